"""What makes the office days no fewer: the terms that bind, and the tasks that carry them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from homeground.portability.packed.need import TERMS, Term
from homeground.portability.packed.packing import fewest
from homeground.portability.packed.week import Week, WeekTask


@dataclass(frozen=True, slots=True)
class Binding:
    """The terms that bind, and whether they do so only together; the binding tasks by their position in the week."""

    terms: tuple[Term, ...]
    is_joint: bool
    tasks: tuple[int, ...]


def binding_of(week: Week) -> Binding:
    """Each term that asks for so many office days alone.

    Where only several together do: those without which fewer days would do, or else all that ask for any; and of the tasks those
    that would free a day alone, or else all that carry such a term.
    """
    number = fewest(week)
    alone = {term: fewest(week, (term,)) for term in TERMS}
    if number == 0 or number in alone.values():
        terms = tuple(term for term in TERMS if alone[term] == number > 0)
        return Binding(terms, is_joint=False, tasks=_carriers(week, terms, is_joint=False))
    lowering = tuple(term for term in TERMS if fewest(week, set(TERMS) - {term}) < number)
    terms = lowering or tuple(term for term in TERMS if alone[term])
    freeing = tuple(
        at for at, task in enumerate(week.tasks) if task.binds and fewest(changed(week, at, replace(task, is_tied=False))) < number
    )
    return Binding(terms, is_joint=True, tasks=freeing or _carriers(week, terms, is_joint=True))


def changed(week: Week, at: int, task: WeekTask) -> Week:
    """The week with another task in this place."""
    return replace(week, tasks=(*week.tasks[:at], task, *week.tasks[at + 1 :]))


def freed(week: Week, at: int) -> Week:
    """The week in which this task can move."""
    return changed(week, at, replace(week.tasks[at], is_tied=False))


def carriers(week: Week, term: Term, *, is_joint: bool) -> tuple[int, ...]:
    """The tied tasks by which a term asks for office days; of those that want distinct days or may not wait long, the hardest."""
    tied = {at: task for at, task in enumerate(week.tasks) if task.binds}
    match term:
        case "hours":
            return tuple(tied)
        case "distinct_days":
            days = {at: task.occasions(len(week.workdays)) for at, task in tied.items() if not task.can_wait}
            least = 2 if is_joint else max(days.values(), default=0)
            return tuple(at for at, number in days.items() if number >= least)
        case "named_days":
            return tuple(at for at, task in tied.items() if task.on)
        case "within_days":
            waits = {at: task.within_days for at, task in tied.items() if task.within_days}
            return tuple(at for at, wait in waits.items() if wait == min(waits.values()))
        case "anchor_days" | "office_weekdays":
            return ()


def _carriers(week: Week, terms: tuple[Term, ...], *, is_joint: bool) -> tuple[int, ...]:
    return tuple(sorted({at for term in terms for at in carriers(week, term, is_joint=is_joint)}))
