"""What can be reckoned, on the screen: the formulas, their inputs with question and bounds, and a file to begin with."""

from __future__ import annotations

import json
from collections.abc import Iterable

from homeground.cli.screen import heading, out, table, title
from homeground.money import FORMULAS, Formula, Input
from homeground.wording import say


def tell_all() -> None:
    """Every formula with the names of its inputs, then every input once."""
    title("What can be reckoned")
    for formula in FORMULAS.values():
        out(f"\n{formula.name}: {formula.title}")
        out(f"- from {', '.join(one.name for one in formula.inputs)}", indent="  ")
        out(f"- gives {', '.join(output.name for output in formula.outputs)}", indent="  ")
    _tell_inputs({one.name: one for formula in FORMULAS.values() for one in formula.inputs}.values())
    out("\nOne of them, with a file to begin with: homeground money worker.effective_hourly")


def tell_one(formula: Formula) -> None:
    """One formula, its inputs, and a file to begin with."""
    title(f"{formula.name}: {formula.title}")
    out(formula.how)
    heading("What comes out")
    table([(output.name, output.means) for output in formula.outputs])
    _tell_inputs(formula.inputs)
    heading("A file to begin with")
    out("{")
    out(",\n".join(['  "place": "GB"', '  "currency": "GBP"', *(f'  "{one.name}": {_example(one)}' for one in formula.inputs)]))
    out("}")
    out(f"\nThen: homeground money {formula.name} --inputs FILE.json")


def _tell_inputs(inputs: Iterable[Input]) -> None:
    heading("What goes in")
    table([(one.name, f"{one.ask}\nAllowed: {one.bounds}. Left out: {say(one.left_out)}.") for one in inputs])
    out('\nNumbers stand in quotes, as in "0.10" or "1/3". One that you only guess is written with its range:')
    out('{"low": "44", "mid": "46", "high": "50"}')


def _example(one: Input) -> str:
    return json.dumps(one.example) if one.form == "number" else one.example
