"""Check the bundle of a trial: plan, draw, log and result, again from their own bytes; no case needed."""

from __future__ import annotations

from pathlib import Path

import click

from homeground.cli.options import command, json_option
from homeground.cli.screen import json, out, title
from homeground.cli.shapes.trial import BrokenLine, TrialVerified
from homeground.cli.trial_in import bytes_of
from homeground.cli.trouble import Refused
from homeground.trial import Flag, NotWords, Verified, verify

DOES_NOT_HOLD = 3
"""The exit status of a check that found something broken; 1 is a mistake of our own, 2 a call that was wrong."""


@command("verify", "trial verify trial.zip", "trial verify trial.zip --head-sent 630dcd2966c4", "trial verify trial.zip --json")
@click.argument("bundle", metavar="BUNDLE.zip", type=click.Path(path_type=Path))
@click.option("--plan-sent", default="", metavar="WORDS", help="The plan's words or digest, as they were sent on the day of freezing.")
@click.option(
    "--head-sent",
    "heads_sent",
    multiple=True,
    metavar="DIGITS",
    help="A head of the log from a weekly note: 12 digits or more, or its words.",
)
@json_option
def trial_verify_command(*, bundle: Path, plan_sent: str, heads_sent: tuple[str, ...], as_json: bool) -> None:
    """Check a bundle: plan, draw, log and result, byte for byte.

    Each is made anew from the one before it, with nothing but the bundle, and everything that does not agree is told. The program
    verify_bundle.py in the bundle checks the same without Homeground. The exit status is 0 where all of it
    holds, 3 where it does not, and 2 where the call itself was wrong.
    """
    try:
        found = verify(bytes_of(bundle), plan_sent=plan_sent, heads_sent=heads_sent)
    except NotWords as error:
        raise Refused(f"{error}.", "Nothing was checked.") from None
    shown = TrialVerified(
        ok=not found.broken,
        broken=tuple(BrokenLine(what=one.what, why=one.why) for one in found.broken),
        verdict=found.result.verdict if found.result else None,
        late=_flagged(found, "late"),
        corrected=_flagged(found, "correction"),
    )
    if as_json:
        json(shown)
    elif shown.ok:
        title("Everything holds")
        out("The plan, the draw, the log and the result follow from one another, byte for byte.")
        if shown.late or shown.corrected:
            late, corrected = _lines(shown.late), _lines(shown.corrected)
            out(f"In its log {late} entered more than two days late, and {corrected} entered to correct another.")
    else:
        title("This bundle does not hold")
        for one in shown.broken:
            out(f"{one.what}: {one.why}", indent="  ")

    if not shown.ok:
        click.get_current_context().exit(DOES_NOT_HOLD)


def _flagged(found: Verified, flag: Flag) -> int:
    return sum(flag in flags for flags in found.book.flags.values()) if found.book else 0


def _lines(number: int) -> str:
    return "1 line was" if number == 1 else f"{number} lines were"
