"""A package as somebody typed it, an option by the id of each issue."""

from __future__ import annotations

from homeground.negotiation.looking import Look
from homeground.negotiation.package import Package, Table


def read_package(raw: object, path: str, table: Table) -> Package:
    """A package as an object of issues and options; `BadAnswer` names each part that is wrong or left out, with its path."""
    look = Look()
    told = look.table(raw, path, [issue.id for issue in table.issues], kind="issue")
    named = {name: look.text(option, f"{path}.{name}") for name, option in told.items()}
    look.done()
    return table.read(named, path)
