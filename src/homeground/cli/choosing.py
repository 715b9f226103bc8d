"""Which would you rather get, at the terminal: one pair of packages at a time, each chosen after the answers before it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from homeground.case.choice import RATHER, Rather
from homeground.case.journal import fold
from homeground.cli.asking import line_among
from homeground.cli.edge import dice, stamp
from homeground.cli.screen import aside
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile
from homeground.desk.choosing import FEWEST, MOST, choose, earlier_said, is_unexpected, kept_choice, learned, next_row, package_lines
from homeground.desk.interview import Changed, DeviceUnasked
from homeground.desk.negotiation import prepared
from homeground.negotiation import Package, Question, Table, sides_said
from homeground.wording import say

_SEED = 0
"""The seed of the board, so that both ask the same."""
_ENOUGH = "enough"
_BEGUN = f"Whole packages are easier to compare than their parts. {FEWEST} to {MOST} answers are enough; they stay with you."
_NO_MORE = "That is enough: nothing that could still be asked would change the advice much."
_ALL = f"That is enough: you answered {MOST}. To change one: homeground show choices"


def by_choosing(file: CaseFile) -> Sequence[Changed]:
    """Ask up to eight questions; every answer is kept at once, so that leaving in the middle loses none."""
    changes: list[Changed] = []
    aside(_BEGUN)
    try:
        while (question := _question(file)) is not None:
            known = learned(question, dice(_SEED))
            if known.pair is None:
                aside(_NO_MORE if known.answered < MOST else _ALL)
                break
            aside(f"\nQuestion {known.answered + 1} of {MOST} at most. Which would you rather get?")
            answered = _answered(question.table, known.pair, may_end=True)
            if answered is None:
                break
            changes += _kept(file, question.table, known.pair, answered)
    except click.Abort:
        aside("")
    return tuple(changes)


def _question(file: CaseFile) -> Question | None:
    case = fold(file.entries())
    if not case.device.is_answered:
        raise DeviceUnasked
    question = prepared(case, stamp().on, seed=_SEED).question
    if question is None:
        raise Refused(
            "There is nothing on your table yet to choose from.",
            "Begin with what is usual: homeground table --begin",
            "Then: homeground answer issues",
        )
    return question


def _kept(file: CaseFile, table: Table, pair: tuple[Package, Package], answered: Rather) -> list[Changed]:
    """The answer, and a second one where the first was shown once more; both are kept."""
    left, right = (package_lines(table, package) for package in pair)
    changes = [choose(file, left, right, answered, row=next_row(fold(file.entries())), stamp=stamp())]
    case, row = fold(file.entries()), changes[0].row or ""
    question = _question(file)
    kept = kept_choice(table, case, row)
    if question is None or kept is None or not is_unexpected(question, row, case, dice(_SEED)):
        return changes
    aside(f"\nOnce more, to be sure. You said: {RATHER[answered]}. {say(earlier_said(question, kept))}")
    aside("Both answers count; a slip is always possible.")
    again = _answered(table, pair, may_end=False)
    if again is not None:
        changes.append(choose(file, left, right, again, row=next_row(case), stamp=stamp()))
    return changes


def _answered(table: Table, pair: tuple[Package, Package], *, may_end: bool) -> Rather | None:
    """What was chosen; nothing where that is enough, or where the answer was right as it was."""
    for side, terms in zip(("Left", "Right"), sides_said(table, *pair), strict=True):
        aside(f"  {side}:")
        for term in terms:
            aside(f"    {term}")
    ends = {_ENOUGH: "that is enough for now"} if may_end else {"": "an empty line: it was right, go on"}
    typed = line_among("In everything else the two are alike." if may_end else "", {**RATHER, **ends}, {**RATHER, **ends, "": ""})
    if typed == _ENOUGH:
        return None
    if typed == "":
        return "skip" if may_end else None
    return typed  # type: ignore[return-value]  # looked up among the answers
