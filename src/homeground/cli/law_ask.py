"""The law's questions at the terminal, one at a time, each kept as soon as it is answered."""

from __future__ import annotations

from collections.abc import Mapping

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.cli.asking import ask_line, can_ask
from homeground.cli.edge import stamp
from homeground.cli.law_mine import WITHOUT_PLACE
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command
from homeground.cli.screen import aside, out
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile
from homeground.desk.interview import DeviceUnasked
from homeground.desk.rights import answer_question
from homeground.law import Missing, Outlook, outlook, standing_said, token_said
from homeground.wording import say

_HINTS: Mapping[str, str] = {
    "tokens": "Write the numbers or words of what is true, with commas between them, or none.",
    "dates": "Write the days as 2026-03-02, with commas between them, or none.",
    "ages": "Write whole years, with commas between them, or none.",
    "date": "Write the day as 2026-03-02.",
    "yes-no": "Write yes or no.",
}


@command("ask", "law ask", "law ask --case my-case")
@case_option
def law_ask_command(*, case_name: str | None) -> None:
    """Answer what your rights turn on, one question at a time.

    The strongest right that is still open comes first. An empty line skips a question; Ctrl-C leaves. Each answer is
    kept at once, where `homeground answer` keeps it too.
    """
    file = the_case(case_name)
    seen = _seen(file)
    if not fold(file.entries()).device.is_answered:
        raise DeviceUnasked
    if seen.place is None:
        raise Refused(WITHOUT_PLACE, "Answer it: homeground answer person")
    if not can_ask():
        raise Refused("There is nobody at the terminal to ask.", "Answer from a file: homeground answer rights rights.toml")
    try:
        _ask_all(file)
    except click.Abort:
        aside("")
    _tell(_seen(file))


def _ask_all(file: CaseFile) -> None:
    """Ask until nothing is open but what was skipped; a question that an answer does not settle is not put again."""
    put: list[str] = []
    while asked := _seen(file).question_but(*put):
        put.append(asked.name)
        _ask(file, asked)
    if not put:
        out("Nothing is open on which your rights turn.")


def _ask(file: CaseFile, asked: Missing) -> None:
    """Ask one question until it is answered rightly or skipped."""
    choices = {str(number): f"{ask.ask} ({token_said(word)})" for number, (word, ask) in enumerate(asked.choices, start=1)}
    while typed := ask_line(asked.ask.ask, _why(asked), choices, _HINTS.get(asked.ask.kind, "Write a number.")):
        try:
            answer_question(file, asked, _meant(typed, asked), stamp=stamp())
        except BadAnswer as error:
            aside("\n".join(mistake.remedy for mistake in error.mistakes))
        else:
            return


def _meant(typed: str, asked: Missing) -> list[str]:
    """The circumstances that were meant by their numbers, questions or words; anything else as it was typed."""
    names = {
        name.casefold(): word
        for number, (word, ask) in enumerate(asked.choices, start=1)
        for name in (str(number), ask.ask, token_said(word), word.replace("_", " "))
    }
    parts = [typed] if typed.casefold() in names else [part.strip() for part in typed.split(",")]
    return [names.get(part.casefold(), part) for part in parts]


def _why(asked: Missing) -> str:
    """Why it is asked, and that the answer stays private, unless the words say so already."""
    why = asked.ask.why
    return f"{why} Private: it stands in no paper that others read." if asked.ask.private and "private" not in why else why


def _tell(seen: Outlook) -> None:
    if seen.chosen:
        out(f"{seen.chosen.id}: {say(standing_said(seen.chosen))}")
    out("All of it: homeground law mine")


def _seen(file: CaseFile) -> Outlook:
    return outlook(fold(file.entries()), stamp().on)
