"""Asks at the terminal, one question at a time: the question, why it is asked, an example; an empty answer skips it."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import click

from homeground.case.field import Field, fields_of
from homeground.case.reading import BadAnswer, Body, from_form, read
from homeground.cli.plain import clean
from homeground.cli.screen import aside

_LISTS = ("lines", "moments")


def can_ask() -> bool:
    """Somebody sits at the terminal."""
    return sys.stdin.isatty()


@dataclass
class Talk:
    """What was typed so far, in the words of the file. `is_over` when the person left before the end."""

    typed: dict[str, Any] = field(default_factory=dict)
    is_over: bool = False


def ask_open(shape: type, held: Body) -> Talk:
    """Ask the questions of a section that have no answer yet; leaving keeps what was typed."""
    talk = Talk()
    open_fields = [one for one in fields_of(shape) if one.name not in held]
    if open_fields:
        aside("An empty line skips a question. Ctrl-C leaves and keeps what you typed.")
    try:
        for number, one in enumerate(open_fields, start=1):
            aside(f"\n{number} of {len(open_fields)}")
            typed = ask(shape, one, {**held, **talk.typed})
            if typed is not None:
                talk.typed[one.name] = typed
    except click.Abort:
        aside("")
        talk.is_over = True
    return talk


def ask(shape: type, one: Field, held: Body) -> Any:  # noqa: ANN401 - whatever the field takes
    """Ask one question until it is answered rightly or skipped (`None`)."""
    _put(one)
    while True:
        raw = from_form(shape, {one.name: _typed(one)})[one.name]
        if raw in ("", []):
            if not one.is_required:
                return None
            aside("This one is needed.")
        elif wrong := _wrong(shape, {**held, one.name: raw}):
            aside(wrong)
        else:
            return raw


def choose(question: str, choices: Mapping[str, str]) -> str:
    """Ask for one of several words, each with its meaning, until it is one of them."""
    return line_among(question, choices, choices)


def line_among(question: str, shown: Mapping[str, str], taken: Collection[str]) -> str:
    """Ask until one of the words that are taken was typed; the empty line may be one of them."""
    aside(question)
    _list(shown)
    while (typed := _line().lower()) not in taken:
        aside(f"Write one of: {', '.join(shown)}")
    return typed


def ask_line(question: str, why: str, choices: Mapping[str, str], hint: str) -> str:
    """Put a question with its reason, and give the line that was typed; empty where it was skipped."""
    aside(f"\n{question}")
    aside(why)
    _list(choices)
    aside(hint)
    return _line()


def said_line(prompt: str) -> str:
    """What was typed after a few words, or after nothing but the sign that waits."""
    if prompt:
        aside(prompt)
    return _line()


def confirmed(question: str) -> bool:
    """Ask whether to go on; anything but yes is no."""
    return click.confirm(clean(question), default=False, err=True)


def _put(one: Field) -> None:
    question = one.question
    aside(question.ask)
    aside(question.why + (" Private: never printed in a paper that others read." if question.private else ""))
    _list(question.choices)
    unit = f" ({question.unit})" if question.unit else ""
    aside(f"For example: {_example(one)}{unit}")
    if one.kind in _LISTS:
        aside("One a line; an empty line ends.")


def _list(choices: Mapping[str, str]) -> None:
    longest = max(map(len, choices), default=0)
    for word, meaning in choices.items():
        aside(f"  {word.ljust(longest)}  {meaning}")


def _example(one: Field) -> str:
    return one.question.example.strip("[]").replace('"', "") if one.kind in (*_LISTS, "several") else one.question.example


def _typed(one: Field) -> list[str]:
    if one.kind == "several":
        return _line().lower().replace(",", " ").split()
    if one.kind not in _LISTS:
        return [_line()]
    lines = []
    while line := _line():
        lines.append(line)
    return lines


def _line() -> str:
    typed: str = click.prompt(">", default="", show_default=False, prompt_suffix=" ", err=True)
    return typed.strip()


def _wrong(shape: type, raw: Body) -> str:
    """What is wrong with this answer, alone or beside the others; what is not answered yet is asked later."""
    try:
        read(shape, raw)
    except BadAnswer as error:
        return "\n".join(m.remedy for m in error.mistakes if m.field.split(".")[0] in raw)
    return ""
