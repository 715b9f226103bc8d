"""A guess from the words of a task: it errs on the side of the office, says why, and never takes the answer from the person."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from homeground.portability import guess, rate_text
from homeground.portability.cue import Cue, all_cues, found_in
from homeground.portability.facts import tongues
from homeground.portability.guessing import Guess
from homeground.portability.rating import rate_answers


def _phrases(cue: Cue) -> list[str]:
    return [" ".join(phrase.split()) for phrase in cue.words.split(",")]


def _of(cues: list[Cue]) -> st.SearchStrategy[str]:
    return st.sampled_from([phrase for cue in cues for phrase in _phrases(cue)])


ONSITE = _of([cue for cue in all_cues() if cue.onsite and not cue.home])
HOME = _of([cue for cue in all_cues() if cue.home and not cue.onsite])
TYING = _of([cue for cue in all_cues() if cue.ties])
WORD = st.one_of(_of(list(all_cues())), st.sampled_from(["the", "and", "with", "of", "team", "daily", "quaggle"]))
TEXT = st.lists(WORD, min_size=1, max_size=8).map(" ".join)


def _as_rated(guessed: Guess) -> str:
    answers = {"thing": guessed.thing, "people": guessed.people, "access": None, "data": None, "timing": None}
    return rate_answers(answers).result  # type: ignore[arg-type]  # the five ties


@given(text=st.one_of(st.text(), TEXT))
def test_any_text_gives_a_guess_between_nought_and_one(text: str) -> None:
    guessed = guess(text)
    assert 0 < guessed.score < 1
    assert guessed.is_sure or (guessed.thing, guessed.people) == (None, None)


@given(text=TEXT)
def test_the_result_follows_from_the_score(text: str) -> None:
    guessed = guess(text)
    assert guessed.result == ("home" if guessed.score >= Decimal("0.65") else "onsite" if guessed.score <= Decimal("0.35") else "partly")
    assert guessed.is_sure == (guessed.score >= Decimal("0.8") or guessed.score <= Decimal("0.2"))


@given(text=TEXT, more=ONSITE)
def test_one_more_word_for_on_site_never_raises_the_score(text: str, more: str) -> None:
    assume(guess(text).is_english)
    assert guess(f"{text}, {more}").score <= guess(text).score


@given(text=TEXT, more=HOME)
def test_one_more_word_for_home_never_lowers_the_score(text: str, more: str) -> None:
    assume(guess(text).is_english)
    assert guess(f"{text}, {more}").score >= guess(text).score


@given(text=TEXT, blank=st.text(alphabet=" \t", min_size=1, max_size=3))
def test_capitals_and_blanks_do_not_matter(text: str, blank: str) -> None:
    assert guess(text.upper()) == guess(f"{blank}{text.replace(' ', blank)}{blank}") == guess(text)


@given(text=TEXT)
def test_what_is_prefilled_agrees_with_the_guess(text: str) -> None:
    guessed = guess(text)
    if guessed.result == "home":
        assert _as_rated(guessed) == "home"
    else:
        assert (guessed.thing, guessed.people) == (None, None) or _as_rated(guessed) != "home"
        assert guessed.thing != "none"
        assert guessed.people in (None, "in_person")


def test_of_a_guess_that_is_not_sure_nothing_is_prefilled() -> None:
    orchids = guess("orchids")
    assert (orchids.result, orchids.is_sure, orchids.thing, orchids.people) == ("onsite", False, None, None)


def test_beside_what_speaks_against_it_nothing_is_prefilled() -> None:
    much = guess("spreadsheet, database, invoice, budget, payroll")
    beside = guess("spreadsheet, database, invoice, budget, payroll, forklift")
    assert (much.result, much.is_sure, much.thing) == (beside.result, beside.is_sure, "none") == ("home", True, "none")
    assert beside.thing is None
    assert guess("forklift, warehouse, truck, crane, boiler, payroll").thing == "fixed"


@given(tying=TYING, others=st.lists(HOME, max_size=12))
def test_a_safe_cash_calibration_and_a_visit_are_never_home_however_much_else_speaks_for_it(tying: str, others: list[str]) -> None:
    guessed = guess(", ".join([*others, tying]))
    assert guessed.result != "home"
    assert guessed.thing != "none"
    assert guessed.people in (None, "in_person")


@pytest.mark.parametrize(
    "text",
    [
        "Open the safe every morning",
        "count the cash drawer and enter it in the spreadsheet",
        "calibrate the scales and write the report",
        "calibration reports",
        "visits to customers in person",
        "home visits, and writing them up in the database",
    ],
)
def test_the_tasks_that_published_indexes_miss_are_not_home(text: str) -> None:
    assert guess(text).result != "home"


@pytest.mark.parametrize(
    ("onsite", "home"),
    [
        ("clean the counter", "clean the data"),
        ("check stock in the warehouse", "check stock in the system"),
        ("interview customers at the counter", "interview customers by phone"),
        ("install the boiler", "install the software"),
        ("teach in the classroom", "teach online"),
        ("read the gas meters", "read the applications"),
        ("cut the hedge", "analyse the budget cuts"),
        ("see to patients on the ward", "telehealth consultations with patients"),
    ],
)
def test_a_word_is_read_together_with_those_beside_it(onsite: str, home: str) -> None:
    assert (guess(onsite).result, guess(home).result) == ("onsite", "home")


@pytest.mark.parametrize("text", ["prepare the quaggles", "review, approve and coordinate", "manage", "check it"])
def test_a_doing_that_may_be_anything_does_not_make_a_task_home(text: str) -> None:
    assert guess(text).result == "partly"


def test_beside_a_thing_that_stands_somewhere_such_a_doing_counts_nothing() -> None:
    assert guess("prepare the forklift").score == guess("the forklift").score


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("the harbours", "the harbors"),
        ("analyse the catalogues", "analyze the catalogues"),
        ("read meters", "read metres"),
    ],
)
def test_both_spellings_are_read_alike(british: str, american: str) -> None:
    assert guess(british).score == guess(american).score != Decimal("0.5")


def test_the_words_that_said_so_are_told_as_they_stand_in_the_text() -> None:
    assert guess("Write the monthly Reports, check the petty cash").because == ("write", "reports", "cash")


@pytest.mark.parametrize(
    "text",
    [
        "Kasse zählen",
        "Angebote für Kunden schreiben",
        "Verhandlungen mit Lieferanten",
        "vérifier les factures",
        "revisar las facturas de los clientes",
        "preparare le fatture",
        "rapporten voor het team",
        "sprzątanie biura",
        "見積書を作成する",
        "составить отчёт",
        "préparer le rapport excel",
    ],
)
def test_of_a_text_in_another_language_nothing_is_guessed(text: str) -> None:
    guessed = guess(text)
    assert not guessed.is_english
    assert (guessed.result, guessed.is_sure, guessed.because, guessed.thing, guessed.people) == ("partly", False, (), None, None)


@pytest.mark.parametrize(
    "text",
    [
        "CAD drawings",
        "stock take",
        "call José about the invoice",
        "café till",
        "résumé screening",
        "pour concrete",
        "drive the van",
        "naïve Bayes model code",
    ],
)
def test_short_english_texts_are_english(text: str) -> None:
    assert guess(text).is_english


def test_a_text_of_unknown_words_leaves_it_open() -> None:
    assert (guess("quaggle the frobs").result, guess("quaggle the frobs").score, guess("").because) == ("partly", Decimal("0.5"), ())


@pytest.mark.parametrize("cue", all_cues(), ids=lambda cue: cue.about)
def test_each_phrase_of_the_lists_is_found_and_stands_in_one_group(cue: Cue) -> None:
    for phrase in _phrases(cue):
        found = found_in(phrase if cue.leads else f"quaggle {phrase}")
        assert [one.cue for one in found] == [cue], phrase


@pytest.mark.parametrize("cue", all_cues(), ids=lambda cue: cue.about)
def test_each_group_prefills_what_agrees_with_what_it_says(cue: Cue) -> None:
    assert not (cue.home and not cue.onsite and (cue.thing not in (None, "none") or cue.people == "in_person"))
    assert not (cue.onsite and not cue.home and (cue.thing == "none" or cue.people in ("none", "video")))
    assert not cue.ties or cue.home == 0


def test_no_word_of_another_language_stands_among_the_english_ones() -> None:
    known = {word for cue in all_cues() for phrase in _phrases(cue) for word in phrase.split()}
    assert set(tongues()["other"].split()) & (known | set(tongues()["english"].split())) == set()


@given(text=TEXT.filter(str.strip))
def test_a_text_without_answers_is_rated_as_guessed(text: str) -> None:
    rated = rate_text(text)
    assert (rated.result, rated.is_sure, rated.is_guessed) == (guess(text).result, guess(text).is_sure, True)
