"""A test that is stuck is ended and named, and the others go on: a run that hangs tells nobody anything."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.checkout import ROOT

PLANTED = """
import ctypes
import time

import pytest

@pytest.fixture
def untidy():
    yield
    time.sleep(600)

def test_stuck_in_itself():
    time.sleep(600)

def test_stuck_after_it_failed(untidy):
    raise AssertionError

def test_stuck_outside_python():
    lock = ctypes.create_string_buffer(64)
    for _ in range(2):  # nobody lets go of it between
        ctypes.PyDLL(None).pthread_mutex_lock(lock)

@pytest.mark.parametrize("number", range(20))
def test_other(number):
    pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="what is planted outside Python is stuck for certain on Linux alone")
def test_stuck_tests_are_named_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "test_planted.py").write_text(PLANTED, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "-p", "tests.conftest", "-n", "2", "--dist", "worksteal"]
    soon = ["--timeout", "1", "-o", "faulthandler_timeout=3"]
    done = subprocess.run([*command, *soon, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)
    named = set(re.findall(r"test_planted\.py::(\w+)", done.stdout.partition("short test summary")[2]))
    assert named == {"test_stuck_in_itself", "test_stuck_after_it_failed", "test_stuck_outside_python"}
    assert "20 passed" in done.stdout
