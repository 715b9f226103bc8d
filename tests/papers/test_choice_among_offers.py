"""Where the proposal lays several patterns side by side, it says what the choice among them is for, and only there."""

from homeground.case import Case
from homeground.papers import PAPERS
from homeground.wording import say
from tests import ada

SAID = "Which of them you like best helps us both to find what matters."


def _text(case: Case, paper: str) -> str:
    return " ".join(say(sentence.message) for _, sentence in PAPERS[paper].of(case, ada.TODAY).sentences())


def test_the_boss_is_told_that_the_choice_among_offers_helps_to_find_what_matters() -> None:
    assert SAID in _text(ada.case(), "proposal")


def test_where_there_is_one_offer_alone_nothing_is_said_of_a_choice() -> None:
    one = ada.changed(ada.case(), terms=ada.changed(ada.case().terms, other_patterns=()))
    assert SAID not in _text(one, "proposal")
