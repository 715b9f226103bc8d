"""Answer a section: from a TOML file, or question by question at the terminal."""

from __future__ import annotations

from collections.abc import Sequence

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, read
from homeground.case.section import Section, section_named
from homeground.cli.asking import can_ask
from homeground.cli.changes import change_lines, tell_changes
from homeground.cli.device import heed
from homeground.cli.edge import stamp
from homeground.cli.interview import by_asking
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option, section_argument
from homeground.cli.screen import json, out, raw
from homeground.cli.shapes.answer import Answered
from homeground.cli.toml_in import mistakes_in, read_toml
from homeground.cli.toml_out import template
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile
from homeground.desk.interview import Changed, answer_whole


@command("answer", "answer terms", "answer --template terms > terms.toml", "answer terms terms.toml", "answer tasks --row reports")
@section_argument()
@click.argument("file_name", metavar="[FILE.toml]", required=False, type=click.Path(allow_dash=True))
@click.option("--template", "wants_template", is_flag=True, help="Give a file to fill in, with every question.")
@click.option("--row", metavar="ROW", help="Ask what is still open in one row of a list.")
@click.option("--anyway", is_flag=True, help="Go on although your employer may see it (section device).")
@case_option
@json_option
def answer_command(
    *, section_name: str, file_name: str | None, wants_template: bool, row: str | None, anyway: bool, case_name: str | None, as_json: bool
) -> None:
    """Answer a section: from a file, or question by question.

    With FILE.toml (- is standard input) the section becomes what the file says: what the file leaves out is not
    answered, and rows of a list that it does not name are taken out. All mistakes are told at once, and then nothing
    is changed. Without a file the open questions are asked one by one; an empty answer skips a question.
    For choices these are up to eight pairs of packages, each chosen after the answers before it.
    """
    section = section_named(section_name)
    if wants_template:
        if file_name or as_json or row:
            raise click.UsageError("--template gives a file to fill in; it goes with a section alone")
        raw(template(section))
        return
    if file_name and row:
        raise click.UsageError("a file holds all rows of a list; leave --row out")
    file = the_case(case_name)
    before = fold(file.entries())
    changes = _from_file(file, section, file_name, anyway=anyway) if file_name else _from_person(file, section, row, anyway=anyway)
    lines = change_lines(before, fold(file.entries()), changes)
    if as_json:
        json(Answered(case=file.name, section=section.name, changes=lines))
        return
    tell_changes(lines)
    out("\nNext: homeground next")


def _from_file(file: CaseFile, section: Section, file_name: str, *, anyway: bool) -> Sequence[Changed]:
    text, raw_answers = read_toml(file_name)
    try:
        if section.name == "device":
            read(section.shape, raw_answers)
            heed(raw_answers, anyway=anyway)
        return answer_whole(file, section.name, raw_answers, stamp=stamp())
    except BadAnswer as error:
        raise mistakes_in(file_name, text, section.name, error) from None


def _from_person(file: CaseFile, section: Section, row: str | None, *, anyway: bool) -> Sequence[Changed]:
    if not can_ask():
        raise Refused(
            f"There is nobody at the terminal to ask. Name a file: homeground answer {section.name} {section.name}.toml",
            f"A file to fill in: homeground answer --template {section.name}",
        )
    if section.name == "choices" and row is None:
        from homeground.cli.choosing import by_choosing  # noqa: PLC0415 - with it comes numpy, which no other section needs

        return by_choosing(file)
    return by_asking(file, section, row, anyway=anyway)
