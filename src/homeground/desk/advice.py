"""What to offer next for a case, and any package of one's own weighed on its merits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from homeground import negotiation
from homeground.case.case import Case
from homeground.case.reading import BadAnswer, Mistake
from homeground.desk.negotiation import Prepared, prepared
from homeground.desk.packages import parts_of, today_named, whole_package
from homeground.negotiation import Advice, Chance, OptionWorth, Package, Question, Table, View, Weighed

if TYPE_CHECKING:
    from numpy.random import Generator as Dice  # noqa: TID251 - its type alone: a seeded generator comes as an argument


@dataclass(frozen=True, slots=True)
class Own:
    """A package of one's own on its merits; what lies near it and may be better for both; the change that helps the boss most."""

    weighed: Weighed
    better_for_both: tuple[Weighed, ...]
    lift: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Advised:
    """What a case asked, and the advice; none where it cannot be asked yet.

    `own` are the packages that were typed in; `spread` are some of all that could be named, for a picture.
    `by_issue`: what each option of each issue is worth by itself.
    """

    asked: Prepared
    advice: Advice | None = None
    own: tuple[Own, ...] = ()
    spread: tuple[Weighed, ...] = ()
    by_issue: tuple[tuple[OptionWorth, ...], ...] = ()


def advised(case: Case, today: date, dice: Dice, *, seed: int = 0, typed: Sequence[str] = (), spread: int = 0) -> Advised:
    """What to offer next, whether to take what is on the table, whether to stop. `dice` are those of the seed.

    `typed` are packages of one's own, each in one line; `BadAnswer` for one that is not on the table.
    """
    asked = prepared(case, today, seed=seed)
    return advised_on(asked, dice, typed, spread=spread)


def advised_on(asked: Prepared, dice: Dice, typed: Sequence[str] = (), *, spread: int = 0) -> Advised:
    """The same for a question that was prepared or read; what a package that was typed leaves out is as today."""
    question = asked.question
    if question is None:
        return Advised(asked)
    packages = [typed_package(question.table, line, f"package {number}") for number, line in enumerate(typed, start=1)]
    view = negotiation.viewed(question, dice)
    advice = negotiation.advice_of(view, question, dice)
    own = tuple(_own(view, package) for package in packages)
    return Advised(asked, advice, own, negotiation.weigh(view, _spread(question.table, spread)), negotiation.by_issue(view))


def typed_package(table: Table, line: str, path: str) -> Package:
    """A package as it was typed in one line, its parts with a semicolon between them; `BadAnswer` names each part that is wrong."""
    issues = {issue.id: issue for issue in table.issues}
    return table.read(whole_package(parts_of(line, path), issues, field=path, rest=table.named(table.now)), path)


def weighed(case: Case, today: date, dice: Dice, packages: Sequence[Sequence[str]]) -> tuple[Weighed, ...]:
    """Packages as somebody typed them, a line an issue, weighed as the next offer; what a package leaves out is as today.

    `BadAnswer` names each part that is not on the table, or what is to be answered before anything can be weighed.
    """
    question = _question(case, today)
    named = [_package(case, question, lines, f"package {number}") for number, lines in enumerate(packages, start=1)]
    return negotiation.weigh(negotiation.viewed(question, dice), named)


def stated(chance: Chance) -> str:
    """A chance of yes as an offer keeps it, in a line: low, middle and high."""
    return f"{chance.low:.2f} {chance.middle:.2f} {chance.high:.2f}"


def _own(view: View, package: Package) -> Own:
    [weighed_one] = negotiation.weigh(view, [package])
    better = negotiation.weigh(view, negotiation.better_for_both(view, package))
    return Own(weighed_one, better, negotiation.lift(view, package))


_STEP = 0.6180339887
"""Steps of this share of all packages, round and round, fall evenly over them."""


def _spread(table: Table, count: int) -> tuple[Package, ...]:
    """Up to so many packages, evenly over all that can be named, without those that are never proposed."""
    numbers = dict.fromkeys(int(place * _STEP % 1 * table.count) for place in range(min(count, table.count)))
    found = (_numbered(table, number) for number in numbers)
    return tuple(package for package in found if table.allows(package))


def _numbered(table: Table, number: int) -> Package:
    places = []
    for levels in reversed(table.levels):
        number, place = divmod(number, levels)
        places.append(place)
    return tuple(reversed(places))


def _question(case: Case, today: date) -> Question:
    asked = prepared(case, today)
    if asked.question is None:
        lacks = tuple(Mistake(one.path, f"answer this first: {one.what.text}") for one in asked.lacks)
        raise BadAnswer(asked.mistakes or lacks)
    return asked.question


def _package(case: Case, question: Question, lines: Sequence[str], path: str) -> Package:
    return question.table.read(whole_package(lines, case.issues, field=path, rest=today_named(case.issues)), path)
