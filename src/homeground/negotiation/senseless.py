"""Combinations that make no sense: a trial of nothing, more days than the week has, a promise of what is already there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from homeground.negotiation.amounts import amount_in, is_none
from homeground.negotiation.facts import template_of
from homeground.negotiation.package import Issue, Mask

_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_PROMISED = re.compile(rf"\b({'|'.join(_ORDINALS)})\b[^,;]*\bday\b")
_TRIAL = re.compile(r"\btrial\b")


@dataclass(frozen=True, slots=True)
class _Way:
    """One option of one issue."""

    issue: Issue
    option: int

    @property
    def words(self) -> str:
        return self.issue.options[self.option]

    @property
    def many(self) -> Decimal:
        """How many days it names; none where it names no number."""
        return amount_in(self.words) or Decimal(0)

    @property
    def is_there(self) -> bool:
        """There is something of it: a trial, a review."""
        return not is_none(self.words)

    @property
    def is_more(self) -> bool:
        """It names more days than today's option."""
        return self.many > _Way(self.issue, self.issue.now).many

    @property
    def is_of_a_trial(self) -> bool:
        """It looks back at a trial."""
        return self.is_there and bool(_TRIAL.search(f"{self.issue.name} {self.words}".casefold()))

    @property
    def promised(self) -> int:
        """Which home day of the week it promises for later, as “a third day if the mark is met” does; 0 for none."""
        found = _PROMISED.search(self.words.casefold())
        return _ORDINALS[found[1]] if found else 0


def senseless(issues: Sequence[Issue], days_a_week: Decimal) -> Iterator[Mask]:
    """The masks on combinations that nobody would put in earnest, for issues that are made from the templates.

    `days_a_week`: how many days a week are worked.
    """
    days, trial, review, shared = (places_of(issues, name) for name in ("home-days", "trial-length", "review-date", "anchor-day"))
    others = tuple(place for place in range(len(issues)) if place not in days)
    rules: tuple[tuple[str, tuple[int, ...], tuple[int, ...], Callable[[_Way, _Way], bool]], ...] = (
        ("trial_without_review", trial, review, lambda tried, seen: tried.is_there and not seen.is_there),
        ("trial_of_nothing", days, trial, lambda home, tried: not home.is_more and tried.is_there),
        ("review_of_no_trial", trial, review, lambda tried, seen: not tried.is_there and seen.is_of_a_trial),
        ("more_days_than_the_week", days, shared, lambda home, office: home.many + office.many > days_a_week),
        ("promised_twice", days, others, lambda home, later: 0 < later.promised <= home.many),
    )
    for name, first, second, meets in rules:
        for one, other in product(first, second):
            for here, there in product(range(len(issues[one].options)), range(len(issues[other].options))):
                if meets(_Way(issues[one], here), _Way(issues[other], there)):
                    yield Mask(name, ((one, here), (other, there)))


def places_of(issues: Sequence[Issue], template: str) -> tuple[int, ...]:
    """The places of the issues that are made from a template, or are known by its words."""
    known = ((place, template_of(issue.id, issue.name)) for place, issue in enumerate(issues))
    return tuple(place for place, found in known if found is not None and found.id == template)
