"""What would free a day, and what should be looked at in a week, in words."""

from __future__ import annotations

from typing import assert_never

from homeground.case.message import Message
from homeground.case.question import WEEKDAYS
from homeground.portability.packed.change import Change
from homeground.portability.packed.plan import WeekFinding, WeekPlan
from homeground.portability.packed.remedy import Remedy
from homeground.portability.packed.why import names_of


def remedy_said(remedy: Remedy) -> Message:
    """What is to be changed, as a sentence."""
    first, *more = (_change_said(change) for change in remedy.changes)
    return Message("{first:capital}, and {second}.", first=first, second=more[0]) if more else Message("{first:capital}.", first=first)


def week_finding_said(finding: WeekFinding, plan: WeekPlan) -> Message:
    """What should be looked at, as a sentence; of the contract, as a question."""
    day, days, hours = plan.hours_per_day, len(plan.days), finding.hours
    match finding.kind:
        case "overfull" if finding.day:
            text = "What must be done on {weekday} takes {all:hour|hours}, {hours:hour|hours} more than the day has."
            return Message(text, weekday=WEEKDAYS[finding.day], all=day + hours, hours=hours)
        case "overfull":
            text = "{hours:hour|hours} of tied work find no room in {days:day|days} of {day:hour|hours}."
            return Message(text, hours=hours, days=days, day=day)
        case "more_than_the_week":
            text = "The tasks take {hours:hour|hours} more than {days:day|days} of {day:hour|hours} hold."
            return Message(text, hours=hours, days=days, day=day)
        case "over_contract":
            return Message("The tasks take {hours:hour|hours} more than your contract. Is that so?", hours=hours)
        case "under_contract":
            return Message("The tasks take {hours:hour|hours} less than your contract. Is one missing?", hours=hours)
        case "too_few_days":
            return Message("{task:capital} comes up on more days than have room for it.", task=finding.task or "")
    assert_never(finding.kind)


def _change_said(change: Change) -> Message:
    task, days = change.task or "", names_of(change.days)
    match change.kind:
        case "move_anchor":
            return Message("move the office day of {days} to {to}", days=days, to=WEEKDAYS[change.to] if change.to else "")
        case "take_on":
            return Message("see to the conditions of “{task}”, and it can be done at home", task=task)
        case "digitise":
            return Message("put the paper of “{task}” into a computer, and it can be done at home", task=task)
        case "rota":
            kept = Message(", and keep {days}", days=days) if days else Message("")
            return Message("share “{task}” with a colleague, half each{kept}", task=task, kept=kept)
        case "swap":
            return Message("swap “{task}” with a colleague for work of the same hours that can move", task=task)
        case "delegate":
            return Message("ask somebody at the office to do “{task}”", task=task)
        case "half_days":
            return Message("stay at home for half of {days}, which saves no trip", days=days)
    assert_never(change.kind)
