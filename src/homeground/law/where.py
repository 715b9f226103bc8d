"""Finds the lines of a TOML text on which given values stand, so that a refusal can name them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

Path = tuple[str | int, ...]
"""Keys and positions from the top of the document, as in `("route", 0, "deadline", 1, "length")`."""


def lines_of(text: str, paths: Iterable[Path]) -> Mapping[Path, int]:
    """For each path that can be found, the line of its value: the last one without which the value is gone or another.

    The text is read once without each of its lines. That costs a tenth of a second, and only a faulty file pays it.
    """
    whole = tomllib.loads(text)
    sought = {path: _signs(whole, path) for path in paths}
    found = {path: line for path in sought if (line := _header(text, path))}
    lines = text.splitlines()
    for number in range(len(lines), 0, -1):
        try:
            without = tomllib.loads("\n".join([*lines[: number - 1], "", *lines[number:]]))
        except tomllib.TOMLDecodeError:
            continue
        found.update({path: number for path, value in sought.items() if path not in found and _signs(without, path) != value})
    return found


def value_at(document: Any, path: Path) -> Any:  # noqa: ANN401 - a TOML document holds values of many kinds
    """What stands at a path; nothing where it leads nowhere."""
    for part in path:
        try:
            document = document[part]
        except (KeyError, IndexError, TypeError):
            return None
    return document


def _signs(document: object, path: Path) -> list[object]:
    """The value, and the entries of lists inside a table in which it stands: another entry may hold the same value."""
    entries = [end for end, step in enumerate(path, start=1) if isinstance(step, int) and end > len(("route", 0))]
    return [value_at(document, path[:end]) for end in (*entries, len(path))]


def _header(text: str, path: Path) -> int | None:
    """The line of `[[route]]`, for the path of a whole route; its last line would help nobody."""
    match path:
        case (str(name), int(position)):
            starts = [number for number, line in enumerate(text.splitlines(), start=1) if re.match(rf"\[\[{re.escape(name)}\]\]", line)]
            return starts[position] if position < len(starts) else None
        case _:
            return None
