"""The facts packaged beside this room."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


class UnknownWhere(KeyError):
    """There is no such standing of the matter."""


@cache
def _now() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("homeground.guidance").joinpath("now.toml").read_text(encoding="utf-8"))


def now_facts(where: str) -> dict[str, Any]:
    """What is written in `now.toml` for one standing of the matter; `UnknownWhere`."""
    try:
        return _now()[where]
    except KeyError:
        raise UnknownWhere(where) from None
