"""Twenty concerns with an honest way through each: every id leads somewhere, and what others recorded was carried over whole."""

import tomllib
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.concern import CONCERNS
from homeground.case.measure import MEASURES
from homeground.concerns import (
    CommonConcern,
    UnknownConcern,
    catalogue,
    cited,
    common_concern,
    concern_named,
    controls,
    data_classes,
    measure_of,
    measures,
    never_said,
    probes,
    rate_still_possible,
    sources,
)

EVERY = list(catalogue().values())
SEEDS = {"O01", "O02", "O03", "O04", "O05", "O06", "O19"}


def test_every_kind_that_a_case_may_name_has_its_common_concern_but_the_last() -> None:
    assert {kind for kind in CONCERNS if common_concern(kind) is None} == {"other"}
    assert [measure_of(word).title for word in MEASURES] == list(MEASURES.values())


def test_the_seven_that_the_method_names_are_marked() -> None:
    assert {one.id for one in EVERY if one.seed} == SEEDS


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.id)
def test_each_concern_can_be_settled_or_says_why_not(one: CommonConcern) -> None:
    assert one.measures or one.id == "O17"
    assert (one.evidence == ()) is (one.advice is not None)
    assert bool(one.speaks_for) == bool(one.speaks_against)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.id)
def test_a_concern_is_found_by_its_id_its_kind_and_its_title(one: CommonConcern) -> None:
    assert concern_named(one.id.lower()) == concern_named(one.kind.upper()) == concern_named(f" {one.title} ") == one


def test_a_name_that_is_none_is_met_with_those_that_are_like_it() -> None:
    with pytest.raises(UnknownConcern) as unknown:
        concern_named("productivty")
    assert unknown.value.near[0] == "productivity"


def test_a_measure_says_what_would_still_be_fine_or_why_it_is_never_tested() -> None:
    assert measures()["T06"].default_margin
    assert measures()["T08"].caution
    assert "0.15" in str(measures()["T10"].caution)


@given(st.integers(1, 2000))
def test_days_without_an_incident_bound_its_rate_under_three_by_their_number(days: int) -> None:
    rate = rate_still_possible(days)
    assert rate <= rate_still_possible(max(1, days - 1))
    assert Decimal(0) < rate <= Decimal(3) / days + Decimal("0.01")
    assert (1 - float(rate)) ** days <= 0.05 + 1e-9


@pytest.mark.parametrize(("days", "rate"), [(0, "1"), (1, "0.95"), (20, "0.14"), (36, "0.08")])
def test_the_rate_that_is_still_possible(days: int, rate: str) -> None:
    assert rate_still_possible(days) == Decimal(rate)


def test_what_is_never_to_be_said_leads_back_to_its_concern() -> None:
    assert never_said()["I’m always on"].kind == "reachability"
    assert len(never_said()) == sum(len(one.never) for one in EVERY)


def test_a_section_that_nobody_looked_up_is_never_printed() -> None:
    for control in controls().values():
        for citation in cited(control):
            assert citation.said.startswith("see ") is not citation.source.section_read
            assert citation.source.section_read or not citation.place
    assert any(source.section_read for source in sources().values())


def test_each_probe_is_about_a_control_that_a_program_can_see_in_part() -> None:
    assert {controls()[probe.control].auto for probe in probes()} == {"yes", "part"}
    assert sum(control.auto == "no" for control in controls().values()) == 19


def test_the_findings_that_are_named_are_recorded_and_none_is_superseded() -> None:
    folder = files("homeground").joinpath("evidence")
    studies, employers = folder.joinpath("studies.toml"), folder.joinpath("employers.toml")
    known = {one["id"]: one for one in tomllib.loads(studies.read_text(encoding="utf-8"))["study"]}
    named = {one["id"] for one in tomllib.loads(employers.read_text(encoding="utf-8"))["employer"]}
    for one in EVERY:
        assert {name for name in one.evidence if name not in known and name not in named} == set(), one.id
        cited_studies = [known[name] for name in one.evidence if name in known]
        assert [study["id"] for study in cited_studies if study["stance"] == "superseded"] == []
        assert [study["id"] for study in cited_studies if one.id not in study["bears_on"]] == []


def test_what_the_reference_data_hold_was_carried_over_whole(reference_data: Path) -> None:
    concerns, security = (
        tomllib.loads((reference_data / "facts" / f"{name}.toml").read_text(encoding="utf-8")) for name in ("objections", "security")
    )
    for told in concerns["concern"]:
        one = catalogue()[told["id"]]
        assert (one.seed, one.controls, one.measures) == (told.get("seed", False), tuple(told.get("controls", ())), tuple(told["measures"]))
        sides = (one.speaks_for, one.speaks_against, one.without_difference)
        assert sides == tuple(tuple(told.get(side, ())) for side in ("for", "against", "null"))
        assert [len(getattr(one, key)) for key in ("hear", "fears", "ask", "commitments", "never")] == [
            len(told[key]) for key in ("hear", "fears", "ask", "commitments", "never")
        ]
    for told in concerns["measure"]:
        measure = measures()[told["id"]]
        assert (measure.kind, measure.better, measure.settles) == (told["kind"], told["better"], tuple(told["settles"]))
        assert (measure.default_margin is None, measure.caution is None) == ("default_margin" not in told, "caution" not in told)
    for told in security["control"]:
        control = controls()[told["id"]]
        assert (dict(control.level), control.sources, control.auto, control.proof_ttl_days) == (
            told["level"],
            tuple(told["sources"]),
            told["auto"],
            told["proof_ttl_days"],
        )
    assert {name: one.section_read for name, one in sources().items()} == {one["id"]: one["section_read"] for one in security["source"]}
    assert set(data_classes()) == {one["id"] for one in security["class"]}
    assert [(one.control, one.os) for one in probes()] == [(one["control"], one["os"]) for one in security["probe"]]
