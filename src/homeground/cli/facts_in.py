"""Reads the facts of one request from JSON, with every slip told by its line or its field."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from homeground.cli.files import read_text
from homeground.cli.refusal import counted, line
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused
from homeground.law import BadFacts, Regime

NOTHING = "Nothing was computed."
_LOOKS = 'Facts look like this: {"route": "request", "request": "2026-03-02", "employed_since": "2022-09-05"}'


def read_facts(file: str, route: str | None, regime: Regime) -> Any:  # noqa: ANN401 - whatever the file holds
    """What the file says, with the route that was named beside it, or the only one of the place; two that differ are refused."""
    facts = _json(file)
    if not isinstance(facts, dict):
        return facts
    if route is None:
        return facts if len(regime.route_ids) > 1 or facts.get("route") else {**facts, "route": regime.route_ids[0]}
    if facts.get("route") not in (None, route):
        raise Refused(f"--route says {route}, and {named(file)} says {facts['route']}. {NOTHING}", "Leave one of them out.")
    return {**facts, "route": route}


def wrong_facts(file: str, error: BadFacts) -> Refused:
    """Every mistake of the facts at once."""
    return Refused(f"{counted(error.mistakes)} in {named(file)}. {NOTHING}", *map(line, error.mistakes))


def _json(file: str) -> Any:  # noqa: ANN401 - as above
    text = read_text(file, megabytes=1)
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        raise Refused(f"{named(file)}: too many brackets inside each other. {NOTHING}", _LOOKS) from None
    except json.JSONDecodeError as error:
        raise Refused(f"{named(file)}, line {error.lineno}: this is not JSON ({error.msg}). {NOTHING}", _LOOKS) from None
    except ValueError as error:
        raise Refused(f"{named(file)}: {error}. {NOTHING}", _LOOKS) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{next(name for name in names if names.count(name) > 1)} is told twice; keep one of them")
    return told


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number that can be reckoned with")
