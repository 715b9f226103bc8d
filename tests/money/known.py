"""The known answers: one row says which inputs of which formula give which outputs, and how we know."""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from homeground.case import Message
from homeground.money import counted, formula_named, half_up, read_inputs

TODAY = date(2026, 11, 30)


@dataclass(frozen=True)
class Known:
    """One row; `expected` gives each output as it is printed, null where the formula does not apply."""

    id: str
    formula: str
    inputs: Mapping[str, Any]
    expected: Mapping[str, str | None]
    note: str

    def disagreements(self) -> list[str]:
        """Where another answer comes out; none for a row that agrees."""
        found = printed(self.formula, self.inputs)
        return [f"{self.id} {name}: {found.get(name)}, expected {want}" for name, want in self.expected.items() if found.get(name) != want]


def printed(formula: str, raw: Mapping[str, Any]) -> dict[str, str | None]:
    """What a formula gives, as it is printed."""
    which = formula_named(formula)
    values = counted(which, read_inputs(which, raw, today=TODAY))
    return {
        name: None if isinstance(value, Message) else value if isinstance(value, str) else str(half_up(value))
        for name, value in values.items()
    }


def rows_of(file: Path) -> list[Known]:
    """The rows of a file."""
    with file.open(encoding="utf-8", newline="") as opened:
        return [
            Known(row["id"], row["formula"], json.loads(row["inputs_json"]), json.loads(row["expected_json"]), row["note"])
            for row in csv.DictReader(opened)
        ]


ROWS = rows_of(Path(__file__).with_name("known.csv"))
