"""What a person sees: calm lines, aligned tables, no colour where nobody sees colour; and JSON for programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from homeground.case.message import Message
from homeground.case.reading import adapter
from homeground.cli.layout import width, wrapped
from homeground.cli.plain import clean
from homeground.cli.streams import is_unheard, silence, tell
from homeground.wording import say


def out(text: str = "", *, indent: str = "") -> None:
    """Say something on standard output, each paragraph wrapped to the width of the screen."""
    _write(wrapped(clean(text), sys.stdout, indent=indent))


def title(text: str) -> None:
    """The first line of what is said."""
    _write(click.style(wrapped(clean(text), sys.stdout), bold=True))


def heading(text: str) -> None:
    """A heading, with an empty line above it."""
    out()
    title(text)


def day(on: date) -> str:
    """A day as it is read aloud."""
    return say(Message("{on}", on=on))


def aside(text: str) -> None:
    """Say something beside the output, on standard error."""
    tell(text)


def raw(text: str) -> None:
    """Put out a document as it is, in UTF-8."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except OSError as error:
        _go_on(error)


def json(value: Any) -> None:  # noqa: ANN401 - one of the shapes
    """Put out one JSON object."""
    raw(adapter(value.__class__).dump_json(value, indent=2).decode() + "\n")


def table(rows: Sequence[Sequence[str]], head: Sequence[str] = ()) -> None:
    """Aligned columns; a cell too long for its column goes on below."""
    from rich.console import Console  # noqa: PLC0415 - 0.1 s, for those commands that show a table
    from rich.table import Table  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    drawn = Table(box=None, show_header=bool(head), padding=(0, 3, 0, 0), pad_edge=False, header_style="bold")
    for title in head or ("",) * len(rows[0]):
        drawn.add_column(title, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(clean(cell)) for cell in row))
    console = Console(file=sys.stdout, width=width(), highlight=False, color_system=None, legacy_windows=False)
    with console.capture() as captured:
        console.print(drawn)
    _write("\n".join(line.rstrip() for line in captured.get().rstrip("\n").split("\n")))


def _write(text: str) -> None:
    try:
        click.echo(text)
    except OSError as error:
        _go_on(error)


def _go_on(error: OSError) -> None:
    if not is_unheard(error):
        raise error
    silence()
