"""A policy's file comes in, is read and forgotten; its clauses are judged one by one; where there is none is noted."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from homeground.case.clause import CLAUSES
from homeground.case.reading import BadAnswer
from homeground.case.section import section_named
from homeground.desk import clauses
from homeground.desk.case_file import Stale
from homeground.desk.overview import overview
from homeground.intake import CannotRead, ReadPolicy, read_policy
from homeground.web import rows
from homeground.web.interview import device_first
from homeground.web.notice import Notice, leave
from homeground.web.reading import Refusal, forget_reading, keep_reading
from homeground.web.saving import seen
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today

_CLAUSES = section_named("clauses")
_JUDGED = ("confirmed", "dropped", "found")
_DONE = {"confirmed": "Confirmed: it counts now.", "dropped": "Left out: it does not count.", "found": "Put back among those to look at."}


@require_http_methods(["GET", "HEAD", "POST"])
def take(request: HttpRequest, name: str) -> HttpResponse:
    """Read the policy that was sent, and lay what was found beside what is there."""
    file = open_case(name)
    look = overview(file, today())
    if not look.case.device.is_answered:
        return device_first(request, name)
    if request.method != "POST":
        return _back(name)
    forget_reading(request)
    sent = request.FILES.get("file")
    if sent is None or not sent.name:
        return rows.listing(request, file, _CLAUSES, look, _not_here(request))
    try:
        policy = _read(sent)
    except CannotRead as error:
        return rows.listing(request, file, _CLAUSES, look, Refusal(sent.name, error.what, error.mend))
    try:
        changes = clauses.take_policy(file, [asdict(clause) for clause in policy.clauses], stamp=stamp())
    except BadAnswer as bad:
        refusal = Refusal(sent.name, f"{bad.mistakes[0].remedy}.", "Type in the clauses that matter to you instead.")
        return rows.listing(request, file, _CLAUSES, look, refusal)
    keep_reading(request, name, sent.name, policy, [change for change in changes if change.section == "clauses" and change.how == "new"])
    return _back(name)


@require_POST
def judge(request: HttpRequest, name: str, row: str) -> HttpResponse:
    """Confirm a clause, leave it out, or put it back."""
    file, judged = open_case(name), request.POST.get("judged", "")
    if judged not in _JUDGED:
        raise Http404("A clause is confirmed, left out, or put back.")
    try:
        clauses.judge(file, row, judged, stamp=stamp(), seen=seen(request))
    except KeyError:
        leave(request, Notice(text="That clause is not there any more. The history still knows it."))
    except Stale:
        leave(request, Notice(text="That clause was changed in another window meanwhile. Look at it again."))
    else:
        leave(request, Notice(text=_DONE[judged], case=name, section="clauses"))
    return HttpResponseRedirect(f"{reverse('section', args=[name, 'clauses'])}#clause-{row}")


@require_POST
def none(request: HttpRequest, name: str) -> HttpResponse:
    """For kinds without a clause: looked and found none, or not looked yet."""
    file = open_case(name)
    looked = {kind: request.POST[f"none-{kind}"] == "none" for kind in CLAUSES if f"none-{kind}" in request.POST}
    changed = clauses.note_none(file, looked, stamp=stamp())
    told = Notice(text="Saved where you looked.", case=name, section="policy")
    leave(request, told if changed.how != "same" else Notice(text="Nothing was changed."))
    return HttpResponseRedirect(f"{reverse('section', args=[name, 'clauses'])}#none")


def _back(name: str) -> HttpResponse:
    return HttpResponseRedirect(reverse("section", args=[name, "clauses"]))


def _not_here(request: HttpRequest) -> Refusal:
    """No file came: none was chosen, or it was larger than anything that is taken in."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
        error = CannotRead("", "too_large")
        return Refusal("The file", error.what, error.mend)
    return Refusal("", "No file was chosen.", "Choose the policy’s file, or type in the clauses that matter to you.")


def _read(sent: UploadedFile[Any]) -> ReadPolicy:
    """The policy that was sent; `CannotRead`. Its copy on disk is there while it is read, and no longer."""
    with TemporaryDirectory(prefix="homeground-") as folder:
        copy = Path(folder, f"policy{Path(sent.name or '').suffix[:12]}")
        copy.write_bytes(sent.read())
        return read_policy(copy)
