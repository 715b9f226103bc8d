"""Days for a trial from another system's export: looked at first, taken in only when that was allowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from homeground.case.reading import BadAnswer
from homeground.desk.overview import overview
from homeground.desk.trial_days import FileDay, Preview, preview_of, take_days
from homeground.intake.log import (
    FORM_NAMES,
    HOW_TO_EXPORT,
    MEASURES,
    UNUSED_SAID,
    Asked,
    CannotReadLog,
    DateOrder,
    LogRead,
    Measure,
    local_zone,
    read_log,
)
from homeground.trial import Worked
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.notice import Notice, leave
from homeground.web.reading import Refusal
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today

_HOW = {
    "new": "new",
    "changed": "would change a day",
    "same": "there already",
    "outside": "outside the trial, left out",
    "looked": "looked at already, left out",
}
_MEASURES = {"values": "the values of the file", "entries": "rows a day", "closed": "items closed a day", "minutes": "minutes a day"}
_ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at: what taking it in would do, and what was not used. Nothing was taken in yet."""

    found: LogRead
    preview: Preview

    @property
    def days(self) -> Iterator[tuple[FileDay, str]]:
        """Every day with what taking it in would do, in words."""
        return ((day, _HOW[how]) for day, how in self.preview.days)

    @property
    def wanted(self) -> int:
        """How many days would be taken in."""
        return self.preview.count("new") + self.preview.count("changed")

    @property
    def without_rows(self) -> int:
        """How many working days between the first and the last have no row; none of them counts as nought."""
        return sum(day.isoweekday() <= 5 for day in self.found.days_without_rows)  # noqa: PLR2004 - Monday to Friday

    @property
    def unused(self) -> Iterator[tuple[int, str]]:
        """Rows that were not used, with the reason."""
        return ((one.rows, UNUSED_SAID[one.reason]) for one in self.found.unused)

    @property
    def lines(self) -> str:
        """The days as they travel to the next click: nothing of the file but day, count and place."""
        return "\n".join(f"{day.on},{'' if day.value is None else day.value},{day.worked or ''}" for day, _ in self.preview.days)


@require_http_methods(["GET", "HEAD", "POST"])
def take(request: HttpRequest, name: str) -> HttpResponse:
    """Look at a file; `Asked` where it has to be said first what is counted."""
    if not overview(open_case(name), today()).case.device.is_answered:
        return device_first(request, name)
    sent = request.FILES.get("file")
    if request.method != "POST":
        return _page(request, name)
    if sent is None or not sent.name:
        return _page(request, name, refusal=Refusal("", "No file was chosen.", "Choose the file that your system exported."))
    try:
        found = _read(request, sent)
    except CannotReadLog as error:
        return _page(request, name, refusal=Refusal(sent.name, error.what, error.mend))
    if isinstance(found, Asked):
        return _page(request, name, asked=found)
    days = [FileDay(one.on, one.value, one.worked) for one in found.days]
    return _page(request, name, looked=Looked(found, preview_of(open_case(name), days, found.sha256, today=today())))


@require_POST
def keep(request: HttpRequest, name: str) -> HttpResponse:
    """Take in the days that were looked at, once it was said that they may be used."""
    file = open_case(name)
    try:
        preview = preview_of(file, list(_days(request.POST.get("days", ""))), request.POST.get("sha256", ""), today=today())
        taken = take_days(file, preview, may_use="may_use" in request.POST, stamp=stamp())
    except BadAnswer as bad:
        return _page(request, name, refusal=Refusal("", "Nothing was taken in.", "; ".join(one.remedy for one in bad.mistakes)))
    except ValueError:
        return _page(request, name, refusal=Refusal("", "Nothing was taken in.", "Choose the file again."))
    leave(request, Notice(text=f"{taken} days were taken in." if taken else "Nothing was changed: all of it was there already."))
    return HttpResponseRedirect(reverse("trial-now", args=[name]))


def _days(lines: str) -> Iterator[FileDay]:
    """The days that travelled with the form; `ValueError` where they are none."""
    for line in lines.splitlines():
        on, value, worked = line.split(",")
        if worked not in ("", *get_args(Worked)):
            raise ValueError(worked)
        try:
            yield FileDay(date.fromisoformat(on), Decimal(value) if value else None, worked or None)  # type: ignore[arg-type]  # one of its words
        except InvalidOperation:
            raise ValueError(value) from None


def _read(request: HttpRequest, sent: UploadedFile[Any]) -> LogRead | Asked:
    """The log that was sent; its copy on disk is there while it is read, and no longer."""
    measure, order = request.POST.get("measure", ""), request.POST.get("date_order", "")
    with TemporaryDirectory(prefix="homeground-") as folder:
        copy = Path(folder, f"log{Path(sent.name or '').suffix[:12]}")
        copy.write_bytes(sent.read())
        return read_log(
            copy,
            zone=request.POST.get("zone", "").strip() or local_zone(),
            last=today(),
            measure=_one_of(measure, {one for several in MEASURES.values() for one in several}),
            mine=request.POST.get("mine", "").strip() or None,
            date_order=_one_of(order, set(get_args(DateOrder))),
        )


def _one_of(word: str, words: set[Any]) -> Any:  # noqa: ANN401 - one of the words
    return word if word in words else None


def _page(
    request: HttpRequest, name: str, *, refusal: Refusal | None = None, asked: Asked | None = None, looked: Looked | None = None
) -> HttpResponse:
    context: dict[str, object] = {
        "frame": frame_of(name, overview(open_case(name), today()), "trial", today()),
        "siblings": siblings(name, room_named("trial"), "trial-import"),
        "refusal": refusal,
        "asked": asked,
        "looked": looked,
        "measures": [(one, _MEASURES[one]) for one in (asked.measures if asked and asked.measures else get_args(Measure))],
        "orders": _ORDERS.items(),
        "zone": local_zone(),
        "ways": [(FORM_NAMES[form], how) for form, how in HOW_TO_EXPORT.items() if form != "own"],
        "typed": request.POST,
    }
    return render(request, "homeground/trial_import.html", context, status=422 if refusal or asked else 200)
