"""A section of repeated rows: the list, one row at a time, add and remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from homeground.case.entry import subject
from homeground.case.field import fields_of
from homeground.case.reading import BadAnswer, Mistake, from_form
from homeground.case.section import Section, section_named
from homeground.case.task import Task
from homeground.desk.case_file import CaseFile, Stale
from homeground.desk.interview import Changed, DeviceUnasked
from homeground.desk.interview import remove as take_out
from homeground.desk.naming import first_words
from homeground.desk.overview import Overview, overview
from homeground.desk.record import keep_day
from homeground.portability import movable_hours
from homeground.web.clause_page import clause_context
from homeground.web.concern_page import concern_context, often_heard, picked
from homeground.web.form import Texts, blank_texts, form_of, texts_of
from homeground.web.interview import device_first, list_or_404, mistakes_in, section_context, status_of
from homeground.web.line import line_of
from homeground.web.notice import Notice, is_left_about_a_row, leave
from homeground.web.reading import Refusal
from homeground.web.record_page import record_context, todays_texts
from homeground.web.rooms import next_section
from homeground.web.saving import save, seen, typed
from homeground.web.shelf import open_case
from homeground.web.shown import differences
from homeground.web.stamp import new_name, stamp, today
from homeground.web.task_page import Guessed, prefilled, rated
from homeground.web.tasks_from import begin_with
from homeground.web.work import work_week


@dataclass(frozen=True, slots=True, kw_only=True)
class _Filled:
    """What stands in the page's form: for which row (empty: a new one), what is to be mended, what another window saved."""

    texts: Texts
    row: str = ""
    mistakes: tuple[Mistake, ...] = ()
    theirs: Texts | None = None
    starts_at: str = ""
    refusal: Refusal | None = None
    guessed: Guessed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What a page of its own kind shows its part from."""

    request: HttpRequest
    case: str
    look: Overview
    filled: _Filled


def listing(request: HttpRequest, file: CaseFile, chosen: Section, look: Overview, refusal: Refusal | None = None) -> HttpResponse:
    """The rows, and an empty form for one more; whoever has just added one can type the next. `refusal`: a file that was not read."""
    asked = _chosen_by_link(request, chosen)
    first = fields_of(chosen.shape)[0].name if asked or is_left_about_a_row(request) else ""
    filled = _Filled(texts=blank_texts(chosen.shape) | asked, starts_at=first, refusal=refusal)
    if chosen.name == "record":
        filled = _Filled(texts=todays_texts(look.case.record, today()))
    return _page(request, file, chosen, look, filled)


def _chosen_by_link(request: HttpRequest, chosen: Section) -> dict[str, list[str]]:
    """What a link has chosen beforehand in the form of a new row: `?concern=reachability`."""
    choices = {field.name: field.question.choices for field in fields_of(chosen.shape) if field.kind == "choice"}
    return {name: [request.GET[name]] for name, known in choices.items() if request.GET.get(name) in known}


def add(request: HttpRequest, file: CaseFile, chosen: Section) -> HttpResponse:
    """One more row."""
    texts = typed(request, chosen.shape)
    try:
        changed = _add(request, file, chosen, texts)
    except (BadAnswer, DeviceUnasked) as error:
        return _page(request, file, chosen, overview(file, today()), _Filled(texts=texts, mistakes=mistakes_in(error)))
    leave(request, _told(file, chosen, changed, "Saved in" if changed.how == "changed" else "Added to"))
    return HttpResponseRedirect(reverse("section", args=[file.name, chosen.name]))


@require_http_methods(["GET", "HEAD", "POST"])
def row(request: HttpRequest, name: str, section_name: str, row: str) -> HttpResponse:
    """One row, open to be changed."""
    file, chosen = open_case(name), list_or_404(section_name)
    if request.method == "POST":
        return _save(request, file, chosen, row)
    look = overview(file, today())
    if not look.case.device.is_answered:
        return device_first(request, name)
    if row not in _held(look, chosen):
        leave(request, Notice(text=f"That {chosen.row} is not there any more. The history still knows it."))
        return HttpResponseRedirect(reverse("section", args=[name, chosen.name]))
    value = _held(look, chosen)[row]
    texts, guessed = prefilled(value, texts_of(value)) if isinstance(value, Task) else (texts_of(value), None)
    return _page(request, file, chosen, look, _Filled(texts=texts, row=row, guessed=guessed))


@require_POST
def remove(request: HttpRequest, name: str, section_name: str, row: str) -> HttpResponse:
    """Take a row out; the notice offers to bring it back."""
    file, chosen = open_case(name), list_or_404(section_name)
    try:
        take_out(file, chosen.name, row, stamp=stamp(), seen=seen(request))
    except Stale:
        leave(request, Notice(text=f"That {chosen.row} was changed in another window meanwhile. Look at it, then remove it."))
        return HttpResponseRedirect(reverse("row", args=[name, chosen.name, row]))
    text = f"Removed from “{chosen.title}”."
    leave(request, Notice(text=text, case=name, section=chosen.name, row=row, takes_focus=True))
    return HttpResponseRedirect(reverse("section", args=[name, chosen.name]))


def _add(request: HttpRequest, file: CaseFile, chosen: Section, texts: Texts) -> Changed:
    """The row that the form was drawn for; so a form that is sent twice adds one row, and one changed after Back another."""
    if chosen.name == "record":
        return keep_day(file, from_form(chosen.shape, texts), stamp=stamp())
    drawn_for = request.POST.get("row", "")
    is_usable = len(drawn_for) == len(new_name()) and drawn_for.isascii() and drawn_for.isalnum() and drawn_for.islower()
    words = first_words(chosen, {name: held[-1] for name, held in texts.items() if held}) or chosen.row
    try:
        return save(request, file, chosen, texts, row=f"{words}-{drawn_for if is_usable else new_name()}", page="")
    except Stale:
        return save(request, file, chosen, texts, row=f"{words}-{new_name()}", page="")


def _save(request: HttpRequest, file: CaseFile, chosen: Section, row: str) -> HttpResponse:
    texts = typed(request, chosen.shape)
    if taken := picked(texts, request.POST.get("pick", "")) if chosen.name == "concerns" else None:
        leave(request, Notice(text="It stands in your form now. Change it as you like, then save."))
        filled = _Filled(texts=taken.texts, row=row, starts_at=taken.field)
        return _page(request, file, chosen, overview(file, today()), filled)
    try:
        changed = save(request, file, chosen, texts, row=row)
    except (BadAnswer, DeviceUnasked) as error:
        return _page(request, file, chosen, overview(file, today()), _Filled(texts=texts, row=row, mistakes=mistakes_in(error)))
    except Stale:
        look = overview(file, today())
        theirs = _held(look, chosen).get(row)
        return _page(request, file, chosen, look, _Filled(texts=texts, row=row, theirs=texts_of(theirs) if theirs else {}))
    leave(request, _told(file, chosen, changed, "Saved in"))
    after = _neighbour(tuple(_held(overview(file, today()), chosen)), row)
    if "next" in request.POST and after:
        return _leave_for(request, reverse("row", args=[file.name, chosen.name, after]))
    return HttpResponseRedirect(reverse("row", args=[file.name, chosen.name, row]))


def _leave_for(request: HttpRequest, address: str) -> HttpResponse:
    """To another page; a script that saved in place is told to load it whole."""
    if "HX-Request" in request.headers:
        return HttpResponse(headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def _told(file: CaseFile, chosen: Section, changed: Changed, verb: str) -> Notice:
    if changed.how == "same":
        return Notice(text="Nothing was changed.")
    return Notice(text=f"{verb} “{chosen.title}”.", case=file.name, section=chosen.name, row=changed.row or "")


def _page(request: HttpRequest, file: CaseFile, chosen: Section, look: Overview, filled: _Filled) -> HttpResponse:
    held, row, theirs = _held(look, chosen), filled.row, filled.theirs
    lines = tuple(line_of(id_, value) for id_, value in held.items())
    form = form_of(chosen, filled.texts, filled.mistakes, starts_at=filled.starts_at)
    after = next_section(chosen.name)
    template, shown = (_ROWS if row else _LISTS).get(chosen.name, _ROW if row else _LIST)
    context = section_context(request, file.name, chosen, look) | {
        "lines": [(line, look.seen[subject(chosen.name, line.row)]) for line in lines],
        "form": form,
        "row": row,
        "new_row": request.POST.get("row") or new_name(),
        "place": list(held).index(row) + 1 if row in held else 0,
        "open_title": next((line.title for line in lines if line.row == row), ""),
        "neighbour": _neighbour(tuple(held), row),
        "seen": look.seen.get(subject(chosen.name, row), 0) if row else 0,
        "after": section_named(after) if after else None,
        "is_stale": theirs is not None,
        "differences": tuple(differences(chosen.shape, theirs, filled.texts)) if theirs is not None else (),
    }
    context |= shown(_Asked(request=request, case=file.name, look=look, filled=filled))
    status = status_of(has_mistakes=bool(form.mistakes or filled.refusal), is_stale=theirs is not None)
    return render(request, template, context, status=status)


def _nothing_more(_: _Asked) -> dict[str, object]:
    return {}


def _clauses(asked: _Asked) -> dict[str, object]:
    return clause_context(asked.request, asked.case, asked.look, asked.filled.refusal)


def _concerns(asked: _Asked) -> dict[str, object]:
    return {"often": often_heard(asked.look.case.concerns)}


def _concern(asked: _Asked) -> dict[str, object]:
    return concern_context(asked.look, asked.filled.texts, asked.filled.row, today())


def _record(asked: _Asked) -> dict[str, object]:
    return record_context(asked.look.case.record, asked.look.seen, today())


def _tasks(asked: _Asked) -> dict[str, object]:
    case = asked.look.case
    return {
        "hours": movable_hours(case.tasks.values()) if case.tasks else None,
        "contract": case.person.hours_per_week,
        "work": work_week(case),
        "begin_with": begin_with(asked.case, asked.look),
    }


def _task(asked: _Asked) -> dict[str, object]:
    value = asked.look.case.tasks.get(asked.filled.row)
    return {"rated": rated(value), "guessed": asked.filled.guessed} if value else {}


_Page = tuple[str, Callable[[_Asked], dict[str, object]]]
"""The template of a page, and what it shows besides what all such pages show."""
_LIST: _Page = ("homeground/rows.html", _nothing_more)
_LISTS: Mapping[str, _Page] = {
    "clauses": ("homeground/clauses.html", _clauses),
    "concerns": ("homeground/rows.html", _concerns),
    "record": ("homeground/record.html", _record),
    "tasks": ("homeground/rows.html", _tasks),
}
"""The lists that show more."""
_ROW: _Page = ("homeground/row.html", _nothing_more)
_ROWS: Mapping[str, _Page] = {"concerns": ("homeground/concern.html", _concern), "tasks": ("homeground/task.html", _task)}
"""The rows that do."""


def _held(look: Overview, chosen: Section) -> Mapping[str, object]:
    held: Mapping[str, object] = getattr(look.case, chosen.name)
    return held


def _neighbour(held: tuple[str, ...], row: str) -> str:
    if row not in held:
        return ""
    place = held.index(row) + 1
    return held[place] if place < len(held) else ""
