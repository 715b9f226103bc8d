"""The worker's formulas for a year of work and a package, as records."""

from __future__ import annotations

from decimal import Decimal

from homeground.case.message import Message
from homeground.money import break_even, package, terms_break_even, terms_worker, worker
from homeground.money.arrangement import Arrangement
from homeground.money.counts import lines, of_package, of_year
from homeground.money.for_a_time import package_for_a_time
from homeground.money.formula import Formula, Output, Values
from homeground.money.turning import TURNING, turning_point

PLACE = frozenset({"weeks", "days_week", "home_days", "miles_day", "rate_mile", "fares_day", "meals_day", "home_energy_day"})
HOURS = frozenset({"weeks", "days_week", "home_days", "paid_hours_week", "extra_hours_week", "commute_hours_day"})
NET = PLACE | {"gross", "take_home", "marginal_tax", "cut", "stipend_year", "kit_year"}
PACKAGE = NET | HOURS | {"home_days_today"}

TRAVEL_COUNTS = Message("Time on the way counts as time given to work.")
YEARLY = Message("All at yearly rates. Time on the way counts as time given to work.")
KEPT_RATE = Message("On this line an hour leaves exactly as much as today; beyond it, less. It may lie below nought.")

PLACE_COSTS = Output("place_costs", "money a year", "what the places of work cost you")
NET_OUT = Output("net", "money a year", "what is left of a year’s pay")
HOURS_OUT = Output("hours", "hours a year", "hours of work and on the way")
CHANGE = (
    Output("rate_old", "money an hour", "what an hour leaves today"),
    Output("rate_new", "money an hour", "what an hour leaves with the package"),
    Output("rate_change", "money an hour", "what an hour leaves more or less than today"),
    Output("verdict", "word", "what the package means for you"),
)


def _frontier(*, cuts: dict[str, Decimal], **given: Decimal) -> Values:
    return break_even.frontier(Arrangement(**given), cuts)


def _for_a_time(*, weeks_trial: Decimal, **given: Decimal) -> Values:
    """The sums of the time, beside the yearly rates."""
    terms = Arrangement(**given)
    found = package.package_verdict(terms)
    return {
        **package_for_a_time(terms, weeks_trial)._asdict(),
        "net_change_year": found.net_change,
        "hours_change_year": found.hours_new - found.hours_old,
        **{output.name: getattr(found, output.name) for output in CHANGE},
    }


WORKER = (
    Formula(
        name="worker.place_costs",
        title="What the places of work cost you in a year",
        how="weeks × (days_week − home_days) × (miles_day × rate_mile + fares_day + meals_day) + weeks × home_days × home_energy_day",
        uses=PLACE,
        outputs=(PLACE_COSTS,),
        counts=of_year("place_costs", worker.place_costs),
        terms=lines(terms_worker.place_terms),
    ),
    Formula(
        name="worker.hours",
        title="How many hours a year go into work and the way",
        how="weeks × (paid_hours_week + extra_hours_week) + weeks × (days_week − home_days) × commute_hours_day",
        uses=HOURS,
        outputs=(HOURS_OUT,),
        counts=of_year("hours", worker.hours),
        terms=lines(terms_worker.hours_terms),
        caveat=TRAVEL_COUNTS,
    ),
    Formula(
        name="worker.net",
        title="What is left of a year’s pay",
        how="take_home − gross × cut × (1 − marginal_tax) − place_costs + (stipend_year − kit_year, with home days)",
        uses=NET,
        outputs=(NET_OUT,),
        counts=of_year("net", worker.net),
        terms=lines(terms_worker.net_terms),
    ),
    Formula(
        name="worker.effective_hourly",
        title="What an hour of work and travel leaves you",
        how="net ÷ hours",
        uses=NET | HOURS,
        outputs=(Output("rate", "money an hour", "what an hour of work and travel leaves"), NET_OUT, HOURS_OUT, PLACE_COSTS),
        counts=of_package(worker.effective_hourly),
        terms=lines(terms_worker.hourly_terms),
        caveat=TRAVEL_COUNTS,
    ),
    Formula(
        name="worker.package_verdict",
        title="A package beside today",
        how="rate_new − rate_old and net_new − net_old; the verdict follows from their signs",
        uses=PACKAGE,
        outputs=(
            *CHANGE,
            Output("net_old", "money a year", "what is left of the year today"),
            Output("net_new", "money a year", "what is left of the year with the package"),
            Output("net_change", "money a year", "what is left more or less than today"),
            Output("hours_old", "hours a year", "hours of work and on the way today"),
            Output("hours_new", "hours a year", "hours of work and on the way with the package"),
        ),
        counts=of_package(package.package_verdict),
        terms=lines(terms_worker.package_terms),
        caveat=YEARLY,
        turning=TURNING,
        turns=turning_point,
    ),
    Formula(
        name="worker.package_for_a_time",
        title="A package with an end, over its own time and beside the yearly rates",
        how="weeks_trial × (home_days − home_days_today) × saved a day − gross × cut × (1 − marginal_tax) × weeks_trial ÷ 52",
        uses=PACKAGE | {"weeks_trial"},
        outputs=(
            Output("net_change", "money", "money more or less over the time"),
            Output("hours_change", "hours", "hours more or less over the time"),
            Output("saved", "money", "saved by days at home"),
            Output("pay_lost", "money", "pay lost by the cut, after tax"),
            Output("added", "money", "paid by the employer, less your own equipment"),
            Output("extra_hours", "hours", "hours worked unpaid"),
            Output("travel_hours_saved", "hours", "hours on the way saved"),
            Output("net_change_year", "money a year", "the same at a yearly rate"),
            Output("hours_change_year", "hours a year", "hours more or less at a yearly rate"),
            *CHANGE,
        ),
        counts=_for_a_time,
        terms=lambda *, weeks_trial, **given: terms_worker.for_a_time_terms(Arrangement(**given), weeks_trial),
        caveat=Message("Pay runs through all 52 weeks of a year; each week of the time counts as worked, with no leave in it."),
        turning=TURNING,
        turns=turning_point,
    ),
    Formula(
        name="worker.price_per_freed_hour",
        title="What you give up for each freed hour",
        how="(net_old − net_new) ÷ (hours_old − hours_new), where both fall",
        uses=PACKAGE,
        outputs=(
            Output("price", "money an hour", "what you give up for each freed hour"),
            Output("half_wage", "money an hour", "half your hourly wage, before tax, to lay it beside"),
        ),
        counts=of_package(package.price_per_freed_hour),
        terms=lines(terms_worker.freed_terms),
        caveat=Message("Transport planners count an hour on the way at about half the wage. Above the whole wage it is dear."),
    ),
    Formula(
        name="worker.pay_per_added_hour",
        title="What each added hour brings you",
        how="(net_new − net_old) ÷ (hours_new − hours_old), where the hours rise",
        uses=PACKAGE,
        outputs=(Output("pay", "money an hour", "what each added hour brings"),),
        counts=of_package(package.pay_per_added_hour),
        terms=lines(terms_worker.added_terms),
        caveat=Message("Lay it beside your wage, and beside the legal minimum."),
    ),
    Formula(
        name="worker.breakeven_cut",
        title="The cut at which an hour leaves as much as today",
        how="100 × (net at no cut − rate_old × hours_new) ÷ (gross × (1 − marginal_tax)), never below 0",
        uses=PACKAGE - {"cut"},
        outputs=(
            Output("cut_percent", "percent", "of your pay; beyond it an hour leaves less than today"),
            Output("raw_percent", "percent", "the same where it lies below nought: then no cut is affordable"),
        ),
        counts=of_package(break_even.breakeven_cut),
        terms=lines(terms_break_even.breakeven_cut_terms),
        caveat=Message("A bound, and no proposal: the program never proposes a cut."),
    ),
    Formula(
        name="worker.money_neutral_cut",
        title="The cut at which the year leaves as much as today",
        how="100 × (net at no cut − net_old) ÷ (gross × (1 − marginal_tax))",
        uses=PACKAGE - {"cut", "paid_hours_week", "extra_hours_week", "commute_hours_day"},
        outputs=(Output("cut_percent", "percent", "of your pay; beyond it the year leaves less than today"),),
        counts=of_package(break_even.money_neutral_cut),
        terms=lines(terms_break_even.neutral_cut_terms),
        caveat=Message("A bound, and no proposal: the program never proposes a cut."),
    ),
    Formula(
        name="worker.breakeven_extra_hours",
        title="The unpaid hours at which an hour leaves as much as today",
        how="(net_new ÷ rate_old − hours at no extra work) ÷ weeks",
        uses=PACKAGE - {"extra_hours_week"},
        outputs=(Output("hours_week", "hours a week", "unpaid; beyond them an hour leaves less than today"),),
        counts=of_package(break_even.breakeven_extra_hours),
        terms=lines(terms_break_even.breakeven_extra_terms),
        caveat=KEPT_RATE,
    ),
    Formula(
        name="worker.frontier",
        title="How many unpaid hours each cut still leaves room for",
        how="(net_new ÷ rate_old − hours at no extra work) ÷ weeks, at each cut",
        uses=(PACKAGE - {"cut", "extra_hours_week"}) | {"cuts"},
        outputs=(Output("each cut", "hours a week", "unpaid; beyond them an hour leaves less than today"),),
        counts=_frontier,
        terms=lambda *, cuts, **given: terms_break_even.frontier_terms(Arrangement(**given), cuts),
        caveat=KEPT_RATE,
        one_for_each=True,
    ),
)
"""What an hour of a person's work is worth to them, and what a package changes."""
