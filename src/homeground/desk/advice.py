"""What to offer next for a case, and any package of one's own weighed on its merits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from homeground import negotiation
from homeground.case.case import Case
from homeground.case.reading import BadAnswer, Mistake
from homeground.desk.negotiation import Prepared, prepared
from homeground.desk.packages import parts_of, today_named, whole_package
from homeground.negotiation import Advice, Package, Question, Table, Weighed

if TYPE_CHECKING:
    from numpy.random import Generator as Dice  # noqa: TID251 - its type alone: a seeded generator comes as an argument


@dataclass(frozen=True, slots=True)
class Advised:
    """What a case asked, and the advice; none where it cannot be asked yet. `weighed` are the packages that were typed in."""

    asked: Prepared
    advice: Advice | None = None
    weighed: tuple[Weighed, ...] = ()


def advised(case: Case, today: date, dice: Dice, *, seed: int = 0, typed: Sequence[str] = ()) -> Advised:
    """What to offer next, whether to take what is on the table, whether to stop. `dice` are those of the seed.

    `typed` are packages of one's own, each in one line; `BadAnswer` for one that is not on the table.
    """
    asked = prepared(case, today, seed=seed)
    return Advised(asked, *advice_on(asked.question, dice, typed)) if asked.question else Advised(asked)


def advice_on(question: Question, dice: Dice, typed: Sequence[str] = ()) -> tuple[Advice, tuple[Weighed, ...]]:
    """The advice for a question, and packages typed in, each in one line, weighed beside it; what one leaves out is as today."""
    packages = [typed_package(question.table, line, f"package {number}") for number, line in enumerate(typed, start=1)]
    view = negotiation.viewed(question, dice)
    return negotiation.advice_of(view, question, dice), negotiation.weigh(view, packages)


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


def stated(packages: Iterable[Weighed]) -> tuple[str, ...]:
    """The chances of yes as an offer keeps them, a line a package: low, middle and high."""
    return tuple(f"{one.yes.low:.2f} {one.yes.middle:.2f} {one.yes.high:.2f}" for one in packages)


def _question(case: Case, today: date) -> Question:
    asked = prepared(case, today)
    if asked.question is None:
        lacks = tuple(Mistake(one.path, f"answer this first: {one.what.text}") for one in asked.lacks)
        raise BadAnswer(asked.mistakes or lacks)
    return asked.question


def _package(case: Case, question: Question, lines: Sequence[str], path: str) -> Package:
    return question.table.read(whole_package(lines, case.issues, field=path, rest=today_named(case.issues)), path)
