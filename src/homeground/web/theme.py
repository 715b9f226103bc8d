"""Light, dark, or as the system says: kept in a cookie of its own, so that the next start knows it too."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

COOKIE = "homeground-theme"
THEMES = {"": "As the system", "light": "Light", "dark": "Dark"}
_YEAR_SECONDS = 365 * 24 * 60 * 60


def theme_of(request: HttpRequest) -> str:
    """The chosen theme; empty for the system's."""
    chosen = request.COOKIES.get(COOKIE, "")
    return chosen if chosen in THEMES else ""


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep the choice and go back to the page it was made on."""
    back = request.POST.get("next", "")
    safe = back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else reverse("start")
    response = HttpResponseRedirect(safe)
    theme = request.POST.get("theme", "")
    if theme in THEMES and theme:
        response.set_cookie(COOKIE, theme, max_age=_YEAR_SECONDS, httponly=True, samesite="Strict")
    else:
        response.delete_cookie(COOKIE, samesite="Strict")
    return response
