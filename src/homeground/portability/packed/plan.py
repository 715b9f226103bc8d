"""The exact packing of a week: how few office days the work needs, what makes them no fewer, and one fair week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from homeground.case.message import Message
from homeground.case.question import Weekday
from homeground.portability.packed.binding import binding_of
from homeground.portability.packed.filling import filled
from homeground.portability.packed.need import Days, Term, bits, hours_of, left_over, need_of, sets_of
from homeground.portability.packed.packing import best, smallest
from homeground.portability.packed.week import Week, WeekTask, plain
from homeground.portability.packed.why import why_not_fewer

FindingKind = Literal["overfull", "more_than_the_week", "over_contract", "under_contract", "too_few_days"]


@dataclass(frozen=True, slots=True)
class Piece:
    """The hours of one task on one day."""

    task: str
    hours: Decimal
    is_tied: bool


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """One workday of the plan: where it is spent, and on what; tied work first."""

    day: Weekday
    place: Literal["home", "office"]
    pieces: tuple[Piece, ...]

    @property
    def hours(self) -> Decimal:
        """All hours of the day."""
        return plain(sum((piece.hours for piece in self.pieces), Decimal(0)))


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFinding:
    """Something about the week that should be looked at.

    `overfull`: named work makes this day longer than it is by `hours`, or (no day) so many tied hours find no room in the week.
    `more_than_the_week`, `over_contract`, `under_contract`: by how many hours all tasks together differ; the contract is a question.
    `too_few_days`: the hours of a task that cannot wait, for which the filling has fewer days than it comes up on.
    """

    kind: FindingKind
    hours: Decimal
    day: Weekday | None = None
    task: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPlan:
    """What the work asks for, and one week that gives it.

    `office` are the chosen office days. `because` names the terms that bind, `binding` the tasks that carry them; `is_joint`: the
    terms bind only together. `why_not_one_less` says it: one sentence for each term, or one for all that bind together.
    """

    hours_per_day: Decimal
    office_days: int
    home_days_max: int
    office: tuple[Weekday, ...]
    because: tuple[Term, ...]
    is_joint: bool
    binding: tuple[str, ...]
    why_not_one_less: tuple[Message, ...]
    days: tuple[PlannedDay, ...]
    findings: tuple[WeekFinding, ...]


def plan_week(week: Week, *, home_wanted: tuple[Weekday, ...] = (), dull_at_office: bool = False) -> WeekPlan:
    """Pack the tied work into as few office days as hold it.

    Among the smallest sets of days: that which keeps most of `home_wanted` at home, then the most even one. `dull_at_office` puts
    dull work that could move on office days as far as they have room. Source: docs/specs/portability.md.
    """
    office = best(week, smallest(need_of(week)), home_wanted)
    binding = binding_of(week)
    rows = filled(week, office, dull_at_office=dull_at_office)
    return WeekPlan(
        hours_per_day=plain(week.hours_per_day),
        office_days=office.bit_count(),
        home_days_max=len(week.workdays) - office.bit_count(),
        office=tuple(week.workdays[at] for at in bits(office)),
        because=binding.terms,
        is_joint=binding.is_joint,
        binding=tuple(week.tasks[at].name for at in binding.tasks),
        why_not_one_less=why_not_fewer(week, binding),
        days=tuple(_day(week, office, at, rows) for at in range(len(week.workdays))),
        findings=tuple(_findings(week, rows)),
    )


def _day(week: Week, office: Days, at: int, rows: Sequence[Sequence[Decimal]]) -> PlannedDay:
    pieces = [Piece(task.name, row[at], task.is_tied) for task, row in zip(week.tasks, rows, strict=True) if row[at]]
    place: Literal["home", "office"] = "office" if office >> at & 1 else "home"
    return PlannedDay(week.workdays[at], place, tuple(sorted(pieces, key=lambda piece: not piece.is_tied)))


def _findings(week: Week, rows: Sequence[Sequence[Decimal]]) -> Iterator[WeekFinding]:
    overfull = tuple(_overfull(week))
    yield from overfull
    over = week.hours - week.hours_per_day * len(week.workdays)
    if over > 0 and not overfull:
        yield WeekFinding(kind="more_than_the_week", hours=over)
    if week.hours_contract is not None and week.hours != week.hours_contract:
        kind: FindingKind = "over_contract" if week.hours > week.hours_contract else "under_contract"
        yield WeekFinding(kind=kind, hours=abs(week.hours - week.hours_contract))
    for task, row in zip(week.tasks, rows, strict=True):
        if _lacks_days(task, row, len(week.workdays)):
            yield WeekFinding(kind="too_few_days", hours=task.hours_per_week, task=task.name)


def _overfull(week: Week) -> Iterator[WeekFinding]:
    """The days that named work alone makes too long; then the week that cannot hold all tied hours."""
    need = need_of(week)
    for day, excess in zip(week.workdays, need.excess, strict=True):
        if excess:
            yield WeekFinding(kind="overfull", hours=hours_of(excess, week), day=day)
    homeless = left_over(sets_of(len(week.workdays), len(week.workdays))[0], need.rooms, need.loose, need.spread)
    if homeless:
        yield WeekFinding(kind="overfull", hours=hours_of(homeless, week))


def _lacks_days(task: WeekTask, row: Sequence[Decimal], workdays: int) -> bool:
    return not task.can_wait and task.hours_per_week > 0 and sum(map(bool, row)) < task.occasions(workdays)
