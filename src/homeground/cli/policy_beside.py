"""The employer's policy beside the law: what each says, which is kinder, and what the policy leaves open."""

from __future__ import annotations

from datetime import date

from homeground import law
from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.message import Message
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.places import tell_adviser
from homeground.cli.screen import heading, json, out, table, title
from homeground.cli.shapes.policy import BesideLine, GapLine, PolicyBeside
from homeground.cli.trouble import Refused
from homeground.wording import say

_KINDER = {"policy": "your policy", "law": "the law", "same": "both the same", None: ""}
_SILENT = "says nothing"


@command("beside", "policy beside", "policy beside --case my-case --json")
@case_option
@json_option
def policy_beside_command(*, case_name: str | None, as_json: bool) -> None:
    """Lay your policy beside the law, part by part.

    Only clauses that you confirmed count. The right of the law is the one in use, as `homeground law mine` shows it.
    """
    file = the_case(case_name)
    today = stamp().on
    case = fold(file.entries())
    seen = law.outlook(case, today)
    if seen.mistakes:
        mistakes = (f"{mistake.field}: {mistake.remedy}" for mistake in seen.mistakes)
        raise Refused("Some of your answers cannot be so beside each other, and nothing is computed from them.", *mistakes)
    shown = _shown(file.name, case, seen, today)
    if as_json:
        json(shown)
    else:
        _tell(shown, seen)


def _shown(name: str, case: Case, seen: law.Outlook, today: date) -> PolicyBeside:
    right = seen.chosen
    policy = law.policy_option(case, right.regime if right else None, today)
    parts = law.beside(policy.answer, right.answer, case) if policy and right else ()
    return PolicyBeside(
        case=name,
        today=today,
        policy=policy.regime.name if policy else None,
        place=right.regime.id if right else None,
        route=right.id if right else None,
        parts=tuple(map(_line, parts)),
        gaps=tuple(GapLine(kind=gap.kind, what=say(gap.what), was_looked_for=gap.was_looked_for) for gap in law.gaps(case)),
    )


def _line(one: law.Beside) -> BesideLine:
    return BesideLine(part=one.part, title=say(one.title), policy=_said(one.policy), law=_said(one.law), kinder=one.kinder)


def _said(message: Message | None) -> str | None:
    return say(message) if message else None


def _tell(shown: PolicyBeside, seen: law.Outlook) -> None:
    title(f"{shown.policy or 'Your policy'} beside the law")
    if shown.policy is None:
        out("No clause of your policy counts yet. Read it: homeground policy read FILE --into NAME")
        out("Then confirm what counts: homeground policy confirm")
    elif shown.route is None:
        out("There is no right of your place to lay it beside: homeground law mine")
    if shown.parts:
        _tell_parts(shown)
    if shown.gaps:
        heading("What no confirmed clause settles; neither side is protected there")
    for gap in shown.gaps:
        out(f"- {gap.what}{' (you looked, and found none)' if gap.was_looked_for else ''}", indent="  ")
    if seen.chosen:
        tell_adviser(seen.chosen.regime.adviser)


def _tell_parts(shown: PolicyBeside) -> None:
    rows = [(part.title, part.policy or _SILENT, part.law or _SILENT, _KINDER[part.kinder]) for part in shown.parts]
    table(rows, head=("", "Your policy", f"The law: {shown.place} {shown.route}", "Kinder to you"))
    if any(part.kinder == "law" for part in shown.parts):
        out("\nWhere your policy gives less than the law, it does not lower what the law gives.")
