"""The smallest sets of office days, and which of them to take."""

from __future__ import annotations

from collections.abc import Iterable

from homeground.case.question import Weekday
from homeground.portability.packed.need import TERMS, Days, Need, Term, bits, mask, need_of, sets_of
from homeground.portability.packed.week import Week


def smallest(need: Need) -> tuple[Days, ...]:
    """Every smallest set of office days that gives what is needed; all workdays where even they do not."""
    for size in range(need.workdays + 1):
        if found := tuple(days for days in sets_of(size, need.workdays) if need.is_met_by(days)):
            return found
    return sets_of(need.workdays, need.workdays)


def fewest(week: Week, terms: Iterable[Term] = TERMS) -> int:
    """The fewest office days, with only these terms counted.

    Without named days and waits: max(ceil(H / h), K, A), never above W. Source: docs/specs/portability.md.
    """
    return smallest(need_of(week, terms))[0].bit_count()


def best(week: Week, sets: Iterable[Days], home_wanted: Iterable[Weekday]) -> Days:
    """The set that keeps most of the wanted days at home; then the most even one, then that nearest to midweek, then the earliest."""
    wanted, length = mask(week, home_wanted), len(week.workdays)
    return min(sets, key=lambda days: ((days & wanted).bit_count(), _unevenness(days, length), _off_centre(days, length), bits(days)))


def _unevenness(days: Days, length: int) -> int:
    """The squared steps from each office day to the next, over the end of the week; least where they are equal."""
    at = bits(days)
    return sum((after - before) ** 2 for before, after in zip(at, (*at[1:], at[0] + length), strict=True)) if at else 0


def _off_centre(days: Days, length: int) -> int:
    return sum((2 * at - length + 1) ** 2 for at in bits(days))
