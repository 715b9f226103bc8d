"""What the evidence says, as messages: findings with their intervals, how each is known, why it is ranked where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from homeground.case.message import Message
from homeground.evidence.ageing import Freshness
from homeground.evidence.examples import Lack
from homeground.evidence.facts import words
from homeground.evidence.ranking import Fit
from homeground.evidence.study import StudyFinding
from homeground.evidence.written import Verified

KNOWN: Mapping[Verified, Message] = {
    "abstract": Message("The abstract or an official summary was read, and not the whole."),
    "secondary": Message("Only a report about it was read."),
    "memory": Message("It was not read; this is from memory."),
}
"""How a fact is known."""

FRESH: Mapping[Freshness, Message] = {
    "fresh": Message("seen lately"),
    "ageing": Message("seen a while ago: print it with its day"),
    "stale": Message("too old, or without a day: look it up again"),
    "reversed": Message("ended since"),
}
"""How an observation stands."""

LACKS: Mapping[Lack, Message] = {
    "points": Message("It has to point for working from home."),
    "same_industry": Message("It has to be from your industry."),
    "address": Message("It needs the address where it can be read."),
    "seen_on": Message("It needs the day on which you saw it."),
    "ahead": Message("The day on which you saw it lies ahead."),
    "stale": Message("You saw it too long ago. Look again, and note the day."),
}
"""What keeps a find from being printed, and so how to mend it."""


def interval_said(finding: StudyFinding) -> Message:
    """The interval as it was read, or that none is recorded; never a made-up one."""
    return Message("interval {interval}", interval=finding.interval) if finding.has_interval else Message("interval not recorded")


def finding_said(finding: StudyFinding) -> Message:
    """One finding with its interval."""
    return Message("{outcome}: {effect}; {interval}", outcome=finding.outcome, effect=finding.effect, interval=interval_said(finding))


def why_said(fit: Fit, among: Sequence[Fit]) -> Message:
    """Why a study stands where it does among those ranked with it.

    "Closest" and "strongest" are said of those alone that none in the list surpasses and that surpass one.
    """
    points, ranks = [one.points for one in among], [one.rank_of_design for one in among]
    closest, strongest = fit.points == max(points) > min(points), fit.rank_of_design == min(ranks) < max(ranks)
    nearer = [reason.why for reason in fit.reasons if reason.points > 0]
    further = [reason.why for reason in fit.reasons if reason.points < 0]
    told = []
    if nearer:
        told.append(Message("closest because it is {why}" if closest else "close because it is {why}", why=_joined(nearer)))
    if further:
        told.append(Message("further off because it is {why}", why=_joined(further)))
    if not told:
        told.append(Message("nothing brings it near to your case"))
    design = words().designs[fit.study.design].says
    told.append(Message("strongest because it was {design}" if strongest else "it was {design}", design=design))
    return _joined(told, "; ", "; ")


def _joined(messages: Sequence[Message], between: str = ", ", last: str = " and ") -> Message:
    """Several messages as one: `a, b and c`."""
    if len(messages) == 1:
        return messages[0]
    names = [f"part_{number}" for number in range(len(messages))]
    slots = [f"{{{name}}}" for name in names]
    return Message(f"{between.join(slots[:-1])}{last}{slots[-1]}", **dict(zip(names, messages, strict=True)))
