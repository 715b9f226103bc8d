"""Which work can move: five answers a task, one rule, no guess."""

from homeground.portability.home_capable import CONDITIONS, ELEMENTS, Condition, HomeCapable, NotTheElements, home_capable
from homeground.portability.rating import TIES, Movable, Rating, Result, movable_hours, rate

__all__ = [
    "CONDITIONS",
    "ELEMENTS",
    "TIES",
    "Condition",
    "HomeCapable",
    "Movable",
    "NotTheElements",
    "Rating",
    "Result",
    "home_capable",
    "movable_hours",
    "rate",
]
