"""Every known answer agrees to the cent: those of this project, and those of the reference data where there are any."""

from collections import Counter
from pathlib import Path

import pytest

from homeground.money import FORMULAS
from tests.money.by_fractions import BY_FRACTIONS, fractions_of, printed
from tests.money.known import ROWS, Known, rows_of


@pytest.mark.parametrize("known", ROWS, ids=lambda known: known.id)
def test_a_known_answer_agrees(known: Known) -> None:
    assert known.disagreements() == []


def test_the_reference_answers_agree(reference_data: Path) -> None:
    rows = rows_of(reference_data / "cases" / "money.csv")
    assert len(rows) >= 24
    assert [told for known in rows for told in known.disagreements()] == []


def test_every_formula_has_two_known_answers_at_least() -> None:
    counted = Counter(known.formula for known in ROWS)
    assert {name for name in FORMULAS if counted[name] < 2} == set()
    assert set(counted) == set(FORMULAS)


def test_no_two_known_answers_share_an_id() -> None:
    assert [name for name, times in Counter(known.id for known in ROWS).items() if times > 1] == []


@pytest.mark.parametrize("known", [known for known in ROWS if "left out" not in known.note], ids=lambda known: known.id)
def test_a_known_answer_agrees_with_fractions(known: Known) -> None:
    found = printed(BY_FRACTIONS[known.formula](fractions_of(known.inputs)))
    assert {name: found[name] for name in known.expected} == known.expected
