"""What the work allows beside what is asked for: findings on the week of a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.quantity import Days, Hours
from homeground.case.question import WEEKDAYS, Weekday
from homeground.guidance.finding import Finding, gravest_first
from homeground.portability import CaseWeek, FindingKind, WeekFinding, WeekPlan, rate, remedy_said, week_finding_said, week_of

_YOUR_TASKS = Message("Your tasks and your contract.")
_WAYS_TOLD = 2
"""So many ways to win a day are told in a finding; the page lists them all."""


def work_findings(case: Case) -> tuple[Finding, ...]:
    """What the week of a case says, the gravest first; nothing while no week can be made of its answers."""
    return gravest_first(_findings(case, week_of(case)))


def asks_more_than_the_work_allows(case: Case) -> bool:
    """More home days are asked for than the work leaves."""
    asked, work = case.terms.home_days, week_of(case)
    return asked is not None and work.plan is not None and asked > _most(work, work.plan, asked)


def allows_no_full_day(case: Case) -> bool:
    """The work ties every day to the office."""
    plan = week_of(case).plan
    return plan is not None and not plan.home_days_max


def _findings(case: Case, work: CaseWeek) -> Iterator[Finding]:
    if work.week is None or work.plan is None:
        return
    yield from _days_found(case, work, work.plan)
    yield from _named_days_taken(work, work.plan)
    yield from _conditions_open(case, work)
    yield from _not_rated(case, work)
    yield from (finding for one in work.plan.findings for finding in _about_hours(one, work.plan))


def _most(work: CaseWeek, plan: WeekPlan, asked: Decimal | None) -> Days:
    """The home days that the work allows; whoever asks for half a day may have the half days too."""
    halves = (one.home_days_max for one in work.remedies if [change.kind for change in one.changes] == ["half_days"])
    is_half = asked is not None and asked % 1
    return Days(max((Decimal(plan.home_days_max), *(halves if is_half else ()))))


def _days_found(case: Case, work: CaseWeek, plan: WeekPlan) -> Iterator[Finding]:
    """Whether the work leaves as many days as are asked for; that it leaves none is said before anything is asked."""
    asked = case.terms.home_days
    most = _most(work, plan, asked)
    if asked is not None and asked > most:
        yield Finding(
            id="work-allows-less",
            grade="grave",
            title=Message("You ask for {asked} at home, and the work allows {most}", asked=Days(asked), most=_or_none(most)),
            reason=Message("{why}{unless}", why=_why(plan), unless=_unless(case)),
            remedy=Message("Ask for fewer days, or change what ties the work. {ways}", ways=_ways(work)),
            source=_YOUR_TASKS,
            path="terms.home_days" if most else "tasks",
        )
    elif not most:
        yield Finding(
            id="no-full-day",
            grade="care",
            title=Message("As things are, no full day can be at home"),
            reason=Message("{why} That is no word on the rest of your hours, which may well move.", why=_why(plan)),
            remedy=Message("Change what ties the work first, or ask for half days. {ways}", ways=_ways(work)),
            source=_YOUR_TASKS,
            path="tasks",
        )
    elif asked is not None and asked <= most:
        yield Finding(
            id="work-allows-it",
            grade="good",
            title=Message("The work allows the {asked} you ask for", asked=Days(asked)),
            reason=Message("{most} a week could be at home. {why}", most=most, why=_why(plan)),
            source=_YOUR_TASKS,
        )


def _or_none(days: Days) -> Message:
    return Message("{days}", days=days) if days else Message("none")


def _why(plan: WeekPlan) -> Message:
    said = plan.why_not_one_less or (Message("Nothing ties your work to the office."),)
    return Message(" ".join(f"{{why_{at}}}" for at in range(len(said))), **{f"why_{at}": one for at, one in enumerate(said)})


def _unless(case: Case) -> Message:
    """A condition that nobody sees to yet counts as a tie."""
    return Message(" Work whose condition nobody sees to yet counts as tied.") if week_of(case).conditional else Message("")


def _ways(work: CaseWeek) -> Message:
    ways = [remedy_said(one) for one in work.remedies[:_WAYS_TOLD]]
    if not ways:
        return Message("")
    text = "For example: " + " Or: ".join(f"{{way_{at}}}" for at in range(len(ways)))
    return Message(text, **{f"way_{at}": way for at, way in enumerate(ways)})


def _named_days_taken(work: CaseWeek, plan: WeekPlan) -> Iterator[Finding]:
    """A weekday that is asked for and has to be an office day, although as many days as asked for are free."""
    taken = tuple(day for day in work.wanted if day in plan.office)
    if not taken or len(work.wanted) > plan.home_days_max or work.week is None:
        return
    free = tuple(day for day in work.week.workdays if day not in plan.office)
    yield Finding(
        id="other-days",
        grade="care",
        title=Message("{taken} cannot be at home", taken=_names(taken)),
        reason=Message("The work wants an office day then, or too many office days would lie together. {why}", why=_why(plan)),
        remedy=Message("These days would do: {free}.", free=_names(free)),
        source=_YOUR_TASKS,
        path="terms.weekdays",
    )


def _names(days: tuple[Weekday, ...]) -> tuple[str, ...]:
    return tuple(WEEKDAYS[day] for day in days)


def _conditions_open(case: Case, work: CaseWeek) -> Iterator[Finding]:
    if not work.conditional:
        return
    rows = {row: case.tasks[row] for row in work.conditional}
    hours = sum((task.hours_per_week or Decimal(0) for task in rows.values()), Decimal(0))
    first, task = next(iter(rows.items()))
    yield Finding(
        id="conditions-open",
        grade="note",
        title=Message("{hours} could move once a condition is met", hours=Hours(hours)),
        reason=Message("Until somebody sees to it, this work counts as tied: {names}.", names=tuple(task.name for task in rows.values())),
        remedy=Message("Say whether you see to it. “{task}” wants: {condition}.", task=task.name, condition=rate(task).why),
        source=_YOUR_TASKS,
        path=f"tasks.{first}.taken_on",
    )


def _not_rated(case: Case, work: CaseWeek) -> Iterator[Finding]:
    if not work.unrated:
        return
    yield Finding(
        id="not-rated",
        grade="note",
        title=Message("{count:task is|tasks are} not rated yet", count=len(work.unrated)),
        reason=Message("They count as free until their five answers are given, so the work may allow fewer days than is said here."),
        remedy=Message("Give the five answers: {names}.", names=tuple(case.tasks[row].name for row in work.unrated)),
        source=_YOUR_TASKS,
        path=f"tasks.{work.unrated[0]}.thing",
    )


_LOOK_AT: Mapping[FindingKind, str] = {
    "overfull": "A day is too full",
    "over_contract": "More hours than your contract",
    "under_contract": "Fewer hours than your contract",
    "too_few_days": "A task finds too few days",
}
"""The findings on hours that are told; that they are more than the week holds, the contract says already."""


def _about_hours(one: WeekFinding, plan: WeekPlan) -> Iterator[Finding]:
    """Hours that do not fit: a question, since the person knows the week and the program does not."""
    if one.kind in _LOOK_AT:
        yield Finding(
            id=one.kind.replace("_", "-"),
            grade="note",
            title=Message(_LOOK_AT[one.kind]),
            reason=week_finding_said(one, plan),
            remedy=Message("Look whether a figure is mistyped, or a task is missing. A boss who adds up will ask."),
            source=_YOUR_TASKS,
            path="tasks",
        )
