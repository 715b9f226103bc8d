"""The letter: one page to the boss, from wherever the matter stands, that can be handed in tonight."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from homeground.case.message import Message
from homeground.case.person import Where
from homeground.guidance import Asking, asking
from homeground.law import Option
from homeground.papers import formal, terms
from homeground.papers.adjustment import adjustment
from homeground.papers.agreed import terms_agreed
from homeground.papers.letter_parts import STANDS, concerns, filled, gains, patterns, since, thanks
from homeground.papers.paper import Bullets, Node, Para, Run, Signature, Title, Written
from homeground.papers.writer import Writer

CONCERNS_AT_MOST = 3
GAINS_AT_MOST = 2
AT_MOST_IN_A_REQUEST = {False: (1, 2), True: (0, 1)}
"""Gains and worries in a formal request, which stays one page; by whether the law wants much else held in it."""
MUCH_TO_HOLD = 2
"""Sentences from which on it is much."""


def letter(w: Writer) -> Written:
    """The letter from wherever the matter stands: informal, the formal request, or for an adjustment."""
    asks = asking(w.case, w.today)
    title, body = _body(w, asks)
    nodes: list[Node] = [Title("title", (terms.titled(w, title),)), w.address()]
    nodes += [Para("greeting", _greeting(w)), *_refers(w, asks), *body]
    if w.has("person.name"):
        nodes.append(Signature("signature", w.run("Yours sincerely,"), w.phrase("person.name")))
    return title, tuple(nodes)


def _body(w: Writer, asks: Asking) -> Written:
    where = w.case.where or "not-asked"
    if w.is_alone and where != "granted":
        return adjustment(w, asks.duty, _openings(w))
    return _BODIES[where](w, asks)


def _refers(w: Writer, asks: Asking) -> tuple[Node, ...]:
    if asks.sent_on is None or w.case.where in ("trial", "granted"):
        return ()
    what = "this page" if w.case.where == "refused" else "this page explains it and"
    return (Para("request", formal.refers(w, asks.sent_on, what)),)


def _greeting(w: Writer) -> Run:
    if w.has("person.boss_name"):
        return w.run("Dear {name},", name=w.fact("person.boss_name"))
    return w.run("Good day,", "person.boss_name")


def _openings(w: Writer) -> Run:
    """What went before, in a sentence: it is asked for, weighed, refused or called back."""
    if w.case.where == "asked":
        text = "I asked you about working from home; here it is on one page."
        return since(w, f"On {{on}} {text}", text)
    if w.case.where == "maybe":
        return since(
            w, "Thank you for your answer of {on}, and for weighing my wish.", "Thank you for your answer, and for weighing my wish."
        )
    if w.case.where == "refused":
        return since(w, "Thank you for your plain answer of {on}.", "Thank you for your plain answer.")
    if w.case.where == "called-back":
        return since(w, "On {on} I was asked to come back to the office.", "I have been asked to come back to the office.")
    return ()


def _ask(w: Writer, asks: Asking) -> Written:
    return _title(w, asks), _offer(w, asks, _openings(w))


def _maybe(w: Writer, asks: Asking) -> Written:
    offer = w.sentence("So that you need not take my word, I offer a trial that both of us can end.", STANDS)
    return _title(w, asks), _offer(w, asks, (*_openings(w), offer))


def _title(w: Writer, asks: Asking) -> Message:
    return terms.title(w, "Request" if asks.option else "Proposal")


def _refused(w: Writer, asks: Asking) -> Written:
    if asks.option:
        again = w.sentence("I have thought it over, and I now ask formally.", STANDS, "rights.way")
        return _title(w, asks), _offer(w, asks, (*_openings(w), again))
    accept = w.sentence("I take it that the answer today is no.", STANDS)
    questions = (
        w.run("What would have to change for it to become possible?", STANDS),
        w.run("When may I ask again?", STANDS),
    )
    kept = ", apart from what the law lets me ask" if asks.sent_on else ""
    rest = f"If you would rather leave it for now, name me a day, and I will not raise it before then{kept}."
    nodes: tuple[Node, ...] = (
        Para("opening", (*_openings(w), accept, w.sentence("Two questions would help me.", STANDS))),
        Bullets("questions", questions),
        Para("next", w.run(rest, STANDS)),
    )
    return Message("Working from home: thank you for your answer"), nodes


def _trial(w: Writer, _asks: Asking) -> Written:
    runs = w.sentence("Our trial of working from home is under way; this page keeps its terms in one place.", STANDS)
    brings = "At the review I bring the figures, every day that did not go to plan, and what I propose."
    nodes = (
        Para("opening", (runs,)),
        *terms_agreed(w),
        Para("judged", terms.judged(w)),
        Para("review", w.run(brings, STANDS)),
        Para("thanks", w.run("Thank you for making the trial possible.", STANDS)),
    )
    return Message("Working from home: the terms of our trial"), filled(nodes)


def _granted(w: Writer, _asks: Asking) -> Written:
    glad = since(w, "Thank you for your yes of {on}.", "Thank you for your yes.")
    nodes = (
        Para("opening", (*glad, w.sentence("This is how I understood what we agreed.", STANDS))),
        *terms_agreed(w),
        Para("judged", terms.judged(w)),
        Para("correct", w.run("Please tell me if I have something wrong. A short “yes, that is right” is enough.", STANDS)),
        Para("thanks", w.run("I am glad of your trust, and I will do what I promised.", STANDS)),
    )
    return Message("Working from home: what we agreed"), filled(nodes)


_BODIES: Mapping[Where, Callable[[Writer, Asking], Written]] = {
    "not-asked": _ask,
    "asked": _ask,
    "maybe": _maybe,
    "refused": _refused,
    "called-back": _ask,
    "trial": _trial,
    "granted": _granted,
}


def _offer(w: Writer, asks: Asking, opening: Run) -> tuple[Node, ...]:
    if asks.option:
        return _request(w, asks.option, opening)
    gains_told, concerns_told = (GAINS_AT_MOST, CONCERNS_AT_MOST) if asks.sent_on is None else AT_MOST_IN_A_REQUEST[False]
    return (
        Para("ask", (*opening, terms.ask(w), *terms.route(w))),
        Para("stays", terms.what_stays(w)),
        *gains(w, at_most=gains_told),
        *concerns(w, at_most=concerns_told),
        *patterns(w),
        Para("way-out", terms.way_out(w)),
        Para("next", terms.meeting(w)),
        thanks(w),
    )


def _request(w: Writer, option: Option, opening: Run) -> tuple[Node, ...]:
    """The offer as the formal request of the one right that is used."""
    held = formal.holds(w, option)
    gains_told, concerns_told = AT_MOST_IN_A_REQUEST[len(held) > MUCH_TO_HOLD]
    return (
        Para("ask", (*opening, *formal.called(w, option), terms.ask(w))),
        *((Para("holds", held),) if held else ()),
        Para("stays", terms.what_stays(w)),
        *gains(w, at_most=gains_told),
        *concerns(w, at_most=concerns_told),
        *patterns(w),
        Para("way-out", (*terms.way_out(w), *formal.trial_inside(w, option))),
        Para("next", terms.meeting(w)),
        thanks(w),
    )
