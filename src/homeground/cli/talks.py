"""Note what happened between you and your boss: a paper sent, an answer received; or take it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from json import loads as _loads
from typing import Any, TypeAlias

import click

from homeground.case.field import Field, field_of, fields_of
from homeground.case.happening import NOTED, TAKEN_BACK, HappeningKind, noting_of
from homeground.case.journal import fold
from homeground.case.question import Kind
from homeground.case.reading import BadAnswer, Mistake
from homeground.cli.catalogue import COMMANDS
from homeground.cli.edge import stamp
from homeground.cli.happenings import happening_lines, told
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.parts import HappeningLine
from homeground.cli.screen import json, out
from homeground.cli.shapes.talk import Noted
from homeground.cli.told_in import file_option, read_told
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import record, withdraw

_METAVARS: Mapping[Kind, str] = {"line": "WORDS", "words": "WORDS", "day": "DAY", "lines": "LINE"}
_SEVERAL = ("lines", "several")

Typed: TypeAlias = str | bool | tuple[str, ...] | None
"""What a person gave for one question on the command line."""


def noting(word: str) -> click.Command:
    """The command that notes one kind of happening, drawn from its record and its questions."""
    kind = next(kind for kind in NOTED.values() if noting_of(kind).word == word)
    shape: type = kind.shape

    def note(*, case_name: str | None, as_json: bool, file_name: str | None = None, **typed: Typed) -> None:
        told = read_told(file_name) if file_name else {}
        _note(the_case(case_name), kind, {**told, **_given(typed)}, as_json=as_json)

    asked = case_option(json_option(note))
    if any(field.kind == "lines" for field in fields_of(shape)):
        asked = file_option(asked)
    for field in reversed(fields_of(shape)):
        asked = _asked(kind, field)(asked)
    return command(word, *noting_of(kind).examples, told=f"{COMMANDS[word].help}\n\n{_explained(kind)}")(asked)


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
    lines = tuple(line for line in happening_lines(file, fold(file.entries()).events) if line.kind in TAKEN_BACK)
    if not lines:
        raise Refused("Nothing is noted that could be taken back.")
    chosen = [line for line in lines if number is None or line.number == number]
    if not chosen:
        raise Refused(f"Nothing is noted under number {number}.", *(f"{line.number}: {told(line)}" for line in lines))
    last = max(chosen, key=lambda line: line.number)
    withdraw(file, last.id, stamp=stamp())
    _tell(file, last, is_withdrawn=True, as_json=as_json)


def _explained(kind: HappeningKind[Any]) -> str:
    """What the help says below its first line: what may stand for the argument, and why it is asked."""
    noting = noting_of(kind)
    if not noting.argument:
        return f"{kind.about} {noting.also}".rstrip()
    question = field_of(kind.shape, noting.argument).question
    *others, last = question.choices
    return f"{noting.argument.upper()} is {', '.join(others)} or {last}. {question.why} {noting.also}".rstrip()


def _asked(kind: HappeningKind[Any], field: Field) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """One question as the argument or as an option; the day is today where none is named."""
    question = field.question
    if field.name == noting_of(kind).argument:
        return click.argument(field.name, metavar=field.name.upper(), type=click.Choice(list(question.choices)))
    told = [question.ask, "Today, if you leave it out." if field.name == "on" else "", "Private." if question.private else ""]
    if field.kind in _SEVERAL:
        return _asked_often(kind, field, told)
    if field.kind == "yes-no":
        return click.option(_option(kind, field.name), field.name, is_flag=True, help=" ".join(filter(None, told)))
    return click.option(
        _option(kind, field.name),
        field.name,
        required=field.is_required and field.name != "on",
        metavar=_METAVARS.get(field.kind, "WORD"),
        help=" ".join(filter(None, [*told, f"For example: {question.example}"])),
    )


def _asked_often(kind: HappeningKind[Any], field: Field, told: list[str]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """An option that may be given several times, once for each line or word; needed or not is seen once a file was read."""
    often = "Give it as often as you need."
    example = f"For example: {_loads(field.question.example)[0]}"
    one_of = click.Choice(list(field.question.choices)) if field.question.choices else None
    return click.option(
        _option(kind, field.name),
        field.name,
        multiple=True,
        type=one_of,
        metavar=None if one_of else _METAVARS["lines"],
        help=" ".join(filter(None, [*told, often, example])),
    )


def _option(kind: HappeningKind[Any], field: str) -> str:
    return f"--{noting_of(kind).names.get(field, field).replace('_', '-')}"


def _given(typed: Mapping[str, Typed]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in typed.items() if value}


def _note(file: CaseFile, kind: HappeningKind[Any], given: Mapping[str, Any], *, as_json: bool) -> None:
    now = stamp()
    try:
        entry = record(file, kind.name, {"on": now.on, **given}, stamp=now)
    except BadAnswer as error:
        raise Refused("This was not noted.", *(_mended(kind, mistake) for mistake in error.mistakes)) from None
    lines = happening_lines(file, fold(file.entries()).events)
    _tell(file, next(line for line in lines if line.id == entry.id), is_withdrawn=False, as_json=as_json)


def _mended(kind: HappeningKind[Any], mistake: Mistake) -> str:
    if not mistake.field:
        return mistake.remedy
    field, _, part = mistake.field.partition(".")
    return f"{_option(kind, field)}{f', {part}' if part else ''}: {mistake.remedy}"


def _tell(file: CaseFile, line: HappeningLine, *, is_withdrawn: bool, as_json: bool) -> None:
    if as_json:
        json(Noted(case=file.name, happening=line, is_withdrawn=is_withdrawn))
        return
    out(f"{'Taken back' if is_withdrawn else 'Noted'}: {told(line)}")
    out("Next: homeground next")
