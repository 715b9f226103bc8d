"""What was just done, told on the next page, with a way to take it back."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from django.http import HttpRequest

_KEY = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sentence. Where a `case` and a `section` are named, the act on them can be taken back from here."""

    text: str
    case: str = ""
    section: str = ""
    row: str = ""
    takes_focus: bool = False


def leave(request: HttpRequest, notice: Notice) -> None:
    """Keep a notice for the next page."""
    request.session[_KEY] = asdict(notice)


def is_left_about_a_row(request: HttpRequest) -> bool:
    """The notice that waits for the next page tells of a row that was added or changed."""
    waiting = request.session.get(_KEY, {})
    return bool(waiting.get("row")) and not waiting["takes_focus"]


def take(request: HttpRequest) -> Notice | None:
    """The notice that was left, once."""
    session = getattr(request, "session", None)  # there is none yet where somebody is refused at the door
    if session is None or _KEY not in session:
        return None
    return Notice(**session.pop(_KEY))
