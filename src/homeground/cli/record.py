"""Keep one day of the own record: what was finished at the office, and how often one was interrupted."""

from __future__ import annotations

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.cli.changes import change_lines
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.screen import json, out
from homeground.cli.shapes.record import LevelLine, Recorded
from homeground.cli.trouble import Refused
from homeground.desk.record import keep_day
from homeground.evidence import RECORD_SHOWS_NOT, DaysCounted, Level, level_said, own_record
from homeground.wording import say

_TYPED_AS = {"done": "DONE", "on": "--on"}


@command("record", "record 44 --interruptions 9", "record 41 --on 2026-09-07")
@click.argument("done", metavar="[DONE]", required=False)
@click.option("--interruptions", metavar="N", help="How often you were interrupted.")
@click.option("--on", metavar="DAY", help="Which day it was. Today, if you leave it out.")
@click.option("--note", metavar="WORDS", help="What was out of the usual. Private.")
@case_option
@json_option
def record_command(
    *, done: str | None, interruptions: str | None, on: str | None, note: str | None, case_name: str | None, as_json: bool
) -> None:
    """Keep what you counted on a day at the office.

    DONE is how many you finished. A second word on the same day changes it, and leaves the rest as it was; `homeground undo
    record` takes it back. Ten days show a usual week: your proposal tells their mean, and no single day.
    """
    file, now = the_case(case_name), stamp()
    before = fold(file.entries())
    typed = {"done": done, "interruptions": interruptions, "on": on, "note": note}
    try:
        changed = keep_day(file, {name: words for name, words in typed.items() if words is not None}, stamp=now)
    except BadAnswer as error:
        mended = (f"{_TYPED_AS.get(one.field, f'--{one.field}')}: {one.remedy}" for one in error.mistakes)
        raise Refused("This day was not kept.", *mended) from None
    after = fold(file.entries())
    record = own_record(after.record, now.on)
    if as_json:
        (line,) = change_lines(before, after, (changed,))
        levels = {"done": _line(record.done), "interruptions": _line(record.interruptions)}
        json(Recorded(case=file.name, change=line, wanted=record.wanted, **levels))
        return
    _tell(str(changed.row), record, was_new=changed.how == "new", is_same=changed.how == "same")


def _tell(row: str, record: DaysCounted, *, was_new: bool, is_same: bool) -> None:
    out(f"{row}: {'as it was' if is_same else 'kept' if was_new else 'changed'}.")
    for word, level in (("Finished", record.done), ("Interrupted", record.interruptions)):
        if level:
            out(f"{word}: {say(level_said(level))}.")
    out(f"{record.wanted} of ten days are still wanted." if record.wanted else f"It does not show {say(RECORD_SHOWS_NOT)}.")


def _line(level: Level | None) -> LevelLine | None:
    return LevelLine(days=level.days, mean=level.mean, least=level.least, most=level.most) if level else None
