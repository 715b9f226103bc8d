"""The board of the talks: what lies on the table, what to offer next, any package weighed, and one click to note an offer."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from homeground.case.reading import BadAnswer, Mistake
from homeground.desk.advice import Advised, advised
from homeground.desk.board import one_step
from homeground.desk.choosing import FEWEST, MOST, learned
from homeground.desk.happenings import record
from homeground.desk.interview import DeviceUnasked
from homeground.desk.overview import Overview, overview
from homeground.desk.table import begin_table, suggested
from homeground.negotiation import Advice, are_alike
from homeground.web.board_shown import (
    agreed_shown,
    by_issue_shown,
    history_shown,
    lead_of,
    on_the_table_shown,
    picture_of,
    picture_rows,
    rows_of,
)
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.notice import Notice, leave
from homeground.web.place import step_at
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case
from homeground.web.stamp import dice, stamp, today
from homeground.web.weighed import Board

SEED = 0
"""The guesses of the page are drawn from one seed, so that a page which is loaded again says the same."""
_SPREAD = 150


@dataclass(frozen=True, slots=True)
class _Asked:
    """A package that was put together on the page (by issue), and what is to be mended."""

    own: dict[str, str]
    mistakes: tuple[Mistake, ...] = ()


@require_http_methods(["GET", "HEAD", "POST"])
def board(request: HttpRequest, name: str) -> HttpResponse:
    """The board; a package of one's own stands in the address, and an offer is noted by its button."""
    if request.method == "POST":
        return _act(request, name)
    look = overview(open_case(name), today())
    if not look.case.device.is_answered:
        return device_first(request, name)
    own = {row: request.GET[f"o-{row}"] for row in look.case.issues if f"o-{row}" in request.GET}
    typed = ["; ".join(f"{row}: {option}" for row, option in own.items())] if own else []
    try:
        found, asked = _advised(look, typed), _Asked(own)
    except BadAnswer as bad:
        found, asked = _advised(look, []), _Asked(own, bad.mistakes)
    return _page(request, name, look, found, asked)


@require_safe
def packages(_request: HttpRequest, name: str) -> HttpResponse:
    """The packages of the picture, as a table that other programs read."""
    look = overview(open_case(name), today())
    found = _advised(look, [])
    written = io.StringIO()
    writer = csv.writer(written)
    if found.advice and found.asked.question:
        head, rows = picture_rows(found, look.case)
        writer.writerows([head, *rows])
    disposition = f'attachment; filename="{name}-packages.csv"'
    return HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8", headers={"Content-Disposition": disposition})


def _advised(look: Overview, typed: list[str]) -> Advised:
    return advised(look.case, today(), dice(SEED), seed=SEED, typed=typed, spread=_SPREAD)


def _act(request: HttpRequest, name: str) -> HttpResponse:
    """Begin the table, or note the offers that were put; both at once lead back to the board."""
    file, back = open_case(name), HttpResponseRedirect(reverse("board", args=[name]))
    try:
        if request.POST.get("do") == "begin":
            begun = begin_table(file, stamp=stamp(), only=request.POST.getlist("issue") or None)
            leave(
                request, Notice(text=f"On the table: {len(begun)} more." if begun else "Nothing was changed.", case=name, section="issues")
            )
        elif request.POST.get("do") == "offer":
            told = {field: request.POST.getlist(field) for field in ("offer", "second", "third", "guess") if field in request.POST}
            record(file, "offer-made", {"on": stamp().on, **told}, stamp=stamp())
            leave(request, Notice(text="Noted: your offer. Until the answer comes, say nothing more about it."))
    except DeviceUnasked:
        return device_first(request, name)
    except BadAnswer as bad:
        leave(request, Notice(text=f"This was not noted: {'; '.join(mistake.remedy for mistake in bad.mistakes)}."))
    return back


def _page(request: HttpRequest, name: str, look: Overview, found: Advised, asked: _Asked) -> HttpResponse:
    context = {
        "frame": frame_of(name, look, "package", today()),
        "siblings": siblings(name, room_named("package"), "board"),
        "boss": look.case.person.boss_name or "your boss",
        "mistakes": [mistake.remedy for mistake in asked.mistakes],
        "lacks": found.asked.lacks,
        "mend": found.asked.mistakes,
        "better_with": found.asked.better_with,
        "suggested": suggested(look.case),
        "lead": lead_of(look.case, found),
    }
    if found.advice and found.asked.question:
        context |= _weighed(name, look, found, asked)
    return render(request, "homeground/board.html", context, status=422 if asked.mistakes else 200)


def _below(advice: Advice) -> str:
    return "See it below" if len(advice.offers) == 1 else "See them below"


def _weighed(name: str, look: Overview, found: Advised, asked: _Asked) -> dict[str, object]:
    advice, question = found.advice, found.asked.question
    if advice is None or question is None:
        return {}
    case, shown = look.case, Board(look.case, today(), question.table, advice)
    step = one_step(look.step, advice)
    href, verb = step_at(name, step)
    known = learned(question, dice(SEED))
    return {
        "step": step,
        "step_href": "#offers" if step.id == "put-offers" else href,
        "step_verb": _below(advice) if step.id == "put-offers" else verb,
        "advice": advice,
        "are_alike": are_alike(advice),
        "agreed": agreed_shown(question),
        "by_issue": by_issue_shown(question.table, found.by_issue),
        "as_trial": shown.as_trial(),
        "offers": shown.offers(),
        "table_now": on_the_table_shown(shown),
        "own": [shown.own(one) for one in found.own],
        "boxes": rows_of(question.table, asked.own),
        "is_waiting": question.is_waiting,
        "has_offered": bool(case.offers),
        "history": history_shown(case),
        "picture": picture_of(found, case),
        "known": known,
        "fewest": FEWEST,
        "most": MOST,
        "has_alternative": case.terms.if_no is not None or bool(case.terms.as_good_as),
    }
