"""The answers of a real job, as its files tell them, and the other answers that the tests put in their place."""

from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

FOLDER = Path(__file__).parent / "archivist"
TODAY = date(2026, 11, 24)
SECTIONS = tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))

Value = str | bool | date | datetime | time | list[str]


def told(section: str, **other: str | None) -> str:
    """The text of a section's file; a field named in `other` is told so instead, or not at all."""
    lines = (FOLDER / f"{section}.toml").read_text(encoding="utf-8").splitlines()
    for field, value in other.items():
        place = [line.split(" = ")[0] for line in lines].index(field)
        lines[place : place + 1] = [f"{field} = {value}"] if value is not None else []
    return "\n".join(lines)


def typed(value: Value) -> str | list[str]:
    """What a person types or chooses in the page's box for an answer of a file; the days of the week are ticked one by one."""
    match value:
        case bool():
            return "yes" if value else "no"
        case time():
            return value.strftime("%H:%M")
        case list() if value and value[0] in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
            return value
        case list():
            return "\n".join(value)
        case str():
            return value
    return value.isoformat()


def in_boxes(answers: Mapping[str, Value]) -> dict[str, str | list[str]]:
    """Every answer as it is typed."""
    return {field: typed(value) for field, value in answers.items()}
