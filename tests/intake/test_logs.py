"""A log of another system becomes day and count; whatever was not used is told, and nothing is guessed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.intake.log import (
    FORM_NAMES,
    GUARD_ONLY,
    HOW_TO_EXPORT,
    LOG_FORMS,
    MEASURES,
    NOTES_SAID,
    UNUSED_SAID,
    LogDay,
    LogRead,
    read_log,
)
from homeground.intake.log.found import UNUSED_REASONS
from homeground.intake.log.said import LOG_REASONS, SAID
from tests.intake.log_reading import LAST, LOGS, LONDON, asked, days, here, reasons, sheet
from tests.intake.test_hostile import children

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
