"""What would free a day: each change of a binding task or a settled day that wins something, with the week reckoned anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, groupby, product

from homeground.case.question import Weekday
from homeground.portability.packed.binding import binding_of
from homeground.portability.packed.change import CHANGES, Change, applied, changes_of, moves
from homeground.portability.packed.need import Days, Need, bits, left_over, mask, need_of, parts_of_an_hour
from homeground.portability.packed.packing import best, fewest, smallest
from homeground.portability.packed.week import Week, plain

_PAIRED, _BEST_PAIRS = 8, 3
"""Pairs are sought among the binding tasks with the most hours, so many of them; and so many pairs are told."""

_HALF = Decimal("0.5")
_NOWHERE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """One change, or two that win only together; the home days that the work then allows, and how many that wins."""

    changes: tuple[Change, ...]
    home_days_max: Decimal
    days_won: Decimal


def remedies(week: Week, *, home_wanted: tuple[Weekday, ...] = ()) -> tuple[Remedy, ...]:
    """Every change that wins something, the best first and half days last, since these save no trip; `home_wanted` as in `plan_week`.

    Where no change wins a whole day alone, the best pairs that do together are told too. Source: docs/specs/portability.md.
    """
    tasks = binding_of(week).tasks
    single = _best_of_each(week, (*moves(week), *(change for at in tasks for change in changes_of(week, at))))
    pairs = () if single else _pairs(week, _subjects(week, tasks))
    return (*sorted((*single, *pairs), key=_rank), *_half_days(week, home_wanted))


def _subjects(week: Week, tasks: Iterable[int]) -> list[list[Change]]:
    """The changes of each settled day, and of each of the binding tasks with the most hours, in the order of the week."""
    longest = sorted(sorted(tasks, key=lambda at: -week.tasks[at].hours_per_week)[:_PAIRED])
    days = [list(same) for _, same in groupby(moves(week), key=lambda change: change.days)]
    return [*days, *(list(changes_of(week, at)) for at in longest)]


def _best_of_each(week: Week, tried: Iterable[Change]) -> tuple[Remedy, ...]:
    """Of each kind of change of each subject the best that wins, the first of equals."""
    now = fewest(week)
    found: dict[tuple[object, ...], Remedy] = {}
    for change in tried:
        remedy = _after(week, now, (change,))
        best_so_far = found.get((change.kind, change.subject))
        if remedy.days_won > (best_so_far.days_won if best_so_far else 0):
            found[change.kind, change.subject] = remedy
    return tuple(found.values())


def _pairs(week: Week, subjects: Iterable[Sequence[Change]]) -> tuple[Remedy, ...]:
    """The best pairs of changes of two subjects; of the ways to change the same two, the first that wins most."""
    now = fewest(week)
    told = (pair for one, other in combinations(subjects, 2) for pair in _of_two(week, now, one, other))
    return tuple(sorted(told, key=_rank)[:_BEST_PAIRS])


def _of_two(week: Week, now: int, one: Sequence[Change], other: Sequence[Change]) -> list[Remedy]:
    """The best pair, if any wins; all are tried only where the strongest changes of the two win something."""
    if not _together(week, now, _strongest(one), _strongest(other)):
        return []
    return sorted(_together(week, now, one, other), key=lambda remedy: -remedy.days_won)[:1]


def _together(week: Week, now: int, one: Sequence[Change], other: Sequence[Change]) -> list[Remedy]:
    """The pairs that win."""
    apart = (two for two in product(one, other) if not _is_entangled(*two))
    return [remedy for two in apart if (remedy := _after(week, now, two)).days_won > 0]


def _is_entangled(one: Change, other: Change) -> bool:
    """Two moves that share a day: two settled days on one would be one day fewer, which nobody agreed."""
    return bool(one.to and other.to and {*one.days, one.to} & {*other.days, other.to})


def _strongest(changes: Sequence[Change]) -> Sequence[Change]:
    """A task that somebody else does frees more than any other change of it; of a settled day every move may."""
    return [change for change in changes if change.kind == "delegate"] or changes


def _after(week: Week, now: int, changes: tuple[Change, ...]) -> Remedy:
    for change in changes:
        week = applied(week, change)
    return _remedy(len(week.workdays), changes, now - fewest(week), now)


def _half_days(week: Week, home_wanted: tuple[Weekday, ...]) -> Iterator[Remedy]:
    """Home for half of as many office days as can be: half a day is enough for their tied work, and settled days stay whole."""
    need = need_of(week)
    office = best(week, smallest(need), home_wanted)
    settled = mask(week, (*week.anchor_days, *week.office_weekdays))
    most = office.bit_count() - max(settled.bit_count(), week.anchors_at_least)
    for number in range(most, 0, -1):
        for halved in combinations(bits(office & ~settled), number):
            if _fits_when_halved(week, need, office, halved):
                days = tuple(week.workdays[at] for at in halved)
                yield _remedy(need.workdays, (Change(kind="half_days", days=days),), _HALF * number, office.bit_count())
                return


def _fits_when_halved(week: Week, need: Need, office: Days, halved: Iterable[int]) -> bool:
    half = int(Fraction(week.hours_per_day) * parts_of_an_hour(week) / 2)
    rooms = [room - half if at in halved else room for at, room in enumerate(need.rooms)]
    return left_over(office, rooms, need.loose, need.spread) == 0


def _remedy(workdays: int, changes: tuple[Change, ...], won: Decimal | int, now: int) -> Remedy:
    return Remedy(changes=changes, home_days_max=plain(workdays - now + Decimal(won)), days_won=plain(Decimal(won)))


def _rank(remedy: Remedy) -> tuple[object, ...]:
    """The best first, then single changes, then in the order of the week."""
    order = [(_NOWHERE if change.at is None else change.at, CHANGES.index(change.kind)) for change in remedy.changes]
    return (-remedy.days_won, len(order), order)
