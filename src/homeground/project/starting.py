"""Granian's server as we start it: one worker, the way in shown once it answers, an end when it never does."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from typing import Any

from granian.constants import HTTPModes, Interfaces
from granian.server import MPServer

HOST = "127.0.0.1"
THREADS = 4
START_SECONDS = 60.0
"""So long may the pages take to answer for the first time, on a slow and busy machine."""

_TRY_SECONDS, _PAUSE_SECONDS, _END_SECONDS = 1.0, 0.03, 3


class Server(MPServer):
    """Serves on loopback; `show` is called once the pages answer. Where they don't in time, it ends, and `gave_up` says so."""

    def __init__(self, port: int, show: Callable[[], None]) -> None:
        super().__init__(
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
        self.gave_up = False
        self._show = show
        self.on_startup(self._end_with_the_terminal)

    def startup(self, spawn_target: Any, target_loader: Any) -> None:  # noqa: ANN401 - granian names no types
        """Start the worker, and only then a thread of ours.

        A forked worker inherits the locks that its parent's threads hold at that moment, such as that of a module which one of them
        imports, and nobody there lets go of them: a worker that needs the same module would wait for ever.
        """
        super().startup(spawn_target, target_loader)  # type: ignore[no-untyped-call] # granian names no types here
        threading.Thread(target=self._show_or_give_up, daemon=True).start()

    def _show_or_give_up(self) -> None:
        if answers_within(START_SECONDS, self.bind_port):
            self._show()
        else:
            self.gave_up = True
            self.signal_handler_interrupt()  # type: ignore[no-untyped-call] # as above

    def _end_with_the_terminal(self) -> None:
        """A closed terminal ends the server, as Ctrl-C does; granian would begin anew, with nobody to see it."""
        if sys.platform != "win32":
            signal.signal(signal.SIGHUP, self.signal_handler_interrupt)


def answers_within(seconds: float, port: int) -> bool:
    """Whether a page comes in time. Each try is short: granian tries the port before its worker is there, and who got in then may wait."""
    until = time.monotonic() + seconds
    while not _answers(port):
        if time.monotonic() > until:
            return False
        time.sleep(_PAUSE_SECONDS)
    return True


def _answers(port: int) -> bool:
    with closing(HTTPConnection(HOST, port, timeout=_TRY_SECONDS)) as probe:
        try:
            probe.request("HEAD", "/")
            probe.getresponse()
        except (OSError, HTTPException):
            return False
    return True
