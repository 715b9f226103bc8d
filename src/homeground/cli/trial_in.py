"""Reads what the commands on trials are given: a plan, a log, shares; every slip told with its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

import click

from homeground.case.reading import BadAnswer, Mistake
from homeground.cli.csv_in import Row, read_table
from homeground.cli.refusal import counted
from homeground.cli.toml_in import mistakes_in, named, read_toml
from homeground.cli.trouble import Refused
from homeground.trial import CompletePlan, CountedDay, NotCanonical, complete, read_complete, read_plan

NOTHING = "Nothing was judged."
COLUMNS = ("date", "value", "assigned", "worked")
_PLAN_LOOKS = ('A line looks like this: margin = "0.10"', "Numbers with a fraction stand in quotes.")
_MOST_ROWS, _MOST_BYTES, _TOLD = 2_000, 5_000_000, 12


def share(_ctx: click.Context, parameter: click.Parameter, written: str | None) -> Fraction | None:
    """A share between 0 and 1, typed as 0.10 or 10%."""
    if written is None:
        return None
    try:
        told = Decimal(written.rstrip("% ")) / (100 if "%" in written else 1)
        found = Fraction(told)
    except (InvalidOperation, ValueError, OverflowError):
        raise click.BadParameter(f"{written!r} is no share; write 0.10 or 10%") from None
    if not 0 < found < 1:
        raise click.BadParameter(f"{written!r} is not between 0 and 1 ({parameter.name})")
    return found


def plan_of(file: str) -> CompletePlan:
    """The complete plan of a PLAN.toml."""
    text, raw = read_toml(file, _PLAN_LOOKS)
    try:
        return complete(read_plan(raw))
    except BadAnswer as error:
        raise mistakes_in(file, text, "plan", error) from None


def frozen_plan_of(file: Path) -> CompletePlan:
    """The complete plan of a plan.json, byte for byte as it was frozen."""
    try:
        return read_complete(bytes_of(file))
    except NotCanonical as error:
        raise Refused(f"{file} is no frozen plan: {error}. {NOTHING}", "It is the file plan.json of a bundle, unchanged.") from None
    except BadAnswer as error:
        raise Refused(
            f"{counted(error.mistakes)} in {file}. {NOTHING}", *(f"{one.field}: {one.remedy}" for one in error.mistakes)
        ) from None


def bytes_of(file: Path) -> bytes:
    """All bytes of a file of reasonable size."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise Refused(f"{file} has more than {_MOST_BYTES // 1_000_000} MB. {NOTHING}", "Name the right file.")
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{file} cannot be read: {error.strerror}. {NOTHING}", "Look at its name and its place.") from None


def log_of(file: str) -> tuple[CountedDay, ...]:
    """The rows of a log: date,value,assigned[,worked]. Every mistake is told by its row."""
    table = read_table(file, nothing=NOTHING, most_rows=_MOST_ROWS)
    if absent := [column for column in COLUMNS[:3] if column not in table.columns]:
        raise Refused(
            f"{named(file)} has no column “{absent[0]}”. {NOTHING}",
            "Its first row names the columns: date,value,assigned",
            "A row below it: 2027-01-11,44,home",
        )
    rows, mistakes = [], []
    for row in table.rows:
        found = [*_wrong(row)]
        mistakes += found
        if not found:
            rows.append(_row(row))
    if mistakes:
        raise refused_rows(file, mistakes)
    return tuple(rows)


def refused_rows(file: str, mistakes: list[Mistake]) -> Refused:
    """Mistakes of a log, the first dozen of them."""
    lines = [f"{one.field}: {one.remedy}" if one.field else one.remedy for one in mistakes[:_TOLD]]
    more = [f"And {len(mistakes) - _TOLD} more."] if len(mistakes) > _TOLD else []
    return Refused(f"{counted(tuple(mistakes))} in {named(file)}. {NOTHING}", *lines, *more)


def _row(row: Row) -> CountedDay:
    value = row.cells["value"]
    return CountedDay(row.number, date.fromisoformat(row.cells["date"]), Decimal(value) if value else None, row.cells["assigned"].lower())  # type: ignore[arg-type]  # it was looked at


def _wrong(row: Row) -> Iterator[Mistake]:
    where = f"row {row.number}"
    try:
        date.fromisoformat(row.cells["date"])
    except ValueError:
        yield Mistake(where, f"“{row.cells['date']}” is no date; write the year first, such as 2027-01-11")
    value = row.cells["value"]
    if value and not _is_number(value):
        yield Mistake(where, f"“{value}” is no number; write 44 or 44.5, or leave it empty where nothing was counted")
    if row.cells["assigned"].lower() not in ("home", "office"):
        yield Mistake(where, f"“{row.cells['assigned']}” is no place of the lot; write home or office")
    worked = row.cells.get("worked", "")
    if worked and worked.lower() not in ("home", "office", "absent"):
        yield Mistake(where, f"“{worked}” is no place; write home, office or absent")


def _is_number(written: str) -> bool:
    try:
        return Decimal(written).is_finite()
    except InvalidOperation:
        return False
