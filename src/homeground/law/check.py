"""Facts in, answer out: what the law of one place says of one request."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from datetime import date

from homeground.case.reading import Mistake
from homeground.law.answer import Answer, Listed
from homeground.law.calendar import UnknownCalendar, check_calendar, computed_by
from homeground.law.chain import rules_used
from homeground.law.conditions import all_of, judge
from homeground.law.deadlines import due_dates
from homeground.law.given import BadFacts, Given
from homeground.law.limits import blocked
from homeground.law.next_word import next_word
from homeground.law.regime import Calendar, Regime, Route
from homeground.law.warnings import forgotten_trial, unconfirmed_changes, warnings


def check(regime: Regime, given: Given) -> Answer:
    """What the law says. The version is the one in force on the day of the request, or else today.

    `BadFacts` when the place has no such route, when neither `request` nor `today` is given, or when the named part of the
    country or deadline to be extended is not known. Nothing else is refused, and the same facts give the same answer.
    """
    _refuse_what_is_unknown(regime, given)
    on = _day_of(given)
    versions = [route for route in regime.routes if route.id == given.route]
    route = next((route for route in versions if route.is_in_force(on)), None)
    return _checked(regime, route, given, on) if route else _none_in_force(regime, versions, given, on)


def _none_in_force(regime: Regime, versions: Sequence[Route], given: Given, on: date) -> Answer:
    is_bill = all(version.bill for version in versions)
    changes = tuple(unconfirmed_changes(regime, given))
    return Answer(
        regime=regime,
        route_id=given.route,
        why=(f"no such route in force on {on}",),
        warnings=tuple(warnings(None, changes, is_bill=is_bill)),
        changes=changes,
        next="show_only" if is_bill else "other_route",
    )


def _checked(regime: Regime, route: Route, given: Given, on: date) -> Answer:
    place = Calendar(country=regime.calendar.country, subdiv=given.subdiv or regime.calendar.subdiv)
    judged = tuple(judge(condition, given, on, place) for condition in route.eligible)
    eligible = all_of(one.value for one in judged)
    limited = blocked(route.limit, given, on, place) if route.limit else None
    due = due_dates(route, given, place)
    changes = tuple(unconfirmed_changes(regime, given))
    warned = forgotten_trial(route, given)
    return Answer(
        regime=regime,
        route_id=route.id,
        route=route,
        judged=judged,
        eligible=eligible,
        why=tuple(one.why for one in judged if one.value != "yes"),
        eligible_from=max((one.cured_on for one in judged if one.cured_on), default=None),
        blocked=limited,
        missing=tuple(must.id for must in route.must if not must.optional and must.id not in given.included),
        deadlines=due,
        ground_listed=_listed(route, given.ground),
        warnings=tuple(warnings(warned, changes, is_bill=route.bill)),
        changes=changes,
        next=next_word(route, given, eligible=eligible, judged=judged, blocked=limited, due=due),
        rules=tuple(rules_used(route, given, due, warned, changes)),
        computed_by=f"{computed_by()}, {place}" if any(one.deadline.needs_calendar for one in due.values()) else None,
    )


def _refuse_what_is_unknown(regime: Regime, given: Given) -> None:
    """Nothing is computed where the place does not have what was named."""
    if given.route not in regime.route_ids:
        raise BadFacts(Mistake("route", f"{regime.name} has no route {given.route}{_known(given.route, regime.route_ids)}"))
    deadlines = [deadline.id for route in regime.routes if route.id == given.route for deadline in route.deadlines]
    for name in given.extension:
        if name not in deadlines:
            raise BadFacts(Mistake("extension", f"the route has no deadline {name}{_known(name, deadlines)}"))
    if given.subdiv:
        try:
            check_calendar(Calendar(country=regime.calendar.country, subdiv=given.subdiv))
        except UnknownCalendar as error:
            raise BadFacts(Mistake("subdiv", str(error))) from None


def _day_of(given: Given) -> date:
    if given.on is None:
        raise BadFacts(Mistake("request", "needed, or else today: the day decides which version of the law counts"))
    return given.on


def _known(name: str, names: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]}?" if near else f"; one of: {', '.join(dict.fromkeys(names)) or 'none'}"


def _listed(route: Route, ground: str | None) -> Listed | None:
    if ground is None:
        return None
    return "yes" if ground in [known.id for known in route.grounds] else "no" if route.grounds_closed else "open-list"
