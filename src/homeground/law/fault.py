"""What is wrong with a regime file, said so that whoever wrote it can mend it: part, line, remedy."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from homeground.law.schema import parts
from homeground.law.where import Path, lines_of, value_at

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Remedies = Iterable[tuple[Path, str]]
"""Where something is wrong, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend: the part of the file, the line where it can be found, and how."""

    part: str
    line: int | None
    remedy: str

    def __str__(self) -> str:
        """The fault in one line."""
        where = ", ".join(([f"line {self.line}"] if self.line else []) + ([self.part] if self.part else []))
        return f"{where}: {self.remedy}" if where else self.remedy


class BadRegime(ValueError):
    """A regime file cannot be taken; every fault is told with file, part and line."""

    def __init__(self, file: str, faults: tuple[Fault, ...]) -> None:
        """Keep the faults in the order of the file."""
        super().__init__("\n".join(f"{file}, {fault}" for fault in faults))
        self.file = file
        self.faults = faults


def faults_of(text: str, document: Mapping[str, Any], remedies: Remedies) -> tuple[Fault, ...]:
    """The faults with their parts in words and their lines."""
    told = list(dict.fromkeys(remedies))
    lines = lines_of(text, [path for path, _ in told])
    faults = [Fault(part_of(document, path), _nearest(lines, path), remedy) for path, remedy in told]
    return tuple(sorted(faults, key=lambda fault: fault.line or 0))


def part_of(document: Mapping[str, Any], path: Path) -> str:
    """A path in words: `route request from 2024-04-06, deadline decision, length`."""
    words: list[str] = []
    for depth, step in enumerate(path):
        if isinstance(step, int):
            words[-1] += f" {_name(value_at(document, path[: depth + 1]), step)}"
        else:
            words.append(step)
    return ", ".join(words)


def remedies_of(details: Iterable[ErrorDetails]) -> Remedies:
    """Where wrong values stand in the file, and how to mend them; a list is not called empty for what is wrong inside it."""
    told = {detail["loc"]: detail for detail in details}
    return [_remedy(detail) for loc, detail in told.items() if detail["type"] != "too_short" or not detail["input"]]


def _remedy(detail: ErrorDetails) -> tuple[Path, str]:
    path = _path(detail["loc"])
    given = detail.get("ctx", {})
    match detail["type"]:
        case "unexpected_keyword_argument" | "extra_forbidden":
            return path, _unknown_key(path)
        case "missing" | "missing_argument" | "missing_keyword_only_argument":
            return path[:-1], f"{path[-1]} is needed"
        case "literal_error":
            return path, f"write {given['expected']}"
        case "union_tag_not_found":
            return path, "a condition has one of the keys service, fact, any, not, flag"
        case "value_error":
            return _aimed(path, str(given["error"]))
        case "string_pattern_mismatch":
            return path, f"{detail['input']!r} is not written as it should be ({given['pattern']})"
        case "too_short":
            return path, "name at least one"
        case _:
            return path, detail["msg"]


def _name(part: object, position: int) -> str:
    if isinstance(part, Mapping) and "id" in part:
        return f"{part['id']} from {part['from']}" if "from" in part else str(part["id"])
    return str(position + 1)


def _path(loc: tuple[str | int, ...]) -> Path:
    """The place in the file: the types' names for the kinds of conditions, and the marks of keys, are left out."""
    steps = [step for step in loc if step != "[key]"]
    if "eligible" in steps and len(steps) > (tag := steps.index("eligible") + 2):
        del steps[tag]
    return tuple(steps)


def _aimed(path: Path, said: str) -> tuple[Path, str]:
    """A part's own refusal names the key first, as in `silent: say what …`."""
    key, colon, remedy = said.partition(": ")
    return ((*path, key), remedy) if colon and key in parts().get(_part(path), ()) else (path, said)


def _unknown_key(path: Path) -> str:
    key, known = str(path[-1]), parts().get(_part(path[:-1]), frozenset())
    home = next((part or "the whole file" for part, keys in parts().items() if key in keys), None)
    near = difflib.get_close_matches(key, sorted(known), n=1)
    if home and not near:
        return f"there is no such key here; it belongs to {home} (a key after a [[…]] line belongs to that block)"
    return f"there is no such key; did you mean {near[0]}?" if near else f"there is no such key; known: {', '.join(sorted(known))}"


def _part(path: Path) -> str:
    named = [step for step in path if isinstance(step, str)]
    if named[:1] in (["sources"], ["words"]):
        return named[0]
    return named[-1] if named else ""


def _nearest(lines: Mapping[Path, int], path: Path) -> int | None:
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)
