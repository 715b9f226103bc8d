"""The JSON of the commands with which one begins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from homeground.case.device import Owner
from homeground.case.shape import shape
from homeground.cli.parts import CaseLine, FileLine, GapLine, StepLine


@shape
class NewCase:
    """`homeground new`."""

    case: str
    folder: str
    whose: Owner | None
    account: Literal["mine", "employer"] | None
    is_seen_by_employer: bool


@shape
class CaseList:
    """`homeground list`."""

    folder: str
    cases: tuple[CaseLine, ...]


@shape
class Now:
    """`homeground now`."""

    where: str
    title: str
    step: str
    why: str
    say: str
    papers: tuple[str, ...]
    then: tuple[str, ...]


@shape
class Demo:
    """`homeground demo`: `files` are the papers, `bundle` is the trial that came after them."""

    folder: str
    today: date
    files: tuple[FileLine, ...]
    bundle: str
    gaps: tuple[GapLine, ...]
    step: StepLine


SHAPES: Mapping[str, type] = {"now": Now, "demo": Demo, "new": NewCase, "list": CaseList}
