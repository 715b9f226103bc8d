"""Which work can move: five answers a task, one rule, no guess."""

from homeground.portability.rating import Movable, Rating, Result, movable_hours, rate

__all__ = ["Movable", "Rating", "Result", "movable_hours", "rate"]
