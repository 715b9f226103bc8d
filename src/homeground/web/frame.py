"""What every page shows around its matter: the rooms, the case at one line, the notice, light or dark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from homeground.case.message import Message
from homeground.case.quantity import Days
from homeground.desk.overview import STAGES, Overview
from homeground.web.notice import take
from homeground.web.rooms import ROOMS
from homeground.web.theme import theme_of
from homeground.web.week import Week, week_of


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the navigation."""

    title: str
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The lines around a page of one case."""

    case: str
    rooms: tuple[Link, ...]
    who: Message
    week: Week
    stages: tuple[tuple[str, bool], ...]
    on: date
    is_seen_by_employer: bool


def frame_of(case_name: str, look: Overview, room: str, on: date) -> Frame:
    """The frame of a page in one of the rooms."""
    return Frame(
        case=case_name,
        rooms=tuple(Link(one.title, _href(case_name, one.name, one.sections), one.name == room) for one in ROOMS),
        who=_who(case_name, look),
        week=week_of(look.case),
        stages=tuple((word, stage == look.stage) for stage, word in STAGES.items()),
        on=on,
        is_seen_by_employer=look.case.device.is_seen_by_employer,
    )


def every_page(request: HttpRequest) -> dict[str, Any]:
    """A context processor: what pages show whether they are about a case or not."""
    return {"theme": theme_of(request), "notice": take(request), "here": request.path}


def _href(case: str, room: str, sections: tuple[str, ...]) -> str:
    if room in ("case", "rules", "package", "talks", "trial", "papers", "rehearse", "history", "keep"):
        return reverse({"case": "overview", "rules": "law", "package": "board", "trial": "trial-now"}.get(room, room), args=[case])
    return reverse("section", args=[case, sections[0]])


def _who(case_name: str, look: Overview) -> Message:
    name, days = look.case.person.name, look.case.terms.home_days
    if days is None:
        return Message.verbatim(name or case_name)
    return Message("{name} asks for {days} at home", name=name or case_name, days=Days(days))
