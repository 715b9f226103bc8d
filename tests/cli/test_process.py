"""The command as a process: its exit status, its streams, and that nobody is ever met with a traceback."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

import pytest

from homeground.cli.calm import status_of
from homeground.store import StoreUnusable
from tests import ada
from tests.cli.conftest import Terminal
from tests.programs import started, within

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes, signals or devices")


def environment(**more: str) -> dict[str, str]:
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}  # people's output is buffered
    return {**usual, "PYTHONPATH": os.pathsep.join(sys.path), **more}


def run(*arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "homeground", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=environment(**more), stdin=subprocess.DEVNULL)


def shell(command: str) -> "subprocess.CompletedProcess[str]":
    script = f'set -o pipefail; homeground() {{ "{sys.executable}" -m homeground "$@"; }}; {command}'
    return subprocess.run(["bash", "-c", script], capture_output=True, encoding="utf-8", check=False, env=environment())  # noqa: S607 - the shell of the person


def test_the_exit_status_is_0_when_done_and_2_when_the_call_is_wrong(tmp_path: Path) -> None:
    home = f"--home={tmp_path / 'home'}"
    assert run(home, "new", "ada", "--device", "mine", "--account", "mine").returncode == 0
    wrong = run(home, "answer", "terms", str(tmp_path / "none.toml"))
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "Traceback" not in wrong.stderr


@POSIX
@pytest.mark.parametrize("act", ["list", "show terms", "show terms --json", "show terms --toml", "export --private", "history", "--help"])
def test_a_reader_who_leaves_early_is_no_error(ada_terminal: Terminal, act: str) -> None:
    done = shell(f"homeground --home {ada_terminal.home} {act} | true; echo ${{PIPESTATUS[0]}}")
    assert done.stderr == ""
    assert done.stdout in ("0\n", "1\n") if act == "--help" else done.stdout == "0\n"


@POSIX
def test_what_was_begun_is_finished_although_nobody_reads_on(ada_terminal: Terminal, tmp_path: Path) -> None:
    shell(f"homeground --home {ada_terminal.home} print all -o {tmp_path / 'papers'} | true")
    assert len(list((tmp_path / "papers").iterdir())) == 15
    before = ada_terminal.entries()["ada"]
    shell(f"homeground --home {ada_terminal.home} undo | true")
    assert len(ada_terminal.entries()["ada"]) > len(before)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write on")
@pytest.mark.parametrize("act", ["show", "show --json", "export --private", "--help"])
def test_a_full_disk_is_said_plainly(ada_terminal: Terminal, act: str) -> None:
    done = shell(f"homeground --home {ada_terminal.home} {act} > /dev/full")
    assert done.returncode == 2
    assert done.stderr == "The output: the disk is full. Free some room, or choose another place.\n"


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="there is no folder here that even its owner cannot write in")
def test_a_place_that_cannot_be_written_is_named(ada_terminal: Terminal) -> None:
    for act in (("export", "-o", "/proc/case.jsonl"), ("print", "letter", "-o", "/proc/papers"), ("backup", "/proc/kept.sqlite3")):
        assert "/proc/" in ada_terminal.refused(*act)
    assert "/proc/home" in Terminal(Path("/proc/home")).refused("list")


@POSIX
def test_a_case_that_cannot_be_written_whole_is_not_begun(ada_terminal: Terminal) -> None:
    head = '{"homeground": 1, "case": "large", "history": true, "private": true}\n'
    entry = json.dumps(
        {
            "id": "00000000-0000-0000-0000-000000000001",
            "at": "2026-10-09T08:00:00+00:00",
            "on": "2026-10-09",
            "by": "me",
            "shape": 1,
            "facts_version": "9",
            "kind": "plan-frozen",
            "body": {"words": "x" * 2_000_000},
        }
    )
    Path("large.jsonl").write_text(f"{head}{entry}\n", encoding="utf-8")
    before = ada_terminal.entries()
    done = shell(f"ulimit -f 1000; homeground --home {ada_terminal.home} import large.jsonl")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert ada_terminal.entries() == before


@POSIX
def test_ctrl_c_ends_calmly(tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - there is none on Windows

    mine, theirs = pty.openpty()
    command = [sys.executable, "-m", "homeground", "--home", str(tmp_path / "home"), "new", "ada"]
    with started(command, stdin=theirs, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stderr is not None
        with within(process):
            asked = process.stderr.readline() + process.stderr.readline()
        time.sleep(0.2)  # until it waits for an answer
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=20)[1]
    os.close(mine)
    os.close(theirs)
    assert "Whose computer is this?" in asked
    assert process.returncode == 130
    assert said.rstrip().endswith("Stopped.")
    assert "Traceback" not in said


def test_our_own_mistake_is_told_in_a_sentence_and_its_details_on_request(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise ZeroDivisionError("secret details")

    monkeypatch.delenv("HOMEGROUND_DEBUG", raising=False)
    assert status_of(fail) == 1
    said = capsys.readouterr().err
    assert said.startswith("Sorry")
    assert "HOMEGROUND_DEBUG=1" in said
    assert "secret details" not in said
    monkeypatch.setenv("HOMEGROUND_DEBUG", "1")
    assert status_of(fail) == 1
    assert "secret details" in capsys.readouterr().err


def test_what_the_store_says_is_passed_on(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise StoreUnusable("Another program keeps it busy. Close it.")

    assert status_of(fail) == 2
    assert capsys.readouterr().err == "Another program keeps it busy. Close it.\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252", "utf-8"])
def test_a_terminal_with_few_letters_shows_what_it_can(ada_terminal: Terminal, encoding: str) -> None:
    command = [sys.executable, "-m", "homeground", "--home", str(ada_terminal.home), "show", "concerns"]
    done = subprocess.run(command, capture_output=True, check=False, env=environment(PYTHONIOENCODING=encoding, PYTHONUTF8="0"))
    assert done.returncode == 0
    assert b"Your boss" in done.stdout
    assert b"Traceback" not in done.stderr


def test_an_answer_from_standard_input_is_utf_8_whatever_the_terminal_speaks(ada_terminal: Terminal) -> None:
    command = [sys.executable, "-m", "homeground", "--home", str(ada_terminal.home), "answer", "person", "-"]
    text = (ada.FOLDER / "person.toml").read_text(encoding="utf-8").replace("Ada Okafor", "Zoë Müller")
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=False, env=environment(PYTHONIOENCODING="ascii"))
    assert done.returncode == 0, done.stderr
    assert '"Zoë Müller"' in ada_terminal.done("show", "person", "--toml")


@POSIX
def test_serve_shows_a_link_that_works_and_ends_with_ctrl_c(ada_terminal: Terminal) -> None:
    command = [sys.executable, "-m", "homeground", "--home", str(ada_terminal.home), "serve", "--no-browser"]
    with started(command, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        with within(process):
            link = "".join(process.stdout.readline().partition("http")[1:]).strip()
        with build_opener(ProxyHandler({}), HTTPCookieProcessor()).open(link, timeout=20) as page:
            status = page.status
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=30)[1]
    assert (status, process.returncode, said) == (200, 0, "")


@POSIX
def test_serving_on_a_port_that_is_taken_is_refused(ada_terminal: Terminal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        said = ada_terminal.refused("serve", "--no-browser", "--port", str(taken.getsockname()[1]))
    assert "--port NUMBER" in said
