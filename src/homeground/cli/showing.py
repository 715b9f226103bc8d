"""Show a case, or the answers of one section."""

from __future__ import annotations

from datetime import date

import click

from homeground.case.person import WHERE
from homeground.case.section import section_named
from homeground.cli.edge import stamp
from homeground.cli.happenings import happening_lines, told
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option, section_argument
from homeground.cli.parts import DateLine
from homeground.cli.screen import day, heading, json, out, raw, table, title
from homeground.cli.sections import bodies, section_line, tell_section
from homeground.cli.shapes.answer import Shown
from homeground.cli.toml_out import answers
from homeground.desk.overview import STAGES, STATES, Overview, overview
from homeground.wording import say


@command("show", "show", "show terms", "show terms --toml > terms.toml", "show --json")
@section_argument(required=False)
@click.option("--toml", "as_toml", is_flag=True, help="Give the section as the file that `answer` reads.")
@case_option
@json_option
def show_command(*, section_name: str | None, as_toml: bool, case_name: str | None, as_json: bool) -> None:
    """Show the case, or the answers of one section.

    Answers that no paper for others may print are marked private.
    """
    if as_toml and (as_json or not section_name):
        raise click.UsageError("--toml goes with one section, and without --json")
    file = the_case(case_name)
    today = stamp().on
    seen = overview(file, today)
    if as_toml and section_name:
        section = section_named(section_name)
        raw(answers(section, bodies(seen.case, section)))
        return
    states = [state for state in seen.states if section_name in (None, state.section)]
    shown = Shown(
        case=file.name,
        where=seen.where,
        where_since=seen.where_since,
        stage=seen.stage,
        sections=tuple(section_line(seen.case, state) for state in states),
        dates=tuple(DateLine(on=ahead.on, what=say(ahead.what), is_past=ahead.is_past) for ahead in seen.dates if not ahead.is_today),
        happenings=happening_lines(file, seen.case.events),
        unread=tuple(f"{unread.kind}: {unread.why}" for unread in seen.case.unread),
    )
    if as_json:
        json(shown)
    elif section_name:
        tell_section(shown.sections[0])
    else:
        _tell(shown, seen, today)


def _tell(shown: Shown, seen: Overview, today: date) -> None:
    title(f"{shown.case}: {STAGES[shown.stage].lower()}")
    if seen.where:
        out(f"{WHERE[seen.where]}.")
    heading("Sections")
    table([(line.section, STATES[line.state].lower(), line.summary) for line in shown.sections])
    if shown.dates:
        heading("Days")
        table([(day(line.on), _when(line, today), line.what) for line in shown.dates])
    if shown.happenings:
        heading("What happened")
        table([(str(line.number), told(line)) for line in shown.happenings])
    for line in shown.unread:
        out(f"Kept without being understood: {line}")
    out("\nOne section: homeground show terms. The next step: homeground next")


def _when(line: DateLine, today: date) -> str:
    if line.on == today:
        return "today"
    return "past" if line.is_past else "ahead"
