"""Every known answer agrees: those of this project, and those of the reference data where there are any."""

from pathlib import Path

import pytest

from homeground.law import regime_named, regimes
from tests.law.known import CASES, ROWS, Known, rows_of


@pytest.mark.parametrize("known", ROWS, ids=lambda known: known.id)
def test_a_known_answer_agrees(known: Known) -> None:
    assert known.disagreements(regime_named(known.place)) == []


def test_the_reference_answers_agree(reference_data: Path) -> None:
    rows = rows_of([reference_data / "cases" / "law.csv"])
    assert len(rows) >= 72
    assert [told for known in rows for told in known.disagreements(regime_named(known.place))] == []


def test_every_place_has_its_cases_and_every_case_its_place() -> None:
    assert {file.stem for file in CASES.glob("*.csv")} == set(regimes())
    assert {known.id for known in ROWS if not (CASES / f"{known.place}.csv").exists()} == set()


def test_no_two_cases_share_an_id() -> None:
    ids = [known.id for known in ROWS]
    assert {name for name in ids if ids.count(name) > 1} == set()
