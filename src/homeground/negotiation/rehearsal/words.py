"""Picks, by the seed, one of the ways to say a thing."""

from __future__ import annotations

from homeground.case.message import Message, Slot
from homeground.negotiation.facts import rehearsal_words
from homeground.negotiation.package import Package, Table
from homeground.negotiation.rehearsal.dice import one_of


def said(key: str, seed: int, turn: int, **slots: Slot) -> Message:
    """One way to say a thing (`yes`, `opening`, …) in this turn."""
    return Message(one_of(rehearsal_words()[key]["lines"], seed, "words", key, turn), **slots)


def first_way(key: str, **slots: Slot) -> Message:
    """The first way to say a thing, whatever the seed."""
    return Message(rehearsal_words()[key]["lines"][0], **slots)


def in_words(table: Table, package: Package, *, apart_from: Package | None = None) -> str:
    """The options of a package in a line, or those alone in which it differs from another."""
    return "; ".join(
        f"{issue.name}: {issue.options[option]}"
        for place, (issue, option) in enumerate(zip(table.issues, package, strict=True))
        if apart_from is None or apart_from[place] != option
    )
