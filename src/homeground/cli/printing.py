"""Print a paper into files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from homeground.case.journal import fold
from homeground.cli.catalogue import COMMANDS
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.papers import FORMATS, Format, gap_lines, set_papers, tell_files, tell_gaps, tell_remarks, write_papers
from homeground.cli.screen import day, json, out
from homeground.cli.shapes.talk import Printed
from homeground.desk.print import paper_of, paper_states
from homeground.papers import PAPERS, PaperKind

ALL = "all"
_ALL_FORMATS = ",".join(FORMATS)


def _named(kind: PaperKind) -> str:
    return kind.name if kind.is_shared else f"{kind.name} (your private {kind.title.lower()})"


def _formats(_ctx: click.Context, _parameter: click.Parameter, written: str) -> tuple[Format, ...]:
    """The formats in the order in which they were named, each once."""
    wanted = dict.fromkeys(part.strip().lower().removeprefix(".") for part in written.split(","))
    unknown = [part for part in wanted if part not in FORMATS]
    if unknown:
        raise click.BadParameter(f"there is no format {unknown[0]!r}; write one or several of {_ALL_FORMATS}")
    return tuple(known for part in wanted for known in FORMATS if known == part)


def _a_day(_ctx: click.Context, _parameter: click.Parameter, written: str | None) -> date | None:
    try:
        return None if written is None else date.fromisoformat(written)
    except ValueError:
        raise click.BadParameter("write the day as year-month-day, such as 2026-10-12") from None


@command(
    "print",
    "print letter",
    "print all -o papers",
    "print proposal --format pdf,docx",
    "print letter --on 2026-10-12",
    told=f"""{COMMANDS["print"].help}

    PAPER is {", ".join(map(_named, PAPERS.values()))} or all. What is not answered yet is left out of a
    paper and named on the screen alone; no paper is ever locked.
    """,
)
@click.argument("name", metavar="PAPER", type=click.Choice([*PAPERS, ALL]))
@click.option(
    "--format", "formats", callback=_formats, default=_ALL_FORMATS, metavar="LIST", help=f"Of {_ALL_FORMATS}; all, if you leave it out."
)
@click.option(
    "-o", "--output", "folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="Into this folder."
)
@click.option("--on", metavar="DAY", callback=_a_day, help="The date of the paper; today, if you leave it out.")
@click.option("--force", is_flag=True, help="Write over files that say something else.")
@case_option
@json_option
def print_command(
    *, name: str, formats: tuple[Format, ...], folder: Path, on: date | None, force: bool, case_name: str | None, as_json: bool
) -> None:
    """Write papers into a folder, and say what they leave out."""
    file = the_case(case_name)
    today = on or stamp().on
    case = fold(file.entries())
    names = tuple(state.kind.name for state in paper_states(case, today)) if name == ALL else (name,)
    files = write_papers(set_papers(case, names, formats, today), folder, force=force)
    gaps = gap_lines(case, names, today)
    if as_json:
        json(Printed(case=file.name, files=files, gaps=gaps))
        return
    out(f"Written into {folder.absolute()}, dated {day(today)}:")
    tell_files(files)
    tell_gaps(gaps)
    tell_remarks(tuple(paper_of(case, paper, today) for paper in names))
