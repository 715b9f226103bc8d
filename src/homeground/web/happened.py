"""Note what happened: a paper was sent, the boss answered; tell it better, or take it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from homeground.case.case import Event
from homeground.case.happening import NOTED, HappeningKind, kind_of
from homeground.case.reading import BadAnswer, Mistake, from_form
from homeground.desk import happenings
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import NoSuchHappening
from homeground.desk.overview import Overview, overview
from homeground.web.form import Texts, controls_of, summary_of, texts_of
from homeground.web.frame import frame_of
from homeground.web.notice import Notice, leave
from homeground.web.saving import typed
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today


@require_http_methods(["GET", "HEAD", "POST"])
def note(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """The form that notes one thing that happened."""
    if kind not in NOTED:
        raise Http404("Nothing of that kind is noted here.")
    chosen = NOTED[kind]
    file = open_case(name)
    if request.method != "POST":
        look = overview(file, today())
        return _page(request, file, look, chosen, _likely(look, request.GET))
    texts = typed(request, chosen.shape)
    try:
        happenings.record(file, kind, from_form(chosen.shape, texts), stamp=stamp())
    except BadAnswer as bad:
        return _page(request, file, overview(file, today()), chosen, texts, bad.mistakes)
    leave(request, Notice(text=f"{chosen.noted} The next step follows from it."))
    return HttpResponseRedirect(reverse("overview", args=[name]))


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, name: str, happening: UUID) -> HttpResponse:
    """The same form, filled with what was told first."""
    file = open_case(name)
    look = overview(file, today())
    told = _told(look, happening)
    kind = kind_of(told.what)
    if kind.name not in NOTED:
        leave(request, Notice(text="A step of the trial is told better on the page of the trial, and both words are kept."))
        return HttpResponseRedirect(reverse("trial-now", args=[name]))
    if request.method != "POST":
        return _page(request, file, look, kind, texts_of(told.what), is_correction=True)
    texts = typed(request, kind.shape)
    try:
        happenings.correct(file, happening, from_form(kind.shape, texts), stamp=stamp())
    except BadAnswer as bad:
        return _page(request, file, look, kind, texts, bad.mistakes, is_correction=True)
    leave(request, Notice(text="Corrected. What was told first stays in the history."))
    return HttpResponseRedirect(reverse("overview", args=[name]))


@require_POST
def withdraw(request: HttpRequest, name: str, happening: UUID) -> HttpResponse:
    """It did not happen after all."""
    try:
        happenings.withdraw(open_case(name), happening, stamp=stamp())
    except NoSuchHappening:
        leave(request, Notice(text="That was taken back already."))
    except BadAnswer as bad:
        leave(request, Notice(text=f"Not taken back: {bad.mistakes[0].remedy}."))
    else:
        leave(request, Notice(text="Taken back: it counts no longer. The history still shows it."))
    return HttpResponseRedirect(reverse("overview", args=[name]))


def _likely(look: Overview, chosen: Mapping[str, str]) -> dict[str, list[str]]:
    """What is likely: today, the boss whose name is known, the paper that was looked at, the answer that was clicked.

    With `counter=mine` the last offer stands where the boss's package goes, to be written over.
    """
    likely = {"on": today().isoformat(), "to": look.case.person.boss_name or "", "paper": chosen.get("paper", "")}
    offer = look.case.offers[-1].offer if look.case.offers and chosen.get("counter") == "mine" else ()
    return {
        name: [text]
        for name, text in {
            **likely,
            "reply": chosen.get("reply", ""),
            "chosen": chosen.get("chosen", ""),
            "counter": "\n".join(offer),
        }.items()
    }


def _told(look: Overview, happening: UUID) -> Event:
    event: Event | None = next((event for event in look.case.events if event.id == happening), None)
    if event is None:
        raise Http404("That was taken back, or it never happened.")
    return event


def _page(
    request: HttpRequest,
    file: CaseFile,
    look: Overview,
    kind: HappeningKind[Any],
    texts: Texts,
    mistakes: Iterable[Mistake] = (),
    *,
    is_correction: bool = False,
) -> HttpResponse:
    told = tuple(mistakes)
    controls = controls_of(kind.shape, texts, told)
    context: dict[str, Any] = {
        "frame": frame_of(file.name, look, "case", today()),
        "title": kind.title,
        "about": kind.about,
        "controls": controls.values(),
        "mistakes": summary_of(told, controls),
        "is_correction": is_correction,
    }
    return render(request, "homeground/happened.html", context, status=422 if told else 200)
