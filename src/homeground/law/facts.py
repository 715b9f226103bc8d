"""The facts packaged beside this room: the regimes, the stubs, the words in which facts are asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pydantic import TypeAdapter

from homeground.law.load import regime_of
from homeground.law.regime import Regime
from homeground.law.shown import Stub
from homeground.law.words import Ask, Vocabulary

_HERE = files("homeground.law")


class Places(Mapping[str, Regime]):
    """The recorded places by their id, in the order of the alphabet; each file is read when it is first asked for."""

    def __init__(self) -> None:
        """Know the files by their names alone."""
        names = (file.name for file in _HERE.joinpath("regimes").iterdir())
        self._ids = tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))

    def __getitem__(self, place: str) -> Regime:
        """The regime of a place; `KeyError` where none is recorded."""
        if place not in self._ids:
            raise KeyError(place)
        return _packaged(place)

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self._ids)

    def __len__(self) -> int:
        """How many places are recorded."""
        return len(self._ids)


@cache
def regimes() -> Mapping[str, Regime]:
    """Every place whose law is recorded."""
    return Places()


@cache
def _packaged(place: str) -> Regime:
    name = f"{place}.toml"
    return regime_of(_HERE.joinpath("regimes", name).read_text(encoding="utf-8"), name, shared_words())


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
