"""What to offer next, whether to take what is on the table, and when to stop: for a case, or for a question in a file."""

from __future__ import annotations

from dataclasses import replace

import click

from homeground.case.journal import fold
from homeground.cli.advise_lines import tell_advice
from homeground.cli.advise_shown import advised_shown
from homeground.cli.asked_in import read_question
from homeground.cli.edge import dice, stamp
from homeground.cli.json_in import NOTHING
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.screen import json
from homeground.cli.trouble import Refused
from homeground.desk.advice import Advised, advised, advised_on
from homeground.desk.negotiation import Prepared


@command(
    "advise",
    "advise",
    'advise --weigh "home-days: two days; trial-length: 12 weeks"',
    "advise --details",
    "advise question.json --json",
)
@click.argument("file_name", metavar="[FILE.json]", required=False, type=click.Path(allow_dash=True))
@click.option(
    "--weigh",
    "typed",
    metavar="PACKAGE",
    multiple=True,
    help="Weigh a package of your own: issue: option; issue: option. What it leaves out is as today. Can be given often.",
)
@click.option("--seed", metavar="N", type=click.IntRange(0, 2**32 - 1), help="The seed of the guesses. The same one gives the same advice.")
@click.option("--details", "with_details", is_flag=True, help="Show the figures with their bounds, and the packages that lie best.")
@case_option
@json_option
def advise_command(
    *, file_name: str | None, typed: tuple[str, ...], seed: int | None, with_details: bool, case_name: str | None, as_json: bool
) -> None:
    """Say what to offer next, whether to take what is on the table, and when to stop.

    Two or three packages of the same worth to you, each with its reason. What is said of your boss is a guess from the talk so far.
    Nothing is proposed that is worse for you than no agreement, and no cut of pay or extra work that you did not bring up yourself.
    FILE.json asks the same without a case; - is standard input.
    """
    if file_name is not None and case_name is not None:
        raise Refused(f"Name a file or a case, and not both. {NOTHING}")
    name, found, used = _of_case(case_name, typed, seed) if file_name is None else _of_file(file_name, typed, seed)
    if as_json:
        json(advised_shown(name, found, used))
    else:
        tell_advice(found, with_details=with_details)


def _of_case(case_name: str | None, typed: tuple[str, ...], seed: int | None) -> tuple[str | None, Advised, int]:
    file, used = the_case(case_name), seed or 0
    return file.name, advised(fold(file.entries()), stamp().on, dice(used), seed=used, typed=typed), used


def _of_file(file_name: str, typed: tuple[str, ...], seed: int | None) -> tuple[None, Advised, int]:
    """No clock is read for a file: its own `today` counts."""
    question = read_question(file_name)
    question = question if seed is None else replace(question, seed=seed)
    return None, advised_on(Prepared(question), dice(question.seed), typed), question.seed
