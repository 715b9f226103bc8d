"""The home days of a plan, drawn by the numbers of both sides; no case needed."""

from __future__ import annotations

import click

from homeground.case.reading import BadAnswer
from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out, table, title
from homeground.cli.shapes.trial import DrawnLine, TrialDraw
from homeground.cli.trial_in import plan_of
from homeground.cli.trouble import Refused
from homeground.trial import CannotSucceed, Role, draw_days, freeze, in_words, read_nonce


@command("draw", "trial draw plan.toml --nonce-employee 00…1f --nonce-employer ff…e0")
@click.argument("file_name", metavar="PLAN.toml", type=click.Path(allow_dash=True))
@click.option("--nonce-employee", required=True, metavar="HEX", help="The employee's secret number: 64 digits.")
@click.option("--nonce-employer", required=True, metavar="HEX", help="The employer's: neither side can steer the draw alone.")
@json_option
def trial_draw_command(*, file_name: str, nonce_employee: str, nonce_employer: str, as_json: bool) -> None:
    """Draw the home days of a plan from the secret numbers of both sides.

    The same plan and numbers give the same days on every machine. Both sides commit to their numbers before either is shown.
    """
    plan = plan_of(file_name)
    try:
        freeze(plan.plan, knowingly=True)
        draw = draw_days(plan, employee=_nonce(nonce_employee, "employee"), employer=_nonce(nonce_employer, "employer"))
    except CannotSucceed as error:
        raise Refused(str(error), "Nothing was drawn.") from None
    shown = TrialDraw(
        plan_sha256=plan.digest,
        words=in_words(plan.digest),
        assignments=str(plan.assignments),
        days=tuple(DrawnLine(date=day.on, place=day.place) for day in draw.days),
    )
    if as_json:
        json(shown)
        return
    title(f"{sum(day.place == 'home' for day in shown.days)} home days of {len(shown.days)}, drawn by lot")
    out(f"The plan in words: {shown.words}")
    out(f"The lot could have fallen in {plan.assignments:,} ways.")
    table(
        [(f"{day.date:%a %-d %b %Y}", f"[{day.place}]" if day.place == "home" else f" {day.place}") for day in shown.days],
        head=("Day", "Place"),
    )


def _nonce(written: str, role: Role) -> bytes:
    try:
        return read_nonce(written, role)
    except BadAnswer as error:
        raise Refused(f"--nonce-{role}: {error.mistakes[0].remedy}.", "Nothing was drawn.") from None
