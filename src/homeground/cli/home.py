"""Where the cases are kept: `--home DIR` before or after any command, else HOMEGROUND_HOME, else the user's data folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_KEY = "homeground.home"
F = TypeVar("F", bound=Callable[..., Any])


def home_option(*, envvar: str | None = None) -> Callable[[F], F]:
    """The option `--home`; where it is given twice, the one nearest to the end counts."""
    return click.option(
        "--home",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        envvar=envvar,
        show_envvar=envvar is not None,
        expose_value=False,
        callback=_keep,
        help="Keep your cases in this folder.",
    )


def chosen_home(ctx: click.Context) -> Path | None:
    """The folder that was named; nothing where the usual one is meant."""
    home: Path | None = ctx.meta.get(_KEY)
    return home


def _keep(ctx: click.Context, _option: click.Parameter, home: Path | None) -> None:
    if home is not None:
        ctx.meta[_KEY] = home
