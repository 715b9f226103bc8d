"""The facts packaged beside this room."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from homeground.portability.load_figures import Figures, figures_from
from homeground.portability.occupation import Occupation, occupations_from
from homeground.portability.rating import Result


@cache
def cues() -> tuple[dict[str, Any], ...]:
    """What is written in `cues.toml`: groups of words that speak for home, for on-site, or for both."""
    return tuple(tomllib.loads(_text("cues.toml"))["cues"])


@cache
def tongues() -> Mapping[str, str]:
    """What is written in `english.toml`: words by which a text is known to be English, or not."""
    return MappingProxyType(tomllib.loads(_text("english.toml")))


@cache
def occupations() -> Mapping[str, Occupation]:
    """The occupations of `occupations.csv` by their code of SOC 2018, in its order. Sources: NOTICE.md."""
    return occupations_from(_rows("occupations.csv"))


@cache
def activities() -> Mapping[str, Result]:
    """Our label for each intermediate work activity of the O*NET database, by its identifier. Sources: NOTICE.md."""
    labels: Iterable[Mapping[str, Any]] = _rows("activities.csv")
    return MappingProxyType({row["activity_id"]: row["label"] for row in labels})


@cache
def figures() -> Figures:
    """The published figures of `figures.toml`, with their sources."""
    return figures_from(_text("figures.toml"), "figures.toml")


@cache
def titles() -> Mapping[str, str]:
    """The job titles of the folder `titles` by the code of their occupation, between commas as they are written."""
    folder = files("homeground.portability").joinpath("titles")
    tables = (tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.iterdir(), key=str) if file.name.endswith(".toml"))
    return MappingProxyType({soc: written for table in tables for soc, written in table.items()})


def _rows(name: str) -> Iterable[Mapping[str, str]]:
    return csv.DictReader(_text(name).splitlines())


def _text(name: str) -> str:
    return files("homeground.portability").joinpath(name).read_text(encoding="utf-8")
