"""What reading a policy gives: clauses with the words they stand in, their place and numbers, and what was not read."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias, get_args

Kind: TypeAlias = Literal[
    "eligibility",
    "tenure",
    "performance_rating",
    "days",
    "core_hours",
    "approval_chain",
    "answer_time",
    "notice",
    "equipment",
    "security",
    "sensitive_material",
    "safety",
    "expenses",
    "dependant_care",
    "reachability",
    "recall",
    "trial_review",
    "termination",
    "appeal",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The 19 kinds of clause, in the order of `docs/specs/policy-reading.md`, section 1."""

Unit: TypeAlias = Literal["day", "working_day", "week", "month", "year", "hour", "percent", "mile", "km", "days_per_week", "rating"]
Base: TypeAlias = Literal["week", "month", "pay_period", "office", "home", "year", "trial", "term"]
Modal: TypeAlias = Literal["must", "should", "may", "must_not", "none"]
Form: TypeAlias = Literal["pdf", "docx", "html", "markdown", "text"]


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """One number of a clause, never without its `words`, which stand in the clause's text.

    `number` is a decimal string; `base` is what it is a number of or over.
    """

    number: str
    unit: Unit | None
    base: Base | None
    modal: Modal
    words: str


@dataclass(frozen=True, slots=True)
class FoundClause:
    """One proposal: a sentence of the policy that seems to be a clause of this kind. It counts once the person confirmed it.

    `text` is the file's own words, with runs of white space made one space. `page` counts from 1 and is there for a PDF
    alone; `heading` is the path of headings above it. `number`, `unit` and `base` are those of the main number; `numbers`
    has all. `conflict` says which words disagree; `note` says how the numbers are meant where they are no plain limit.
    """

    kind: Kind
    text: str
    page: int | None
    heading: str | None
    number: str | None
    unit: Unit | None
    base: Base | None
    modal: Modal
    numbers: tuple[FoundNumber, ...]
    conflict: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that was not read, and why: a page of a PDF by its number, else the part by its name."""

    page: int | None
    part: str | None
    why: str


@dataclass(frozen=True, slots=True)
class ReadPolicy:
    """A policy as it was read; `pages` of a PDF alone. That no clause of a kind was found does not mean that there is none."""

    form: Form
    pages: int | None
    clauses: tuple[FoundClause, ...]
    unread: tuple[Unread, ...]

    def body(self) -> dict[str, Any]:
        """The same as plain JSON values."""
        return asdict(self)
