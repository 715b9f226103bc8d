"""What is on the table: the issues of the talks with their options, and a first table to begin with."""

from __future__ import annotations

import click

from homeground.case.journal import fold
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.screen import json
from homeground.cli.table_lines import table_shown, tell_table
from homeground.desk.table import begin_table


@command("table", "table", "table --begin", "table --begin anchor-day equipment", "table --case my-case --json")
@click.argument("names", metavar="[ISSUE]...", nargs=-1)
@click.option("--begin", "is_begun", is_flag=True, help="Put the suggested issues on the table, or those alone that you name.")
@case_option
@json_option
def table_command(*, names: tuple[str, ...], is_begun: bool, case_name: str | None, as_json: bool) -> None:
    """Show what is on the table, or begin it.

    The options of each issue go from the worst to the best for you, and one of them holds today. With --begin, issues that suit
    your case are put on the table; what is there stays as it is, and one undo takes them back. Issues of your own:
    homeground answer issues. How much you care about each stays with you.
    """
    if names and not is_begun:
        raise click.UsageError("names go with --begin, which puts them on the table")
    file, now = the_case(case_name), stamp()
    added = begin_table(file, stamp=now, only=names or None) if is_begun else ()
    shown = table_shown(file.name, fold(file.entries()), now.on, added)
    if as_json:
        json(shown)
    else:
        tell_table(shown)
