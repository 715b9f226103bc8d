"""Which answers others may never read."""

from __future__ import annotations

from homeground.case.case import Case
from homeground.case.choice import Choice
from homeground.case.field import field_of
from homeground.case.happening import HAPPENINGS
from homeground.case.policy import Role
from homeground.case.reason import Reason
from homeground.case.record import OfficeDay
from homeground.case.rights import Rights
from homeground.case.section import section_named

HAPPENING_PATHS: dict[str, type] = {kind.path: kind.shape for kind in HAPPENINGS.values()}
"""The paths of what happened; the last of each is meant."""


def is_private(case: Case, path: str) -> bool:
    """Whether the answer at a path may be read by nobody but the employee.

    A field may be private by its question; a reason is private until it is switched on, a role until it may be named.
    Single days of the record are private; what is reckoned from all of them rests on the record as a whole, and may be told.
    """
    section, *rest = path.split(".")
    if section in HAPPENING_PATHS:
        return field_of(HAPPENING_PATHS[section], rest[0]).question.private
    if section_named(section).has_rows and rest:
        row, *rest = rest
        if is_row_private(case.value(f"{section}.{row}")):
            return True
    return bool(rest) and field_of(section_named(section).shape, rest[0]).question.private


def is_row_private(value: object) -> bool:
    """Whether a row as a whole stays with the employee."""
    match value:
        case Reason():
            return not value.may_tell
        case Role():
            return not value.may_name
        case OfficeDay() | Choice():
            return True
        case _:
            return False


def told_by(value: object) -> frozenset[str]:
    """Answers that are not private in themselves and give away one that is: which right, or that an adjustment, is asked for."""
    match value:
        case Rights(way=way, true_of_me=true) if way == "adjustment" or true:
            return frozenset({"way", "route"})
        case Rights(child_ages=ages) if ages:
            return frozenset({"route"})
        case _:
            return frozenset()
