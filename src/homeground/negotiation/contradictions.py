"""Either-or answers that no preference can hold together: both count, and the packages are calmly shown once more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from homeground.negotiation.package import Package
from homeground.negotiation.said import Choice, Rather, Said

Steps: TypeAlias = tuple[int, ...]
"""How often each step upwards, in every issue, speaks for the package that was taken; below 0 for the other."""

_BESIDE = 2
"""At most so many answers are held beside one: together they make a ring of three."""
_LATEST = 40
"""So many answers are looked at, the latest; far more than are ever asked."""


def against(said: Said, choice: Choice) -> tuple[Choice, ...] | None:
    """The fewest answers beside which this one cannot be, whatever the preferences; none where there are no such answers.

    Empty where the package that was taken is in no issue better than the other, in the order that was said. An answer cannot be beside
    others where their packages taken, put together, hold nothing that is better than in those turned down.
    """
    others = _settled([one for one in said.choices if _one_way(one) != _one_way(choice)])
    return next(_beside(said, choice, others), None)


def at_odds(said: Said) -> tuple[tuple[Choice, ...], ...]:
    """Each set of answers that cannot be together, once, the latest answer last; a pair that was asked again counts as the last time."""
    choices = _settled(said.choices)
    found: dict[frozenset[Choice], tuple[Choice, ...]] = {}
    for place, choice in enumerate(choices):
        for beside in _beside(said, choice, choices[:place]):
            found.setdefault(frozenset((*beside, choice)), (*beside, choice))
            break
    return tuple(found.values())


def _beside(said: Said, choice: Choice, others: Sequence[Choice]) -> Iterator[tuple[Choice, ...]]:
    if choice.answer not in ("left", "right"):
        return
    own, steps = _steps(said, choice), [(one, _steps(said, one)) for one in others if one.answer in ("left", "right")]
    if _speaks_for_nothing([own]):
        yield ()
        return
    possible = [(one, taken) for one, taken in steps[-_LATEST:] if not _speaks_for_nothing([taken])]
    for count in range(1, _BESIDE + 1):
        for some in combinations(possible, count):
            taken = [one for _, one in some]
            if _speaks_for_nothing([own, *taken]) and not _speaks_for_nothing(taken):
                yield tuple(one for one, _ in some)


def _speaks_for_nothing(taken: Sequence[Steps]) -> bool:
    return all(sum(step) <= 0 for step in zip(*taken, strict=True))


def _settled(choices: Sequence[Choice]) -> list[Choice]:
    """Of a pair that was answered more than once, what was said most often; both where both were said as often."""
    turned = [(_one_way(choice), choice) for choice in choices]
    times = Counter(one for one, _ in turned)
    most = {_pair(one): max(times[other] for other in times if _pair(other) == _pair(one)) for one in times}
    return [choice for one, choice in dict(turned).items() if times[one] == most[_pair(one)]]


def _pair(choice: Choice) -> frozenset[Package]:
    return frozenset((choice.left, choice.right))


def _one_way(choice: Choice) -> Choice:
    """The same answer with the packages in one order, whichever side they stood on."""
    if choice.left <= choice.right:
        return choice
    turned: dict[Rather, Rather] = {"left": "right", "right": "left"}
    return Choice(choice.right, choice.left, turned.get(choice.answer, choice.answer))


def _steps(said: Said, choice: Choice) -> Steps:
    taken, left = (choice.left, choice.right) if choice.answer == "left" else (choice.right, choice.left)
    return tuple(
        step for issue, order in enumerate(said.orders) for step in _upwards(_heights(order, said.peaks[issue]), taken[issue], left[issue])
    )


def _heights(order: tuple[int, ...], peak: int | None) -> dict[int, int]:
    """How high each option stands: along the order, or the nearer to the favourite the higher."""
    if peak is None:
        return {option: place for place, option in enumerate(order)}
    return {option: len(order) - abs(place - peak) for place, option in enumerate(order)}


def _upwards(heights: dict[int, int], taken: int, other: int) -> Steps:
    low, high = heights[other], heights[taken]
    sign = 1 if high > low else -1
    return tuple(sign if min(low, high) <= step < max(low, high) else 0 for step in range(max(heights.values())))
