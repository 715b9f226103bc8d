"""`./run` sets up a fresh copy of the checkout and hands over; what was broken off is made anew; what cannot be done is said plainly.

No network is used: pip is told that there is no index, and the packages of the environment that runs this test are lent.
"""

import ast
import errno
import os
import runpy
import shutil
import subprocess
import sys
import sysconfig
import time
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.house.checkout import PACKAGE, ROOT
from tests.programs import started, within

LENT = {"PYTHONPATH": sysconfig.get_path("purelib"), "PIP_NO_INDEX": "1"}


def start(copy: Path, *arguments: str, **environment: str) -> AbstractContextManager["subprocess.Popen[str]"]:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_", "PYTHON"))}
    command = [sys.executable, str(copy / "run"), *arguments]
    return started(command, cwd=copy.parent, env=surroundings | environment, stderr=subprocess.PIPE)


def run(copy: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    with start(copy, *arguments, **environment) as process, within(process, 200):
        said, told = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, said, told)


def copy_of_the_checkout(folder: Path) -> Path:
    folder.mkdir()
    shutil.copytree(PACKAGE, folder / "src" / "homeground", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "examples", folder / "examples")
    for name in ("run", "pyproject.toml", "README.md", "LICENSE", "requirements.txt", "requirements-dev.txt", "requirements-uv.txt"):
        shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy that is set up."""
    folder = copy_of_the_checkout(tmp_path_factory.mktemp("fresh") / "home ground")
    done = run(folder, "--help", **LENT)
    assert done.returncode == 0, done.stderr
    assert "Usage:" in done.stdout
    assert "Setting up Homeground" in done.stderr
    return folder


def test_a_second_start_says_nothing_of_its_own_and_is_quick(copy: Path) -> None:
    begun = time.monotonic()
    done = run(copy, "--help", **LENT)
    assert time.monotonic() - begun < 2
    assert "Usage:" in done.stdout
    assert done.stderr == ""


def test_the_status_is_that_of_the_command(copy: Path) -> None:
    assert run(copy, "no-such-command", **LENT).returncode == 2


def test_a_file_in_the_folder_where_it_is_called_is_not_mistaken_for_a_module(copy: Path) -> None:
    trap = copy.parent / "click.py"
    trap.write_text("raise SystemExit(99)\n")
    done = run(copy, "--help", **LENT)
    trap.unlink()
    assert done.returncode == 0


def test_a_set_up_that_was_broken_off_is_made_anew_by_one_of_two_that_start_together(copy: Path) -> None:
    (copy / ".venv" / "unfinished").touch()
    half = copy / ".venv" / "half-made"
    half.touch()
    with start(copy, "--help", **LENT) as first, start(copy, "--help", **LENT) as second, within(first, 200), within(second, 200):
        told = sorted(process.communicate()[1] for process in (first, second))
    assert (first.returncode, second.returncode) == (0, 0)
    assert told[0] == "Another ./run is setting up here; waiting for it.\n"
    assert told[1].startswith("Setting up Homeground")
    assert not half.exists()


def test_a_checkout_that_moved_is_found_where_it_is_now(copy: Path) -> None:
    moved = copy.with_name("moved")
    copy.rename(moved)
    try:
        done = run(moved, "--help", **LENT)
        assert done.returncode == 0, done.stderr
        linked = [file.read_text() for file in (moved / ".venv").rglob("*homeground*.pth")]
        assert linked == [str(moved / "src")]
    finally:
        moved.rename(copy)


def test_without_a_network_it_says_so_and_changes_nothing_for_good(tmp_path: Path) -> None:
    folder = copy_of_the_checkout(tmp_path / "homeground")
    done = run(folder, "--help", PIP_NO_INDEX="1")
    assert done.returncode == 1
    assert "which needs a network" in done.stderr
    assert "Traceback" not in done.stderr
    assert (folder / ".venv" / "unfinished").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows locks files on every file system")
def test_a_file_system_without_locks_is_no_reason_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", without_locks)
    program = runpy.run_path(str(shutil.copy(ROOT / "run", tmp_path)))
    with program["OnlyOne"]():
        assert (tmp_path / ".venv.lock").exists()


def test_it_can_be_read_by_a_python_that_is_too_old_to_run_it() -> None:
    ast.parse((ROOT / "run").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_it_needs_the_standard_library_alone() -> None:
    tree = ast.parse((ROOT / "run").read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= sys.stdlib_module_names
