"""How the server comes up: its worker is started alone, its link shown once it answers, and nobody waits for one that never does."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from homeground.project.starting import HOST, answers_within
from tests.programs import started, within

SERVE = """
import sys
from homeground.__main__ import main
sys.argv = ["homeground", "--home", sys.argv[1], "serve", "--no-browser"]
sys.exit(main())
"""
TELL_THREADS = """
import os
os.register_at_fork(before=lambda: print("threads:", len(os.listdir("/proc/self/task")), flush=True))
"""
NEVER_READY = """
import sys, time
from homeground.project import server, starting
class Endless:
    def find_spec(self, name, path, target=None):
        if name == "django.core.wsgi":
            time.sleep(600)
sys.meta_path.insert(0, Endless())
server.START_SECONDS = starting.START_SECONDS = 1.0
"""


def answer_from_the_second_on(listening: socket.socket) -> None:
    """Leave the first who comes without an answer, and answer the next."""
    first, _ = listening.accept()
    second, _ = listening.accept()
    with first, second:
        second.recv(1024)
        second.sendall(b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")


def test_who_was_let_in_and_never_answered_comes_again() -> None:
    with socket.create_server((HOST, 0)) as listening:
        threading.Thread(target=answer_from_the_second_on, args=[listening], daemon=True).start()
        began = time.monotonic()
        assert answers_within(20, listening.getsockname()[1])
        assert time.monotonic() - began < 10


def test_what_never_answers_is_given_up() -> None:
    with socket.create_server((HOST, 0)) as listening:
        assert not answers_within(0.1, listening.getsockname()[1])


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="there is no list of threads here")
def test_no_thread_runs_beside_while_the_worker_is_forked(tmp_path: Path) -> None:
    with started([sys.executable, "-c", TELL_THREADS + SERVE, str(tmp_path)]) as process, within(process):
        assert process.stdout
        said = [process.stdout.readline(), process.stdout.readline()]
    assert said[0] == "threads: 1\n"
    assert "http://127.0.0.1:" in said[1]


def test_pages_that_never_come_up_are_told_and_nothing_goes_on_running(tmp_path: Path) -> None:
    with started([sys.executable, "-c", NEVER_READY + SERVE, str(tmp_path)], stderr=subprocess.PIPE) as process:
        shown, said = process.communicate(timeout=60)
        assert (process.returncode, shown) == (2, "")
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)
    assert said.startswith("Homeground has ended, because its pages did not answer within 1 seconds.")
    assert "Traceback" not in said
