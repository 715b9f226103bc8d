"""A rehearsed talk as its page shows it: the lines of both, the boxes of an offer, the debrief."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from homeground.case.message import Message
from homeground.desk.rehearsal import DRAWN, Rehearsal
from homeground.negotiation import (
    A_DRILL,
    GUARDS,
    HOW_ENDED,
    KINDS,
    Counts,
    Offered,
    Package,
    Reached,
    Spoken,
    broken_said,
    counts_said,
    private_said,
    result_said,
    trade_said,
    wanted_said,
)
from homeground.wording import say

_FOUND_BY = {"threat": "a threat", "insult": "an insult", "press": "pressing"}
_SAID = {"AskedWhat": "What would make this acceptable to you?", "Taken": "I take what you named.", "Ended": "Let us leave it here."}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the talk: whose, what was said, what stands beside it, and a package as pairs where one was put."""

    is_mine: bool
    words: str
    coach: tuple[Message, ...] = ()
    package: tuple[tuple[str, str], ...] = ()
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class IssueBox:
    """One issue of an offer to be made: its options, and the one that stands there."""

    row: str
    name: str
    options: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Minded:
    """A guard that was broken, or a line that presses: where, why, and what to do instead."""

    title: str
    reason: str
    remedy: str
    source: str


def kinds_offered(chosen: str) -> tuple[tuple[str, str, bool], ...]:
    """The kinds of boss to choose from: the word, what it means, whether it is chosen."""
    every = ((DRAWN, "surprise me"), *KINDS.items())
    return tuple((kind, words, kind == chosen) for kind, words in every)


def lines_shown(played: Rehearsal) -> tuple[Line, ...]:
    """The talk from its first line."""
    return (Line(is_mine=False, words=say(played.talk.opening)), *_lines(played))


def issue_boxes(played: Rehearsal, stands: Mapping[str, str]) -> tuple[IssueBox, ...]:
    """The boxes of an offer, with what stands in them."""
    return tuple(
        IssueBox(issue.id, issue.name, tuple((option, option == stands.get(issue.id)) for option in issue.options))
        for issue in played.talk.scene.table.issues
    )


def debrief_context(played: Rehearsal, last: Counts | None) -> dict[str, object]:
    """The counts so far beside those of last time; and all the rest once the talk is over."""
    found = played.debrief if played.talk.so_far.is_over else None
    rows, before = counts_said(played.counts), counts_said(last) if last else None
    shown: dict[str, object] = {
        "counts": [(what, now, before[place][1] if before else "") for place, (what, now) in enumerate(rows)],
        "has_last": before is not None,
        "minded": tuple(_minded(played)),
        "private": private_said(played.counts),
        "drill": A_DRILL,
        "is_over": found is not None,
    }
    if found is None:
        return shown
    table = played.talk.scene.table
    return shown | {
        "how": HOW_ENDED[found.how],
        "boss_was": KINDS[played.kind],
        "result": tuple(result_said(found)),
        "best": _pairs(played, found.best.package) if found.best else (),
        "agreed": _pairs(played, found.reached.package) if found.reached else (),
        "missed": [trade_said(table, one, is_from_today=found.reached is None) for one in found.missed],
        "wanted": [wanted_said(table, one) for one in found.wanted],
        "figures": [
            (words, _of_100(reached)) for words, reached in (("What you agreed", found.reached), ("The best", found.best)) if reached
        ],
        "weights": [(table.issues[one.issue].name, f"{_rounded(one.share)} of 100") for one in found.wanted],
    }


def _lines(played: Rehearsal) -> Iterator[Line]:
    before = played.talk.scene.table.now
    for turn in played.talk.turns:
        match turn.move:
            case Offered(package, beside):
                words = "I offer one of these two:" if beside else "I offer this:" if package != before else "I offer today’s terms:"
                second = _pairs(played, beside) if beside else ()
                yield Line(is_mine=True, words=words, coach=turn.coach, package=_pairs(played, package), beside=second)
            case Spoken(words):
                yield Line(is_mine=True, words=words, coach=turn.coach)
            case other:
                yield Line(is_mine=True, words=_SAID[type(other).__name__], coach=turn.coach)
        yield Line(is_mine=False, words=" ".join(map(say, turn.said)))


def _minded(played: Rehearsal) -> Iterator[Minded]:
    for number, turn in enumerate(played.talk.turns, start=1):
        if isinstance(turn.move, Spoken):
            for fault in turn.move.heard.faults:
                if fault.kind != "private":
                    yield Minded(
                        f"“{fault.text}”",
                        fault.why,
                        fault.better,
                        f"turn {number}; {_FOUND_BY.get(fault.code) or f'rule of tone {fault.code}'}",
                    )
    for broken in played.broken:
        if broken.guard not in ("threat", "insult", "tone", "wording"):
            coach = played.talk.turns[broken.turn - 1].coach
            yield Minded(GUARDS[broken.guard].capitalize(), say(broken_said(broken)), " ".join(map(say, coach)), f"turn {broken.turn}")


def _pairs(played: Rehearsal, package: Package) -> tuple[tuple[str, str], ...]:
    return tuple((issue.name, issue.options[option]) for issue, option in zip(played.talk.scene.table.issues, package, strict=True))


def _of_100(reached: Reached) -> str:
    return f"{_rounded(reached.share)} of 100"


def _rounded(share: float) -> int:
    return int((Decimal(share) * 100).to_integral_value(ROUND_HALF_UP))
