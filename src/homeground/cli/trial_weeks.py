"""How many weeks a trial needs, and what it can rule out; no case needed."""

from __future__ import annotations

from fractions import Fraction

import click

from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out, title
from homeground.cli.shapes.trial import TrialWeeks
from homeground.cli.trial_in import share
from homeground.cli.trouble import Refused
from homeground.trial import DESIGNS, Design, Forecast, NothingToShow, Prospect, assignments_of, practice_week_said, smallest_p
from homeground.wording import say

MOST_WEEKS = 520


@command("weeks", "trial weeks --cv 0.20 --margin 0.10 --home-days 2", "trial weeks --cv 0.25 --margin 15% --home-days 2 --design balanced")
@click.option("--cv", required=True, type=click.FloatRange(0.001, 5), metavar="X", help="How much days differ: deviation over mean.")
@click.option(
    "--margin", required=True, callback=share, metavar="X", help="The loss that would still be no worse in practice: 0.10 or 10%."
)
@click.option("--home-days", required=True, type=click.IntRange(0, 4), metavar="N", help="Home days of a week; 0 for pairs of weeks.")
@click.option(
    "--ratio", default=1.0, type=click.FloatRange(0.1, 10), metavar="X", help="What home output really is of office output; 1 if left out."
)
@click.option("--power", default="0.80", callback=share, metavar="X", help="How often it should come out; 0.80 if left out.")
@click.option("--design", default="free", type=click.Choice([*DESIGNS]), help="How home days are drawn.")
@json_option
def trial_weeks_command(
    *, cv: float, margin: Fraction, home_days: int, ratio: float, power: Fraction, design: Design, as_json: bool
) -> None:
    """Say how many weeks a trial needs, and what it can rule out.

    Measure first how much your days differ: eight to twelve past weeks, their deviation inside a week over their mean.
    """
    if (design == "pairs") != (home_days == 0):
        raise Refused("For pairs of weeks --home-days is 0, for every other design it is 1 or more.", "Nothing was reckoned.")
    prospect = Prospect(cv, margin, home_days)
    try:
        weeks = prospect.weeks(ratio=ratio, power=float(power))
    except NothingToShow as error:
        raise Refused(str(error), "Take a wider margin, or a measure on which home days do better.") from None
    if weeks > MOST_WEEKS:
        raise Refused(f"It would take {weeks} weeks, which is no trial any more.", "Take a calmer measure or a wider margin.")
    forecast = Forecast(prospect, weeks, assignments_of(design, weeks=weeks, home_days=home_days))
    ruled = prospect.rules_out(weeks, ratio=ratio)
    shown = TrialWeeks(
        weeks=weeks,
        smallest_p=f"{float(smallest_p(design, weeks=weeks, home_days=home_days)):.3g}",
        rules_out=None if ruled is None else f"{ruled:.4f}",
        power=f"{prospect.power(weeks, ratio=ratio):.4f}",
        practice_power=f"{prospect.power(1, ratio=ratio):.4f}" if home_days else None,
        said=tuple(say(one) for one in (*forecast.said, *forecast.doubts, *([practice_week_said(prospect)] if home_days else []))),
    )
    if as_json:
        json(shown)
        return
    title(f"{weeks} weeks")
    for line in shown.said:
        out(line)
