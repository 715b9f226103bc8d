"""The concerns that bosses commonly raise: all of them, or one with an honest way through it."""

from __future__ import annotations

from collections.abc import Iterable

import click

from homeground.cli.concern_lines import ConcernLine, MeasureLine, concern_line
from homeground.cli.options import command, json_option
from homeground.cli.screen import heading, json, out, table, title
from homeground.cli.shapes.concerns import Concerns
from homeground.cli.trouble import Refused
from homeground.concerns import CommonConcern, UnknownConcern, catalogue, concern_named


@command("concerns", "concerns", "concerns reachability", "concerns O03 --json")
@click.argument("name", metavar="[ID|KIND]", required=False)
@json_option
def concerns_command(*, name: str | None, as_json: bool) -> None:
    """Say what a boss may fear, and an honest way through it.

    Without a name all are listed. With one: how it is said, what may lie under it, what to ask first, the honest answer,
    when your boss is right, what you could promise, how to count it, and what never to say.
    """
    shown = Concerns(concerns=tuple(map(concern_line, [_named(name)] if name else catalogue().values())))
    if as_json:
        json(shown)
    elif name:
        _tell(shown.concerns[0])
    else:
        _list(shown.concerns)


def _named(name: str) -> CommonConcern:
    try:
        return concern_named(name)
    except UnknownConcern as unknown:
        near = (f"Did you mean {' or '.join(unknown.near)}?",) if unknown.near else ()
        raise Refused(f"There is no concern called {name}.", *near, "All of them: homeground concerns") from None


def _list(lines: Iterable[ConcernLine]) -> None:
    table([(line.id, line.kind, f"“{line.heard[0]}”") for line in lines], head=("Id", "Kind", "How it may sound"))
    out("\nOne of them: homeground concerns reachability")


def _tell(line: ConcernLine) -> None:
    title(f"{line.title} ({line.id}, {line.kind})")
    _tell_several("How it may sound", [f"“{words}”" for words in line.heard])
    _tell_several("What may lie under it, for your eyes only", line.fears)
    _tell_several("Ask before you answer", line.ask)
    _tell_several("An honest answer", [line.answer], mark="")
    if line.advice:
        out(line.advice, indent="  ")
    _tell_several("When your boss is right: ask for less", [line.boss_is_right_when], mark="")
    _tell_several("What you could promise", line.commitments)
    _tell_several("What would settle it in a trial", map(_measured, line.measures))
    _tell_several("What keeps the data safe", [control.name for control in line.controls])
    _tell_several("Never say", [f"“{words}”" for words in line.never_say])
    if line.speaks_for:
        out(f"\nWhat studies say, on both sides: homeground evidence {line.id}")
    out("Note yours: homeground answer concerns")


def _tell_several(name: str, lines: Iterable[str], *, mark: str = "- ") -> None:
    """Lines under their heading; nothing where there are none."""
    told = list(lines)
    if told:
        heading(name)
    for line in told:
        out(f"{mark}{line}", indent="  ")


def _measured(line: MeasureLine) -> str:
    fine = f"; still fine: {line.still_fine}" if line.still_fine else ""
    caution = f". {line.caution}" if line.caution else ""
    return f"{line.counts} ({line.word}; {line.better} is better){fine}{caution}"
