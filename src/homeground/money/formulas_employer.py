"""The employer's formulas as records, each with what it does not promise."""

from __future__ import annotations

from decimal import Decimal

from homeground.case.message import Message
from homeground.money import employer, terms_employer
from homeground.money.counts import one
from homeground.money.formula import Formula, Output, Values


def _net_year(*, desk_cost_year: Decimal, desk_share_released: Decimal, kit: Decimal, kit_years: Decimal, **others: Decimal) -> Values:
    desk = employer.desk_saving(desk_cost_year=desk_cost_year, desk_share_released=desk_share_released)
    return {"net": employer.net_year(desk=desk, kit_a_year=kit / kit_years, **others)}


EMPLOYER = (
    Formula(
        name="employer.desk_saving",
        title="What a desk that is given up saves the employer",
        how="desk_cost_year × desk_share_released",
        uses=frozenset({"desk_cost_year", "desk_share_released"}),
        outputs=(Output("saving", "money a year", "for the part of a desk that is given up"),),
        counts=one("saving", employer.desk_saving),
        terms=terms_employer.desk_terms,
        caveat=Message("A desk that is kept saves nothing."),
    ),
    Formula(
        name="employer.turnover_saving",
        title="What the employer can expect to save because fewer people leave",
        how="gross × replacement_share × quit_rate_now × relative_reduction",
        uses=frozenset({"gross", "replacement_share", "quit_rate_now", "relative_reduction"}),
        outputs=(Output("expected_year", "money a year", "expected for one job, on average over many"),),
        counts=one("expected_year", employer.turnover_saving),
        terms=terms_employer.turnover_terms,
        caveat=Message("An expectation over many people from studies elsewhere, and no promise for one job."),
    ),
    Formula(
        name="employer.absence_saving",
        title="What fewer days of absence save the employer in pay",
        how="absence_days_fewer × gross ÷ (weeks × days_week)",
        uses=frozenset({"absence_days_fewer", "gross", "weeks", "days_week"}),
        outputs=(Output("saving", "money a year", "pay for days that are not missed"),),
        counts=one("saving", employer.absence_saving),
        terms=terms_employer.absence_terms,
        caveat=Message("Only what the employer’s own records show. What one firm elsewhere found is its own case."),
    ),
    Formula(
        name="employer.hours_returned",
        title="How much of the saved way may go back into work",
        how="commute_hours_saved × share_given",
        uses=frozenset({"commute_hours_saved", "share_given"}),
        outputs=(Output("hours_year", "hours a year", "given to work, on average in a survey"),),
        counts=one("hours_year", employer.hours_returned),
        terms=terms_employer.returned_terms,
        caveat=Message("An average of a survey, never a promise. What is promised is extra work, and counts in the worker’s sums."),
    ),
    Formula(
        name="employer.net_year",
        title="What a year at home leaves the employer",
        how="desk_cost_year × desk_share_released + turnover + absence − stipend − kit ÷ kit_years − support",
        uses=frozenset(
            {"desk_cost_year", "desk_share_released", "turnover", "absence", "stipend", "kit", "kit_years", "support"},
        ),
        outputs=(Output("net", "money a year", "saved less paid"),),
        counts=_net_year,
        terms=terms_employer.net_year_terms,
        caveat=Message("Work done or not done is not in it, and a desk that is kept saves nothing."),
    ),
)
"""What the employer saves and pays."""
