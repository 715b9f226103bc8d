"""Find out what the employee would rather have: either-or questions that follow from the answers so far, and the alternative."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from homeground import negotiation
from homeground.case.case import Case
from homeground.case.choice import Rather
from homeground.case.message import Message
from homeground.case.package import lines_of
from homeground.case.reading import BadAnswer
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import Changed, answer, answer_some
from homeground.desk.packages import whole_package
from homeground.negotiation import Choice, Held, Package, Question, Table

if TYPE_CHECKING:
    from numpy.random import Generator as Dice  # noqa: TID251 - its type alone: a seeded generator comes as an argument

FEWEST, MOST = 4, 8
"""So many either-or answers are enough to begin with, and so many are asked for at most."""

_OTHER_WAY = Message("Your answers before it point the other way.")


@dataclass(frozen=True, slots=True)
class Learned:
    """How far the preferences are known. `pair` is the next question, left and right; none where no answer would teach anything.

    `examples`: packages that a boss may take, the best for the employee first, as far as is understood.
    """

    answered: int
    pair: tuple[Package, Package] | None
    examples: tuple[Package, ...]

    @property
    def is_enough(self) -> bool:
        """What was answered carries an advice; more only sharpens it."""
        return self.answered >= FEWEST or self.pair is None


def learned(question: Question, dice: Dice) -> Learned:
    """What was understood so far, and what to ask next. Every answer changes which question is asked."""
    preferences = negotiation.stated(question.table, question.said, dice)
    table = negotiation.held(question.table, question.kept)
    asked = [(choice.left, choice.right) for choice in question.said.choices]
    pair = negotiation.next_question(table, preferences, asked, dice) if len(asked) < MOST else None
    return Learned(len(asked), pair, negotiation.examples(table, preferences, dice))


def choose(file: CaseFile, left: Sequence[str], right: Sequence[str], answered: Rather, *, row: str, stamp: Stamp) -> Changed:
    """Keep which of two packages the employee would rather have; undo takes it back. Raises what an answer raises."""
    return answer(file, "choices", {"left": tuple(left), "right": tuple(right), "answer": answered}, row=row, stamp=stamp)


def is_unexpected(question: Question, row: str, case: Case, dice: Dice) -> bool:
    """The answer of a row was so unlikely after all the others, or cannot be beside them, that both packages are calmly shown once more."""
    choice = kept_choice(question.table, case, row)
    if choice is None:
        return False
    if negotiation.against(question.said, choice) is not None:
        return True
    others = tuple(one for one in question.said.choices if one != choice)
    before = negotiation.stated(question.table, replace(question.said, choices=others), dice)
    return negotiation.is_unexpected(before, choice)


def earlier_said(question: Question, choice: Choice) -> Message:
    """Beside which earlier answers this one cannot be; where it is unlikely alone, that they point the other way."""
    earlier = negotiation.against(question.said, choice)
    return negotiation.earlier_said(question.table, earlier) if earlier is not None else _OTHER_WAY


def kept_choice(table: Table, case: Case, row: str) -> Choice | None:
    """An answer that was kept, with its packages on the table of now; nothing where there is none, or they are not there any more."""
    kept = case.choices.get(row)
    if kept is None or kept.answer is None:
        return None
    try:
        left, right = (
            table.read(whole_package(lines, case.issues, field=row, rest=table.named(table.now)), row) for lines in (kept.left, kept.right)
        )
    except BadAnswer:
        return None
    return Choice(left, right, kept.answer)


def next_row(case: Case) -> str:
    """The name of the row that the next answer becomes."""
    return next(name for name in (f"choice-{number}" for number in range(1, len(case.choices) + 2)) if name not in case.choices)


def instead(question: Question, held: Sequence[Held], dice: Dice) -> Package | None:
    """The next package to hold against the alternative; nothing once it is known well enough."""
    preferences = negotiation.stated(question.table, question.said, dice)
    return negotiation.alternative_question(negotiation.held(question.table, question.kept), preferences, held)


def keep_alternative(file: CaseFile, question: Question, held: Sequence[Held], if_no: str, dice: Dice, *, stamp: Stamp) -> Changed:
    """Keep what happens without an agreement, and the package that is just as good, where answers tell it."""
    fields: dict[str, object] = {"if_no": if_no, "as_good_as": ()}
    if held and if_no != "stay":
        preferences = negotiation.stated(question.table, question.said, dice)
        found = negotiation.as_good_as_alternative(question.table, preferences, held)
        fields["as_good_as"] = package_lines(question.table, found)
    return answer_some(file, "terms", fields, stamp=stamp)


def package_lines(table: Table, package: Package) -> tuple[str, ...]:
    """A package as it is kept in a case."""
    return lines_of(table.named(package))
