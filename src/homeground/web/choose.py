"""Which would you rather get: one either-or question at a time, the next one from the answers so far, and three examples to correct."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from homeground.case.choice import RATHER
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.desk import choosing
from homeground.desk.choosing import FEWEST, MOST, Learned, kept_choice, learned, next_row, package_lines
from homeground.desk.interview import DeviceUnasked
from homeground.desk.negotiation import prepared
from homeground.desk.overview import Overview, overview
from homeground.negotiation import Package, Question, Table, differing_said
from homeground.web.board import SEED
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.notice import Notice, leave
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case
from homeground.web.stamp import dice, stamp, today


@dataclass(frozen=True, slots=True)
class Side:
    """One of two packages: what it holds where the two differ, and as it is kept."""

    terms: tuple[tuple[str, str], ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One of the examples, in its order: its place, what it changes against today, how it is kept, and the one before it."""

    place: int
    terms: tuple[str, ...]
    lines: tuple[str, ...]
    before: tuple[str, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, name: str) -> HttpResponse:
    """The next question, or an answer to the one that was shown."""
    if request.method == "POST":
        return _keep(request, name)
    look = overview(open_case(name), today())
    if not look.case.device.is_answered:
        return device_first(request, name)
    question = prepared(look.case, today(), seed=SEED).question
    context = {
        "frame": frame_of(name, look, "package", today()),
        "siblings": siblings(name, room_named("package"), "choose"),
        "fewest": FEWEST,
        "most": MOST,
    }
    return render(request, "homeground/choose.html", context | (_asked(look, question, request.GET.get("again", "")) if question else {}))


def _asked(look: Overview, question: Question, again: str) -> dict[str, object]:
    """The next question; `again`: the row of an answer that is calmly asked once more."""
    known, once_more = learned(question, dice(SEED)), kept_choice(question.table, look.case, again)
    pair = (once_more.left, once_more.right) if once_more else known.pair
    sides = _sides(question.table, pair) if pair else None
    return {
        "known": known,
        "number": known.answered + 1,
        "said_before": RATHER[once_more.answer] if once_more else "",
        "earlier": choosing.earlier_said(question, once_more) if once_more else None,
        "left": sides[0] if sides else None,
        "right": sides[1] if sides else None,
        "shared": _shared(question.table, pair) if pair else (),
        "answers": RATHER.items(),
        "row": next_row(look.case),
        "examples": _examples(question.table, known),
    }


def _keep(request: HttpRequest, name: str) -> HttpResponse:
    """Keep the answer; a form that is sent twice names the same row, so it is kept once. One that nobody expected is asked once more."""
    told, file = request.POST, open_case(name)
    try:
        changed = choosing.choose(
            file,
            told.getlist("left"),
            told.getlist("right"),
            told.get("answer", ""),  # type: ignore[arg-type]  # what is no answer is refused where it is read
            row=told.get("row", ""),
            stamp=stamp(),
        )
    except DeviceUnasked:
        return device_first(request, name)
    except BadAnswer as bad:
        leave(request, Notice(text=f"This was not kept: {'; '.join(mistake.remedy for mistake in bad.mistakes)}."))
    else:
        row = changed.row or ""
        leave(request, Notice(text="Kept.", case=name, section="choices", row=row))
        if "again" not in told and _is_unexpected(name, row):
            return HttpResponseRedirect(f"{reverse('choose', args=[name])}?{urlencode({'again': row})}")
    return HttpResponseRedirect(reverse("choose", args=[name]))


def _is_unexpected(name: str, row: str) -> bool:
    case = fold(open_case(name).entries())
    question = prepared(case, today(), seed=SEED).question
    return question is not None and choosing.is_unexpected(question, row, case, dice(SEED))


def _sides(table: Table, pair: tuple[Package, Package]) -> tuple[Side, Side]:
    places = [place for place, (left, right) in enumerate(zip(*pair, strict=True)) if left != right]
    left, right = (
        Side(
            tuple((table.issues[place].name, table.issues[place].options[package[place]]) for place in places),
            package_lines(table, package),
        )
        for package in pair
    )
    return left, right


def _shared(table: Table, pair: tuple[Package, Package]) -> tuple[tuple[str, str], ...]:
    """What both hold."""
    same = [place for place, (left, right) in enumerate(zip(*pair, strict=True)) if left == right]
    return tuple((table.issues[place].name, table.issues[place].options[pair[0][place]]) for place in same)


def _examples(table: Table, known: Learned) -> tuple[Example, ...]:
    lines = [package_lines(table, package) for package in known.examples]
    return tuple(
        Example(place + 1, differing_said(table, package), lines[place], lines[place - 1] if place else ())
        for place, package in enumerate(known.examples)
    )
