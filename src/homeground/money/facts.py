"""The figures packaged beside this room."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from homeground.money.figure import Figure


@cache
def figures() -> tuple[Figure, ...]:
    """Every figure, in the order of the file."""
    text = files("homeground.money").joinpath("figures.toml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[Figure, ...]).validate_python(tomllib.loads(text)["figure"])
