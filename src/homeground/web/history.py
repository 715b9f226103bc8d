"""The history: every version, newest first; undo, and bring one back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from homeground.case.section import SECTIONS, section_named
from homeground.desk import interview
from homeground.desk.interview import Changed, NoSuchVersion, NothingToUndo
from homeground.desk.overview import overview
from homeground.web.changes import changes
from homeground.web.frame import frame_of
from homeground.web.interview import section_or_404
from homeground.web.notice import Notice, leave
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today
from homeground.web.whole import whole_number

PAGE_SIZE = 60


@require_safe
def history(request: HttpRequest, name: str, section_name: str = "") -> HttpResponse:
    """What changed, of the whole case or of one section."""
    chosen = section_or_404(section_name) if section_name else None
    file = open_case(name)
    told = changes(file, chosen.name if chosen else None)
    first = min(whole_number(request.GET.get("from", "")), len(told))
    context = {
        "frame": frame_of(name, overview(file, today()), "history", today()),
        "chosen": chosen,
        "sections": SECTIONS,
        "changes": told[first : first + PAGE_SIZE],
        "older": first + PAGE_SIZE if first + PAGE_SIZE < len(told) else None,
        "newer": max(0, first - PAGE_SIZE) if first else None,
        "count": len(told),
    }
    return render(request, "homeground/history.html", context)


@require_POST
def undo(request: HttpRequest, name: str) -> HttpResponse:
    """Take back the last act: of the case, of one section, of one row."""
    file = open_case(name)
    section, row = request.POST.get("section") or None, request.POST.get("row") or None
    if section:
        section_or_404(section)
    try:
        undone = interview.undo(file, stamp=stamp(), section=section, row=row)
    except NothingToUndo:
        leave(request, Notice(text="There is nothing left to take back."))
    else:
        leave(request, Notice(text=_said(undone), takes_focus=True))
    return HttpResponseRedirect(_back(request, name))


@require_POST
def bring_back(request: HttpRequest, name: str) -> HttpResponse:
    """Make an older version count again."""
    try:
        changed = interview.bring_back(open_case(name), whole_number(request.POST.get("number", "")), stamp=stamp())
    except NoSuchVersion:
        leave(request, Notice(text="That version is not there any more."))
    else:
        title = section_named(changed.section).title
        leave(request, Notice(text=f"{title}: the older version counts again.", case=name, section=changed.section, row=changed.row or ""))
    return HttpResponseRedirect(_back(request, name))


def _said(undone: tuple[Changed, ...]) -> str:
    titles = dict.fromkeys(section_named(change.section).title for change in undone)
    return f"Taken back: {', '.join(titles)}."


def _back(request: HttpRequest, name: str) -> str:
    back = request.POST.get("next", "")
    return back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else reverse("history", args=[name])
