"""The plan of a case: what its section says, read as a plan by lot or a fit trial, or what it still lacks."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from homeground.case import BadAnswer, Case, Mistake
from homeground.case.question import WEEKDAYS
from homeground.case.trial import Trial, guard_of
from homeground.trial.fit import FitPlan
from homeground.trial.kinds import Kind, advised_kind
from homeground.trial.looks import USUAL_ALPHA, halfway_looks
from homeground.trial.reading import read_fit_plan, read_plan
from homeground.trial.whole_plan import CompletePlan, complete

_BY_LOT = ("question", "measure_name", "measure_unit", "measure_source", "measure_query", "margin_percent", "weeks", "start_on")
_NEEDED: Mapping[Kind, tuple[str, ...]] = {
    "fit": ("question", "weeks", "start_on", "fit_weekdays", "goes_on_if"),
    "lot": (*_BY_LOT, "home_days"),
    "pairs": _BY_LOT,
}
_DELETION = "delete_on"
_MONTHS_KEPT = 6
_GROWS = ("grown_weekdays", "grows_from_week")
"""Which days, and from which week on: one without the other says nothing."""
_FIELDS: Mapping[str, str] = {
    "margin": "margin_percent",
    "alpha": "level_percent",
    "measure": "measure_name",
    "measure.name": "measure_name",
    "measure.unit": "measure_unit",
    "measure.source": "measure_source",
    "measure.query": "measure_query",
    "measure.direction": "direction",
    "measure.decimals": "decimals",
    "phases": "grown_weekdays",
    "phases.1.home_weekdays": "fit_weekdays",
    "phases.2.home_weekdays": "grown_weekdays",
    "phases.2.from_week": "grows_from_week",
}
"""Where in the section a key of the plan is answered, if not under its own name."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What a case says of its trial: the kind chosen and the one advised, and its plan or what stands against one.

    `lacks` and the `mistakes` name fields of the section `trial`. Of `complete` and `fit` at most one is there. `delete_by` is the day that
    is suggested for the deletion of the data: six months after the last day.
    """

    kind: Kind | None
    advised: Kind | None
    lacks: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    complete: CompletePlan | None = None
    fit: FitPlan | None = None
    delete_by: date | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it can be frozen."""
        return not self.lacks and (self.complete is not None or self.fit is not None)


def plan_of(case: Case) -> Planned:
    """The plan that the section of a case makes, with every default written out; or what is missing, or wrong."""
    trial = case.trial
    kind, advised = trial.kind, advised_kind(trial.need) if trial.need else None
    if kind is None:
        return Planned(kind, advised, lacks=("need", "kind") if trial.need is None else ("kind",))
    needed = (*_NEEDED[kind], *(_GROWS if kind == "fit" and (trial.grown_weekdays or trial.grows_from_week) else ()))
    if lacks := tuple(name for name in needed if getattr(trial, name) in (None, ())):
        return Planned(kind, advised, lacks=lacks)
    if trial.looks == "two" and kind != "fit" and trial.weeks is not None and trial.weeks % 2:
        return Planned(kind, advised, mistakes=(_no_half(int(trial.weeks)),))
    if trial.margin_percent is not None and trial.margin_percent * 10 % 1:
        return Planned(kind, advised, mistakes=(Mistake("margin_percent", "write it with one decimal at most, such as 12.5"),))
    try:
        if kind == "fit":
            fit = read_fit_plan(_fit_keys(trial))
            return _kept_until(trial, Planned(kind, advised, fit=fit), fit.ends_on)
        plan = complete(read_plan(_keys(trial)))
        return _kept_until(trial, Planned(kind, advised, complete=plan), plan.ends_on)
    except BadAnswer as error:
        return Planned(kind, advised, mistakes=tuple(Mistake(_field(one.field), one.remedy) for one in error.mistakes))


def _kept_until(trial: Trial, planned: Planned, ends_on: date) -> Planned:
    """The plan with the day on which its data are deleted: it has to be named, and to come after the last day."""
    suggested = six_months_after(ends_on)
    if trial.delete_on is None:
        return replace(planned, lacks=(_DELETION,), delete_by=suggested)
    if trial.delete_on <= ends_on:
        remedy = f"the data are deleted after the last day, {ends_on}; six months later is {suggested}"
        return Planned(planned.kind, planned.advised, mistakes=(Mistake(_DELETION, remedy),), delete_by=suggested)
    return planned


def six_months_after(on: date) -> date:
    """The same day six months later, or the last of a shorter month.

    >>> six_months_after(date(2027, 8, 31))
    datetime.date(2028, 2, 29)
    """
    year, month = divmod(on.month - 1 + _MONTHS_KEPT, 12)
    return date(on.year + year, month + 1, min(on.day, monthrange(on.year + year, month + 1)[1]))


def _no_half(weeks: int) -> Mistake:
    return Mistake(
        "looks", f"two looks need an even number of weeks, which has a half: take {weeks - 1} or {weeks + 1}, or look once, at the end"
    )


def _field(key: str) -> str:
    return _FIELDS.get(key, key.partition(".")[0])


def _keys(trial: Trial) -> Mapping[str, Any]:
    measure = {"name": trial.measure_name, "unit": trial.measure_unit, "source": trial.measure_source, "query": trial.measure_query}
    is_pairs = trial.kind == "pairs"
    plan = {
        "schema": 1,
        "question": trial.question,
        "measure": {**measure, **_present(direction=trial.direction, decimals=_whole(trial.decimals))},
        "margin": _share(trial.margin_percent),
        "start_on": trial.start_on,
        "weeks": _whole(trial.weeks),
        "design": "pairs" if is_pairs else trial.design or "balanced",
        "office_weekdays": _numbers(trial.office_weekdays),
        "closed": list(trial.closed),
        "guards": [*_guards(trial)],
    }
    chosen = {"home_days": None if is_pairs else _whole(trial.home_days), "weekdays": _numbers(trial.weekdays) or None}
    more = {"longest_run": _whole(trial.longest_run), "practice_weeks": _whole(trial.practice_weeks)}
    return {**plan, **_present(**chosen, **more, alpha=_share(trial.level_percent), looks=_looks(trial))}


def _looks(trial: Trial) -> list[Mapping[str, Any]] | None:
    if trial.looks != "two" or trial.weeks is None:
        return None
    alpha = Decimal(trial.level_percent) / 100 if trial.level_percent else USUAL_ALPHA
    return [{"after_weeks": look.after_weeks, "level": f"{look.level:f}"} for look in halfway_looks(int(trial.weeks), alpha)]


def _fit_keys(trial: Trial) -> Mapping[str, Any]:
    phases = [{"from_week": 1, "home_weekdays": _numbers(trial.fit_weekdays)}]
    if trial.grows_from_week is not None:
        phases.append({"from_week": int(trial.grows_from_week), "home_weekdays": _numbers(trial.grown_weekdays)})
    plan = {
        "kind": "fit",
        "question": trial.question,
        "start_on": trial.start_on,
        "weeks": _whole(trial.weeks),
        "phases": phases,
        "goes_on_if": trial.goes_on_if,
        "closed": list(trial.closed),
    }
    return {**plan, **_present(review_weekday=_numbers((trial.review_weekday,))[0] if trial.review_weekday else None)}


def _guards(trial: Trial) -> Iterator[Mapping[str, Any]]:
    for name, direction, margin in map(guard_of, trial.guards):
        yield {"name": name, "direction": direction, "margin": _share(margin)}


def _share(percent: Decimal | None) -> str | None:
    """A margin in per cent as a plan writes it: with two decimals, or three where it needs them.

    >>> _share(Decimal(10)), _share(Decimal("12.5"))
    ('0.10', '0.125')
    """
    if percent is None:
        return None
    share = Decimal(percent) / 100
    return f"{share:.2f}" if share == round(share, 2) else f"{share:f}"


def _whole(number: Decimal | None) -> int | str | None:
    """A whole number as a plan takes it; another one as it was typed, so that the plan says what is wrong."""
    return None if number is None else int(number) if number == int(number) else str(number)


def _numbers(weekdays: tuple[str, ...]) -> list[int]:
    return [[*WEEKDAYS].index(day) + 1 for day in weekdays]


def _present(**parts: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a plan takes
    return {name: value for name, value in parts.items() if value is not None}
