"""What an hour, a year or a package is worth, reckoned from inputs in a file; no case needed."""

from __future__ import annotations

import click

from homeground import money
from homeground.cli.edge import stamp
from homeground.cli.json_in import NOTHING, read_json
from homeground.cli.money_answer import tell
from homeground.cli.money_lines import listed, reckoned
from homeground.cli.money_list import tell_all, tell_one
from homeground.cli.options import command, json_option
from homeground.cli.refusal import counted, line
from homeground.cli.screen import json
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused

_LOOKS = 'Inputs look like this: {"gross": "31200", "paid_hours_week": "35", "home_days": "2", "fares_day": "9.60", "currency": "GBP"}'
_LIST = "All formulas with their inputs: homeground money --list"


@command(
    "money",
    "money",
    "money worker.package_verdict",
    "money worker.package_verdict --inputs package.json",
    "money worker.frontier --inputs - --json < package.json",
)
@click.argument("name", metavar="[FORMULA]", required=False)
@click.option("--inputs", "file_name", metavar="FILE.json", type=click.Path(allow_dash=True), help="The inputs; - is standard input.")
@click.option("--list", "listing", is_flag=True, help="List the formulas with their inputs.")
@json_option
def money_command(*, name: str | None, file_name: str | None, listing: bool, as_json: bool) -> None:
    """Reckon what an hour, a year or a package is worth.

    Without inputs, FORMULA is explained; without FORMULA, all are listed. FILE.json holds one object of names and numbers; numbers
    stand in quotes, as in "0.10" or "1/3", and one that you only guess has a range: {"low": "44", "mid": "46", "high": "50"}.
    `currency` and `place` may stand beside them. What you leave out is not counted, or is taken from a dated figure of your place,
    and the answer says so.
    """
    if file_name is not None and (name is None or listing):
        raise Refused(f"--inputs goes with the name of one formula. {NOTHING}", _LIST)
    formula = None if name is None else _named(name)
    if formula and file_name is not None:
        _reckon(formula, file_name, as_json=as_json)
    elif as_json:
        json(listed([formula] if formula else money.FORMULAS.values()))
    elif formula:
        tell_one(formula)
    else:
        tell_all()


def _named(name: str) -> money.Formula:
    try:
        return money.formula_named(name)
    except money.UnknownFormula as error:
        near = [f"Did you mean {' or '.join(error.nearest)}?"] if error.nearest else []
        raise Refused(f"There is no formula {name}. {NOTHING}", *near, _LIST) from None


def _reckon(formula: money.Formula, file_name: str, *, as_json: bool) -> None:
    today = stamp().on
    raw = read_json(file_name, _LOOKS)
    try:
        inputs = money.read_inputs(formula, raw, today=today)
    except money.BadInputs as error:
        lines = map(line, error.mistakes)
        raise Refused(
            f"{counted(error.mistakes)} in {named(file_name)}. {NOTHING}", *lines, f"What goes in: homeground money {formula.name}"
        ) from None
    if as_json:
        json(reckoned(formula, inputs, today))
    else:
        tell(formula, inputs, today)
