"""Jobs like yours: a list of published occupations to choose from, with what is published of each and of all jobs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from homeground.case.message import Message
from homeground.case.person import Person
from homeground.desk.interview import DeviceUnasked, answer_some
from homeground.desk.overview import Overview, overview
from homeground.portability import (
    CONCEPTS,
    GROUPS,
    NOT_GRANTED,
    NOTICE,
    Figure,
    Occupation,
    counts_tasks,
    general_figures,
    likeliest,
    margin_said,
    occupations,
    offered_in_group,
    share_movable,
    source_said,
    where_said,
)
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.library import has_library
from homeground.web.notice import Notice, leave
from homeground.web.rooms import room_of
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today

LONGEST = 200
"""A longer title is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureShown:
    """A published figure as the page shows it: nothing of it without its concept, place, time and source."""

    concept: str
    percent: Message
    of: str
    margin: Message
    where: Message
    told: str
    source: Message
    url: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JobShown:
    """An occupation to choose; `why` it is in the list, empty where it was chosen before."""

    soc: str
    title: str
    group: str
    why: str
    figures: tuple[FigureShown, ...]
    is_offered_told: bool
    is_chosen: bool


class JobsLike(NamedTuple):
    """Where the occupations like a person's job are shown, and the one that they chose; empty where they chose none."""

    href: str
    chosen: str


@require_safe
def jobs(request: HttpRequest) -> HttpResponse:
    """The occupations most like a typed title; with a case, each can be kept as the one most like the person's job."""
    name = request.GET.get("case", "")
    look = overview(open_case(name), today()) if name else None
    person = look.case.person if look else None
    typed = request.GET.get("job", (person.job_title if person else None) or "").strip()[:LONGEST]
    chosen = occupations().get((person.occupation if person else None) or "")
    found = [_job(match.occupation, chosen, match.why) for match in likeliest(typed)]
    context = {
        "typed": typed,
        "case": name,
        "found": found,
        "chosen": _job(chosen, chosen) if chosen and chosen.soc not in [job.soc for job in found] else None,
        "groups": GROUPS.values(),
        "group": _group(request.GET.get("group", "")),
        "general": [figure_shown(figure) for figure in general_figures(person.place if person else None)],
        "counts_tasks": counts_tasks(),
        "not_granted": NOT_GRANTED,
        "database": NOTICE,
        "frame": _frame(name, look),
        "here": request.get_full_path(),
        "keeps_downloads": has_library(),
    }
    return render(request, "homeground/jobs.html", context)


@require_POST
def choose(request: HttpRequest, name: str) -> HttpResponse:
    """Keep an occupation as the one most like the person's job."""
    file, occupation = open_case(name), occupations().get(request.POST.get("soc", ""))
    if occupation is None:
        raise Http404("There is no such occupation.")
    try:
        changed = answer_some(file, "person", {"occupation": occupation.soc}, stamp=stamp())
    except DeviceUnasked:
        return device_first(request, name)
    kept = Notice(text=f"Kept as most like your job: {occupation.title}.", case=name, section="person")
    leave(request, kept if changed.how != "same" else Notice(text=f"{occupation.title} was kept already; nothing was changed."))
    return HttpResponseRedirect(f"{address(request.POST.get('job', ''), name)}#job-{occupation.soc}")


def address(job: str, case: str = "") -> str:
    """Where a title is looked up; with a case, its occupation can be chosen there."""
    return f"{reverse('jobs')}?{urlencode({'job': job[:LONGEST]} | ({'case': case} if case else {}))}"


def jobs_like(case: str, person: Person) -> JobsLike:
    """The way from a person's answers to the published jobs like theirs."""
    chosen = occupations().get(person.occupation or "")
    return JobsLike(address(person.job_title or "", case), chosen.title if chosen else "")


def figure_shown(figure: Figure) -> FigureShown:
    """A figure with all that stands beside it."""
    return FigureShown(
        concept=CONCEPTS[figure.concept],
        percent=Message("{percent}", percent=figure.percent),
        of=figure.of,
        margin=margin_said(figure),
        where=where_said(figure),
        told=figure.source.told,
        source=source_said(figure.source),
        url=figure.source.url,
        licence=figure.source.licence,
    )


def _job(occupation: Occupation, chosen: Occupation | None, why: str = "") -> JobShown:
    share = share_movable(occupation)
    return JobShown(
        soc=occupation.soc,
        title=occupation.title,
        group=occupation.group.name,
        why=why,
        figures=tuple(map(figure_shown, share.figures)),
        is_offered_told=share.offered is not None,
        is_chosen=occupation == chosen,
    )


def _group(code: str) -> dict[str, object] | None:
    """A group that was asked for, with what is offered in it alone."""
    if code not in GROUPS:
        return None
    offered = offered_in_group(code)
    return {"code": code, "name": GROUPS[code].name, "figure": figure_shown(offered) if offered else None}


def _frame(name: str, look: Overview | None) -> object:
    return frame_of(name, look, room_of("person").name, today()) if look else None
