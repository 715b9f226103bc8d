"""The head of the daybook goes to the employer with each week’s note; that it went is kept, so that both know which heads are held."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Mistake, body_of, read
from homeground.case.trial_events import HeadSent
from homeground.desk.case_file import CaseFile, Stamp
from homeground.trial import Daybook, is_meant, trial_of


def note_sent(file: CaseFile, *, stamp: Stamp, head: str = "", on: date | None = None, to: str = "") -> tuple[HeadSent, bool]:
    """Keep that a head of the daybook went to the employer; whether that is new is told beside it. The same one twice changes nothing.

    Left open, `head` is that of the last line that was there on the day `on`, which is the day of the act if none is named, and `to` the
    boss. `BadAnswer` where there is no daybook, no line yet, no such head, or the day is still to come.
    """
    case = fold(file.entries())
    held = trial_of(case)
    if held.book is None or held.draw is None:
        raise _refused("", "there is no daybook: a trial by lot has to be frozen and drawn first")
    day = on or stamp.on
    if day > stamp.on:
        raise _refused("on", "that day is still to come; note it when the head was sent")
    chosen = _named(held.book, head) if head else _last_on(held.book, day, stamp.on)
    told = read(HeadSent, {"on": day, "head": chosen, "to": to or case.person.boss_name})
    earlier = next((sent for sent in held.sent if (sent.head, sent.to) == (told.head, told.to)), None)
    if earlier:
        return earlier, False
    file.append((stamp.draft("head-sent", body_of(told)),))
    return told, True


def heads_of(case: Case) -> tuple[tuple[UUID, HeadSent], ...]:
    """The heads that were sent in the trial that counts, each with the id by which it is taken back."""
    sent = trial_of(case).sent
    return tuple((event.id, event.what) for event in case.events if isinstance(event.what, HeadSent) and event.what in sent)


def _named(book: Daybook, told: str) -> str:
    found = next((head for head in book.heads[1:] if is_meant(told, head)), None)
    if found is None:
        raise _refused("head", "the daybook has no such head; write its 64 digits, or its eight words")
    return found


def _last_on(book: Daybook, on: date, today: date) -> str:
    """The head now, or at the end of a day before, in world time as the lines have it."""
    heads = [line.digest for line in book.entries if on == today or line.counted.entered_at.date() <= on]
    if not heads:
        raise _refused("on" if book.entries else "", "nothing was counted by then; what goes to your employer before is the plan")
    return heads[-1]


def _refused(field: str, remedy: str) -> BadAnswer:
    return BadAnswer((Mistake(field, remedy),))
