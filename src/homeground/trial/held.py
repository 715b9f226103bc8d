"""The trial of a case as its journal tells it: the frozen plan, the draw as far as it went, the days, the end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Literal

from homeground.case import BadAnswer, Case, Event
from homeground.case.trial_events import DayLogged, DrawMade, HeadSent, PlanFrozen, ReviewHeld, TrialClosed
from homeground.trial.canonical import NotCanonical
from homeground.trial.day_entry import Counted, scaled
from homeground.trial.daybook import Daybook, daybook_of
from homeground.trial.draw import ROLES, Draw, Place, Role
from homeground.trial.fit import FitDay, FitPlan
from homeground.trial.measure import Measure
from homeground.trial.observing import DayOutcome, outcomes
from homeground.trial.reading import read_fit_plan
from homeground.trial.revealed import Revealed
from homeground.trial.whole_plan import CompletePlan, read_complete

Stage = Literal["unplanned", "commitments", "numbers", "no_draw", "waiting", "running", "over", "closed"]
"""How far a trial has come: no frozen plan; frozen, and digests are wanted; both there, and the numbers are wanted; a side will not show
its number; not begun; under way; its last day is over; closed."""
WEEKS_BEFORE = 8
"""So many weeks before the trial are set beside it."""


@dataclass(frozen=True)
class TrialHeld:
    """A trial as its journal tells it. `frozen` is what the journal keeps of the plan; of `plan` and `fit` one is there once it is frozen.

    `sealed` is the employee's own number before it is shown; `is_thrown`: the employer's was thrown with a die, on paper;
    `told` every word on a day, in the order in which they were entered;
    `apart` are days of earlier trials that counted something else; `sent` the heads of the daybook that went to the employer;
    `reviews` those of a fit trial, by their days.
    """

    frozen: PlanFrozen | None = None
    plan: CompletePlan | None = None
    fit: FitPlan | None = None
    commitments: Mapping[Role, str] = field(default_factory=dict)
    sealed: bytes | None = None
    nonces: Mapping[Role, bytes] = field(default_factory=dict)
    refused_by: Role | None = None
    is_thrown: bool = False
    told: tuple[DayLogged, ...] = ()
    apart: frozenset[date] = frozenset()
    sent: tuple[HeadSent, ...] = ()
    reviews: tuple[ReviewHeld, ...] = ()
    closed: TrialClosed | None = None

    @cached_property
    def revealed(self) -> Revealed | None:
        """Both commitments and both numbers, once they are there."""
        return Revealed(self.commitments, self.nonces) if len(self.nonces) == len(ROLES) and not self.refused_by else None

    @cached_property
    def draw(self) -> Draw | None:
        """The home days that the lot gave."""
        return self.revealed.draw(self.plan) if self.revealed and self.plan else None

    @cached_property
    def book(self) -> Daybook | None:
        """The daybook: every word on a day of the plan since it was frozen, in the order in which they were entered."""
        return daybook_of(self.plan, _counted(self.plan, self.told)) if self.plan else None

    @cached_property
    def latest(self) -> Mapping[date, DayLogged]:
        """What counts for each day that was ever counted, in the trial or before it."""
        return dict(sorted({day.on: day for day in self.told}.items()))

    @property
    def outcomes(self) -> tuple[DayOutcome, ...]:
        """Every drawn day with what became of it; none before the draw."""
        return outcomes(self.draw, self.book) if self.draw and self.book else ()

    @property
    def starts_on(self) -> date | None:
        """The first day, with practice weeks before it."""
        if self.plan:
            return min((*self.plan.practice_days, *self.plan.days))
        return self.fit.start_on if self.fit else None

    @property
    def ends_on(self) -> date | None:
        """The last day."""
        if self.plan:
            return self.plan.ends_on
        return self.fit.ends_on if self.fit else None

    def stage(self, today: date) -> Stage:
        """How far it has come on a day."""
        if self.closed:
            return "closed"
        if self.starts_on is None or self.ends_on is None:
            return "unplanned"
        if self.plan and not self.draw:
            return "no_draw" if self.refused_by else "numbers" if len(self.commitments) == len(ROLES) else "commitments"
        return "waiting" if today < self.starts_on else "running" if today <= self.ends_on else "over"

    def place(self, on: date) -> Place | None:
        """Where a day is to be worked by the plan: as drawn, or fixed; None for other days, and before the draw."""
        if self.fit and self.starts_on and self.ends_on and self.starts_on <= on <= self.ends_on and on.isoweekday() <= 5:  # noqa: PLR2004 - Monday to Friday
            return "home" if on in {day.on for day in self.fit_days} else "office"
        if self.draw is None or self.plan is None:
            return None
        return self.draw.places.get(on) or ("office" if on in self.plan.office_days else None)

    @cached_property
    def fit_days(self) -> tuple[FitDay, ...]:
        """The home days of a fit trial, as the reviews let them grow."""
        return self.fit.home_days_after([(review.on, review.stays) for review in self.reviews]) if self.fit else ()

    def review_of(self, week: int) -> ReviewHeld | None:
        """The review of a week of a fit trial, if one was held."""
        return next((review for review in self.reviews if self.fit and self.fit.week_of(review.on) == week), None)

    def review_due(self, today: date) -> date | None:
        """The day of the review that is to be held now: that of this week, once its day has come."""
        if self.fit is None or self.closed:
            return None
        day = next((on for on in self.fit.reviews if self.fit.week_of(on) == self.fit.week_of(today)), None)
        return day if day and day <= today and self.review_of(self.fit.week_of(today)) is None else None

    def has(self, on: date) -> bool:
        """Whether a day can be logged: one with a place, or of a practice week. A fit trial counts nothing."""
        return self.fit is None and (self.place(on) is not None or bool(self.draw and self.plan and self.plan.has(on)))

    def is_wanted(self, on: date) -> bool:
        """Whether a day is to be counted: one with a place that has no word yet. A day of a practice week need not be."""
        return self.fit is None and on not in self.latest and self.place(on) is not None

    def unlogged(self, today: date) -> tuple[date, ...]:
        """The days up to today that are to be counted and were not."""
        if self.starts_on is None or self.ends_on is None:
            return ()
        last = min(today, self.ends_on)
        days = (self.starts_on + timedelta(days=at) for at in range((last - self.starts_on).days + 1))
        return tuple(day for day in days if self.is_wanted(day))

    def past(self, before: date) -> Mapping[date, Decimal]:
        """What was counted before a day, without days of an earlier trial that counted something else."""
        known = ((on, day.value) for on, day in self.latest.items() if on < before and on not in self.apart)
        return {on: Decimal(value) for on, value in known if value is not None}

    @property
    def weeks_before(self) -> Mapping[date, Decimal]:
        """What was counted in the eight weeks before the trial."""
        if self.starts_on is None:
            return {}
        first = self.starts_on - timedelta(weeks=WEEKS_BEFORE)
        return {on: value for on, value in self.past(self.starts_on).items() if on >= first}

    def guard_values(self, name: str) -> Mapping[date, Decimal]:
        """The numbers of a guard by day."""
        found = ((on, _guard_value(day.guards, name)) for on, day in self.latest.items())
        return {on: value for on, value in found if value is not None}


def trial_of(case: Case) -> TrialHeld:
    """The trial of a case: the latest plan that was frozen, with what came after it. Days counted before it stay known."""
    held = trials_of(case)
    return held[-1] if held else TrialHeld(told=words_of(case))


def trials_of(case: Case) -> tuple[TrialHeld, ...]:
    """Every trial of a case whose plan was frozen, oldest first. What is told after one was closed is no word of it."""
    events = _events(case)
    starts = [place for place, event in enumerate(events) if isinstance(event.what, PlanFrozen)]
    made: list[TrialHeld] = []
    for start, end in pairwise([*starts, len(events)]):
        made.append(_held(events[:start], events[start:end], made))
    return tuple(made)


def words_of(case: Case) -> tuple[DayLogged, ...]:
    """Every word on a day, whichever trial it belongs to, in the order in which they were entered."""
    return tuple(_in_order(_events(case)))


def days_apart(before: Iterable[TrialHeld], measure: Measure) -> frozenset[date]:
    """The days on which earlier trials counted something else: they tell nothing of a measure."""
    others = ((held, held.plan) for held in before if held.plan and held.plan.plan.measure != measure)
    return frozenset(on for held, plan in others for on in held.latest if plan.has(on))


def _events(case: Case) -> list[Event]:
    return [event for event in case.events if isinstance(event.what, (PlanFrozen, DrawMade, DayLogged, HeadSent, ReviewHeld, TrialClosed))]


def _held(before: Sequence[Event], since: Sequence[Event], earlier: Sequence[TrialHeld]) -> TrialHeld:
    """A trial from the events before its plan was frozen and those since, until the next plan."""
    frozen, later = since[0].what, [event.what for event in since[1:]]
    plan, fit = _read_frozen(frozen) if isinstance(frozen, PlanFrozen) else (None, None)
    steps = [step for step in later if isinstance(step, DrawMade)]
    closed_at = next((place for place, event in enumerate(since) if isinstance(event.what, TrialClosed)), len(since))
    closed = since[closed_at].what if closed_at < len(since) else None
    return TrialHeld(
        frozen=frozen if isinstance(frozen, PlanFrozen) else None,
        plan=plan,
        fit=fit,
        commitments=_commitments(steps),
        sealed=next((bytes.fromhex(step.sealed) for step in steps if step.sealed), None),
        nonces={step.party: bytes.fromhex(str(step.digits)) for step in steps if step.did == "revealed"},
        is_thrown=any(step.on_paper for step in steps),
        refused_by=next((step.party for step in steps if step.did == "refused"), None),
        told=tuple(_in_order([*before, *since[:closed_at]])),
        apart=days_apart(earlier, plan.plan.measure) if plan else frozenset(),
        sent=tuple(what for what in later if isinstance(what, HeadSent)),
        reviews=tuple(sorted((what for what in later if isinstance(what, ReviewHeld)), key=lambda review: review.on)),
        closed=closed if isinstance(closed, TrialClosed) else None,
    )


def _commitments(steps: Sequence[DrawMade]) -> Mapping[Role, str]:
    """The digests that stand: the last that was noted of each side, without those that were a wrong paste."""
    standing: dict[Role, str] = {}
    for step in steps:
        if step.did == "committed":
            standing[step.party] = str(step.digits)
        elif step.did == "withdrawn":
            standing.pop(step.party, None)
    return standing


def counted_of(day: DayLogged, decimals: int) -> Counted:
    """A day of the journal as a line of the daybook; `BadAnswer` where it is finer than the plan counts."""
    return Counted(
        on=day.on,
        value=None if day.value is None else scaled(day.value, decimals),
        worked=day.worked,
        entered_at=datetime.strptime(day.entered_at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC),
        note=day.reason or day.note or "",
        source_sha256=day.source_sha256 or "",
    )


def _in_order(events: Sequence[Event]) -> Iterator[DayLogged]:
    """Every word on a day in the order in which they were entered; the desk lets no word be as old as one before it, but for one file's."""
    told = [(number, what) for event in events for number, what in enumerate(event.told) if isinstance(what, DayLogged)]
    return (what for _, what in sorted(told, key=lambda one: (one[1].entered_at, one[0] > 0)))


def _read_frozen(frozen: PlanFrozen) -> tuple[CompletePlan | None, FitPlan | None]:
    """The plan that was frozen; neither where this version cannot read it."""
    try:
        raw = json.loads(frozen.plan)
        if isinstance(raw, dict) and raw.get("kind") == "fit":
            return None, read_fit_plan(raw)
        return read_complete(frozen.plan.encode()), None
    except (NotCanonical, BadAnswer, ValueError, RecursionError):
        return None, None


def _counted(plan: CompletePlan, told: Sequence[DayLogged]) -> Iterator[Counted]:
    """The words on days as the plan counts them; one that it cannot count is left out."""
    for day in told:
        with suppress(BadAnswer, ValueError):
            yield counted_of(day, plan.plan.measure.decimals)


def _guard_value(lines: Sequence[str], name: str) -> Decimal | None:
    for line in lines:
        told, _, value = line.rpartition(":")
        if told.strip() == name:
            try:
                return Decimal(value.strip())
            except ArithmeticError:
                return None
    return None
