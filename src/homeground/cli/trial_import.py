"""Days for a trial from another system's export: looked at first, taken in only when that was allowed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.refusal import NOTHING
from homeground.cli.screen import day, heading, json, out, raw, title
from homeground.cli.shapes.trial_case import FileDayLine, TrialImported, UnusedLine
from homeground.cli.trouble import Refused
from homeground.desk.trial import trial_of
from homeground.desk.trial_days import FileDay, Preview, preview_of, take_days

if TYPE_CHECKING:
    from homeground.intake.log import DateOrder, LogRead, Measure

_SHOWN = 10
WEEKS_BEFORE = 8
"""So many past weeks say how much days differ."""
_HOW = {
    "new": "new",
    "changed": "would change a day",
    "same": "there already",
    "outside": "outside the trial, left out",
    "looked": "looked at already, left out",
}


@command(
    "import",
    "trial import --template > days.csv",
    "trial import days.csv",
    "trial import toggl.csv --measure minutes --zone Europe/London --may-use",
)
@click.argument("file_name", metavar="[FILE]", required=False, type=click.Path())
@click.option("--template", "wants_template", is_flag=True, help="Give a file to fill in, a row a day.")
@click.option("--may-use", is_flag=True, help="These records are yours to count, and using them is allowed: take them in.")
@click.option("--zone", metavar="ZONE", help="The zone in which days are cut, such as Europe/London. This computer's, if left out.")
@click.option("--measure", type=click.Choice(["values", "entries", "closed", "minutes"]), help="What is counted of a day.")
@click.option("--mine", metavar="NAME", help="The name, address or account by which your rows are known.")
@click.option("--dates", "date_order", type=click.Choice(["dmy", "mdy", "ymd"]), help="How the file writes its dates.")
@case_option
@json_option
def trial_import_command(  # noqa: PLR0913 - each option answers one question of the reader
    *,
    file_name: str | None,
    wants_template: bool,
    may_use: bool,
    zone: str | None,
    measure: Measure | None,
    mine: str | None,
    date_order: DateOrder | None,
    case_name: str | None,
    as_json: bool,
) -> None:
    """Look at the days of another system’s export, and take them in.

    FILE is read on this computer alone, by a process that can do nothing else. Without --may-use nothing is taken in: you see what it
    holds first. Of each day its count is kept, and nothing else. The same file twice changes nothing. With --template it gives a file to
    fill in: the days of your trial that are still to be counted, or else those of the last eight weeks.
    """
    file, now = the_case(case_name), stamp()
    if wants_template:
        if file_name or may_use or as_json:
            raise click.UsageError("--template gives a file to fill in; it goes alone")
        raw(template_of(fold(file.entries()), now.on))
        return
    if file_name is None:
        raise _nothing_named()
    found = _read(file_name, zone, measure, mine, date_order)
    preview = preview_of(file, [FileDay(one.on, one.value, one.worked) for one in found.days], found.sha256, today=now.on)
    try:
        taken = take_days(file, preview, may_use=True, stamp=now) if may_use else None
    except BadAnswer as error:
        raise Refused(f"{file_name} was not taken in. {NOTHING}", *(one.remedy for one in error.mistakes)) from None
    shown = _shown(file.name, found, preview, taken)
    if as_json:
        json(shown)
    else:
        _tell(file_name, shown, preview)


def _nothing_named() -> Refused:
    from homeground.intake.log import FORM_NAMES, HOW_TO_EXPORT  # noqa: PLC0415 - as above

    ways = (f"{FORM_NAMES[form]}: {how}" for form, how in HOW_TO_EXPORT.items() if form != "own")
    return Refused(
        f"No file was named. {NOTHING}",
        "Our own has a row a day, with the columns date,value,assigned,worked: homeground trial import --template > days.csv",
        *ways,
    )


def template_of(case: Case, today: date) -> str:
    """The file to fill in: the days of the trial that are still to be counted, or else the working days of the last eight weeks."""
    from homeground.intake.log import template  # noqa: PLC0415 - as above

    held = trial_of(case)
    open_days = [] if held.closed else [(on, held.place(on)) for on in held.unlogged(today)]
    past = ((today - timedelta(days=back), None) for back in range(7 * WEEKS_BEFORE, 0, -1))
    return template(open_days or [(on, place) for on, place in past if on.isoweekday() <= 5])  # noqa: PLR2004 - Monday to Friday


def _read(name: str, zone: str | None, measure: Measure | None, mine: str | None, date_order: DateOrder | None) -> LogRead:
    from homeground.intake.log import Asked, CannotReadLog, local_zone, read_log  # noqa: PLC0415 - only this command needs it

    try:
        found = read_log(name, zone=zone or local_zone(), last=stamp().on, measure=measure, mine=mine, date_order=date_order)
    except CannotReadLog as error:
        raise Refused(f"{error.where}: {error.what} {NOTHING}", error.mend) from None
    if isinstance(found, Asked):
        ways = {"measures": "--measure WORD", "date_orders": "--dates ORDER", "people": "--mine NAME"}
        raise Refused(
            f"{found.why} {NOTHING}", *found.questions, *(f"Answer with {way}" for field, way in ways.items() if getattr(found, field))
        )
    if found.is_guard_only:
        raise Refused(
            f"{found.why} {NOTHING}",
            "What it counts bends too easily to carry a verdict: count finished work that somebody else asked for.",
        )
    return found


def _shown(case: str, found: LogRead, preview: Preview, taken: int | None) -> TrialImported:
    from homeground.intake.log import UNUSED_SAID  # noqa: PLC0415 - as above

    return TrialImported(
        case=case,
        read_as=found.why,
        zone=found.zone,
        unknown_columns=found.unknown_columns,
        days=tuple(FileDayLine(on=one.on, value=one.value, how=how) for one, how in preview.days),
        without_rows=found.days_without_rows,
        unused=tuple(UnusedLine(rows=one.rows, why=UNUSED_SAID[one.reason]) for one in found.unused),
        taken=taken,
    )


def _tell(name: str, shown: TrialImported, preview: Preview) -> None:
    title(f"{name}: {len(shown.days)} days")
    out(f"{shown.read_as} Days are cut in {shown.zone}.")
    for how, words in _HOW.items():
        if many := preview.count(how):  # type: ignore[arg-type]  # the keys are its words
            out(f"{many} {words}", indent="  ")
    for line in shown.days[:_SHOWN]:
        out(f"{day(line.on)}: {'no number' if line.value is None else f'{line.value:f}'}", indent="  ")
    if len(shown.days) > _SHOWN:
        out(f"and {len(shown.days) - _SHOWN} more", indent="  ")
    if shown.unknown_columns:
        heading("Columns that were not used")
        out(", ".join(shown.unknown_columns), indent="  ")
    if shown.unused:
        heading("Rows that were not used")
    for one in shown.unused:
        out(f"{one.rows}: {one.why}", indent="  ")
    if working := [on for on in shown.without_rows if on.isoweekday() <= 5]:  # noqa: PLR2004 - Monday to Friday
        heading("Working days without a row, which count as nothing and not as nought")
        out(", ".join(map(day, working[:_SHOWN])) + (" and more" if len(working) > _SHOWN else ""), indent="  ")
    if shown.taken is None:
        out("\nNothing was taken in. If these records are yours to count, and using them is allowed: the same again with --may-use")
    else:
        out(f"\n{shown.taken} {'day' if shown.taken == 1 else 'days'} taken in: day and count, nothing else.")
