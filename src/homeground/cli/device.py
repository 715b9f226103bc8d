"""Whose computer this is: asked before anything else, and what an employer may see on its own."""

from __future__ import annotations

from homeground.case.device import Device
from homeground.case.field import field_of
from homeground.case.reading import Body, read
from homeground.cli.asking import can_ask, choose, confirmed
from homeground.cli.screen import aside
from homeground.cli.trouble import Refused

SEEN = """\
Your employer may see what you write here: on its computer the screen, your files and their backups, key strokes and mail; \
with its account, whatever that account copies from your folders.

Better stop, and begin on a computer and an account of your own. Nothing has been written yet."""


def ask_device(whose: str | None, account: str | None) -> Body:
    """The two answers, asked at the terminal where they were not given."""
    if not (whose and account) and not can_ask():
        raise Refused(
            "First say whose computer and whose account this is: an employer may see what is done on its own.",
            "--device mine, --device shared or --device employer",
            "--account mine or --account employer",
        )
    return {"whose": whose or _chosen("whose"), "account": account or _chosen("account")}


def heed(answers: Body, *, anyway: bool) -> None:
    """Say what an employer may see, where it may; go on only if the person wants to."""
    if not read(Device, answers).is_seen_by_employer:
        return
    if anyway:
        aside(SEEN.replace(" Nothing has been written yet.", ""))
    elif not can_ask():
        raise Refused(SEEN, "Go on all the same: --anyway")
    else:
        aside(SEEN)
        if not confirmed("Go on all the same?"):
            raise Refused("Stopped. Nothing was written.")


def _chosen(name: str) -> str:
    question = field_of(Device, name).question
    return choose(f"\n{question.ask}\n{question.why}", question.choices)
