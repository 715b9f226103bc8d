"""The first answer: what can be said after a few questions, with no case kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.person import Person
from homeground.case.quantity import Share
from homeground.case.reading import BadAnswer, Mistake, read
from homeground.case.terms import Terms
from homeground.guidance.next_step import next_step
from homeground.guidance.step import Step
from homeground.law import KINDS, Outlook, outlook, standing_said
from homeground.money import FORMULAS, Range, half_up, ranged, read_inputs
from homeground.portability import Match, ShareMovable, likeliest, occupations, share_movable

_PERSON = ("job_title", "occupation", "place", "currency", "commute_minutes", "fare_per_day", "pay_per_year", "hours_per_week", "where")
_TERMS = ("home_days",)
_MINUTES_BOTH_WAYS = 2


@dataclass(frozen=True, slots=True)
class Saved:
    """What home days save in a year: from low to high, since the weeks that are really worked are not known exactly.

    `fares_share` is the best guess of the fares as a share of the pay before tax, where both were told.
    """

    hours_a_year: Range | None = None
    fares_a_year: Range | None = None
    currency: str | None = None
    fares_share: Share | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instant:
    """The first answer. `share` is that of the occupation that was chosen, else of the likeliest of `matches`.

    `is_chosen`: the person chose it; else it is one of several that may be meant, and the answer says so.
    """

    share: ShareMovable | None
    is_chosen: bool
    matches: tuple[Match, ...]
    law: Outlook
    law_said: Message
    saved: Saved
    first_step: Step


def instant(told: Mapping[str, str], today: date) -> Instant:
    """What can be said from the answers to the first questions, as they were typed; nothing is assumed that was not given.

    `told` holds fields of `person` and `terms`: job_title, occupation, place, home_days, commute_minutes, fare_per_day, pay_per_year,
    hours_per_week, currency, where. `BadAnswer` tells every mistake.
    """
    case = _case(told)
    matches = likeliest(case.person.job_title) if case.person.job_title else ()
    chosen = occupations().get(case.person.occupation or "")
    found = chosen or (matches[0].occupation if matches else None)
    look = outlook(case, today)
    return Instant(
        share=share_movable(found) if found else None,
        is_chosen=chosen is not None,
        matches=matches,
        law=look,
        law_said=_law_said(look),
        saved=_saved(case, today),
        first_step=next_step(case, today),
    )


def _case(told: Mapping[str, str]) -> Case:
    """A case of these answers alone, which nobody keeps."""
    mistakes: list[Mistake] = []
    case = Case()
    try:
        case = replace(case, person=read(Person, {name: told[name] for name in _PERSON if told.get(name)}))
    except BadAnswer as bad:
        mistakes += bad.mistakes
    try:
        case = replace(case, terms=read(Terms, {name: told[name] for name in _TERMS if told.get(name)}))
    except BadAnswer as bad:
        mistakes += bad.mistakes
    if mistakes:
        raise BadAnswer(tuple(mistakes))
    return case


def _law_said(look: Outlook) -> Message:
    if look.place is None:
        return Message("Say where you work, and the rule can be looked up.")
    if not look.regimes:
        return Message("No rule is recorded for {place}. There may be one, and you may ask in any case.", place=look.place)
    route = look.chosen.answer.route if look.chosen else None
    if look.chosen is None or route is None:
        return Message("No right to ask is open as far as is told. You may ask in any case.")
    return Message("{kind} {stands}", kind=KINDS[route.kind], stands=standing_said(look.chosen))


def _saved(case: Case, today: date) -> Saved:
    days, person = case.terms.home_days, case.person
    if not days:
        return Saved()
    hours = fares = None
    if person.commute_minutes is not None:
        told = {"home_days": str(days), "commute_minutes_day": str(_MINUTES_BOTH_WAYS * person.commute_minutes)}
        formula = FORMULAS["worker.commute_hours_saved"]
        hours = ranged(formula, read_inputs(formula, told, today=today)).spreads["hours_year"].range
    if person.fare_per_day is not None and person.currency:
        formula = FORMULAS["worker.place_costs"]
        told = {"home_days": "0", "days_week": str(days), "fares_day": str(person.fare_per_day), "currency": person.currency}
        fares = ranged(formula, read_inputs(formula, told, today=today)).spreads["place_costs"].range
    share = Share(half_up(fares.mid / person.pay_per_year)) if fares and person.pay_per_year else None
    return Saved(hours, fares, person.currency, share)
