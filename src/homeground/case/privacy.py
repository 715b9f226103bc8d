"""Which answers others may never read."""

from __future__ import annotations

from homeground.case.case import Case
from homeground.case.field import field_of
from homeground.case.reason import Reason
from homeground.case.section import section_named


def is_private(case: Case, path: str) -> bool:
    """Whether the answer at a path may be read by nobody but the employee.

    A field may be private by its question; a reason is private until it is switched on, a role until it may be named.
    """
    section, *rest = path.split(".")
    shape = section_named(section).shape
    if section_named(section).has_rows and rest:
        row, *rest = rest
        switch = "may_tell" if shape is Reason else "may_name" if section == "roles" else None
        if switch and not case.value(f"{section}.{row}.{switch}"):
            return True
    return bool(rest) and field_of(shape, rest[0]).question.private
