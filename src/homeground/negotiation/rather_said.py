"""Either-or answers in words, and those that point different ways told calmly."""

from __future__ import annotations

from collections.abc import Sequence

from homeground.case.message import Message
from homeground.negotiation.package import Package, Table, differing
from homeground.negotiation.said import Choice


def sides_said(table: Table, left: Package, right: Package) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What each of two packages holds where they differ, an issue a text."""
    return _terms(table, left, right), _terms(table, right, left)


def rather_said(table: Table, choice: Choice) -> str:
    """What an answer says, in the parts in which its two packages differ."""
    left, right = _parts(table, choice.left, choice.right), _parts(table, choice.right, choice.left)
    match choice.answer:
        case "left":
            return f"rather {left} than {right}"
        case "right":
            return f"rather {right} than {left}"
        case _:
            return f"no difference between {left} and {right}"


def earlier_said(table: Table, earlier: Sequence[Choice]) -> Message:
    """Beside what an answer cannot be; without earlier answers it is against the order of options alone."""
    if not earlier:
        return Message("In the order of options that you gave, nothing in it is better than in the other.")
    return Message("Earlier you said: {earlier}.", earlier=tuple(rather_said(table, one) for one in earlier))


def odds_said(table: Table, odd: Sequence[Choice]) -> Message:
    """Answers that cannot be together, the latest last."""
    *earlier, last = odd
    if not earlier:
        text = "You said: {last}. In the order of options that you gave, nothing in it is better. It counts; look at it once more."
        return Message(text, last=rather_said(table, last))
    text = "These answers point different ways, and all of them count: {every}. Look at them once more; a slip is always possible."
    return Message(text, every=tuple(rather_said(table, one) for one in odd))


def _parts(table: Table, package: Package, other: Package) -> str:
    return f"“{'; '.join(_terms(table, package, other))}”"


def _terms(table: Table, package: Package, other: Package) -> tuple[str, ...]:
    return tuple(f"{table.issues[place].name}: {table.issues[place].options[package[place]]}" for place in differing(package, other))
