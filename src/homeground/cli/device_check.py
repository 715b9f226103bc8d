"""A read-only look at one's own computer: which safeguards are in place, which are not, and what cannot be told."""

from __future__ import annotations

import platform
from collections.abc import Collection, Sequence

import click

from homeground.case.device import Device
from homeground.case.journal import fold
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_names, command, json_option
from homeground.cli.screen import day, heading, json, out, title
from homeground.cli.shapes.device import DeviceCheck, DeviceCheckLine
from homeground.cli.trouble import Refused
from homeground.concerns import controls
from homeground.desk.case_file import CaseFile
from homeground.desk.measured import keep_measured, lock_seconds
from homeground.device import STATES, Checked, Limits, MayNotLook, check_device, is_elevated, require_own

_MINE = Device(whose="mine", account="mine")


@command("check", "device check --mine", "device check --case my-case", "device check --into my-case", "device check --mine --json")
@click.option("--mine", is_flag=True, help="This computer and this account are mine alone, not my employer’s.")
@click.option("--case", "case_name", metavar="NAME", shell_complete=case_names, help="This case says whose computer it is.")
@click.option("--into", "into_name", metavar="NAME", shell_complete=case_names, help="Keep what passed in this case, as proofs of today.")
@json_option
def device_check_command(*, mine: bool, case_name: str | None, into_name: str | None, as_json: bool) -> None:
    """Look at this computer, and say which safeguards are in place.

    It reads and changes nothing, needs no administrator and no network, and takes at most two seconds a safeguard. It is
    for a computer that is yours: on your employer’s nothing is asked, since its rules may forbid it.
    """
    files = [the_case(name) for name in dict.fromkeys(filter(None, (into_name, case_name)))]
    if mine and files:
        raise click.UsageError("--mine goes without a case: your case says whose computer this is")
    if not mine and not files:
        raise Refused(
            "First say whose computer this is: nothing is asked of an employer’s.",
            "It is mine alone: homeground device check --mine",
            "My case says so: homeground device check --case NAME",
        )
    now, classes = stamp(), [name for file in files for name in fold(file.entries()).workplace.data_classes]
    found = _looked(files, Limits(today=now.on, lock_seconds=lock_seconds(classes)))
    kept = keep_measured(files[0], _passed(found), stamp=now) if into_name else ()
    shown = DeviceCheck(
        case=files[0].name if files else None,
        today=now.on,
        system=platform.system(),
        is_elevated=is_elevated(),
        checks=tuple(map(_line, found)),
        kept=tuple(str(change.row) for change in kept),
    )
    if as_json:
        json(shown)
    else:
        _tell(shown, is_kept=into_name is not None)


def _looked(files: Sequence[CaseFile], limits: Limits) -> tuple[Checked, ...]:
    """What the computer answers, once every case that was named says that it is the person's own."""
    devices = [fold(file.entries()).device for file in files] or [_MINE]
    try:
        for device in devices:
            require_own(device)
        return check_device(devices[0], limits)
    except MayNotLook as refused:
        raise Refused(str(refused), "Whose it is stands in your case: homeground answer device") from None


def _passed(found: Collection[Checked]) -> dict[str, str]:
    return {one.control: one.seen for one in found if one.state == "pass"}


def _line(one: Checked) -> DeviceCheckLine:
    control = controls()[one.control]
    return DeviceCheckLine(id=control.id, word=control.word, title=control.title, state=one.state, seen=one.seen, how=one.how)


def _tell(shown: DeviceCheck, *, is_kept: bool) -> None:
    title(f"This computer on {day(shown.today)}, looked at and not changed")
    if shown.is_elevated:
        out("It ran with an administrator’s rights, which it does not need. Some settings are your daily account’s: run it from there.")
    if not shown.checks:
        out("Nothing can be asked of this kind of system yet.")
    for state, word in STATES.items():
        lines = [line for line in shown.checks if line.state == state]
        if lines:
            heading(word)
        for line in lines:
            out(f"- {line.title}: {line.seen}.", indent="  ")
    if shown.kept:
        out(f"\nKept as proofs of today in {shown.case}: {', '.join(shown.kept)}. Take it back: homeground undo safeguards")
    elif is_kept:
        out(f"\nNothing new was kept in {shown.case}.")
    out("\nWhat each was asked: add --json. What is not known is no proof, and no fault.")
