"""The counts of the rehearsal before this one: they lie in the browser's session alone, and end with it."""

from __future__ import annotations

from dataclasses import asdict
from hashlib import sha256
from typing import Any

from django.http import HttpRequest

from homeground.desk.rehearsal import Rehearsal
from homeground.negotiation import Counts

_KEY = "rehearsed"


def last_time(request: HttpRequest, case: str, played: Rehearsal) -> Counts | None:
    """What the talk before this one came to, if there was one in this sitting; a talk that is over is kept for the next."""
    held: dict[str, Any] = request.session.get(_KEY, {})
    if held.get("case") != case:
        held = {"case": case, "talk": "", "now": None, "before": None}
    talk = _mark(played)
    if held["talk"] != talk and played.talk.so_far.is_over:
        held = {"case": case, "talk": talk, "now": asdict(played.debrief.counts), "before": held["now"]}
        request.session[_KEY] = held
    counts = held["before"] if held["talk"] == talk else held["now"]
    return Counts(**{**counts, "gave": tuple(counts["gave"])}) if counts else None


def _mark(played: Rehearsal) -> str:
    """By which one talk is told from another, without a word of it."""
    return sha256("\n".join((played.chosen, str(played.seed), *played.lines)).encode()).hexdigest()[:16]
