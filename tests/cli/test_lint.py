"""`homeground lint` shows each sentence with its line, why, and a better wording."""

from collections.abc import Callable

from tests.cli.conftest import Terminal

Write = Callable[[str, str | bytes], str]


def test_each_place_is_told_with_its_line_why_and_a_better_wording(terminal: Terminal, write: Write) -> None:
    said = terminal.done("lint", write("mail.txt", "Could we talk on Thursday?\nI must have Tuesdays at home; nothing else will do.\n"))
    assert "mail.txt: 1 place to look at" in said
    assert "Line 2, I1" in said
    assert "Better: " in said
    assert "does not mean that the tone is right" in said


def test_a_fine_text_is_told_as_that_and_no_promise_is_made(terminal: Terminal) -> None:
    said = terminal.done("lint", "-", typed="Could we talk for twenty minutes on Thursday?")
    assert "nothing was found" in said
    assert "does not mean that the tone is right" in said


def test_a_private_brief_is_let_be(terminal: Terminal) -> None:
    assert "nothing was found" in terminal.done("lint", "-", "--for", "brief", typed="I must have Tuesdays; nothing else will do.")


def test_what_is_no_text_or_holds_nothing_is_refused(terminal: Terminal, write: Write) -> None:
    assert "this is not a text" in terminal.refused("lint", write("a.bin", b"ab\0cd"))
    assert "there is nothing in it" in terminal.refused("lint", write("b.txt", "  \n"))
    assert "not UTF-8" in terminal.refused("lint", write("c.txt", b"\xff\xfe\x41"))


def test_marks_of_a_terminal_in_a_text_are_not_passed_on(terminal: Terminal) -> None:
    assert "\x1b" not in terminal.done("lint", "-", typed="I must have \x1b[31mTuesdays at home; nothing else will do.")
