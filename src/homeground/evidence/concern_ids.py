"""The concerns that studies may bear on: the one closed list, by id, each with its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

ConcernId: TypeAlias = Literal[
    "O01", "O02", "O03", "O04", "O05", "O06", "O07", "O08", "O09", "O10",
    "O11", "O12", "O13", "O14", "O15", "O16", "O17", "O18", "O19", "O20",
]  # fmt: skip

CONCERNS: Mapping[ConcernId, str] = {
    "O01": "Security of data",
    "O02": "Sensitive material",
    "O03": "Productivity",
    "O04": "Performance",
    "O05": "Control",
    "O06": "Reachability",
    "O07": "Fairness in the team",
    "O08": "Working together",
    "O09": "Training and mentoring",
    "O10": "Culture and belonging",
    "O11": "Cost and equipment",
    "O12": "Tax and place of work",
    "O13": "Health and safety",
    "O14": "What clients will think",
    "O15": "Managing at a distance",
    "O16": "What was tried before",
    "O17": "What the policy says",
    "O18": "The right moment",
    "O19": "What the manager gains",
    "O20": "Quiet and care at home",
}
