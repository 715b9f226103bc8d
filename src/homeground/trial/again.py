"""A trial after a trial: which were closed before, whether another one is being planned, and whose days tell of its work."""

from __future__ import annotations

from homeground.case import Case
from homeground.trial.held import TrialHeld, days_apart, trial_of, trials_of, words_of
from homeground.trial.measure import Measure
from homeground.trial.planned import Planned, plan_of


def is_planned_anew(case: Case) -> bool:
    """Whether the trial of a case is closed, and its section holds another plan than that one's."""
    held = trial_of(case)
    return held.closed is not None and case.trial.kind is not None and _differs(held, plan_of(case))


def trial_now(case: Case) -> TrialHeld:
    """The trial that the section and its pages are about: the latest, or one that is not frozen yet where it is planned anew."""
    if not is_planned_anew(case):
        return trial_of(case)
    planned = plan_of(case).complete
    before = trials_of(case)
    return TrialHeld(told=words_of(case), apart=days_apart(before, planned.plan.measure) if planned else frozenset())


def earlier_trials(case: Case) -> tuple[TrialHeld, ...]:
    """The trials that were closed before the one that counts now, oldest first."""
    before = trials_of(case)
    return before if is_planned_anew(case) else before[:-1]


def is_of_other_work(case: Case, measure: Measure) -> bool:
    """Whether an earlier trial counted something else, so that its days tell nothing of a measure."""
    return bool(days_apart(earlier_trials(case), measure))


def _differs(held: TrialHeld, planned: Planned) -> bool:
    if planned.complete and held.plan:
        return planned.complete.digest != held.plan.digest
    if planned.fit and held.fit:
        return planned.fit.data != held.fit.data
    return True
