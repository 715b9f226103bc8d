"""A calendar file can be taken in again and again: days move and are called off, nothing doubles, and a title gives nothing away."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from icalendar import Calendar

from homeground.case import Entry
from homeground.case.entry import numbered
from homeground.case.reading import body_of
from homeground.desk.calendar import calendar_of
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import record, withdraw
from homeground.desk.interview import answer
from homeground.press import calendar_file
from homeground.store import MemoryShelf
from homeground.wording import say
from tests import ada
from tests.strategies import journals

START, END, REVIEW = date(2027, 1, 4), date(2027, 3, 26), date(2027, 4, 14)
SENT, DUE, LAST = date(2026, 10, 12), date(2026, 12, 11), date(2027, 3, 10)
"""The law of Great Britain: two months beginning with the request, then three beginning with the last day of the answer."""


def a_file() -> CaseFile:
    file = MemoryShelf().create("ada")
    file.append(ada.drafts())
    return file


def change(file: CaseFile, number: int, section: str, **fields: object) -> None:
    held = body_of(getattr(ada.case(), section))
    kept = {name: value for name, value in {**held, **fields}.items() if value is not None}
    answer(file, section, kept, stamp=ada.stamp(number))


def send_formally(file: CaseFile) -> Entry:
    change(file, 89, "rights", way="law")
    raw = {"paper": "letter", "to": "Martin Hale", "on": SENT.isoformat(), "formal": True}
    return record(file, "paper-sent", raw, stamp=ada.stamp(90, SENT))


def written(file: CaseFile, *, private_titles: bool = True) -> bytes:
    return calendar_file(calendar_of(file, ada.TODAY, private_titles=private_titles), say)


def events(file: CaseFile) -> list[Any]:
    return list(Calendar.from_ical(written(file)).walk("VEVENT"))


def taken_in(*files: list[Any]) -> Mapping[str, Any]:
    """What a calendar program keeps: of each event the version with the highest number."""
    kept: dict[str, Any] = {}
    for event in (event for file in files for event in file):
        uid = str(event["uid"])
        if uid not in kept or int(event["sequence"]) >= int(kept[uid]["sequence"]):
            kept[uid] = event
    return kept


def days(kept: Mapping[str, Any]) -> list[date]:
    return sorted(event["dtstart"].dt for event in kept.values() if event["status"] == "CONFIRMED")


def test_the_same_case_gives_the_same_bytes() -> None:
    assert written(a_file()) == written(a_file())


def test_a_day_that_moved_is_moved_in_the_calendar_and_not_doubled() -> None:
    file = a_file()
    before = events(file)
    change(file, 50, "terms", start_on="2027-02-01")
    after = events(file)
    assert days(taken_in(before)) == [START, END, REVIEW]
    assert days(taken_in(before, after)) == [date(2027, 2, 1), END, REVIEW]
    assert days(taken_in(before, after, after)) == days(taken_in(before, after))


def test_only_a_day_that_moved_has_a_new_version_dated_by_the_entry_that_moved_it() -> None:
    file = a_file()
    before = taken_in(events(file))
    change(file, 50, "terms", start_on="2027-02-01")
    after = taken_in(events(file))
    newer = [uid for uid in after if after[uid]["sequence"] > before[uid]["sequence"]]
    assert [after[uid]["dtstart"].dt for uid in newer] == [date(2027, 2, 1)]
    assert {after[uid]["dtstamp"].dt for uid in newer} == {ada.stamp(50).at}
    assert all(after[uid] == before[uid] for uid in after if uid not in newer)


def test_a_day_that_is_off_is_called_off_and_comes_back_when_it_is_set_again() -> None:
    file = a_file()
    before = events(file)
    change(file, 50, "terms", trial_end_on=None)
    without = events(file)
    assert days(taken_in(before, without)) == [START, REVIEW]
    change(file, 51, "terms")
    assert days(taken_in(before, without, events(file))) == [START, END, REVIEW]


def test_a_request_taken_back_calls_off_the_days_of_the_law() -> None:
    file = a_file()
    sent = send_formally(file)
    before = events(file)
    withdraw(file, sent.id, stamp=ada.stamp(91, SENT))
    assert days(taken_in(before)) == [DUE, START, LAST, END, REVIEW]
    assert {START, END, REVIEW} == set(days(taken_in(before, events(file)))) - {date(2026, 10, 26)}


def test_own_deadlines_ring_a_week_and_a_day_before_and_no_other_day_does() -> None:
    file = a_file()
    send_formally(file)
    rings = {event["dtstart"].dt: [alarm["trigger"].dt for alarm in event.walk("VALARM")] for event in events(file)}
    assert rings.pop(LAST) == [timedelta(days=-7), timedelta(days=-1)]
    assert set(map(tuple, rings.values())) == {()}


def test_a_title_says_what_is_due_only_where_that_is_wanted() -> None:
    file = a_file()
    send_formally(file)
    assert {str(event["summary"]) for event in events(file)} == {"Homeground: act by today", "Homeground: a day to look at"}
    open_titles = written(file, private_titles=False).decode()
    assert "Homeground: Last day to take it further\\, if they say nothing" in open_titles
    assert "Homeground: Their answer is due" in open_titles


def test_a_case_that_was_renamed_moves_its_days_and_does_not_double_them() -> None:
    one, other = a_file(), MemoryShelf().create("another-name")
    other.append(ada.drafts())
    assert written(one) == written(other)


@given(journals())
def test_any_journal_gives_a_calendar_without_a_word_of_the_case(journal: tuple[Entry, ...]) -> None:
    file = MemoryShelf().create("any")
    file.append(journal)
    found = events(file)
    assert len(taken_in(found)) == len(found)
    assert {str(event["summary"]) for event in found} <= {"Homeground: act by today", "Homeground: a day to look at"}


@given(journals())
def test_whatever_is_written_next_each_change_has_a_higher_version(journal: tuple[Entry, ...]) -> None:
    file = MemoryShelf().create("any")
    kept: dict[str, Any] = {}
    for draft in journal:
        file.append((numbered(draft, 0),))
        now = taken_in(events(file))
        for uid, event in kept.items():
            assert uid in now, "what was once in the calendar is called off, never left out"
            is_same = all(now[uid][key] == event[key] for key in ("dtstart", "status", "summary"))
            assert is_same or now[uid]["sequence"] > event["sequence"]
        kept = dict(now)
