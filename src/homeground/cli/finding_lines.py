"""Findings in the terminal and in JSON."""

from __future__ import annotations

from collections.abc import Iterable

from homeground.cli.parts import FindingLine
from homeground.cli.screen import heading, out
from homeground.desk.work import GRADES, Finding
from homeground.wording import say


def finding_line(finding: Finding) -> FindingLine:
    """One finding as JSON."""
    return FindingLine(
        id=finding.id,
        grade=finding.grade,
        title=say(finding.title),
        reason=say(finding.reason),
        remedy=say(finding.remedy) if finding.remedy else None,
        source=say(finding.source),
        path=finding.path or None,
    )


def tell_findings(title: str, findings: Iterable[Finding]) -> None:
    """Each finding with its grade, why it matters, what to do, and on what it rests."""
    told = tuple(findings)
    if told:
        heading(title)
    for finding in told:
        out(f"{GRADES[finding.grade]}: {say(finding.title)}", indent="  ")
        out(say(finding.reason), indent="    ")
        if finding.remedy:
            out(f"What to do: {say(finding.remedy)}", indent="    ")
        out(f"Source: {say(finding.source)}", indent="    ")
