"""Tables, statements and answers for the tests of what the employee wants."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import strategies as st

from homeground.negotiation.dice import Dice
from homeground.negotiation.package import Issue, Mask, Package, Table
from homeground.negotiation.said import Choice, IfNo, Rather, Said

LEVELS = (6, 4, 3, 3, 3, 2, 3, 3)


def table_of(*levels: int, masks: tuple[Mask, ...] = ()) -> Table:
    return Table(tuple(Issue(f"issue-{at}", f"Issue {at}", tuple(map(str, range(count))), 0) for at, count in enumerate(levels)), masks)


def said_of(table: Table, **more: object) -> Said:
    return Said(
        **{
            "piles": (None,) * len(table.levels),
            "orders": tuple(tuple(range(count)) for count in table.levels),
            "peaks": (None,) * len(table.levels),
            **more,
        }  # type: ignore[arg-type]  # the tests name what they need
    )


EIGHT = table_of(*LEVELS)
SORTED = said_of(EIGHT, piles=("must", "must", "matters", "matters", "matters", None, "nice", None))


def dice(seed: int = 7) -> Dice:
    return np.random.default_rng(seed)


def packages_of(table: Table) -> list[Package]:
    return [package for package in product(*map(range, table.levels)) if table.allows(package)]


@st.composite
def masked_tables(draw: st.DrawFn) -> Table:
    """Two to four issues, under up to four masks that allow today's terms."""
    levels = draw(st.lists(st.integers(2, 4), min_size=2, max_size=4))
    masks = []
    for number in range(draw(st.integers(0, 4))):
        tied = draw(st.lists(st.integers(0, len(levels) - 1), unique=True, min_size=1, max_size=3))
        options = [draw(st.integers(0, levels[issue] - 1)) for issue in tied]
        if any(options):
            masks.append(Mask(f"mask {number}", tuple(zip(tied, options, strict=True))))
    return table_of(*levels, masks=tuple(masks))


def packages(table: Table) -> st.SearchStrategy[Package]:
    return st.tuples(*(st.integers(0, count - 1) for count in table.levels))


@st.composite
def statements(draw: st.DrawFn, table: Table = EIGHT) -> Said:
    """Any piles, orders, peaks and up to three answers, which may contradict each other."""
    orders = tuple(tuple(draw(st.permutations(range(count)))) for count in table.levels)
    answers: st.SearchStrategy[Rather] = st.sampled_from(("left", "right", "same", "skip"))
    words: st.SearchStrategy[IfNo] = st.sampled_from(("stay", "leave", "later"))
    return Said(
        piles=tuple(draw(st.sampled_from(("must", "matters", "nice", None))) for _ in table.levels),
        orders=orders,
        peaks=tuple(draw(st.none() | st.integers(1, count - 2)) if count > 2 else None for count in table.levels),
        choices=tuple(Choice(draw(packages(table)), draw(packages(table)), draw(answers)) for _ in range(draw(st.integers(0, 3)))),
        alternative=draw(words | packages(table)),
    )
