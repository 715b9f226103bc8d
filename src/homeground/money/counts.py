"""Joins functions to the names of what goes in and comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Protocol

from homeground.money.arrangement import Arrangement
from homeground.money.formula import Values
from homeground.money.term import Term


class Named(Protocol):
    """Several values with their names, as a named tuple holds them."""

    def _asdict(self) -> dict[str, Any]: ...


def one(name: str, function: Callable[..., Decimal]) -> Callable[..., Values]:
    """A function of numbers that gives one, under its name."""
    return lambda **given: {name: function(**given)}


def several(function: Callable[..., Named]) -> Callable[..., Values]:
    """A function of numbers that gives several."""
    return lambda **given: function(**given)._asdict()


def of_year(name: str, function: Callable[[Arrangement], Decimal]) -> Callable[..., Values]:
    """A function of a year of work that gives one number, under its name."""
    return lambda **given: {name: function(Arrangement(**given))}


def of_package(function: Callable[[Arrangement], Named]) -> Callable[..., Values]:
    """A function of a package that gives several values."""
    return lambda **given: function(Arrangement(**given))._asdict()


def lines(terms: Callable[[Arrangement], Iterable[Term]]) -> Callable[..., Iterable[Term]]:
    """The lines of a year of work or of a package."""
    return lambda **given: terms(Arrangement(**given))
