"""The words by which clauses are known, packaged beside the finder."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def cues() -> dict[str, dict[str, Any]]:
    """What is written in `cues.toml`: groups of words, and the rules of each kind."""
    return _read("cues.toml")


@cache
def modal_words() -> dict[str, list[str]]:
    """What is written in `modals.toml`: how a policy says must, should, may and must not."""
    return _read("modals.toml")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("homeground.intake.finder").joinpath(name).read_text(encoding="utf-8"))
