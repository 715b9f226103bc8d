"""The combinations that are never proposed, made for the issues that are on the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import TypeAlias

from homeground.negotiation.amounts import amount_in, is_rise
from homeground.negotiation.package import MOST_MASKS, Issue, Mask
from homeground.negotiation.senseless import places_of, senseless

_MIX = "unprofitable_mix"
LeavesLess: TypeAlias = Callable[[Decimal | None, Decimal | None, Decimal | None], bool]
"""Whether an hour leaves less than today under so many home days, a cut of so many per cent, and so many hours of extra work a week.

What is not known is none; a mix that cannot be priced is taken as one that leaves less.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The days of a week: how many are worked, how many home days the tasks allow, how many are asked for; none where that is not known."""

    worked: Decimal = Decimal(5)
    portable: Decimal | None = None
    asked: Decimal | None = None


MOST_MIXES = 40
"""More masks than these on mixes are told more strictly, by the cut and the extra work alone."""


def _unpriced(_days: Decimal | None, _percent: Decimal | None, _hours: Decimal | None) -> bool:
    """Nothing is known of what an hour leaves, so no mix is proposed."""
    return True


def shipped_masks(issues: Sequence[Issue], week: Week, *, leaves_less: LeavesLess = _unpriced, room: int = MOST_MASKS) -> tuple[Mask, ...]:
    """The masks that ship with the program, for issues that are made from its templates; what holds today is never forbidden.

    Where there is not `room` for all of them, those on what makes no sense are left out first.
    """
    found = (
        *_mixes(issues, leaves_less),
        *_too_many_days("days_above_portable", issues, week.portable),
        *_too_many_days("days_above_the_ask", issues, week.asked),
        *senseless(issues, week.worked),
    )
    now = tuple(issue.now for issue in issues)
    return tuple(mask for mask in found if not mask.forbids(now))[:room]


def _mixes(issues: Sequence[Issue], leaves_less: LeavesLess) -> tuple[Mask, ...]:
    """Each cut with each extra work: whatever the home days where none saves it, else with those under which it leaves less."""
    days = next(iter(places_of(issues, "home-days")), None)
    fine: list[Mask] = []
    strict: list[Mask] = []
    for pay, extra in product(places_of(issues, "pay-change"), places_of(issues, "extra-work")):
        for cut, work in product(_cuts(issues[pay]), _extras(issues[extra])):
            mix = ((pay, cut), (extra, work))
            amounts = (amount_in(issues[pay].options[cut]), amount_in(issues[extra].options[work]))
            worse = _worse(issues, days, amounts, leaves_less)
            is_never_saved = days is None or len(worse) == len(issues[days].options)
            strict += [Mask(_MIX, mix)] if worse else []
            fine += [Mask(_MIX, mix)] if worse and is_never_saved else [Mask(_MIX, ((days or 0, day), *mix)) for day in worse]
    return tuple(fine if len(fine) <= MOST_MIXES else strict)


def _worse(
    issues: Sequence[Issue], days: int | None, mix: tuple[Decimal | None, Decimal | None], leaves_less: LeavesLess
) -> tuple[int, ...]:
    """The options of the home days under which a mix leaves less; without home days on the table, one place where it does so."""
    if days is None:
        return (0,) if leaves_less(None, *mix) else ()
    at_home = enumerate(map(amount_in, issues[days].options))
    return tuple(day for day, many in at_home if many is None or leaves_less(many, *mix))


def _cuts(pay: Issue) -> tuple[int, ...]:
    return tuple(place for place, option in enumerate(pay.options) if place != pay.now and not is_rise(option))


def _extras(work: Issue) -> tuple[int, ...]:
    return tuple(place for place, option in enumerate(work.options) if place != work.now and amount_in(option) != 0)


def _too_many_days(name: str, issues: Sequence[Issue], at_most: Decimal | None) -> Iterator[Mask]:
    if at_most is None:
        return
    for days in places_of(issues, "home-days"):
        for place, option in enumerate(issues[days].options):
            if (many := amount_in(option)) is not None and many > at_most:
                yield Mask(name, ((days, place),))
