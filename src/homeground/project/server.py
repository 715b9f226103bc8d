"""Serve the pages on this machine: one granian worker on loopback, opened by a one-time link."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Callable
from contextlib import closing
from functools import partial
from http.client import HTTPConnection, HTTPException
from multiprocessing import connection, parent_process
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler
    from granian.server import MPServer

HOST = "127.0.0.1"
THREADS = 4
_WAIT_SECONDS, _TRY_SECONDS, _END_SECONDS = 30.0, 0.03, 3


class PortInUse(Exception):
    """Another program listens on the port; the message says what to do."""


def serve(folder: Path, *, port: int | None, open_browser: bool, announce: Callable[[str], None]) -> None:
    """Serve the cases of a folder until Ctrl-C; `announce` gets the one-time link once the pages answer.

    Raises `PortInUse`, and `StoreUnusable` when the folder can't be used; nothing is served then.
    """
    from granian.constants import HTTPModes, Interfaces  # noqa: PLC0415 - only whoever serves pays for the server
    from granian.server import MPServer  # noqa: PLC0415 - as above

    _require_store(folder)
    port = _chosen_port(port)
    token = secrets.token_urlsafe(32)
    server = MPServer(
        target="homeground",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=1,  # the token lives in this one process, so that it can't be used twice
        blocking_threads=THREADS,
        backpressure=64,
        workers_kill_timeout=_END_SECONDS,
        websockets=False,
        log_enabled=False,
    )
    server.on_startup(partial(_end_with_the_terminal, server))
    link = f"http://{HOST}:{port}/?token={token}"
    threading.Thread(target=_announce_when_ready, args=(port, link, announce, open_browser), daemon=True).start()
    try:
        server.serve(target_loader=partial(application, folder, port, token), wrap_loader=False)
    except SystemExit:
        if not server.interrupt_signal:  # the worker ended by itself: that is no quiet end
            raise


def application(folder: Path, port: int, token: str) -> WSGIHandler:
    """The pages, for the worker's process: its own Django, its own shelf, and the token handed over in memory."""
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415 - the parent process needs no Django

    from homeground.project.launch import set_up  # noqa: PLC0415 - as above
    from homeground.store import SqliteShelf  # noqa: PLC0415 - as above

    _leave_the_end_to_the_parent()
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    set_up(SqliteShelf(folder), port=port, token=token)
    return get_wsgi_application()


def _require_store(folder: Path) -> None:
    from homeground.store import SqliteShelf  # noqa: PLC0415 - the command line starts without a store

    SqliteShelf(folder).close()


def _chosen_port(port: int | None) -> int:
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port that was closed a moment ago is free
        try:
            probe.bind((HOST, port or 0))
        except (OSError, OverflowError):
            raise PortInUse(
                f"Port {port} can't be used: another program may listen there, perhaps another Homeground."
                " Close that program, choose another port (--port NUMBER), or leave --port out to get a free one."
            ) from None
        chosen: int = probe.getsockname()[1]
    return chosen


def _announce_when_ready(port: int, link: str, announce: Callable[[str], None], open_browser: bool) -> None:  # noqa: FBT001 - a thread's arguments have no names
    until = time.monotonic() + _WAIT_SECONDS
    while not _answers(port):
        if time.monotonic() > until:
            return
        time.sleep(_TRY_SECONDS)
    announce(link)
    if open_browser:
        webbrowser.open(link)


def _answers(port: int) -> bool:
    """Whether a page comes; that something listens is not enough, for granian tries the port before its worker is there."""
    with closing(HTTPConnection(HOST, port, timeout=_WAIT_SECONDS)) as probe:
        try:
            probe.request("HEAD", "/")
            probe.getresponse()
        except (OSError, HTTPException):
            return False
    return True


def _leave_the_end_to_the_parent() -> None:
    """Ctrl-C reaches parent and worker; told twice to end, granian's worker may never do so. The parent tells it once.

    Until granian sets its own handlers a forked worker has its parent's, which would do nothing here.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform == "win32":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    else:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _end_with_the_terminal(server: MPServer) -> None:
    """A closed terminal ends the server, as Ctrl-C does; granian would begin anew, with nobody to see it."""
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, server.signal_handler_interrupt)


def _end_with_the_parent() -> None:
    """A worker whose parent was killed would serve on for ever."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)  # to the process: a signal raised in this thread would not wake the main one
