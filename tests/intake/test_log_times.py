"""Stretches of time and rules that repeat: each day gets what is its own, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # it comes without types
from hypothesis import given
from hypothesis import strategies as st
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from homeground.intake.log import zones
from homeground.intake.log.cutting import cut, merged, stretch_of
from homeground.intake.log.repeats import days_of, rule_of

ZONES = st.sampled_from([ZoneInfo(name) for name in ("Europe/London", "America/Sao_Paulo", "America/Havana", "Australia/Lord_Howe", "UTC")])
MOMENTS = st.integers(1_420_070_400, 1_798_675_200).map(lambda at: datetime.fromtimestamp(at, UTC))
SECONDS = st.integers(0, 4 * 86_400)
STRETCHES = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60)).map(lambda pair: (pair[0], sum(pair))), max_size=12)


@given(MOMENTS, SECONDS, ZONES)
def test_a_stretch_that_is_cut_loses_no_second_and_each_lies_on_its_own_day(start: datetime, seconds: int, zone: ZoneInfo) -> None:
    stretch = stretch_of(start, seconds)
    parts = list(cut(stretch, zone))
    assert sum(size for _, size in parts) == seconds
    at = stretch[0]
    for on, size in parts:
        for second in {at, at + max(size - 1, 0)}:
            assert datetime.fromtimestamp(second, zone).date() == on
        at += size


@given(STRETCHES)
def test_what_overlaps_is_counted_once(stretches: list[tuple[int, int]]) -> None:
    seconds = {second for begin, end in stretches for second in range(begin, end)}
    joined = list(merged(stretches))
    assert sum(end - begin for begin, end in joined) == len(seconds)
    assert all(one[1] < other[0] for one, other in pairwise(joined))


@st.composite
def rules(draw: st.DrawFn) -> str:
    """A rule as calendars write them for meetings."""
    often = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={often}", f"INTERVAL={draw(st.integers(1, 4))}"]
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 12))}")
    days = draw(st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), unique=True, max_size=4))
    if days and often in ("DAILY", "WEEKLY"):
        parts.append(f"BYDAY={','.join(days)}")
    if days and often == "MONTHLY":
        parts.append(f"BYDAY={draw(st.sampled_from([-2, -1, 1, 2, 3, 4, 5]))}{days[0]}")
    return ";".join([*parts, f"WKST={draw(st.sampled_from(['MO', 'SU']))}"])


@given(rules(), st.dates(date(2024, 1, 1), date(2026, 1, 1)))
def test_a_rule_gives_the_days_that_another_reader_of_the_standard_gives(text: str, first: date) -> None:
    last = first + timedelta(days=900)
    rule = rule_of(text, first)
    assert rule
    begin = datetime.combine(first, datetime.min.time())
    theirs = [one.date() for one in takewhile(lambda one: one.date() <= last, rrulestr(text, dtstart=begin))]
    assert list(days_of(rule, first, last)) == theirs


def test_a_rule_with_parts_that_are_not_read_is_none() -> None:
    odd = (
        "",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYMONTHDAY=3",
    )
    assert [rule_of(text, date(2026, 3, 2)) for text in odd] == [None] * len(odd)


def test_the_names_that_windows_gives_to_zones_mean_what_another_table_says() -> None:
    theirs = {name.lower(): zone for name, zone in WINDOWS_TO_OLSON.items()}
    for name in zones._WINDOWS:  # noqa: SLF001 - the table itself
        zone = zones.zone_named(name)
        assert zone
        moments = [datetime(2026, month, 15, 12, tzinfo=UTC) for month in (1, 7)]
        assert [at.astimezone(zone).utcoffset() for at in moments] == [
            at.astimezone(ZoneInfo(theirs[name])).utcoffset() for at in moments
        ], name
