"""One study as the pages tell it, on either side alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from homeground.case.message import Message
from homeground.evidence import KNOWN, Fit, Study, finding_said, why_said


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a study found on this side first, who was looked at, what it does not show, how it is known, where it can be read.

    `more`, `setting` and `why` are for the page of all studies: its other findings, where it was, why it stands where it does.
    """

    id: str
    finding: Message
    sample: str
    does_not_show: str
    known: Message
    cite: str
    url: str
    more: tuple[Message, ...] = ()
    setting: str = ""
    why: Message | None = None
    minds: tuple[str, ...] = ()
    may_take: bool = False
    comes_with: str = ""


def told_of(fit: Fit, side: str) -> Told:
    """A study in short: its finding on this side."""
    study = fit.study
    finding = next((one for one in study.findings if one.direction == side), study.findings[0])
    return Told(
        id=study.id,
        finding=finding_said(finding),
        sample=study.sample,
        does_not_show=study.does_not_show,
        known=KNOWN[study.verified],
        cite=study.cite,
        url=study.url,
    )


def told_whole(fit: Fit, side: str, among: Sequence[Fit], together: Sequence[Study]) -> Told:
    """A study with all that is known of it. `together`: what a tap takes into the employee's own evidence, nothing where it may not be."""
    study, short = fit.study, told_of(fit, side)
    return Told(
        id=study.id,
        finding=short.finding,
        sample=study.sample,
        does_not_show=study.does_not_show,
        known=short.known,
        cite=study.cite,
        url=study.url,
        more=tuple(said for one in study.findings if (said := finding_said(one)) != short.finding),
        setting=study.setting,
        why=why_said(fit, among),
        minds=tuple(never.say for never in study.never),
        may_take=bool(together),
        comes_with=", ".join(one.cite for one in together[1:]),
    )
