"""Every input of the formulas, with its question in words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from homeground.money.question import FromFigure, FromGross, Input, Nothing, Usual, UsualCuts
from homeground.money.range import Range

WEEKS = Usual(Range(Decimal(44), Decimal(46), Decimal(50)))
"""52 weeks less leave and public holidays."""

DAYS = Usual(Range.of(Decimal(5)))
TAX = Usual(Range(Decimal(0), Decimal(0), Decimal("0.50")))
"""Tax that was not told: reckoned without any, and as a range."""

CUTS = UsualCuts(("0", "0.05", "0.10", "0.15"))
LEFT_OUT = Nothing()

YEAR = (
    Input("gross", "money a year", "What do you earn a year, before tax?", "31200"),
    Input("marginal_tax", "share", "Of the last sum that you earn, which share goes in tax and social contributions?", "0.28", TAX),
    Input("take_home", "money a year", "What do you earn a year, after tax?", "25983.60", FromGross()),
    Input("paid_hours_week", "hours a week", "For how many hours a week are you paid?", "35", is_positive=True),
    Input("weeks", "weeks a year", "How many weeks a year do you really work, leave left out?", "46", WEEKS, is_positive=True),
    Input("days_week", "days a week", "On how many days a week do you work?", "5", DAYS, is_positive=True, is_decided=True),
    Input("home_days", "days a week", "How many days a week would be at home? 0 for none.", "2", is_decided=True),
    Input("home_days_today", "days a week", "How many days a week are at home today?", "0", LEFT_OUT, is_decided=True),
    Input("commute_hours_day", "hours a day", "How long is the way on an office day, there and back, door to door?", "11/6", LEFT_OUT),
    Input("miles_day", "miles a day", "How far do you drive on an office day, there and back? Kilometres do as well.", "0", LEFT_OUT),
    Input(
        "rate_mile",
        "money a mile",
        "What does a mile cost you? If you keep the car anyway, count fuel and wear alone.",
        "0.30",
        FromFigure("driving_variable"),
        beside="miles_day",
    ),
    Input(
        "fares_day",
        "money a day",
        "What do fares, parking and tolls cost on an office day? Of a season ticket, count only what you would really save.",
        "9.60",
        LEFT_OUT,
    ),
    Input("meals_day", "money a day", "What more do you spend on an office day, for food, clothes or care?", "3.50", LEFT_OUT),
    Input("home_energy_day", "money a day", "What do power and heat cost on a day at home?", "0.75", LEFT_OUT),
    Input("cut", "share", "Which share of your pay would be cut?", "0.06", LEFT_OUT),
    Input("extra_hours_week", "hours a week", "How many hours a week would you work unpaid on top?", "4", LEFT_OUT),
    Input("stipend_year", "money a year", "What would the employer pay you for working at home, after tax?", "0", LEFT_OUT),
    Input("kit_year", "money a year", "What does your own equipment cost, spread over its life?", "0", LEFT_OUT),
)
"""A year of work and a package beside it."""

WORKER = (
    Input("cuts", "share", "At which cuts? A list of shares of your pay.", '["0", "0.05", "0.10"]', CUTS, form="cuts"),
    Input(
        "periods",
        "miles",
        "How far was driven while each rate held? A list of miles and rates.",
        '[{"miles": "1200", "rate": "0.585"}, {"miles": "800", "rate": "0.625"}]',
        form="periods",
    ),
    Input("commute_minutes_day", "minutes a day", "How many minutes on the way does a day at home save, there and back?", "110"),
    Input("hours_year", "hours a year", "How many hours a year are saved?", "88"),
    Input("wage_hour", "money an hour", "What are you paid for an hour, before tax?", "17.14"),
    Input("share_low", "share", "At which share of the wage is an hour counted at least?", "0.35", FromFigure("value_of_time", "low")),
    Input("share", "share", "At which share of the wage is an hour counted?", "0.50", FromFigure("value_of_time", "mid")),
    Input("share_high", "share", "At which share of the wage is an hour counted at most?", "0.60", FromFigure("value_of_time", "high")),
    Input("kwh_el", "kWh a day", "How much power does a day at home take, for kit and light?", "1.2"),
    Input("price_el", "money a kWh", "What does a kilowatt-hour of power cost you?", "0.25"),
    Input("heat_hours", "hours a day", "How many hours more do you heat on a day at home, in the cold season?", "2.5"),
    Input("heat_kw", "kW", "How strong is the heating while it runs?", "6"),
    Input("price_heat", "money a kWh", "What does a kilowatt-hour of heat cost you?", "0.06"),
    Input("season_share", "share", "For which share of the year do you heat?", "0.5"),
    Input("weeks_trial", "weeks", "How many weeks does it run, from the first day to the last?", "12", is_decided=True),
    Input("saved_per_home_day", "money a day", "What does a day at home save you, less what it costs at home?", "12.35"),
)
"""What single formulas of the worker ask besides."""

EMPLOYER = (
    Input("desk_cost_year", "money a year", "What does a desk cost the employer?", "5000"),
    Input("desk_share_released", "share", "Which share of a desk is really given up? 0 if it is kept.", "0.5", LEFT_OUT),
    Input("replacement_share", "share", "Which share of a year’s pay does it cost to replace somebody?", "0.21", FromFigure("replacement")),
    Input("quit_rate_now", "share", "Which share of the people in such jobs leaves in a year?", "0.15"),
    Input("relative_reduction", "share", "By which share would fewer leave?", "0.33", FromFigure("fewer_quits")),
    Input("absence_days_fewer", "days a year", "How many fewer days would be missed?", "1", LEFT_OUT),
    Input("commute_hours_saved", "hours a year", "How many hours on the way are saved?", "88"),
    Input("share_given", "share", "Which share of the saved time goes back into work?", "0.40", FromFigure("hours_given")),
    Input("turnover", "money a year", "What does the employer save because fewer people leave?", "630", LEFT_OUT),
    Input("absence", "money a year", "What does the employer save because fewer days are missed?", "0", LEFT_OUT),
    Input("stipend", "money a year", "What does the employer pay for working at home?", "300", LEFT_OUT),
    Input("kit", "money", "What does the equipment cost that the employer buys?", "900", LEFT_OUT),
    Input("kit_years", "years", "How many years does that equipment last?", "3", is_positive=True, beside="kit"),
    Input("support", "money a year", "What does it cost the employer to support you at home?", "0", LEFT_OUT),
)
"""One job for one year, seen from the employer."""

INPUTS: Mapping[str, Input] = {one.name: one for one in (*YEAR, *WORKER, *EMPLOYER)}
"""Every input by its name."""
