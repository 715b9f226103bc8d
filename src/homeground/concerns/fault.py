"""What is wrong with a file of facts, said so that whoever wrote it can mend it: part, line, remedy."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Path: TypeAlias = tuple[str | int, ...]
"""Keys and positions from the top of the file, as in `("concern", 2, "measures", 0)`."""
Remedies: TypeAlias = Iterable[tuple[Path, str]]
"""Where something is wrong, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend: the part of the file, its line where it can be found, and how."""

    part: str
    line: int | None
    remedy: str

    def __str__(self) -> str:
        """The fault in one line."""
        where = ", ".join(([f"line {self.line}"] if self.line else []) + ([self.part] if self.part else []))
        return f"{where}: {self.remedy}" if where else self.remedy


class BadFacts(ValueError):
    """A file of facts cannot be taken; every fault is told with file, part and line."""

    def __init__(self, file: str, faults: tuple[Fault, ...]) -> None:
        """Keep the faults in the order of the file."""
        super().__init__("\n".join(f"{file}, {fault}" for fault in faults))
        self.file = file
        self.faults = faults


def faults_of(text: str, document: Mapping[str, Any], remedies: Remedies) -> tuple[Fault, ...]:
    """The faults with their parts in words and their lines, in the order of the file."""
    faults = [Fault(part_of(document, path), line_of(text, path), remedy) for path, remedy in dict.fromkeys(remedies)]
    return tuple(sorted(faults, key=lambda fault: fault.line or 0))


def part_of(document: Mapping[str, Any], path: Path) -> str:
    """A path in words: `concern O03, measures 1`."""
    words: list[str] = []
    held: Any = document
    for step in path:
        held = _inside(held, step)
        if isinstance(step, int):
            words[-1] += f" {held['id'] if isinstance(held, Mapping) and 'id' in held else step + 1}"
        else:
            words.append(step)
    return ", ".join(words)


def line_of(text: str, path: Path) -> int | None:
    """The line of a key, else of the block `[[…]]` in which it would stand."""
    lines = text.splitlines()
    block, key = (path[:2], path[2:3]) if len(path) > 1 else ((), path)
    first, last = _block(lines, block)
    for number in range(first, last) if key else ():
        if re.match(rf"{re.escape(str(key[0]))}\s*=", lines[number]):
            return number + 1
    return first or None


def remedies_of(details: Iterable[ErrorDetails], keys: Mapping[str, Iterable[str]]) -> list[tuple[Path, str]]:
    """How to mend what pydantic refused; `keys` are those that each part may have, the whole file under no name."""
    return [_remedy(detail, keys) for detail in details]


def _remedy(detail: ErrorDetails, keys: Mapping[str, Iterable[str]]) -> tuple[Path, str]:
    path = tuple(step for step in detail["loc"] if step != "[key]")
    match detail["type"]:
        case "unexpected_keyword_argument" | "extra_forbidden":
            return path, unknown(str(path[-1]), keys.get(str(path[0]) if len(path) > 1 else "", ()), "key")
        case "missing" | "missing_argument" | "missing_keyword_only_argument":
            return path[:-1], f"{path[-1]} is needed"
        case "literal_error":
            return path, f"write {detail.get('ctx', {})['expected']}"
        case "string_pattern_mismatch":
            return path, f"{detail['input']!r} is not written as it should be ({detail.get('ctx', {})['pattern']})"
        case "too_short":
            return path, "name at least one"
        case _:
            return path, detail["msg"]


def unknown(word: str, known: Iterable[str], what: str) -> str:
    """That there is no such thing, with the nearest that there is."""
    every = sorted(known)
    near = difflib.get_close_matches(word, every, n=1)
    hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(every)}"
    return f"there is no such {what}; {hint}"


def _inside(held: Any, step: str | int) -> Any:  # noqa: ANN401 - a TOML document holds values of many kinds
    try:
        return held[step]
    except (KeyError, IndexError, TypeError):
        return None


def _block(lines: list[str], block: Path) -> tuple[int, int]:
    """The lines of a block: that of its header, counted from one, and the one at which the next block begins."""
    headers = [number for number, line in enumerate(lines, start=1) if line.startswith("[[")]
    if not block:
        return 0, headers[0] - 1 if headers else len(lines)
    own = [number for number in headers if lines[number - 1].startswith(f"[[{block[0]}]]")]
    if not isinstance(block[1], int) or block[1] >= len(own):
        return 0, len(lines)
    first = own[block[1]]
    return first, next((number - 1 for number in headers if number > first), len(lines))
