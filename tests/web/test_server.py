"""The server as it is started: on this machine alone, opened once, ended quietly."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from homeground.project.server import PortInUse, serve
from tests.browser.site import Site, running
from tests.programs import started, within


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One running program."""
    with running(tmp_path_factory.mktemp("home")) as program:
        yield program


def ask(site: Site, place: str, cookie: str = "") -> http.client.HTTPResponse:
    """One request to it."""
    with closing(http.client.HTTPConnection(str(urlsplit(site.base).netloc), timeout=20)) as connection:
        connection.request("GET", place, headers={"Cookie": cookie})
        response = connection.getresponse()
        response.read()
        return response


def test_the_link_opens_one_of_many_that_hurry(site: Site) -> None:
    place = site.link.removeprefix(site.base)
    answers: list[http.client.HTTPResponse] = []
    askers = [threading.Thread(target=lambda: answers.append(ask(site, place)), daemon=True) for _ in range(12)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert sorted(answer.status for answer in answers) == [302] + [403] * 11
    opened = next(answer for answer in answers if answer.status == 302)
    cookie = str(opened.getheader("Set-Cookie"))
    assert cookie.startswith(f"homeground-{urlsplit(site.base).port}=")
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert ask(site, "/", cookie.split(";", maxsplit=1)[0]).status == 200
    assert ask(site, "/").status == 401


def test_it_listens_on_this_machine_alone(site: Site) -> None:
    port = urlsplit(site.base).port
    listening = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines() if f":{port:04X} " in line and " 0A " in line]
    assert [address for _, address, *_ in listening] == [f"0100007F:{port:04X}"]


def test_packaged_files_need_no_net_and_no_link(site: Site) -> None:
    for place in ("homeground.css", "homeground.js", "mark.svg", "vendor/pico.min.css", "vendor/htmx.min.js"):
        assert ask(site, f"/static/homeground/{place}").status == 200
    assert ask(site, "/static/homeground/vendor/figtree-latin-wght-normal.woff2").getheader("Content-Type") == "font/woff2"
    assert ask(site, "/static/../settings.py").status == 401


def test_a_port_in_use_is_one_clear_message(site: Site, tmp_path: Path) -> None:
    port = urlsplit(site.base).port
    with pytest.raises(PortInUse, match=f"Port {port} can't be used: another program may listen there"):
        serve(tmp_path, port=port, open_browser=False, announce=print)
    command = [sys.executable, "-m", "homeground", "--home", str(tmp_path), "serve", "--no-browser", "--port", str(port)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (said.returncode, said.stdout) == (2, "")
    assert "--port" in said.stderr
    assert "Traceback" not in said.stderr


def test_the_port_that_is_asked_for_is_used_and_again_right_after(tmp_path: Path) -> None:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    for _ in range(2):
        with running(tmp_path, "--port", str(port)) as again:
            assert again.base == f"http://127.0.0.1:{port}"
            assert ask(again, again.link.removeprefix(again.base)).status == 302


def start(folder: Path) -> AbstractContextManager[subprocess.Popen[str]]:
    """Start the program as a terminal does: as the head of a group of its own."""
    command = [sys.executable, "-m", "homeground", "--home", str(folder), "serve", "--no-browser"]
    return started(command, stderr=subprocess.PIPE, env=os.environ | {"PYTHONUNBUFFERED": "1"})


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_and_quietly(tmp_path: Path, how: signal.Signals) -> None:
    with start(tmp_path) as process:
        assert process.stdout
        with within(process):
            assert "http://127.0.0.1:" in process.stdout.readline()
        began = time.monotonic()
        os.killpg(process.pid, how)  # Ctrl-C goes to the whole group
        rest, complaints = process.communicate(timeout=30)
    assert (process.returncode, complaints) == (0, "")
    assert "Traceback" not in rest
    assert time.monotonic() - began < 2.5  # granian's worker ended by itself, and was not killed after three seconds


def test_it_ends_while_it_starts_too(tmp_path: Path) -> None:
    with start(tmp_path) as process:
        with within(process):
            while not (tmp_path / "homeground.sqlite3").exists():
                assert process.poll() is None
                time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=30)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGHUP])
def test_no_server_is_left_behind(tmp_path: Path, how: signal.Signals) -> None:
    with running(tmp_path) as left:
        left.process.send_signal(how)
        left.process.wait(timeout=20)
        until = time.monotonic() + 10
        while is_listening(left) and time.monotonic() < until:
            time.sleep(0.05)
        assert not is_listening(left)


def is_listening(site: Site) -> bool:
    """Whether anything still answers there."""
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", urlsplit(site.base).port)) == 0


def test_a_folder_that_cannot_be_used_is_told_before_anything_is_served(tmp_path: Path) -> None:
    (tmp_path / "homeground.sqlite3").write_bytes(b"not a database at all, but long enough to look like a file of something else")
    command = [sys.executable, "-m", "homeground", "--home", str(tmp_path), "serve", "--no-browser"]
    said = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (said.returncode, said.stdout) == (2, "")
    assert str(tmp_path) in said.stderr
    assert "Traceback" not in said.stderr
