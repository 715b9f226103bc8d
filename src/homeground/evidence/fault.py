"""What is wrong with a file of facts, said so that whoever wrote it can mend it: part, line, remedy."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from pydantic.fields import FieldInfo

from homeground.evidence.where import Path, line_of

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


class BadFacts(ValueError):
    """A file of studies, misquotes or employers cannot be taken; every fault is told with file, part and line."""

    def __init__(self, file: str, faults: tuple[Fault, ...]) -> None:
        """Keep the faults in the order of the file."""
        super().__init__("\n".join(f"{file}, {fault}" for fault in faults))
        self.file = file
        self.faults = faults


def faults_of(text: str, document: Mapping[str, Any], remedies: Remedies) -> tuple[Fault, ...]:
    """The faults with their parts in words and their lines, in the order of the file."""
    found = [Fault(_part(document, path), line_of(text, path), remedy) for path, remedy in dict.fromkeys(remedies)]
    return tuple(sorted(found, key=lambda fault: fault.line or 0))


def remedies_of(details: Iterable[ErrorDetails], shape: type) -> Remedies:
    """Where wrong values stand in the file of this shape, and how to mend them."""
    told = {detail["loc"]: detail for detail in details}
    return [_remedy(detail, shape) for detail in told.values() if detail["type"] != "too_short" or not detail["input"]]


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was meant, as a question; else all of them."""
    words = sorted(known)
    near = difflib.get_close_matches(word, words, n=1)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(words)}"


def _remedy(detail: ErrorDetails, shape: type) -> tuple[Path, str]:
    path: Path = tuple(step for step in detail["loc"] if step != "[key]")
    given = detail.get("ctx", {})
    match detail["type"]:
        case "unexpected_keyword_argument" | "extra_forbidden":
            return path, f"there is no such key; {nearest(str(path[-1]), _keys_at(shape, path[:-1]))}"
        case "missing" | "missing_argument" | "missing_keyword_only_argument":
            return path[:-1], f"{path[-1]} is needed"
        case "literal_error":
            known = [word.strip("'") for word in given["expected"].replace(" or ", ", ").split(", ")]
            return path, f"{detail['input']!r} is none of the words that may stand here; {nearest(str(detail['input']), known)}"
        case "value_error":
            return path, str(given["error"])
        case "string_pattern_mismatch":
            return path, f"{detail['input']!r} is not written as it should be ({given['pattern']})"
        case "too_short":
            return path, "name at least one"
        case _:
            return path, detail["msg"]


def _part(document: Mapping[str, Any], path: Path) -> str:
    """A path in words: `study E02, findings 3, interval`."""
    words: list[str] = []
    inside: Any = document
    for step in path:
        inside = inside[step] if isinstance(inside, Mapping) and step in inside else _entry(inside, step)
        if isinstance(step, int) and words:
            words[-1] += f" {inside['id'] if isinstance(inside, Mapping) and 'id' in inside else step + 1}"
        else:
            words.append(str(step))
    return ", ".join(words)


def _entry(inside: object, step: str | int) -> Any:  # noqa: ANN401 - what TOML holds
    return inside[step] if isinstance(inside, list) and isinstance(step, int) and step < len(inside) else None


def _keys_at(shape: type, path: Path) -> Mapping[str, Any]:
    """The keys of the part of a file to which a path leads."""
    keys = _keys(shape)
    for step in path:
        if isinstance(step, str) and step in keys:
            keys = next((_keys(inner) for inner in _shapes_in(keys[step])), keys)
    return keys


@cache
def _keys(shape: type) -> Mapping[str, Any]:
    hints = get_type_hints(shape, include_extras=True)
    return {_written(field.name, hints[field.name]): hints[field.name] for field in fields(shape)}


def _written(name: str, hint: Any) -> str:  # noqa: ANN401 - a type hint is any object
    marks = getattr(hint, "__metadata__", ())
    return next((mark.alias for mark in marks if isinstance(mark, FieldInfo) and mark.alias), name)


def _shapes_in(hint: Any) -> Iterator[type]:  # noqa: ANN401 - a type hint is any object
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for inner in get_args(hint):
        yield from _shapes_in(inner)
