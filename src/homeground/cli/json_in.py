"""Reads one JSON document that a person names, with every slip told by its line."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from homeground.cli.files import read_text
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused

NOTHING = "Nothing was computed."


def read_json(file: str, looks: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """What the file says; `looks` shows what it should look like. A key that is told twice is refused, and so is what is no number."""
    text = read_text(file, megabytes=1)
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        raise Refused(f"{named(file)}: too many brackets inside each other. {NOTHING}", looks) from None
    except json.JSONDecodeError as error:
        raise Refused(f"{named(file)}, line {error.lineno}: this is not JSON ({error.msg}). {NOTHING}", looks) from None
    except ValueError as error:
        raise Refused(f"{named(file)}: {error}. {NOTHING}", looks) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{next(name for name in names if names.count(name) > 1)} is told twice; keep one of them")
    return told


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number that can be reckoned with")
