"""The case as the ranking sees it: the week that is asked for, the trade, the country, the time in post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from homeground.case.case import Case
from homeground.evidence.facts import words

MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of the case; what is not known gives no points, either way.

    `home_days` out of `days_per_week`; `industries` are words of `words.toml`; `country` is two letters, as in GB;
    `is_chosen`: the employee asks for it, nobody orders it.
    """

    home_days: Decimal | None = None
    days_per_week: Decimal | None = None
    is_chosen: bool = True
    industries: tuple[str, ...] = ()
    country: str | None = None
    months_in_post: int | None = None

    @property
    def is_part_of_week(self) -> bool | None:
        """Whether at most half of the week is at home; nothing while it is not known."""
        if self.home_days is None or self.days_per_week is None:
            return None
        return self.home_days * 2 <= self.days_per_week

    @property
    def is_new_in_post(self) -> bool | None:
        """Whether it is less than a year in the post; nothing while it is not known."""
        return None if self.months_in_post is None else self.months_in_post < MONTHS_OF_A_YEAR


def setting_of(case: Case, today: date) -> Setting:
    """The setting of a case, from the answers on the person and on what is asked for."""
    person = case.person
    return Setting(
        home_days=case.terms.home_days,
        days_per_week=person.days_per_week,
        industries=words().industries_in(person.industry or ""),
        country=person.place[:2] if person.place else None,
        months_in_post=_whole_months(person.employed_since, today) if person.employed_since else None,
    )


def _whole_months(since: date, today: date) -> int:
    months = (today.year - since.year) * MONTHS_OF_A_YEAR + today.month - since.month
    return max(0, months - (today.day < since.day))
