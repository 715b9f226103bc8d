"""A case whose trial can be frozen, drawn and logged, for tests."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from homeground.case import Case, fold
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import answer
from homeground.desk.trial import freeze
from homeground.desk.trial_draw import commit, reveal_own, take_commitment, take_number
from homeground.store import MemoryShelf
from homeground.trial import CompletePlan, commitment

OURS, THEIRS = bytes(range(32)), bytes(range(32, 64))
_IDS = count(1)
PLANNED_ON = date(2027, 1, 4)
PLAN: Mapping[str, Any] = {
    "kind": "lot",
    "question": "Do I close as many cases at home?",
    "measure_name": "cases closed",
    "measure_unit": "cases",
    "measure_source": "the billing system",
    "measure_query": "closed by me, a day",
    "margin_percent": "10",
    "weeks": "5",
    "home_days": "2",
    "start_on": "2027-01-18",
    "guards": ["on time; higher; 20"],
    "delete_on": "2027-10-01",
}
FIT: Mapping[str, Any] = {
    "kind": "fit",
    "question": "Does a home day fit our work?",
    "weeks": "4",
    "start_on": "2027-01-18",
    "fit_weekdays": ["tue"],
    "goes_on_if": "nothing late",
    "delete_on": "2027-10-01",
}


def stamp(on: date = PLANNED_ON, *, hour: int = 17) -> Stamp:
    """An act on a day, with ids that no other act has."""
    return Stamp(at=datetime.combine(on, time(hour, 5), UTC), on=on, new_id=lambda: UUID(int=next(_IDS)))


def planned(plan: Mapping[str, Any] = PLAN, **other: Any) -> CaseFile:  # noqa: ANN401 - any answer
    """A case with a plan, not frozen yet."""
    file = MemoryShelf().create("ada")
    answer(file, "device", {"whose": "mine", "account": "mine"}, stamp=stamp(hour=8))
    answer(file, "trial", {**plan, **other}, stamp=stamp(hour=9))
    return file


def drawn(file: CaseFile | None = None, *, on: date = PLANNED_ON) -> CaseFile:
    """The same, frozen and drawn."""
    file = file or planned()
    plan = freeze(file, stamp=stamp(on, hour=10))
    assert isinstance(plan, CompletePlan)
    commit(file, OURS, stamp=stamp(on, hour=11))
    take_commitment(file, commitment(plan.digest, "employer", THEIRS), stamp=stamp(on, hour=12))
    reveal_own(file, stamp=stamp(on, hour=13))
    take_number(file, THEIRS.hex(), stamp=stamp(on, hour=14))
    return file


def case_of(file: CaseFile) -> Case:
    """What its journal tells."""
    return fold(file.entries())


def days_from(first: date, count: int) -> list[date]:
    """So many days that follow one another."""
    return [first + timedelta(days=at) for at in range(count)]
