"""Begin a case, list the cases, give one another name."""

from __future__ import annotations

from datetime import date

import click

from homeground.case.device import Device
from homeground.case.reading import read
from homeground.cli.device import ask_device, heed
from homeground.cli.edge import stamp
from homeground.cli.open_case import folder, shelf
from homeground.cli.options import case_argument, command, json_option
from homeground.cli.parts import CaseLine
from homeground.cli.screen import json, out, table
from homeground.cli.shapes.begin import CaseList, NewCase
from homeground.cli.shapes.keep import Renamed
from homeground.cli.trouble import Refused
from homeground.desk.begin import begin
from homeground.desk.case_file import CaseExists, CaseFile
from homeground.desk.overview import overview
from homeground.wording import say


@command("new", "new my-case", "new my-case --device mine --account mine")
@click.argument("name", metavar="NAME")
@click.option("--device", "whose", type=click.Choice(["mine", "shared", "employer"]), help="Whose computer this is.")
@click.option("--account", type=click.Choice(["mine", "employer"]), help="Whose account you are signed in with.")
@click.option("--anyway", is_flag=True, help="Go on although your employer may see it.")
@json_option
def new_command(*, name: str, whose: str | None, account: str | None, anyway: bool, as_json: bool) -> None:
    """Begin a case.

    NAME is up to you: small letters, digits and dashes. Whose computer and account this is comes first, since an
    employer may see what is done on its own.
    """
    cases = shelf()
    if name in cases.names():
        raise CaseExists(name)
    answers = ask_device(whose, account)
    heed(answers, anyway=anyway)
    begin(cases, name, answers, {}, stamp=stamp())
    device = read(Device, answers)
    if as_json:
        seen = device.is_seen_by_employer
        json(NewCase(case=name, folder=str(folder()), whose=device.whose, account=device.account, is_seen_by_employer=seen))
        return
    out(f"The case {name} is begun. It is kept in {folder()}, on this computer alone.")
    out("What to do first: homeground next")


@command("list", "list", "list --json")
@json_option
def list_command(*, as_json: bool) -> None:
    """List your cases."""
    cases = shelf()
    today = stamp().on
    lines = tuple(_line(cases.open(name), today) for name in cases.names())
    if as_json:
        json(CaseList(folder=str(folder()), cases=lines))
    elif not lines:
        out("There is no case yet. Make one: homeground new my-case")
    else:
        rows = [(line.case, line.stage, f"{line.sections_done} of {line.sections}", line.next) for line in lines]
        table(rows, head=("Case", "Stage", "Sections done", "Next step"))


@command("rename", "rename my-case northgate")
@case_argument("before", metavar="OLD")
@click.argument("case_name", metavar="NEW")
@json_option
def rename_command(*, before: str, case_name: str, as_json: bool) -> None:
    """Give a case another name."""
    if before == case_name:
        raise Refused(f"{before} is its name already.")
    shelf().rename(before, case_name)
    if as_json:
        json(Renamed(before=before, case=case_name))
    else:
        out(f"{before} is called {case_name} now.")


def _line(file: CaseFile, today: date) -> CaseLine:
    seen = overview(file, today)
    done = sum(state.state == "done" for state in seen.states)
    return CaseLine(
        case=file.name, where=seen.where, stage=seen.stage, sections_done=done, sections=len(seen.states), next=say(seen.step.title)
    )
