"""What the package of a case comes to, for the employee and for the employer; nothing is counted that was not entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from homeground.case.case import Case
from homeground.case.reading import Mistake
from homeground.money.case_employer import EmployerSide, employer_side
from homeground.money.case_inputs import inputs_of, lacking
from homeground.money.case_worker import WorkerSide, worker_side
from homeground.money.entered import BadInputs
from homeground.money.formulas import formula_named
from homeground.money.reading import read_inputs


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseMoney:
    """Both sides of a package. Without the worker's, `lacks` names the answers to give first, or `mistakes` what cannot be so."""

    currency: str | None
    employer: EmployerSide
    worker: WorkerSide | None = None
    lacks: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


def for_case(case: Case, today: date) -> CaseMoney:
    """What the package asked for comes to on a day: hours and money a year, what an hour leaves, and what the employer saves and pays."""
    currency, employer = case.person.currency, employer_side(case, today)
    if lacks := lacking(case):
        return CaseMoney(currency=currency, employer=employer, lacks=lacks)
    try:
        entered = read_inputs(formula_named("worker.package_verdict"), inputs_of(case), today=today)
    except BadInputs as bad:
        return CaseMoney(currency=currency, employer=employer, mistakes=bad.mistakes)
    return CaseMoney(currency=currency, employer=employer, worker=worker_side(case, entered, today))
