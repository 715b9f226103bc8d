"""Cases with a trial, for the tests of its papers and pages: planned, frozen, drawn, and logged to any day, by the acts of the desk."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from homeground.case import Case, fold
from homeground.desk import trial, trial_draw
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import answer_whole
from homeground.desk.trial_days import FileDay, log_day, preview_of, take_days
from homeground.store import MemoryShelf
from homeground.trial import commitment, trial_of
from tests import ada
from tests.trial.plans import EMPLOYEE, EMPLOYER

SECTION: dict[str, Any] = {
    "need": "output",
    "kind": "lot",
    "question": "Do I match as many invoices at home?",
    "measure_name": "invoices matched",
    "measure_unit": "invoices",
    "measure_source": "the ledger’s daily report",
    "measure_query": "matched by me, stamped that day",
    "direction": "higher",
    "margin_percent": "10",
    "weeks": "10",
    "home_days": "2",
    "start_on": "2027-01-11",
    "closed": ["2027-02-10"],
    "guards": ["on time; higher; 20"],
    "delete_on": "2027-10-01",
}
FIT: dict[str, Any] = {
    "kind": "fit",
    "question": "Does a home day fit our work?",
    "weeks": "8",
    "start_on": "2027-01-11",
    "fit_weekdays": ["tue"],
    "goes_on_if": "nothing late, and nobody had to wait for me",
    "delete_on": "2027-10-01",
}
FROZEN_ON, OVER_ON = date(2026, 12, 21), date(2027, 4, 2)


def stamp(on: date, number: int = 0) -> Stamp:
    """A stamp of that day, its ids following from the day and a number."""
    begin = on.toordinal() * 1000 + number
    ids = iter(range(begin * 100, begin * 100 + 100))
    return Stamp(at=datetime(on.year, on.month, on.day, 17, number % 60, tzinfo=UTC), on=on, new_id=lambda: UUID(int=next(ids)))


def planned(file: CaseFile, **changed: object) -> None:
    """The example with a plan, and six weeks counted before it."""
    file.append(ada.drafts())
    answer_whole(file, "trial", {**SECTION, **changed}, stamp=stamp(date(2026, 11, 2)))
    dice = Random(5)  # noqa: S311 - made-up counts
    days = [date(2026, 11, 9) + timedelta(days=at) for at in range(40)]
    counted = [FileDay(on, Decimal(dice.randint(34, 52))) for on in days if on.weekday() < 5]
    take_days(file, preview_of(file, counted, "ab" * 32, today=date(2026, 12, 20)), may_use=True, stamp=stamp(date(2026, 12, 20)))


def drawn(file: CaseFile) -> None:
    """The plan frozen, and both numbers shown."""
    trial.freeze(file, stamp=stamp(FROZEN_ON))
    plan = trial_of(fold(file.entries())).plan
    assert plan is not None
    trial_draw.commit(file, EMPLOYEE, stamp=stamp(FROZEN_ON, 1))
    trial_draw.take_commitment(file, commitment(plan.digest, "employer", EMPLOYER), stamp=stamp(FROZEN_ON, 2))
    trial_draw.reveal_own(file, stamp=stamp(FROZEN_ON, 3))
    trial_draw.take_number(file, EMPLOYER.hex(), stamp=stamp(FROZEN_ON, 4))


def logged(file: CaseFile, until: date, ratio: float = 1.0) -> None:
    """Every day before that day, from a file of days; home days give so many times what office days give.

    One day was lost, one home day was worked in the office, and said so afterwards.
    """
    dice = Random(7)  # noqa: S311 - made-up counts
    held = trial_of(fold(file.entries()))
    days = [on for on in held.unlogged(until) if on < until]
    counted = [FileDay(on, Decimal(round(dice.gauss(44, 4) * (ratio if held.place(on) == "home" else 1)))) for on in days]
    counted[-1:] = [FileDay(days[-1], None, "absent")]
    take_days(file, preview_of(file, counted, "cd" * 32, today=until), may_use=True, stamp=stamp(until))
    crossed = next(one for one in counted if held.place(one.on) == "home")
    guards = [f"on time: {dice.randint(88, 100)}"]
    log_day(file, stamp=stamp(until, 1), value=str(crossed.value), worked="office", on=crossed.on, guards=guards)


def over(ratio: float = 1.0, **changed: object) -> Case:
    """The case after a whole trial."""
    file = MemoryShelf().create("ada")
    planned(file, **changed)
    drawn(file)
    logged(file, OVER_ON, ratio)
    trial.close(file, "over", stamp=stamp(OVER_ON, 2))
    return fold(file.entries())
