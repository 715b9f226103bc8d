"""homeground advise: what to offer next in plain words, the same bytes for the same question and seed, and every slip in one message."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from homeground.desk.transfer import read_export
from homeground.store import SqliteShelf
from tests import ada
from tests.cli.conftest import Terminal

QUESTION: Mapping[str, Any] = {
    "schema": 1,
    "issues": [
        {"id": "home_days", "name": "home days", "options": ["none", "two days", "four days"], "now": "none"},
        {"id": "core_hours", "options": ["8 to 18", "9 to 17", "10 to 16"], "now": "9 to 17"},
        {"id": "review_date", "options": ["no review", "a review"], "now": "no review"},
    ],
    "preferences": {"piles": {"must": ["home_days"], "matters": ["core_hours"]}, "alternative": "stay"},
    "history": [{"offer": {"home_days": "four days", "core_hours": "10 to 16", "review_date": "no review"}, "reply": "maybe"}],
    "offers_left": 4,
    "seed": 7,
}
MERITS = {"package", "worth_low", "worth_high", "yes_low", "yes", "yes_high", "gives", "gains", "reason"}


@pytest.fixture
def ask(terminal: Terminal, write: Callable[..., str]) -> Callable[..., Any]:
    """The answer to the question with these parts changed."""
    return lambda *more, **parts: terminal.json("advise", write("question.json", json.dumps({**QUESTION, **parts})), *more)


@pytest.fixture
def talks(terminal: Terminal) -> Terminal:
    """The example after Martin's counter-offer."""
    with SqliteShelf(terminal.home) as shelf:
        shelf.create("ada").append(read_export((ada.FOLDER / "talks" / "journal.jsonl").read_text(encoding="utf-8")).drafts)
    return terminal


def test_a_question_is_answered_under_the_names_of_the_spec(ask: Callable[..., Any]) -> None:
    told = ask()
    assert told["offers"]
    for offer in told["offers"]:
        assert offer.keys() >= MERITS
        assert 0 <= offer["yes_low"] <= offer["yes"] <= offer["yes_high"] <= 1
        assert offer["worth_low"] <= offer["worth"] <= offer["worth_high"] <= 100
        assert offer["worth"] > 0
    assert (told["accept_on_table"], told["stop"]) == (None, False)
    assert 1 <= len(told["frontier"]) <= 20


def test_after_a_maybe_the_last_offer_can_be_put_once_more_as_a_trial(
    ask: Callable[..., Any], terminal: Terminal, write: Callable[..., str]
) -> None:
    trial = {"id": "trial_length", "name": "trial", "options": ["no trial", "8 weeks"], "now": "no trial"}
    [heard] = QUESTION["history"]
    parts = {
        "issues": [*QUESTION["issues"], trial],
        "history": [{**heard, "offer": {**heard["offer"], "core_hours": "9 to 17", "trial_length": "no trial"}}],
    }
    found = ask(**parts)["as_trial"]
    assert found["package"] == {"home_days": "four days", "core_hours": "9 to 17", "review_date": "a review", "trial_length": "8 weeks"}
    assert found["yes"] > found["outright"]
    assert found["succeeds"] == 0.7
    assert "as today if it does not" in found["said"]
    assert found["said"] in " ".join(terminal.done("advise", write("question.json", json.dumps({**QUESTION, **parts}))).split())
    assert ask()["as_trial"] is None, "nothing can be tried where no trial is on the table"


def test_after_a_yes_the_agreed_package_is_shown_and_a_yes_to_several_names_one(
    ask: Callable[..., Any], terminal: Terminal, write: Callable[..., str]
) -> None:
    two, four = ({"home_days": days, "core_hours": "9 to 17", "review_date": "a review"} for days in ("two days", "four days"))
    asked = {"history": [{"offers": [two, four], "reply": "yes", "chosen": "first"}]}
    assert ask(**asked)["agreed"] == two
    assert (
        "home days: two days" in terminal.done("advise", write("yes.json", json.dumps({**QUESTION, **asked}))).split("What was agreed")[1]
    )
    assert ask()["agreed"] is None
    message = terminal.refused("advise", write("open.json", json.dumps({**QUESTION, "history": [{"offers": [two, four], "reply": "yes"}]})))
    assert "history[0].chosen: a yes is to one of them; say to which: first, second" in message


def test_each_option_is_told_by_itself_with_its_bounds(ask: Callable[..., Any]) -> None:
    [home, *_] = told = ask()["issues"]
    assert [one["issue"] for one in told] == ["home_days", "core_hours", "review_date"]
    assert (home["now"], [one["option"] for one in home["options"]]) == ("none", ["none", "two days", "four days"])
    assert all(one["worth_low"] <= one["worth"] <= one["worth_high"] and one["boss_low"] <= one["boss_high"] for one in home["options"])


def test_answers_that_cannot_be_together_are_told_as_a_note_and_the_advice_still_comes(
    ask: Callable[..., Any], terminal: Terminal, write: Callable[..., str]
) -> None:
    less, more = (
        {"home_days": days, "core_hours": hours, "review_date": "no review"}
        for days, hours in (("none", "10 to 16"), ("two days", "9 to 17"))
    )
    said = {**QUESTION["preferences"], "either_or": [{"left": less, "right": more, "answer": one} for one in ("left", "right")]}
    told = ask(preferences=said)
    assert told["offers"]
    [note] = told["at_odds"]
    assert "rather “home days: none; core_hours: 10 to 16” than “home days: two days; core_hours: 9 to 17”" in note
    assert "a slip is always possible" in terminal.done("advise", write("odd.json", json.dumps({**QUESTION, "preferences": said})))
    said["either_or"] = said["either_or"][:1]
    assert ask(preferences=said)["at_odds"] == []


def test_the_same_question_and_seed_give_the_same_bytes_on_any_day(
    terminal: Terminal, write: Callable[..., str], on_day: Callable[[str], None]
) -> None:
    file = write("question.json", json.dumps(QUESTION))
    first = terminal.done("advise", file, "--json")
    on_day("2027-05-01")
    assert terminal.done("advise", file, "--json") == first
    assert terminal.done("advise", file, "--seed", "7", "--json") == first
    assert terminal.done("advise", file, "--seed", "8", "--json") != first


def test_a_package_of_ones_own_is_weighed_and_the_rest_of_it_is_as_today(ask: Callable[..., Any]) -> None:
    [weighed] = ask("--weigh", "Home days: two days; review_date: a review")["weighed"]
    assert weighed["package"] == {"home_days": "two days", "core_hours": "9 to 17", "review_date": "a review"}
    assert weighed["gains"] == ["home_days", "review_date"]


def test_where_no_package_is_better_than_the_alternative_it_says_so_and_what_would_open_it(ask: Callable[..., Any]) -> None:
    best = {"home_days": "four days", "core_hours": "10 to 16", "review_date": "a review"}
    told = ask(preferences={"alternative": best}, history=[])
    assert told["offers"] == []
    assert "better for you" in told["stop"]["why"]
    assert "Add an issue" in told["stop"]["reopen"]


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"issues": [QUESTION["issues"][0]]}, "fewer than 2 issues"),
        ({"issues": [{"id": "a", "options": ["x"], "now": "x"}, QUESTION["issues"][0]]}, "has 1 option"),
        (
            {"issues": [{"id": f"i{n}", "options": [*"abcdefghij"], "now": "a"} for n in range(7)], "history": []},
            "10,000,000 packages, more than 2,000,000",
        ),
        ({"history": [{"reply": "no"}]}, "a reply to an offer that was never made"),
        ({"history": [{"offer": {"home_days": "six days"}, "reply": "no"}]}, "history[0].offer"),
        ({"wishes": 1}, "wishes"),
    ],
)
def test_a_question_that_cannot_be_is_refused_in_one_message(
    terminal: Terminal, write: Callable[..., str], parts: Mapping[str, Any], told: str
) -> None:
    message = terminal.refused("advise", write("question.json", json.dumps({**QUESTION, "preferences": {}, **parts})))
    assert told in message
    assert "question.json. Nothing was computed." in message


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("home_days two", "a colon and its option"),
        ("home_days: nine days", "there is no option “nine days”"),
        ("office: none", "there is no issue “office”"),
        ("home_days: none; home_days: two days", "stands twice"),
        ("", "name one issue at least"),
    ],
)
def test_a_package_that_is_not_on_the_table_is_refused(terminal: Terminal, write: Callable[..., str], typed: str, told: str) -> None:
    assert told in terminal.refused("advise", write("question.json", json.dumps(QUESTION)), "--weigh", typed)


def test_on_the_screen_it_speaks_in_words_and_figures_are_asked_for(talks: Terminal, on_day: Callable[[str], None]) -> None:
    on_day("2026-11-02")
    words = talks.done("advise")
    assert words.startswith("What to offer next")
    assert "Pay in the trial: 6 % less" in words
    assert words.index("Good in it") < words.index("Hard in it") < words.index("To mind")
    assert not re.search(r"\d\.\d|\d%", words)
    assert not re.search(r"\b(likelier|less likely) than not(?! \(a guess\))", words)
    assert "100 the best" in talks.done("advise", "--details")


def test_until_the_day_that_the_boss_named_nothing_is_offered(talks: Terminal, on_day: Callable[[str], None]) -> None:
    on_day("2026-10-26")
    told = talks.json("advise")
    assert told["offers"] == []
    assert told["stop"]["until"] == "2026-10-29"
    assert "Offer nothing now" in talks.done("advise")


def test_the_next_step_of_a_talk_is_that_of_the_advice(talks: Terminal, on_day: Callable[[str], None]) -> None:
    on_day("2026-10-26")
    assert talks.json("next")["step"]["id"] == "quiet-until-their-day"
    on_day("2026-11-02")
    step = talks.json("next")["step"]
    assert (step["id"], step["command"]) == ("put-offers", "homeground advise")


def test_a_case_without_a_table_is_shown_what_to_answer_first(terminal: Terminal) -> None:
    terminal.done("new", "bob", "--device", "mine", "--account", "mine")
    assert "homeground table --begin" in terminal.done("advise")
    told = terminal.json("advise")
    assert (told["offers"], told["today"], [one["path"] for one in told["lacks"]]) == ([], None, ["issues"])


def test_a_file_and_a_case_are_not_asked_at_once(talks: Terminal, write: Callable[..., str]) -> None:
    assert "a file or a case" in talks.refused("advise", write("question.json", "{}"), "--case", "ada")
