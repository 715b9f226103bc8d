"""Papers as files: every paper in every format that is wanted, written together or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from homeground.case.case import Case
from homeground.cli.files import ORDINARY, PRIVATE, write_whole
from homeground.cli.parts import FileLine, GapLine
from homeground.cli.screen import aside, heading, out, table
from homeground.cli.trouble import Refused
from homeground.desk.print import paper_of, paper_state, remarks
from homeground.papers.paper import Paper
from homeground.press import FORMATS, CannotSet, Format, render
from homeground.wording import say


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper in one format, ready to be written."""

    paper: str
    format: Format
    data: bytes
    is_private: bool


def set_papers(
    case: Case, names: Iterable[str], formats: Sequence[Format], today: date, *, done: Callable[[], None] = lambda: None
) -> list[Sheet]:
    """Set each paper in each format; a PDF that lacks letters is left out with a word, unless nothing else is wanted."""
    sheets = []
    for name in names:
        paper = paper_of(case, name, today)
        for wanted in formats:
            try:
                sheets.append(Sheet(name, wanted, render(paper, wanted, say), not paper.is_shared))
            except CannotSet as error:
                if formats == ("pdf",):
                    raise Refused(str(error)) from None
                aside(f"{name}.{wanted} was left out. {error}")
            done()
    return sheets


def write_papers(sheets: Iterable[Sheet], folder: Path, *, force: bool) -> tuple[FileLine, ...]:
    """Write the papers into a folder; a file that says something else is not written over unless forced."""
    sheets = tuple(sheets)
    there = {sheet: folder / f"{sheet.paper}.{sheet.format}" for sheet in sheets}
    same = {sheet for sheet, file in there.items() if file.is_file() and file.read_bytes() == sheet.data}
    other = [str(file) for sheet, file in there.items() if sheet not in same and file.exists()]
    if other and not force:
        raise Refused(
            "These files are there already and say something else; nothing was written.",
            *other,
            "Write over them: --force",
            "Or into another folder: -o DIR",
        )
    folder.mkdir(parents=True, exist_ok=True)
    for sheet, file in there.items():
        if sheet not in same:
            write_whole(file, sheet.data, mode=PRIVATE if sheet.is_private else ORDINARY, force=True)
    return tuple(
        FileLine(
            paper=sheet.paper,
            format=sheet.format,
            file=str(file),
            is_private=sheet.is_private,
            state="same" if sheet in same else "written",
        )
        for sheet, file in there.items()
    )


def gap_lines(case: Case, names: Iterable[str], today: date) -> tuple[GapLine, ...]:
    """What the papers leave out because it is not known yet."""
    return tuple(
        GapLine(paper=name, path=gap.path, what=say(gap.what), by_law=gap.by_law)
        for name in names
        for gap in paper_state(case, name, today).gaps
    )


def tell_files(files: Sequence[FileLine]) -> None:
    """Which file holds what, and which are for the employee alone."""
    rows = []
    for paper in dict.fromkeys(line.paper for line in files):
        mine = [line for line in files if line.paper == paper]
        rows.append((paper, ", ".join(Path(line.file).name for line in mine), "private: for you alone" if mine[0].is_private else ""))
    table(rows)


def tell_gaps(gaps: Sequence[GapLine]) -> None:
    """What is not known yet; it stands on the screen, never in a paper."""
    if not gaps:
        return
    wanted = [gap for gap in gaps if gap.by_law]
    _tell_gaps("The law wants this in your request", wanted)
    _tell_gaps("Left out, because it is not answered yet", [gap for gap in gaps if not gap.by_law])
    out("As it stands, your letter may not count as a request under the law." if wanted else "The papers can be used as they are.")


def _tell_gaps(title: str, gaps: Sequence[GapLine]) -> None:
    if gaps:
        heading(title)
    for path, what in dict.fromkeys((gap.path, gap.what) for gap in gaps):
        papers = ", ".join(gap.paper for gap in gaps if (gap.path, gap.what) == (path, what))
        out(f"{what} ({papers}; homeground answer {path.split('.')[0]})", indent="  ")


def tell_remarks(papers: Sequence[Paper]) -> None:
    """What is worth a second look: a paper that is too long, too short or hard to read."""
    told = [(paper.name, say(remark)) for paper in papers for remark in remarks(paper, say)]
    if told:
        heading("Worth a second look")
    for name, remark in told:
        out(f"{name}: {remark}", indent="  ")


__all__ = ["FORMATS", "Format", "Sheet", "gap_lines", "set_papers", "tell_files", "tell_gaps", "tell_remarks", "write_papers"]
