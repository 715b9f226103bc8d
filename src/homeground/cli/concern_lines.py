"""The parts of which the JSON of concerns and safeguards is made: a common concern, a measure, a control with its proof."""

from __future__ import annotations

from datetime import date
from typing import Literal

from homeground.case.safeguard import Proof
from homeground.case.shape import shape
from homeground.concerns import Check, CheckState, CommonConcern, Level, Measure, cited, controls, how_known, measures
from homeground.wording import say


@shape
class MeasureLine:
    """What can be counted to settle a concern; `still_fine` where there is a usual margin."""

    id: str
    word: str
    counts: str
    better: Literal["higher", "lower"]
    still_fine: str | None
    caution: str | None


@shape
class ControlName:
    """A control by its id, its word in a case, and what it asks for."""

    id: str
    word: str
    name: str


@shape
class ConcernLine:
    """A common concern with an honest way through it. `fears` are for you alone; the last three name findings by their ids."""

    id: str
    kind: str
    title: str
    heard: tuple[str, ...]
    fears: tuple[str, ...]
    ask: tuple[str, ...]
    answer: str
    boss_is_right_when: str
    commitments: tuple[str, ...]
    measures: tuple[MeasureLine, ...]
    controls: tuple[ControlName, ...]
    never_say: tuple[str, ...]
    advice: str | None
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]
    without_difference: tuple[str, ...]


@shape
class CheckLine:
    """A control that the data ask for, with the proof that counts, or the newest that has expired, or none."""

    id: str
    word: str
    title: str
    name: str
    why: str
    show: str
    level: Level
    state: CheckState
    proof: Proof | None
    how: str | None
    on: date | None
    by: str | None
    until: date | None
    sources: tuple[str, ...]


def concern_line(one: CommonConcern) -> ConcernLine:
    """A common concern, whole."""
    return ConcernLine(
        id=one.id,
        kind=one.kind,
        title=one.title,
        heard=one.hear,
        fears=one.fears,
        ask=one.ask,
        answer=one.answer,
        boss_is_right_when=one.concede_when,
        commitments=one.commitments,
        measures=tuple(_measure(measures()[name]) for name in one.measures),
        controls=tuple(_control(name) for name in one.controls),
        never_say=one.never,
        advice=one.advice,
        speaks_for=one.speaks_for,
        speaks_against=one.speaks_against,
        without_difference=one.without_difference,
    )


def check_line(check: Check) -> CheckLine:
    """One line of the checklist."""
    control, proof = check.control, check.proof
    return CheckLine(
        id=control.id,
        word=control.word,
        title=control.title,
        name=control.name,
        why=control.why,
        show=control.show,
        level=check.level,
        state=check.state,
        proof=proof.proof if proof else None,
        how=say(how_known(proof, proof.by)) if proof else None,
        on=proof.on if proof else None,
        by=proof.by if proof else None,
        until=check.until,
        sources=tuple(dict.fromkeys(citation.said for citation in cited(control))),
    )


def _measure(one: Measure) -> MeasureLine:
    return MeasureLine(id=one.id, word=one.word, counts=one.title, better=one.better, still_fine=one.default_margin, caution=one.caution)


def _control(name: str) -> ControlName:
    control = controls()[name]
    return ControlName(id=control.id, word=control.word, name=control.name)
