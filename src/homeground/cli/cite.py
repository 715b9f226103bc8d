"""Look for figures in a text that are going round in a wrong version."""

from __future__ import annotations

import click

from homeground.cli.evidence_lines import MisquoteLine, misquote_line
from homeground.cli.files import read_text
from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out, title
from homeground.cli.shapes.evidence import Cited
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused
from homeground.evidence import misquotes_in, watched

_MEGABYTES = 5


@command("cite", "cite proposal.txt", "cite proposal.txt --json", "cite - < letter.txt")
@click.argument("file_name", metavar="FILE", type=click.Path(allow_dash=True))
@json_option
def cite_command(*, file_name: str, as_json: bool) -> None:
    """Look for figures in a text that are going round in a wrong version.

    FILE is a text in English, yours or anybody’s (- is standard input). Each sentence that carries a wrong or an
    outdated figure is shown, with what is true and where that was read.
    """
    found = tuple(map(misquote_line, misquotes_in(_text(file_name))))
    if as_json:
        json(Cited(misquotes=found))
    else:
        _tell(named(file_name), found)


def _text(file_name: str) -> str:
    text = read_text(file_name, megabytes=_MEGABYTES)
    if "\0" in text:
        raise Refused(f"{named(file_name)}: this is not a text.", "Save it as plain text in the program that made it, and give that file.")
    if not text.strip():
        raise Refused(f"{named(file_name)}: there is nothing in it to look at.", "Check that it is the right file, and that it was saved.")
    return text


def _tell(name: str, found: tuple[MisquoteLine, ...]) -> None:
    sentences = len({line.span for line in found})
    if not found:
        title(f"{name}: nothing of the kind was found")
    else:
        title(f"{name}: {'1 sentence says' if sentences == 1 else f'{sentences} sentences say'} what is not so")
    for line in found:
        _tell_one(line)
    known = len({one.id for one in watched()})
    out(f"\nLooked for: the {known} wrong or outdated versions that are recorded here, in English, sentence by sentence.")
    out("That a sentence is not shown does not mean that its figures are right. Compare them with their source.")


def _tell_one(line: MisquoteLine) -> None:
    out(f"\n“{' '.join(line.says.split())}”")
    for one in watched():
        if one.id == line.id and one.guard.truth == line.truth:
            out(f"Looks like: {one.wrong}.", indent="  ")
    out(f"What is true: {line.truth}.", indent="  ")
    out(f"Source: {line.source}" if line.source else "It names no source.", indent="  ")
