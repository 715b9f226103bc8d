"""The five claims of a case: what holds each up, what is missing, and how strong it stands so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.concerns import counts, is_answered
from homeground.evidence import own_record
from homeground.guidance.gap import Missing

ClaimId = Literal["reasons", "work", "costs-nobody", "risks", "reachable"]
Strength = Literal["empty", "thin", "fair", "strong"]
STRENGTHS: tuple[Strength, ...] = ("empty", "thin", "fair", "strong")
"""How strong a claim stands, the weakest first."""

RESULTS_WANTED, GAINS_WANTED, PATTERNS_WANTED = 3, 2, 2
"""How many make a claim strong. Source: docs/specs/papers.md, sections 3(a) and 3(b)."""


@dataclass(frozen=True, slots=True)
class Support:
    """One thing that would hold a claim up: whether it does, in words; else what is wanted and where it is answered."""

    path: str
    wanted: Message
    holds: Callable[[Case, date], Message | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim as it stands: what holds it up, what is missing, and its strength, which counts points and judges nobody."""

    id: ClaimId
    title: Message
    strength: Strength
    holds: tuple[Message, ...]
    missing: tuple[Missing, ...]


def claims(case: Case, today: date) -> tuple[Claim, ...]:
    """The five claims of a case on a day, in the order in which a boss asks. Source: the first article, its five things to persuade of."""
    return tuple(_claim(case, today, name, points) for name, points in SUPPORTS.items())


def _claim(case: Case, today: date, name: ClaimId, points: tuple[Support, ...]) -> Claim:
    said = [(point, point.holds(case, today)) for point in points]
    holds = tuple(dict.fromkeys(words for _, words in said if words is not None))
    missing = tuple(Missing(point.path, point.wanted) for point, words in said if words is None)
    return Claim(
        id=name, title=_title(name, case), strength=strength_of(len(points) - len(missing), len(points)), holds=holds, missing=missing
    )


def strength_of(held: int, wanted: int) -> Strength:
    """All points: strong; half of them or more: fair; any: thin; none: empty.

    >>> [strength_of(held, 4) for held in range(5)]
    ['empty', 'thin', 'fair', 'fair', 'strong']
    """
    if held == wanted:
        return "strong"
    if not held:
        return "empty"
    return "fair" if 2 * held >= wanted else "thin"


def _title(name: ClaimId, case: Case) -> Message:
    if name == "costs-nobody" and case.person.boss_name:
        return Message("It costs nobody, {boss} included", boss=case.person.boss_name)
    return _TITLES[name]


_TITLES: Mapping[ClaimId, Message] = {
    "reasons": Message("There are good reasons for it"),
    "work": Message("The work gets done, and on time"),
    "costs-nobody": Message("It costs nobody, your boss included"),
    "risks": Message("The risks are named, and each is checked"),
    "reachable": Message("You can be reached in named hours"),
}


def _given(path: str, words: str) -> Callable[[Case, date], Message | None]:
    """It holds once the answer at a path is given."""

    def holds(case: Case, _today: date) -> Message | None:
        return Message(words, value=case.value(path)) if case.value(path) not in (None, (), False) else None

    return holds


def results_shown(case: Case) -> int:
    """How many results have a figure and a day, so that a boss can look them up."""
    return sum(bool(result.figure and result.on) for result in case.standing.values())


def _results(least: int) -> Callable[[Case, date], Message | None]:
    def holds(case: Case, _today: date) -> Message | None:
        shown = results_shown(case)
        return Message("{shown:result|results} with a figure and a day.", shown=shown) if shown >= least else None

    return holds


def _gains(least: int) -> Callable[[Case, date], Message | None]:
    def holds(case: Case, _today: date) -> Message | None:
        told = sum(reason.may_tell and reason.kind == "work" for reason in case.reasons.values())
        return Message("{told:gain|gains} for the work that your boss may read.", told=told) if told >= least else None

    return holds


def _figure_behind_a_gain(case: Case, _today: date) -> Message | None:
    shown = any(reason.may_tell and reason.kind == "work" and reason.shown_by for reason in case.reasons.values())
    return Message("One of them has a figure of your own.") if shown else None


def _own_record(case: Case, today: date) -> Message | None:
    if not own_record(case.record, today).wanted:
        return Message("Ten days at the office, counted by you.")
    return Message("A record of your own.") if any(find.kind == "own-record" for find in case.evidence.values()) else None


def _answered(*kinds: str) -> Callable[[Case, date], Message | None]:
    """One of these concerns is answered."""

    def holds(case: Case, _today: date) -> Message | None:
        done = [one for one in case.concerns.values() if one.concern in kinds and is_answered(one)]
        return Message("Answered: {what:bare}.", what=done[0].commitment or done[0].narrowed or "") if done else None

    return holds


def _risk_named(case: Case, _today: date) -> Message | None:
    done = [one for one in case.concerns.values() if is_answered(one)]
    named = sum(bool(one.risk_left) for one in done)
    return Message("Each promise says what risk stays.") if done and named == len(done) else None


def _proof_counts(case: Case, today: date) -> Message | None:
    number = sum(counts(proof, today) for proof in case.safeguards.values())
    return Message("{number:safeguard|safeguards} with a proof that counts.", number=number) if number else None


def _other_patterns(case: Case, _today: date) -> Message | None:
    number = len(case.terms.other_patterns)
    return Message("{number:other pattern|other patterns} would also do.", number=number) if number >= PATTERNS_WANTED else None


def _hours(case: Case, _today: date) -> Message | None:
    begin, end = case.workplace.reachable_from, case.workplace.reachable_to
    return Message("From {begin} to {end}.", begin=begin, end=end) if begin and end else None


SUPPORTS: Mapping[ClaimId, tuple[Support, ...]] = {
    "reasons": (
        Support("reasons", Message("A gain for the work that your boss may read."), _gains(1)),
        Support("reasons", Message("Two gains for the work."), _gains(GAINS_WANTED)),
        Support("reasons", Message("A figure of your own behind a gain."), _figure_behind_a_gain),
    ),
    "work": (
        Support("standing", Message("A result with a figure and a day."), _results(1)),
        Support("standing", Message("Three results with a figure and a day."), _results(RESULTS_WANTED)),
        Support("record", Message("A record of your own from before."), _own_record),
        Support("terms.measure", Message("By what the trial is judged."), _given("terms.measure", "It is judged by {value:bare}.")),
        Support("terms.level_now", Message("The level of that today."), _given("terms.level_now", "Today: {value:bare}.")),
    ),
    "costs-nobody": (
        Support("concerns", Message("A promise about the team or working together."), _answered("team", "collaboration", "managers-gain")),
        Support("workplace.stand_in", Message("Who stands in for you."), _given("workplace.stand_in", "{value:bare} stands in for you.")),
        Support("terms.notice", Message("A way out for both."), _given("terms.notice", "Either of you can end it with {value} of notice.")),
        Support(
            "terms.review_on", Message("A day to look at it together."), _given("terms.review_on", "You look at it together on {value}.")
        ),
        Support("terms.other_patterns", Message("Two other patterns that would also do."), _other_patterns),
    ),
    "risks": (
        Support("concerns", Message("A promise about data."), _answered("data-security", "sensitive-material")),
        Support("concerns", Message("What risk stays with each promise."), _risk_named),
        Support("workplace.storage", Message("How work is locked away."), _given("workplace.storage", "At home: {value:bare}.")),
        Support("safeguards", Message("A safeguard with a proof that counts."), _proof_counts),
    ),
    "reachable": (
        Support("workplace.reachable_from", Message("The hours."), _hours),
        Support("workplace.channel", Message("By which way."), _given("workplace.channel", "By {value:bare}.")),
        Support(
            "workplace.answer_minutes", Message("Within how many minutes."), _given("workplace.answer_minutes", "An answer within {value}.")
        ),
        Support("workplace.stand_in", Message("Who answers when you cannot."), _given("workplace.stand_in", "Else {value:bare} answers.")),
    ),
}
"""What holds each claim up. Source: docs/specs/guidance.md."""
