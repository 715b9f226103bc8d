"""The employer's policy at the command line: read, taken as proposals, confirmed, laid beside the law."""

import json
from collections.abc import Callable

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_asking import typing
from tests.cli.test_wrong_calls import one_message

Write = Callable[[str, str | bytes], str]
POLICY = """\
# Flexible Working Policy

## 4.2 Days from home

Employees may work from home on up to two (2) days a week.
The manager answers within five (4) business days.

## 5 Notice

Employees must give 4 weeks' notice before the change begins.
"""


@pytest.fixture
def policy(write: Write) -> str:
    return write("policy.md", POLICY)


def test_each_clause_is_shown_with_its_words_place_and_numbers(terminal: Terminal, policy: str) -> None:
    said = terminal.done("policy", "read", policy)
    for words in (
        f"{policy}: 3 clauses",
        "How many days\n  - “Employees may work from home on up to two (2) days a week.”",
        "under “4.2 Days from home”; it is allowed; 2 days a week of time at home (“two (2) days a week”)",
        "it has to be so; 4 weeks (“4 weeks”)",
        "To be settled by you: The word and the figure disagree: five (4) business days.",
        "Not seen, which does not mean that there is no rule",
        "appeal.",
    ):
        assert words in said
    assert "Not read" not in said
    assert not terminal.home.exists()


def test_json_has_every_clause_with_all_its_numbers_and_what_was_not_read(terminal: Terminal, policy: str) -> None:
    told = terminal.json("policy", "read", policy)
    assert [clause["kind"] for clause in told["clauses"]] == ["days", "answer_time", "notice"]
    keys = {"kind", "text", "page", "heading", "number", "unit", "base", "modal", "numbers"}
    assert all(clause.keys() >= keys for clause in told["clauses"])
    assert [number["number"] for number in told["clauses"][1]["numbers"]] == ["5", "4"]
    assert told["unread"] == []
    assert (told["case"], told["taken"]) == (None, [])


def test_what_was_not_read_is_named(terminal: Terminal, write: Write) -> None:
    file = write("policy.html", '<p>Employees must give 4 weeks notice before the change begins.</p><img src="chart.png">')
    said, [unread] = terminal.done("policy", "read", file), terminal.json("policy", "read", file)["unread"]
    assert f"Not read\n  - {unread['part']}: {unread['why']}" in said


def test_what_is_found_is_taken_as_proposals_and_twice_is_once(ada_terminal: Terminal, policy: str) -> None:
    before = ada_terminal.json("policy", "confirm", "home-days")
    assert ada_terminal.json("policy", "read", policy, "--into", "ada")["taken"] == ["days", "answer-time", "answer-time-2", "notice"]
    after = ada_terminal.json("policy", "confirm", "home-days")
    assert [line for line in after["clauses"] if line["judged"] == "confirmed"] == before["clauses"]
    assert after["left"] == 4
    said = ada_terminal.done("policy", "read", policy, "--into", "ada")
    assert "Taken into ada: 0 proposals. What was there already stays as it was." in said
    ada_terminal.done("undo")
    assert "notice" not in ada_terminal.done("show", "clauses")


def test_a_proposal_counts_only_once_it_is_confirmed(ada_terminal: Terminal, policy: str) -> None:
    def lead() -> list[tuple[str | None, str | None]]:
        return [(part["policy"], part["kinder"]) for part in ada_terminal.json("policy", "beside")["parts"] if part["part"] == "lead"]

    ada_terminal.done("policy", "read", policy, "--into", "ada")
    assert lead() == []
    ada_terminal.done("policy", "confirm", "notice")
    assert lead() == [("4 weeks before it", None)]
    ada_terminal.done("policy", "confirm", "notice", "--drop")
    assert lead() == []


def test_clauses_are_confirmed_one_by_one_at_the_terminal_and_leaving_keeps_what_was_said(ada_terminal: Terminal, policy: str) -> None:
    ada_terminal.done("policy", "read", policy, "--into", "ada")
    done = ada_terminal.call("policy", "confirm", typed=typing("yes", "perhaps", "no", "later"))
    assert done.exit_code == 0
    assert "How many days: “Employees may work from home on up to two (2) days a week.”" in done.stderr
    assert "Is that what your policy says?" in done.stderr
    assert "Write one of: y, n, Enter" in done.stderr
    judged = {line["row"]: line["judged"] for line in ada_terminal.json("policy", "confirm", "home-days")["clauses"]}
    assert (judged["days"], judged["answer-time"], judged["answer-time-2"], judged["notice"]) == ("confirmed", "dropped", "found", "found")


def test_what_decides_is_asked_first_counted_and_the_rest_can_wait(ada_terminal: Terminal, write: Write) -> None:
    content = POLICY + "\n## 6 Equipment\n\nThe company provides a laptop for work at home.\n"
    ada_terminal.done("policy", "read", write("more.md", content), "--into", "ada")
    left = ada_terminal.json("policy", "confirm", "home-days")["left"]
    done = ada_terminal.call("policy", "confirm", typed=typing("y", "n", "", "y", "n"))
    assert "Ctrl-C leaves, and keeps what you judged." in done.stderr
    assert f"1 of {left}" in done.stderr
    assert "The rest can wait. Go on with it now?" in done.stderr
    judged = {line["row"]: line["judged"] for line in ada_terminal.json("policy", "confirm", "home-days")["clauses"]}
    assert (judged["days"], judged["answer-time"], judged["answer-time-2"], judged["notice"]) == (
        "confirmed",
        "dropped",
        "found",
        "confirmed",
    )
    assert "found" in {state for row, state in judged.items() if row.startswith("equipment")}


def test_where_nothing_is_found_it_asks_whether_the_file_is_right_and_in_english(terminal: Terminal, write: Write) -> None:
    said = terminal.done("policy", "read", write("menu.txt", "Soup of the day\n\nBread and butter.\n"))
    assert "Is this the right file, and is it in English?" in said
    assert "Each is a proposal" not in said


def test_more_proposals_than_clauses_are_explained(ada_terminal: Terminal, policy: str) -> None:
    said = ada_terminal.done("policy", "read", policy, "--into", "ada")
    assert "4 proposals (3 clauses: one with several numbers gives a proposal for each)" in " ".join(said.split())


def test_the_policy_stands_beside_the_law_with_the_kinder_marked_and_its_gaps(ada_terminal: Terminal) -> None:
    said, told = ada_terminal.done("policy", "beside"), ada_terminal.json("policy", "beside")
    assert said.startswith("Flexible Working Policy 2024 beside the law")
    assert "The law: GB request" in said
    assert "by 8 December 2026" in said
    assert "- by when an answer comes (you looked, and found none)" in said
    assert {gap["kind"]: gap["was_looked_for"] for gap in told["gaps"]}["appeal"]
    assert {part["part"]: part["kinder"] for part in told["parts"]}["days"] is None


def test_a_policy_that_gives_less_than_the_law_does_not_lower_it(ada_terminal: Terminal, write: Write) -> None:
    file = write("slow.txt", "Answer\n\nThe manager must answer within 12 weeks.\n")
    ada_terminal.done("policy", "read", file, "--into", "ada")
    ada_terminal.done("policy", "confirm", "answer-time")
    said = ada_terminal.done("policy", "beside")
    assert "it does not lower what the law gives" in said
    assert "Ask for free: " in said


def test_without_a_confirmed_clause_or_a_place_it_says_what_is_wanted(terminal: Terminal) -> None:
    terminal.done("new", "mine", "--device", "mine", "--account", "mine")
    assert "homeground policy read FILE --into NAME" in terminal.done("policy", "beside")
    assert "There is no clause yet" in terminal.done("policy", "confirm")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("policy.odt", b"PK\x03\x04", "this kind of file is not read here"),
        ("policy.txt", b"", "the file is empty"),
        ("policy.pdf", b"%PDF-1.7\nnothing", "it is damaged or cut off"),
        ("policy.pdf", b"hello", "what is in the file is not what its name says"),
        ("policy.docx", b"PK\x03\x04 nothing", "it is damaged or cut off"),
        ("policy.html", b"<html></html>", "there are no words in it"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_one_message(
    ada_terminal: Terminal, write: Write, name: str, content: bytes, says: str
) -> None:
    before = ada_terminal.entries()
    file = write(name, content)
    said = ada_terminal.refused("policy", "read", file, "--into", "ada")
    assert f"{file}: {says}" in said
    assert "Nothing was changed." in said
    one_message(said)
    assert ada_terminal.entries() == before


def test_nothing_that_a_terminal_would_obey_comes_out_of_a_policy(terminal: Terminal, write: Write) -> None:
    file = write("policy.txt", "Employees must give 4 weeks' notice \u202ebefore the change begins.\n")
    assert "\u202e" not in terminal.done("policy", "read", file)


def test_before_the_device_is_told_no_policy_is_taken(ada_terminal: Terminal, policy: str) -> None:
    ada_terminal.done("erase", "device", "--yes")
    assert "homeground answer device" in ada_terminal.refused("policy", "read", policy, "--into", "ada")


def test_a_clause_taken_into_a_case_says_what_the_reader_found(ada_terminal: Terminal, policy: str) -> None:
    ada_terminal.done("policy", "read", policy, "--into", "ada")
    rows = {
        row["row"]: {one["field"]: one["answer"] for one in row["answers"]}
        for row in ada_terminal.json("show", "clauses")["sections"][0]["rows"]
    }
    assert rows["notice"] == json.loads(json.dumps(rows["notice"])) | {"number": "4", "unit": "week", "modal": "must"}
