"""Pages for what is refused or goes wrong: what happened, that nothing was changed, what to do next."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string

from homeground.desk.case_file import NoSuchCase
from homeground.store import StoreUnusable

_TOO_BIG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def not_here(request: HttpRequest) -> HttpResponse:
    """Somebody asks from another machine."""
    return _page(
        request,
        403,
        "Only this computer may look",
        "Homeground shows its pages to the computer that it runs on, and to no other.",
        may_read_form=False,
    )


def other_name(request: HttpRequest) -> HttpResponse:
    """Somebody calls this machine by a name that is not its own."""
    about = "Use the link that the program printed; it begins with http://127.0.0.1."
    return _page(request, 400, "This is not the address of your case", about, may_read_form=False)


def other_site(request: HttpRequest) -> HttpResponse:
    """Another site's page sent the browser here."""
    return _page(
        request,
        403,
        "Another page sent you here",
        "Pages of other sites may not lead into your case. Paste the link into the address bar of your browser instead.",
        may_read_form=False,
    )


def not_in_yet(request: HttpRequest) -> HttpResponse:
    """Nobody opened the door in this browser yet."""
    return _page(
        request,
        401,
        "Open the link that the program printed",
        "Homeground shows your case only to the browser that was opened with its one-time link. The link stands where you"
        " started the program. If it was used up, stop the program (Ctrl-C) and start it again: it prints a new one.",
    )


def wrong_link(request: HttpRequest) -> HttpResponse:
    """The link is wrong, or was used before."""
    return _page(
        request,
        403,
        "This link was used before, or is wrong",
        "Each start of the program makes one link, and it opens one browser, once. Stop the program (Ctrl-C) and start it again:"
        " it prints a new one.",
    )


def bad_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django names the reason, which is of no use to a person
    """A form that does not belong to this start of the program."""
    return _page(
        request,
        403,
        "This form is from an earlier start of the program",
        "Nothing was saved. What you typed stands below, so that you can copy it. Open the page anew and paste it there.",
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that can't be read."""
    if isinstance(exception, _TOO_BIG):
        return _page(
            request,
            400,
            "That is more than one form can hold",
            "Nothing was saved, and nothing of your case was changed. Go back: what you typed is still there. Make it shorter;"
            " a case needs sentences, not whole documents.",
            may_read_form=False,
        )
    about = "Homeground could not read what your browser sent. Nothing was changed. Go back and try again."
    return _page(request, 400, "That could not be read", about, may_read_form=not isinstance(exception, SuspiciousOperation))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Something that is not allowed here."""
    return _page(request, 403, "That is not allowed here", "Nothing was changed.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page that is not there; the reason where we gave one."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return _page(request, 404, "There is no such page", said or "Perhaps the link is old, or a letter is missing in the address.")


def broken(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the page must not depend on anything that may be broken
    """An error of the program; the page needs nothing of the request, so that it can't break too."""
    context = {
        "status": 500,
        "title": "Something went wrong in the program",
        "about": "It is not your fault. Everything that was saved before is safe. Go back: what you typed is still there."
        " The terminal in which the program runs says where it broke, without a word of yours.",
    }
    return HttpResponse(render_to_string("homeground/problem.html", context), status=500)


class StoreTrouble:
    """Turns trouble with the file into a page that says how to mend it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand close to the pages."""
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer of the rest."""
        return self._next(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A page for what the store says; nothing for other errors."""
        if isinstance(exception, StoreUnusable):
            return _page(request, 503, "Your case can’t be read or written just now", str(exception))
        if isinstance(exception, NoSuchCase):
            return _page(request, 404, "This case is not there any more", "It was renamed or erased meanwhile, perhaps in another window.")
        return None


def _page(request: HttpRequest, status: int, title: str, about: str, *, may_read_form: bool = True) -> HttpResponse:
    typed = _typed(request) if may_read_form and request.method == "POST" else []
    context = {"status": status, "title": title, "about": about, "typed": typed}
    return render(request, "homeground/problem.html", context, status=status)


def _typed(request: HttpRequest) -> list[str]:
    """What was typed, so that it can be copied from the page that refuses it."""
    ours = {"csrfmiddlewaretoken", "seen", "page", "row", "next", "section", "number"}
    try:
        return [text for name, texts in request.POST.lists() if name not in ours for text in texts if text.strip()]
    except (SuspiciousOperation, OSError):
        return []
