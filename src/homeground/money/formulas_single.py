"""The worker's formulas that need no package, as records."""

from __future__ import annotations

from homeground.case.message import Message
from homeground.money import terms_single
from homeground.money.counts import one, several
from homeground.money.for_a_time import trial_net
from homeground.money.formula import Formula, Output
from homeground.money.home_day import home_energy_day
from homeground.money.travel import commute_hours_saved, mileage_cost_split_year, value_of_time

SINGLE = (
    Formula(
        name="worker.commute_hours_saved",
        title="How many hours a year days at home save on the way",
        how="weeks × home_days × commute_minutes_day ÷ 60",
        uses=frozenset({"weeks", "home_days", "commute_minutes_day"}),
        outputs=(Output("hours_year", "hours a year", "not spent on the way"),),
        counts=one("hours_year", commute_hours_saved),
        terms=terms_single.saved_hours_terms,
    ),
    Formula(
        name="worker.value_of_time",
        title="What transport planners would count saved hours at",
        how="hours_year × wage_hour × share",
        uses=frozenset({"hours_year", "wage_hour", "share_low", "share", "share_high"}),
        outputs=(
            Output("mid", "money a year", "in the middle"),
            Output("low", "money a year", "at least"),
            Output("high", "money a year", "at most"),
        ),
        counts=several(value_of_time),
        terms=terms_single.time_value_terms,
        caveat=Message("A second way to look. It is never added to what an hour leaves: that would count the way twice."),
    ),
    Formula(
        name="worker.home_energy_day",
        title="What power and heat cost on a day at home",
        how="kwh_el × price_el + heat_hours × heat_kw × price_heat × season_share",
        uses=frozenset({"kwh_el", "price_el", "heat_hours", "heat_kw", "price_heat", "season_share"}),
        outputs=(Output("cost", "money a day", "averaged over the year"),),
        counts=one("cost", home_energy_day),
        terms=terms_single.energy_terms,
    ),
    Formula(
        name="worker.trial_net",
        title="What a trial with a cut comes to",
        how="weeks_trial × home_days × saved_per_home_day − gross × cut × (1 − marginal_tax) × weeks_trial ÷ 52",
        uses=frozenset({"weeks_trial", "home_days", "saved_per_home_day", "gross", "cut", "marginal_tax"}),
        outputs=(
            Output("net", "money", "what the whole trial leaves you"),
            Output("saved", "money", "saved by days at home"),
            Output("pay_lost", "money", "pay lost by the cut, after tax"),
        ),
        counts=several(trial_net),
        terms=terms_single.trial_terms,
        caveat=Message("A cut for a trial needs an end date in the agreement. Without one it is a cut for good."),
    ),
    Formula(
        name="worker.mileage_cost_split_year",
        title="What driving costs in a year in which the rate changed",
        how="the sum of miles × rate over the periods",
        uses=frozenset({"periods"}),
        outputs=(Output("cost", "money", "for all stretches together"),),
        counts=one("cost", mileage_cost_split_year),
        terms=terms_single.mileage_terms,
    ),
)
"""Hours, power, trials and driving, each by itself."""
