"""A rehearsed talk: the moves of the employee played against a simulated boss, turn by turn, the same from the same seed and moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from homeground.case.message import Message
from homeground.case.reading import BadAnswer, Mistake
from homeground.negotiation.rehearsal.move import Ended, Move, Offered, Taken
from homeground.negotiation.rehearsal.reply import reply_to
from homeground.negotiation.rehearsal.so_far import TURNS, Scene, SoFar, Turn
from homeground.negotiation.rehearsal.words import said

_OVER = "the talk is over by then; take the last turn back, or begin again"
_TWICE = "both packages are the same; change one of them, or put one alone"
_OUT_OF_TIME = "the turns are used up by then; take what is on the table, or end"
_NO_TABLE = "your boss has put nothing on the table by then; make an offer, or ask what would make it acceptable"


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said so far. `opening` is the boss’s first line."""

    scene: Scene
    opening: Message
    turns: tuple[Turn, ...]

    @property
    def so_far(self) -> SoFar:
        """How the talk stands now."""
        return self.turns[-1].after if self.turns else at_first(self.scene)


def at_first(scene: Scene) -> SoFar:
    """How a talk stands before the first move: the first worry has been raised, where there is one."""
    return SoFar(raised=min(1, len(scene.worries)))


def play(scene: Scene, moves: Iterable[Move]) -> Talk:
    """Play the moves. `BadAnswer` names the first that cannot be made, such as taking what is not on the table."""
    turns: list[Turn] = []
    so_far = at_first(scene)
    for number, move in enumerate(moves, start=1):
        if why := cannot_be(scene, so_far, move):
            raise BadAnswer((Mistake(f"moves.{number}", why),))
        turns.append(reply_to(scene, so_far, move))
        so_far = turns[-1].after
    return Talk(scene, _opening(scene), tuple(turns))


def cannot_be(scene: Scene, so_far: SoFar, move: Move) -> str:
    """Why a move cannot be made now; empty where it can."""
    if so_far.is_over:
        return _OVER
    if isinstance(move, Taken) and so_far.on_table is None:
        return _NO_TABLE
    if so_far.turns >= TURNS and not isinstance(move, (Taken, Ended)):
        return _OUT_OF_TIME
    if isinstance(move, Offered):
        if move.package == move.beside:
            return _TWICE
        broken = next((mask for mask in scene.table.masks if any(map(mask.forbids, move.packages))), None)
        return f"“{broken.name}” keeps you from offering this; change one of its parts" if broken else ""
    return ""


def _opening(scene: Scene) -> Message:
    if not scene.worries:
        return said("opening-plain", scene.seed, 0)
    return said("opening", scene.seed, 0, worry=scene.worry_words(0))
