"""A package of a case in sentences: what is good in it, then what is hard, then how it was counted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from homeground.case.message import Message
from homeground.money.case_worker import OwnTime, WorkerSide, value_of
from homeground.money.exactly import half_up, sign
from homeground.money.hour_priced import HourPriced
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
    yield from _hours_said(worker, is_good=True)


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
    yield from _hours_said(worker, is_good=False)


def _hours_said(worker: WorkerSide, *, is_good: bool) -> Iterator[Message]:
    """The price of a freed hour beside the wage, or the pay of an added one beside the wage and the lowest of the law."""
    hour = worker.an_hour
    if hour.price is not None and hour.is_usual == is_good:
        yield _freed_said(hour, worker)
    if hour.pay is not None and (hour.pay >= hour.wage) == is_good:
        yield _added_said(hour, hour.pay, worker)


def _freed_said(hour: HourPriced, worker: WorkerSide) -> Message:
    price, wage = worker.amount(hour.price or Decimal(0)), worker.per_hour(hour.wage)
    if hour.is_usual:
        half = worker.per_hour(hour.wage / 2)
        return Message(
            "Each freed hour costs you {price}. Half your wage is {half}: in line with transport practice.", price=price, half=half
        )
    part = "your whole wage" if hour.is_dear else "half your wage"
    return Message("Each freed hour costs you {price}: more than {part} of {wage}, before tax.", price=price, part=part, wage=wage)


def _added_said(hour: HourPriced, pay: Decimal, worker: WorkerSide) -> Message:
    """What each added hour brings; where it brings nothing, that alone."""
    if sign(pay) <= 0:
        return Message("The hours more bring you no money.")
    wage, lowest = worker.per_hour(hour.wage), hour.lowest
    beside = Message(", and the lowest that the law allows is {lowest}", lowest=worker.amount(lowest)) if lowest else Message("")
    return Message(
        "Each hour more, travel counted, brings you {pay}; your wage is {wage} before tax{beside}.",
        pay=worker.amount(pay),
        wage=wage,
        beside=beside,
    )


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
