"""Three functions by which a harness from outside drives the trial: its own draw, its exact test, its rule of planning.

PYTHONPATH=. .venv/bin/python HARNESS/simulate.py coverage --adapter benchmarks.trial.adapter --trials 1000
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from homeground.trial import Choice, CompletePlan, Design, Measure, ObservedBlock, Plan, Prospect, complete, draw_from, judge, verdict_of
from homeground.trial.exact import chance_at
from homeground.trial.limits import lower_limit
from homeground.trial.scores import scores_of

ALPHA = Fraction(1, 20)
MEASURE = Measure(name="pieces", unit="pieces", source="made up", query="made up")


class Answer(dict[str, Any]):
    """What the product says of one trial, each part reckoned when it is asked for: the limit takes longer than the chance."""

    def __init__(self, blocks: Sequence[ObservedBlock], margin: Fraction) -> None:
        """Keep the trial."""
        super().__init__()
        self._blocks, self._margin = blocks, margin

    def __missing__(self, key: str) -> object:
        """The chance `p` at the margin, the share that it `rules_out`, or the `verdict`."""
        match key:
            case "p":
                return float(chance_at(self._blocks, 1 - self._margin, "higher").high)
            case "rules_out":
                return 1 - (lower_limit(scores_of(self._blocks), ALPHA).thousandths or 0) / 1000
            case "verdict":
                return verdict_of(judge(self._blocks, margin=self._margin, alpha=ALPHA, direction="higher"))
        raise KeyError(key)


def draw(seed: bytes, weeks: int, home_days: int, design: Design) -> list[list[bool]]:
    """The home days of each week, Monday to Friday, that the product draws from a seed."""
    plan = _plan(weeks, home_days, design)
    homes = {day.on for day in draw_from(plan, seed).days if day.place == "home"}
    return [[day in homes for day in week] for block in plan.blocks for week in block.weeks]


def test(values: list[list[int]], home: list[list[bool]], margin: str, design: Design) -> Mapping[str, Any]:
    """The product's answer to one trial."""
    blocks, week = [], 0
    plan = _plan(len(home), 0 if design == "pairs" else sum(home[0]), design)
    for block, choices in zip(plan.blocks, plan.choices, strict=True):
        until = week + len(block.weeks)
        drawn = tuple(tuple(at for at, is_home in enumerate(days) if is_home) for days in home[week:until])
        blocks.append(ObservedBlock(tuple(map(tuple, values[week:until])), choices, _numbers(choices)[drawn]))
        week = until
    return Answer(blocks, Fraction(margin))


def weeks(cv: float, margin: float, home_days: int, ratio: float, power: float) -> int:
    """The weeks that the product plans."""
    return Prospect(cv, Fraction(str(margin)), home_days).weeks(ratio=ratio, power=power)


@cache
def _plan(weeks: int, home_days: int, design: Design) -> CompletePlan:
    plan = Plan(
        schema=1,
        question="?",
        measure=MEASURE,
        margin=Decimal("0.10"),
        start_on=date(2027, 1, 11),
        weeks=weeks,
        home_days=home_days,
        design=design,
    )
    return complete(plan)


@cache
def _numbers(choices: tuple[Choice, ...]) -> dict[Choice, int]:
    return {choice: number for number, choice in enumerate(choices)}
