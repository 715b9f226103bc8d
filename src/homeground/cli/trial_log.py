"""One day of a trial, logged with a word."""

from __future__ import annotations

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Mistake
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.screen import day, json, out
from homeground.cli.shapes.trial_case import TrialLogged
from homeground.cli.trouble import Refused
from homeground.desk.case_file import read_day
from homeground.desk.trial import look_at_trial
from homeground.desk.trial_days import log_day

_TYPED_AS = {"value": "VALUE", "": "", "entered_at": "", "guards": "--guard"}
_FLAGS = {"late": "It came more than two days late, and is flagged.", "correction": "It corrects an earlier word; both are kept."}


@command("log", "trial log 44", "trial log 41 --on 2027-01-12 --worked home", "trial log --none --note 'the scanner was down'")
@click.argument("value", metavar="[VALUE]", required=False)
@click.option("--none", "is_none", is_flag=True, help="Nothing could be counted that day.")
@click.option("--on", metavar="DAY", help="Which day it was. Today, if you leave it out.")
@click.option("--worked", type=click.Choice(["home", "office", "absent"]), help="Where you were. As it was drawn, if you leave it out.")
@click.option("--note", default="", metavar="WORDS", help="What was out of the usual. It stands in the log that others check.")
@click.option("--guard", "guards", multiple=True, metavar="LINE", help='What a guard showed, such as "on time: 97".')
@case_option
@json_option
def trial_log_command(  # noqa: PLR0913 - each option is one thing that a day can say
    *,
    value: str | None,
    is_none: bool,
    on: str | None,
    worked: str | None,
    note: str,
    guards: tuple[str, ...],
    case_name: str | None,
    as_json: bool,
) -> None:
    """Log a day of the trial: one number.

    VALUE is what was counted. A second word on the same day corrects the first, and both stay in the log. A day on which nothing could be
    counted is logged with --none, one that you did not work with --worked absent.
    """
    if value is None and not is_none and worked != "absent":
        raise click.UsageError("name the number of that day, or say --none where nothing could be counted")
    if value is not None and is_none:
        raise click.UsageError("a number and --none contradict each other")
    file, now = the_case(case_name), stamp()
    try:
        chosen = read_day(on) if on else None
        logged = log_day(file, stamp=now, value=value, worked=worked, on=chosen, note=note, guards=guards)
    except BadAnswer as error:
        raise Refused("This day was not logged.", *map(_mended, error.mistakes)) from None
    shown = TrialLogged(
        case=file.name,
        on=logged.day.on,
        value=logged.day.value,
        worked=logged.day.worked,
        place=logged.place,
        how=logged.how,
        flags=logged.flags,
        unlogged=look_at_trial(fold(file.entries()), now.on).unlogged,
    )
    if as_json:
        json(shown)
    else:
        _tell(shown)


def _mended(mistake: Mistake) -> str:
    field = "on" if mistake.field == "HOMEGROUND_TODAY" else mistake.field
    where = _TYPED_AS.get(field, f"--{field}")
    return f"{where}: {mistake.remedy}" if where else mistake.remedy


def _tell(shown: TrialLogged) -> None:
    done = {"new": "kept", "changed": "changed", "same": "as it was", "outside": "left out"}
    value = "no number" if shown.value is None else f"{shown.value:f}"
    out(f"{day(shown.on)}: {value}, {shown.worked}. {done[shown.how].capitalize()}.")
    for flag in shown.flags:
        out(_FLAGS[flag])
    if shown.place and shown.worked in ("home", "office") and shown.worked != shown.place:
        out(f"The plan had this day as {shown.place}; it counts so, and the report shows both.")
    if shown.unlogged:
        out(f"Still to be logged: {', '.join(map(day, shown.unlogged[:5]))}{' and more' if len(shown.unlogged) > 5 else ''}.")  # noqa: PLR2004 - a line of them
