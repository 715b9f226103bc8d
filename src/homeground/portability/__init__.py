"""Which work can move: five answers a task, one rule, no guess."""

from homeground.portability.facts import activities, figures, occupations
from homeground.portability.figure import CONCEPTS, Concept, Figure, FigureSource, Known, Teller
from homeground.portability.home_capable import CONDITIONS, ELEMENTS, Condition, HomeCapable, NotTheElements, home_capable
from homeground.portability.load_figures import BadFigures, Figures, figures_from
from homeground.portability.occupation import GROUPS, NOTICE, MajorGroup, Occupation
from homeground.portability.rating import TIES, Movable, Rating, Result, movable_hours, rate

__all__ = [
    "CONCEPTS",
    "CONDITIONS",
    "ELEMENTS",
    "GROUPS",
    "NOTICE",
    "TIES",
    "BadFigures",
    "Concept",
    "Condition",
    "Figure",
    "FigureSource",
    "Figures",
    "HomeCapable",
    "Known",
    "MajorGroup",
    "Movable",
    "NotTheElements",
    "Occupation",
    "Rating",
    "Result",
    "Teller",
    "activities",
    "figures",
    "figures_from",
    "home_capable",
    "movable_hours",
    "occupations",
    "rate",
]
