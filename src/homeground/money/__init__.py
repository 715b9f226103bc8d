"""What an hour and a year of work are worth under a package, to both sides, exactly and as a range."""

from homeground.money.entered import BadInputs, Entered, Taken
from homeground.money.exactly import half_up
from homeground.money.facts import figures
from homeground.money.figure import Figure, is_stale
from homeground.money.formula import Formula, Output, Values
from homeground.money.formulas import FORMULAS, UnknownFormula, formula_named
from homeground.money.question import Input
from homeground.money.range import Range
from homeground.money.reading import read_inputs
from homeground.money.reckon import Ranged, Spread, counted, ranged, terms
from homeground.money.term import Term
from homeground.money.unit import Unit, value_said
from homeground.money.verdict import VERDICTS, Verdict

__all__ = [
    "FORMULAS",
    "VERDICTS",
    "BadInputs",
    "Entered",
    "Figure",
    "Formula",
    "Input",
    "Output",
    "Range",
    "Ranged",
    "Spread",
    "Taken",
    "Term",
    "Unit",
    "UnknownFormula",
    "Values",
    "Verdict",
    "counted",
    "figures",
    "formula_named",
    "half_up",
    "is_stale",
    "ranged",
    "read_inputs",
    "terms",
    "value_said",
]
