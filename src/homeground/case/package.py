"""A package as people write it: one option for every issue, each on a line of its own, as `issue: option`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from homeground.case.question import As, Line, several

_LINE = re.compile(r"(?P<issue>[^:]*[^:\s])\s*:\s*(?P<option>\S.*)")


def issue_name(typed: str) -> str:
    """The row of an issue as somebody typed it.

    >>> issue_name("Home_days ")
    'home-days'
    """
    return typed.strip().lower().replace("_", "-").replace(" ", "-")


def package_of(lines: Iterable[str]) -> dict[str, str]:
    """What the lines of a package name, by the row of each issue.

    >>> package_of(("home-days: two days", "trial-length: 12 weeks"))
    {'home-days': 'two days', 'trial-length': '12 weeks'}
    """
    return {issue.strip(): option.strip() for issue, _, option in (line.partition(":") for line in lines)}


def lines_of(package: Mapping[str, str]) -> tuple[str, ...]:
    """The package as lines, the way back of `package_of`."""
    return tuple(f"{issue}: {option}" for issue, option in package.items())


def _as_package(lines: tuple[str, ...]) -> tuple[str, ...]:
    named: dict[str, str] = {}
    for line in lines:
        found = _LINE.fullmatch(line)
        if found is None:
            raise ValueError(f"write the issue, a colon and its option, such as “home-days: two days”, and not “{line}”")
        issue = issue_name(found["issue"])
        if issue in named:
            raise ValueError(f"{issue} stands twice; keep one of its options")
        named[issue] = found["option"]
    return lines_of(named)


PackageLines = Annotated[tuple[Line, ...], BeforeValidator(several), AfterValidator(_as_package), As("lines")]
"""A package, one line an issue. Whether the issues and options are on the table is looked at where the table is known."""
