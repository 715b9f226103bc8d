"""Whether to ask now, how strong the case stands, and what to mind."""

from __future__ import annotations

from homeground.case.journal import fold
from homeground.cli.edge import stamp
from homeground.cli.finding_lines import finding_line, tell_findings
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.parts import MissingLine
from homeground.cli.screen import heading, json, out, title
from homeground.cli.shapes.answer import ClaimLine, Ready
from homeground.desk.strength import STRENGTHS, Claim, Stand, stand_of
from homeground.wording import say


@command("ready", "ready", "ready --case my-case --json")
@case_option
@json_option
def ready_command(*, case_name: str | None, as_json: bool) -> None:
    """Whether to ask now, how strong your case stands, and what to mind.

    It counts what is written down in your case, and says nothing of you.
    """
    file = the_case(case_name)
    today = stamp().on
    stand = stand_of(fold(file.entries()), today)
    if as_json:
        json(_ready(file.name, stand))
    else:
        _tell(stand)


def _ready(name: str, stand: Stand) -> Ready:
    advice = stand.readiness
    return Ready(
        case=name,
        advice=advice.advice,
        title=say(advice.title),
        why=say(advice.why),
        changes=tuple(MissingLine(path=one.path, what=say(one.what)) for one in advice.changes),
        claims=tuple(map(_claim, stand.claims)),
        findings=tuple(map(finding_line, stand.findings)),
    )


def _claim(claim: Claim) -> ClaimLine:
    return ClaimLine(
        id=claim.id,
        title=say(claim.title),
        strength=claim.strength,
        holds=tuple(map(say, claim.holds)),
        missing=tuple(MissingLine(path=one.path, what=say(one.what)) for one in claim.missing),
    )


def _tell(stand: Stand) -> None:
    title(say(stand.readiness.title))
    out(say(stand.readiness.why))
    for number, change in enumerate(stand.readiness.changes, start=1):
        out(f"{number}. {say(change.what)} (homeground answer {change.path.partition('.')[0]})", indent="  ")
    heading("The five things your boss needs to believe")
    for claim in stand.claims:
        lit = STRENGTHS.index(claim.strength)
        out(f"{'■' * lit}{'□' * (len(STRENGTHS) - 1 - lit)} {claim.strength}: {say(claim.title)}", indent="  ")
        for one in claim.missing:
            out(f"Missing: {say(one.what)}", indent="      ")
    tell_findings("To mind", stand.findings)
