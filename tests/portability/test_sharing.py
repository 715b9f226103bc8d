"""Amounts are shared out without a remainder, and rounded without one."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from homeground.portability.packed.sharing import DoesNotFit, in_decimals, shared_out

UNIT = 420
DAYS = st.integers(1, 7)


@st.composite
def whole_rows(draw: st.DrawFn) -> list[list[int]]:
    """Rows of parts, of which each comes to a whole number of hundredths, on the same number of days."""
    days = draw(DAYS)
    rows = draw(st.lists(st.lists(st.integers(0, 3 * UNIT), min_size=days, max_size=days), min_size=1, max_size=6))
    return [[row[0] + -sum(row) % UNIT, *row[1:]] for row in rows]


@given(whole_rows())
def test_rounding_keeps_each_row_and_each_cell_and_lengthens_no_day_by_a_hundredth(rows: list[list[int]]) -> None:
    rounded = in_decimals(rows, UNIT * 100, 2)
    for row, told in zip(rows, rounded, strict=True):
        assert sum(told) == Decimal(sum(row) // UNIT) / 100
        assert all(cell // UNIT <= hours * 100 <= -(-cell // UNIT) for cell, hours in zip(row, told, strict=True))
    for column, told_day in zip(zip(*rows, strict=True), zip(*rounded, strict=True), strict=True):
        assert sum(told_day) * 100 <= -(-sum(column) // UNIT)


@given(st.data(), DAYS)
def test_what_was_laid_out_once_can_be_shared_out_within_its_limits_and_rooms(data: st.DataObject, days: int) -> None:
    cells = st.lists(st.integers(0, 5), min_size=days, max_size=days)
    laid = data.draw(st.lists(cells, max_size=6))
    limits = [[cell + more for cell, more in zip(row, data.draw(cells), strict=True)] for row in laid]
    rooms = [sum(row[day] for row in laid) for day in range(days)]
    given_out = shared_out([sum(row) for row in laid], limits, rooms)
    assert [sum(row) for row in given_out] == [sum(row) for row in laid]
    assert [sum(row[day] for row in given_out) for day in range(days)] == rooms
    assert all(0 <= cell <= limit for row, most in zip(given_out, limits, strict=True) for cell, limit in zip(row, most, strict=True))


@given(st.integers(1, 9), st.integers(0, 9))
def test_what_does_not_fit_is_refused(amount: int, room: int) -> None:
    assume(room < amount)
    with pytest.raises(DoesNotFit):
        shared_out([amount], [[amount, amount]], [room, 0])
