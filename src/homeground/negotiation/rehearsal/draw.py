"""Draws a simulated boss of a kind from a seed, or one from what is believed of the real one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal, TypeAlias, get_args

from homeground.negotiation.rehearsal.boss import BossDrawn, BossKind, Manner, on_one_scale
from homeground.negotiation.rehearsal.dice import between, in_some_order, one_of, share
from homeground.negotiation.rehearsal.worry import Worry

DrawnKind: TypeAlias = Literal["open", "firm", "hard", "hard-liner", "mirror"]
Reach: TypeAlias = tuple[float, float]
DRAWN_KINDS: tuple[DrawnKind, ...] = get_args(DrawnKind)

End: TypeAlias = Literal["first", "last", "middle"]
"""Which end of the options most bosses like, where that is known of an issue."""
_USUAL, _AGAINST, _ALONG = 0.8, 0.72, 0.14
"""How often the boss likes what most do; where that is not known, how often the employee’s other end, and how often the same."""
_WORRIED = 2.0
"""So much more an issue weighs that answers one of the boss's worries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bounds:
    """The bounds from which a kind is drawn, on a scale where the boss's best package is 1; and how many worries it raises."""

    reserve: Reach
    above: Reach
    first: Reach
    bend: Reach
    follows: Reach = (0.0, 0.0)
    patience: int
    worries: int


_BOUNDS: Mapping[BossKind, _Bounds] = {
    "open": _Bounds(reserve=(0.2, 0.4), above=(0.02, 0.08), first=(0.5, 0.75), bend=(0.5, 0.9), patience=4, worries=1),
    "firm": _Bounds(reserve=(0.35, 0.5), above=(0.03, 0.1), first=(0.75, 0.95), bend=(1.0, 1.8), patience=3, worries=2),
    "hard": _Bounds(reserve=(0.45, 0.6), above=(0.04, 0.12), first=(0.9, 1.0), bend=(2.5, 4.5), patience=2, worries=3),
    "hard-liner": _Bounds(reserve=(0.35, 0.5), above=(0.1, 0.25), first=(0.0, 0.0), bend=(1.0, 1.0), patience=2, worries=2),
    "mirror": _Bounds(reserve=(0.3, 0.45), above=(0.03, 0.1), first=(0.8, 1.0), bend=(7.0, 9.0), follows=(1.0, 1.6), patience=3, worries=2),
    "mine": _Bounds(reserve=(0.0, 0.0), above=(0.0, 0.0), first=(0.0, 0.0), bend=(1.0, 1.0), patience=3, worries=2),
}
"""Made up for practice, after the habits that the field describes; nobody's real boss was measured."""


def drawn_kind(seed: int) -> DrawnKind:
    """The kind that a seed stands for, where none is chosen."""
    return one_of(DRAWN_KINDS, seed, "kind")


def worries_raised(kind: BossKind, seed: int, worries: Sequence[Worry]) -> tuple[Worry, ...]:
    """The worries that a boss of this kind raises, in their order; those heard from the real boss come first."""
    heard = [one for one in worries if one.is_heard]
    others = [one for one in worries if not one.is_heard]
    every = (*in_some_order(heard, seed, "heard"), *in_some_order(others, seed, "worries"))
    return every[: _BOUNDS[kind].worries]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What is known of an issue when a boss is drawn: what its options are worth to the employee, and what it is to most bosses.

    Of `mine` only the order and the distances count. `answers` are the kinds of worry that it answers.
    """

    mine: tuple[float, ...]
    end: End | None = None
    answers: frozenset[str] = frozenset()


def draw_boss(kind: DrawnKind, seed: int, grounds: Sequence[Ground], raised: Collection[str]) -> BossDrawn:
    """A boss of a kind, for issues of which so much is known; `raised` are the kinds of worry that this boss has."""
    bounds = _BOUNDS[kind]
    weights = [_weight(seed, place, is_worried=not ground.answers.isdisjoint(raised)) for place, ground in enumerate(grounds)]
    shapes = [_shape(seed, place, ground) for place, ground in enumerate(grounds)]
    tables = on_one_scale([[weight * value for value in shape] for weight, shape in zip(weights, shapes, strict=True)])
    reserve = between(bounds.reserve, seed, "reserve")
    return BossDrawn(
        kind=kind,
        tables=tables,
        reserve=reserve,
        least=reserve + between(bounds.above, seed, "above"),
        manner=Manner(*(between(reach, seed, name) for name, reach in _manner(bounds).items())),
        patience=bounds.patience,
    )


def like_mine(tables: Sequence[Sequence[float]], *, reserve: float, least: float, manner: Manner) -> BossDrawn:
    """A boss drawn from what is believed of the real one, brought to the scale on which the best package is 1."""
    worst, span = sum(map(min, tables)), sum(max(options) - min(options) for options in tables) or 1.0
    scaled = min(1.0, max(0.0, (reserve - worst) / span))
    return BossDrawn(
        kind="mine",
        tables=on_one_scale(tables),
        reserve=scaled,
        least=min(1.0, max(scaled, (least - worst) / span)),
        manner=manner,
        patience=_BOUNDS["mine"].patience,
    )


def _manner(bounds: _Bounds) -> dict[str, Reach]:
    return {"first": bounds.first, "bend": bounds.bend, "follows": bounds.follows}


def _weight(seed: int, place: int, *, is_worried: bool) -> float:
    """Weights that, taken together, are spread evenly over all the ways to share out what matters."""
    return -log(1 - share(seed, "weight", place)) * (_WORRIED if is_worried else 1.0)


def _shape(seed: int, place: int, ground: Ground) -> list[float]:
    """What the options of one issue are worth to the boss, from 0 to 1."""
    turned, bend = share(seed, "end", place), between((0.6, 1.6), seed, "bend", place)
    last = len(ground.mine) - 1
    by_place = [option / last for option in range(last + 1)]
    low, high = min(ground.mine), max(ground.mine)
    liked = [(value - low) / (high - low) if high > low else by_place[option] for option, value in enumerate(ground.mine)]
    if ground.end in ("first", "last") and turned < _USUAL:
        return [(1 - value if ground.end == "first" else value) ** bend for value in by_place]
    if ground.end is None and turned < _AGAINST:
        return [(1 - value) ** bend for value in liked]
    if ground.end != "middle" and turned < max(_USUAL, _AGAINST) + _ALONG:
        return [value**bend for value in liked]
    peak = one_of(range(last + 1), seed, "peak", place)
    return [1 - abs(option - peak) / last for option in range(last + 1)]
