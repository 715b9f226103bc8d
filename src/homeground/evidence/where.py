"""Finds the line of a TOML file of this room on which a value stands, so that a fault can name it."""

from __future__ import annotations

import re
from collections.abc import Sequence

Path = tuple[str | int, ...]
"""Keys and positions from the top of the file, as in `("study", 0, "findings", 2, "interval")`."""


def line_of(text: str, path: Path) -> int | None:
    """The line of the value, else the nearest one above it: of its list, its key, its block; nothing where none is found."""
    lines = text.splitlines()
    start, end, inside = _block(lines, path)
    if not inside:
        return start or None
    key = next((number for number in range(start + 1, end) if re.match(rf"\s*{re.escape(str(inside[0]))}\s*=", lines[number - 1])), None)
    if key is None or len(inside) == 1 or not isinstance(inside[1], int):
        return key or start or None
    entries = [number for number in range(key + 1, end) if lines[number - 1].lstrip().startswith("{")]
    return entries[inside[1]] if inside[1] < len(entries) else key


def _block(lines: Sequence[str], path: Path) -> tuple[int, int, Path]:
    """From which line to which the block goes in which the path leads on, and how it leads on there."""
    match path:
        case (str(name), int(position), *inside):
            heads = [number for number, line in enumerate(lines, start=1) if line.strip() == f"[[{name}]]"]
            start = heads[position] if position < len(heads) else 0
        case (str(name), *inside) if f"[{name}]" in lines:
            start = lines.index(f"[{name}]") + 1
        case _:
            start, inside = 0, list(path)
    end = next((number for number in range(start + 1, len(lines) + 1) if lines[number - 1].startswith("[")), len(lines) + 1)
    return start, end, tuple(inside)
