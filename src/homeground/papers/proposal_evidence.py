"""The part of the proposal that tells the evidence, and the list of what was read."""

from __future__ import annotations

from homeground.case.evidence import Evidence
from homeground.case.message import Fact, Message, Slot
from homeground.evidence import RECORD_SHOWS_NOT, Find, finds, own_record, record_said
from homeground.papers.paper import Bullets, Node, Note, Run
from homeground.papers.writer import Writer

_ORDER = {"own-record": 0, "example": 1, "study": 2, None: 3}
_SIDES = {"for": "", "against": " (points the other way)", "mixed": " (points both ways)", None: ""}
_DECIDES = ("kind", "says", "points", "same_industry", "address", "seen_on")
"""The answers that decide whether an employer may be named."""


def evidence(w: Writer) -> tuple[Node, ...]:
    """Own record first, then employers that were seen lately, then studies; each with what it does not show.

    An employer that was seen too long ago, or on no day that is noted, is left out and named on the screen.
    """
    rows = sorted(_told(w), key=lambda row: _ORDER[w.case.evidence[row].kind])
    lines = (*_days_counted(w), *(_find(w, row, w.case.evidence[row]) for row in rows))
    if not lines:
        return ()
    return (Note("evidence-lead", w.run("Each finding stands with what it does not show.")), Bullets("evidence", lines))


def sources(w: Writer) -> tuple[Node, ...]:
    """One line each: what was read, where, and when."""
    lines = [_source(w, row, w.case.evidence[row]) for row in _told(w) if w.case.evidence[row].address]
    if w.case.policy.found == "yes" and w.has("policy.title", "policy.looked_on"):
        lines.append(w.run("{title}: read on {on:short}.", "policy.found", title=w.fact("policy.title"), on=w.fact("policy.looked_on")))
    return (Bullets("sources", tuple(lines)),) if lines else ()


def _told(w: Writer) -> tuple[str, ...]:
    """The rows that say something and may be printed on the paper's day."""
    left_out = {find.row for find in _examples(w).values() if not find.is_printable}
    return tuple(row for row, find in w.case.evidence.items() if find.says and row not in left_out)


def _examples(w: Writer) -> dict[str, Find]:
    return {find.row: find for find in finds(w.case.evidence, w.today).finds}


def _days_counted(w: Writer) -> tuple[Run, ...]:
    """The level that ten days at the office show; no single day is ever told."""
    measure = w.fact("terms.measure") if w.has("terms.measure") else None
    said = record_said(own_record(w.case.record, w.today), measure)
    if not said:
        return ()
    told = tuple(w.sentence("{level}", "record", "terms.measure", level=level) for level in said)
    return ((*told, w.sentence("It does not show {what}.", "record", what=RECORD_SHOWS_NOT)),)


def _find(w: Writer, row: str, find: Evidence) -> Run:
    path = f"evidence.{row}"
    because = tuple(f"{path}.{name}" for name in (_DECIDES if find.kind == "example" else ("kind",)))
    side = Fact(_SIDES[find.points], (f"{path}.points",))
    title = w.sentence("{title}{side}{as_of}:", *because, title=w.fact(f"{path}.title"), side=side, as_of=_as_of(w, row))
    said = (title, w.words(f"{path}.says", *because))
    if not find.does_not_show:
        return said
    return (*said, w.sentence("It does not show {what:bare}.", *because, what=_lower(w, f"{path}.does_not_show")))


def _as_of(w: Writer, row: str) -> Message:
    """An employer that was seen a while ago is named with that day."""
    found = _examples(w).get(row)
    if found is None or found.as_of is None:
        return Message("")
    return Message(", as of {on}", on=w.fact(f"evidence.{row}.seen_on"))


def _lower(w: Writer, path: str) -> Fact:
    text = str(w.case.value(path))
    begins_a_name = text[:2].isupper() or text.startswith("I ")
    return Fact(text if begins_a_name else text[:1].lower() + text[1:], (path,))


def _source(w: Writer, row: str, find: Evidence) -> Run:
    path = f"evidence.{row}"
    because = tuple(f"{path}.{name}" for name in (_DECIDES if find.kind == "example" else ("seen_on", "says", "kind")))
    seen = Message(", seen on {on:short}", on=w.fact(f"{path}.seen_on")) if find.seen_on else Message(", day not noted")
    slots: dict[str, Slot] = {"title": w.fact(f"{path}.title"), "address": w.fact(f"{path}.address"), "seen": seen}
    return w.run("{title}: {address}{seen}.", *because, **slots)
