"""The JSON of the look at one's own computer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from homeground.case.shape import shape
from homeground.device import State


@shape
class DeviceCheckLine:
    """One control: its id, its word in a case, its state, what was seen, and what the computer was asked."""

    id: str
    word: str
    title: str
    state: State
    seen: str
    how: str


@shape
class DeviceCheck:
    """`homeground device check`: `kept` are the rows of the case `case` that were written; `system` as Python names it.

    `is_elevated`: it ran with an administrator's rights, which it does not need.
    """

    case: str | None
    today: date
    system: str
    is_elevated: bool
    checks: tuple[DeviceCheckLine, ...]
    kept: tuple[str, ...]


SHAPES: Mapping[str, type] = {"device check": DeviceCheck}
