"""One's own downloads: which releases are here, occupations by their titles, and what people in one do."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from homeground.case.message import Message
from homeground.case.quantity import Share
from homeground.desk.download import PUBLISHED, lacks_of
from homeground.desk.library import NOT_NAMED, TABLES, Found, NoSuchRelease, Release
from homeground.desk.library_said import FOUND_BY, database_of, home_capable_said, rows_said
from homeground.desk.overview import overview
from homeground.desk.task_bank import FoundTitles, NoReleaseYet, NoSuchOccupation, TaskBank, find_titles, task_bank
from homeground.web.frame import Frame, frame_of
from homeground.web.library import LABELS, attribution_of, library
from homeground.web.notice import Notice, leave
from homeground.web.reading import Refusal
from homeground.web.shelf import open_case, shelf
from homeground.web.stamp import today

LONGEST = 200
"""A longer title is cut."""
NO_RELEASE = "Add your own download of the O*NET® database first."


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseShown:
    """A release as the page shows it."""

    release: Release
    called: str
    tables: tuple[tuple[str, Message, str], ...]
    said: tuple[Message, ...]
    is_named: bool
    attribution: Message


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """The releases that were added, a form to add one, and occupations by their titles."""
    return listing(request, request.GET.get("case", ""))


def listing(request: HttpRequest, case: str, refusal: Refusal | None = None) -> HttpResponse:
    """That page, for a case or for none. `refusal`: a download that was not taken."""
    frame, releases = _frame(case), library().releases()
    typed = request.GET.get("q", "").strip()[:LONGEST]
    found = find_titles(library(), typed) if typed and releases else None
    context = {
        "frame": frame,
        "case": case,
        "releases": tuple(map(_shown, releases)),
        "refusal": refusal,
        "typed": typed,
        "found": _found(found) if found else (),
        "searched": database_of(releases[0].name) if releases else "",
    }
    return render(request, "homeground/data.html", context, status=422 if refusal else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest) -> HttpResponse:
    """Take a release out, after a second look."""
    name = (request.POST if request.method == "POST" else request.GET).get("release", "")
    held = next((one for one in library().releases() if one.name == name), None)
    if request.method != "POST":
        if held is None:
            raise Http404("There is no such release here.")
        return render(request, "homeground/data_remove.html", {"release": held, "called": database_of(name)})
    try:
        library().remove(name)
    except NoSuchRelease:
        leave(request, Notice(text="That release is not here any more. Nothing was changed."))
    else:
        leave(request, Notice(text=f"Removed: the {database_of(name)}. Add it again whenever you like.", takes_focus=True))
    return HttpResponseRedirect(reverse("data"))


@require_safe
def occupation(request: HttpRequest, code: str) -> HttpResponse:
    """The task bank of an occupation, each task with its label."""
    case = request.GET.get("case", "")
    frame = _frame(case)
    try:
        bank = task_bank(library(), code)
    except NoReleaseYet:
        leave(request, Notice(text=NO_RELEASE))
        return HttpResponseRedirect(data_address(case))
    except NoSuchOccupation:
        raise Http404("Your download has no occupation of that code. Look for it by its title.") from None
    context = {
        "frame": frame,
        "case": case,
        "cases": (case,) if case else shelf().names(),
        "back": data_address(case),
        "bank": bank,
        "code": code,
        "called": database_of(bank.release.name),
        "tasks": [(one.task, *LABELS[one.label]) for one in bank.tasks],
        "shares": shares_of(bank),
        "attribution": attribution_of(bank.release.name),
    }
    return render(request, "homeground/data_tasks.html", context)


def data_address(case: str, words: str = "") -> str:
    """The page of the downloads, for a case or for none, with a title to look up or without."""
    asked = {name: value for name, value in (("case", case), ("q", words[:LONGEST])) if value}
    return reverse("data") + (f"?{urlencode(asked)}" if asked else "")


def shares_of(bank: TaskBank) -> tuple[tuple[str, str, Message], ...]:
    """Each label with its look, and how many tasks have it."""
    shares = []
    for label, (word, look) in LABELS.items():
        share = bank.share(label) if label else None
        tasks = Message("{tasks:task|tasks}", tasks=bank.count(label))
        if label and share is not None:
            tasks = Message("{tasks:task|tasks}, {share} of those with a label", tasks=bank.count(label), share=Share(share))
        if share is not None or bank.count(label):
            shares.append((word, look, tasks))
    return tuple(shares)


def _shown(release: Release) -> ReleaseShown:
    capable = home_capable_said(release)
    return ReleaseShown(
        release=release,
        called=database_of(release.name),
        tables=tuple((TABLES[one.table], rows_said(one), one.file) for one in release.tables),
        said=((capable, PUBLISHED) if capable else ()) + lacks_of(release),
        is_named=release.name != NOT_NAMED,
        attribution=attribution_of(release.name),
    )


def _found(found: FoundTitles) -> tuple[tuple[Found, str], ...]:
    return tuple((one, FOUND_BY[one.how] + ("" if one.how == "title" else f": {one.words}")) for one in found.found)


def _frame(case: str) -> Frame | None:
    return frame_of(case, overview(open_case(case), today()), "work", today()) if case else None
