"""The words, rules and known sentences about tone, packaged in this room."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_TONE = files("homeground.papers").joinpath("tone")


@cache
def tone_words() -> dict[str, list[str]]:
    """Groups of words that mean alike: those of `words.toml`, and those that a file of rules adds for itself."""
    groups = [_toml("words.toml"), *map(_toml, _names("rules"))]
    return {name: entries for group in groups for name, entries in group.get("words", {}).items()}


@cache
def tone_kinds() -> dict[str, dict[str, Any]]:
    """Every code with what is written of it and its rules, as they stand in the files."""
    return {code: kind for name in _names("rules") for code, kind in _toml(name).items() if code != "words"}


@cache
def tone_said() -> dict[str, tuple[str, ...]]:
    """Sentences that are known to be of a kind, by kind: each code, `fine`, and `plain` for papers about something else."""
    kinds = _names("said")
    return {name.removeprefix("said/").removesuffix(".txt"): tuple(_text(name).split("\n")[:-1]) for name in kinds}


def _names(folder: str) -> list[str]:
    return sorted(f"{folder}/{file.name}" for file in _TONE.joinpath(folder).iterdir() if file.name.endswith((".toml", ".txt")))


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(_text(name))


def _text(name: str) -> str:
    return _TONE.joinpath(*name.split("/")).read_text(encoding="utf-8")
