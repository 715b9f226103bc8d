"""A log of another system becomes day and count; whatever was not used is told, and nothing is guessed."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.intake import sandbox
from homeground.intake.log import (
    FORM_NAMES,
    GUARD_ONLY,
    HOW_TO_EXPORT,
    LOG_FORMS,
    MEASURES,
    NOTES_SAID,
    UNUSED_SAID,
    Asked,
    CannotReadLog,
    LogDay,
    LogRead,
    counting,
    read_log,
    template,
)
from homeground.intake.log import read as parent
from homeground.intake.log.counting import Wanted, read
from homeground.intake.log.found import UNUSED_REASONS, Unused
from homeground.intake.log.read import checked
from homeground.intake.log.recognise import source_of
from homeground.intake.log.said import LOG_REASONS, SAID, GaveUp
from homeground.intake.log.tally import Tally
from tests.intake.test_hostile import children

LOGS = Path(__file__).parent / "logs"
LONDON = "Europe/London"
LAST = date(2026, 12, 1)
TOGGL = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n"
JIRA = "Summary,Issue key,Status,Resolution,Assignee,Resolved\n"
ANSWERS: dict[str, dict[str, Any]] = {
    "toggl.csv": {"measure": "minutes", "mine": "ada@example.org"},
    "clockify.csv": {"measure": "minutes", "date_order": "mdy"},
    "jira.csv": {"mine": "Ada Example"},
    "gitlab.csv": {"mine": "ada"},
    "github.json": {"mine": "ada-example"},
    "calendar.ics": {"measure": "minutes"},
}
DAYS: dict[str, tuple[str, dict[str, int]]] = {
    "toggl.csv": ("toggl", {"2026-03-02": 435, "2026-03-03": 90, "2026-03-04": 60, "2026-03-06": 20}),
    "clockify.csv": ("clockify", {"2026-03-02": 210, "2026-03-04": 225, "2026-04-04": 225}),
    "jira.csv": ("jira", {"2024-03-12": 2, "2024-03-15": 1}),
    "jira-pipeline.csv": ("jira", {"2026-03-02": 1}),
    "gitlab.csv": ("gitlab", {"2026-03-02": 1, "2026-03-04": 1}),
    "github.json": ("github", {"2026-03-02": 1, "2026-03-04": 1}),
    "git.txt": ("git", {"2026-03-02": 1, "2026-03-04": 1}),
    "activitywatch.json": ("activitywatch", {"2026-03-02": 120, "2026-03-03": 30}),
    "calendar.ics": ("ics", {"2026-03-02": 75, "2026-03-10": 30, "2026-03-11": 45}),
}
UNUSED: dict[str, dict[str, list[int]]] = {
    "own.csv": {
        "empty": [15],
        "uneven": [14],
        "formula": [7],
        "bad_value": [9],
        "negative_value": [8],
        "bad_place": [10],
        "not_filled_in": [6],
        "day_twice": [11, 12],
    },
    "toggl.csv": {"bad_duration": [7], "negative_duration": [6], "anothers": [4, 8]},
    "clockify.csv": {},
    "jira.csv": {"anothers": [6], "nobodys": [7], "not_closed": [5], "not_done": [4]},
    "jira-pipeline.csv": {"not_closed": [3]},
    "gitlab.csv": {"anothers": [5], "not_closed": [4]},
    "github.json": {"anothers": [5], "nobodys": [4], "not_done": [3]},
    "git.txt": {"bad_date": [8], "no_row": [9]},
    "activitywatch.json": {"negative_duration": [4], "other_watcher": [6, 7], "away": [2]},
    "calendar.ics": {
        "unknown_zone": [56],
        "away": [50],
        "free": [44],
        "called_off": [66],
        "all_day": [39],
        "repeats_oddly": [61],
        "later": [72],
    },
}


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    """No child outlives a test."""
    before = children()
    yield
    assert children() <= before


def here(data: str | bytes, tmp_path: Path, *, zone: str = LONDON, last: date = LAST, **answers: str | None) -> LogRead | Asked:
    """The same reading without a child."""
    file = tmp_path / "log"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read(source_of(file, zone=ZoneInfo(zone), last=last), Wanted(ZoneInfo(zone), last, **answers))  # type: ignore[arg-type]  # the tests give what may be answered


def days(found: LogRead | Asked) -> dict[str, int | float]:
    assert isinstance(found, LogRead), found
    return {str(day.on): float(day.value) for day in found.days if day.value is not None}


def reasons(found: LogRead | Asked) -> dict[str, list[int]]:
    assert isinstance(found, LogRead), found
    return {one.reason: [line for run in one.lines for line in range(run[0], run[1] + 1)] for one in found.unused}


def asked(found: LogRead | Asked) -> Asked:
    assert isinstance(found, Asked), found
    return found


def sheet(*rows: str) -> str:
    """A time sheet: each row says its day, time and duration, and may say whose it is."""
    lines = []
    for row in rows:
        day, at, length, *who = row.split("|")
        lines.append(f",{who[0] if who else 'ada@example.org'},,,,A title,No,{day},{at},,,{length},,\n")
    return TOGGL + "".join(lines)


@pytest.fixture(scope="module")
def fixtures() -> dict[str, LogRead]:
    """Every fixture, read by the child once."""
    found = {}
    for name in UNUSED:
        one = read_log(LOGS / name, zone=LONDON, last=LAST, **ANSWERS.get(name, {}))
        assert isinstance(one, LogRead)
        found[name] = one
    return found


@pytest.mark.parametrize("name", DAYS)
def test_a_log_is_known_by_its_columns_and_counted_by_day(name: str, fixtures: dict[str, LogRead]) -> None:
    form, expected = DAYS[name]
    found = fixtures[name]
    assert (found.form, days(found)) == (form, expected)
    assert FORM_NAMES[found.form] in found.why
    assert all(column in found.why for column in found.columns)


@pytest.mark.parametrize("name", UNUSED)
def test_every_row_that_was_not_used_is_listed_with_its_line_and_reason(name: str, fixtures: dict[str, LogRead]) -> None:
    found = fixtures[name]
    assert reasons(found) == UNUSED[name]
    assert found.rows == found.used + sum(one.rows for one in found.unused)


def test_the_own_file_tells_places_and_missed_days_beside_values(fixtures: dict[str, LogRead]) -> None:
    assert fixtures["own.csv"].days == (
        LogDay(date(2026, 3, 2), Decimal(41), "office", "office"),
        LogDay(date(2026, 3, 3), Decimal(38), "home", "home"),
        LogDay(date(2026, 3, 4), None, "home", "absent"),
        LogDay(date(2026, 3, 5), Decimal("44.5"), "office", "home"),
        LogDay(date(2026, 3, 16), Decimal(40), "home", None),
    )


def test_columns_that_are_not_known_are_named(fixtures: dict[str, LogRead]) -> None:
    named = {name: found.unknown_columns for name, found in fixtures.items() if found.unknown_columns}
    assert named == {
        "clockify.csv": ("Mood",),
        "jira.csv": ("Custom field (Story Points)",),
        "github.json": ("mood",),
        "calendar.ics": ("X-MOOD",),
    }


def test_the_name_of_a_column_is_told_without_what_cannot_be_printed_and_not_at_any_length() -> None:
    data = sheet("2026-03-02|09:00|01:00:00").replace("Amount ()", "Mo\x07od" + "d" * 200).encode()
    found = read_log(data, zone=LONDON, last=LAST, measure="minutes")
    assert isinstance(found, LogRead)
    assert found.unknown_columns == ("Mo od" + "d" * 95,)


def test_neither_titles_nor_names_are_kept(fixtures: dict[str, LogRead]) -> None:
    for found in fixtures.values():
        said = str(found.body()).lower()
        assert not [word for word in ("secret", "claim", "letters", "bo sample", "bo@", "bo-sample", "ada", "northwind") if word in said]


def test_a_day_without_rows_is_listed_and_is_no_zero(fixtures: dict[str, LogRead]) -> None:
    found = fixtures["toggl.csv"]
    assert found.days_without_rows == (date(2026, 3, 5),)
    assert all(day.value for day in found.days)


def test_the_same_file_has_the_same_sum_whether_it_comes_as_a_file_or_as_bytes(fixtures: dict[str, LogRead]) -> None:
    data = (LOGS / "git.txt").read_bytes()
    found = read_log(data, zone=LONDON, last=LAST)
    assert found == fixtures["git.txt"]
    assert fixtures["git.txt"].sha256 == hashlib.sha256(data).hexdigest()


def test_what_bends_too_easily_is_marked_as_a_guard_alone(fixtures: dict[str, LogRead]) -> None:
    assert {found.form for found in fixtures.values() if found.is_guard_only} == GUARD_ONLY == {"git", "activitywatch"}


def test_each_code_has_its_words() -> None:
    assert set(SAID) == set(LOG_REASONS)
    assert set(UNUSED_SAID) == set(UNUSED_REASONS)
    assert set(MEASURES) == set(HOW_TO_EXPORT) == set(FORM_NAMES) == set(LOG_FORMS)
    assert all(note in NOTES_SAID for note in ("old_letters", "stops_at_thirty", "none_closed", "utc_times", "local_times"))


# What is asked


def test_where_several_people_have_rows_it_is_asked_whose_are_meant_and_no_name_is_told(tmp_path: Path) -> None:
    text = (LOGS / "toggl.csv").read_text()
    question = asked(here(text, tmp_path, measure="entries"))
    assert (question.people, question.is_unknown, question.measures) == (2, False, ())
    assert "2 people" in question.questions[0]
    assert "ada" not in str(question).lower()
    wrong = asked(here(text, tmp_path, measure="entries", mine="Cy"))
    assert wrong.is_unknown
    assert "No row" in wrong.questions[0]


@pytest.mark.parametrize("mine", ["ada@example.org", "Ada Example", " ADA  example "])
def test_the_own_rows_are_known_by_name_or_address(mine: str, tmp_path: Path) -> None:
    assert days(here((LOGS / "toggl.csv").read_text(), tmp_path, measure="minutes", mine=mine)) == DAYS["toggl.csv"][1]


def test_an_item_of_several_people_is_each_ones(tmp_path: Path) -> None:
    text = (LOGS / "github.json").read_text()
    assert asked(here(text, tmp_path)).people == 2
    assert days(here(text, tmp_path, mine="bo-sample")) == {"2026-03-04": 1, "2026-03-05": 1}


def test_rows_of_one_person_alone_need_no_name_and_are_not_taken_for_anothers(tmp_path: Path) -> None:
    rows = sheet("2026-03-02|09:00|01:00:00")
    assert days(here(rows, tmp_path, measure="minutes")) == {"2026-03-02": 60}
    question = asked(here(rows, tmp_path, measure="minutes", mine="Bo Sample"))
    assert (question.people, question.is_unknown) == (1, True)
    assert "One person has rows in it." in question.questions[0]


def test_what_is_counted_is_asked_where_there_is_a_choice(tmp_path: Path) -> None:
    question = asked(here(sheet("2026-03-02|09:00|01:00:00"), tmp_path))
    assert question.measures == ("minutes", "entries")
    assert question.questions == ("What shall be counted: minutes or entries?",)


def test_an_order_of_dates_that_could_be_two_is_asked_with_what_it_would_mean(tmp_path: Path) -> None:
    rows = sheet("03/04/2026|09:00|01:00:00", "05/05/2026|09:00|01:00:00")
    question = asked(here(rows, tmp_path, measure="minutes"))
    assert [(one.order, one.example, one.means, one.unfit) for one in question.date_orders] == [
        ("dmy", "03/04/2026", date(2026, 4, 3), 0),
        ("mdy", "03/04/2026", date(2026, 3, 4), 0),
    ]
    assert "03/04/2026 as 3 April 2026 (dmy) or 03/04/2026 as 4 March 2026 (mdy)" in question.questions[0]
    assert days(here(rows, tmp_path, measure="minutes", date_order="mdy")) == {"2026-03-04": 60, "2026-05-05": 60}


def test_an_order_that_only_one_can_be_is_no_guess(tmp_path: Path) -> None:
    found = here(sheet("03/04/2026|09:00|01:00:00", "13/04/2026|09:00|01:00:00"), tmp_path, measure="minutes")
    assert isinstance(found, LogRead)
    assert (found.date_order, days(found)) == ("dmy", {"2026-04-03": 60, "2026-04-13": 60})


@pytest.mark.parametrize(
    "dates",
    [("13/04/2026", "04/13/2026"), ("2026-04-02", "13/04/2026"), ("2026-04-02", "3/Apr/26", "13/04/2026")],
    ids=["two orders", "two styles", "three styles"],
)
def test_a_column_that_mixes_its_dates_is_asked_about(dates: tuple[str, ...], tmp_path: Path) -> None:
    rows = sheet(*(f"{day}|09:00|01:00:00" for day in dates))
    assert asked(here(rows, tmp_path, measure="minutes")).date_orders
    found = here(rows, tmp_path, measure="minutes", date_order="dmy")
    assert len(days(found)) + len(reasons(found).get("order_unfit", [])) == len(dates)


@given(
    st.lists(st.dates(date(2020, 1, 1), date(2026, 11, 30)), min_size=1, max_size=6), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d.%m.%y"])
)
def test_no_date_is_ever_read_as_another(written: list[date], style: str) -> None:
    from homeground.intake.log.dates import read_date, settled  # noqa: PLC0415 - used here alone

    cells = [on.strftime(style) for on in written]
    order, choices = settled(cells)
    meant = "mdy" if style.startswith("%m") else "dmy"
    if choices:
        assert meant in {one.order for one in choices}
        assert len({read_date(one.example, one.order) for one in choices}) > 1 or len(choices) == 1
    else:
        assert [read_date(cell, order) for cell in cells] == written


# Zones, days and what was cut


def test_world_time_is_put_into_the_zone_before_days_are_cut(tmp_path: Path) -> None:
    text = (LOGS / "jira-pipeline.csv").read_text()
    assert days(here(text, tmp_path, zone="Europe/Berlin")) == {"2026-03-03": 1}
    assert days(here(text, tmp_path, zone="America/New_York")) == {"2026-03-02": 1}


def test_a_night_on_which_the_clocks_change_loses_no_minute(tmp_path: Path) -> None:
    spring = here(sheet("2026-03-28|22:00|08:00:00"), tmp_path, measure="minutes")
    assert days(spring) == {"2026-03-28": 120, "2026-03-29": 360}
    gap = here(sheet("2026-03-29|01:30|01:00:00"), tmp_path, measure="minutes")
    assert days(gap) == {"2026-03-29": 60}
    autumn = here(sheet("2026-10-24|23:00|26:00:00"), tmp_path, measure="minutes")
    assert days(autumn) == {"2026-10-24": 60, "2026-10-25": 25 * 60}


def test_days_after_the_last_are_not_counted_and_are_told(tmp_path: Path) -> None:
    found = here(sheet("2026-03-02|09:00|01:00:00", "2026-12-02|09:00|01:00:00"), tmp_path, measure="entries")
    assert (days(found), reasons(found)) == ({"2026-03-02": 1}, {"later": [3]})


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("|09:00|01:00:00", "no_date"),
        ("31/02/2026|09:00|01:00:00", "bad_date"),
        ("1899-12-31|09:00|01:00:00", "bad_date"),
        ("2026-03-02|25:00|01:00:00", "bad_time"),
        ("2026-03-02|09:00|1:30", "bad_duration"),
        ("2026-03-02|09:00|01:75:00", "bad_duration"),
        ("2026-03-02|09:00|9999:00:00", "bad_duration"),
        ("2026-03-02|09:00|-00:00:01", "negative_duration"),
        ("=TODAY()|09:00|01:00:00", "formula"),
        ('2026-03-02|09:00|"=""01:00:00"""', "formula"),
    ],
)
def test_a_cell_that_cannot_be_read_costs_its_own_row_alone(row: str, reason: str, tmp_path: Path) -> None:
    found = here(sheet("2026-03-02|09:00|01:00:00", row), tmp_path, measure="minutes")
    assert (days(found), reasons(found)) == ({"2026-03-02": 60}, {reason: [3]})


CELLS = st.sampled_from(["2026-03-02", "2026-03-03", "2026-02-30", "12/Mar/26", "", "=1", "soon", "2027-01-01"])
LENGTHS = st.sampled_from(["01:00:00", "00:00:00", "-01:00:00", "x", "", "=1", "900:00:00"])
WHO = st.sampled_from(["ada@example.org", "bo@example.org", ""])


@given(st.lists(st.tuples(CELLS, LENGTHS, WHO), min_size=1, max_size=30), st.sampled_from(["minutes", "entries"]))
def test_each_row_is_either_used_or_listed_once(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]], measure: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    text = sheet(*(f"{day}|09:00|{length}|{who}" for day, length, who in rows), "2026-03-02|09:00|01:00:00")
    found = here(text, folder, measure=measure, mine="ada@example.org")
    assert isinstance(found, LogRead)
    listed = [line for lines in reasons(found).values() for line in lines]
    assert len(set(listed)) == len(listed)
    assert found.used + len(listed) == found.rows == len(rows) + 1


def test_a_list_of_unused_rows_that_grows_too_long_still_tells_how_many() -> None:
    tally = Tally()
    for line in range(50_000):
        tally.row(line, "bad_date" if line % 2 else None)
    assert tally.unused() == (Unused("bad_date", 25_000, tuple((at, at) for at in range(1, 40_001, 2)), 5_000),)


def test_rows_in_a_run_are_one_entry_of_the_list() -> None:
    tally = Tally()
    for line, reason in ((2, "anothers"), (5, "anothers"), (6, "bad_date"), (7, "anothers")):
        tally.row(line, reason)  # type: ignore[arg-type]  # they are reasons
    assert [one.lines for one in tally.unused()] == [((6, 6),), ((2, 5), (7, 7))]


# The template


@given(
    st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 11, 30)), st.sampled_from(["home", "office"])), unique_by=lambda day: day[0])
)
def test_a_template_is_read_back_with_the_values_that_were_filled_in(
    tmp_path_factory: pytest.TempPathFactory, plan: list[tuple[date, Any]]
) -> None:
    folder, text = tmp_path_factory.getbasetemp(), template(plan)
    if not plan:
        with pytest.raises(GaveUp):
            here(text, folder)
        return
    unfilled = here(text, folder)
    assert reasons(unfilled) == {"not_filled_in": list(range(2, len(plan) + 2))}
    filled = here(text.replace(",,", ",7.25,"), folder)
    assert isinstance(filled, LogRead)
    assert filled.days == tuple(LogDay(on, Decimal("7.25"), place) for on, place in sorted(plan))


@pytest.mark.parametrize("parted_by", [";", "\t"])
def test_a_spreadsheet_may_save_the_template_with_another_mark_between_cells(parted_by: str, tmp_path: Path) -> None:
    text = "date,value,assigned,worked\n2026-03-02,41,home,home\n".replace(",", parted_by)
    assert days(here("\ufeff" + text.replace("\n", "\r\n"), tmp_path)) == {"2026-03-02": 41}


def test_no_day_is_assigned_to_nowhere(tmp_path: Path) -> None:
    found = here("date,value,assigned,worked\n2026-03-02,41,absent,home\n2026-03-03,41,,attic\n2026-03-04,41,home,\n", tmp_path)
    assert (days(found), reasons(found)) == ({"2026-03-04": 41}, {"bad_place": [2, 3]})


# Peculiarities


@pytest.mark.parametrize("alphabet", ["utf-8-sig", "utf-16", "cp1252"])
def test_every_alphabet_gives_the_same_days(alphabet: str, tmp_path: Path) -> None:
    text = sheet("2026-03-02|09:00|01:00:00").replace("A title", "Größe")
    found = here(text.encode(alphabet), tmp_path, measure="minutes")
    assert isinstance(found, LogRead)
    assert days(found) == {"2026-03-02": 60}
    assert ("old_letters" in found.notes) == (alphabet == "cp1252")


def test_thirty_items_and_none_that_is_closed_are_told(tmp_path: Path) -> None:
    issue = '{"assignees": [], "closedAt": null, "number": 1, "state": "OPEN", "stateReason": ""}'
    found = here(f"[{','.join([issue] * 30)}]", tmp_path)
    assert isinstance(found, LogRead)
    assert found.notes == ("utc_times", "stops_at_thirty", "none_closed")


def test_a_tracker_in_which_nobody_is_named_counts_all(tmp_path: Path) -> None:
    found = here(JIRA + 'A,C-1,Done,Done,,"2/Mar/26 9:41 AM"\n', tmp_path)
    assert days(found) == {"2026-03-02": 1}


def test_a_currency_in_a_name_is_no_other_column(tmp_path: Path) -> None:
    for name in ("Amount ()", "Amount (EUR)", "Amount"):
        found = here(sheet("2026-03-02|09:00|01:00:00").replace("Amount ()", name), tmp_path, measure="minutes")
        assert isinstance(found, LogRead)
        assert found.unknown_columns == ()


def test_whole_days_of_a_calendar_end_before_their_last_day(tmp_path: Path) -> None:
    found = here((LOGS / "calendar.ics").read_text(), tmp_path, measure="entries")
    assert days(found) == {"2026-03-02": 2, "2026-03-05": 1, "2026-03-06": 1, "2026-03-10": 1, "2026-03-11": 1}


def event(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])


def test_a_meeting_that_never_ends_is_followed_to_the_last_day_alone(tmp_path: Path) -> None:
    text = event("DTSTART:20261102T090000Z", "DTEND:20261102T093000Z", "RRULE:FREQ=WEEKLY")
    assert days(here(text, tmp_path, measure="minutes")) == dict.fromkeys(
        ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"], 30
    )


def test_of_an_event_that_lasts_longer_than_is_counted_the_first_days_count(tmp_path: Path) -> None:
    found = here(event("DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261205"), tmp_path, measure="entries")
    assert (days(found), reasons(found)) == ({"2026-11-30": 1, "2026-12-01": 1}, {})


@pytest.mark.parametrize("but", ["EXDATE:20260303T090000Z", "EXDATE;VALUE=DATE:20260303", "EXDATE;TZID=Europe/Berlin:20260303T100000"])
def test_an_exception_takes_out_its_day_however_it_is_written(but: str, tmp_path: Path) -> None:
    text = event("DTSTART:20260302T090000Z", "DURATION:PT30M", "RRULE:FREQ=DAILY;COUNT=3", but)
    assert days(here(text, tmp_path, measure="minutes")) == {"2026-03-02": 30, "2026-03-04": 30}


@pytest.mark.parametrize(("until", "count"), [("20260304T090000Z", 3), ("20260304T085959Z", 2), ("20260304", 3), ("20260301", 0)])
def test_a_meeting_ends_with_the_moment_until_which_it_repeats(until: str, count: int, tmp_path: Path) -> None:
    text = event("DTSTART:20260302T090000Z", "DURATION:PT30M", f"RRULE:FREQ=DAILY;UNTIL={until}")
    assert len(days(here(text, tmp_path, measure="minutes"))) == count


def test_a_colon_in_quotation_marks_does_not_begin_the_value(tmp_path: Path) -> None:
    text = event('DTSTART;X-NOTE="at: home";TZID="Europe/Berlin":20260302T003000', "DURATION:PT15M")
    assert days(here(text, tmp_path, measure="minutes")) == {"2026-03-01": 15}


def test_meetings_at_the_same_time_take_it_up_once(tmp_path: Path) -> None:
    one = "BEGIN:VEVENT\nDTSTART:20260302T090000Z\nDTEND:20260302T100000Z\nEND:VEVENT\n"
    other = one.replace("T090000Z", "T093000Z")
    assert days(here(f"BEGIN:VCALENDAR\n{one}{other}END:VCALENDAR\n", tmp_path, measure="minutes")) == {"2026-03-02": 60}


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("SUMMARY:x",), "no_date"),
        (("DTSTART:20261332T090000Z",), "bad_date"),
        (("DTSTART:20260302T090000Z", "DTEND:20260302T080000Z"), "negative_duration"),
        (("DTSTART:20260302T090000Z", "DURATION:soon"), "bad_duration"),
        (("DTSTART:20260302T090000Z", "RRULE:FREQ=SECONDLY"), "repeats_oddly"),
        (("DTSTART:20260302T090000Z", "RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=TU"), "called_off"),
        (("DTSTART:20260302T090000Z", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"), "tentative"),
    ],
)
def test_an_event_that_cannot_be_counted_is_told_with_its_reason(lines: tuple[str, ...], reason: str, tmp_path: Path) -> None:
    assert reasons(here(event(*lines), tmp_path, measure="minutes")) == {reason: [2]}


# What is refused


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("toggl.csv", TOGGL)
    return packed.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty"),
    "blank": (lambda: b"\n \n", "empty"),
    "zip or spreadsheet": (zipped, "other_kind"),
    "pdf": (lambda: b"%PDF-1.7\n", "other_kind"),
    "packed": (lambda: b"\x1f\x8b\x08\x00", "other_kind"),
    "noise": (lambda: TOGGL.encode() + bytes(range(256)), "not_text"),
    "utf-16 without its mark": (lambda: TOGGL.encode("utf-16-le"), "not_text"),
    "a line without end": (lambda: TOGGL.encode() + b"a" * ((1 << 20) + 1), "not_text"),
    "another table": (lambda: b"name,colour\nsky,blue\n", "unknown_form"),
    "another JSON": (lambda: b'{"name": "sky"}', "unknown_form"),
    "the usual log of Git": (lambda: b"commit 1111\nAuthor: A\n", "unknown_form"),
    "header alone": (TOGGL.encode, "no_rows"),
    "no items": (lambda: b"[]", "no_rows"),
    "summary": (lambda: b'"Project","Client","Time (h)","Time (decimal)"\n"a","b","01:00:00","1.00"\n', "summary"),
    "no column": (lambda: b"Summary,Issue key,Status\nA,C-1,Done\n", "no_column"),
    "cut off in a row": ((sheet("2026-03-02|09:00|01:00:00") + ",ada@example.org,,,,A tit").encode, "cut_off"),
    "cut off in quotes": ((TOGGL + ',ada@example.org,,,,"A tit').encode, "cut_off"),
    "cut off JSON": (lambda: (LOGS / "github.json").read_bytes()[:-200], "cut_off"),
    "cut off calendar": (lambda: (LOGS / "calendar.ics").read_bytes()[:-60], "cut_off"),
    "damaged JSON": (lambda: b'[{"state": nothing}]', "damaged"),
    "damaged calendar": (lambda: b"BEGIN:VCALENDAR\nEND:VEVENT\n", "damaged"),
    "deep JSON": (lambda: b"[" * 100_000, "damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_log_is_refused_in_one_message(name: str) -> None:
    make, reason = REFUSED[name]
    with pytest.raises(CannotReadLog) as error:
        read_log(make(), zone=LONDON, last=LAST, measure=None)
    assert error.value.reason == reason
    assert str(error.value) == f"{error.value.where}: {error.value.what} {error.value.mend}"
    assert "\n" not in str(error.value)


def test_a_log_of_too_many_rows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "LOG_ROWS", 2)
    with pytest.raises(GaveUp) as error:
        here(sheet(*["2026-03-02|09:00|01:00:00"] * 3), tmp_path, measure="minutes")
    assert error.value.reason == "too_large"


def test_a_call_that_cannot_be_answered_is_refused(tmp_path: Path) -> None:
    log = LOGS / "git.txt"
    wrong: tuple[tuple[Any, dict[str, Any], str], ...] = (
        (tmp_path / "none.csv", {}, "missing"),
        (tmp_path, {}, "not_a_file"),
        ("a\0b", {}, "no_right"),
        (log, {"zone": "Mars/Olympus"}, "no_such_zone"),
        (log, {"zone": "../../etc/passwd"}, "no_such_zone"),
        (log, {"form": "toggl"}, "not_that_form"),
        (log, {"measure": "minutes"}, "no_such_measure"),
    )
    for source, said, reason in wrong:
        with pytest.raises(CannotReadLog) as error:
            read_log(source, **{"zone": LONDON, "last": LAST, **said})
        assert error.value.reason == reason


@pytest.mark.parametrize(
    "answer", [b"", b"{}", b"[]", b'{"refused": "because", "part": ""}', b'{"form": "toggl"}', b"[" * 100_000, b"\xff"]
)
def test_an_answer_of_the_wrong_shape_is_not_believed(answer: bytes) -> None:
    assert checked(answer) is None


@pytest.mark.parametrize(("end", "reason"), [("too_long", "too_long"), ("no_room", "no_room"), ("badly", "damaged")])
def test_a_child_that_ends_otherwise_than_well_is_told(end: sandbox.End, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> Iterator[bytes]:
        raise sandbox.Stopped(end)

    monkeypatch.setattr(parent, "lines_of", stopped)
    with pytest.raises(CannotReadLog) as error:
        read_log(LOGS / "git.txt", zone=LONDON, last=LAST)
    assert error.value.reason == reason
