"""The places whose law is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from homeground.cli.edge import stamp
from homeground.cli.law_lines import PlaceLine
from homeground.cli.options import command, json_option
from homeground.cli.places import place_line, pointer_line
from homeground.cli.screen import day, heading, json, out, table
from homeground.cli.shapes.law import Places
from homeground.law import DEPTH, READ, Kind, regimes, stubs
from homeground.wording import say

KINDS: Mapping[Kind, str] = {
    "grant-unless": "hard to refuse",
    "request": "may be refused",
    "consider": "to be thought about",
    "agreement-only": "by agreement alone",
    "policy": "your employer’s rule",
}
"""How freely the employer may say no, in a few words."""


@command("list", "law list", "law list --json")
@json_option
def law_list_command(*, as_json: bool) -> None:
    """List the places whose law is recorded.

    A place that is not here may well have a rule; it is only not recorded.
    """
    today = stamp().on
    shown = Places(places=tuple(place_line(one, today) for one in regimes().values()), pointers=tuple(map(pointer_line, stubs())))
    if as_json:
        json(shown)
    else:
        _tell(shown, today)


def _tell(shown: Places, today: date) -> None:
    table([_row(line, today) for line in shown.places], head=("Place", "Name", "Rights", "Depth", "Read up to"))
    out()
    for depth, said in DEPTH.items():
        out(f"{depth}: {say(said)}")
    out("old: the newest that was read is more than 12 months old. The rule may have changed.")
    heading("Pointers, from which nothing is computed")
    for pointer in shown.pointers:
        out(f"{pointer.id}: {pointer.fact} ({say(READ[pointer.read])})", indent="  ")
        out(pointer.url, indent="    ")
    out("\nThe whole rule of a place: homeground law explain GB")


def _row(line: PlaceLine, today: date) -> tuple[str, ...]:
    as_of = day(line.as_of)
    return line.id, line.name, "\n".join(_rights(line, today)), line.depth, f"{as_of}, old" if line.is_stale else as_of


def _rights(line: PlaceLine, today: date) -> list[str]:
    """Each right in force, in a few words; what is only announced is marked."""
    now = [right for right in line.routes if right.starts_on <= today and (right.ends_on is None or today <= right.ends_on)]
    return [f"{right.id}: {'only a bill' if right.is_bill else KINDS[right.kind]}" for right in now]
