"""Reads the facts of one request from JSON, with every slip told by its line or its field."""

from __future__ import annotations

from typing import Any

from homeground.cli.json_in import NOTHING, read_json
from homeground.cli.refusal import counted, line
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused
from homeground.law import BadFacts, Regime

_LOOKS = 'Facts look like this: {"route": "request", "request": "2026-03-02", "employed_since": "2022-09-05"}'


def read_facts(file: str, route: str | None, regime: Regime) -> Any:  # noqa: ANN401 - whatever the file holds
    """What the file says, with the route that was named beside it, or the only one of the place; two that differ are refused."""
    facts = read_json(file, _LOOKS)
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
