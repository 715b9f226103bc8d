"""The facts packaged beside this room: the regimes, the stubs, the words in which facts are asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pydantic import TypeAdapter

from homeground.law.load import regime_of
from homeground.law.regime import Regime
from homeground.law.shown import Stub
from homeground.law.words import Ask, Vocabulary

_HERE = files("homeground.law")


@cache
def regimes() -> Mapping[str, Regime]:
    """Every place whose law is recorded, by its id, in the order of the alphabet."""
    found = {file.name: file.read_text(encoding="utf-8") for file in _HERE.joinpath("regimes").iterdir() if file.name.endswith(".toml")}
    read = [regime_of(text, name, shared_words()) for name, text in found.items()]
    return MappingProxyType({regime.id: regime for regime in sorted(read, key=lambda regime: regime.id)})


@cache
def stubs() -> tuple[Stub, ...]:
    """Pointers to places of which too little is known; they are shown with their source, and nothing is computed from them."""
    return TypeAdapter(tuple[Stub, ...]).validate_python(_toml("stubs.toml")["stub"])


@cache
def shared_words() -> Vocabulary:
    """The words of all facts and circumstances that more than one place may use."""
    return MappingProxyType(TypeAdapter(dict[str, Ask]).validate_python(_toml("words.toml")))


@cache
def vocabulary() -> Vocabulary:
    """All words: the shared ones, and those that places add for themselves."""
    own = {name: ask for regime in regimes().values() for name, ask in regime.words.items()}
    return MappingProxyType({**shared_words(), **own})


def _toml(name: str) -> dict[str, object]:
    return tomllib.loads(_HERE.joinpath(name).read_text(encoding="utf-8"))
