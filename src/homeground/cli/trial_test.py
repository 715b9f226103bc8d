"""Judge a log of a trial exactly, by the law of its lot; no case needed."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import click

from homeground.case.reading import BadAnswer
from homeground.cli.options import command, json_option
from homeground.cli.screen import heading, json, out, title
from homeground.cli.shapes.trial import TrialTest
from homeground.cli.trial_in import frozen_plan_of, log_of, refused_rows, share
from homeground.cli.trouble import Refused
from homeground.trial import (
    DESIGNS,
    Design,
    Direction,
    Judged,
    ObservedBlock,
    blocks_by_design,
    blocks_by_plan,
    extent_of,
    judge,
    near_turn,
    verdict_of,
    verdict_said,
)
from homeground.wording import say

_ALPHA = Fraction(1, 20)


@command(
    "test",
    "trial test log.csv --margin 0.10",
    "trial test log.csv --margin 0.10 --design balanced",
    "trial test log.csv --plan plan.json",
)
@click.argument("file_name", metavar="LOG.csv", type=click.Path(allow_dash=True))
@click.option("--margin", callback=share, metavar="X", help="The loss that would still be no worse in practice: 0.10 or 10%.")
@click.option("--design", default="free", type=click.Choice([*DESIGNS]), help="How home days were drawn.")
@click.option("--better", default="higher", type=click.Choice(["higher", "lower"]), help="Whether more or less is better.")
@click.option(
    "--plan", "plan_file", type=click.Path(path_type=Path), metavar="PLAN.json", help="The frozen plan, which then says all that."
)
@json_option
def trial_test_command(
    *, file_name: str, margin: Fraction | None, design: Design, better: Direction, plan_file: Path | None, as_json: bool
) -> None:
    """Judge a log exactly, by the law of its lot.

    How often would a lot as good come up, if home days really cost the margin?

    LOG.csv has the columns date,value,assigned and, if you like, worked; an empty value is a missing day. The place that the lot
    gave counts, not the place worked. Without a plan all days that the log names were free to be drawn, at the level 0.05.
    """
    rows = log_of(file_name)
    try:
        if plan_file is not None:
            plan = frozen_plan_of(plan_file)
            blocks, margin, better = blocks_by_plan(rows, plan), Fraction(plan.plan.margin), plan.plan.measure.direction
            alpha = Fraction(plan.plan.settled_looks[-1].level)
        elif margin is None:
            raise Refused("A margin is needed, or the plan that names it.", "For example: --margin 0.10")
        else:
            blocks, alpha = blocks_by_design(rows, design), _ALPHA
    except BadAnswer as error:
        raise refused_rows(file_name, list(error.mistakes)) from None
    judged = judge(blocks, margin=margin, alpha=alpha, direction=better)
    shown = _shown(blocks, judged)
    if as_json:
        json(shown)
        return
    title(shown.headline)
    for line in shown.sentences:
        out(line)
    heading("What this cannot show")
    for line in shown.cannot_show:
        out(line, indent="  ")


def _shown(blocks: tuple[ObservedBlock, ...], judged: Judged) -> TrialTest:
    verdict = verdict_of(judged)
    told = verdict_said(verdict, judged, extent_of(blocks), turning=near_turn(blocks, judged, verdict))
    sentences = tuple(map(say, told.sentences))
    return TrialTest(
        assignments=str(judged.assignments),
        statistic=f"{float(judged.statistic) / 1000:.6f}",
        p=f"{float(judged.p):.6f}",
        ratio=None if judged.ratio is None else f"{float(judged.ratio):.6f}",
        rules_out=None if judged.rules_out is None else f"{float(judged.rules_out):.3f}",
        verdict=verdict,
        headline=say(told.headline),
        sentence=" ".join(sentences),
        sentences=sentences,
        cannot_show=tuple(map(say, told.cannot_show)),
    )
