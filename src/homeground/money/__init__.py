"""What an hour and a year of work are worth under a package, to both sides, exactly and as a range."""

from homeground.money.case_employer import EmployerLine, EmployerSide, net_of
from homeground.money.case_inputs import ASKED_AT, NEEDED, RESTS_ON, UNKNOWN_EXTRA_HOURS, what_if
from homeground.money.case_said import change_said, counted_said, good_said, hard_said, own_time_said
from homeground.money.case_worker import OwnTime, WorkerSide, value_of
from homeground.money.entered import BadInputs, Entered, Taken
from homeground.money.exactly import half_up
from homeground.money.facts import figures
from homeground.money.figure import Figure, is_stale
from homeground.money.formula import Formula, Output, Values
from homeground.money.formulas import FORMULAS, UnknownFormula, formula_named
from homeground.money.hour_priced import HourPriced, pay_per_hour
from homeground.money.of_case import CaseMoney, for_case
from homeground.money.question import Input
from homeground.money.range import Range
from homeground.money.reading import read_inputs
from homeground.money.reckon import Ranged, Spread, counted, ranged, terms
from homeground.money.term import Term
from homeground.money.unit import Unit, value_said
from homeground.money.verdict import VERDICTS, Verdict
from homeground.money.year import Year

__all__ = [
    "ASKED_AT",
    "FORMULAS",
    "NEEDED",
    "RESTS_ON",
    "UNKNOWN_EXTRA_HOURS",
    "VERDICTS",
    "BadInputs",
    "CaseMoney",
    "EmployerLine",
    "EmployerSide",
    "Entered",
    "Figure",
    "Formula",
    "HourPriced",
    "Input",
    "Output",
    "OwnTime",
    "Range",
    "Ranged",
    "Spread",
    "Taken",
    "Term",
    "Unit",
    "UnknownFormula",
    "Values",
    "Verdict",
    "WorkerSide",
    "Year",
    "change_said",
    "counted",
    "counted_said",
    "figures",
    "for_case",
    "formula_named",
    "good_said",
    "half_up",
    "hard_said",
    "is_stale",
    "net_of",
    "own_time_said",
    "pay_per_hour",
    "ranged",
    "read_inputs",
    "terms",
    "value_of",
    "value_said",
    "what_if",
]
