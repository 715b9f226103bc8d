"""What the private notes say of one's rights: the stronger duty first, the formal request, and a trial inside it."""

from __future__ import annotations

from collections.abc import Iterator

from homeground.case.message import Fact, Message
from homeground.guidance import asking
from homeground.law import Option, Outlook, Regime, Stronger, outcome_of, outlook
from homeground.papers import formal
from homeground.papers.paper import Run, Sentence
from homeground.papers.writer import Writer

DUTIES_AT_MOST = 1
"""The notes stay one page; the others stand with the rights."""
_FACTS = ("rights.true_of_me", "rights.not_true_of_me", "person.place")


def rights_first(w: Writer) -> tuple[tuple[Run, Run], ...]:
    """What is stronger than a request; that the letter alone is the request; what a trial does to it. Each with its label."""
    look = outlook(w.case, w.today)
    asks = asking(w.case, w.today)
    live = look.chosen if asks.sent_on and outcome_of(w.case) is None else asks.option
    pairs = (
        (w.run("Stronger"), tuple(_duties(w, look))),
        (w.run("My request"), formal.refers(w, asks.sent_on, "the talk") if asks.option or asks.sent_on else ()),
        (w.run("A trial in it"), _trial(w, live) if live else ()),
    )
    return tuple((label, run) for label, run in pairs if run)


def _duties(w: Writer, look: Outlook) -> Iterator[Sentence]:
    for regime in look.regimes:
        for duty in [duty for duty in look.stronger if duty in regime.stronger][:DUTIES_AT_MOST]:
            yield from _duty(w, duty, regime)


def _duty(w: Writer, duty: Stronger, regime: Regime) -> Run:
    owed = w.sentence("Your employer may owe you {name}.", *_FACTS, name=duty.name)
    kept = w.sentence("I make it wait for no trial, and give nothing for it.", *_FACTS) if duty.alone else None
    cite = w.sentence("Source: {cite:bare}.", *_FACTS, cite=regime.sources[duty.source[0]].cite)
    return tuple(sentence for sentence in (owed, kept, cite) if sentence)


def _trial(w: Writer, option: Option) -> Run:
    """The sentence that moves the decision, ready for an e-mail; else what the law says of trials."""
    route = option.answer.route
    if not w.has("terms.trial_end_on") or route is None or route.trial is None or w.has("rights.extended_to"):
        return ()
    because = (*formal.BECAUSE, "terms.trial_end_on", "rights.extended_to")
    until = formal.waits_until(w, option)
    if until is None:
        return w.run("On trials the rule says: {rule:sentence}", *because, rule=route.trial.text)
    asked = Fact(w.case.formal_requests[-1], ("papers_sent.on",)) if w.case.formal_requests else None
    which = Message(" of {on}", on=asked) if asked else Message("")
    text = "If a trial comes first, write: “I suggest that we both confirm that your decision on my request{which} may wait until {until}.”"
    return w.run(text, *because, which=which, until=until)
