"""What pages of single answers and of rows share."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from homeground.case.reading import BadAnswer, Mistake
from homeground.case.section import Section, UnknownSection, section_named
from homeground.desk.interview import DeviceUnasked
from homeground.desk.overview import Missing, Overview
from homeground.web.frame import frame_of
from homeground.web.notice import Notice, leave
from homeground.web.rooms import room_of, siblings
from homeground.web.stamp import new_name, today

_DEVICE_FIRST = Mistake("", "say first whose computer this is, on the page “This computer”; what you typed stays here meanwhile")


def section_or_404(name: str) -> Section:
    """The section of that name; a page that says so where there is none."""
    try:
        return section_named(name)
    except UnknownSection:
        raise Http404("There is no such section.") from None


def list_or_404(name: str) -> Section:
    """The section of that name, if it is a list of rows."""
    section = section_or_404(name)
    if not section.has_rows:
        raise Http404("This section has no rows.")
    return section


def mistakes_in(error: BadAnswer | DeviceUnasked) -> tuple[Mistake, ...]:
    """What is to be mended before the answer can be taken."""
    return error.mistakes if isinstance(error, BadAnswer) else (_DEVICE_FIRST,)


def device_first(request: HttpRequest, name: str) -> HttpResponse:
    """To the one question that comes before all others."""
    leave(request, Notice(text="Before anything else, say whose computer this is."))
    return HttpResponseRedirect(reverse("section", args=[name, "device"]))


def section_context(request: HttpRequest, name: str, section: Section, look: Overview) -> dict[str, object]:
    """What every page of a section is made of, whatever its form."""
    room = room_of(section.name)
    return {
        "frame": frame_of(name, look, room.name, today()),
        "section": section,
        "siblings": siblings(name, room, section.name),
        "page": request.POST.get("page") or new_name(),
        "missing": missing_of(look, section),
    }


def missing_of(look: Overview, section: Section) -> tuple[Missing, ...]:
    """What a section that was begun still lacks."""
    state = next(state for state in look.states if state.section == section.name)
    return state.missing if state.state == "in-progress" else ()


def status_of(*, has_mistakes: bool, is_stale: bool) -> int:
    """How a page with this outcome is answered, for browsers and scripts alike."""
    return 409 if is_stale else 422 if has_mistakes else 200
