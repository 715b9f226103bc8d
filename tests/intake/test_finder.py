"""Laws of the finder: it quotes, it counts only what is written, and advice never turns into a rule."""

import re
import typing

from hypothesis import given
from hypothesis import strategies as st

from homeground.case.clause import Base, ClauseKind, Modal, Unit
from homeground.intake import KINDS, found
from homeground.intake.finder import clauses_of
from homeground.intake.finder.facts import cues, modal_words
from homeground.intake.finder.modals import modal_of
from homeground.intake.finder.number_words import COUNTED, number_of
from homeground.intake.finder.sentences import LONGEST, sentences_of
from homeground.intake.finder.signs import SIGNS
from homeground.intake.finder.tags import tokens_of
from homeground.intake.piece import Piece

WORDS = sorted(
    {phrase.replace("*", "s") for phrases in cues()["words"].values() for phrase in phrases}
    | {"must", "may", "should", "must not", "will", "normally", "encouraged", "a", "the", "if", "and", ",", ";", "employees"}
    | {
        "two",
        "10",
        "five (5)",
        "five (4)",
        "60 %",
        "days a week",
        "days",
        "business days",
        "months",
        "a year",
        "notice",
        "within",
        "per pay period",
    }
)
ONE_WORD = {
    **dict.fromkeys(("a", "an", "once", "annually", "yearly", "year"), "1"),
    **dict.fromkeys(("twice", "other", "second", "biennially", "fortnight"), "2"),
    "half": "0.5",
    "quarterly": "3",
    "half-yearly": "6",
}
"""Words that say a number without naming it."""
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(lambda words: " ".join(words).capitalize() + ".")
texts = st.lists(sentences, min_size=1, max_size=4).map(" ".join)


@given(texts)
def test_a_clause_quotes_the_text_and_changes_no_word(text: str) -> None:
    for clause in clauses_of([Piece(text, page=3, heading="Rules")]):
        assert clause.text in text
        assert (clause.page, clause.heading) == (3, "Rules")


@given(texts)
def test_no_number_stands_without_its_words_and_its_unit(text: str) -> None:
    for clause in clauses_of([Piece(text)]):
        for one in clause.numbers:
            assert one.words
            assert one.words in clause.text
            assert one.unit
            assert one.number in written_in(one.words)


@given(texts)
def test_the_main_number_is_one_of_all_and_none_when_they_disagree(text: str) -> None:
    for clause in clauses_of([Piece(text)]):
        first = None if clause.conflict or not clause.numbers else clause.numbers[0]
        main = (first.number, first.unit, first.base) if first else (None, None, None)
        assert (clause.number, clause.unit, clause.base) == main


@given(sentences, st.sampled_from(["it is recommended", "ideally", "it is encouraged"]))
def test_advice_is_never_read_as_binding(sentence: str, soft: str) -> None:
    body = " ".join(word for word in sentence[:-1].lower().split() if modal_of(word) == "none" and word not in (",", ";", "if", "and"))
    for clause in clauses_of([Piece(f"For all staff {soft} {body}.")]):
        assert clause.modal in ("should", "must_not", "may")


@given(st.text(max_size=300))
def test_any_text_at_all_is_read(text: str) -> None:
    for clause in clauses_of([Piece(" ".join(text.split()))]):
        assert clause.kind in KINDS


@given(st.text(alphabet="aB. !?1()\n", max_size=4000))
def test_cutting_into_sentences_loses_no_word(text: str) -> None:
    folded = " ".join(text.split())
    cut = list(sentences_of(folded))
    assert "".join("".join(cut).split()) == "".join(folded.split())
    assert all(len(sentence) <= LONGEST for sentence in cut)


def test_the_kinds_units_bases_and_modals_are_those_of_a_case() -> None:
    assert typing.get_args(ClauseKind) == KINDS
    assert (Unit, Base, Modal) == (found.Unit, found.Base, found.Modal)


def test_every_kind_has_headings_and_rules_and_every_rule_names_what_there_is() -> None:
    known = set(cues()["words"])
    kinds, modals = set(KINDS), {*modal_words(), "none"}
    signs = {*SIGNS, "amount", "share", "distance", "notice", "before", "gap", "trial", "plain", "hours", "first", "second"}
    of: dict[str, set[str]] = {"@": {*kinds}, "^": {*kinds}, "=": modals, "#": signs}
    assert set(cues()["kinds"]) == kinds
    for kind, about in cues()["kinds"].items():
        for part in (part.removeprefix("-") for line in about["rules"] for part in line.split()):
            assert part[1:] in of[part[0]] if part[0] in of else part in known, (kind, part)


def test_every_group_of_words_is_used_by_a_rule() -> None:
    used = {part.removeprefix("-") for about in cues()["kinds"].values() for line in about["rules"] for part in line.split()}
    assert set(cues()["words"]) - used == set()


def test_every_word_of_the_cues_can_be_met() -> None:
    phrases = [phrase.replace("*", "") for phrases in cues()["words"].values() for phrase in phrases]
    assert [phrase for phrase in phrases if tokens_of(phrase) != phrase.split()] == []


def written_in(words: str) -> set[str]:
    """The numbers that a reader of these words would name."""
    lowered = words.lower().replace("’", "'")
    named = {number_of(one) for one in re.findall(rf"\b(?:{COUNTED})\b", lowered)}
    doubled = {str(int(one) * 2) for one in named if "fortnight" in lowered and one.isdigit()}
    return named | doubled | {number for word, number in ONE_WORD.items() if word in lowered.split()}
