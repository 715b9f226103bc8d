"""That the head of the log went to the employer, noted with a word; and how mistakes in a word on the trial are told."""

from __future__ import annotations

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Mistake
from homeground.case.trial_events import HeadSent
from homeground.cli.refusal import NOTHING
from homeground.cli.screen import day, out
from homeground.cli.shapes.trial_case import SentHead, TrialLogged
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile, Stamp, read_day
from homeground.desk.trial import look_at_trial
from homeground.desk.trial_heads import note_sent

_TYPED_AS = {"value": "VALUE", "": "", "entered_at": "", "guards": "--guard", "own_note": "--note", "reason": "--why"}


def note_head(file: CaseFile, now: Stamp, *, head: str, on: str | None, to: str) -> TrialLogged:
    """Keep that a head was sent; `Refused` with every mistake."""
    try:
        told, is_new = note_sent(file, stamp=now, head=head, on=read_day(on) if on else None, to=to)
    except BadAnswer as error:
        raise Refused(f"That it was sent was not noted. {NOTHING}", *map(mended, error.mistakes)) from None
    return TrialLogged(
        case=file.name,
        on=told.on,
        value=None,
        worked=None,
        place=None,
        how="new" if is_new else "same",
        flags=(),
        unlogged=look_at_trial(fold(file.entries()), now.on).unlogged,
        sent=sent_line(told),
    )


def sent_line(sent: HeadSent) -> SentHead:
    """A head that was sent, as data."""
    return SentHead(on=sent.on, head=sent.head, to=sent.to)


def tell_head(shown: TrialLogged, sent: SentHead) -> None:
    """Say which head was noted."""
    out(f"{'Noted' if shown.how == 'new' else 'Noted already'}: on {day(sent.on)} this head went out{f' to {sent.to}' if sent.to else ''}.")
    out(sent.head)


def mended(mistake: Mistake) -> str:
    """A mistake by the name under which it was typed, with how to mend it."""
    field = "on" if mistake.field == "HOMEGROUND_TODAY" else mistake.field
    where = _TYPED_AS.get(field, f"--{field}")
    return f"{where}: {mistake.remedy}" if where else mistake.remedy
