"""A package of a case in sentences: what is good in it, then what is hard, then how it was counted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from homeground.case.message import Message
from homeground.money.case_worker import OwnTime, WorkerSide, value_of
from homeground.money.exactly import half_up, sign
from homeground.money.verdict import VERDICTS


def good_said(worker: WorkerSide) -> tuple[Message, ...]:
    """What is good in a package, said before what is hard."""
    return tuple(_good(worker))


def hard_said(worker: WorkerSide) -> tuple[Message, ...]:
    """What is hard in it."""
    return tuple(_hard(worker))


def counted_said(worker: WorkerSide) -> tuple[Message, ...]:
    """What has to be known beside the figures: open tax, other verdicts within the ranges, what has no end, hours that were guessed."""
    return tuple(_counted(worker))


def own_time_said(time: OwnTime, worker: WorkerSide) -> Message:
    """What a package with an end comes to until then."""
    change, hours = value_of(time.found, "net_change"), value_of(time.found, "hours_change")
    return Message(
        "Until {until}, {weeks} weeks, it comes to {money} and {hours} hours {fewer} in all.",
        until=time.until,
        weeks=_whole(time.weeks),
        money=change_said(change, worker),
        hours=_whole(abs(hours)),
        fewer="more" if hours > 0 else "fewer",
    )


def change_said(change: Decimal, worker: WorkerSide) -> Message:
    """A yearly change in words: `£1,136 more`, `£212 less`."""
    return Message("{money} {word}", money=worker.amount(half_up(abs(change), 0)), word=_more(change))


def _good(worker: WorkerSide) -> Iterator[Message]:
    saved = worker.today.hours_travelled - worker.package.hours_travelled
    if sign(saved) > 0:
        yield Message("You are {hours} hours a year less on the way.", hours=_whole(saved))
    if sign(value_of(worker.whole, "rate_change")) > 0:
        yield worker.hour_said
    change = value_of(worker.whole, "net_change")
    if sign(change) > 0:
        yield Message("The year leaves you {change}.", change=change_said(change, worker))


def _hard(worker: WorkerSide) -> Iterator[Message]:
    if sign(value_of(worker.whole, "rate_change")) < 0:
        yield worker.hour_said
    change = value_of(worker.whole, "net_change")
    if sign(change) < 0:
        yield Message("The year leaves you {change}.", change=change_said(change, worker))
    if sign(worker.package.cut):
        yield Message("The cut takes {money} a year from what you keep.", money=worker.amount(half_up(worker.package.cut, 0)))
    added = worker.package.hours_worked - worker.today.hours_worked
    if sign(added) > 0:
        yield Message("You work {hours} hours a year more, unpaid.", hours=_whole(added))
    if sign(worker.package.energy - worker.today.energy) > 0:
        yield Message("Power and heat at home take {money} a year.", money=worker.amount(half_up(worker.package.energy, 0)))


def _counted(worker: WorkerSide) -> Iterator[Message]:
    if worker.is_for_good:
        yield Message("It has no end date, so it is counted as one for good.")
    if worker.hours_assumed:
        yield Message("The hours of the extra work are open: five a week are counted.")
    if worker.is_tax_open:
        yield Message("Your tax is not known: the figures are reckoned without it, and the ranges hold what it changes.")
    for other in worker.whole.verdicts[1:]:
        yield Message("Within the ranges it may also be so: {verdict}", verdict=VERDICTS[other])
    yield Message("All at yearly rates. Time on the way counts as time given to work. Nothing that you left open is counted.")


def _more(change: Decimal) -> str:
    return "less" if sign(change) < 0 else "more"


def _whole(number: Decimal) -> Decimal:
    return half_up(number, 0)
