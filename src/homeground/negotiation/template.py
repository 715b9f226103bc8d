"""Issues that are often on the table, and combinations that are never proposed, as the packaged file tells them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from homeground.case.concern import ConcernKind
from homeground.case.shape import shape

Suggest = Literal["always", "concern", "brought"]
End = Literal["first", "last", "middle"]
MaskName = Literal[
    "unprofitable_mix",
    "days_above_portable",
    "days_above_the_ask",
    "trial_without_review",
    "trial_of_nothing",
    "review_of_no_trial",
    "more_days_than_the_week",
    "promised_twice",
]


@shape
class UsualIssue:
    """One issue as it often stands on the table.

    `options` go from the worst to the best for most employees; `now` holds where nothing is agreed; `boss` is the end that most bosses
    like; `concerns` are those that it answers. `suggest` says when it is suggested: always, once a concern of its own is named, or once
    somebody brought it up. `only_if_brought`: it is never put into an offer unless the employee thought of it, nor is
    an issue of another name that `words` give away.
    """

    id: str
    name: str
    ask: str
    options: Annotated[tuple[str, ...], Field(min_length=2)]
    now: str
    boss: End
    concerns: tuple[ConcernKind, ...] = ()
    suggest: Suggest
    only_if_brought: bool = False
    words: tuple[str, ...] = ()
    source: str


@shape
class MaskRule:
    """One kind of combination that is never proposed: the issues that it ties, and in a sentence what it forbids.

    `is_refused`: nor is it taken where the boss proposes it.
    """

    name: MaskName
    said: str
    issues: tuple[str, ...]
    is_refused: bool = False
    source: str


@shape
class UsualIssues:
    """The whole file."""

    issues: Annotated[tuple[UsualIssue, ...], Field(alias="issue")]
    masks: Annotated[tuple[MaskRule, ...], Field(alias="mask")]
