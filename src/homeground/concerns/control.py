"""The file `security.toml`: which controls which kinds of data ask for, what they rest on, and rules that name a place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, Strict

from homeground.case.safeguard import CONTROLS, DATA_CLASSES, ControlWord
from homeground.case.shape import shape
from homeground.case.task import Data
from homeground.concerns.written import Address, ControlId, Text, Texts, Whole, YesNo

Level = Literal["no", "advised", "required"]
LEVELS: tuple[Level, ...] = ("no", "advised", "required")
"""How firmly a kind of data asks for a control, the least first."""

ClassId = Literal["public", "internal", "confidential", "gdpr", "hipaa", "pci", "cui", "privileged"]


@shape
class Source:
    """Where a control comes from. Unless `section_read`, its `sections` are from memory, and are not printed.

    `terms`: what may be done with its text.
    """

    id: Text
    title: Text
    sections: Text | None = None
    date: Text
    url: Address
    section_read: YesNo
    terms: Text | None = None


@shape
class DataClass:
    """A kind of data. `answers`: the answers to a task's question about its data behind which this kind may stand."""

    id: ClassId
    note: Text
    answers: Annotated[tuple[Data, ...], Field(min_length=1)]

    @property
    def title(self) -> str:
        """Its name as it is chosen."""
        return DATA_CLASSES[self.id]


@shape
class SiteRule:
    """A rule that keeps tasks of some kinds of data on office days, unless a control has a proof that counts.

    Without `unless` nobody but the employer can say whether the rule holds: it is to be asked about.
    """

    id: Text
    classes: Annotated[tuple[ClassId, ...], Field(min_length=1)]
    unless: ControlId | None = None
    text: Text


@shape
class Control:
    """One thing that keeps data safe at home.

    `level` by kind of data. `show`: what to show the boss. `auto`: whether a program can see it. `sources`: each the id of a source,
    and the place in it. `proof_ttl_days`: how many days a proof of it counts.
    """

    id: ControlId
    word: ControlWord
    name: Text
    why: Text
    show: Text
    sources: Texts
    level: Mapping[ClassId, Level]
    auto: Literal["yes", "part", "no"]
    proof_ttl_days: Whole

    @property
    def title(self) -> str:
        """Its name in a word or two."""
        return CONTROLS[self.word]


@shape
class Probe:
    """How a computer of one kind could be asked about a control; without `read` the question does not arise there."""

    control: ControlId
    os: Literal["linux", "macos", "windows"]
    read: Text | None = None
    privilege: Text | None = None
    meaning: Text
    tested: Text


@shape
class Security:
    """The whole file."""

    schema: Literal[1]
    compiled: Annotated[date, Strict()]
    sources: Annotated[tuple[Source, ...], Field(alias="source", min_length=1)]
    classes: Annotated[tuple[DataClass, ...], Field(alias="class", min_length=1)]
    site_rules: Annotated[tuple[SiteRule, ...], Field(alias="site_rule")] = ()
    controls: Annotated[tuple[Control, ...], Field(alias="control", min_length=1)]
    probes: Annotated[tuple[Probe, ...], Field(alias="probe")] = ()
