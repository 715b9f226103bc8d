"""How the employer's sums are counted, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from homeground.money.employer import absence_saving, desk_saving, hours_returned, turnover_saving
from homeground.money.term import Term, summed, term


def desk_terms(*, desk_cost_year: Decimal, desk_share_released: Decimal) -> Iterator[Term]:
    """The part of a desk that is given up."""
    value = desk_saving(desk_cost_year=desk_cost_year, desk_share_released=desk_share_released)
    yield term("the desk", "money a year", value, "{} × {}", desk_cost_year, desk_share_released)


def turnover_terms(**given: Decimal) -> Iterator[Term]:
    """What a replacement costs, how many are expected, how many fewer."""
    replacement = given["gross"] * given["replacement_share"]
    yield term("one replacement", "money", replacement, "{} × {}", given["gross"], given["replacement_share"])
    numbers = (replacement, given["quit_rate_now"], given["relative_reduction"])
    yield term("expected a year", "money a year", turnover_saving(**given), "{} × {} × {}", *numbers)


def absence_terms(**given: Decimal) -> Iterator[Term]:
    """The days, at a day's pay."""
    numbers = (given["absence_days_fewer"], given["gross"], given["weeks"], given["days_week"])
    yield term("days not missed", "money a year", absence_saving(**given), "{} × {} ÷ ({} × {})", *numbers)


def returned_terms(*, commute_hours_saved: Decimal, share_given: Decimal) -> Iterator[Term]:
    """The share of the saved way."""
    value = hours_returned(commute_hours_saved=commute_hours_saved, share_given=share_given)
    yield term("hours given to work", "hours a year", value, "{} × {}", commute_hours_saved, share_given)


def net_year_terms(**given: Decimal) -> Iterator[Term]:
    """The desk, the equipment over its life, and all together."""
    desk = given["desk_cost_year"] * given["desk_share_released"]
    kit = given["kit"] / given["kit_years"]
    yield term("the desk", "money a year", desk, "{} × {}", given["desk_cost_year"], given["desk_share_released"])
    if given["kit"]:
        yield term("equipment", "money a year", kit, "{} ÷ {}", given["kit"], given["kit_years"])
    saved = (("+", desk), ("+", given["turnover"]), ("+", given["absence"]))
    yield summed("left for the employer", "money a year", *saved, ("−", given["stipend"]), ("−", kit), ("−", given["support"]))
