"""homeground practise: from a file of moves or turn by turn, with or without a case, and nothing is written by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from homeground.desk.rehearsal_moves import WORDS
from tests.cli.conftest import Terminal
from tests.cli.test_asking import typing

MOVES = """# a talk
What rule would you be happy to give to everyone?
I must have an answer by Friday, though.
back
You can check it in the call log each Friday.
offer home-days: three days; trial-length: 12 weeks; review-date: a review
end
"""


def test_the_same_seed_and_moves_give_the_same_talk_and_nothing_is_written(ada_terminal: Terminal, write: Callable[..., str]) -> None:
    call = ("practise", "--kind", "firm", "--seed", "7", "--moves", write("moves.txt", MOVES))
    before = ada_terminal.entries()
    said = ada_terminal.done(*call)
    assert said == ada_terminal.done(*call)
    assert "Martin Hale (simulated): " in said
    assert "A drill, not an oracle" in said
    assert "Debrief. You ended it, with nothing agreed." in said
    assert "Friday, though" not in said  # it was taken back
    assert ada_terminal.entries() == before


def test_a_boss_like_mine_follows_from_the_seed_alone(ada_terminal: Terminal, write: Callable[..., str]) -> None:
    call = ("practise", "--kind", "mine", "--moves", write("moves.txt", MOVES))
    one, again, other = (ada_terminal.json(*call, "--seed", seed) for seed in ("7", "7", "8"))
    assert one == again
    assert one["debrief"]["wanted"] != other["debrief"]["wanted"]


def test_it_can_be_practised_without_any_case(terminal: Terminal) -> None:
    told = terminal.json("practise", "--example", "--kind", "open", "--seed", "3")
    assert (told["case"], told["kind"], told["turns"], told["simulated"]) == (None, "open", [], True)
    assert not terminal.home.exists() or terminal.entries() == {}


def test_a_drawn_kind_follows_from_the_seed_and_is_told_at_the_end(terminal: Terminal) -> None:
    call = ("practise", "--example", "--seed", "5")
    opened = terminal.done(*call)
    assert "drawn, and told at the end" in opened
    kinds = {terminal.json(*call)["kind"] for _ in range(2)}
    assert len(kinds) == 1


@pytest.mark.parametrize(
    ("moves", "where", "remedy"),
    [
        ("ask\n\ntake it all\noffer home-days two\n", "line 4", "write the issue, a colon and its option"),
        ("# none\nback\n", "line 2", "there is no turn to take back"),
        ("offer home-days: nine days\n", "line 1: home-days", "there is no option “nine days”"),
        ("What worries you?\nback\ntake\n", "line 3", "nothing on the table"),
        ("end\nend\n", "line 2", "the talk is over"),
        (f"{'x' * 1001}\n", "line 1", "at most 1000 characters"),
    ],
)
def test_a_move_that_cannot_be_is_told_with_its_line(
    ada_terminal: Terminal, write: Callable[..., str], moves: str, where: str, remedy: str
) -> None:
    message = ada_terminal.refused("practise", "--seed", "1", "--moves", write("moves.txt", moves))
    assert f"moves.txt, {where}" in message
    assert remedy in message


@pytest.mark.parametrize("wrong", [("--kind", "nice"), ("--seed", "-1"), ("--seed", "x"), ("--seed", "1000000")])
def test_a_kind_or_seed_that_there_is_not_is_refused(ada_terminal: Terminal, wrong: tuple[str, str]) -> None:
    assert f"{wrong[0]}: write" in ada_terminal.refused("practise", *wrong)


def test_an_insult_a_private_matter_and_a_deadline_are_heard_each_for_what_it_is(ada_terminal: Terminal, write: Callable[..., str]) -> None:
    moves = write("moves.txt", "You are an idiot.\nI have depression, and my son is ill.\nI must have an answer by Friday.\nend\n")
    told = ada_terminal.json("practise", "--kind", "open", "--seed", "1", "--moves", moves)
    assert [turn["nuisances"] for turn in told["turns"]] == [["insult"], [], ["tone"], []]
    assert {name: told["debrief"]["counts"][name] for name in ("hurt", "private", "pressed", "tired")} == {
        "hurt": 1,
        "private": 1,
        "pressed": 1,
        "tired": 0,
    }
    text = ada_terminal.done("practise", "--kind", "open", "--seed", "1", "--moves", moves)
    assert "a line that insults your boss or looks down on them" in text
    assert text.count("That is human, and you need not") == 1


def test_two_packages_can_be_put_at_once(ada_terminal: Terminal, write: Callable[..., str]) -> None:
    line = "offer home-days: two days | home-days: three days; trial-length: 12 weeks; review-date: a review"
    moves = write("moves.txt", f"{line}\nend\n")
    [offered, _] = ada_terminal.json("practise", "--kind", "open", "--seed", "1", "--moves", moves)["turns"]
    assert "Good: two at once. Which your boss likes better tells what matters." in offered["coach"]
    assert "Days at home: two days" in ada_terminal.done("practise", "--seed", "1", "--moves", moves)
    three = write("three.txt", "offer home-days: none | home-days: one day | x: y\n")
    assert "two packages at once at most" in ada_terminal.refused("practise", "--seed", "1", "--moves", three)


def test_a_case_without_a_table_is_shown_the_way(terminal: Terminal) -> None:
    terminal.done("new", "bob", "--device", "mine", "--account", "mine")
    message = terminal.refused("practise")
    assert "homeground practise --example" in message


def test_turn_by_turn_a_slip_is_mended_a_turn_taken_back_and_the_next_talk_held_against_it(ada_terminal: Terminal) -> None:
    first = ("take", "What worries you?", "I must have an answer by Friday.", "back", "end", "harder")
    done = ada_terminal.call("practise", "--kind", "firm", "--seed", "7", typed=typing(*first, "You can check the log.", "end", ""))
    assert done.exit_code == 0, done.output
    assert "nothing on the table" in done.stderr
    assert "Taken back." in done.stdout
    assert "a hard one, who gives way late" in done.stdout
    assert "Last time" in done.stdout
    assert all(word in done.stderr for word in WORDS)


def test_leaving_in_the_middle_keeps_nothing(ada_terminal: Terminal) -> None:
    done = ada_terminal.call("practise", "--kind", "firm", "--seed", "7", typed=typing("What worries you?"))
    assert (done.exit_code, "Nothing was kept." in done.stderr) == (0, True)
