"""Which work can move: five answers a task, one rule, no guess."""

from homeground.portability.facts import activities, occupations
from homeground.portability.home_capable import CONDITIONS, ELEMENTS, Condition, HomeCapable, NotTheElements, home_capable
from homeground.portability.occupation import GROUPS, NOTICE, MajorGroup, Occupation
from homeground.portability.rating import TIES, Movable, Rating, Result, movable_hours, rate

__all__ = [
    "CONDITIONS",
    "ELEMENTS",
    "GROUPS",
    "NOTICE",
    "TIES",
    "Condition",
    "HomeCapable",
    "MajorGroup",
    "Movable",
    "NotTheElements",
    "Occupation",
    "Rating",
    "Result",
    "activities",
    "home_capable",
    "movable_hours",
    "occupations",
    "rate",
]
