"""What the talk came to, where its last answer was a yes."""

from __future__ import annotations

from homeground.negotiation.asked import Question
from homeground.negotiation.package import Package, Table


def agreed_in(question: Question) -> Package | None:
    """The package that the last answer agreed to; none where it was no yes, or one to several packages at once."""
    last = question.history[-1] if question.history and not question.is_waiting else None
    if last is None or last.reply != "yes":
        return None
    if last.chosen is not None:
        return last.offers[last.chosen]
    return last.offers[0] if len(last.offers) == 1 else None


def package_said(table: Table, package: Package) -> tuple[str, ...]:
    """Every part of a package, as today or not, an issue a text."""
    return tuple(f"{issue.name}: {issue.options[option]}" for issue, option in zip(table.issues, package, strict=True))
