"""Erase for good, after saying what that means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import click

from homeground.case.case import Case
from homeground.case.field import fields_of
from homeground.case.journal import fold
from homeground.case.paper_sent import PaperSent
from homeground.case.reading import body_of
from homeground.case.section import section_named
from homeground.cli.asking import can_ask, confirmed
from homeground.cli.happenings import happening_lines, told
from homeground.cli.open_case import shelf, the_case
from homeground.cli.options import case_option, command, json_option, section_argument
from homeground.cli.parts import HappeningLine, SentLine
from homeground.cli.screen import aside, day, json, out
from homeground.cli.shapes.keep import ErasedAnswers
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile
from homeground.desk.erasure import Erasure, erase_answers, erase_happening
from homeground.desk.history import history, versions_of

OUT_OF_REACH = (
    "Out of reach, and still there: files that you exported or printed, backups that you put elsewhere, copies that a"
    " backup or cloud program of this computer made, and what others have."
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be erased."""

    section: str | None
    row: str | None
    field: str | None
    number: int | None

    @property
    def is_whole_case(self) -> bool:
        """Nothing smaller was named."""
        return self.section is None and self.number is None


@command(
    "erase", "erase reasons --row my-health", "erase person --field pay_per_year", "erase --happening 14", "erase --all --case my-case"
)
@section_argument(required=False)
@click.option("--row", metavar="ROW", help="Only this row of the section.")
@click.option("--field", metavar="FIELD", help="Only this field, in every version.")
@click.option("--happening", "number", type=int, metavar="NUMBER", help="What you noted under this number.")
@click.option("--all", "whole_case", is_flag=True, help="The whole case.")
@click.option("--yes", "is_sure", is_flag=True, help="Do not ask whether you are sure.")
@case_option
@json_option
def erase_command(  # noqa: PLR0913 - one argument an option of the command
    *,
    section_name: str | None,
    row: str | None,
    field: str | None,
    number: int | None,
    whole_case: bool,
    is_sure: bool,
    case_name: str | None,
    as_json: bool,
) -> None:
    """Erase answers, or a whole case, for good.

    What is erased leaves the history and the backups in your data folder too. It cannot be undone. To take an answer
    back and keep the way back, use `homeground undo`.
    """
    if (section_name is not None) + (number is not None) + whole_case != 1:
        raise click.UsageError("say what to erase: SECTION, --happening NUMBER or --all")
    if (row or field) and not section_name:
        raise click.UsageError("--row and --field go with a section")
    chosen = Chosen(section_name, row, field, number)
    file = the_case(case_name)
    case = fold(file.entries())
    what = _described(chosen, file, case)
    _make_sure(what, case.papers_sent, is_sure=is_sure)
    name = file.name
    erased = _erase(chosen, file, case)
    sent = tuple(SentLine(paper=one.paper, to=one.to, on=one.on) for one in erased.sent)
    if as_json:
        json(ErasedAnswers(case=name, whole_case=chosen.is_whole_case, entries=erased.entries, sent=sent))
        return
    out(f"Erased for good: {what} ({erased.entries} {'entry' if erased.entries == 1 else 'entries'}).")
    out(OUT_OF_REACH)


def _described(chosen: Chosen, file: CaseFile, case: Case) -> str:
    """What is to be erased, in words; refused when there is nothing of it."""
    if chosen.is_whole_case:
        return f"the whole case {file.name}"
    if chosen.number is not None:
        return f"what you noted: {told(_noted(chosen.number, file, case))}"
    section = str(chosen.section)
    versions = versions_of(history(file), section, chosen.row)
    parts = [f"field {chosen.field}" if chosen.field else "", f"row {chosen.row}" if chosen.row else "", f"section {section}"]
    what = " of ".join(filter(None, parts))
    if chosen.field:
        _require_erasable(section, chosen.field)
        versions = tuple(one for one in versions if one.value is not None and chosen.field in body_of(one.value))
    if not versions:
        raise Refused(f"There is nothing to erase: {what} was never answered.", f"What there is: homeground history {section}")
    return what


def _require_erasable(section: str, name: str) -> None:
    fields = {field.name: field for field in fields_of(section_named(section).shape)}
    if name not in fields:
        raise Refused(f"There is no field {name} in {section}.", f"Its fields: {', '.join(fields)}")
    if fields[name].is_required:
        raise Refused(f"A row of {section} cannot be without its {name}.", f"Erase the whole row: homeground erase {section} --row ROW")


def _noted(number: int, file: CaseFile, case: Case) -> HappeningLine:
    lines = happening_lines(file, case.events + case.withdrawn)
    for line in lines:
        if line.number == number:
            return line
    raise Refused(f"Nothing is noted under number {number}.", *(f"{line.number}: {told(line)}" for line in lines))


def _make_sure(what: str, sent: Sequence[PaperSent], *, is_sure: bool) -> None:
    others = [f"{one.to} has the {one.paper}, sent on {day(one.on)}." for one in sent]
    if not is_sure and not can_ask():
        raise Refused(f"Erasing {what} cannot be undone.", *others, OUT_OF_REACH, "If you are sure: --yes")
    aside(f"Erasing {what} cannot be undone.")
    for line in others:
        aside(line)
    if not is_sure and not confirmed("Erase it for good?"):
        raise Refused("Nothing was erased.")


def _erase(chosen: Chosen, file: CaseFile, case: Case) -> Erasure:
    if chosen.number is not None:
        return erase_happening(file, _noted(chosen.number, file, case).id)
    if chosen.section is not None:
        return erase_answers(file, chosen.section, row=chosen.row, field=chosen.field)
    entries = len(file.entries())
    shelf().remove(file.name)
    return Erasure(entries, case.papers_sent)
