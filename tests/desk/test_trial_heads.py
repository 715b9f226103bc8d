"""A head that was sent is kept: it stands for every line before it, one is due once a week is counted, and a rewritten log is told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from homeground.case import BadAnswer, Case
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import correct, withdraw
from homeground.desk.transfer import export, read_export
from homeground.desk.trial import close, look_at_trial
from homeground.desk.trial_days import log_day
from homeground.desk.trial_heads import heads_of, note_sent
from homeground.guidance.trial import in_the_trial
from homeground.store import MemoryShelf
from homeground.trial import bundle_of, daybook_of, in_words, lines_sent, make_bundle, trial_of, verify
from tests.desk.trials import FIT, case_of, days_from, drawn, planned, stamp

MONDAY = date(2027, 1, 18)
FRIDAY = MONDAY + timedelta(days=4)
AFTER = date(2027, 2, 20)


def counted(days: int) -> CaseFile:
    """A trial of which the first days are counted, each on its evening."""
    file = drawn()
    for on in days_from(MONDAY, days):
        if on.isoweekday() < 6:
            log_day(file, value=40 + on.day % 5, stamp=stamp(on))
    return file


def due(file: CaseFile, on: date) -> str | None:
    return look_at_trial(case_of(file), on).head_due


def heads(case: Case) -> list[str]:
    return [sent.head for _, sent in heads_of(case)]


def test_a_head_is_due_once_the_week_is_counted_and_no_more_when_it_was_sent() -> None:
    assert due(drawn(), MONDAY) is None
    assert due(counted(4), FRIDAY - timedelta(days=1)) is None
    file = counted(5)
    book = trial_of(case_of(file)).book
    assert book is not None
    assert due(file, FRIDAY) == book.head
    note_sent(file, stamp=stamp(FRIDAY, hour=18))
    assert heads(case_of(file)) == [book.head]
    assert due(file, AFTER) is None


def test_lines_of_an_earlier_week_that_no_head_stands_for_are_due_and_the_latest_head_is_enough() -> None:
    file = counted(8)
    note_sent(file, head="", on=MONDAY, stamp=stamp(MONDAY + timedelta(days=7)))
    held = trial_of(case_of(file))
    assert held.book is not None
    assert (heads(case_of(file)), lines_sent(held)) == ([held.book.heads[1]], 1)
    assert due(file, MONDAY + timedelta(days=7)) == held.book.head
    note_sent(file, stamp=stamp(MONDAY + timedelta(days=7)))
    assert due(file, MONDAY + timedelta(days=7)) is None


def test_the_same_head_twice_changes_nothing_and_another_may_be_named_by_its_words() -> None:
    file = counted(5)
    first = trial_of(case_of(file)).book
    assert first is not None
    told, is_new = note_sent(file, head=in_words(first.heads[2]), to="Kit Lane", stamp=stamp(FRIDAY))
    assert (told.head, told.to, is_new) == (first.heads[2], "Kit Lane", True)
    before = file.entries()
    assert note_sent(file, head=first.heads[2].upper(), to="Kit Lane", stamp=stamp(FRIDAY)) == (told, False)
    assert file.entries() == before


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ({"head": "0f" * 32}, "no such head"),
        ({"head": "Friday’s"}, "no such head"),
        ({"on": AFTER}, "still to come"),
        ({"on": date(2027, 1, 15)}, "nothing was counted by then"),
    ],
)
def test_what_was_never_a_head_or_not_there_yet_is_refused(said: dict[str, object], remedy: str) -> None:
    file = counted(5)
    before = file.entries()
    with pytest.raises(BadAnswer, match=remedy):
        note_sent(file, stamp=stamp(FRIDAY), **said)  # type: ignore[arg-type]  # wrong on purpose
    assert file.entries() == before


def test_without_a_daybook_there_is_no_head() -> None:
    for file in (planned(), planned(FIT)):
        with pytest.raises(BadAnswer, match="no daybook"):
            note_sent(file, stamp=stamp(FRIDAY))
    with pytest.raises(BadAnswer, match="nothing was counted by then"):
        note_sent(drawn(), stamp=stamp(MONDAY))


def test_a_slip_is_taken_back_and_never_told_otherwise() -> None:
    file = counted(5)
    note_sent(file, stamp=stamp(FRIDAY))
    ((number, _),) = heads_of(case_of(file))
    with pytest.raises(BadAnswer, match="take it back"):
        correct(file, number, {"on": FRIDAY, "head": "0f" * 32}, stamp=stamp(FRIDAY))
    withdraw(file, number, stamp=stamp(FRIDAY))
    assert heads_of(case_of(file)) == ()
    assert due(file, FRIDAY) is not None


def test_sending_it_is_the_one_next_step_once_every_day_is_counted() -> None:
    file = counted(5)
    step = in_the_trial(case_of(file), FRIDAY)
    assert step is not None
    assert step.id == "trial-note"
    note_sent(file, stamp=stamp(FRIDAY))
    assert in_the_trial(case_of(file), FRIDAY) is None


def test_heads_travel_with_the_case() -> None:
    file = counted(5)
    note_sent(file, stamp=stamp(FRIDAY))
    elsewhere = MemoryShelf().create("bea")
    elsewhere.append(read_export(export("ada", file.entries(), history=True)).drafts)
    assert heads(case_of(elsewhere)) == heads(case_of(file))


def test_a_log_written_anew_as_a_whole_holds_alone_and_breaks_beside_the_heads_that_were_sent() -> None:
    file = counted(33)
    note_sent(file, on=FRIDAY, stamp=stamp(AFTER))
    close(file, "over", stamp=stamp(AFTER))
    held = trial_of(case_of(file))
    assert held.book is not None
    assert held.revealed is not None
    sent = heads(case_of(file))
    assert verify(bundle_of(held, AFTER), heads_sent=sent).holds
    days = [line.counted for line in held.book.entries]
    days[0] = replace(days[0], value=60)
    anew = make_bundle(held.revealed, daybook_of(held.book.plan, days))
    assert verify(anew).holds
    assert [one.what for one in verify(anew, heads_sent=sent).broken] == ["heads_sent"]
