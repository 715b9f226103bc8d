"""Every formula by its name."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from homeground.money.formula import Formula
from homeground.money.formulas_employer import EMPLOYER
from homeground.money.formulas_single import SINGLE
from homeground.money.formulas_worker import WORKER

FORMULAS: Mapping[str, Formula] = {formula.name: formula for formula in (*WORKER, *SINGLE, *EMPLOYER)}
"""Every formula, the worker's first."""


class UnknownFormula(LookupError):
    """There is no formula of this name; `nearest` are the names that look most like it."""

    def __init__(self, name: str) -> None:
        """Find the names that look like it."""
        super().__init__(name)
        last_names = {formula.rpartition(".")[2]: formula for formula in FORMULAS}
        near = difflib.get_close_matches(name.rpartition(".")[2], last_names, n=3, cutoff=0.4)
        self.nearest = tuple(last_names[one] for one in near)


def formula_named(name: str) -> Formula:
    """The formula of a name; `UnknownFormula`."""
    try:
        return FORMULAS[name]
    except KeyError:
        raise UnknownFormula(name) from None
