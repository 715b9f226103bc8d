"""How long packing a week takes, and whether 10,000 random weeks come out as another method finds them.

    python -m benchmarks.week

A plan holds the fewest office days, their reasons and a filling; the remedies reckon the week anew for each change. The weeks
have 8, 20 and 200 tasks (the most there may be) that make up 40 hours, half of them tied. The other method tries every set of
days and sends the hours through a network (`tests/portability/brute_week.py`).
"""

from decimal import Decimal
from random import Random
from statistics import median
from time import perf_counter

from homeground.portability import Week, WeekTask, plan_week, remedies
from tests.portability import brute_week

TIMES = 5
WEEKS = 10_000
SEED = 20261130
SIZES = (8, 20, 200)


def some_week(tasks: int, *, can_wait: bool) -> Week:
    """A week of so many tasks that come up two or three times, half of them tied."""
    hours = (Decimal(40) / tasks).quantize(Decimal("0.01"))
    return Week(
        hours_per_day=Decimal(8),
        anchor_days=("wed",),
        tasks=tuple(
            WeekTask(
                f"task {at}",
                hours,
                times_per_week=2 + at % 2,
                can_wait=can_wait,
                is_tied=at % 2 == 0,
                on=("tue",) if at % 8 == 0 else (),
                tied_by=("paper",) if at % 4 else ("fixed",),
            )
            for at in range(tasks)
        ),
    )


def seconds(week: Week) -> tuple[float, float]:
    """The middle time of a plan, and of the remedies."""
    plans, found = [], []
    for _ in range(TIMES):
        start = perf_counter()
        plan_week(week)
        planned = perf_counter()
        remedies(week)
        plans.append(planned - start)
        found.append(perf_counter() - planned)
    return median(plans), median(found)


def differing() -> tuple[int, float, float]:
    """How many of the random weeks the two methods tell differently, and the seconds that each took for all."""
    dice = Random(SEED)  # noqa: S311 - dice that fall alike each time, for examples
    differ, ours, theirs = 0, 0.0, 0.0
    for _ in range(WEEKS):
        week = brute_week.random_week(dice)
        start = perf_counter()
        plan = plan_week(week)
        planned = perf_counter()
        differ += plan.office_days != brute_week.office_days(week)
        ours += planned - start
        theirs += perf_counter() - planned
    return differ, ours, theirs


def main() -> None:
    """Print the figures."""
    for tasks in SIZES:
        for can_wait in (True, False):
            week = some_week(tasks, can_wait=can_wait)
            plan, found = seconds(week)
            kind = "can wait" if can_wait else "cannot wait"
            print(f"{tasks} tasks that {kind}: a plan {plan * 1000:.1f} ms, {len(remedies(week))} remedies {found * 1000:.1f} ms")
    differ, ours, theirs = differing()
    print(f"{WEEKS} random weeks: {differ} differ; {ours:.1f} s with their fillings, {theirs:.1f} s by the other method")


if __name__ == "__main__":
    main()
