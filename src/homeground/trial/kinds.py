"""The three kinds of trial, named for what they can show, and which one is advised for what the boss needs to see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from homeground.trial.plan import Design

Kind = Literal["fit", "lot", "pairs"]
Need = Literal["daily_work", "output", "output_saved_up"]
"""What the boss needs to see: that daily work runs; that output does not fall; the same where work could be saved up for home days."""
NEEDS: Mapping[Need, str] = {
    "daily_work": "that the work runs well when you are at home",
    "output": "that no less gets done",
    "output_saved_up": "that no less gets done, where work could be kept back for home days",
}


@dataclass(frozen=True, slots=True)
class KindOfTrial:
    """One kind: its name, how it goes, what it shows, what it does not show, and whether a verdict comes out of it."""

    title: str
    goes: str
    shows: str
    does_not_show: str
    gives_verdict: bool


KINDS: Mapping[Kind, KindOfTrial] = {
    "fit": KindOfTrial(
        title="Fit trial",
        goes="Fixed home days, one or two a week at first, more if it goes well, with a short review each week.",
        shows="Whether home days fit the work, the team and you, and what has to be mended.",
        does_not_show="How much gets done at home beside the office: people choose the days, and the days differ anyway.",
        gives_verdict=False,
    ),
    "lot": KindOfTrial(
        title="Fair lot",
        goes="Home days are drawn by lot inside each week, so that neither side picks the good days.",
        shows="Whether a fall of more than the agreed margin can be ruled out, with the chance of being wrong.",
        does_not_show="Whether work was kept back for home days, how the team fares, how it would be for somebody else.",
        gives_verdict=True,
    ),
    "pairs": KindOfTrial(
        title="Week pairs",
        goes="Of every two weeks one, drawn by lot, is wholly at home, and the other wholly in the office.",
        shows="The same as the fair lot, also where work could be kept back from one day to the next.",
        does_not_show="Small differences: only whole weeks are compared, and there are few of them.",
        gives_verdict=True,
    ),
}
_ADVISED: Mapping[Need, Kind] = {"daily_work": "fit", "output": "lot", "output_saved_up": "pairs"}


def advised_kind(need: Need) -> Kind:
    """The kind that shows what the boss needs to see. It is advice: a fit trial is always open, and nobody is pushed into a lottery."""
    return _ADVISED[need]


def kind_of(design: Design) -> Kind:
    """The kind of trial that a design makes."""
    return "pairs" if design == "pairs" else "lot"
