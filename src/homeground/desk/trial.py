"""A trial from its plan to its end: freeze, close; what it came to is for all to check. The draw between them is in `trial_draw`.

Each act appends to the journal. What is known of a trial is a pure view of its case (`look_at_trial`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from homeground.case.case import Case
from homeground.case.entry import Entry
from homeground.case.journal import fold
from homeground.case.message import Message
from homeground.case.reading import BadAnswer, Mistake, body_of
from homeground.case.trial_events import PlanFrozen, TrialClosed
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import answer_some
from homeground.guidance import Missing, missing_in_plan, trial_said
from homeground.trial import (
    CameOut,
    CannotSucceed,
    CompletePlan,
    FitPlan,
    Forecast,
    Half,
    HardlySettles,
    NothingToShow,
    Place,
    Planned,
    Prospect,
    Stage,
    TooEarly,
    TooLittleMeasured,
    TrialHeld,
    bundle_of,
    came_out,
    earlier_trials,
    forecast_of,
    half_of,
    has_result,
    head_due,
    plan_of,
    trial_now,
    trial_of,
)
from homeground.trial import freeze as freeze_plan

__all__ = [
    "CameOut",
    "CannotSucceed",
    "EarlierTrial",
    "HardlySettles",
    "Planned",
    "Stage",
    "TooEarly",
    "TrialHeld",
    "TrialLook",
    "bundle",
    "close",
    "freeze",
    "look_at_trial",
    "missing_of",
    "trial_of",
    "trial_said",
    "week_alone",
]
_USUAL_SPREAD, _USUAL_MARGIN, _USUAL_HOME_DAYS = 0.2, Fraction(1, 10), 2
_NOTHING_CAME = "No home day was drawn, so nothing came out."
_FIT_CAME = "It was a fit trial, and gave no verdict."
_UNDER_WAY = ("commitments", "numbers", "waiting", "running", "over")


@dataclass(frozen=True, slots=True)
class EarlierTrial:
    """A trial that was closed before the one that counts now; `result` where it was drawn."""

    held: TrialHeld
    result: CameOut | None

    @property
    def said(self) -> Message:
        """What it asked, when it ended, and what came out."""
        question = self.held.plan.plan.question if self.held.plan else self.held.fit.question if self.held.fit else ""
        came = self.result.said.headline if self.result else Message(_NOTHING_CAME if self.held.plan else _FIT_CAME)
        return Message("{question} {came:sentence}", question=Message.verbatim(question), came=came)


@dataclass(frozen=True, slots=True)
class TrialLook:
    """A trial at one look.

    `planned` is what the section says, `held` what happened, `stage` how far it has come. `forecast` is what the plan can be expected
    to show, or `no_forecast` says why nothing can be said. `place` is where today is to be worked; `unlogged` are the days up to today
    that are still to be counted; `head_due` is the head of the daybook that is to go to the employer now. `half` is how
    the look at half stands, in a plan of two. `result` is there once the trial was closed or that look has decided, and not before: no
    running figure is shown, and no day is told once one was seen. `earlier` are the trials before: once the section holds another plan than
    the closed trial, that one is among them, and this look is at the new plan.
    """

    case: Case
    planned: Planned
    held: TrialHeld
    stage: Stage
    today: date
    forecast: Forecast | None
    no_forecast: str
    place: Place | None
    unlogged: tuple[date, ...]
    head_due: str | None
    half: Half | None
    result: CameOut | None
    earlier: tuple[EarlierTrial, ...] = ()

    @property
    def plan(self) -> CompletePlan | None:
        """The plan by lot that holds: the frozen one, or else the one that the section makes."""
        return self.held.plan if self.held.frozen else self.planned.complete

    @property
    def fit(self) -> FitPlan | None:
        """The plan of a fit trial that holds."""
        return self.held.fit if self.held.frozen else self.planned.fit

    @property
    def is_wanted_today(self) -> bool:
        """Whether today is to be counted and was not."""
        return self.today in self.unlogged


def look_at_trial(case: Case, today: date) -> TrialLook:
    """The trial of a case on a day, from all sides."""
    planned, held = plan_of(case), trial_now(case)
    stage = held.stage(today)
    plan = held.plan if held.frozen else planned.complete
    forecast, why = _forecast(case, plan) if plan else (None, "")
    half = half_of(held, today)
    return TrialLook(
        case=case,
        planned=planned,
        held=held,
        stage=stage,
        today=today,
        forecast=forecast,
        no_forecast=why,
        place=held.place(today),
        unlogged=held.unlogged(today),
        head_due=head_due(held, today),
        half=half,
        result=came_out(held, today) if held.draw is not None and has_result(held, today) else None,
        earlier=tuple(_earlier(one, today) for one in earlier_trials(case)),
    )


def _earlier(held: TrialHeld, today: date) -> EarlierTrial:
    return EarlierTrial(held, came_out(held, today) if held.draw is not None and has_result(held, today) else None)


def freeze(file: CaseFile, *, stamp: Stamp, knowingly: bool = False, delete_on: date | None = None) -> CompletePlan | FitPlan:
    """Freeze the plan of the section: from now on it is changed no more. `delete_on`, where it is given, is answered first.

    `BadAnswer` where it lacks something, has begun already, or another trial is under way; `CannotSucceed` where even the best lot would
    hardly convince, and `HardlySettles` where the forecast is that it settles nothing, unless that is confirmed (`knowingly`).
    """
    if delete_on is not None:
        answer_some(file, "trial", {"delete_on": delete_on}, stamp=stamp)
    case = fold(file.entries())
    planned = plan_of(case)
    if trial_of(case).stage(stamp.on) in _UNDER_WAY:
        raise _refused("", "a trial is under way, and its plan is changed no more; close it first")
    if mistakes := (*planned.mistakes, *(Mistake(f"trial.{name}", "still to be answered") for name in planned.lacks)):
        raise BadAnswer(mistakes)
    plan = planned.complete or planned.fit
    if plan is None:
        raise _refused("", "there is no plan yet")
    first = plan.days[0] if isinstance(plan, CompletePlan) else plan.start_on
    if first <= stamp.on:
        raise _refused("trial.start_on", f"{first} has come already; a plan is frozen before its first day")
    is_doubted = isinstance(plan, CompletePlan) and _is_doubted(case, plan, knowingly=knowingly)
    data = plan.canonical if isinstance(plan, CompletePlan) else plan.data
    frozen = PlanFrozen(
        on=stamp.on, plan=data.decode(), knowingly=is_doubted, not_used_for=case.trial.not_used_for, delete_on=case.trial.delete_on
    )
    file.append((stamp.draft("plan-frozen", body_of(frozen)),))
    return plan


def _is_doubted(case: Case, plan: CompletePlan, *, knowingly: bool) -> bool:
    """Whether it is frozen in spite of a doubt; the doubt itself where nobody has said that it is."""
    try:
        freeze_plan(plan.plan)
    except CannotSucceed as doubt:
        if not (knowingly and doubt.may_be_confirmed):
            raise
        return True
    forecast, _ = _forecast(case, plan)
    if forecast is None or not forecast.is_weak:
        return False
    if not knowingly:
        raise HardlySettles(forecast)
    return True


def close(file: CaseFile, why: str, *, stamp: Stamp) -> Entry:
    """End the trial: `over`, `decided` (by a look at half), `agreed`, `stopped`, `no-draw`.

    `BadAnswer` where none is under way, it is not over yet, or no look has decided.
    """
    held = trial_of(fold(file.entries()))
    stage = held.stage(stamp.on)
    if stage in ("unplanned", "closed"):
        raise _refused("", "no trial is under way")
    if why == "over" and stage != "over":
        raise _refused("why", f"its last day is {held.ends_on}; if it ends before, say who wants it: agreed or stopped")
    if why == "decided" and half_of(held, stamp.on) != "decided":
        raise _refused("why", "no look at half has decided this trial; if it ends before its last day, say who wants it: agreed or stopped")
    if why not in ("over", "decided", "agreed", "stopped", "no-draw"):
        raise _refused("why", "write one of: over, decided, agreed, stopped, no-draw")
    return file.append((stamp.draft("trial-closed", body_of(TrialClosed(on=stamp.on, why=why))),))[0]  # type: ignore[arg-type]  # it was looked at


def week_alone(look: TrialLook) -> Prospect:
    """What is known of a single week with drawn home days; where the plan says nothing, two of them, and days that differ by a fifth.

    As long as even its best lot cannot convince, its power is 0 at every spread.
    """
    if look.forecast and look.forecast.prospect.home_days:
        return look.forecast.prospect
    days = look.case.trial.home_days
    return Prospect(_USUAL_SPREAD, _USUAL_MARGIN, int(days) if days and look.case.trial.kind != "pairs" else _USUAL_HOME_DAYS)


def missing_of(look: TrialLook) -> tuple[Missing, ...]:
    """What the plan still lacks, or what is wrong in it, each with the place where it is answered."""
    return tuple(missing_in_plan(look.case))


def bundle(case: Case, today: date) -> bytes:
    """Everything that is needed to check the result, with the program that does so; `TooEarly` before the trial has a result."""
    return bundle_of(trial_of(case), today)


def _forecast(case: Case, plan: CompletePlan) -> tuple[Forecast | None, str]:
    try:
        return forecast_of(case, plan), ""
    except (TooLittleMeasured, NothingToShow) as error:
        return None, str(error)


def _refused(field: str, remedy: str) -> BadAnswer:
    return BadAnswer((Mistake(field, remedy),))
