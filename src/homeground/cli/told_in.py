"""Reads what happened from a file: its answers by name, and packages as tables of issues and options."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from homeground.case.package import lines_of
from homeground.cli.json_in import read_json
from homeground.cli.refusal import NOTHING
from homeground.cli.toml_in import named, read_toml
from homeground.cli.trouble import Refused

F = TypeVar("F", bound=Callable[..., Any])
_LOOKS = 'Such a file looks like this: {"offer": {"home-days": "two days", "trial-length": "12 weeks"}}'
_LOOKS_IN_TOML = ("A package in such a file looks like this:", "[offer]", 'home-days = "two days"', 'trial-length = "12 weeks"')


def file_option(function: F) -> F:
    """The option `--file`: answers and packages from a file."""
    return click.option(
        "--file",
        "file_name",
        metavar="FILE",
        type=click.Path(allow_dash=True),
        help="Take the answers from FILE.toml or FILE.json, packages as tables; - is standard input, as TOML. Options count before it.",
    )(function)


def read_told(file: str) -> dict[str, Any]:
    """What a file tells, by the names of the questions; a package may be a table of issues and options."""
    told = read_json(file, _LOOKS) if file.lower().endswith(".json") else read_toml(file, _LOOKS_IN_TOML)[1]
    if not isinstance(told, dict):
        raise Refused(f"{named(file)}: this is no table of answers. {NOTHING}", _LOOKS)
    return {name: _lines(file, name, value) if isinstance(value, Mapping) else value for name, value in told.items()}


def _lines(file: str, name: str, package: Mapping[str, object]) -> list[str]:
    for issue, option in package.items():
        if not isinstance(option, str):
            raise Refused(f"{named(file)}: {name}.{issue}: write the option as text, in quotes. {NOTHING}")
    return [*lines_of({issue: str(option) for issue, option in package.items()})]
