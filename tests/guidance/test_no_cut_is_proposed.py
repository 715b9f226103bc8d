"""None of our texts proposes a cut of pay: it is priced where somebody brings it up, and nowhere suggested."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import homeground
from homeground.case.field import fields_of
from homeground.case.section import SECTIONS
from homeground.guidance import findings, next_step
from homeground.papers import PAPERS
from homeground.wording import say
from tests.guidance.test_guards import TABLE, Row

PROPOSES = re.compile(
    r"\b(offer|propose|suggest|accept|take|agree to|consider|try|give up|work for|volunteer)\s+"
    r"(?:(?:a|an|some|any|the|part of|your|my|of|small|lower|less)\s+)*(?:pay cut|cut in pay|cut of pay|pay|salary|wage|wages)\b",
    re.IGNORECASE,
)
REFUSES = re.compile(r"\b(never|not|no|nobody|don’t|without)\b", re.IGNORECASE)
ROOMS = ("guidance", "law", "concerns", "evidence", "money", "papers")


FLAGGED = Path(homeground.__file__).parent / "papers" / "tone" / "rules"
"""The rules of the lint hold what it flags, as examples."""


def proposals(text: str) -> list[str]:
    """The sentences that propose a cut; one that says never to is none."""
    return [one for one in re.split(r"(?<=[.!?])\s+|\n", text) if PROPOSES.search(one) and not REFUSES.search(one)]


def _packaged() -> Iterator[Path]:
    root = Path(homeground.__file__).parent
    for room in ROOMS:
        yield from (file for file in (root / room).rglob("*.toml") if file.parent != FLAGGED)


@pytest.mark.parametrize("text", ["Offer a pay cut.", "You could accept lower pay.", "Take a small cut of pay for the trial."])
def test_the_rule_knows_a_proposal(text: str) -> None:
    assert proposals(text)


@pytest.mark.parametrize("text", ["Never offer a pay cut.", "Pay need not be in the package at all.", "What you keep is counted."])
def test_the_rule_lets_a_refusal_be(text: str) -> None:
    assert not proposals(text)


def test_no_packaged_text_proposes_one() -> None:
    assert {file.name: found for file in _packaged() if (found := proposals(file.read_text(encoding="utf-8")))} == {}


def test_no_question_proposes_one() -> None:
    asked = (f"{field.question.ask} {field.question.why}" for section in SECTIONS for field in fields_of(section.shape))
    assert [found for text in asked for found in proposals(text)] == []


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.situation)
def test_no_finding_step_or_paper_proposes_one(row: Row) -> None:
    told = [text for one in findings(row.case, row.today) for text in (one.title, one.reason, one.remedy) if text]
    step = next_step(row.case, row.today)
    sentences = [sentence.message for kind in PAPERS.values() for _, sentence in kind.of(row.case, row.today).sentences()]
    assert [found for message in (*told, step.title, step.why, *sentences) for found in proposals(say(message))] == []
