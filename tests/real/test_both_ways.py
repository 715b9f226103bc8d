"""A real job, told through the pages and told again through files: both ways lead to the same papers, byte for byte."""

import tomllib
from decimal import Decimal
from itertools import count
from typing import Any

import pytest

from homeground.papers import PAPERS
from homeground.press import FORMATS
from tests import ada
from tests.real.doors import Door, Files, Pages
from tests.real.job import SECTIONS, told

DUE = {name: kind for name, kind in PAPERS.items() if kind.is_due(ada.case())}
FILES = {f"{paper}.{form}" for paper in DUE for form in FORMATS}
FOR_THE_BOSS = tuple(f"{paper}.{form}" for paper, kind in DUE.items() if kind.is_shared for form in ("html", "md", "txt"))
STANDINGS = ("not-asked", "asked", "maybe", "refused", "called-back", "trial", "granted")
NUMBERS = count(1)


@pytest.fixture(scope="module")
def filled(files: Files, pages: Pages) -> str:
    """The name of the case that was filled in both ways."""
    for door in (files, pages):
        door.begin("archivist")
        for section in SECTIONS:
            if section != "device":
                door.answer("archivist", section, told(section))
    return "archivist"


@pytest.mark.parametrize("where", STANDINGS)
def test_the_papers_are_the_same_both_ways_wherever_the_matter_stands(files: Files, pages: Pages, filled: str, where: str) -> None:
    other: dict[str, str | None] = {"where": f'"{where}"'} | ({"where_since": None} if where == "not-asked" else {})
    for door in (files, pages):
        door.answer(filled, "person", told("person", **other))
    printed, downloaded = files.papers(filled), pages.papers(filled)
    assert set(printed) == FILES
    assert differing(printed, downloaded) == set()


SPARSE = {
    "nothing": {},
    "a name": {"person": 'name = "Mòrag O\'Rourke"\n'},
    "a name and days": {"person": 'name = "Mòrag O\'Rourke"\n', "terms": 'home_days = "2"\n'},
    "a day and a half, one boss's only name": {
        "person": 'name = "Zoë Ó Briain"\nboss_name = "Björk"\nhours_per_week = "37.5"\nwhere = "refused"\n',
        "terms": 'home_days = "1.5"\nweekdays = []\nnotice = "1"\n',
    },
    "one named day": {"person": 'days_per_week = "3"\n', "terms": 'home_days = "1"\nweekdays = ["sun"]\n'},
    "Greek and Cyrillic letters": {
        "person": 'name = "Αλεξάνδρα Παπαδοπούλου"\nboss_name = "Євген Їжак"\n',
        "terms": 'home_days = "2"\nother_patterns = ["Μία ημέρα", "- two; | *three* #four"]\n',
    },
    "a long name": {"person": f'name = "{"Anne-Marie " * 18}"\nboss_title = "{"Deputy Convener, " * 11}"\n'},
    "a task that only has a name": {"tasks": '[x]\nname = "Read"\n', "reasons": '[y]\nreason = "It is quiet"\nmay_tell = true\n'},
}


@pytest.mark.parametrize("answers", SPARSE.values(), ids=SPARSE.keys())
def test_the_papers_of_a_few_odd_answers_are_the_same_both_ways(files: Files, pages: Pages, answers: dict[str, str]) -> None:
    name = begun(files, pages, answers)
    printed, downloaded = files.papers(name), pages.papers(name)
    assert set(printed) == FILES
    assert differing(printed, downloaded) == set()


def test_six_answers_after_a_no_give_a_letter_and_a_sentence_to_say(files: Files, pages: Pages) -> None:
    person = 'name = "Mòrag O\'Rourke"\nwhere = "refused"\nwhere_since = 2026-11-23\n'
    name = begun(files, pages, {"person": person, "terms": 'home_days = "2"\n'})
    for door in (files, pages):
        letter = door.papers(name)["letter.txt"].decode()
        for words in ("Mòrag O'Rourke", "your plain answer of 23 November 2026", "?", "name me a day"):
            assert words in " ".join(letter.split())
        assert "two days a week" not in letter, "after a no the ask is not put again"
        assert door.sentence(name).endswith("?")
    assert files.sentence(name) == pages.sentence(name)


PRIVATE = [
    ("person", "boss_said"),
    ("person", "pay_per_year"),
    ("person", "fare_per_day"),
    ("terms", "smallest"),
    ("terms", "alternative"),
    ("terms", "can_give"),
    ("terms", "wants"),
    ("reasons", "train"),
    ("reasons", "hip"),
    ("concerns", "heard"),
    ("concerns", "fear"),
    ("roles", "metadata"),
]


@pytest.mark.parametrize(("section", "name"), PRIVATE, ids=[f"{section}.{name}" for section, name in PRIVATE])
def test_no_private_words_of_the_job_stand_in_a_paper_for_the_boss(files: Files, filled: str, section: str, name: str) -> None:
    papers = {file: " ".join(paper.decode().split()) for file, paper in files.papers(filled).items() if file in FOR_THE_BOSS}
    private = sentences(tomllib.loads(told(section)), name)
    assert private
    assert [(file, words) for file, paper in papers.items() for words in private if words in paper] == []


def sentences(answers: dict[str, Any], name: str) -> list[str]:
    """The long answers to one question, or to a whole row of that name, wherever they stand in a section."""
    if name not in answers:
        return [words for row in answers.values() if isinstance(row, dict) and name in row for words in sentences(row, name)]
    match answers[name]:
        case dict() as row:
            return [str(words).rstrip(".") for key, words in row.items() if key in ("reason", "role")]
        case list() as lines:
            return [str(words).rstrip(".") for words in lines]
        case words:
            return [str(words).rstrip(".")]


SLIPS = [
    ("person", "hours_per_week", '"37,5"'),
    ("person", "days_per_week", '"five"'),
    ("person", "commute_minutes", '"85 min"'),
    ("person", "currency", '"pounds"'),
    ("person", "place", '"Scotland"'),
    ("terms", "home_days", '"two"'),
    ("terms", "notice", '"2 weeks"'),
    ("terms", "trial_end_on", "2026-03-31"),
    ("terms", "start_on", '"11/01/2027"'),
    ("workplace", "answer_minutes", '"20 minutes"'),
    ("workplace", "reachable_to", '"5pm"'),
]


@pytest.mark.parametrize(("section", "field", "slip"), SLIPS, ids=[f"{section}.{field}" for section, field, _ in SLIPS])
def test_a_slip_is_refused_both_ways_with_the_same_remedy(
    files: Files, pages: Pages, filled: str, section: str, field: str, slip: str
) -> None:
    text = told(section, **{field: slip})
    in_terminal, on_page = (door.refused(filled, section, text, field) for door in (files, pages))
    assert in_terminal.casefold().rstrip(".") == on_page.casefold().rstrip(".")


def test_the_tasks_of_the_job_make_up_its_contract() -> None:
    hours = sum(Decimal(task["hours_per_week"]) for task in tomllib.loads(told("tasks")).values())
    assert hours == Decimal(tomllib.loads(told("person"))["hours_per_week"])


def begun(files: Files, pages: Pages, answers: dict[str, str]) -> str:
    """The name of a new case with these answers, given both ways."""
    name = f"case-{next(NUMBERS)}"
    door: Door
    for door in (files, pages):
        door.begin(name)
        for section, text in answers.items():
            door.answer(name, section, text)
    return name


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """The papers that are not the same, or that only one of them has."""
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}
