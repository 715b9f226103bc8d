"""The checklist of a case: which kinds of data, which safeguards they ask for, which have a proof that counts, what stays in the office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from homeground.case.case import Case
from homeground.case.field import field_of
from homeground.case.journal import fold
from homeground.case.message import Message
from homeground.case.reading import BadAnswer
from homeground.case.workplace import Workplace
from homeground.concerns import (
    CHECK_STATES,
    Check,
    Citation,
    Control,
    DataClass,
    checklist,
    cited,
    classes_offered,
    data_classes,
    how_known,
    site_rules_that_hold,
)
from homeground.desk.case_file import CaseFile
from homeground.desk.interview import answer_some
from homeground.desk.overview import overview
from homeground.web.control import control_of
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.look import seen_of
from homeground.web.notice import Notice, leave
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today

_LEVELS = (("required", "Required"), ("advised", "Advised"))
_LOOKS = {"in-place": "home", "expired": "part", "open": "open"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One control as the page shows it: its state in a word, what is known of it, and where its proof is noted."""

    control: Control
    word: str
    look: str
    known: Message | None
    href: str
    act: str
    sources: tuple[Citation, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def security(request: HttpRequest, name: str) -> HttpResponse:
    """The checklist; which kinds of data it is about is sent here."""
    file = open_case(name)
    if not fold(file.entries()).device.is_answered:
        return device_first(request, name)
    return _keep(request, file) if request.method == "POST" else _page(request, file)


def _keep(request: HttpRequest, file: CaseFile) -> HttpResponse:
    """Keep which kinds of data there are, and show what they ask for."""
    try:
        changed = answer_some(file, "workplace", {"data_classes": request.POST.getlist("data_classes")}, stamp=stamp())
    except BadAnswer as bad:
        leave(request, Notice(text=f"Nothing was changed: {bad.mistakes[0].remedy}."))
    else:
        told = Notice(text="Nothing was changed.")
        leave(request, told if changed.how == "same" else Notice(text="Your kinds of data: saved.", case=file.name, section="workplace"))
    return HttpResponseRedirect(f"{reverse('security', args=[file.name])}#list")


def _page(request: HttpRequest, file: CaseFile) -> HttpResponse:
    on = today()
    look = overview(file, on)
    case, classes = look.case, look.case.workplace.data_classes
    proofs = tuple(case.safeguards.values())
    checks = checklist(classes, proofs, on)
    seen = seen_of(request, file.name)
    context = {
        "frame": frame_of(file.name, look, "concerns", on),
        "siblings": siblings(file.name, room_named("concerns"), "security"),
        "on": on,
        "question": control_of(field_of(Workplace, "data_classes"), list(classes)),
        "classes": [data_classes()[name] for name in classes],
        "offered": _by_task(case),
        "levels": [(title, [_line(case, file.name, check) for check in checks if check.level == level]) for level, title in _LEVELS],
        "sources": _once(citation for check in checks for citation in cited(check.control)),
        "rules": [rule.text for rule in site_rules_that_hold(classes, proofs, on)],
        "seen": seen,
        "has_passed": any(one.state == "pass" for one in seen),
        "on_site": [task.name for task in case.tasks.values() if task.data == "site_only"],
    }
    return render(request, "homeground/security.html", context)


def _by_task(case: Case) -> tuple[DataClass, ...]:
    """The kinds to choose from by what the tasks say, where they say that some are strict."""
    offered = classes_offered(task.data for task in case.tasks.values())
    return offered if any("confidential" in one.answers for one in offered) else ()


def _line(case: Case, name: str, check: Check) -> Line:
    row = _row_of(case, check)
    address = reverse("row", args=[name, "safeguards", row]) if row else reverse("section", args=[name, "safeguards"])
    return Line(
        control=check.control,
        word=CHECK_STATES[check.state],
        look=_LOOKS[check.state],
        known=_known(check),
        href=address if row else f"{address}?control={check.control.word}#add",
        act=("Renew it" if check.state == "expired" else "Change it") if row else "Note a proof",
        sources=_once(cited(check.control)),
    )


def _row_of(case: Case, check: Check) -> str:
    """The row of the proof that is told, else any row about the control."""
    rows = [row for row, held in case.safeguards.items() if held.control == check.control.word]
    return next((row for row in rows if case.safeguards[row] == check.proof), rows[0] if rows else "")


def _known(check: Check) -> Message | None:
    proof, until = check.proof, check.until
    if proof is None or proof.on is None or until is None:
        return None
    ends = "It counts until {until:short}." if check.state == "in-place" else "It counted until {until:short}."
    return Message(f"{{how:capital}}, {{on:short}}. {ends}", how=how_known(proof, proof.by), on=proof.on, until=until)


def _once(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each source once, by what is said of it."""
    return tuple({citation.said: citation for citation in citations}.values())
