"""The rehearsal: a talk with a simulated boss, drawn from a seed, and what it showed. A drill, not an oracle."""

from homeground.negotiation.rehearsal.believed import mine_of, sides_like_mine
from homeground.negotiation.rehearsal.best import Trade
from homeground.negotiation.rehearsal.boss import KINDS, BossDrawn, BossKind, Manner, Tables, worth
from homeground.negotiation.rehearsal.debrief import (
    GUARDS,
    Broken,
    Counts,
    Debrief,
    Guard,
    HowEnded,
    Reached,
    Wanted,
    broken_in,
    counts_of,
    debrief,
)
from homeground.negotiation.rehearsal.draw import DRAWN_KINDS, DrawnKind, End, Ground, draw_boss, drawn_kind, like_mine, worries_raised
from homeground.negotiation.rehearsal.fault import FaultKind, ToneFault
from homeground.negotiation.rehearsal.hearing import Heard, hear
from homeground.negotiation.rehearsal.hurt import hurt_in, private
from homeground.negotiation.rehearsal.move import AskedWhat, Ended, Move, Offered, Spoken, Taken
from homeground.negotiation.rehearsal.so_far import NUISANCES, TURNS, Answer, Mine, Nuisance, Scene, SoFar, Turn
from homeground.negotiation.rehearsal.talk import Talk, cannot_be, play
from homeground.negotiation.rehearsal.told import (
    A_DRILL,
    HOW_ENDED,
    broken_said,
    counts_said,
    private_said,
    result_said,
    trade_said,
    wanted_said,
)
from homeground.negotiation.rehearsal.words import in_words
from homeground.negotiation.rehearsal.worry import Worry

__all__ = [
    "A_DRILL",
    "DRAWN_KINDS",
    "GUARDS",
    "HOW_ENDED",
    "KINDS",
    "NUISANCES",
    "TURNS",
    "Answer",
    "AskedWhat",
    "BossDrawn",
    "BossKind",
    "Broken",
    "Counts",
    "Debrief",
    "DrawnKind",
    "End",
    "Ended",
    "FaultKind",
    "Ground",
    "Guard",
    "Heard",
    "HowEnded",
    "Manner",
    "Mine",
    "Move",
    "Nuisance",
    "Offered",
    "Reached",
    "Scene",
    "SoFar",
    "Spoken",
    "Tables",
    "Taken",
    "Talk",
    "ToneFault",
    "Trade",
    "Turn",
    "Wanted",
    "Worry",
    "broken_in",
    "broken_said",
    "cannot_be",
    "counts_of",
    "counts_said",
    "debrief",
    "draw_boss",
    "drawn_kind",
    "hear",
    "hurt_in",
    "in_words",
    "like_mine",
    "mine_of",
    "play",
    "private",
    "private_said",
    "result_said",
    "sides_like_mine",
    "trade_said",
    "wanted_said",
    "worries_raised",
    "worth",
]
