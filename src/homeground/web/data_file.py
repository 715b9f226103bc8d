"""A download comes in, is read and forgotten; what is kept are its tables."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from homeground.desk.download import HalfRelease, add_release
from homeground.desk.library_said import ADDED, database_of
from homeground.intake.release.read import open_download
from homeground.intake.release.said import CannotTake
from homeground.portability import ELEMENTS
from homeground.web.arriving import IntoFolder
from homeground.web.data import data_address, listing
from homeground.web.library import library
from homeground.web.notice import Notice, leave
from homeground.web.reading import Refusal
from homeground.web.shelf import open_case
from homeground.web.stamp import today


@csrf_exempt  # the form is checked in `_take`: a check here would read it before it is known where its file goes
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Read the download that was sent, and keep its tables. Its copy on disk is there while it is read, and no longer."""
    library()
    if request.method != "POST":
        return HttpResponseRedirect(data_address(request.GET.get("case", "")))
    is_wanted = int(request.META.get("CONTENT_LENGTH") or 0) <= settings.DOWNLOAD_MAX_SIZE
    with TemporaryDirectory(prefix="homeground-") as folder:
        into = IntoFolder(Path(folder), is_wanted=is_wanted)
        request.upload_handlers = [into]
        try:
            return _take(request, into)
        finally:
            into.close()


@csrf_protect
def _take(request: HttpRequest, into: IntoFolder) -> HttpResponse:
    case = request.POST.get("case", "")
    if case:
        open_case(case)
    refusal = _refusal_of(into) if into.path is None else _added(request, into.path, into.name)
    return listing(request, case, refusal) if refusal else HttpResponseRedirect(data_address(case))


def _added(request: HttpRequest, path: Path, name: str) -> Refusal | None:
    """Take the download into the library, and leave word of it; else why it was not taken."""
    try:
        added = add_release(library(), open_download(path, ELEMENTS), called=None, today=today())
    except CannotTake as error:
        part = error.where.removeprefix(str(path)).removeprefix(", ")
        return Refusal(name if part in ("", path.name) else f"{name}, {part}", error.what, error.mend)
    except HalfRelease as error:
        mend = "Give the whole database as it was downloaded. Tables that lie in a folder: homeground data add FOLDER"
        return Refusal(name, f"{error}.", mend)
    leave(request, Notice(text=ADDED[added.how].format(name=database_of(added.release.name))))
    return None


def _refusal_of(into: IntoFolder) -> Refusal:
    """Why no file came: it was too large, the disk would not take it, or none was chosen."""
    if into.trouble:
        why = into.trouble.strerror or "no room"
        return Refusal(into.name, f"it cannot be laid down to be read ({why}).", "Free some room on the disk, and give it again.")
    if into.name:
        error = CannotTake(into.name, "too_large")
        return Refusal(into.name, error.what, error.mend)
    return Refusal("", "No file was chosen.", "Choose the zip that you downloaded.")
