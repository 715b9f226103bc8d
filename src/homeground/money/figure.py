"""A number that somebody else found: what it counts, where and when, how it is known, and until when it is trusted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, StringConstraints
from pydantic.dataclasses import dataclass as checked_dataclass

from homeground.money.exactly import number
from homeground.money.range import Range

Known = Literal["read", "secondary", "memory", "estimate"]
"""How a figure is known: seen at its source, seen at second hand, from memory, or an estimate of our own."""

Text = Annotated[str, StringConstraints(pattern=r"^\S")]
Written = Annotated[Decimal, BeforeValidator(number)]
"""A number as these files write it: in quotes."""


@checked_dataclass(frozen=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Figure:
    """One dated figure. `low` and `high` where it has a range; without `mid` it is a range alone, and never taken by itself.

    `country` is two letters, or empty where it was found across countries; `currency` is empty for what is no money.
    `is_default`: it may stand for an input that was left out; the others are shown beside sums and never counted.
    `since`: the first day on which it holds. `review_after`: the last day on which it is trusted unseen.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_.]+$")]
    concept: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
    use: Text
    unit: Text
    year: int
    source: Text
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")]
    known: Known
    checked_on: date
    review_after: date
    country: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2})?$")] = ""
    currency: Annotated[str, StringConstraints(pattern=r"^([A-Z]{3})?$")] = ""
    low: Written | None = None
    mid: Written | None = None
    high: Written | None = None
    since: date | None = None
    is_default: bool = False
    known_more: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what could not be taken or not be trusted for a day."""
        if self.mid is None and (self.low is None or self.high is None or self.is_default):
            raise ValueError("mid: a figure has a number; a range alone has both ends, and is never taken by itself")
        if self.review_after <= self.checked_on and self.is_default:
            raise ValueError("review_after: what may be taken by itself is trusted for a while after it was checked")
        if self.mid is not None:
            _ = self.range

    @property
    def range(self) -> Range:
        """The figure with its range; one number where it has none."""
        if self.mid is None:
            raise NoNumber(self.id)
        return Range(self.mid if self.low is None else self.low, self.mid, self.mid if self.high is None else self.high)


class NoNumber(ValueError):
    """The figure is a range alone; nothing is reckoned with it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where and in which money one reckons; each empty where it was not told."""

    country: str = ""
    currency: str = ""

    @classmethod
    def of(cls, place: str | None, currency: str | None) -> Place:
        """A place as the law names it (`US-VT`), and a currency."""
        return cls((place or "").partition("-")[0], currency or "")


def is_stale(figure: Figure, today: date) -> bool:
    """Whether the figure's own time is over: its date then stands beside each sum, and a new one is asked for."""
    return today > figure.review_after


def default_figure(figures: tuple[Figure, ...], concept: str, place: Place, today: date) -> Figure | None:
    """The figure that may stand for an input at a place: the newest in force, of its own country and currency alone if it is money.

    Nothing where none is known. A figure that is no money is taken from elsewhere too; its source says from where.
    """
    known = [figure for figure in figures if figure.concept == concept and figure.is_default and _is_in_force(figure, today)]
    fitting = [figure for figure in known if not figure.currency or (figure.country, figure.currency) == (place.country, place.currency)]
    return max(fitting, key=lambda figure: (figure.country == place.country, figure.since or date.min), default=None)


def _is_in_force(figure: Figure, today: date) -> bool:
    return figure.since is None or figure.since <= today
