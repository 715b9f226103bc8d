"""What a person sees: aligned, within the width, without colour where nobody sees it."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.programs import started, within

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminal to try")


ONE_AFTER_ANOTHER = """
import sys
from homeground.cli.main import homeground
for call in sys.argv[2:]:
    homeground(["--home", sys.argv[1], *call.split()], standalone_mode=False)
"""
"""A program that shows many pages, since starting one for each takes longer than all of them; what is refused ends it with a fault."""


def on_a_terminal(*arguments: str, columns: int, start: tuple[str, ...] = ("-m", "homeground"), **more: str) -> str:
    """What a command shows on a terminal of that width."""
    import fcntl  # noqa: PLC0415 - there is none on Windows
    import pty  # noqa: PLC0415 - as above
    import struct  # noqa: PLC0415 - with them
    import termios  # noqa: PLC0415 - as above

    mine, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
    env |= {"PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm-256color", **more}
    command = [sys.executable, *start, *arguments]
    with started(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env) as process, within(process):
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(mine, 4096)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            shown += part
        assert process.wait() == 0, shown
    os.close(mine)
    return shown.decode().replace("\r\n", "\n")


PAGES = [("show",), ("show", "terms"), ("history",), ("now", "--where", "maybe"), ("show", "tasks"), ("list",), ("next",)]
PAGES += [("law", "list"), ("law", "explain", "GB"), ("law", "mine"), ("policy", "beside")]
WIDE = [*PAGES[:4], *PAGES[-4:]]
ADDRESS = re.compile(r"\s*https?://\S+")
"""An address is not broken, so that it can be clicked and copied."""


@POSIX
@pytest.mark.parametrize("columns", [60, 200])
def test_no_line_is_wider_than_the_terminal_or_than_one_can_read(ada_terminal: Terminal, columns: int) -> None:
    calls = [" ".join(page) for page in WIDE]
    shown = on_a_terminal(str(ada_terminal.home), *calls, columns=columns, start=("-c", ONE_AFTER_ANOTHER), NO_COLOR="1")
    lines = [line for line in shown.splitlines() if not ADDRESS.fullmatch(line)]
    assert len(lines) > 200  # every page was shown
    assert [line for line in lines if len(line) > min(columns, 100)] == []


@POSIX
def test_a_terminal_shows_headings_in_bold_and_no_color_means_none(ada_terminal: Terminal) -> None:
    call = ("--home", str(ada_terminal.home), "show")
    assert "\x1b[1m" in on_a_terminal(*call, columns=80)
    assert "\x1b" not in on_a_terminal(*call, columns=80, NO_COLOR="1")
    assert "\x1b" not in on_a_terminal(*call, columns=80, TERM="dumb")


@POSIX
def test_the_demo_shows_its_progress_to_a_person_alone(tmp_path: Path) -> None:
    assert "Writing the papers" in on_a_terminal("demo", str(tmp_path / "out"), columns=80)


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_a_pipe_gets_plain_lines_without_trailing_blanks(ada_terminal: Terminal, page: tuple[str, ...]) -> None:
    shown = ada_terminal.done(*page)
    assert "\x1b" not in shown
    assert [line for line in shown.splitlines() if line != line.rstrip()] == []


def test_columns_are_aligned(ada_terminal: Terminal) -> None:
    lines = ada_terminal.done("history").splitlines()
    starts = {re.sub(r"\S", "x", line).find("x", 9) for line in lines[1:] if re.match(r"\d", line)}
    assert len(starts) == 1


def test_words_that_look_like_markup_are_shown_as_they_are(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "person", "-", typed='name = "[red]Ada[/red] :smile: {x}"\n')
    assert "[red]Ada[/red] :smile: {x}" in ada_terminal.done("show", "person")


def test_a_kind_from_a_file_cannot_steer_the_terminal(terminal: Terminal, tmp_path: Path) -> None:
    head = '{"homeground": 1, "case": "later", "history": true, "private": true}\n'
    entry = (
        '{"id": "00000000-0000-0000-0000-000000000001", "at": "2026-10-09T08:00:00+00:00", "on": "2026-10-09", "by": "me", '
        '"shape": 1, "facts_version": "9", "kind": "\\u001b[2Jgone", "body": {}}\n'
    )
    (tmp_path / "case.jsonl").write_text(head + entry, encoding="utf-8")
    said = terminal.done("import", str(tmp_path / "case.jsonl")) + terminal.done("show")
    assert "[2Jgone" in said
    assert "\x1b" not in said


def test_each_command_that_is_suggested_can_be_typed(ada_terminal: Terminal) -> None:
    for step in ("next", "show", "history", "list"):
        for suggested in re.findall(r"homeground ([a-z]+)", ada_terminal.done(step)):
            assert ada_terminal.call(suggested, "--help").exit_code == 0
