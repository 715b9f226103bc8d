"""Scenes, moves and whole talks for the tests of the rehearsal."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from homeground.negotiation.package import Issue, Mask, Table
from homeground.negotiation.rehearsal import (
    DRAWN_KINDS,
    AskedWhat,
    DrawnKind,
    Ground,
    Mine,
    Move,
    Offered,
    Scene,
    Spoken,
    Tables,
    ToneFault,
    Worry,
    draw_boss,
    hear,
    worries_raised,
    worth,
)

ASKS = "What worries you most about it?"
CHECKS = "I answer within 15 minutes, and the call log shows it each Friday."
PRESSES = ToneFault(code="I2", text="I must have an answer by Friday.", why="It sets a date.", better="When shall we look at it again?")

WORRIES = (
    Worry(kind="team", title="Fairness", hear=("If I let you, everyone will want it.",), fears=("A team that splits",), is_heard=True),
    Worry(kind="reachability", title="Phones", hear=("Who picks up the phone?", "I may need you at once"), fears=("A missed call",)),
    Worry(kind="control", title="Control", hear=("I would like to see what is going on",), fears=("Losing my grip",)),
    Worry(kind="productivity", title="Output", hear=("People do less at home",), fears=("A slow decline",)),
)


def said(words: str, *faults: ToneFault) -> Spoken:
    return Spoken(words, hear(words, faults))


def scene_of(table: Table, mine: Tables, kind: DrawnKind, seed: int, *, reserve: float | None = None) -> Scene:
    """A scene as the desk would set it."""
    raised = worries_raised(kind, seed, WORRIES)
    grounds = [Ground(mine=options) for options in mine]
    boss = draw_boss(kind, seed, grounds, [one.kind for one in raised])
    return Scene(table, boss, raised, Mine(mine, worth(mine, table.now) if reserve is None else reserve), seed)


@st.composite
def tables(draw: Any) -> Table:  # noqa: ANN401 - what Hypothesis hands in
    """Two to four issues of two to four options, now and then with a mask."""
    levels = draw(st.lists(st.integers(2, 4), min_size=2, max_size=4))
    issues = tuple(
        Issue(f"issue-{place}", f"Issue {place}", tuple(f"option {option}" for option in range(count)), draw(st.integers(0, count - 1)))
        for place, count in enumerate(levels)
    )
    table = Table(issues)
    pair = tuple((place, draw(st.integers(0, levels[place] - 1))) for place in (0, 1))
    mask = Mask("never both", pair)
    return table if mask.forbids(table.now) or draw(st.booleans()) else Table(issues, (mask,))


@st.composite
def scenes(draw: Any) -> Scene:  # noqa: ANN401 - as above
    """A scene of any kind over such a table."""
    table = draw(tables())
    mine = tuple(tuple(draw(st.floats(0, 1)) for _ in range(count)) for count in table.levels)
    return scene_of(table, mine, draw(st.sampled_from(DRAWN_KINDS)), draw(st.integers(0, 10_000)))


def packages(table: Table) -> list[tuple[int, ...]]:
    """Every allowed package, by brute force."""
    every: list[tuple[int, ...]] = [()]
    for count in table.levels:
        every = [(*package, option) for package in every for option in range(count)]
    return [package for package in every if table.allows(package)]


def moves(table: Table) -> st.SearchStrategy[Move]:
    """Any move that does not end the talk."""
    words = st.sampled_from([said(ASKS), said(CHECKS), said("Trust me."), said("I must have an answer by Friday.", PRESSES)])
    every = st.sampled_from(packages(table))
    two = st.tuples(every, every).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Offered(*pair))
    return st.one_of(every.map(Offered), two, words, st.just(AskedWhat()))
