"""What is kept of a case, and where: take it along, back it up, rename it, erase it."""

from __future__ import annotations

from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from homeground.case.section import SECTIONS
from homeground.desk import transfer
from homeground.desk.case_file import BadName, CaseExists, NoSuchCase
from homeground.desk.naming import plain_name
from homeground.desk.overview import Overview, overview
from homeground.store import SqliteShelf
from homeground.web.event import told_of
from homeground.web.frame import frame_of
from homeground.web.notice import Notice, leave
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case, shelf
from homeground.web.stamp import stamp, today


@require_safe
def keep(request: HttpRequest, name: str) -> HttpResponse:
    """What is kept and where, and what can be done with it."""
    return _page(request, name, overview(open_case(name), today()))


@require_POST
def rename(request: HttpRequest, name: str) -> HttpResponse:
    """Give the case another name."""
    wanted = request.POST.get("new_name", "")
    file = open_case(name)
    try:
        shelf().rename(name, plain_name(wanted))
    except CaseExists:
        error = f"there is a case called {plain_name(wanted)} already; choose another name"
    except BadName:
        error = "use letters and digits: the name stands in the address of your pages"
    except NoSuchCase:
        error = "the case was renamed in another window"
    else:
        leave(request, Notice(text="Renamed. Links to the old name lead nowhere now."))
        return HttpResponseRedirect(reverse("keep", args=[plain_name(wanted)]))
    return _page(request, name, overview(file, today()), wanted=wanted, error=error)


@require_POST
def backup(request: HttpRequest, name: str) -> HttpResponse:
    """Copy everything now, and check the copy."""
    held = shelf()
    open_case(name)
    if isinstance(held, SqliteShelf):
        made = held.backup(stamp().at)
        leave(request, Notice(text=f"Backed up and checked: {made}"))
    return HttpResponseRedirect(reverse("keep", args=[name]))


@require_safe
def export(request: HttpRequest, name: str) -> HttpResponse:
    """The case as a text file."""
    file = open_case(name)
    text = transfer.export(file.name, file.entries(), history="history" in request.GET, private="private" in request.GET)
    disposition = f'attachment; filename="{file.name}.jsonl"'
    return HttpResponse(text, content_type="application/jsonl; charset=utf-8", headers={"Content-Disposition": disposition})


def _page(request: HttpRequest, name: str, look: Overview, *, wanted: str = "", error: str = "") -> HttpResponse:
    held = shelf()
    paths: tuple[Path, Path] | None = (held.path, held.backups) if isinstance(held, SqliteShelf) else None
    context = {
        "frame": frame_of(name, look, "keep", today()),
        "paths": paths,
        "siblings": siblings(name, room_named("keep"), "keep"),
        "answered": [section for section in SECTIONS if any(about.partition("/")[0] == section.name for about in look.seen)],
        "events": [told_of(event) for event in look.case.events + look.case.withdrawn],
        "wanted": wanted or name,
        "error": error,
    }
    return render(request, "homeground/keep.html", context, status=422 if error else 200)
