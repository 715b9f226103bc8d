"""The rehearsal: a talk with a simulated boss, carried by the form from turn to turn; nothing of it is kept in the case."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from homeground.case.reading import BadAnswer, Mistake
from homeground.desk.overview import Overview, overview
from homeground.desk.rehearsal import DRAWN, MOST_SEED, Drill, NotReady, Rehearsal, drill_of, read_kind, read_seed
from homeground.desk.rehearsal_moves import offer_line
from homeground.negotiation import KINDS, TURNS
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.last_time import last_time
from homeground.web.rehearsal_notes import card_words, cards_of, known_of
from homeground.web.rehearsal_shown import IssueBox, debrief_context, issue_boxes, kinds_offered, lines_shown
from homeground.web.shelf import open_case
from homeground.web.stamp import dice, stamp, today

_ALONE = ("ask", "take", "back", "end")


@dataclass(frozen=True, slots=True)
class _Typed:
    """What stands in the boxes of the next move, and what is to be mended in it."""

    say: str = ""
    offer: dict[str, str] | None = None
    mistakes: tuple[Mistake, ...] = ()
    beside: dict[str, str] | None = None


@require_http_methods(["GET", "HEAD", "POST"])
def rehearsal(request: HttpRequest, name: str) -> HttpResponse:
    """The start of a rehearsal, and each turn of it: the address holds kind and seed, the form what was said so far."""
    look = overview(open_case(name), today())
    if not look.case.device.is_answered:
        return device_first(request, name)
    if "kind" not in request.GET:
        return _start(request, name, look)
    try:
        kind = read_kind(request.GET["kind"])
        seed = read_seed(request.GET["seed"]) if request.GET.get("seed", "").strip() else None
    except BadAnswer as bad:
        return _start(request, name, look, bad.mistakes)
    if seed is None:
        query = urlencode({"kind": kind, "seed": str(stamp().new_id().int % (MOST_SEED + 1))})
        return HttpResponseRedirect(f"{reverse('rehearse', args=[name])}?{query}")
    try:
        return _turn(request, name, look, kind, seed)
    except NotReady as unready:
        return _start(request, name, look, lacks=[one.path for one in unready.lacks])
    except BadAnswer as bad:
        return _start(request, name, look, bad.mistakes)


def _start(
    request: HttpRequest, name: str, look: Overview, mistakes: tuple[Mistake, ...] = (), *, lacks: list[str] | None = None
) -> HttpResponse:
    context = _frame(name, look) | {
        "kinds": kinds_offered(request.GET.get("kind", DRAWN)),
        "seed": request.GET.get("seed", ""),
        "mistakes": [mistake.remedy for mistake in mistakes],
        "lacks": lacks,
        "has_table": bool(look.case.issues),
    }
    return render(request, "homeground/rehearse.html", context, status=422 if mistakes else 200)


def _turn(request: HttpRequest, name: str, look: Overview, kind: str, seed: int) -> HttpResponse:
    drill = drill_of(look.case, today(), kind=kind, seed=seed, dice=dice)
    played, typed = drill.play(request.POST.getlist("line")), _Typed()
    if request.method == "POST":
        played, typed = _moved(request, drill, played)
    return _page(request, name, look, played, typed)


def _moved(request: HttpRequest, drill: Drill, played: Rehearsal) -> tuple[Rehearsal, _Typed]:
    """The talk with one more move; where that cannot be, as it was, with what was typed and what is to be mended."""
    do, _, row = request.POST.get("do", "").partition(":")
    case, say = drill.case, request.POST.get("say", "").strip()
    offer = {one: request.POST[f"o-{one}"] for one in case.issues if f"o-{one}" in request.POST}
    beside = {one: request.POST[f"p-{one}"] for one in case.issues if f"p-{one}" in request.POST}
    if do == "card":
        return played, _Typed(card_words(case, row) or say, offer, beside=beside)
    line = do if do in _ALONE else offer_line(case, offer) if do == "offer" else f"say {say}"
    line = offer_line(case, offer, beside) if do == "both" else line
    try:
        moved = drill.play([*played.lines, line])
    except BadAnswer as bad:
        return played, _Typed(say, offer, bad.mistakes, beside)
    return moved, _Typed(say if do in ("ask", "offer", "both") else "")


def _page(request: HttpRequest, name: str, look: Overview, played: Rehearsal, typed: _Typed) -> HttpResponse:
    case, so_far = look.case, played.talk.so_far
    context = _frame(name, look) | {
        "played": played,
        "address": request.get_full_path(),
        "kind": "drawn, and told at the end" if played.chosen == DRAWN else KINDS[played.kind],
        "talk": lines_shown(played),
        "turn": min(so_far.turns + 1, TURNS),
        "turns": TURNS,
        "is_last_word": not so_far.is_over and so_far.turns >= TURNS,
        "boxes": _boxes(played, typed.offer),
        "boxes_beside": _boxes(played, typed.beside),
        "say": typed.say,
        "mistakes": [mistake.remedy for mistake in typed.mistakes],
        "known": known_of(case),
        "cards": cards_of(case),
        "harder": f"?{urlencode({'kind': played.harder, 'seed': played.seed})}",
    }
    context |= debrief_context(played, last_time(request, name, played))
    return render(request, "homeground/rehearse_talk.html", context, status=422 if typed.mistakes else 200)


def _boxes(played: Rehearsal, typed: dict[str, str] | None) -> tuple[IssueBox, ...]:
    table, so_far = played.talk.scene.table, played.talk.so_far
    stands = table.named(so_far.offers[-1] if so_far.offers else table.now)
    return issue_boxes(played, {**stands, **(typed or {})})


def _frame(name: str, look: Overview) -> dict[str, object]:
    return {"frame": frame_of(name, look, "rehearse", today())}
