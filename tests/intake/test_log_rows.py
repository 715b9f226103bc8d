"""Each row of a log is counted on its own day or told with its reason, whatever its cells hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.intake.log import (
    LogDay,
    LogRead,
    template,
)
from homeground.intake.log.found import Unused
from homeground.intake.log.said import GaveUp
from homeground.intake.log.tally import Tally
from tests.intake.log_reading import JIRA, LOGS, days, event, here, reasons, sheet


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
