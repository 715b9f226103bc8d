"""Serve the pages on this machine: one granian worker on loopback, opened by a one-time link."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from contextlib import closing
from functools import cache, partial
from multiprocessing import connection, parent_process
from pathlib import Path
from typing import TYPE_CHECKING

from homeground.project.starting import HOST, START_SECONDS, Server

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler


class PortInUse(Exception):
    """Another program listens on the port; the message says what to do."""


class NoAnswer(Exception):
    """The pages did not come up; the message says what to do. Nothing is served."""


def serve(folder: Path, *, port: int | None, open_browser: bool, announce: Callable[[str], None]) -> None:
    """Serve the cases of a folder until Ctrl-C; `announce` gets the one-time link once the pages answer.

    Raises `PortInUse`, and `StoreUnusable` when the folder can't be used; nothing is served then. Raises `NoAnswer`, and ends, when
    the pages don't answer within `START_SECONDS`.
    """
    _require_store(folder)
    port = _chosen_port(port)
    token = secrets.token_urlsafe(32)
    link = f"http://{HOST}:{port}/?token={token}"
    server = Server(port, partial(_show, link, announce, open_browser=open_browser))
    try:
        server.serve(target_loader=partial(application, folder, port, token), wrap_loader=False)
    except SystemExit:
        if not server.interrupt_signal:  # the worker ended by itself: that is no quiet end
            raise
    if server.gave_up:
        raise NoAnswer(
            f"Homeground has ended, because its pages did not answer within {START_SECONDS:.0f} seconds. Nothing was changed."
            " Start it again; if this computer is very busy, wait until it has more time."
        )


def application(folder: Path, port: int, token: str) -> WSGIHandler:
    """The pages, for the worker's process: its own Django, its own shelf, and the token handed over in memory."""
    _leave_the_end_to_the_parent()
    threading.Thread(target=_end_with_the_parent, daemon=True).start()

    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415 - the parent process needs no Django

    from homeground.project.launch import set_up  # noqa: PLC0415 - as above
    from homeground.store import SqliteLibrary, SqliteShelf  # noqa: PLC0415 - as above

    set_up(SqliteShelf(folder), port=port, token=token, library=cache(partial(SqliteLibrary, folder)))
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


def _show(link: str, announce: Callable[[str], None], *, open_browser: bool) -> None:
    announce(link)
    if open_browser:
        webbrowser.open(link)


def _leave_the_end_to_the_parent() -> None:
    """Ctrl-C reaches parent and worker; told twice to end, granian's worker may never do so. The parent tells it once.

    Until granian sets its own handlers a forked worker has its parent's, which would do nothing here.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform == "win32":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    else:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _end_with_the_parent() -> None:
    """A worker whose parent was killed would serve on for ever."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)  # to the process: a signal raised in this thread would not wake the main one
