"""The letter as the formal request: what it calls itself, what the law wants it to hold, and a trial inside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from homeground.case.message import Fact, Message
from homeground.law import Option, decision_may_wait_until, lacking
from homeground.papers.paper import Run
from homeground.papers.terms import all_of
from homeground.papers.writer import Writer

BECAUSE = (
    "rights.way",
    "rights.route",
    "rights.asked_before",
    "rights.earlier_requests",
    "rights.earlier_open",
    "rights.earlier_decisions",
    "person.place",
    "person.where",
)
"""The answers by which the letter is a formal request, and under which right. A private answer that opens a right is told by its
name alone, and only where the employee says that it may be guessed."""

TOLD_IN: Mapping[str, str] = {
    "says_statutory": "ask",
    "change": "ask",
    "details": "ask",
    "share": "ask",
    "start": "ask",
    "end": "ask",
    "duration": "ask",
    "dated": "address",
    "name": "signature",
    "signed": "signature",
    "hours": "stays",
    "pay": "stays",
    "contact": "stays",
    "reversal_notice": "way-out",
}
"""What the law wants held and every letter says anyway: by the id of the `must`, the node that says it."""


def called(w: Writer, option: Option) -> Run:
    """What the letter is; no other paper says so, since two could count as two requests."""
    route = option.answer.route
    words = route.request.words if route else None
    if words is None and route is not None:
        words = f"a request under this rule: {option.regime.sources[route.source[0]].cite}"
    return w.run("This letter is {words}.", *BECAUSE, words=words or "")


def holds(w: Writer, option: Option) -> Run:
    """What the law wants besides, as far as the case says it; the rest is named as a gap on the screen."""
    musts = option.answer.route.must if option.answer.route else ()
    held = [must.id for must in musts if lacking(w.case, must.id) is None]
    return tuple(dict.fromkeys(sentence for must in held for sentence in _said(w, must)))


def trial_inside(w: Writer, option: Option) -> Run:
    """That the decision may wait for the trial, where the law lets both agree on it."""
    until = waits_until(w, option)
    if until is None:
        return ()
    text = "If you would rather decide after the trial, your decision may wait until {on}, once we both confirm that in writing."
    return w.run(text, *BECAUSE, on=until)


def waits_until(w: Writer, option: Option) -> Fact | None:
    """The later day on which both may agree."""
    until: date | None = decision_may_wait_until(option, w.case.terms.trial_end_on) if w.case.terms.trial_end_on else None
    return Fact(until, ("terms.trial_end_on",)) if until else None


def refers(w: Writer, sent_on: date | None, paper: str) -> Run:
    """That the letter is the request, and this paper is no second one."""
    if sent_on is None:
        return w.run("My letter is my formal request; {paper} is no second request.", *BECAUSE, paper=paper)
    text = "My letter of {on} is my formal request; {paper} is no second request."
    return w.run(text, on=Fact(sent_on, ("papers_sent.on",)), paper=paper)


def _said(w: Writer, must: str) -> Run:
    if must in w.case.rights.own_words:
        return w.run("{own:sentence}", own=Fact(w.case.rights.own_words[must], ("rights.further",)))
    return () if must in TOLD_IN else WRITES[must](w)


def _earlier(w: Writer) -> Run:
    if not w.case.rights.asked_before:
        return w.run("I have made no such request before.", "rights.asked_before")
    return w.run("I made such a request before, on {days}.", "rights.asked_before", days=_days(w))


def _days(w: Writer) -> Fact:
    listed = tuple(Message("{on}", on=day) for day in w.case.rights.earlier_requests)
    return Fact(all_of(listed), ("rights.earlier_requests",))


def _own(*paths: str) -> Callable[[Writer], Run]:
    return lambda w: tuple(w.words(path) for path in paths)


def _line(text: str, path: str) -> Callable[[Writer], Run]:
    return lambda w: w.run(text, it=w.fact(path))


def _suitable(w: Writer) -> Run:
    room = w.sentence("I work in {room:bare}.", room=w.fact("workplace.room"))
    line = w.sentence("The connection is {line:bare}.", line=w.fact("workplace.line"))
    return (room, line, w.words("workplace.storage"))


WRITES: Mapping[str, Callable[[Writer], Run]] = {
    "earlier_requests": _earlier,
    "effect": _own("rights.effect"),
    "reasons": _own("rights.reasons_told"),
    "location": _line("I would work at {it:bare}.", "rights.where_at_home"),
    "suitability": _suitable,
    "equipment": _line("I use {it:bare}.", "workplace.equipment"),
    "data": _own("workplace.storage"),
    "control": _own("workplace.plan_note", "workplace.result_note"),
    "office_notice": _own("workplace.call_in"),
    "policy": _line("I have read our {it:bare}.", "policy.title"),
}
"""What the law wants held beyond the letter's own parts: by the id of the `must`, what writes it. `law.lacking` knows the answers."""
