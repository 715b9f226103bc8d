"""Erase for good: one answer, a row, a section, what happened, the whole case; each asks once before it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from homeground.case.case import Case
from homeground.case.field import field_of, fields_of
from homeground.case.reading import BadAnswer
from homeground.case.section import Section
from homeground.desk import erasure
from homeground.desk.overview import overview
from homeground.web.event import told_of
from homeground.web.form import texts_of
from homeground.web.frame import frame_of
from homeground.web.interview import section_or_404
from homeground.web.line import line_of
from homeground.web.notice import Notice, leave
from homeground.web.shelf import open_case, shelf
from homeground.web.shown import shown
from homeground.web.stamp import today
from homeground.wording import say


@dataclass(frozen=True, slots=True)
class Part:
    """Something smaller that can be erased alone: its name, what it holds, the address that asks for it."""

    title: str
    held: str
    href: str


@require_http_methods(["GET", "HEAD", "POST"])
def case(request: HttpRequest, name: str) -> HttpResponse:
    """Erase the whole case."""
    open_case(name)
    if request.method != "POST":
        return _ask(request, name, f"the whole case “{name}”")
    shelf().remove(name)
    leave(request, Notice(text="The case was erased, here and in every backup that Homeground made."))
    return HttpResponseRedirect(reverse("start"))


@require_http_methods(["GET", "HEAD", "POST"])
def happened(request: HttpRequest, name: str, happening: UUID) -> HttpResponse:
    """Erase one thing that happened, with its corrections."""
    file = open_case(name)
    held = overview(file, today()).case
    event = next((event for event in held.events + held.withdrawn if event.id == happening), None)
    if event is None:
        raise Http404("That was erased.")
    if request.method != "POST":
        return _ask(request, name, f"“{say(told_of(event).what)}”")
    erasure.erase_happening(file, happening)
    return _erased(request, name)


@require_http_methods(["GET", "HEAD", "POST"])
def answers(request: HttpRequest, name: str, section_name: str) -> HttpResponse:
    """Erase a section, one of its rows, or one answer, with all its history."""
    file, section = open_case(name), section_or_404(section_name)
    given = request.POST if request.method == "POST" else request.GET
    row, field = given.get("row") or None, given.get("field") or None
    held = overview(file, today()).case
    what = _what(held, section, row, field)
    if request.method != "POST":
        return _ask(request, name, what, section=section, row=row, field=field, parts=tuple(_parts(name, held, section, row, field)))
    try:
        erasure.erase_answers(file, section.name, row=row, field=field)
    except BadAnswer as bad:
        leave(request, Notice(text=f"Nothing was erased: {bad.mistakes[0].remedy}."))
        return HttpResponseRedirect(reverse("keep", args=[name]))
    return _erased(request, name)


def _what(held: Case, section: Section, row: str | None, field: str | None) -> str:
    title = f"“{section.title}”"
    if row is not None:
        rows = getattr(held, section.name) if section.has_rows else {}
        title = (
            f"“{line_of(row, rows[row]).title}” in {title}" if row in rows else f"a {section.row or 'row'} that was removed from {title}"
        )
    if field is None:
        return title
    try:
        return f"the answer to “{field_of(section.shape, field).question.ask}” in {title}"
    except KeyError:
        raise Http404("There is no such question.") from None


def _parts(name: str, held: Case, section: Section, row: str | None, field: str | None) -> Iterator[Part]:
    if field is not None:
        return
    base = reverse("erase-answers", args=[name, section.name])
    if section.has_rows and row is None:
        for id_, value in getattr(held, section.name).items():
            yield Part(line_of(id_, value).title, "", f"{base}?row={id_}")
        return
    value = getattr(held, section.name).get(row) if section.has_rows else getattr(held, section.name)
    if value is None:
        return
    texts = texts_of(value)
    for one in fields_of(section.shape):
        if any(texts.get(one.name, ())) and not one.is_required:
            href = f"{base}?field={one.name}" + (f"&row={row}" if row else "")
            yield Part(one.question.ask, shown(one, texts[one.name]), href)


def _ask(request: HttpRequest, name: str, what: str, **more: object) -> HttpResponse:
    look = overview(open_case(name), today())
    context = {"frame": frame_of(name, look, "keep", today()), "what": what, "sent": look.sent} | more
    return render(request, "homeground/erase.html", context)


def _erased(request: HttpRequest, name: str) -> HttpResponse:
    """Say that it is done, without the words: the message travels in a cookie."""
    leave(request, Notice(text="Erased, here and in every backup that Homeground made."))
    return HttpResponseRedirect(reverse("keep", args=[name]))
