"""Standard output and standard error, also when nobody reads them any more."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TextIO

import click

from homeground.cli.layout import wrapped
from homeground.cli.plain import clean


def prepare() -> None:
    """Write what the terminal's alphabet lacks as a question mark, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def tell(words: str) -> None:
    """Say something on standard error."""
    try:
        click.echo(wrapped(clean(words), sys.stderr), err=True)
    except OSError:
        _redirect(sys.stderr)


def is_unheard(error: OSError) -> bool:
    """The reader has gone, as after `| head`; Windows calls that an invalid argument."""
    return error.filename is None and error.errno in (errno.EPIPE, errno.EINVAL)


def silence() -> None:
    """Say the rest to nobody, so that what was begun is finished."""
    _redirect(sys.stdout)


def drop_unsaid() -> None:
    """Drop what cannot be written any more, so that Python does not try it again at the very end."""
    try:
        sys.stdout.flush()
    except OSError:
        _redirect(sys.stdout)


def _redirect(stream: TextIO) -> None:
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
