"""What the law of a place says of the facts of one request; no case needed."""

from __future__ import annotations

import click

from homeground import law
from homeground.cli.edge import stamp
from homeground.cli.facts_in import read_facts, wrong_facts
from homeground.cli.law_answer import checked, tell_answer
from homeground.cli.options import command, json_option
from homeground.cli.places import place_named
from homeground.cli.screen import json


@command("check", "law check GB --facts facts.json", "law check IE --route remote --facts - --json < facts.json")
@click.argument("place", metavar="PLACE")
@click.option(
    "--facts", "file_name", metavar="FILE.json", required=True, type=click.Path(allow_dash=True), help="The facts; - is standard input."
)
@click.option("--route", metavar="ROUTE", help="Which right, where the place has several and the facts do not name it.")
@json_option
def law_check_command(*, place: str, file_name: str, route: str | None, as_json: bool) -> None:
    """Check the facts of one request against a place’s rule.

    PLACE is one of `homeground law list`, such as GB or US-VT. FILE.json holds one object: `route` names the right where
    the place has several, and `request` or `today` the day that counts; `homeground law explain PLACE` tells what else a
    right turns on. What is left out was not asked, and is never read as no; an empty list means "none".
    """
    regime = place_named(place)
    facts = read_facts(file_name, route, regime)
    try:
        given = law.read_given(facts, regime)
        answer = law.check(regime, given)
    except law.BadFacts as error:
        raise wrong_facts(file_name, error) from None
    if as_json:
        json(checked(answer))
    else:
        tell_answer(answer, given, stamp().on)
