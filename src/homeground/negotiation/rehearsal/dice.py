"""Throws of a rehearsal: each follows from the seed and from what it is about, the same on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")

_BITS = 53
"""As many as a float holds exactly."""


def share(seed: int, *about: str | int) -> float:
    """A number from 0 to below 1."""
    digest = sha256("/".join(map(str, (seed, *about))).encode()).digest()
    return (int.from_bytes(digest[:7], "big") >> (56 - _BITS)) / (1 << _BITS)


def between(bounds: tuple[float, float], seed: int, *about: str | int) -> float:
    """A number from the lower bound to the upper."""
    low, high = bounds
    return low + (high - low) * share(seed, *about)


def one_of(choices: Sequence[T], seed: int, *about: str | int) -> T:
    """One of them, each alike; the choices must not be empty."""
    return choices[int(share(seed, *about) * len(choices))]


def in_some_order(things: Sequence[T], seed: int, *about: str | int) -> tuple[T, ...]:
    """All of them, in an order that follows from the seed."""
    return tuple(things[place] for place in sorted(range(len(things)), key=lambda place: share(seed, *about, place)))
