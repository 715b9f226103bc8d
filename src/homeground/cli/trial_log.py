"""One day of a trial, logged with a word; and that the head of the log went to the employer."""

from __future__ import annotations

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.case.trial_events import REASONS
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.screen import day, json, out
from homeground.cli.shapes.trial_case import TrialLogged
from homeground.cli.trial_sent import mended, note_head, tell_head
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile, Stamp, read_day
from homeground.desk.trial import look_at_trial
from homeground.desk.trial_days import log_day

_FLAGS = {"late": "It came more than two days late, and is flagged.", "correction": "It corrects an earlier word; both are kept."}


@command(
    "log",
    "trial log 44",
    "trial log 41 --on 2027-01-12 --worked home",
    "trial log --none --why system-down --note 'the scanner was down'",
    "trial log --sent",
)
@click.argument("value", metavar="[VALUE]", required=False)
@click.option("--none", "is_none", is_flag=True, help="Nothing could be counted that day.")
@click.option("--on", metavar="DAY", help="Which day it was. Today, if you leave it out.")
@click.option("--worked", type=click.Choice(["home", "office", "absent"]), help="Where you were. As it was drawn, if you leave it out.")
@click.option("--why", type=click.Choice([*REASONS]), help="Why it was out of the usual. It stands in the log that others check.")
@click.option("--note", default="", metavar="WORDS", help="A note for yourself. It stays on this computer, and is in no bundle.")
@click.option("--guard", "guards", multiple=True, metavar="LINE", help='What a guard showed, such as "on time: 97".')
@click.option("--sent", is_flag=True, help="No day: the head of the log went to your employer, with this week's note.")
@click.option("--to", default="", metavar="NAME", help="With --sent: to whom. Your boss, if you leave it out.")
@click.option("--head", default="", metavar="DIGITS", help="With --sent: which head, if it was an earlier one.")
@case_option
@json_option
def trial_log_command(  # noqa: PLR0913 - each option is one thing that a day can say
    *,
    value: str | None,
    is_none: bool,
    on: str | None,
    worked: str | None,
    why: str | None,
    note: str,
    guards: tuple[str, ...],
    sent: bool,
    to: str,
    head: str,
    case_name: str | None,
    as_json: bool,
) -> None:
    """Log a day of the trial: one number.

    VALUE is what was counted. A second word on the same day corrects the first, and both stay in the log. A day on which nothing could be
    counted is logged with --none, one that you did not work with --worked absent. With --sent no day is logged: it keeps that you sent the
    head of the log, so that nobody can write it anew unseen. Was that a slip, take it back: homeground withdraw.
    """
    if value is not None and value.startswith("-") and not value[1:2].isdigit():
        raise click.NoSuchOption(value)
    file, now = the_case(case_name), stamp()
    if sent:
        if value is not None or is_none or worked or why or note or guards:
            raise click.UsageError("--sent logs no day; log the day by itself")
        shown = note_head(file, now, head=head, on=on, to=to)
    else:
        if to or head:
            raise click.UsageError("--to and --head belong to --sent")
        shown = _logged(file, now, value=value, is_none=is_none, worked=worked, on=on, why=why, note=note, guards=guards)
    if as_json:
        json(shown)
    elif shown.sent:
        tell_head(shown, shown.sent)
    else:
        _tell(shown)


trial_log_command.context_settings["ignore_unknown_options"] = True  # so that -5 is a number that is told why not, and no option


def _logged(  # noqa: PLR0913 - what a day can say
    file: CaseFile,
    now: Stamp,
    *,
    value: str | None,
    is_none: bool,
    worked: str | None,
    on: str | None,
    why: str | None,
    note: str,
    guards: tuple[str, ...],
) -> TrialLogged:
    if value is None and not is_none and worked != "absent":
        raise click.UsageError("name the number of that day, or say --none where nothing could be counted")
    if value is not None and value.startswith("-"):
        raise Refused("This day was not logged.", "VALUE: a count is never below 0; where nothing could be counted, say --none")
    if value is not None and is_none:
        raise click.UsageError("a number and --none contradict each other")
    try:
        chosen = read_day(on) if on else None
        logged = log_day(file, stamp=now, value=value, worked=worked, on=chosen, reason=why, note=note, guards=guards)
    except BadAnswer as error:
        raise Refused("This day was not logged.", *map(mended, error.mistakes)) from None
    return TrialLogged(
        case=file.name,
        on=logged.day.on,
        value=logged.day.value,
        worked=logged.day.worked,
        place=logged.place,
        how=logged.how,
        flags=logged.flags,
        unlogged=look_at_trial(fold(file.entries()), now.on).unlogged,
    )


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
