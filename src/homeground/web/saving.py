"""Save what stands in a form, and tell a page that was changed elsewhere from one that its own reader saved a moment ago."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from django.http import HttpRequest

from homeground.case.entry import subject
from homeground.case.field import fields_of
from homeground.case.reading import from_form
from homeground.case.section import Section
from homeground.desk.case_file import CaseFile, Stale
from homeground.desk.interview import Changed, answer
from homeground.web.form import Texts
from homeground.web.stamp import stamp
from homeground.web.whole import whole_number

_KEY = "saves"
_KEPT = 8


def typed(request: HttpRequest, shape: type) -> dict[str, list[str]]:
    """What was typed into a form of this shape."""
    return {field.name: request.POST.getlist(field.name) for field in fields_of(shape) if field.name in request.POST}


def save(
    request: HttpRequest, file: CaseFile, section: Section, texts: Texts, *, row: str | None = None, page: str | None = None
) -> Changed:
    """Answer a section or row with what was typed; `BadAnswer`, `Stale`, `DeviceUnasked`.

    After Back a browser shows a page as it was, so its reader's own save is newer than what the page was based on. That is
    no conflict: the page's name (`page`) is kept with the entry that it wrote.
    """
    page = request.POST.get("page", "") if page is None else page
    about, entry = subject(section.name, row), uuid4()
    act = replace(stamp(), new_id=lambda: entry)
    raw = from_form(section.shape, dict(texts))
    try:
        changed = answer(file, section.name, raw, stamp=act, row=row, seen=seen(request))
    except Stale as stale:
        if not _is_own(request, file, stale, page):
            raise
        changed = answer(file, section.name, raw, stamp=act, row=row, seen=stale.now)
    if changed.how != "same":
        _keep(request, f"{file.name}/{about}", page, entry)
    return changed


def seen(request: HttpRequest) -> int:
    """The number of the entry on which the page was based; nought for none."""
    return whole_number(request.POST.get("seen", ""))


def _is_own(request: HttpRequest, file: CaseFile, stale: Stale, page: str) -> bool:
    kept = request.session.get(_KEY, {}).get(f"{file.name}/{stale.subject}")
    if not page or not kept or kept[0] != page:
        return False
    return any(entry.number == stale.now and entry.id == UUID(kept[1]) for entry in file.entries())


def _keep(request: HttpRequest, about: str, page: str, entry: UUID) -> None:
    saves = {name: pair for name, pair in request.session.get(_KEY, {}).items() if name != about}
    request.session[_KEY] = dict([*saves.items(), (about, [page[:16], entry.hex])][-_KEPT:])
