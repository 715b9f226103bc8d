"""The law of a case at the command line: what stands open, and the questions on which it turns, one at a time."""

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_asking import typing

PERSON = 'place = "{place}"\nemployed_since = 2022-09-05\n'


@pytest.fixture
def begun(terminal: Terminal) -> Terminal:
    terminal.done("new", "mine", "--device", "mine", "--account", "mine")
    return terminal


def at(terminal: Terminal, place: str) -> None:
    terminal.done("answer", "person", "-", typed=PERSON.format(place=place))


@pytest.fixture
def unasked(ada_terminal: Terminal) -> Terminal:
    """The example case before anybody asked what is true of her."""
    known = "asked_before = true\nearlier_open = false\nearlier_requests = [2023-05-04]\n"
    ada_terminal.done("answer", "rights", "-", typed=known)
    return ada_terminal


def test_the_right_in_use_says_what_to_do_and_what_to_be_careful_about(unasked: Terminal) -> None:
    said, told = unasked.done("law", "mine"), unasked.json("law", "mine")
    assert "GB request, in force since 6 April 2024, the one in use" in said
    assert "You may ask now. Ask today, and they have to answer by 8 December 2026." in said
    assert said.index("First try a friendly word: it uses up nothing. A formal request is one of 2 requests in 12 months") < said.index(
        "You may ask now."
    )
    assert "homeground law ask" in said
    assert told["question"]["fact"] == "circumstances"
    assert [(right["place"], right["id"], right["is_chosen"], right["is_asked"]) for right in told["rights"]] == [
        ("GB", "request", True, False)
    ]
    assert told["rights"][0]["answer"]["next"] == "send"


def test_several_rights_come_with_the_strongest_that_is_open_first(begun: Terminal) -> None:
    at(begun, "PL")
    begun.done("answer", "rights", "-", typed='has_children = true\nchild_ages = ["3"]\n')
    rights = begun.json("law", "mine")["rights"]
    assert [right["id"] for right in rights] == ["binding", "flexible-parent", "occasional"]
    assert rights[0]["opened_by"] == ["rights.child_ages"]
    assert "Your private answers decide it" in begun.done("law", "mine")


def test_a_formal_request_shows_its_days(begun: Terminal) -> None:
    at(begun, "GB")
    begun.done("answer", "rights", "-", typed='way = "law"\n')
    begun.done("sent", "letter", "--to", "Martin Hale", "--on", "2026-10-09", "--formal")
    said = begun.done("law", "mine")
    assert "They have to answer by 8 December 2026." in said
    assert "8 December 2026   your employer   their answer is due" in said
    assert "friendly word" not in said


def test_without_a_place_or_at_one_that_is_not_recorded_it_says_so_and_promises_no_absence_of_rights(begun: Terminal) -> None:
    assert "homeground answer person" in begun.done("law", "mine")
    at(begun, "ZZ")
    assert "No rule is recorded for ZZ. That does not mean that there is no right" in begun.done("law", "mine")
    at(begun, "DE")
    assert "All that is known of DE: no general statutory right" in begun.done("law", "mine")
    assert begun.json("law", "mine")["pointers"][0]["id"] == "DE"


def test_answers_that_cannot_be_so_beside_each_other_are_named_and_nothing_is_computed(begun: Terminal) -> None:
    at(begun, "GB")
    begun.done("answer", "rights", "-", typed='way = "law"\nearlier_requests = [2027-05-04]\n')
    begun.done("answer", "person", "-", typed='place = "GB"\nwhere = "asked"\nwhere_since = 2026-10-09\n')
    begun.done("sent", "letter", "--to", "Martin Hale", "--on", "2026-10-09", "--formal")
    said = begun.done("law", "mine")
    assert "nothing is computed" in said
    assert begun.json("law", "mine")["rights"] == []


def test_what_a_right_turns_on_is_asked_one_at_a_time_and_kept_at_once(begun: Terminal) -> None:
    at(begun, "NL")
    done = begun.call("law", "ask", typed=typing("2027-03-01", "640", "none"))
    assert done.exit_code == 0
    assert "From which day would you like to work from home?" in done.stderr
    assert "Private: it stands in no paper" in done.stderr or "stays private" in done.stderr
    right = begun.json("law", "mine")["rights"][0]
    assert right["answer"]["eligible"] == "yes"
    assert right["stands"] in done.stdout
    assert begun.json("show", "terms")["sections"][0]["answers"][0]["answer"] == "2027-03-01"


def test_a_slip_is_told_and_the_question_put_again(unasked: Terminal) -> None:
    done = unasked.call("law", "ask", typed=typing("carrer", "carer"))
    assert "carrer: choose among disability, pregnant" in done.stderr
    assert unasked.json("law", "mine")["stronger"][0]["id"] == "carer-fairness"


@pytest.mark.parametrize(
    "typed", ["{number}", "Carer", "Do you care for a relative or someone you live with who needs it for reasons of health or age?"]
)
def test_a_circumstance_is_named_by_its_number_its_word_or_its_question(unasked: Terminal, typed: str) -> None:
    choices = [choice["word"] for choice in unasked.json("law", "mine")["question"]["choices"]]
    done = unasked.call("law", "ask", typed=typing(typed.format(number=choices.index("carer") + 1)))
    assert "  1  " in done.stderr
    assert unasked.json("law", "mine")["stronger"][0]["id"] == "carer-fairness"


def test_a_private_duty_stands_on_the_screen_and_in_no_paper_for_others(unasked: Terminal) -> None:
    unasked.done("law", "ask", typed=typing("disability"))
    assert "A reasonable adjustment for a disability" in unasked.done("law", "mine")
    unasked.done("print", "all", "--format", "txt", "-o", "papers")
    for paper in ("letter", "proposal"):
        assert "adjustment" not in Path(f"papers/{paper}.txt").read_text(encoding="utf-8")


def test_an_empty_line_skips_and_leaving_keeps_what_was_answered(begun: Terminal) -> None:
    at(begun, "NL")
    before = begun.entries()
    begun.done("law", "ask", typed=typing("", "", "", "", "", ""))
    assert begun.entries() == before
    begun.done("law", "ask", typed=typing("2027-03-01"))
    assert begun.json("show", "terms")["sections"][0]["answers"][0]["answer"] == "2027-03-01"


def test_once_all_is_known_nothing_is_asked(unasked: Terminal) -> None:
    unasked.done("law", "ask", typed=typing("none"))
    assert unasked.json("law", "mine")["question"] is None
    assert "Nothing is open" in unasked.done("law", "ask", typed=typing())


def test_with_nobody_at_the_terminal_or_no_place_nothing_is_asked(begun: Terminal) -> None:
    assert "homeground answer person" in begun.refused("law", "ask")
    at(begun, "GB")
    assert "homeground answer rights" in begun.refused("law", "ask")
    begun.done("erase", "device", "--yes")
    assert "homeground answer device" in begun.refused("law", "ask")


def test_once_the_answer_came_it_is_no_longer_said_to_be_due(begun: Terminal) -> None:
    at(begun, "GB")
    begun.done("answer", "rights", "-", typed='way = "law"\n')
    begun.done("sent", "letter", "--to", "Martin Hale", "--on", "2026-09-09", "--formal")
    begun.done("reply", "no", "--on", "2026-10-01")
    said = begun.done("law", "mine")
    assert "last day to take it further" in said
    assert "their answer is due" not in said
    assert "If they say nothing" not in said


def test_what_was_said_of_oneself_is_shown_in_words(begun: Terminal) -> None:
    at(begun, "GB")
    true = 'true_of_me = ["carer_disabled", "federally_regulated"]\nnot_true_of_me = ["child_school_age"]\n'
    begun.done("answer", "rights", "-", typed=true)
    said = begun.done("show", "rights")
    assert "carer of a" in said
    assert not [word for word in ("carer_disabled", "federally_regulated", "child_school_age") if word in said]
