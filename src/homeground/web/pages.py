"""Pages that need no case: what to do now, what is kept, sources, help."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from homeground.case.person import WHERE
from homeground.desk.help_now import UnknownWhere, help_now
from homeground.store import SqliteShelf
from homeground.web.shelf import shelf


@require_safe
def now(request: HttpRequest, where: str) -> HttpResponse:
    """What to do now, from wherever the matter stands."""
    try:
        told = help_now(where)
    except UnknownWhere:
        raise Http404("There is no such standing.") from None
    return render(request, "homeground/now.html", {"help": told, "wheres": WHERE.items()})


@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """What is kept, where, and who could read it."""
    held = shelf()
    paths = (held.path, held.backups) if isinstance(held, SqliteShelf) else None
    return render(request, "homeground/kept.html", {"paths": paths})


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """Where the program's rules and words come from."""
    return render(request, "homeground/sources.html")


@require_safe
def helping(request: HttpRequest) -> HttpResponse:
    """How the program is used, and where else to ask."""
    return render(request, "homeground/help.html", {"wheres": WHERE.items()})
