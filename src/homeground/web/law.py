"""The law of a case: the finding, the one thing to ask next, how to ask, each right with its days and rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.desk.case_file import CaseFile
from homeground.desk.interview import Changed, answer_some
from homeground.desk.overview import overview
from homeground.desk.rights import answer_place, answer_question
from homeground.law import Missing, Outlook, outlook, policy_option, regimes
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.law_heading import heading
from homeground.web.notice import Notice, leave
from homeground.web.place import answer_at
from homeground.web.question import Asked, asked_of, place_options
from homeground.web.regime import regime_shown, stronger_shown
from homeground.web.right import right_of
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today
from homeground.web.ways import routes_of, ways_of


@dataclass(frozen=True, slots=True)
class _Typed:
    """An answer that could not be taken: to which question, what was typed, how to mend it."""

    fact: str
    texts: tuple[str, ...]
    error: str


@require_http_methods(["GET", "HEAD", "POST"])
def law(request: HttpRequest, name: str) -> HttpResponse:
    """What the law of the place says of this case; an answer to its question is sent here."""
    file = open_case(name)
    if not fold(file.entries()).device.is_answered:
        return device_first(request, name)
    return _answer(request, file) if request.method == "POST" else _page(request, file)


@require_POST
def way(request: HttpRequest, name: str) -> HttpResponse:
    """How to ask, and under which right."""
    file = open_case(name)
    if not fold(file.entries()).device.is_answered:
        return device_first(request, name)
    fields = {field: request.POST.get(field, "") or None for field in ("way", "route") if field in request.POST}
    try:
        _tell(request, file, answer_some(file, "rights", fields, stamp=stamp()), "How you ask")
    except BadAnswer as bad:
        leave(request, Notice(text=f"Nothing was changed: {bad.mistakes[0].remedy}."))
    return HttpResponseRedirect(f"{reverse('law', args=[name])}#way")


def _answer(request: HttpRequest, file: CaseFile) -> HttpResponse:
    """Keep one answer and go on to the next question, or to the finding."""
    fact, texts = request.POST.get("fact", ""), [text for text in request.POST.getlist("answer") if text.strip()]
    missing = _asked_for(_look(file), fact)
    if missing is None and fact != "place":
        leave(request, Notice(text="That was answered already, perhaps in another window."))
        return _to_question(request, file)
    try:
        changed = _keep(file, missing, texts)
    except BadAnswer as bad:
        return _page(request, file, _Typed(fact, tuple(texts), bad.mistakes[0].remedy))
    _tell(request, file, changed, "Your answer")
    return _to_question(request, file)


def _keep(file: CaseFile, missing: Missing | None, texts: Sequence[str]) -> Changed:
    if missing is None:
        return answer_place(file, texts[-1] if texts else "", stamp=stamp())
    return answer_question(file, missing, texts, stamp=stamp())


def _tell(request: HttpRequest, file: CaseFile, changed: Changed, what: str) -> None:
    if changed.how == "same":
        leave(request, Notice(text="Nothing was changed."))
    else:
        leave(request, Notice(text=f"{what}: saved.", case=file.name, section=changed.section))


def _to_question(request: HttpRequest, file: CaseFile) -> HttpResponse:
    skipped = ",".join(_skipped(request))
    return HttpResponseRedirect(f"{reverse('law', args=[file.name])}{f'?skip={skipped}' if skipped else ''}#question")


def _look(file: CaseFile) -> Outlook:
    return outlook(fold(file.entries()), today())


def _asked_for(look: Outlook, fact: str) -> Missing | None:
    """The question of that name, if it is one that the law still has."""
    skipped: list[str] = []
    while (missing := look.question_but(*skipped)) is not None and missing.name != fact:
        skipped.append(missing.name)
    return missing


def _page(request: HttpRequest, file: CaseFile, typed: _Typed | None = None) -> HttpResponse:
    on = today()
    look = overview(file, on)
    said = outlook(look.case, on)
    rights = (right_of(file.name, option) for option in said.options)
    context = {
        "frame": frame_of(file.name, look, "rules", on),
        "siblings": siblings(file.name, room_named("rules"), "law"),
        "heading": heading(said),
        "look": said,
        "question": _question(said, _skipped(request), typed),
        "error": typed.error if typed else "",
        "places": place_options() if said.place is None else (),
        "known_count": len(regimes()),
        "rights": [right for right in rights if right],
        "regimes": [regime_shown(regime, is_stale=regime in said.stale, told=_told(said)) for regime in said.regimes],
        "stronger": [stronger_shown(one, said.regimes) for one in said.stronger],
        "mend": [(mistake.remedy, answer_at(file.name, mistake.field)) for mistake in said.mistakes],
        **_choosing(look.case, said, on),
    }
    return render(request, "homeground/law.html", context, status=422 if typed else 200)


def _told(said: Outlook) -> list[object]:
    """The announced changes that stand among the warnings of a right."""
    return [change for option in said.options for change in option.answer.changes]


def _choosing(case: Case, said: Outlook, on: date) -> dict[str, object]:
    """What there is to choose, once a place is named and nothing contradicts itself."""
    if said.place is None or said.mistakes:
        return {}
    policy = policy_option(case, said.chosen.regime if said.chosen else None, on)
    return {"ways": ways_of(case, said, policy), "routes": routes_of(case, said), "has_policy": policy, "route": case.rights.route}


def _question(said: Outlook, skipped: tuple[str, ...], typed: _Typed | None) -> Asked | None:
    missing = (_asked_for(said, typed.fact) if typed else None) or said.question_but(*skipped)
    if missing is None:
        return None
    texts, error = (typed.texts, typed.error) if typed else ((), "")
    return asked_of(missing, texts, error=error, skipped=skipped)


def _skipped(request: HttpRequest) -> tuple[str, ...]:
    """The facts that somebody would rather not answer now, as the address names them."""
    return tuple(name for name in request.GET.get("skip", "").split(",") if re.fullmatch("[a-z_]{1,60}", name))
