"""The lot: two commitments, two nonces, one seed, and from it the home days, the same for whoever draws again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal, get_args

from homeground.case import BadAnswer, Mistake
from homeground.trial.observed import Choice
from homeground.trial.whole_plan import CompletePlan

Role = Literal["employee", "employer"]
ROLES: tuple[Role, ...] = get_args(Role)
Place = Literal["home", "office"]
GREATEST_CHOICE = 2**32
_NONCE = re.compile(r"[0-9A-Fa-f]{64}")


def read_nonce(text: str, role: Role) -> bytes:
    """A nonce of 32 bytes from its 64 hexadecimal digits; `BadAnswer` where it is another length or has other letters."""
    written = "".join(text.split())
    if not _NONCE.fullmatch(written):
        remedy = f"a secret number has 64 digits from 0 to 9 and a to f; this has {len(written)} characters"
        raise BadAnswer((Mistake(f"nonce_{role}", remedy),))
    return bytes.fromhex(written)


def commitment(plan_digest: str, role: Role, nonce: bytes) -> str:
    """What a party sends before either nonce is shown: it binds the nonce to this plan and this party, and tells nothing of it."""
    return sha256(b"homeground commit 1\0" + role.encode() + b"\0" + bytes.fromhex(plan_digest) + nonce).hexdigest()


def check_nonce(plan_digest: str, role: Role, nonce: bytes, *, committed: str) -> None:
    """`BadAnswer` where a nonce is not the one to which its party was committed."""
    if commitment(plan_digest, role, nonce) != committed.strip().lower():
        remedy = (
            f"this is not the number to which the {role} was committed for this plan; look whether the right one was pasted. Without it"
            " the draw ends, and a new plan starts"
        )
        raise BadAnswer((Mistake(f"nonce_{role}", remedy),))


def seed_of(plan_digest: str, *, employee: bytes, employer: bytes) -> bytes:
    """The seed of the draw, which neither party could steer."""
    return sha256(b"homeground draw 1\0" + bytes.fromhex(plan_digest) + employee + employer).digest()


class Stream:
    """The bytes that follow from a seed, taken one after another."""

    def __init__(self, seed: bytes) -> None:
        """Start at the first byte; `used` tells how many were taken."""
        self._bytes = _bytes_from(seed)
        self.used = 0

    def take(self, count: int) -> bytes:
        """The next bytes."""
        self.used += count
        return bytes(next(self._bytes) for _ in range(count))

    def below(self, n: int) -> int:
        """A number from 0 to n - 1, each alike: four bytes at a time, those passed over that would favour the lower ones."""
        if not 1 <= n <= GREATEST_CHOICE:
            raise ValueError(f"a choice of 1 to 2^32, not of {n}")
        limit = GREATEST_CHOICE // n * n
        while n > 1:
            if (taken := int.from_bytes(self.take(4), "big")) < limit:
                return taken % n
        return 0


@dataclass(frozen=True, slots=True)
class DrawnDay:
    """A day with the place that the lot gave it."""

    on: date
    place: Place


@dataclass(frozen=True)
class Draw:
    """What the lot gave: for each block the number of its choice."""

    plan: CompletePlan
    numbers: tuple[int, ...]

    @property
    def chosen(self) -> tuple[Choice, ...]:
        """The home days of each block."""
        return tuple(possible[number] for possible, number in zip(self.plan.choices, self.numbers, strict=True))

    @property
    def days(self) -> tuple[DrawnDay, ...]:
        """Every drawn day with its place, in order."""
        return tuple(
            DrawnDay(day, "home" if at in homes else "office")
            for block, choice in zip(self.plan.blocks, self.chosen, strict=True)
            for week, homes in zip(block.weeks, choice, strict=True)
            for at, day in enumerate(week)
        )

    @property
    def places(self) -> Mapping[date, Place]:
        """The place of each drawn day."""
        return {day.on: day.place for day in self.days}


def draw_days(plan: CompletePlan, *, employee: bytes, employer: bytes) -> Draw:
    """Draw the home days of a plan from both nonces."""
    return draw_from(plan, seed_of(plan.digest, employee=employee, employer=employer))


def draw_from(plan: CompletePlan, seed: bytes) -> Draw:
    """Draw the home days of a plan from a seed."""
    return Draw(plan, numbers_from(seed, [len(possible) for possible in plan.choices]))


def numbers_from(seed: bytes, sizes: Sequence[int]) -> tuple[int, ...]:
    """One number below each size, in order; nothing else takes from the stream."""
    stream = Stream(seed)
    return tuple(map(stream.below, sizes))


def _bytes_from(seed: bytes) -> Iterator[int]:
    number = 0
    while True:
        yield from sha256(seed + number.to_bytes(8, "big")).digest()
        number += 1
