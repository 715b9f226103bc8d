"""What studies say on each concern, both sides at equal size, and which employers are leads."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.message import Message
from homeground.case.reading import BadAnswer
from homeground.concerns import catalogue, common_concern
from homeground.desk.overview import Overview, overview
from homeground.desk.take_study import take_study
from homeground.evidence import (
    CONCERNS,
    FRESH,
    ConcernId,
    Fit,
    HeldBack,
    NewestVersion,
    NotToBeTaken,
    Setting,
    Study,
    UnknownStudy,
    leads,
    setting_of,
    sides,
    taken_together,
)
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.notice import Notice, leave
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today
from homeground.web.told_study import Told, told_of, told_whole
from homeground.wording import say

_AT_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One concern: the nearest studies on either side, as many on one as on the other; the rest waits behind a title."""

    id: ConcernId
    title: str
    support: tuple[Told, ...]
    against: tuple[Told, ...]
    beside: tuple[Told, ...]
    claims: tuple[Told, ...]
    held_back: tuple[HeldBack, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def studies(request: HttpRequest, name: str) -> HttpResponse:
    """The studies of a case; one that is taken into its evidence is sent here."""
    file = open_case(name)
    if not fold(file.entries()).device.is_answered:
        return device_first(request, name)
    if request.method != "POST":
        return _page(request, name, overview(file, today()))
    concern = next((one for one in CONCERNS if one == request.POST.get("concern")), None)
    try:
        changed = take_study(file, request.POST.get("take", ""), stamp=stamp(), on=(concern,) if concern else ())
    except (UnknownStudy, NewestVersion):
        text = "Nothing was taken: there is no such study in its newest version."
    except NotToBeTaken as error:
        text = f"Nothing was taken: {say(error.why)}."
    except BadAnswer as bad:
        text = f"Nothing was taken: {bad.mistakes[0].remedy}."
    else:
        new = sum(one.how == "new" for one in changed)
        text = say(Message("Taken into your evidence: {new:study|studies}.", new=new)) if new else "It is in your evidence already."
        leave(request, Notice(text=text, case=name, section="evidence") if new else Notice(text=text))
        return HttpResponseRedirect(reverse("studies", args=[name]))
    leave(request, Notice(text=text))
    return HttpResponseRedirect(reverse("studies", args=[name]))


def _page(request: HttpRequest, name: str, look: Overview) -> HttpResponse:
    on = today()
    setting = setting_of(look.case, on)
    told = [_said(one, setting) for one in _concerns(look.case)]
    known = leads(setting.industries, on)
    context = {
        "frame": frame_of(name, look, "evidence", on),
        "siblings": siblings(name, room_named("evidence"), "studies"),
        "concerns": [one for one in told if one.support or one.against],
        "without": [one for one in told if not one.support and not one.against],
        "leads": [(lead, FRESH[lead.state]) for lead in (*known.against, *known.examples)],
        "lists": known.lists,
        "is_own": bool(look.case.concerns),
    }
    return render(request, "homeground/studies.html", context)


def _concerns(case: Case) -> tuple[ConcernId, ...]:
    """The concerns of the case, else those that the two articles name."""
    raised = {common.id for held in case.concerns.values() if (common := common_concern(held.concern))}
    wanted = raised or {common.id for common in catalogue().values() if common.seed}
    return tuple(one for one in CONCERNS if one in wanted)


def _said(concern: ConcernId, setting: Setting) -> Said:
    seen = sides(concern, setting)
    support = tuple(pair.study for pair in seen.pairs)
    size = min(_AT_MOST, max(len(support), 1), max(len(seen.against), 1))
    rest = (*((one, "for") for one in support[size:]), *((one, "against") for one in seen.against[size:]))
    beside = (*rest, *((one, one.study.stance) for one in (*seen.null, *seen.context)))

    def side(word: str, fits: tuple[Fit, ...]) -> tuple[Told, ...]:
        return tuple(told_whole(one, word, fits, _together(one.study.id, concern, setting)) for one in fits[:size])

    return Said(
        id=concern,
        title=CONCERNS[concern],
        support=side("for", support),
        against=side("against", seen.against),
        beside=tuple(told_of(one, word) for one, word in beside),
        claims=tuple(told_of(one, one.study.stance) for one in seen.claims),
        held_back=seen.held_back,
    )


def _together(study_id: str, concern: ConcernId, setting: Setting) -> tuple[Study, ...]:
    """What a tap takes: the study, and the one beside it; nothing where it may not be taken."""
    try:
        return taken_together(study_id, setting, on=(concern,))
    except NotToBeTaken:
        return ()
