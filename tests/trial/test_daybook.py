"""No line of a daybook can be changed, cut or added unseen; what comes late or is corrected stays, and is flagged."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.case import BadAnswer
from homeground.trial import BrokenChain, Daybook, DayEntry, daybook_of, outcomes, read_daybook, scaled, unscaled
from tests.trial.books import VALUES, book_of, counted, drawn
from tests.trial.plans import plan

PLAN = plan(office_weekdays=[3], closed=[date(2027, 1, 18)])
DRAW = drawn(PLAN)
MONDAY, TUESDAY = date(2027, 1, 11), date(2027, 1, 12)


@given(VALUES)
def test_a_daybook_reads_as_itself(values: list[int | None]) -> None:
    book = book_of(DRAW, values)
    assert read_daybook(PLAN, book.data) == book
    assert book.heads[-1] == book.head
    assert len(set(book.heads)) == len(book.entries) + 1


@given(VALUES.filter(bool), st.data())
@settings(max_examples=200)
def test_one_byte_changed_breaks_the_chain_or_moves_the_head(values: list[int | None], data: st.DataObject) -> None:
    book = book_of(DRAW, values)
    changed = bytearray(book.data)
    at = data.draw(st.integers(0, len(changed) - 1))
    changed[at] ^= data.draw(st.integers(1, 255))
    try:
        assert read_daybook(PLAN, bytes(changed)).head != book.head
    except BrokenChain as broken:
        assert broken.breaks  # noqa: PT017 - a break has to be named


@given(st.lists(st.integers(0, 60), min_size=3, max_size=8), st.data())
def test_a_line_taken_out_put_in_or_moved_breaks_the_chain(values: list[int], data: st.DataObject) -> None:
    lines = book_of(DRAW, values).data.splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 2))
    for others in (lines[:at] + lines[at + 1 :], lines[: at + 1] + lines[at:], [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]]):
        with pytest.raises(BrokenChain):
            read_daybook(PLAN, b"".join(others))


def test_a_daybook_of_another_plan_is_refused() -> None:
    with pytest.raises(BrokenChain, match="line 1: it does not follow"):
        read_daybook(plan(margin="0.11"), book_of(DRAW, [1]).data)


def test_a_last_line_that_is_cut_off_is_told() -> None:
    with pytest.raises(BrokenChain, match="cut off"):
        read_daybook(PLAN, book_of(DRAW, [1, 2]).data[:-1])


def test_a_day_is_entered_once_and_then_corrected() -> None:
    again = counted(MONDAY, 42, note="two were counted twice")
    book = daybook_of(PLAN, [counted(MONDAY, 40), counted(TUESDAY, 44), counted(MONDAY, 41), again])
    assert [(entry.n, entry.corrects) for entry in book.entries] == [(1, 0), (2, 0), (3, 1), (4, 3)]
    assert book.latest[MONDAY].counted.value == 42
    assert dict(book.flags) == {3: ("correction",), 4: ("correction",)}
    assert read_daybook(PLAN, book.data) == book


def test_a_day_entered_twice_and_a_correction_of_nothing_break_the_chain() -> None:
    first = DayEntry(1, counted(MONDAY, 40), PLAN.digest)
    with pytest.raises(BrokenChain, match="entered already, as number 1"):
        Daybook(PLAN, (first, DayEntry(2, counted(MONDAY, 41), first.digest)))
    with pytest.raises(BrokenChain, match="no earlier entry of 2027-01-11"):
        Daybook(PLAN, (DayEntry(1, counted(MONDAY), PLAN.digest, corrects=1),))


@pytest.mark.parametrize(("hours", "flags"), [(0, ()), (71, ()), (72, ()), (73, ("late",))])
def test_an_entry_more_than_48_hours_after_its_day_is_flagged(hours: int, flags: tuple[str, ...]) -> None:
    begun = datetime(2027, 1, 11, tzinfo=UTC)
    book = daybook_of(PLAN, [counted(MONDAY, entered_at=begun + timedelta(hours=hours))])
    assert book.flags.get(1, ()) == flags


@pytest.mark.parametrize(
    ("on", "belongs"),
    [
        (date(2027, 1, 4), True),  # the practice week
        (date(2027, 1, 3), False),
        (date(2027, 1, 13), True),  # a fixed office day
        (date(2027, 1, 16), False),  # a Saturday
        (date(2027, 1, 18), False),  # closed
        (PLAN.ends_on, True),
        (PLAN.ends_on + timedelta(days=3), False),
    ],
)
def test_only_days_of_the_trial_are_entered(on: date, belongs: bool) -> None:  # noqa: FBT001 - whether it belongs is the example
    assert [entry.on for entry in daybook_of(PLAN, [counted(on)]).entries] == ([on] if belongs else [])
    if not belongs:
        with pytest.raises(BrokenChain, match="is no day of this trial"):
            Daybook(PLAN, (DayEntry(1, counted(on), PLAN.digest),))


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"value": -1}, "write a number from 0 on"),
    ({"value": True}, "write a number from 0 on"),
    ({"value": 10**12}, "write a number from 0 on"),
    ({"worked": "train"}, "write one of: home, office, absent"),
    ({"worked": "absent"}, "leave it out for a day of absence"),
    ({"note": "x" * 501}, "at most 500 characters"),
    ({"source_sha256": "abc"}, "64 hexadecimal digits"),
    ({"entered_at": datetime(2027, 1, 11, 9)}, "a moment in UTC"),  # noqa: DTZ001 - the mistake that is tested
    ({"entered_at": datetime(2027, 1, 11, 9, tzinfo=timezone(timedelta(hours=1)))}, "a moment in UTC"),
    ({"entered_at": datetime(2027, 1, 10, 9, tzinfo=UTC)}, "this day is still to come"),
    ({"entered_at": datetime(9999, 12, 31, 23, tzinfo=UTC)}, "a moment from 1900 to 2200"),
]


@pytest.mark.parametrize(("changed", "remedy"), WRONG)
def test_what_no_day_can_give_is_refused(changed: dict[str, Any], remedy: str) -> None:
    with pytest.raises(BadAnswer, match=remedy):
        counted(MONDAY, **changed)


def test_where_the_day_begins_first_it_can_be_entered() -> None:
    assert counted(TUESDAY, entered_at=datetime(2027, 1, 11, 10, tzinfo=UTC))


@pytest.mark.parametrize(
    ("written", "decimals", "value"), [("38", 0, 38), ("38.5", 1, 385), ("38.50", 1, 385), (0, 3, 0), ("1.250", 3, 1250)]
)
def test_a_number_is_kept_whole_in_its_last_decimal(written: str, decimals: int, value: int) -> None:
    assert scaled(written, decimals) == value
    assert unscaled(value, decimals) == unscaled(scaled(str(unscaled(value, decimals)), decimals), decimals)


@pytest.mark.parametrize(
    ("written", "decimals", "remedy"), [("38.5", 0, "a whole number"), ("38.55", 1, "at most 1 decimal"), ("many", 0, "plain")]
)
def test_a_number_that_is_finer_than_agreed_or_none_is_refused(written: str, decimals: int, remedy: str) -> None:
    with pytest.raises(BadAnswer, match=remedy):
        scaled(written, decimals)


def test_a_day_at_the_other_place_is_crossed_and_a_day_without_entry_is_missing() -> None:
    first, second, third = DRAW.days[:3]
    crossed = counted(first.on, worked="home" if first.place == "office" else "office")
    found = outcomes(DRAW, daybook_of(PLAN, [crossed, counted(second.on, None, worked="absent")]))
    assert [outcome.is_crossed for outcome in found[:3]] == [True, False, False]
    assert [outcome.value for outcome in found[:3]] == [40, None, None]
    assert found[2].entry is None
    assert found[2].on == third.on
