"""Tables, preferences and talks for tests of the advice."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from homeground.negotiation import Issue, Mask, Package, Preferences, Prior, Table, View

SHAPE = (4, 3, 3, 2, 3)


def table(levels: Sequence[int], masks: Sequence[tuple[tuple[int, int], ...]] = (), *, now: Package | None = None) -> Table:
    today = now or tuple(0 for _ in levels)
    issues = tuple(
        Issue(f"issue-{place}", f"issue {place}", tuple(f"option {option}" for option in range(count)), today[place])
        for place, count in enumerate(levels)
    )
    return Table(issues, tuple(Mask(f"mask {number}", mask) for number, mask in enumerate(masks)))


def wishes(levels: Sequence[int], seed: int) -> tuple[np.ndarray, ...]:
    """The worth of every option, rising; the best package is worth 1."""
    dice = np.random.default_rng(seed)
    weights = dice.dirichlet(np.ones(len(levels)))
    return tuple(weight * np.linspace(0, 1, count) for weight, count in zip(weights, levels, strict=True))


def view(on: Table, seed: int = 1, *, reserve: float = 0.3, total: int = 6, kept: Sequence[int] = ()) -> View:
    preferences = Preferences.known(wishes(on.levels, seed), reserve)
    return View.opened(on, preferences, Prior.usual(len(on.issues)), total, np.random.default_rng(seed), kept=kept, count=256)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Small tables, with masks of one to three issues that never forbid today's terms (the first options)."""
    levels = draw(st.lists(st.integers(2, 4), min_size=2, max_size=5))
    masks = []
    for _ in range(draw(st.integers(0, 3))):
        issues = draw(st.lists(st.integers(0, len(levels) - 1), min_size=1, max_size=3, unique=True))
        mask = tuple((issue, draw(st.integers(0, levels[issue] - 1))) for issue in issues)
        if any(option for _, option in mask):
            masks.append(mask)
    return table(levels, masks)


@st.composite
def worths_on(draw: st.DrawFn, levels: Sequence[int]) -> tuple[np.ndarray, ...]:
    """Worths that computers add without rounding, with many that are equal."""
    fine = draw(st.sampled_from((2, 64)))
    return tuple(np.array(draw(st.lists(st.integers(0, fine), min_size=count, max_size=count))) / 64 for count in levels)
