"""Runs a command and gives its exit status; whatever goes wrong is one message on standard error, never a traceback."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable

import click

from homeground.cli.streams import drop_unsaid, prepare, tell
from homeground.cli.trouble import REFUSED, said_of

DONE, OUR_MISTAKE, STOPPED = 0, 1, 130


def status_of(run: Callable[[], object]) -> int:
    """0 done, 2 the input or the call is wrong, 130 stopped by Ctrl-C, 1 a mistake of our own."""
    prepare()
    try:
        result = run()
    except (click.Abort, KeyboardInterrupt):
        tell("Stopped.")
        return STOPPED
    except OSError as error:
        drop_unsaid()
        return _refuse(said_of(error))
    except Exception as error:  # noqa: BLE001 - the last resort, so that nobody is met with a traceback
        return _say(error)
    return result if isinstance(result, int) else DONE


def _say(error: Exception) -> int:
    from homeground.cli.refusal import refusal_of  # noqa: PLC0415 - the desk is loaded only when something failed

    known = error if isinstance(error, click.ClickException) else refusal_of(error)
    return _apologise(error) if known is None else _refuse(known)


def _refuse(error: click.ClickException) -> int:
    said = error.format_message()
    if isinstance(error, click.UsageError):
        path = error.ctx.command_path if error.ctx else "homeground"
        said = f"{path}: {' '.join(said.split())}\n  Help: {path} --help"
    tell(said)
    return REFUSED


def _apologise(error: Exception) -> int:
    if os.environ.get("HOMEGROUND_DEBUG"):
        tell("".join(traceback.format_exception(error)))
    tell(
        f"Sorry, Homeground has made a mistake of its own here ({type(error).__name__}); "
        "run the command again with HOMEGROUND_DEBUG=1 to see the details."
    )
    return OUR_MISTAKE
