"""The own record: which days count, the level they show, and what of it may be told."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.message import Fact
from homeground.case.record import OfficeDay
from homeground.evidence import DAYS_WANTED, DaysCounted, own_record, record_said
from homeground.wording import say
from tests import ada

FIRST = date(2026, 9, 1)
COUNTS = st.none() | st.integers(0, 100_000)
DAYS = st.lists(st.tuples(st.integers(0, 60), COUNTS, COUNTS), max_size=30)


def _rows(days: list[tuple[int, int | None, int | None]]) -> dict[str, OfficeDay]:
    return {
        f"r{number}": OfficeDay(on=FIRST + timedelta(days=after), done=done, interruptions=interruptions)  # type: ignore[arg-type]  # read as typed
        for number, (after, done, interruptions) in enumerate(days)
    }


def _kept(done: list[int | None], interruptions: list[int | None] | None = None) -> DaysCounted:
    pairs = zip(done, interruptions or [None] * len(done), strict=True)
    return own_record(_rows([(number, *pair) for number, pair in enumerate(pairs)]), ada.TODAY)


def _told(record: DaysCounted) -> str:
    return " ".join(map(say, record_said(record)))


@given(DAYS)
def test_the_mean_is_the_exact_one_rounded_once_a_half_upwards(days: list[tuple[int, int | None, int | None]]) -> None:
    record = own_record(_rows(days), ada.TODAY)
    for level in record.levels:
        exact = Fraction(level.total) / level.days
        tenth = Decimal(exact.numerator * 10**6 // exact.denominator) / 10**6
        assert level.mean == tenth.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        assert level.least <= level.mean <= level.most


@given(DAYS, st.randoms())
def test_the_order_in_which_days_were_told_does_not_matter(days: list[tuple[int, int | None, int | None]], chance: object) -> None:
    once = list({after: (after, done, interruptions) for after, done, interruptions in days}.values())
    shuffled = sorted(once, key=lambda _: chance.random())  # type: ignore[attr-defined]  # Hypothesis hands in a source of chance
    assert own_record(_rows(once), ada.TODAY) == own_record(_rows(shuffled), ada.TODAY)


@given(DAYS)
def test_one_day_more_never_asks_for_more_days(days: list[tuple[int, int | None, int | None]]) -> None:
    wanted = [own_record(_rows(days[:number]), ada.TODAY).wanted for number in range(len(days) + 1)]
    assert wanted[0] == DAYS_WANTED
    once = len({after for after, *_ in days}) == len(days)
    assert not once or wanted == sorted(wanted, reverse=True)


def test_a_day_without_a_count_and_one_that_lies_ahead_are_no_part_of_it() -> None:
    rows = _rows([(0, 4, None), (1, None, None)])
    ahead = OfficeDay(on=ada.TODAY + timedelta(days=1), done="5")  # type: ignore[arg-type]  # read as typed
    record = own_record({**rows, "ahead": ahead}, ada.TODAY)
    assert [day.on for day in record.days] == [FIRST]


def test_a_day_that_is_told_twice_counts_as_it_was_told_last() -> None:
    record = own_record(_rows([(0, 4, None), (0, 6, None)]), ada.TODAY)
    assert record.done is not None
    assert (record.done.days, record.done.mean) == (1, Decimal("6.0"))


@pytest.mark.parametrize(("counts", "mean"), [([4, 4, 5], "4.3"), ([1, 1, 1, 2], "1.3"), ([0, 1] * 10, "0.5")])
def test_worked_means(counts: list[int | None], mean: str) -> None:
    record = _kept(counts)
    assert record.done is not None
    assert record.done.mean == Decimal(mean)


def test_nine_days_are_told_in_no_paper_and_ten_are() -> None:
    assert _told(_kept([44] * 9)) == ""
    assert _told(_kept([44] * 10)) == (
        "Over ten days at the office, from 1 September 2026 to 10 September 2026, I finished 44 a day on average."
    )


def test_each_count_is_told_once_it_was_kept_on_ten_days_itself() -> None:
    record = _kept([*[None] * 5, *[4] * 6], [2] * 11)
    assert record.wanted == 0
    assert _told(record) == (
        "Over eleven days at the office, from 1 September 2026 to 11 September 2026, I was interrupted 2 times a day on average."
    )


def test_what_the_example_tells_rests_on_the_record_as_a_whole_and_fits_her_other_words() -> None:
    told = record_said(own_record(ada.case().record, ada.TODAY), Fact(str(ada.case().terms.measure), ("terms.measure",)))
    assert [say(one) for one in told] == [
        "Over ten days at the office, from 7 September 2026 to 18 September 2026, I counted billing cases closed a day: 44 on average.",
        "On those days, I was interrupted 9 times a day on average.",
    ]
    assert {source for one in told for source in one.sources} == {"record", "terms.measure"}
    assert "44 cases a day" in str(ada.case().terms.level_now)
    assert "90 interruptions in my record" in str(ada.case().evidence["own-count"].says)
    assert sum(day.interruptions or 0 for day in ada.case().record.values()) == 90
