"""The ways in which policies write numbers are read as section 2 of the spec says, each on several sentences."""

from collections import Counter
from collections.abc import Sequence

import pytest

from homeground.intake.finder import clauses_of
from homeground.intake.found import FoundClause
from homeground.intake.piece import Piece
from tests.intake.judging import Said, phrasings

TWO_OR_THREE = [("2", "days_per_week", "home"), ("3", "days_per_week", "home")]
SENTENCES = list(phrasings())


@pytest.mark.parametrize(("pattern", "text", "truth"), SENTENCES, ids=[f"{pattern}: {text[:40]}" for pattern, text, _ in SENTENCES])
def test_each_phrasing_means_what_the_spec_says(pattern: str, text: str, truth: Said) -> None:
    clause = next(one for one in read(text) if one.kind == truth.kind)
    assert {(one.number, one.unit, one.base) for one in clause.numbers} == truth.numbers
    assert clause.modal == truth.modal
    assert (clause.conflict is not None) == truth.is_conflict


def test_there_are_19_ways_and_three_sentences_of_each() -> None:
    counts = Counter(pattern for pattern, _, _ in SENTENCES)
    assert len(counts) == 19
    assert min(counts.values()) >= 3


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Up to four days per pay period may be teleworked.", "half of it is a week’s"),
        ("Week 1: Mon, Wed; Week 2: Tue, Thu at home.", "pattern of two weeks"),
        ("Staff must be in the office three days a week or 60 % of the time.", "Two forms of one rule"),
        ("The week has three days in the office and two at home.", "working days of the week less the office days"),
        ("Staff may telework one day a month from May to July and two days a month in winter.", "time of year"),
        ("The last rating must be Level 3 or higher.", "ask for the scale"),
        ("There must be no discipline in this or the last review period.", "review periods, not in dates"),
        ("Telework is recommended only after 90 workdays.", "Advice"),
        ("It starts with a 3-month trial plus up to 12 months.", "15 months in all"),
        ("The agreement is valid for up to a year.", "runs out"),
        ("Agreements must be reviewed no less often than every two years.", "longest time"),
        ("A decision is normally made within 10, at the latest within 15 workdays.", "First the usual time, then the latest"),
        ("Telework under 32 hours a month is situational.", "4 days of eight hours"),
        ("Telework is a privilege, not a right.", "no appeal"),
    ],
)
def test_what_a_number_does_not_say_is_noted(text: str, note: str) -> None:
    assert any(note in (one.note or "") for one in read(text))


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("Two to three days a week may be worked at home.", "days", [("2", "days_per_week", "home"), ("3", "days_per_week", "home")]),
        (
            "Between two and three days a week may be worked at home.",
            "days",
            [("2", "days_per_week", "home"), ("3", "days_per_week", "home")],
        ),
        ("Four of the ten days in a pay period must be worked in the office.", "days", [("4", "day", "pay_period")]),
        ("At most 2 days/week of telework can be approved.", "days", [("2", "days_per_week", "home")]),
        ("Please give a fortnight's notice.", "notice", [("2", "week", None)]),
        ("The employer replies in four weeks, eight at the most.", "answer_time", [("4", "week", None), ("8", "week", None)]),
    ],
)
def test_other_ways_to_write_numbers_are_known_too(text: str, kind: str, numbers: Sequence[tuple[str, str, str | None]]) -> None:
    clause = next(one for one in read(text) if one.kind == kind)
    assert [(one.number, one.unit, one.base) for one in clause.numbers] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "We pay £26 a month towards heating to those who are at home two days a week.",
        "A five-day week has 40 hours.",
        "In the survey 58 % of staff preferred two days at home.",
        "Section 4.2 and Form 60-S apply to staff under 18.",
        "The office was opened on 12 May 2019 at 10:30.",
    ],
)
def test_no_number_is_taken_from_what_is_no_limit(text: str) -> None:
    assert [number for one in read(text) for number in one.numbers] == []


def read(text: str) -> list[FoundClause]:
    return list(clauses_of([Piece(text)]))
