"""A trial from its plan to its end: the order is held, nothing is taken back, and nobody sees a result too early."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.case import BadAnswer
from homeground.case.trial_events import DayLogged, DrawMade
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import correct, record, withdraw
from homeground.desk.interview import answer
from homeground.desk.transfer import export, read_export
from homeground.desk.trial import CannotSucceed, HardlySettles, TooEarly, bundle, close, freeze, look_at_trial, missing_of
from homeground.desk.trial_days import FileDay, log_day, preview_of, take_days
from homeground.desk.trial_draw import commit, refuse, reveal_own, take_back_commitment, take_commitment, take_number, take_throws
from homeground.papers import PAPERS
from homeground.store import MemoryShelf
from homeground.trial import CompletePlan, commitment, counted_of, number_from_throws, trial_of, verify
from homeground.wording import say
from tests.desk.trials import FIT, OURS, PLAN, PLANNED_ON, THEIRS, case_of, days_from, drawn, planned, stamp

FIRST, SECOND = date(2027, 1, 18), date(2027, 1, 19)
AFTER = date(2027, 2, 20)


def test_a_frozen_plan_no_longer_follows_the_section() -> None:
    file = drawn()
    words = trial_of(case_of(file)).plan
    answer(file, "trial", {**PLAN, "margin_percent": "40"}, stamp=stamp(hour=15))
    assert trial_of(case_of(file)).plan == words
    with pytest.raises(BadAnswer, match="changed no more"):
        freeze(file, stamp=stamp(hour=16))


def test_what_is_missing_is_told_and_nothing_is_frozen() -> None:
    file = planned(home_days=None, question=None)
    before = file.entries()
    with pytest.raises(BadAnswer) as refused:
        freeze(file, stamp=stamp(hour=10))
    assert {one.field for one in refused.value.mistakes} == {"trial.question", "trial.home_days"}
    assert file.entries() == before


@pytest.mark.parametrize(
    "bent",
    [
        "commits",
        "hours active",
        "key strokes",
        "lines of code",
        "emails sent",
        "messages I sent",
        "meetings held",
        "hours worked",
        "clicks",
    ],
)
def test_a_measure_that_can_be_bent_is_refused_with_the_reason(bent: str) -> None:
    (mistake,) = look_at_trial(case_of(planned(measure_name=bent)), PLANNED_ON).planned.mistakes
    assert mistake.field == "measure_name"
    assert mistake.remedy.startswith("this cannot carry a verdict")


@pytest.mark.parametrize("sound", ["emails answered", "minutes to reply", "tickets closed", "letters sent out on time", "calls handled"])
def test_finished_work_that_others_asked_for_may_be_counted(sound: str) -> None:
    assert look_at_trial(case_of(planned(measure_name=sound)), PLANNED_ON).planned.mistakes == ()


def test_a_plan_whose_best_lot_would_not_convince_is_frozen_by_nobody() -> None:
    with pytest.raises(CannotSucceed):
        freeze(planned(weeks="1"), stamp=stamp(hour=10), knowingly=True)


def restless(file: CaseFile) -> CaseFile:
    """The same with eight past weeks whose days differ so much that five weeks settle nothing."""
    past = [FileDay(on, Decimal(20 + 41 * on.toordinal() % 53)) for on in days_from(date(2026, 11, 9), 56) if on.isoweekday() < 6]
    take_days(file, preview_of(file, past, "0f" * 32, today=PLANNED_ON), may_use=True, stamp=stamp(hour=9))
    return file


def test_a_plan_that_can_hardly_settle_anything_is_frozen_only_by_who_says_so() -> None:
    file = restless(planned())
    before = file.entries()
    with pytest.raises(HardlySettles) as doubt:
        freeze(file, stamp=stamp(hour=10))
    assert file.entries() == before
    assert "of 100" in say(doubt.value.forecast.own_risk)
    assert any("weeks" in say(one) for one in doubt.value.forecast.mends)
    assert any("margin" in say(one) for one in doubt.value.forecast.mends)
    freeze(file, stamp=stamp(hour=10), knowingly=True)
    frozen = trial_of(case_of(file)).frozen
    assert frozen is not None
    assert frozen.knowingly


def test_a_plan_without_a_doubt_is_not_told_as_one_in_spite_of_it() -> None:
    freeze(file := planned(), stamp=stamp(hour=10), knowingly=True)
    frozen = trial_of(case_of(file)).frozen
    assert frozen is not None
    assert not frozen.knowingly


@pytest.mark.parametrize("plan", [PLAN, FIT])
def test_a_plan_names_the_day_of_deletion_after_its_last_and_six_months_are_suggested(plan: Mapping[str, Any]) -> None:
    file = planned(plan, delete_on=None)
    found = look_at_trial(case_of(file), PLANNED_ON).planned
    assert found.lacks == ("delete_on",)
    assert found.delete_by is not None
    (missing,) = missing_of(look_at_trial(case_of(file), PLANNED_ON))
    assert "Six months after its end is" in say(missing.what)
    with pytest.raises(BadAnswer, match="still to be answered"):
        freeze(file, stamp=stamp(hour=10))
    early = planned(plan, delete_on="2027-01-30")
    (mistake,) = look_at_trial(case_of(early), PLANNED_ON).planned.mistakes
    assert (mistake.field, "six months later" in mistake.remedy) == ("delete_on", True)
    freeze(file, stamp=stamp(hour=10), delete_on=found.delete_by)
    assert trial_of(case_of(file)).frozen.delete_on == found.delete_by  # type: ignore[union-attr]  # it was frozen


def test_a_plan_is_frozen_before_its_first_day() -> None:
    with pytest.raises(BadAnswer, match="has come already"):
        freeze(planned(), stamp=stamp(FIRST))


def test_no_number_comes_before_the_plan_and_none_before_both_digests() -> None:
    file = planned()
    with pytest.raises(BadAnswer, match="freeze the plan first"):
        commit(file, OURS, stamp=stamp(hour=10))
    plan = freeze(file, stamp=stamp(hour=11))
    assert isinstance(plan, CompletePlan)
    commit(file, OURS, stamp=stamp(hour=12))
    for early in (lambda: reveal_own(file, stamp=stamp(hour=13)), lambda: take_number(file, THEIRS.hex(), stamp=stamp(hour=13))):
        with pytest.raises(BadAnswer, match="both digests come first"):
            early()
    with pytest.raises(BadAnswer, match="given already"):
        commit(file, THEIRS, stamp=stamp(hour=13))
    take_commitment(file, commitment(plan.digest, "employer", THEIRS), stamp=stamp(hour=14))
    with pytest.raises(BadAnswer, match="not the number to which"):
        take_number(file, bytes(32).hex(), stamp=stamp(hour=15))
    take_number(file, THEIRS.hex().upper(), stamp=stamp(hour=15))
    assert trial_of(case_of(file)).draw is None
    assert reveal_own(file, stamp=stamp(hour=16)) == OURS.hex()
    assert trial_of(case_of(file)).draw is not None


def test_what_cannot_be_the_employers_digest_is_refused_with_the_reason() -> None:
    file = planned()
    plan = freeze(file, stamp=stamp(hour=10))
    assert isinstance(plan, CompletePlan)
    mine = commit(file, OURS, stamp=stamp(hour=11))
    before = file.entries()
    for pasted, why in (
        (mine.upper(), "your own digest"),
        (plan.digest, "the digest of the plan"),
        ("4f1c", "this has 4"),
        ("x" * 64, "“x”"),
    ):
        with pytest.raises(BadAnswer, match=why):
            take_commitment(file, pasted, stamp=stamp(hour=12))
    assert file.entries() == before
    theirs = commitment(plan.digest, "employer", THEIRS)
    take_commitment(file, f" {theirs[:32]}\n{theirs[32:]} ", stamp=stamp(hour=12))
    assert trial_of(case_of(file)).commitments["employer"] == theirs


def test_a_wrong_paste_is_taken_back_while_no_number_is_shown_and_the_journal_keeps_it() -> None:
    file = planned()
    plan = freeze(file, stamp=stamp(hour=10))
    assert isinstance(plan, CompletePlan)
    with pytest.raises(BadAnswer, match="no digest of your employer"):
        take_back_commitment(file, stamp=stamp(hour=11))
    commit(file, OURS, stamp=stamp(hour=11))
    take_commitment(file, "0f" * 32, stamp=stamp(hour=12))
    take_back_commitment(file, stamp=stamp(hour=13))
    assert look_at_trial(case_of(file), PLANNED_ON).stage == "commitments"
    take_commitment(file, commitment(plan.digest, "employer", THEIRS), stamp=stamp(hour=14))
    assert [(step.party, step.did) for step in case_of(file).happened(DrawMade)][-3:] == [
        ("employer", "committed"),
        ("employer", "withdrawn"),
        ("employer", "committed"),
    ]
    reveal_own(file, stamp=stamp(hour=15))
    with pytest.raises(BadAnswer, match="could choose the lot"):
        take_back_commitment(file, stamp=stamp(hour=16))
    with pytest.raises(BadAnswer, match="your own number"):
        take_number(file, OURS.hex(), stamp=stamp(hour=16))
    take_number(file, THEIRS.hex(), stamp=stamp(hour=16))
    assert trial_of(case_of(file)).draw is not None


def test_an_employer_without_a_computer_throws_a_die_after_the_digest_is_on_the_sheet() -> None:
    file = planned()
    plan = freeze(file, stamp=stamp(hour=10))
    assert isinstance(plan, CompletePlan)
    throws = "31625 " * 10
    with pytest.raises(BadAnswer, match="your own digest first"):
        take_throws(file, throws, stamp=stamp(hour=11))
    commit(file, OURS, stamp=stamp(hour=11))
    for wrong, why in (("31627 " * 10, "here stands “7”"), ("31625", "these are 5")):
        with pytest.raises(BadAnswer, match=why):
            take_throws(file, wrong, stamp=stamp(hour=12))
    take_throws(file, throws, stamp=stamp(hour=12))
    assert trial_of(case_of(file)).draw is None
    with pytest.raises(BadAnswer, match="a number was shown already"):
        take_back_commitment(file, stamp=stamp(hour=13))
    reveal_own(file, stamp=stamp(hour=13))
    held = trial_of(case_of(file))
    assert held.draw is not None
    assert held.is_thrown
    assert held.nonces["employer"] == number_from_throws("31625" * 10)
    close(file, "over", stamp=stamp(AFTER))
    assert verify(bundle(case_of(file), AFTER)).holds
    told = "\n".join(say(one.message) for _, one in PAPERS["trial-report"].of(case_of(file), AFTER).sentences())
    assert "does not show that the throws are yours" in told


def test_a_side_that_will_not_show_its_number_ends_the_draw() -> None:
    file = planned()
    plan = freeze(file, stamp=stamp(hour=10))
    assert isinstance(plan, CompletePlan)
    commit(file, OURS, stamp=stamp(hour=11))
    take_commitment(file, commitment(plan.digest, "employer", THEIRS), stamp=stamp(hour=12))
    refuse(file, "employer", stamp=stamp(hour=13))
    assert look_at_trial(case_of(file), PLANNED_ON).stage == "no_draw"
    with pytest.raises(BadAnswer, match="the draw is over"):
        take_number(file, THEIRS.hex(), stamp=stamp(hour=14))
    close(file, "no-draw", stamp=stamp(hour=15))
    freeze(file, stamp=stamp(hour=16))
    assert look_at_trial(case_of(file), PLANNED_ON).stage == "commitments"


def test_the_sealed_number_is_in_no_export_for_others() -> None:
    file = planned()
    freeze(file, stamp=stamp(hour=10))
    commit(file, OURS, stamp=stamp(hour=11))
    assert OURS.hex() not in export("ada", file.entries(), history=True)
    assert OURS.hex() in export("ada", file.entries(), history=True, private=True)


def test_a_step_of_the_trial_is_noted_by_no_form_and_taken_back_by_nobody() -> None:
    file = drawn()
    log_day(file, value=44, stamp=stamp(FIRST))
    with pytest.raises(BadAnswer):
        record(file, "trial-closed", {"on": FIRST, "why": "agreed"}, stamp=stamp(FIRST))
    for event in case_of(file).events:
        with pytest.raises(BadAnswer):
            withdraw(file, event.id, stamp=stamp(SECOND))
        with pytest.raises(BadAnswer):
            correct(file, event.id, {"on": FIRST}, stamp=stamp(SECOND))


def test_a_second_word_corrects_the_first_and_both_stay_in_the_log() -> None:
    file = drawn()
    assert log_day(file, value=44, stamp=stamp(FIRST)).how == "new"
    assert log_day(file, value=44, stamp=stamp(FIRST, hour=18)).how == "same"
    again = log_day(file, value="34", on=FIRST, reason="misread", stamp=stamp(SECOND))
    assert (again.how, again.flags) == ("changed", ("correction",))
    book = trial_of(case_of(file)).book
    assert book is not None
    assert [(entry.n, entry.counted.value, entry.corrects) for entry in book.entries] == [(1, 44, 0), (2, 34, 1)]


def test_a_note_stays_on_the_computer_and_a_reason_of_the_list_goes_into_the_bundle() -> None:
    file = drawn()
    log_day(file, reason="system-down", note="Bea was ill", stamp=stamp(FIRST))
    log_day(file, value=44, on=FIRST, note="Bea came back", stamp=stamp(SECOND))
    with pytest.raises(BadAnswer):
        log_day(file, reason="Bea was ill", stamp=stamp(SECOND))
    close(file, "over", stamp=stamp(AFTER))
    packed = bundle(case_of(file), AFTER)
    assert b"Bea" not in packed
    assert b'"note":"system-down"' in packed
    assert "Bea" not in export("ada", file.entries(), history=True)
    assert "Bea was ill" in export("ada", file.entries(), history=True, private=True)


def test_what_an_earlier_version_put_into_the_log_stays_as_the_heads_know_it() -> None:
    old = DayLogged(on=FIRST, value=None, worked="home", entered_at="2027-01-18T17:05:00Z", note="the scanner was down")
    assert counted_of(old, 0).note == "the scanner was down"


def test_a_late_word_is_kept_and_flagged() -> None:
    logged = log_day(file := drawn(), value=44, on=FIRST, stamp=stamp(FIRST + timedelta(days=4)))
    assert logged.flags == ("late",)
    assert FIRST not in look_at_trial(case_of(file), AFTER).unlogged


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ({"value": -1}, "from 0"),
        ({"value": "4.5"}, "finer"),
        ({"value": "x"}, "plain number"),
        ({"value": 4, "worked": "absent"}, "absence"),
        ({"value": 4, "on": date(2027, 1, 17)}, "no day of this trial"),
        ({"value": 4, "on": date(2027, 1, 20)}, "still to come"),
        ({"value": 4, "worked": "train"}, "write one of"),
    ],
)
def test_a_day_that_cannot_be_is_refused_and_nothing_changes(said: dict[str, object], remedy: str) -> None:
    file = drawn()
    before = file.entries()
    with pytest.raises(BadAnswer, match=remedy):
        log_day(file, stamp=stamp(SECOND), **said)  # type: ignore[arg-type]  # wrong on purpose
    assert file.entries() == before


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(0, 60)), max_size=12))
def test_whatever_is_told_in_whatever_order_no_line_of_the_log_ever_changes(words: list[tuple[int, int | None]]) -> None:
    file = drawn()
    heads: tuple[str, ...] = ()
    for place, value in words:
        on = FIRST + timedelta(days=place)
        if on.isoweekday() < 6:
            log_day(file, on=on, value=value, worked="office", stamp=stamp(AFTER))
        book = trial_of(case_of(file)).book
        assert book is not None
        assert book.heads[: len(heads)] == heads
        heads = book.heads


def test_a_file_is_looked_at_first_and_the_same_file_twice_changes_nothing() -> None:
    file = planned()
    days = [FileDay(on, Decimal(40)) for on in days_from(date(2026, 12, 20), 20)]
    found = preview_of(file, days, "0f" * 32, today=PLANNED_ON)
    assert (found.count("new"), found.count("outside")) == (16, 4)
    before = file.entries()
    with pytest.raises(BadAnswer, match="may be used"):
        take_days(file, found, may_use=False, stamp=stamp(hour=10))
    assert file.entries() == before
    assert take_days(file, found, may_use=True, stamp=stamp(hour=10)) == 16
    assert take_days(file, found, may_use=True, stamp=stamp(hour=11)) == 0
    assert {day.source_sha256 for day in case_of(file).happened(DayLogged)} == {"0f" * 32}


def test_a_file_corrects_days_of_the_trial_and_leaves_others_out() -> None:
    file = drawn()
    log_day(file, value=44, stamp=stamp(FIRST))
    days = [FileDay(on, Decimal(41)) for on in days_from(FIRST, 7)]
    found = preview_of(file, days, "0f" * 32, today=AFTER)
    assert [how for _, how in found.days] == ["changed", "new", "new", "new", "new", "outside", "outside"]
    take_days(file, found, may_use=True, stamp=stamp(AFTER))
    held = trial_of(case_of(file))
    assert [day.value for day in held.outcomes[:5]] == [41] * 5
    assert held.book is not None
    assert held.book.entries[-1].corrects == 1


def test_nobody_sees_a_result_before_the_trial_is_closed() -> None:
    file = drawn()
    last = trial_of(case_of(file)).ends_on
    assert last == date(2027, 2, 19)
    for on in (FIRST, last):
        assert look_at_trial(case_of(file), on).result is None
        with pytest.raises(TooEarly):
            bundle(case_of(file), on)
        with pytest.raises(BadAnswer, match="its last day is"):
            close(file, "over", stamp=stamp(on))
    assert look_at_trial(case_of(file), AFTER).result is None
    with pytest.raises(TooEarly):
        bundle(case_of(file), AFTER)
    close(file, "over", stamp=stamp(AFTER))
    assert look_at_trial(case_of(file), AFTER).result is not None


def test_once_a_result_was_seen_no_day_is_told_or_changed() -> None:
    file = drawn()
    log_day(file, value=44, stamp=stamp(FIRST))
    close(file, "over", stamp=stamp(AFTER))
    before = file.entries()
    for day, value in ((FIRST, 99), (SECOND, 99)):
        with pytest.raises(BadAnswer, match="no trial is under way"):
            log_day(file, value=value, on=day, stamp=stamp(AFTER))
        found = preview_of(file, [FileDay(day, Decimal(value))], "0f" * 32, today=AFTER)
        assert take_days(file, found, may_use=True, stamp=stamp(AFTER)) == 0
    assert file.entries() == before


def test_the_bundle_of_a_trial_holds_and_lies_the_same_after_a_journey() -> None:
    file = drawn()
    days = [FileDay(on, Decimal(40 + on.day % 5)) for on in days_from(FIRST, 33)]
    take_days(file, preview_of(file, days, "0f" * 32, today=AFTER), may_use=True, stamp=stamp(AFTER))
    close(file, "over", stamp=stamp(AFTER, hour=18))
    packed = bundle(case_of(file), AFTER)
    assert verify(packed).broken == ()
    elsewhere = MemoryShelf().create("bea")
    elsewhere.append(read_export(export("ada", file.entries(), history=True)).drafts)
    assert bundle(case_of(elsewhere), AFTER) == packed


def test_guards_and_the_weeks_before_stand_beside_the_verdict() -> None:
    file = planned()
    past = [FileDay(on, Decimal(44)) for on in days_from(date(2026, 12, 1), 20)]
    take_days(file, preview_of(file, past, "0f" * 32, today=PLANNED_ON), may_use=True, stamp=stamp(hour=9))
    drawn(file)
    for on in days_from(FIRST, 33):
        if on.isoweekday() < 6:
            log_day(file, value=44, guards=["on time: 97.5"], stamp=stamp(on))
    close(file, "over", stamp=stamp(AFTER))
    result = look_at_trial(case_of(file), AFTER).result
    assert result is not None
    assert [(one.guard.name, one.state) for one in result.guards] == [("on time", "pass")]
    assert result.displaced is not None
    assert not result.displaced.is_warned


def test_a_trial_that_is_closed_takes_no_day_more() -> None:
    file = drawn()
    close(file, "agreed", stamp=stamp(SECOND))
    with pytest.raises(BadAnswer, match="no trial is under way"):
        log_day(file, value=4, stamp=stamp(SECOND))
    with pytest.raises(BadAnswer, match="no trial is under way"):
        close(file, "stopped", stamp=stamp(SECOND))
