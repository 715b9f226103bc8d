"""Note what happened: a paper sent, a reply received; correct it or take it back."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import date
from uuid import UUID

from homeground.case.case import Case, Event
from homeground.case.entry import Entry
from homeground.case.happening import HAPPENINGS, NOTED, TAKEN_BACK, Happening, kind_of
from homeground.case.journal import fold
from homeground.case.paper_sent import PaperSent
from homeground.case.reading import BadAnswer, Body, Mistake, body_of, read
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.packages import held_against_the_table
from homeground.guidance.asking import MAY_SHOW, asking


class NoSuchHappening(LookupError):
    """Nothing of that id happened, or it was withdrawn."""


def record(file: CaseFile, kind: str, raw: Body, *, stamp: Stamp) -> Entry:
    """Note that something of a kind happened (the kinds: `NOTED`); `BadAnswer` tells every mistake."""
    _require_one_of(NOTED, kind)
    what = _read(fold(file.entries()), kind, raw, stamp)
    return file.append((stamp.draft(kind, body_of(what)),))[0]


def correct(file: CaseFile, happening: UUID, raw: Body, *, stamp: Stamp) -> Entry:
    """Tell it better; the first telling stays beside it."""
    event = _event(file, happening)
    kind = kind_of(event.what).name
    _require_one_of(NOTED, kind)
    case = fold(file.entries())
    before = replace(case, events=tuple(one for one in case.events if one.id != happening))
    body = {"of": str(happening), "kind": kind, "fields": body_of(_read(before, kind, raw, stamp))}
    return file.append((stamp.draft("correction", body),))[0]


def withdraw(file: CaseFile, happening: UUID, *, stamp: Stamp) -> Entry:
    """It did not happen after all."""
    _require_one_of(TAKEN_BACK, kind_of(_event(file, happening).what).name)
    return file.append((stamp.draft("withdrawn", {"of": str(happening)}),))[0]


def _read(case: Case, kind: str, raw: Body, stamp: Stamp) -> Happening:
    """What happened, held against the day, the request and the table of a case."""
    what: Happening = read(HAPPENINGS[kind].shape, raw)
    if what.on > stamp.on:
        raise BadAnswer((Mistake("on", "this day is still to come"),))
    _require_the_request(case, what)
    return held_against_the_table(case, what)


def _require_one_of(kinds: Container[str], kind: str) -> None:
    """The steps of a trial are kept by acts of their own, which hold their order; what others rely on is not taken back."""
    if kind not in kinds:
        raise BadAnswer((Mistake("", _NOT_TAKEN_BACK[kind]),))


def _require_the_request(case: Case, what: Happening) -> None:
    """The law's days are counted from a formal request: a letter that is none must not start them.

    What was asked before the matter stood where it stands now was written elsewhere, and the employee knows what it was.
    """
    if not isinstance(what, PaperSent) or not what.formal or case.formal_requests or _is_told_afterwards(case, what.on):
        return
    asks = asking(case, what.on)
    if asks.option is None:
        raise BadAnswer((Mistake("formal", _HOW_TO_MEND.get(asks.hindered.path if asks.hindered else "", _NOT_UNDER_THE_LAW)),))


_NOT_UNDER_THE_LAW = (
    "your letter is not a formal request under the law. Answer no; or choose first, under your rights, to ask as a formal request "
    "(way = law). If you made one in words of your own, say first where the matter stands now, and since when"
)
_HOW_TO_MEND = {
    MAY_SHOW: (
        "your letter is not a formal request yet: its right rests on answers that you keep private. Say first, under your rights, "
        "whether it may let your boss guess them (may_show), or use another right (route)"
    )
}


_NOT_TAKEN_BACK = {
    "plan-frozen": "a frozen plan is changed no more: close the trial, and freeze a new plan",
    "draw-made": "a step of the draw stays: whoever could take one back could choose the lot",
    "day-logged": "a day of the trial stays in its log: tell it again, and both words are kept",
    "head-sent": "a head that was sent is noted on the page of the trial; take it back, and note the right one",
    "review-held": "a review stays: tell that week’s again on the page of the trial, and both words are kept",
    "trial-closed": "a trial that was closed stays closed: freeze a new plan",
}


def _is_told_afterwards(case: Case, on: date) -> bool:
    return case.where not in (None, "not-asked") and (case.where_since is None or on <= case.where_since)


def _event(file: CaseFile, happening: UUID) -> Event:
    found = next((event for event in fold(file.entries()).events if event.id == happening), None)
    if found is None:
        raise NoSuchHappening(str(happening))
    return found
