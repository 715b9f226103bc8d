"""What if the answer stays no: one word for it, then up to four packages held against it; nothing is kept before the last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from homeground.case.reading import BadAnswer
from homeground.case.terms import IF_NO
from homeground.desk import choosing
from homeground.desk.advice import typed_package
from homeground.desk.choosing import keep_alternative, package_lines
from homeground.desk.interview import DeviceUnasked
from homeground.desk.negotiation import prepared
from homeground.desk.overview import Overview, overview
from homeground.negotiation import Held, Instead, Package, Question, Table, differing_said
from homeground.web.board import SEED
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.notice import Notice, leave
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case
from homeground.web.stamp import dice, stamp, today

_RATHER: dict[Instead, str] = {
    "package": "This package",
    "alternative": "Rather what I do without an agreement",
    "same": "No difference to me",
}
_OPEN: Literal["stay"] = "stay"


@dataclass(frozen=True, slots=True)
class _Said:
    """The word for the alternative, and each package that was held against it with its answer, as the form carries them."""

    if_no: str
    held: tuple[Held, ...]
    lines: tuple[str, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def instead(request: HttpRequest, name: str) -> HttpResponse:
    """The word first, then package after package; the last answer keeps what was found."""
    look = overview(open_case(name), today())
    if not look.case.device.is_answered:
        return device_first(request, name)
    question = prepared(look.case, today(), seed=SEED).question
    if request.method != "POST" or question is None:
        return _page(request, name, look, question, None, None)
    said = _said(request, question.table)
    if said is None:
        leave(request, Notice(text="Choose one of the answers."))
        return HttpResponseRedirect(reverse("instead", args=[name]))
    held_next = None if said.if_no == _OPEN else choosing.instead(question, said.held, dice(SEED))
    if held_next is not None:
        return _page(request, name, look, question, said, held_next)
    try:
        keep_alternative(open_case(name), question, said.held, said.if_no, dice(SEED), stamp=stamp())
    except DeviceUnasked:
        return device_first(request, name)
    leave(request, Notice(text="Kept. Nothing is proposed to you that is worse than that.", case=name, section="terms"))
    return HttpResponseRedirect(reverse("board", args=[name]))


def _said(request: HttpRequest, table: Table) -> _Said | None:
    """What the form says; nothing where it holds no answer."""
    told = request.POST
    lines = [*told.getlist("held"), *([f"{told['answer']}|{told['package']}"] if told.get("answer") and told.get("package") else [])]
    if told.get("if_no") not in IF_NO or (told.get("package") and not told.get("answer")):
        return None
    held = []
    for line in lines:
        answer, _, package = line.partition("|")
        if answer not in get_args(Instead):
            return None
        try:
            held.append(Held(typed_package(table, package, "package"), answer))  # type: ignore[arg-type]  # looked up among the answers
        except BadAnswer:
            return None
    return _Said(told["if_no"], tuple(held), tuple(lines))


def _page(
    request: HttpRequest, name: str, look: Overview, question: Question | None, said: _Said | None, package: Package | None
) -> HttpResponse:
    context: dict[str, object] = {
        "frame": frame_of(name, look, "package", today()),
        "siblings": siblings(name, room_named("package"), "instead"),
        "if_no": look.case.terms.if_no,
        "words": IF_NO.items(),
        "has_table": question is not None,
    }
    if question is not None and said is not None and package is not None:
        context |= {
            "said": said,
            "what": IF_NO[said.if_no],
            "number": len(said.held) + 1,
            "terms": differing_said(question.table, package),
            "package": "; ".join(package_lines(question.table, package)),
            "answers": _RATHER.items(),
        }
    return render(request, "homeground/instead.html", context)
