"""What the employee said of the issues as one plain preference, which is enough for a drill."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.negotiation.package import Table
from homeground.negotiation.rehearsal.boss import on_one_scale, worth
from homeground.negotiation.rehearsal.so_far import Mine
from homeground.negotiation.said import Pile, Said

_WEIGHTS: Mapping[Pile | None, float] = {"must": 4.0, "matters": 2.0, "nice": 1.0, None: 1.0}
"""What must be had weighs about as much as two things that matter, or four that would be nice."""


def mine_of(table: Table, said: Said) -> Mine:
    """The piles as weights, the options evenly spaced in their order; no agreement is worth the package that is as good, else today."""
    tables = on_one_scale(
        [
            [_WEIGHTS[pile] * value for value in _rise(order, peak)]
            for pile, order, peak in zip(said.piles, said.orders, said.peaks, strict=True)
        ]
    )
    as_good = said.alternative if isinstance(said.alternative, tuple) else table.now
    return Mine(tables, worth(tables, as_good))


def _rise(order: tuple[int, ...], peak: int | None) -> list[float]:
    last = len(order) - 1
    places = [order.index(option) for option in range(last + 1)]
    if peak is None:
        return [place / last for place in places]
    return [1 - abs(place - order.index(peak)) / last for place in places]
