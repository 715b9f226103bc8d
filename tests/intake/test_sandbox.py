"""The child process is alone, bound and ended in time, and its answer is not believed unseen."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from homeground.intake import sandbox
from homeground.intake.limits import ANSWER_BYTES


def test_a_child_that_takes_too_long_is_ended_with_all_that_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 1)
    mark = tmp_path / "alive"
    grandchild = f"import time, pathlib; time.sleep(2); pathlib.Path({str(mark)!r}).touch()"
    child = f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {grandchild!r}]); time.sleep(60)"
    assert sandbox.answer_of((sys.executable, "-c", child)) == "too_long"
    time.sleep(2.5)
    assert not mark.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_a_child_that_uses_up_its_processor_time_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    spin = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass"
    assert sandbox.answer_of((sys.executable, "-c", spin)) == "too_long"


def test_the_child_has_nothing_around_it() -> None:
    look = "import json, os, sys; print(json.dumps([sorted(os.environ), os.listdir(), sys.stdin.read()]), file=open(sys.argv[1], 'w'))"
    with tempfile.NamedTemporaryFile() as seen:
        sandbox.answer_of((sys.executable, "-I", "-c", look, seen.name))
        names, files, given = json.load(seen)
    assert set(names) <= {"LANG", "LC_CTYPE", "SYSTEMROOT"}
    assert (files, given) == ([], "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")
def test_the_child_is_bound_to_the_limits_of_the_spec() -> None:
    asked = (
        "import resource as r; from homeground.intake.limits import limit_this_process; limit_this_process();"
        "print([r.getrlimit(x)[1] for x in (r.RLIMIT_CPU, r.RLIMIT_AS, r.RLIMIT_FSIZE, r.RLIMIT_NOFILE, r.RLIMIT_CORE)])"
    )
    said = subprocess.run([sys.executable, "-I", "-c", asked], capture_output=True, text=True, check=True).stdout
    assert said.strip() == str([8, 600 << 20, 0, 32, 0])


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"[]",
        b"{}",
        b'{"refused": "because"}',
        b'{"form": "pdf", "pages": 1, "clauses": [], "unread": [{}]}',
        b'{"form": "pdf", "pages": "1", "clauses": [], "unread": []}',
        b'{"form": "exe", "pages": 1, "clauses": [], "unread": []}',
        b'{"form": "pdf", "pages": 1, "clauses": [{"kind": "love"}], "unread": []}',
        b"[" * 100_000,
        b"\xff",
    ],
)
def test_an_answer_of_the_wrong_shape_is_not_believed(answer: bytes) -> None:
    assert sandbox.checked(answer) == "damaged"


def test_an_answer_that_never_ends_is_cut_short() -> None:
    endless = (sys.executable, "-c", "import sys\nwhile True: sys.stdout.write('a' * 65536)")
    assert sandbox.answer_of(endless) == "damaged"
    assert ANSWER_BYTES < 50 << 20
