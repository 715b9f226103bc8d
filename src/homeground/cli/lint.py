"""Look at the tone of a text: which sentences may close a door, and how else they could be said."""

from __future__ import annotations

from typing import get_args

import click

from homeground.cli.files import read_text
from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out, title
from homeground.cli.shapes.lint import Linted, ToneLine
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused
from homeground.papers.tone import Doc, ToneFinding, findings_in

_MEGABYTES = 5
_LEVELS = {"warn": "Take care", "hint": "Look again"}


@command("lint", "lint letter.txt", "lint letter.txt --for email --json", "lint - < letter.txt")
@click.argument("file_name", metavar="FILE", type=click.Path(allow_dash=True))
@click.option("--for", "doc", type=click.Choice(get_args(Doc)), metavar="KIND", help=f"What it is for: {', '.join(get_args(Doc))}.")
@json_option
def lint_command(*, file_name: str, doc: Doc | None, as_json: bool) -> None:
    """Look at the tone of a text that your boss will read or hear.

    FILE is a text in English (- is standard input). It looks for chasing, threats, blame, gifts without a limit, claims that are
    too large, and private matters, sentence by sentence. A private brief is let be.
    """
    text = _text(file_name)
    found = findings_in(text, doc)
    if as_json:
        json(Linted(findings=tuple(_line(one) for one in found)))
    else:
        _tell(named(file_name), text, found)


def _text(file_name: str) -> str:
    text = read_text(file_name, megabytes=_MEGABYTES)
    if "\0" in text:
        raise Refused(f"{named(file_name)}: this is not a text.", "Save it as plain text in the program that made it, and give that file.")
    if not text.strip():
        raise Refused(f"{named(file_name)}: there is nothing in it to look at.", "Check that it is the right file, and that it was saved.")
    return text


def _line(found: ToneFinding) -> ToneLine:
    return ToneLine(code=found.code, level=found.level, span=found.span, text=found.text, why=found.why, better=found.better)


def _tell(name: str, text: str, found: tuple[ToneFinding, ...]) -> None:
    title(f"{name}: {'nothing was found' if not found else '1 place to look at' if len(found) == 1 else f'{len(found)} places to look at'}")
    for one in found:
        line = text.count("\n", 0, one.span[0]) + 1
        out(f"\nLine {line}, {one.code}, {_LEVELS[one.level].lower()}: “{' '.join(one.text.split())}”")
        out(one.why, indent="  ")
        out(f"Better: {one.better}", indent="  ")
    out("\nThat nothing was found does not mean that the tone is right. Read it aloud, as your boss would hear it.")
