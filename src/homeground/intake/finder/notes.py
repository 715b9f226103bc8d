"""How a clause is meant where its numbers are no plain limit: section 2 of the spec, in words for the person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from homeground.intake.finder.signs import signs_of
from homeground.intake.found import FoundNumber, Kind, Modal

_HOURS_OF_A_DAY = 8
_MONTHS = "january|february|march|april|june|july|august|september|october|november|december"
_SEASON = re.compile(rf"\b(?:{_MONTHS}|summer|winter|spring|autumn|season|term time|breaks?|holidays?|peak)\b")
_SCALE = re.compile(r"\b(?:rating|rated|apprais\w*|evaluat\w*|level)\b")
_WINDOW = re.compile(r"\b(?:period|cycle|rating year|review)\b")
_TWO = 2


def conflict_of(words: Sequence[str]) -> str | None:
    """The words in which a number and its repetition disagree; neither is chosen."""
    return f"The word and the figure disagree: {'; '.join(dict.fromkeys(words))}." if words else None


def note_of(kind: Kind, text: str, modal: Modal, numbers: Sequence[FoundNumber]) -> str | None:
    """What a person should know before confirming the clause, or nothing."""
    return " ".join(_notes(kind, text, modal, numbers)) or None


def _notes(kind: Kind, text: str, modal: Modal, numbers: Sequence[FoundNumber]) -> Iterator[str]:
    match kind:
        case "days":
            yield from _of_days(text, numbers)
        case "performance_rating":
            if _WINDOW.search(text) and not _SCALE.search(text.replace("rating period", "").replace("appraisal period", "")):
                yield "Counted in review periods, not in dates: ask when they begin and end."
            else:
                yield "The words of a scale of the employer’s own: ask for the scale."
        case "trial_review":
            yield from _of_trial(numbers)
        case "answer_time" if len(numbers) == _TWO:
            yield "First the usual time, then the latest."
        case "appeal" if "noright" in signs_of(text) or modal == "must_not":
            yield "It says that there is no appeal, or no right."
    if modal == "should" and numbers:
        yield "Advice: no date is counted from it and it bars nobody."


def _of_days(text: str, numbers: Sequence[FoundNumber]) -> Iterator[str]:
    units = {one.unit for one in numbers}
    if "grid" in signs_of(text):
        yield "A pattern of two weeks, which may differ; no one number says it."
    if any(one.base == "pay_period" for one in numbers):
        yield "A pay period is two weeks in US federal use: half of it is a week’s."
    if "percent" in units and len(units) > 1:
        yield "Two forms of one rule; both are kept."
    elif len(numbers) >= _TWO and _SEASON.search(text):
        yield "The limit depends on the time of year."
    if any(one.base == "office" and one.unit != "percent" for one in numbers):
        yield "The home days are the working days of the week less the office days."
    for one in numbers:
        if (one.unit, one.base) == ("hour", "month"):
            yield f"{one.number} hours a month are {Decimal(one.number) / _HOURS_OF_A_DAY:f} days of eight hours."


def _of_trial(numbers: Sequence[FoundNumber]) -> Iterator[str]:
    trial = next((one for one in numbers if one.base == "trial"), None)
    term = next((one for one in numbers if one.base == "term"), None)
    if trial and term and trial.unit == term.unit:
        yield f"{Decimal(trial.number) + Decimal(term.number):f} {trial.unit}s in all."
    elif term:
        yield "It runs out then, unless it is renewed."
    if any(one.base is None for one in numbers):
        yield "The longest time between one and the next."
