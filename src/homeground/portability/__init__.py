"""Which work can move: five answers a task, one rule, no guess."""

from homeground.portability.rating import TIES, Movable, Rating, Result, movable_hours, rate

__all__ = ["TIES", "Movable", "Rating", "Result", "movable_hours", "rate"]
