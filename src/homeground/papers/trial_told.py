"""The plan of a trial as papers tell it: the frozen one, or else what the section says so far, each part with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from homeground.case.message import Fact, Plain
from homeground.case.quantity import Days, Percent, Weeks
from homeground.case.question import WEEKDAYS
from homeground.case.trial import NOT_USED_FOR
from homeground.papers.writer import Writer
from homeground.trial import (
    CompletePlan,
    FitPlan,
    Forecast,
    Kind,
    NothingToShow,
    TooLittleMeasured,
    TrialHeld,
    forecast_of,
    kind_of,
    plan_of,
)

FROZEN = ("plans_frozen.plan",)
LOGGED = ("plans_frozen.plan", "days_logged.value")
_FORECAST = (
    "kind",
    "direction",
    "margin_percent",
    "weeks",
    "home_days",
    "design",
    "level_percent",
    "looks",
    "weekdays",
    "office_weekdays",
    "closed",
    "start_on",
    "longest_run",
    "practice_weeks",
)
"""The parts of a plan on which it depends what can be expected of it."""
_DAY_NAMES = tuple(WEEKDAYS.values())


@dataclass(frozen=True, slots=True)
class PlanTold:
    """The parts of a plan by name, those that are known; the whole plan once there is one; what happened since."""

    parts: Mapping[str, Fact]
    kind: Kind | None
    plan: CompletePlan | None
    fit: FitPlan | None
    held: TrialHeld
    is_frozen: bool

    def has(self, *names: str) -> bool:
        """Whether all these parts are known."""
        return all(name in self.parts for name in names)

    def sources(self, *names: str) -> tuple[str, ...]:
        """What these parts rest on: the frozen plan, or their answers."""
        return FROZEN if self.is_frozen else tuple(f"trial.{name}" for name in names)


def plan_told(w: Writer, held: TrialHeld) -> PlanTold:
    """The plan of a trial for its papers: the frozen one, or else that of the section."""
    planned = plan_of(w.case)
    if held.frozen and (held.plan or held.fit):
        kind = kind_of(held.plan.plan.design) if held.plan else "fit"
        known = {name: value for name, value in _frozen(held).items() if value not in (None, ())}
        return PlanTold({name: Fact(value, FROZEN) for name, value in known.items()}, kind, held.plan, held.fit, held, is_frozen=True)
    parts = {name: Fact(value, (f"trial.{name}",)) for name, value in _answered(w).items() if value not in (None, ())}
    return PlanTold(parts, planned.kind, planned.complete, planned.fit, held, is_frozen=False)


def forecast_told(w: Writer, told: PlanTold) -> tuple[Forecast | None, tuple[str, ...]]:
    """What the plan can be expected to show, and what that rests on; None where too little was measured before."""
    sources = (*told.sources(*_FORECAST), "record")
    try:
        return (forecast_of(w.case, told.plan) if told.plan else None), sources
    except (TooLittleMeasured, NothingToShow):
        return None, sources


def _frozen(held: TrialHeld) -> Mapping[str, Plain | None]:
    kept = held.frozen
    uses: Mapping[str, Plain | None] = {"not_used_for": _uses(kept.not_used_for), "delete_on": kept.delete_on} if kept else {}
    if held.fit:
        fit = held.fit
        phases = {phase.from_week: _days(phase.home_weekdays) for phase in fit.phases}
        later = [(week, days) for week, days in phases.items() if week != 1]
        grown: Mapping[str, Plain | None] = {"grown_weekdays": later[0][1], "grows_from_week": later[0][0]} if later else {}
        first: Mapping[str, Plain | None] = {"fit_weekdays": phases[1], "review_weekday": _DAY_NAMES[fit.review_weekday - 1]}
        common: Mapping[str, Plain | None] = {
            "question": fit.question,
            "start_on": fit.start_on,
            "weeks": Weeks(fit.weeks),
            "goes_on_if": fit.goes_on_if,
        }
        return {**common, **first, **grown, **uses}
    if held.plan is None:
        return uses
    plan = held.plan.plan
    measure = plan.measure
    return {
        "question": plan.question,
        "measure_name": measure.name,
        "measure_unit": measure.unit,
        "measure_source": measure.source,
        "measure_query": measure.query,
        "direction": measure.direction,
        "margin_percent": Percent(plan.margin * 100),
        "weeks": Weeks(plan.weeks),
        "home_days": Days(plan.home_days) if plan.home_days else None,
        "design": None if plan.design == "pairs" else plan.design,
        "level_percent": Percent(plan.alpha * 100),
        "looks": "one" if len(plan.settled_looks) == 1 else "two",
        "start_on": plan.start_on,
        "office_weekdays": _days(plan.office_weekdays),
        "closed": _dates(plan.closed),
        "longest_run": plan.longest_run or None,
        "practice_weeks": Weeks(plan.practice_weeks),
        "guards": tuple(guard.name for guard in plan.guards),
        **uses,
    }


def _answered(w: Writer) -> Mapping[str, Plain | None]:
    trial = w.case.trial
    given: dict[str, Plain | None] = {
        name: getattr(trial, name)
        for name in (
            "question",
            "measure_name",
            "measure_unit",
            "measure_source",
            "measure_query",
            "direction",
            "margin_percent",
            "weeks",
            "home_days",
            "design",
            "level_percent",
            "looks",
            "start_on",
            "longest_run",
            "practice_weeks",
            "goes_on_if",
            "grows_from_week",
            "delete_on",
        )
    }
    return {
        **given,
        "office_weekdays": tuple(WEEKDAYS[day] for day in trial.office_weekdays),
        "fit_weekdays": tuple(WEEKDAYS[day] for day in trial.fit_weekdays),
        "grown_weekdays": tuple(WEEKDAYS[day] for day in trial.grown_weekdays),
        "review_weekday": WEEKDAYS[trial.review_weekday] if trial.review_weekday else None,
        "closed": _dates(trial.closed),
        "guards": tuple(line.partition(";")[0].strip() for line in trial.guards),
        "not_used_for": _uses(trial.not_used_for),
    }


def _uses(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(NOT_USED_FOR[word] for word in words)


def _days(numbers: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(_DAY_NAMES[number - 1] for number in numbers)


def _dates(days: tuple[date, ...]) -> tuple[str, ...]:
    return tuple(f"{day.day} {day:%B %Y}" for day in days)
