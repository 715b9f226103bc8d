"""What to do next: in a case, or from wherever the matter stands without one."""

from __future__ import annotations

from datetime import date
from typing import assert_never

import click

from homeground.case.person import WHERE
from homeground.cli.asking import can_ask, choose
from homeground.cli.edge import dice, stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.parts import StepLine
from homeground.cli.screen import heading, json, out, title
from homeground.cli.shapes.answer import Next
from homeground.cli.shapes.begin import Now
from homeground.cli.trouble import Refused
from homeground.desk.help_now import help_now
from homeground.desk.overview import AnswerSection, NoteReply, OpenBoard, Overview, ReadPaper, RunTrial, Step, overview
from homeground.wording import say


@command("next", "next", "next --case my-case --json")
@case_option
@json_option
def next_command(*, case_name: str | None, as_json: bool) -> None:
    """Your one next step, and why it is this one."""
    file = the_case(case_name)
    today = stamp().on
    seen = overview(file, today)
    step = step_line(_weighed(seen, today), case_name)
    if as_json:
        json(Next(case=file.name, today=today, where=seen.where, stage=seen.stage, step=step))
    else:
        tell_step(step)


@command("now", "now", "now --where refused", "now --where maybe --json")
@click.option("--where", type=click.Choice(list(WHERE)), metavar="WORD", help=f"Where it stands: {', '.join(WHERE)}.")
@json_option
def now_command(*, where: str | None, as_json: bool) -> None:
    """What to do now, from wherever the matter stands; no case needed."""
    if where is None and not can_ask():
        raise Refused("Say where the matter stands: homeground now --where WORD", *(f"{word}: {what}" for word, what in WHERE.items()))
    told = help_now(where or choose("Where does the matter stand today?", WHERE))
    now = Now(
        where=told.where,
        title=say(told.title),
        step=say(told.step),
        why=say(told.why),
        say=say(told.say),
        papers=told.papers,
        then=tuple(map(say, told.then)),
    )
    if as_json:
        json(now)
    else:
        _tell_now(now)


def _weighed(seen: Overview, today: date) -> Step:
    """The next step; where it is done on the board, what the advice has there."""
    if not isinstance(seen.step.target, OpenBoard):
        return seen.step
    from homeground.desk.advice import advised  # noqa: PLC0415 - it loads numpy, which no other step needs
    from homeground.desk.board import one_step  # noqa: PLC0415 - as above

    return one_step(seen.step, advised(seen.case, today, dice(0)).advice)


def step_line(step: Step, case_name: str | None = None) -> StepLine:
    """A step in words, with the command that does it."""
    named = f" --case {case_name}" if case_name else ""
    return StepLine(
        id=step.id,
        title=say(step.title),
        why=say(step.why),
        minutes=step.minutes,
        say=say(step.say) if step.say else None,
        command=f"homeground {_command(step.target)}{named}",
    )


def tell_step(step: StepLine) -> None:
    """A step on the screen."""
    minutes = "1 minute" if step.minutes == 1 else f"{step.minutes} minutes"
    title(f"{step.title.rstrip('.')} ({minutes})")
    out(step.why)
    if step.say:
        out(f"\nSay: “{step.say}”")
    if step.command:
        out(f"\nDo it: {step.command}")


def _command(target: AnswerSection | ReadPaper | NoteReply | OpenBoard | RunTrial) -> str:
    match target:
        case AnswerSection(section):
            return f"answer {section}"
        case ReadPaper(paper):
            return f"print {paper}"
        case NoteReply():
            return "reply yes|maybe|no"
        case OpenBoard():
            return "advise"
        case RunTrial(act):
            return f"trial {act}"
        case never:
            assert_never(never)


def _tell_now(now: Now) -> None:
    title(now.title)
    out(now.step)
    out(now.why)
    out(f"\nSay: “{now.say}”")
    heading("Then")
    for number, line in enumerate(now.then, start=1):
        out(f"{number}. {line}")
    out(f"\nPapers that help: {', '.join(now.papers)}. To write them: homeground new my-case")
