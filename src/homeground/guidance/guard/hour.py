"""Guards on an hour of work: none below the lowest pay of the law, none unpaid where overtime is due, none freed at more than the wage."""

from __future__ import annotations

from datetime import date

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.guidance.finding import Finding
from homeground.money import for_case, pay_per_hour, value_said

_ADVICE = Message(
    "Leave it out of the package, and agree to nothing of the kind before you have asked a union, an advice centre or a lawyer. "
    "The page of the law names whom to ask."
)


def below_the_lowest_pay(case: Case, _today: date) -> Finding | None:
    """With a cut or extra work an hour is paid with less than the law allows, as the employee told it (G4)."""
    matters, pay = case.money, pay_per_hour(case)
    lowest = matters.lowest_pay_per_hour
    if not (matters.has_cut or matters.has_extra) or pay is None or lowest is None or pay >= lowest:
        return None
    currency = case.person.currency
    return Finding(
        id="below-lowest-pay",
        grade="grave",
        title=Message("With this an hour of your work is paid with less than the law allows"),
        reason=Message(
            "Your pay of a week over all hours that you would work in it is {pay}, before tax. The lowest that you noted is {lowest}.",
            pay=value_said(pay, "money an hour", currency),
            lowest=value_said(lowest, "money an hour", currency),
        ),
        remedy=_ADVICE,
        source=Message("Your own answer on the law of your place. What counts as pay and as hours differs from place to place."),
        path="money.pay_cut_percent" if matters.has_cut else "money.extra_hours_per_week",
    )


def overtime_that_is_due(case: Case, _today: date) -> Finding | None:
    """Unpaid extra work for somebody whose overtime has to be paid by law (G4)."""
    if not case.money.has_extra or not case.money.overtime_due:
        return None
    return Finding(
        id="overtime-due",
        grade="grave",
        title=Message("By law your overtime has to be paid, and this work would not be"),
        reason=Message(
            "Where overtime is due, it is due although both sides agreed otherwise. Unpaid work would put both of you in the wrong."
        ),
        remedy=_ADVICE,
        source=Message("Your own answer on the law of your place."),
        path="money.extra_hours_per_week",
    )


def freed_hour_is_dear(case: Case, today: date) -> Finding | None:
    """Each hour that the package frees costs more than an hour of work is paid with."""
    worker = for_case(case, today).worker
    if worker is None or worker.an_hour.price is None or not worker.an_hour.is_dear:
        return None
    return Finding(
        id="freed-hour-dear",
        grade="care",
        title=Message("A freed hour would cost you more than an hour of work pays"),
        reason=Message(
            "Each hour that it frees costs you {price}. An hour of your work is paid with {wage}, before tax.",
            price=worker.amount(worker.an_hour.price),
            wage=worker.amount(worker.an_hour.wage),
        ),
        remedy=Message("See on the page what it is made of, and weigh whether these hours are worth that to you."),
        source=Message("Transport planners count an hour on the way at about half the wage. Above the whole wage it is dear."),
        path="money.pay_cut_percent" if worker.has_cut else "terms.home_days",
    )
