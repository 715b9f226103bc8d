"""The talks: what was said and when, the next day that makes sense, what to do after each answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from homeground.case.happening import kind_of
from homeground.case.message import Message
from homeground.desk.advice import advised
from homeground.desk.board import one_step
from homeground.desk.help_now import help_now
from homeground.desk.next_talk import DAY_STATES, TALK_KINDS, StripDay, next_talk, strip_of, talked
from homeground.desk.overview import Overview, overview
from homeground.web.board import SEED
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.place import step_at
from homeground.web.shelf import open_case
from homeground.web.stamp import dice, today

_AFTER = (("If the answer is yes", "granted"), ("If it is maybe", "maybe"), ("If it is no", "refused"))
_LOOKS = {"past": "was", "quiet": "", "day": "day", "open": ""}


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of the timeline: its day, its sentence, what more is known of it, and somebody's own words."""

    on: date
    what: Message
    look: str
    more: Message | None = None
    words: str = ""
    id: UUID | None = None


@require_safe
def talks(request: HttpRequest, name: str) -> HttpResponse:
    """The timeline, with the one next step on top."""
    look = overview(open_case(name), today())
    if not look.case.device.is_answered:
        return device_first(request, name)
    advice = advised(look.case, today(), dice(SEED), seed=SEED).advice
    step = one_step(look.step, advice)
    href, verb = step_at(name, step)
    talk = next_talk(look.case, today(), advice)
    context = {
        "frame": frame_of(name, look, "talks", today()),
        "boss": look.case.person.boss_name or "your boss",
        "step": step,
        "step_href": href,
        "step_verb": verb,
        "moments": tuple(_moments(look)),
        "talk": talk,
        "strip": [(day, DAY_STATES[day.state], _LOOKS[day.state], _below(day)) for day in strip_of(look.case, today(), talk)],
        "after": [(title, (told.step, *told.then)) for title, where in _AFTER for told in [help_now(where)]],
        "kinds": TALK_KINDS,
    }
    return render(request, "homeground/talks.html", context)


def _below(day: StripDay) -> str:
    return ", ".join(filter(None, ["today" if day.is_today else "", day.happened]))


def _moments(look: Overview) -> Iterator[Moment]:
    """What happened, today, and the days ahead, in their order."""
    happened = talked(look.case)
    for event in happened:
        kind = kind_of(event.what)
        yield Moment(event.what.on, kind.told(event.what), "was", kind.more(event.what), kind.words(event.what), event.id)
    noted = {(event.what.on, kind_of(event.what).told(event.what)) for event in happened}
    for ahead in look.dates:
        if not ahead.is_past and (ahead.on, ahead.what) not in noted:
            yield Moment(ahead.on, ahead.what, "now" if ahead.is_today else "")
