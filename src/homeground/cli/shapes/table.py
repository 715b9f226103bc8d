"""The JSON of the command for what is on the table."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.case.choice import Rather
from homeground.case.issue import Likes, Pile
from homeground.case.shape import shape
from homeground.case.terms import IfNo
from homeground.cli.parts import MissingLine


@shape
class IssueLine:
    """One issue; `now` is the option that holds today. `brought`, `pile`, `likes` and `favourite` stay with you."""

    issue: str
    name: str
    options: tuple[str, ...]
    now: str | None
    concerns: tuple[str, ...]
    brought: bool | None
    pile: Pile | None
    likes: Likes | None
    favourite: str | None


@shape
class ChoiceLine:
    """One either-or answer; null while it is open."""

    choice: str
    left: Mapping[str, str]
    right: Mapping[str, str]
    answer: Rather | None


@shape
class MaskLine:
    """One combination that is never proposed: each an issue and its option."""

    name: str
    said: str
    not_together: tuple[tuple[str, str], ...]


@shape
class SuggestedLine:
    """One issue that could be put on the table, and why."""

    issue: str
    name: str
    why: str


@shape
class WrongLine:
    """Something that cannot be so, at its dotted path, and how to mend it."""

    path: str
    mend: str


@shape
class Alternative:
    """What you do if nothing is agreed; it stays with you."""

    if_no: IfNo | None
    as_good_as: Mapping[str, str]
    offers_at_most: int | None
    offers_made: int


@shape
class TableShown:
    """`homeground table`. `packages`: how many can be named; null while the table is not whole. `added`: rows that were just begun.

    `lacks`: answers to give before an advice can be asked; `better_with`: answers with which it would know more.
    """

    case: str
    issues: tuple[IssueLine, ...]
    choices: tuple[ChoiceLine, ...]
    alternative: Alternative
    packages: int | None
    masks: tuple[MaskLine, ...]
    added: tuple[str, ...]
    suggested: tuple[SuggestedLine, ...]
    lacks: tuple[MissingLine, ...]
    better_with: tuple[MissingLine, ...]
    mend: tuple[WrongLine, ...]


SHAPES: Mapping[str, type] = {"table": TableShown}
