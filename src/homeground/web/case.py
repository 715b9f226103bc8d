"""The overview of a case: the one next step, the road, the dates, the papers, what happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from homeground.case.happening import NOTED, kind_of
from homeground.case.message import Message
from homeground.case.section import section_named
from homeground.desk.overview import STATES, DateAhead, OpenBoard, Overview, SectionState, State, Step
from homeground.desk.overview import overview as look_at
from homeground.desk.print import paper_states
from homeground.desk.strength import stand_of
from homeground.web.event import Told, told_of
from homeground.web.frame import frame_of
from homeground.web.place import step_at
from homeground.web.rooms import ROOMS, room_named
from homeground.web.shelf import open_case
from homeground.web.stamp import dice, today
from homeground.web.strength import claims_shown, findings_shown

_KINDS: Mapping[State, str] = {"not-started": "", "in-progress": "part", "done": "done"}
"""How each state looks."""


@require_safe
def overview(request: HttpRequest, name: str) -> HttpResponse:
    """Where the case stands and what to do next."""
    file, on = open_case(name), today()
    look = look_at(file, on)
    step = _step(look, on)
    href, verb = step_at(name, step)
    events = _events(look)
    stand = stand_of(look.case, on)
    to_mind, to_know = findings_shown(stand)
    context = {
        "frame": frame_of(name, look, "case", on),
        "step": step,
        "step_href": href,
        "step_verb": verb,
        "groups": tuple(_groups(name, look)),
        "first": _tasks(name, look, room_named("keep").sections),
        "talk": _talk(look),
        "dates": _ahead(look, events),
        "papers": paper_states(look.case, on),
        "events": events,
        "kinds": NOTED.values(),
        "unread": look.case.unread,
        "stand": stand,
        "claims": claims_shown(stand),
        "to_mind": to_mind,
        "to_know": to_know,
    }
    return render(request, "homeground/case.html", context)


def _step(look: Overview, on: date) -> Step:
    """The one next step, as board and talks show it; where it is done on the board, it is weighed as there."""
    if not isinstance(look.step.target, OpenBoard):
        return look.step
    from homeground.desk.advice import advised  # noqa: PLC0415 - it loads numpy, which no other step needs
    from homeground.desk.board import one_step  # noqa: PLC0415 - as above
    from homeground.web.board import SEED  # noqa: PLC0415 - as above

    return one_step(look.step, advised(look.case, on, dice(SEED), seed=SEED).advice)


def _groups(name: str, look: Overview) -> Iterator[tuple[str, list[dict[str, object]]]]:
    for room in ROOMS:
        if room.heading:
            yield room.heading, _tasks(name, look, room.sections)


def _tasks(name: str, look: Overview, sections: tuple[str, ...]) -> list[dict[str, object]]:
    states = {state.section: state for state in look.states}
    return [_task(name, states[section]) for section in sections]


def _task(name: str, state: SectionState) -> dict[str, object]:
    href = reverse("law", args=[name]) if state.section == "rights" else reverse("section", args=[name, state.section])
    return {"title": section_named(state.section).title, "href": href, "summary": state.summary} | _look(state.state)


def _look(state: State) -> dict[str, str]:
    """A state in a word, and how that looks."""
    return {"word": STATES[state], "kind": _KINDS[state]}


def _ahead(look: Overview, events: list[Told]) -> list[DateAhead]:
    """The dates that are not over; what was noted today stands under what happened."""
    noted = {(told.on, told.what) for told in events}
    return [ahead for ahead in look.dates if not ahead.is_past and (ahead.on, ahead.what) not in noted]


def _talk(look: Overview) -> dict[str, object]:
    """The line on the boss's answer: waiting since a day, or done."""
    if look.where == "asked":
        since: date | None = look.where_since
        about = Message("Your boss has it since {on}.", on=since) if since else Message("Your boss has it.")
        return {"word": "Waiting", "kind": "wait", "about": about}
    if look.case.replies:
        last = look.case.replies[-1]
        state: State = "in-progress" if last.reply == "maybe" else "done"
        return _look(state) | {"about": Message("The last answer was {reply}, on {on}.", reply=last.reply, on=last.on)}
    return _look("not-started") | {"about": Message("Yes, maybe or no: each has its next step.")}


def _events(look: Overview) -> list[Told]:
    dated = (event for event in look.case.events if kind_of(event.what).is_dated)
    return sorted((told_of(event) for event in dated), key=lambda told: told.on, reverse=True)
