"""The known answers: one row says which facts, at which place, give which parts of the answer, and how we know."""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from homeground.law import BadFacts, Regime, UnknownCalendar, check, read_given

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Known:
    """One row. `expected` gives, by a dotted path in the answer, its value as text: a list joined by commas, null as `None`."""

    id: str
    place: str
    facts: Mapping[str, Any]
    expected: Mapping[str, str]

    def disagreements(self, regime: Regime) -> list[str]:
        """Where the answer is another; none for a row that agrees."""
        try:
            answer = check(regime, read_given(self.facts, regime)).as_json()
        except (BadFacts, UnknownCalendar) as error:
            return [f"{self.id}: {error}"]
        told = {path: as_text(answer, path) for path in self.expected}
        return [f"{self.id}: {path} is {told[path]}, expected {want}" for path, want in self.expected.items() if told[path] != want]


def as_text(answer: Mapping[str, Any], path: str) -> str:
    """What stands at a dotted path, as the rows write it."""
    value: Any = answer
    for step in path.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return ",".join(str(part) for part in value) if isinstance(value, list) else str(value)


def rows_of(files: Iterable[Path]) -> list[Known]:
    """The rows of the files, in their order."""
    rows: list[Known] = []
    for file in files:
        with file.open(encoding="utf-8", newline="") as opened:
            rows += [
                Known(row["id"], row["jurisdiction"], json.loads(row["facts"]), json.loads(row["expected"]))
                for row in csv.DictReader(opened)
            ]
    return rows


ROWS = rows_of(sorted(CASES.glob("*.csv")))
