"""Inputs as people might write them, for every formula: each within its bounds, together possible."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from homeground.money import FORMULAS, Formula

MOST: Mapping[str, int] = {
    "paid_hours_week": 48,
    "extra_hours_week": 16,
    "commute_hours_day": 4,
    "miles_day": 200,
    "weeks": 53,
    "days_week": 7,
    "kit_years": 20,
    "weeks_trial": 104,
}
"""Where less than the widest bound keeps a week possible, even with half as much again, and the numbers lifelike."""

TINY: Mapping[str, int] = {"money a day": 60, "money a mile": 3, "money a kWh": 2, "money an hour": 90}


@cache
def decimals(least: str, most: int, places: int = 2) -> st.SearchStrategy[str]:
    return st.decimals(least, most, places=places, allow_nan=False, allow_infinity=False).map(lambda number: f"{number:f}")


@cache
def number(name: str, unit: str, most: Decimal, *, is_positive: bool) -> st.SearchStrategy[str]:
    """One number as a text; often 0, where it may be."""
    top = MOST.get(name) or TINY.get(unit) or min(int(most), 200_000)
    some = decimals("0.01" if is_positive else "0", top)
    return some if is_positive else st.one_of(st.just("0"), some)


@st.composite
def raw_inputs(draw: st.DrawFn, formula: Formula) -> dict[str, Any]:
    """Every input of a formula, none left out."""
    raw: dict[str, Any] = {}
    for one in formula.inputs:
        if one.form == "number":
            raw[one.name] = draw(number(one.name, one.unit, one.at_most, is_positive=one.is_positive))
    for name in {"home_days", "home_days_today"} & set(raw) if "days_week" in raw else ():
        raw[name] = str(min(Decimal(raw[name]), Decimal(raw["days_week"])))
    if "share" in raw:
        raw["share_low"], raw["share"], raw["share_high"] = sorted(
            (raw[name] for name in ("share_low", "share", "share_high")), key=Decimal
        )
    if "cuts" in formula.uses:
        raw["cuts"] = draw(st.lists(decimals("0", 1), min_size=1, max_size=4, unique=True))
    if "periods" in formula.uses:
        row = st.fixed_dictionaries({"miles": decimals("0", 20_000), "rate": decimals("0", 2, places=4)})
        raw["periods"] = draw(st.lists(row, min_size=1, max_size=3))
    return raw


formulas = st.sampled_from(list(FORMULAS.values()))
packages = raw_inputs(FORMULAS["worker.package_verdict"])
