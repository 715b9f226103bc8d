"""Looking at a computer: only at one's own, in time, with nothing handed on, and as whoever runs it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from homeground.case.device import Device
from homeground.device import Limits, MayNotLook, check_device, probes_of
from homeground.device.ask import Ask, Command, Heard, NewestDay, TextFile, Variable
from homeground.device.run import BYTES, heard_from
from tests.device.heard import LIMITS, SYSTEMS

MINE = Device(whose="mine", account="mine")
NOT_MINE = [
    Device(whose="employer", account="mine"),
    Device(whose="mine", account="employer"),
    Device(whose="employer", account="employer"),
    Device(whose="employer"),
    Device(whose="mine"),
    Device(),
]
starts: list[str] = []


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("subprocess.Popen", "os.posix_spawn", "os.system", "os.exec", "os.fork"):
        starts.append(event)


sys.addaudithook(_note)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Command]:
    """Makes programs where the programs of the system are looked for."""
    if sys.platform == "win32":
        pytest.skip("the programs are scripts of a POSIX shell")
    monkeypatch.setattr("homeground.device.run._POSIX_FOLDERS", (str(tmp_path), "/usr/bin", "/bin"))

    def make(script: str) -> Command:
        program = tmp_path / "asked"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        return Command(("asked",))

    return make


@pytest.mark.parametrize("device", NOT_MINE, ids=str)
@pytest.mark.parametrize("system", SYSTEMS)
def test_on_an_employers_computer_and_on_nobodys_no_process_starts_and_nothing_is_asked(device: Device, system: str) -> None:
    asked: list[Ask] = []
    starts.clear()

    def run(ask: Ask, _seconds: float) -> Heard:
        asked.append(ask)
        return Heard()

    with pytest.raises(MayNotLook, match="ask IT for its compliance line"):
        check_device(device, LIMITS, system=system, run=run)
    with pytest.raises(MayNotLook):
        check_device(device, LIMITS)
    assert (asked, starts) == ([], [])


def test_on_ones_own_each_question_is_asked_once() -> None:
    for system in SYSTEMS:
        asked: list[Ask] = []
        run = lambda ask, _seconds, asked=asked: asked.append(ask) or Heard(trouble="missing")  # noqa: E731 - said once
        found = check_device(MINE, LIMITS, system=system, run=run, elevated=False)
        assert asked == [ask for one in probes_of(system, LIMITS) for ask in one.asks]
        assert {one.state for one in found} == {"unknown"}
        assert [one.control for one in found] == ["C02", "C03", "C04", "C05", "C06", "C12", "C15"]


def test_an_administrator_is_not_asked_for_settings_of_an_account() -> None:
    for system in SYSTEMS:
        found = check_device(MINE, LIMITS, system=system, run=lambda _ask, _seconds: Heard(trouble="missing"), elevated=True)
        lock = next(one for one in found if one.control == "C06")
        assert (lock.state, "runs as an administrator" in lock.seen) == ("unknown", True)


def test_a_system_that_is_not_known_here_is_not_asked() -> None:
    assert check_device(MINE, LIMITS, system="Plan9") == ()


def test_this_computer_answers_whatever_it_is() -> None:
    found = check_device(MINE, Limits(today=date(2026, 10, 9)))
    assert {one.state for one in found} <= {"pass", "fail", "unknown"}


def test_a_program_gets_a_bare_environment_and_no_input(programs: Callable[[str], Command], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "hidden")
    told = heard_from(programs("cat; env; pwd"), 2)
    names = {line.partition("=")[0] for line in told.text.splitlines() if "=" in line}
    assert names <= {"LC_ALL", "LANG", "PATH", "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PWD", "SHLVL", "_", "OLDPWD"}
    assert told.text.splitlines()[-1] == "/"


def test_a_program_that_takes_too_long_is_ended_with_all_it_started(programs: Callable[[str], Command]) -> None:
    for script in ("sleep 60", "sleep 60 & exit 0", "echo active; sleep 60"):
        assert heard_from(programs(script), 0.3) == Heard(trouble="slow")
    assert heard_from(programs("echo active"), 0) == Heard(trouble="slow")


def test_an_answer_that_is_too_long_or_no_text_is_not_read(programs: Callable[[str], Command]) -> None:
    assert heard_from(programs("yes"), 2) == Heard(trouble="long")
    assert heard_from(programs(f"head -c {BYTES} /dev/zero | tr '\\0' x"), 2) == Heard("x" * BYTES)
    assert heard_from(programs("printf '\\377'"), 2) == Heard(trouble="garbled")


def test_what_is_not_there_or_may_not_be_read_is_told(programs: Callable[[str], Command], tmp_path: Path) -> None:
    assert heard_from(Command(("no-such-program",)), 2) == Heard(trouble="missing")
    assert heard_from(programs("echo no >&2; exit 4"), 2) == Heard("", 4)
    assert heard_from(Command(("asked",), on_stderr=True), 2) == Heard("no\n", 4)
    assert heard_from(TextFile(str(tmp_path / "none")), 2) == Heard(trouble="missing")
    assert heard_from(NewestDay(str(tmp_path / "none")), 2) == Heard(trouble="missing")
    assert heard_from(NewestDay(str(tmp_path / "asked")), 2) == Heard(trouble="refused")
    assert heard_from(Variable("NO_SUCH_SETTING"), 2) == Heard(trouble="missing")
    (tmp_path / "big").write_text("x" * (BYTES + 1), encoding="utf-8")
    assert heard_from(TextFile(str(tmp_path / "big")), 2) == Heard(trouble="long")


def test_the_persons_own_search_path_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "planted").write_text("#!/bin/sh\necho planted\n", encoding="utf-8")
    (tmp_path / "planted").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert heard_from(Command(("planted",)), 2) == Heard(trouble="missing")
