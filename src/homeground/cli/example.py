"""The example case: its answers come with the program, its papers are written into a folder."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

import homeground
from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.section import SECTIONS
from homeground.cli.edge import stamp
from homeground.cli.files import ORDINARY, write_whole
from homeground.cli.layout import width
from homeground.cli.next_step import step_line, tell_step
from homeground.cli.options import command, json_option
from homeground.cli.papers import FORMATS, gap_lines, set_papers, tell_files, tell_gaps, write_papers
from homeground.cli.screen import day, json, out
from homeground.cli.shapes.begin import Demo
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import answer_whole
from homeground.desk.overview import overview
from homeground.desk.transfer import read_export
from homeground.desk.trial import TooEarly, bundle, trial_of
from homeground.papers import PAPERS
from homeground.store import MemoryShelf

BUNDLE = "trial.zip"
OF_TRIALS = ("trial-plan", "trial-report")
"""The papers that her case has only once there is a trial."""


@dataclass(frozen=True, slots=True)
class Example:
    """The example case in memory, and the day on which it plays."""

    file: CaseFile
    today: date


@command("demo", "demo", "demo papers", "demo --json")
@click.argument("folder", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path), default=Path("out"))
@click.option("--force", is_flag=True, help="Write over files that say something else.")
@json_option
def demo_command(*, folder: Path, force: bool, as_json: bool) -> None:
    """Write every paper of the example case.

    Ada Okafor is made up; her answers come with the program. The papers go into DIR (out, if you leave it out), and beside them
    trial.zip, the bundle of the trial that she held later. No case of yours is touched.
    """
    example = ada()
    seen = overview(example.file, example.today)
    tried, closed_on = ada_after_her_trial()
    before = [name for name in PAPERS if name not in OF_TRIALS]
    packed = trial_bundle()
    _require_room(folder / BUNDLE, packed, force=force)
    with _progress(len(PAPERS) * len(FORMATS)) as done:
        sheets = set_papers(seen.case, before, FORMATS, example.today, done=done)
        sheets += set_papers(tried, OF_TRIALS, FORMATS, closed_on, done=done)
    written = write_papers(sheets, folder, force=force)
    write_whole(folder / BUNDLE, packed, mode=ORDINARY, force=True)
    shown = Demo(
        folder=str(folder.absolute()),
        today=example.today,
        files=written,
        bundle=str(folder / BUNDLE),
        gaps=gap_lines(seen.case, before, example.today),
        step=replace(step_line(seen.step), command=None),  # it would act on a case of the reader's own
    )
    if as_json:
        json(shown)
    else:
        _tell(shown)


def ada() -> Example:
    """Ada's case, answered from the files of the example, all on its own day."""
    folder = _folder()
    about = tomllib.loads((folder / "about.toml").read_text(encoding="utf-8"))
    today: date = about["today"]
    file = MemoryShelf().create(about["case"])
    then = Stamp(at=datetime.combine(today, time(9), UTC), on=today, new_id=stamp().new_id)
    for section in SECTIONS:
        answer_whole(file, section.name, tomllib.loads((folder / f"{section.name}.toml").read_text(encoding="utf-8")), stamp=then)
    return Example(file, today)


def trial_bundle() -> bytes:
    """The bundle of the trial that she held afterwards; always the same bytes."""
    return bundle(*ada_after_her_trial())


def ada_after_her_trial() -> tuple[Case, date]:
    """Her case once her trial was closed, by her journal, and the day on which it was."""
    file = MemoryShelf().create("ada")
    file.append(read_export((_folder() / "trial" / "journal.jsonl").read_text(encoding="utf-8")).drafts)
    case = fold(file.entries())
    closed = trial_of(case).closed
    if closed is None:
        raise TooEarly("the example's trial is not closed")
    return case, closed.on


def _require_room(file: Path, data: bytes, *, force: bool) -> None:
    if file.exists() and not force and not (file.is_file() and file.read_bytes() == data):
        raise Refused(f"{file} is there already and says something else; nothing was written.", "Write over it: --force")


def _folder() -> Traversable:
    """Inside the installed package; in a checkout beside its sources."""
    packaged = files("homeground") / "examples" / "ada"
    return packaged if packaged.is_dir() else Path(homeground.__file__).parents[2] / "examples" / "ada"


@contextmanager
def _progress(steps: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error while a person waits; nothing where nobody looks."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - only for somebody who waits
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415 - as above

    console = Console(stderr=True, width=width())
    with Progress(TextColumn("Writing the papers"), BarColumn(), console=console, transient=True) as bar:
        task = bar.add_task("", total=steps)
        yield lambda: bar.advance(task)


def _tell(shown: Demo) -> None:
    out(f"Ada Okafor’s papers of {day(shown.today)} are in {shown.folder}. She is made up, and so are her figures.")
    tell_files(shown.files)
    out(f"\nThe trial that she held afterwards: {shown.bundle}. To check it: homeground trial verify {shown.bundle}")
    tell_gaps(shown.gaps)
    out("\nHer next step:")
    tell_step(shown.step)
    out("\nYour own case: homeground new my-case")
