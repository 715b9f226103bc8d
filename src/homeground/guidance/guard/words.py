"""Guards on what is written and shown: figures that hold, both sides, examples that are fresh, nothing private by oversight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.evidence import finds, misquotes_in
from homeground.guidance.finding import Finding

_OWN_MATTERS = ("health", "family", "belief")
"""Kinds of reason that are nobody else's business; each is said as it is written."""


def figure_in_a_wrong_version(case: Case, _today: date) -> Finding | None:
    """A figure that is going round in a wrong version stands in an answer that others may read."""
    for path, text in _texts(case):
        for wrong in misquotes_in(text):
            return Finding(
                id="wrong-figure",
                grade="grave",
                title=Message("A figure of yours is going round in a wrong version"),
                reason=Message("You write: “{says:bare}”. {truth:sentence}", says=wrong.says, truth=wrong.truth),
                remedy=Message("Mend the sentence, or leave it out."),
                source=Message.verbatim(wrong.source.cite if wrong.source else "The guard over figures that are going round."),
                path=path,
            )
    return None


def number_without_source(case: Case, _today: date) -> Finding | None:
    """A find with a figure in it and no place where it can be read (rule D-S2)."""
    row = next(
        (row for row, one in case.evidence.items() if one.kind != "own-record" and not one.address and re.search(r"\d", one.says or "")),
        None,
    )
    if row is None:
        return None
    return Finding(
        id="number-without-source",
        grade="care",
        title=Message("A figure has no source: “{title}”", title=case.evidence[row].title),
        reason=Message("A boss who looks it up and finds nothing believes the rest less."),
        remedy=Message("Say where it can be read."),
        source=Message("Our own rule: every number has its source."),
        path=f"evidence.{row}.address",
    )


def one_side_alone(case: Case, _today: date) -> Finding | None:
    """Studies for, and none that points another way."""
    points = [find.points for find in case.evidence.values() if find.kind == "study"]
    if "for" not in points or {"against", "mixed"} & set(points):
        return None
    return Finding(
        id="one-side",
        grade="care",
        title=Message("Your studies all point one way"),
        reason=Message("Your boss has read of the others. Who shows both sides is believed."),
        remedy=Message("Add the nearest study that points the other way: `homeground evidence` names it."),
        source=Message("The spec of the evidence: both sides, or neither."),
        path="evidence",
    )


def example_gone_old(case: Case, today: date) -> Finding | None:
    """An employer that was seen too long ago to be named."""
    old = next((find for find in finds(case.evidence, today).finds if "stale" in find.lacks), None)
    if old is None or old.evidence.seen_on is None:
        return None
    return Finding(
        id="old-example",
        grade="care",
        title=Message("“{title}” was seen too long ago", title=old.evidence.title),
        reason=Message("You saw it on {on}. Employers change such things, and your boss can look.", on=old.evidence.seen_on),
        remedy=Message("Look again, and note the day."),
        source=Message("The spec of the evidence: an example holds for half a year."),
        path=f"evidence.{old.row}.seen_on",
    )


def private_matter_told(case: Case, _today: date) -> Finding | None:
    """A reason of health, family or belief is switched on for the boss to read (rule D-S5)."""
    told = next(((row, one) for row, one in case.reasons.items() if one.may_tell and one.kind in _OWN_MATTERS), None)
    if told is None or case.rights.way == "adjustment":
        return None
    row, reason = told
    return Finding(
        id="private-told",
        grade="note",
        title=Message("Your boss will read a reason of {kind}", kind=reason.kind or ""),
        reason=Message(
            "You switched it on. It may open a stronger right, which is better asked for by itself; and it cannot be taken back."
        ),
        remedy=Message("Leave it on only if you want it read."),
        source=Message("Our own rule: health, family and belief stay private until they are switched on."),
        path=f"reasons.{row}.may_tell",
    )


def _texts(case: Case) -> Iterator[tuple[str, str]]:
    """The answers in which a figure of others may stand, with their paths."""
    yield from ((f"evidence.{row}.says", one.says or "") for row, one in case.evidence.items())
    yield from ((f"reasons.{row}.shown_by", one.shown_by or "") for row, one in case.reasons.items())
    yield from ((f"concerns.{row}.commitment", one.commitment or "") for row, one in case.concerns.items())
