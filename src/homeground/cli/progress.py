"""A calm bar that shows how far something is, on a terminal alone, beside the output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from homeground.cli.layout import width
from homeground.cli.plain import clean

WHOLE = 1000
"""How far the end is."""


@contextmanager
def progress(label: str, *, is_wanted: bool = True) -> Iterator[Callable[[int], None]]:
    """Hand out what is told how far it is, of 1,000; where nobody watches it does nothing. The bar is gone when the block ends."""
    if not is_wanted or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _at: None
        return
    from rich.console import Console  # noqa: PLC0415 - 0.1 s, for those who watch
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn  # noqa: PLC0415 - as above

    console = Console(file=sys.stderr, width=width(), highlight=False, legacy_windows=False)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
        task = bar.add_task(clean(label), total=WHOLE)
        shown = 0

        def told(at: int) -> None:
            nonlocal shown
            if at // 10 != shown // 10:
                shown = at
                bar.update(task, completed=at, refresh=True)

        yield told
