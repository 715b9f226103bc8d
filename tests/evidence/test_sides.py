"""Both sides or nothing: what may be used on a concern, what is held back, and why."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.evidence import (
    CONCERNS,
    KNOWN,
    ConcernId,
    NewestVersion,
    Setting,
    Sides,
    UnknownConcern,
    UnknownStudy,
    cautions,
    cited,
    counterpart,
    facts,
    finding_said,
    is_barred,
    sides,
    studies,
    why_not_shared,
)
from homeground.evidence.study import Never
from homeground.wording import say
from tests.evidence.made_up import ADA, SETTINGS, changed, study

EVERY_CONCERN = st.sampled_from(sorted(CONCERNS))


def used(seen: Sides) -> set[str]:
    fits = [*(pair.study for pair in seen.pairs), *(pair.counterpart for pair in seen.pairs if pair.counterpart)]
    return {fit.study.id for fit in (*fits, *seen.against, *seen.null, *seen.context)}


def test_the_worked_example_prints_e02_with_e05_beside_it() -> None:
    seen = sides("O03", ADA)
    assert [pair.study.study.id for pair in seen.pairs[:2]] == ["E02", "E10"]
    assert {pair.counterpart and pair.counterpart.study.id for pair in seen.pairs} == {"E05"}
    assert [fit.study.id for fit in seen.against[:3]] == ["E05", "E18", "E26"]


@given(EVERY_CONCERN, SETTINGS)
def test_no_study_for_it_stands_alone_where_another_side_is_recorded(concern: ConcernId, setting: Setting) -> None:
    recorded = [one for one in studies().values() if concern in one.bears_on and one.stance in ("against", "mixed")]
    for pair in sides(concern, setting, shared=True).pairs:
        assert (pair.counterpart is not None) == bool(recorded)


@given(EVERY_CONCERN, SETTINGS)
def test_a_shared_paper_never_has_an_old_version_a_vendor_or_what_is_only_remembered(concern: ConcernId, setting: Setting) -> None:
    for name in used(sides(concern, setting, shared=True)):
        one = studies()[name]
        assert one.superseded_by is None
        assert not one.status.startswith("vendor")
        assert one.verified != "memory"


@given(concern=EVERY_CONCERN, setting=SETTINGS, shared=st.booleans())
def test_what_bears_on_a_concern_is_used_or_held_back_with_a_reason_and_never_both(
    *, concern: ConcernId, setting: Setting, shared: bool
) -> None:
    seen = sides(concern, setting, shared=shared)
    held = {one.study.id for one in seen.held_back}
    claims = {fit.study.id for fit in seen.claims}
    assert used(seen) | held | claims == {one.id for one in studies().values() if concern in one.bears_on}
    assert not used(seen) & held
    assert not claims & (used(seen) | held)
    assert all(say(one.why) for one in seen.held_back)


def test_where_the_other_side_cannot_be_printed_neither_is() -> None:
    shared, alone = sides("O01", ADA, shared=True), sides("O01", ADA)
    assert shared.pairs == ()
    assert {held.study.id: "one side alone" in say(held.why) for held in shared.held_back} == {"E20": True, "E54": False}
    assert [pair.study.study.id for pair in alone.pairs] == ["E20"]


def test_where_no_other_side_is_recorded_a_study_may_stand_alone() -> None:
    assert [pair.counterpart for pair in sides("O03", ADA, shared=True, among=[study()]).pairs] == [None]


def test_an_old_version_holds_nothing_back() -> None:
    old = study(id="E92", status="superseded", stance="against", superseded_by="E90")
    assert len(sides("O03", ADA, shared=True, among=[study(), old]).pairs) == 1


def test_a_vendor_or_a_memory_on_the_other_side_holds_back_what_is_for_it() -> None:
    for other in (study(id="E92", stance="against", status="vendor-survey"), study(id="E92", stance="mixed", verified="memory")):
        assert sides("O03", ADA, shared=True, among=[study(), other]).pairs == ()


def test_only_what_is_for_it_is_held_back_as_one_sided() -> None:
    none, vendor = study(id="E91", stance="null"), study(id="E92", stance="against", status="vendor-survey")
    seen = sides("O03", ADA, shared=True, among=[study(), none, vendor])
    assert [fit.study for fit in seen.null] == [none]
    assert [held.study.id for held in seen.held_back] == ["E90", "E92"]


def test_what_is_only_remembered_is_shown_to_the_employee_alone() -> None:
    remembered = study(verified="memory", stance="null")
    assert [fit.study for fit in sides("O03", ADA, among=[remembered]).null] == [remembered]
    assert say(KNOWN[remembered.verified]) == "It was not read; this is from memory."
    [held] = sides("O03", ADA, shared=True, among=[remembered]).held_back
    assert say(held.why) == "not read, only remembered"


def test_vendors_are_claims_to_expect_and_never_support() -> None:
    seen = sides("O11", ADA)
    assert {fit.study.id for fit in seen.claims} == {"E48", "E49"}
    assert not {"E48", "E49"} & used(seen)
    assert sides("O11", ADA, shared=True).claims == ()


def test_a_mixed_study_counts_on_the_other_side() -> None:
    assert "E07" in {fit.study.id for fit in sides("O09", ADA).against}


def test_a_study_is_never_its_own_counterpart() -> None:
    nearest = sides("O08", ADA).against[0].study
    found = counterpart(nearest, "O08", ADA)
    assert found is not None
    assert found.study.id != nearest.id
    assert counterpart(studies()["E02"], "O12", ADA) is None


def test_a_concern_that_is_none_is_refused() -> None:
    with pytest.raises(UnknownConcern):
        sides("O99", ADA)  # type: ignore[arg-type]  # the point of the test


def test_only_the_newest_version_is_cited() -> None:
    assert cited("E05").stance == "against"
    for old, newer in (("E06", "E05"), ("E52", "E02")):
        with pytest.raises(NewestVersion) as refused:
            cited(old)
        assert refused.value.newer == newer
    with pytest.raises(UnknownStudy):
        cited("E99")


@pytest.mark.parametrize(("use", "said"), [("motives", "motives"), ("threat", "threat to leave"), ("offer", "pay cut")])
def test_a_note_that_forbids_baiting_keeps_a_study_out_of_what_others_read(use: str, said: str) -> None:
    barred = study(never=(Never(use=use, say="Never."),))  # type: ignore[arg-type]  # one of the uses
    assert is_barred(barred, use)  # type: ignore[arg-type]  # as above
    reason = why_not_shared(barred)
    assert reason is not None
    assert said in say(reason)
    assert why_not_shared(replace(barred, never=())) is None


def test_a_figure_that_may_not_be_promised_may_be_shown() -> None:
    assert is_barred(studies()["E12"], "promise")
    assert why_not_shared(studies()["E12"]) is None


def test_the_notes_of_the_spec_are_kept() -> None:
    barred = {one.id: [never.use for never in one.never] for one in studies().values() if one.never}
    assert barred == {"E12": ["promise"], "E17": ["offer"], "E29": ["motives"], "E30": ["threat"], "E31": ["threat"]}


def test_an_interval_is_printed_as_it_was_read_or_as_not_recorded() -> None:
    assert say(finding_said(studies()["E34"].findings[0])) == "labour productivity level, 3 years after: 0.17; interval 0.08 to 0.27 (95%)"
    assert say(finding_said(studies()["E05"].findings[1])) == "effect of going remote: -4%; interval not recorded"


def test_a_study_that_is_often_misquoted_carries_its_caution() -> None:
    assert [one.id for one in cautions(cited("E03"))] == ["M02"]
    assert cautions(cited("E02")) == ()


def test_the_words_of_a_study_are_never_looked_at_for_slots() -> None:
    odd = changed("E02", citation="<b>Bloom</b> {x}").findings[0]
    assert "<b>" in say(finding_said(replace(odd, effect="<b>{x}</b>")))


def test_the_facts_are_read_once() -> None:
    assert facts.studies() is facts.studies()
