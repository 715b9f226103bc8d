"""Who may come in: this machine alone, by its own name, from our own pages, and with the launch link."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase

from homeground.web import refused

_Next = Callable[[HttpRequest], HttpResponseBase]
_LOOPBACK = frozenset({"127.0.0.1", "::1"})
_OUR_OWN = frozenset({"same-origin", "none"})
_HEADERS = {
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
    # Nobody between here and the browser keeps a page; the browser may, so that Back finds what was typed.
    "Cache-Control": "private, no-cache",
}


class OnlyHere:
    """Refuses every machine but this one, other names for it, and requests that another site's page sends."""

    def __init__(self, get_response: _Next) -> None:
        """Stand before the rest."""
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer of the rest, or a refusal."""
        response = self._refusal(request) or self._next(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    def _refusal(self, request: HttpRequest) -> HttpResponse | None:
        if request.META.get("REMOTE_ADDR") not in _LOOPBACK:
            return refused.not_here(request)
        try:
            request.get_host()
        except DisallowedHost:
            return refused.other_name(request)
        if request.headers.get("Sec-Fetch-Site", "none") not in _OUR_OWN:
            return refused.other_site(request)
        return None


class LaunchToken:
    """The launch link opens the door once and leaves a signed cookie; without it nothing is shown."""

    _MARK = "may come in"

    def __init__(self, get_response: _Next) -> None:
        """Stand before the rest."""
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer of the rest to whoever is in; a refusal to others."""
        given = request.GET.get("token")
        if given is not None:
            return self._open(request, given)
        if not request.session.get(self._MARK):
            return refused.not_in_yet(request)
        return self._next(request)

    def _open(self, request: HttpRequest, given: str) -> HttpResponse:
        secret = settings.LAUNCH_SECRET
        if request.method != "GET" or not secret.matches(given):
            return refused.wrong_link(request)
        if secret.use_up():
            request.session[self._MARK] = True
        elif not request.session.get(self._MARK):
            return refused.wrong_link(request)
        clean = HttpResponseRedirect(request.path)  # the secret leaves the address bar
        clean["Referrer-Policy"] = "no-referrer"
        clean["Cache-Control"] = "no-store"
        return clean
