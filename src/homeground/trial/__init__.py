"""The trial: planned, drawn by lot, frozen, logged, and judged exactly by the law of its own lot."""

from homeground.trial.exact import Chance, Choice, Direction, Judged, Limit, NotAnObservation, ObservedBlock, judge

__all__ = [
    "Chance",
    "Choice",
    "Direction",
    "Judged",
    "Limit",
    "NotAnObservation",
    "ObservedBlock",
    "judge",
]
