"""The days ahead as a file for a calendar."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from homeground.desk.whole_calendar import whole_calendar
from homeground.press import calendar_file
from homeground.web.shelf import open_case
from homeground.web.stamp import today
from homeground.wording import say


@require_safe
def download(request: HttpRequest, name: str) -> HttpResponse:
    """The days of the case; their titles say what they are about only where that was asked for."""
    file = open_case(name)
    days = whole_calendar(file, today(), private_titles="whole" not in request.GET)
    disposition = f'attachment; filename="{file.name}.ics"'
    return HttpResponse(calendar_file(days, say), content_type="text/calendar; charset=utf-8", headers={"Content-Disposition": disposition})
