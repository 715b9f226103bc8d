"""Note what happened between you and your boss: a paper sent, an answer received; or take it back."""

from __future__ import annotations

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.cli.edge import stamp
from homeground.cli.happenings import happening_lines, told
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.parts import HappeningLine
from homeground.cli.screen import json, out
from homeground.cli.shapes import Noted
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import record, withdraw


@command("sent", 'sent letter --to "Martin Hale"', 'sent proposal --to "Martin Hale" --on 2026-10-12')
@click.argument("paper", metavar="PAPER", type=click.Choice(["letter", "proposal"]))
@click.option("--to", required=True, metavar="NAME", help="Who has it now.")
@click.option("--on", metavar="DAY", help="On which day, as 2026-10-12; today, if you leave it out.")
@case_option
@json_option
def sent_command(*, paper: str, to: str, on: str | None, case_name: str | None, as_json: bool) -> None:
    """Note that you sent a paper.

    PAPER is letter or proposal. From then on the matter counts as asked. Homeground itself never sends anything.
    """
    _note(the_case(case_name), "paper-sent", {"paper": paper, "to": to, "on": on}, as_json=as_json)


@command("reply", "reply maybe", 'reply maybe --on 2026-10-20 --said "Who answers the phones?" --by 2026-10-26')
@click.argument("answer", metavar="ANSWER", type=click.Choice(["yes", "maybe", "no"]))
@click.option("--on", metavar="DAY", help="On which day, as 2026-10-20; today, if you leave it out.")
@click.option("--said", metavar="WORDS", help="What was said; private.")
@click.option("--by", "decides_by", metavar="DAY", help="The day your boss named for the decision.")
@case_option
@json_option
def reply_command(*, answer: str, on: str | None, said: str | None, decides_by: str | None, case_name: str | None, as_json: bool) -> None:
    """Note what your boss answered.

    ANSWER is yes, maybe or no. The next step depends on it.
    """
    fields = {"reply": answer, "on": on, "said": said, "decides_by": decides_by}
    _note(the_case(case_name), "reply-received", fields, as_json=as_json)


@command("withdraw", "withdraw", "withdraw 14")
@click.argument("number", metavar="[NUMBER]", type=int, required=False)
@case_option
@json_option
def withdraw_command(*, number: int | None, case_name: str | None, as_json: bool) -> None:
    """Take back what you noted: it did not happen.

    NUMBER is the one that `homeground history` shows; without it the last thing that you noted is meant. A paper that
    really was sent cannot be taken back by this.
    """
    file = the_case(case_name)
    lines = happening_lines(file, fold(file.entries()).events)
    if not lines:
        raise Refused("Nothing is noted that could be taken back.")
    chosen = [line for line in lines if number is None or line.number == number]
    if not chosen:
        raise Refused(f"Nothing is noted under number {number}.", *(f"{line.number}: {told(line)}" for line in lines))
    last = max(chosen, key=lambda line: line.number)
    withdraw(file, last.id, stamp=stamp())
    _tell(file, last, is_withdrawn=True, as_json=as_json)


OPTIONS = {"to": "--to", "on": "--on", "said": "--said", "decides_by": "--by"}


def _note(file: CaseFile, kind: str, fields: dict[str, str | None], *, as_json: bool) -> None:
    now = stamp()
    given = {name: value for name, value in fields.items() if value is not None}
    try:
        entry = record(file, kind, {"on": now.on, **given}, stamp=now)
    except BadAnswer as error:
        raise Refused(
            "This was not noted.", *(f"{OPTIONS.get(mistake.field, mistake.field)}: {mistake.remedy}" for mistake in error.mistakes)
        ) from None
    lines = happening_lines(file, fold(file.entries()).events)
    _tell(file, next(line for line in lines if line.id == entry.id), is_withdrawn=False, as_json=as_json)


def _tell(file: CaseFile, line: HappeningLine, *, is_withdrawn: bool, as_json: bool) -> None:
    if as_json:
        json(Noted(case=file.name, happening=line, is_withdrawn=is_withdrawn))
        return
    out(f"{'Taken back' if is_withdrawn else 'Noted'}: {told(line)}")
    out("Next: homeground next")
