"""A look at this computer from the checklist: one click looks, a second keeps what passed as proofs."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from homeground.case.journal import fold
from homeground.concerns import controls
from homeground.desk.interview import DeviceUnasked
from homeground.desk.measured import keep_measured, lock_seconds
from homeground.device import STATES, Limits, MayNotLook, State, check_device
from homeground.web.notice import Notice, leave
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today

_KEY = "look"
_LOOKS: dict[State, str] = {"pass": "home", "fail": "part", "unknown": "open"}


@dataclass(frozen=True, slots=True)
class Seen:
    """One control as the page shows what was seen of it."""

    control: str
    state: State
    seen: str

    @property
    def title(self) -> str:
        """The control in a word or two."""
        return controls()[self.control].title

    @property
    def word(self) -> str:
        """Its state in words."""
        return STATES[self.state]

    @property
    def look(self) -> str:
        """How its state looks."""
        return _LOOKS[self.state]


@require_POST
def look(request: HttpRequest, name: str) -> HttpResponse:
    """Look at this computer if it is the person's own; nothing of it is kept but for the pages of this day."""
    case, on = fold(open_case(name).entries()), today()
    try:
        found = check_device(case.device, Limits(today=on, lock_seconds=lock_seconds(case.workplace.data_classes)))
    except MayNotLook as refused:
        leave(request, Notice(text=str(refused)))
    else:
        told = [[one.control, one.state, one.seen] for one in found]
        request.session[_KEY] = {"case": name, "on": on.isoformat(), "seen": told}
    return _back(name)


@require_POST
def keep(request: HttpRequest, name: str) -> HttpResponse:
    """Keep what passed today as proofs; what was seen is taken from the look itself, never from the form."""
    passed = {one.control: one.seen for one in seen_of(request, name) if one.state == "pass"}
    request.session.pop(_KEY, None)
    try:
        kept = keep_measured(open_case(name), passed, stamp=stamp())
    except DeviceUnasked:
        kept = ()
    if kept:
        titles = ", ".join(controls()[control].title for control in passed)
        leave(request, Notice(text=f"Kept as proofs of today: {titles}.", case=name, section="safeguards"))
    else:
        leave(request, Notice(text="Nothing was changed."))
    return _back(name)


def seen_of(request: HttpRequest, name: str) -> tuple[Seen, ...]:
    """What today's look saw, if there was one for this case."""
    kept = request.session.get(_KEY, {})
    if (kept.get("case"), kept.get("on")) != (name, today().isoformat()):
        return ()
    return tuple(Seen(*one) for one in kept["seen"])


def _back(name: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('security', args=[name])}#look")
