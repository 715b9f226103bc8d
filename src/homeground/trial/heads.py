"""The heads of a daybook that went to the employer: which lines they stand for, and when the next one is due."""

from __future__ import annotations

from datetime import date, timedelta

from homeground.trial.held import TrialHeld


def lines_sent(held: TrialHeld) -> int:
    """For how many lines of the daybook the heads stand that were sent: each stands for its own line, and for all before it."""
    if held.book is None:
        return 0
    places = {head: place for place, head in enumerate(held.book.heads)}
    return max((places.get(sent.head, 0) for sent in held.sent), default=0)


def head_due(held: TrialHeld, today: date) -> str | None:
    """The head that is to go to the employer now: once the week is counted, or where an earlier one has lines that no head stands for."""
    open_lines = held.book.entries[lines_sent(held) :] if held.book else ()
    if held.book is None or not open_lines:
        return None
    monday = today - timedelta(days=today.weekday())
    rest_of_week = (today + timedelta(days=at) for at in range(7 - today.weekday()))
    is_counted = not any(held.has(on) and on not in held.latest for on in rest_of_week)
    is_old = any(line.counted.entered_at.date() < monday for line in open_lines)
    return held.book.head if is_counted or is_old or held.closed else None
