"""Reads an answer's TOML, and finds the line on which a field stands, so that a mistake can be told by file and line."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from homeground.case.reading import BadAnswer, Mistake
from homeground.cli.files import read_text
from homeground.cli.refusal import NOTHING, counted
from homeground.cli.trouble import Refused

_AT = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)$")
_TABLE = re.compile(r"""^\s*\[\s*([^\[\]#]+?)\s*\]""")
_BLOCK = re.compile(r"""^\s*\[\[\s*([^\[\]#]+?)\s*\]\]""")
_KEY = re.compile(r"""^\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*=""")
_LOOKS = ('A line looks like this: home_days = "3"', "A file to fill in: homeground answer --template SECTION")


def read_toml(file: str, looks: tuple[str, ...] = _LOOKS) -> tuple[str, dict[str, Any]]:
    """The file's text and what it says; a slip is told with its line, and with how such a file looks."""
    text = read_text(file, megabytes=1)
    try:
        return text, tomllib.loads(text)
    except RecursionError:
        raise Refused(f"{named(file)}: too many brackets inside each other. {NOTHING}") from None
    except ValueError as error:
        at = _AT.search(str(error))
        line = (at and at[1]) or str(text.count("\n") + 1) if at else None
        where = f"{named(file)}, line {line}" if line else named(file)
        raise Refused(f"{where}: this is not TOML: {_AT.sub('', str(error))}. {NOTHING}", *looks) from None


def mistakes_in(file: str, text: str, section: str, error: BadAnswer) -> Refused:
    """Every mistake of a file in the order of its lines, with the field's path and the remedy."""
    lines = dict(_lines(text))
    found = sorted(((_line_of(mistake.field, lines), mistake) for mistake in error.mistakes), key=lambda one: one[0])
    return Refused(f"{counted(error.mistakes)} in {named(file)}. {NOTHING}", *(_said(file, section, line, one) for line, one in found))


def named(file: str) -> str:
    """How a file is called in a message."""
    return "standard input" if file == "-" else file


def _said(file: str, section: str, line: int, mistake: Mistake) -> str:
    where = f"{named(file)}, line {line}: " if line else f"{named(file)}: "
    path = f"{section}.{mistake.field}" if mistake.field else section
    return f"{where}{path}: {mistake.remedy}"


def _line_of(field: str, lines: dict[str, int]) -> int:
    """The line of a field, else that of its row; 0 where the file has neither."""
    parts = field.split(".")
    return next((lines[path] for end in range(len(parts), 0, -1) if (path := ".".join(parts[:end])) in lines), 0)


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Each table and key with its line; lines inside a text of several lines are passed over. Blocks of one name are counted from 1."""
    table, quote = "", ""
    blocks: Counter[str] = Counter()
    for number, line in enumerate(text.splitlines(), start=1):
        if not quote:
            if block := _BLOCK.match(line):
                name = _path(block[1])
                blocks[name] += 1
                table = f"{name}.{blocks[name]}"
                yield table, number
            elif head := _TABLE.match(line):
                table = _path(head[1])
                yield table, number
            elif key := _KEY.match(line):
                path = _path(key[1])
                yield f"{table}.{path}" if table else path, number
        for mark in ('"""', "'''"):
            if quote in ("", mark) and line.count(mark) % 2:
                quote = "" if quote else mark


def _path(written: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in written.split("."))
