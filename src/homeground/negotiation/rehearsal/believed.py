"""Both sides of a rehearsal from what is known: what the employee said, and a boss drawn from what is believed of the real one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from homeground.negotiation.asked import Question
from homeground.negotiation.rehearsal.boss import BossDrawn, Manner
from homeground.negotiation.rehearsal.dice import share
from homeground.negotiation.rehearsal.draw import like_mine
from homeground.negotiation.rehearsal.so_far import Mine

if TYPE_CHECKING:
    from homeground.negotiation.dice import Dice
    from homeground.negotiation.preferences import Preferences

_LATE = 8.0
"""How late a boss who mirrors gives way by the clock alone."""


def mine_of(question: Question, dice: Dice) -> Mine:
    """What the employee said, as one preference: the mean over all that may be meant."""
    from homeground.negotiation.statement import stated  # noqa: PLC0415 - with it comes numpy, which nothing before a talk needs

    return _mean(stated(question.table, question.said, dice))


def sides_like_mine(question: Question, seed: int, dice: Dice) -> tuple[Mine, BossDrawn]:
    """The employee's side, and one boss of those who may be behind what was heard so far; the seed says which."""
    import numpy as np  # noqa: PLC0415 - as above

    from homeground.negotiation.advising import viewed  # noqa: PLC0415 - as above
    from homeground.negotiation.habit import Habit  # noqa: PLC0415 - as above

    view = viewed(question, dice)
    bosses, places = view.belief.bosses, view.turned.places
    row = int(share(seed, "mine") * len(bosses))
    by_place = np.split(view.belief.worths[row], view.belief.scale.starts[1:])
    tables = [[float(worths[place]) for place in there] for worths, there in zip(by_place, places, strict=True)]
    reserve = float(bosses.habits.least[row])
    mirrors = bool(bosses.kind[row] == Habit.MIRROR)
    manner = Manner(1.0, _LATE if mirrors else float(np.exp(bosses.pace[row])), float(bosses.echo[row]) if mirrors else 0.0)
    boss = like_mine(tables, reserve=reserve, least=reserve + float(bosses.floor[row]) * (1 - reserve), manner=manner)
    return _mean(view.preferences), boss


def _mean(preferences: Preferences) -> Mine:
    tables = tuple(tuple(float(value) for value in table) for table in preferences.mean_tables)
    return Mine(tables, preferences.mean_reserve)
