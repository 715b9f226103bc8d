"""The sections of the interview, in the order in which they are asked."""

from __future__ import annotations

from dataclasses import dataclass

from homeground.case.choice import Choice
from homeground.case.clause import Clause
from homeground.case.concern import Concern
from homeground.case.device import Device
from homeground.case.evidence import Evidence
from homeground.case.issue import Issue
from homeground.case.money import MoneyMatters
from homeground.case.person import Person
from homeground.case.policy import Policy, Role
from homeground.case.reason import Reason
from homeground.case.record import OfficeDay
from homeground.case.rights import Rights
from homeground.case.safeguard import Safeguard
from homeground.case.standing import Result
from homeground.case.task import Task
from homeground.case.terms import Terms
from homeground.case.trial import Trial
from homeground.case.workplace import Workplace


class UnknownSection(KeyError):
    """There is no section of that name."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the interview. `row` names one of its repeated rows; empty where it has none."""

    name: str
    title: str
    shape: type
    about: str
    row: str = ""

    @property
    def has_rows(self) -> bool:
        """The section is a list of rows of the same shape."""
        return bool(self.row)


SECTIONS: tuple[Section, ...] = (
    Section("device", "This computer", Device, "Whose machine and account this is. Asked before anything else."),
    Section("person", "You, your job and your boss", Person, "Who asks whom, and where the matter stands."),
    Section("terms", "What you ask for", Terms, "The days, the trial, the way out, and your limits."),
    Section("tasks", "Your tasks", Task, "The pieces of your week, and what ties each to the office.", row="task"),
    Section("workplace", "Your home workplace", Workplace, "Where you work at home and how you are reached."),
    Section("reasons", "Your reasons", Reason, "Why you want it, and which reasons may be told.", row="reason"),
    Section("concerns", "Your boss’s concerns", Concern, "What may be feared, what you promise, how it is checked.", row="concern"),
    Section("safeguards", "Your safeguards", Safeguard, "What keeps data safe at home, each with its proof.", row="safeguard"),
    Section("standing", "Your standing", Result, "Results, praise, and what only you can do.", row="proof"),
    Section("policy", "Your employer’s policy", Policy, "What is already allowed, and where it is written."),
    Section("clauses", "What the policy says", Clause, "Its rules, word for word; each counts once you confirm it.", row="clause"),
    Section("roles", "Who already works from home", Role, "Roles with your employer that already do it.", row="role"),
    Section("rights", "Your rights", Rights, "What the law of your place turns on. Health and family stay private."),
    Section("record", "Your own record", OfficeDay, "Ten days at the office, counted before you ask. One tap a day.", row="day"),
    Section("evidence", "Evidence and examples", Evidence, "Your own record, other employers, studies on both sides.", row="find"),
    Section("money", "What it is worth", MoneyMatters, "What an hour and a year leave you, and what your employer saves and pays."),
    Section("issues", "What is on the table", Issue, "What is to be settled, and the ways in which it can be.", row="issue"),
    Section("choices", "What you would rather get", Choice, "Two packages, either or. All of it stays private.", row="choice"),
    Section("trial", "The trial", Trial, "What it has to show, by what it is judged, and for what its data may not be used."),
)
_BY_NAME = {section.name: section for section in SECTIONS}


def section_named(name: str) -> Section:
    """The section of that name; `UnknownSection` where there is none."""
    try:
        return _BY_NAME[name]
    except KeyError:
        raise UnknownSection(name) from None
