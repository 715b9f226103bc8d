"""Names of cases and rows as people type them, made into names that fit an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from homeground.case.field import fields_of
from homeground.case.reading import Body
from homeground.case.section import Section

DEFAULT = "my-case"
LONGEST = 40
_PLAINLY_NAMED = ("tasks", "standing", "issues")
"""Sections whose rows others may read about. A reason or a worry is never named by its words: a name outlives them."""


def plain_name(text: str) -> str:
    """The text as small letters, digits and dashes; empty where nothing is left.

    >>> plain_name("Ada’s case (2026)")
    'adas-case-2026'
    """
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")[:LONGEST].rstrip("-")


def row_name(section: Section, fields: Body, taken: Collection[str]) -> str:
    """A row's short name from its first answer, told apart from those that are there.

    >>> from homeground.case.section import section_named
    >>> row_name(section_named("tasks"), {"name": "Reconcile payments!"}, ["reconcile-payments"])
    'reconcile-payments-2'
    """
    return free_name(first_words(section, fields) or section.row, taken)


def first_words(section: Section, fields: Body) -> str:
    """The beginning of a row's first answer as a name; empty where there is none, or where the words may be private."""
    if section.name not in _PLAINLY_NAMED:
        return ""
    first = next(field.name for field in fields_of(section.shape) if field.is_required)
    return plain_name(str(fields.get(first, "")))[:30].rstrip("-")


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name itself where it is free, else with the next number behind it.

    >>> free_name("my-case", {"my-case", "my-case-2"})
    'my-case-3'
    """
    if wanted not in taken:
        return wanted
    numbered = (f"{wanted[: LONGEST - 4].rstrip('-')}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in numbered if name not in taken)
