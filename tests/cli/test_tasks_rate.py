"""A table of tasks at the command line: each rated, and every slip of the table told by its row and column."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from homeground.portability import guess, rate_text
from tests.cli.conftest import Terminal

Write = Callable[[str, "str | bytes"], str]
TABLE = """text,hours,thing,people,access,data,timing
Count the cash drawer,1.25,,,,,
"Reconcile bank statements, monthly",6.5,none,none,yes,ordinary,async
Open the post,2,paper,none,yes,confidential,
Supervise the apprentices,4,,,,,
"""


def rated(terminal: Terminal, table: str | bytes) -> Any:  # noqa: ANN401 - whatever the object holds
    return json.loads(terminal.done("tasks", "rate", "-", "--json", typed=table))


def refused(terminal: Terminal, table: str | bytes) -> str:
    return " ".join(terminal.refused("tasks", "rate", "-", typed=table).split())


def test_each_row_comes_out_as_the_rule_or_the_guess_has_it(terminal: Terminal) -> None:
    rows = rated(terminal, TABLE)["rows"]
    assert [(row["row"], row["result"], row["sure"]) for row in rows] == [
        (2, "onsite", True),
        (3, "home", True),
        (4, "partly", False),
        (5, "partly", False),
    ]
    assert rows[0]["cause"] == ["thing"]
    assert rows[2]["conditions"] == list(rate_text("x", {"thing": "paper", "data": "confidential"}).conditions)
    assert rows[0]["answers"]["thing"] == {"answer": "fixed", "by": "guess"}
    assert rows[2]["answers"]["timing"] == {"answer": "async", "by": "default"}
    assert rows[3]["because"] == list(guess("Supervise the apprentices").because)


def test_the_hours_are_added_up_and_a_task_without_hours_counts_nothing(terminal: Terminal) -> None:
    totals = rated(terminal, TABLE + "write reports,,,,,,\n")["totals"]
    assert totals == {
        "tasks": 5,
        "sure": 3,
        "guessed": 3,
        "without_hours": 1,
        "hours": {"entered": "13.75", "home": "6.5", "partly": "6", "onsite": "1.25", "low": "0.4727", "high": "0.9091"},
    }


def test_in_words_it_says_the_hours_the_grounds_and_how_to_be_sure(terminal: Terminal) -> None:
    said = terminal.done("tasks", "rate", "-", typed=TABLE)
    for words in (
        "its words: count cash, drawer",
        "as far as answered: digitise or take",
        "Of 13.75 hours a week, 6.5 can be done at home, 1.25 cannot, and 6 in part or on conditions.",
        "By this, 47% of the hours can move, or 91% with the ones in part or on conditions.",
        "2 of 4 tasks were guessed from words alone. You know better: look at each.",
        "thing   none, paper, movable, fixed",
    ):
        assert words in said


def test_where_every_answer_was_given_nothing_is_said_of_guesses(terminal: Terminal) -> None:
    said = terminal.done("tasks", "rate", "-", typed="text,hours,thing,people,access,data,timing\nx,5,none,none,yes,ordinary,async\n")
    assert "guess" not in said.lower()
    assert "By this, 100% of the hours can move." in said


def test_what_is_answered_in_part_says_so(terminal: Terminal) -> None:
    assert "as far as answered: nothing ties it to the office" in " ".join(
        terminal.done("tasks", "rate", "-", typed="text,data\nquaggle,ordinary\n").split()
    )


def test_without_hours_the_tasks_are_counted(terminal: Terminal) -> None:
    said = terminal.done("tasks", "rate", "-", typed="text\nwrite reports\nserve at the counter\n")
    assert "Of 2 tasks, 1 can be done at home, 1 cannot, and 0 in part or on conditions." in said


def test_a_text_that_is_not_english_is_said_as_such_and_guessed_nothing(terminal: Terminal) -> None:
    assert [(row["is_english"], row["result"]) for row in rated(terminal, "text\nKasse zählen\n")["rows"]] == [(False, "partly")]
    said = terminal.done("tasks", "rate", "-", typed="text\nKasse zählen\n")
    assert "not English" in said
    assert "The five answers need no English." in said


def test_an_answered_task_needs_no_english(terminal: Terminal) -> None:
    said = terminal.done("tasks", "rate", "-", typed="text,thing\nKasse zählen,fixed\n")
    assert "English" not in said
    assert "office" in said


def test_a_column_that_means_nothing_here_is_left_aside_and_named(terminal: Terminal) -> None:
    assert rated(terminal, "id,text,who\n7,write reports,Ada\n")["ignored"] == ["id", "who"]
    assert "Not used: the columns id, who." in terminal.done("tasks", "rate", "-", typed="id,text,who\n7,write reports,Ada\n")


@pytest.mark.parametrize(
    "table",
    [
        "text;hours\nwrite reports;6.5\n",
        "text\thours\nwrite reports\t6.5\n",
        "sep=;\r\ntext;hours\r\nwrite reports;6.5\r\n",
        "\ufeffText , HOURS\nwrite reports, 6.5 \n",
        'hours,text\r\n\r\n6.5,"write reports"\r\n,\r\n',
        "text,hours\rwrite reports,6.5\r",
        "text,hours,\nwrite reports,6.5,,\n",
    ],
    ids=[
        "semicolons",
        "tabs",
        "a spreadsheet's hint",
        "a mark of order, capitals, blanks",
        "empty rows",
        "old line ends",
        "empty cells beyond",
    ],
)
def test_the_table_may_come_as_spreadsheets_write_it(terminal: Terminal, table: str) -> None:
    (row,) = rated(terminal, table)["rows"]
    assert (row["text"], row["hours"], row["result"]) == ("write reports", "6.5", "home")


def test_rows_are_counted_as_the_spreadsheet_does(terminal: Terminal) -> None:
    rows = rated(terminal, 'text\n\n"write\nreports"\ncook\n')["rows"]
    assert [row["row"] for row in rows] == [3, 4]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("text,hours\n,3\n", "row 2: text: needed"),
        ("hours,text\n3\n", "row 2: text: needed"),
        ("text,hours\nx,-1\n", "row 2: hours: from 0 to 168 hours"),
        ("text,hours\nx,169\n", "row 2: hours: from 0 to 168 hours"),
        ('text,hours\nx,"6,5"\n', "row 2: hours: write 6.5: a point for decimals"),
        ("text;hours\nx;6,5\n", "row 2: hours: write 6.5: a point for decimals"),
        ("text,hours\nx,6,5\n", "row 2: hours: write 6.5: a point for decimals"),
        ("text,hours\nx,many\n", "row 2: hours: write a plain number such as 7 or 6.5"),
        ("text,hours\nwrite, edit,and file,3\n", "row 2: 4 cells, but 2 columns; put a text with a comma in quotation marks"),
        ("text,thing\nx,heavy\n", "row 2: thing: 'heavy' is none of its words; write one of: none, paper, movable, fixed"),
        (f"text\n{'long ' * 300}\n", "row 2: text: 1499 characters; at most 1000"),
        ("text,hour\nx,3\n", "hour: there is no such column; did you mean hours?"),
        ("text,hours_per_week\nx,3\n", "hours_per_week: there is no such column; did you mean hours?"),
        ("text,acess\nx,yes\n", "acess: there is no such column; did you mean access?"),
        ("text,hours,text\nx,3,y\n", "row 1: the column text is there twice"),
        ("task,hours\nx,3\n", "row 1: there is no column text. Found: task, hours. Nothing was rated."),
        ('{"text": "x"}', "row 1: there is no column text."),
        ("", "row 1: there is no column text. Found: none."),
        ("text,hours\n", "there is no task below the first row"),
        ('text,hours\nx,3\n"never closed,3\n', "row 3: a quotation mark opens here and is never closed"),
        ('text,hours\n"x" y,3\n', "row 2: after a closing quotation mark, , is needed"),
        ("text\nGrüße\n".encode("latin-1"), "line 2: not UTF-8 text. Save it as UTF-8"),
        ("text\nx\n".encode("utf-16"), "not UTF-8 text"),
        ("text\n" + "x\n" * 10_001, "has 10001 rows; at most 10000 are read"),
        ("text\n" + "x" * 2_000_001, "larger than 2 MB"),
        ("text\n" + "x" * 200_000, "row 2: this is not CSV"),
    ],
)
def test_a_slip_is_told_with_its_place_and_how_to_mend_it(terminal: Terminal, table: str | bytes, said: str) -> None:
    assert said in refused(terminal, table)


def test_all_slips_are_told_at_once_and_a_great_many_are_cut_short(terminal: Terminal) -> None:
    said = refused(terminal, "text,hours,data\n,-1,secret\nx,200,\n")
    assert "4 mistakes in standard input. Nothing was rated." in said
    for where in ("row 2: text:", "row 2: data:", "row 2: hours:", "row 3: hours:"):
        assert where in said
    many = refused(terminal, "text,hours\n" + "x,-1\n" * 50)
    assert "50 mistakes" in many
    assert many.endswith("and 30 more")


def test_a_spreadsheet_s_own_file_is_met_with_the_way_out(terminal: Terminal, write: Write) -> None:
    assert "save as CSV UTF-8" in terminal.refused("tasks", "rate", write("tasks.XLSX", b"PK\x03\x04"))


def test_a_file_that_is_not_there_is_said(terminal: Terminal) -> None:
    assert "there is no such file or folder" in terminal.refused("tasks", "rate", "nowhere.csv")
