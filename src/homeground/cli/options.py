"""What commands have in common: `--home`, `--case`, `--json`, examples below their help, and completion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from homeground.case.section import SECTIONS
from homeground.cli.home import home_option
from homeground.cli.open_case import folder
from homeground.store import SqliteShelf, StoreUnusable

F = TypeVar("F", bound=Callable[..., Any])


def command(name: str, *examples: str, told: str | None = None) -> Callable[[Callable[..., None]], click.Command]:
    """A command with its examples under its help, which is `told`, or else the docstring."""
    epilog = "\b\nExamples:\n" + "\n".join(f"  homeground {example}" for example in examples)

    def make(function: Callable[..., None]) -> click.Command:
        return click.command(name, help=told, epilog=epilog)(home_option()(function))

    return make


def case_option(function: F) -> F:
    """The option `--case`: which case; not needed where there is only one."""
    return click.option("--case", "case_name", metavar="NAME", shell_complete=case_names, help="Which case. Not needed if you have one.")(
        function
    )


def case_argument(name: str, *, metavar: str = "NAME") -> Callable[[F], F]:
    """A case's name as an argument, completed."""
    return click.argument(name, metavar=metavar, shell_complete=case_names)


def json_option(function: F) -> F:
    """The option `--json`: one JSON object instead of words."""
    return click.option("--json", "as_json", is_flag=True, help="Give one JSON object instead of words.")(function)


def section_argument(*, required: bool = True) -> Callable[[F], F]:
    """A section's name as an argument, checked and completed."""
    return click.argument("section_name", metavar="SECTION", required=required, type=click.Choice([section.name for section in SECTIONS]))


def case_names(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The names of cases that begin like this, for completion."""
    try:
        with SqliteShelf(folder(ctx)) as shelf:
            return [CompletionItem(name) for name in shelf.names() if name.startswith(incomplete)]
    except StoreUnusable:
        return []
