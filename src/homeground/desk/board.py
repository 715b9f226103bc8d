"""What the board of the talks shows: a package priced, and the one next step as the advice has it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.desk.package_money import PackageMoney, Tried, money_of
from homeground.guidance import NoteReply, OpenBoard, ReadPaper, Step
from homeground.negotiation import Advice, Package, Stop, Table, amount_in, are_alike, is_none, template_of

_THEY_CHOOSE: Mapping[int, Message] = {
    2: Message("I have written down two ways that would both work for me. Which comes nearer to what would work for you?"),
    3: Message("I have written down three ways that would all work for me. Which comes nearest to what would work for you?"),
}
_ALIKE = Message("They are worth about the same to you. Which of them your boss likes best helps to find what matters to both of you.")
_NOT_QUITE_ALIKE = Message(
    "They are not quite alike in worth to you. Which of them your boss likes best helps to find what matters to both of you."
)
_COUNTS: Mapping[int, Message] = {
    1: Message("Put this offer on the table"),
    2: Message("Put these two offers on the table, both at once"),
    3: Message("Put these three offers on the table, all at once"),
}


def tried_of(table: Table, package: Package) -> Tried | None:
    """Home days, cut and extra hours of a package, to be priced; nothing where it has no home days, or says more than a number."""
    days, cut, extra = (_amount(table, package, kind) for kind in ("home-days", "pay-change", "extra-work"))
    if not days or cut is None or extra is None:
        return None
    return Tried(home_days=days, cut_percent=cut, extra_hours=extra)


def money_in(case: Case, today: date, table: Table, package: Package) -> PackageMoney | None:
    """What a package comes to in money, where that can be counted."""
    tried = tried_of(table, package)
    if tried is None:
        return None
    found = money_of(case, today, tried)
    return found if found.money.worker else None


def one_step(step: Step, advice: Advice | None) -> Step:
    """The one next step of a case, wherever it is shown: that of the case, and where it is done on the board, what the advice has there."""
    return step_of_advice(advice) if advice and isinstance(step.target, OpenBoard) else step


def step_of_advice(advice: Advice) -> Step:
    """The one next step of the talks: wait, take it, put these offers, or let it rest."""
    if advice.stop:
        return _stopped(advice.stop)
    if advice.take and advice.taking:
        say = Message("Thank you. Let us do it like that. May I write it down today, so that we both have the same page?")
        return Step("take-it", Message("Take what is on the table"), advice.taking, 10, NoteReply(), say)
    count = len(advice.offers)
    why = advice.alone or (_ALIKE if are_alike(advice) else _NOT_QUITE_ALIKE)
    say = _THEY_CHOOSE.get(count) or Message("What would have to change in this for it to work for you?")
    return Step("put-offers", _COUNTS[max(1, count)], why, 15, OpenBoard(), say)


def _stopped(stop: Stop) -> Step:
    if stop.until is None:
        return Step("rest", Message("Offer nothing now"), Message("{why} {reopen}", why=stop.why, reopen=stop.reopen), 2, NoteReply())
    title = Message("Offer nothing before {until:weekday}", until=stop.until)
    return Step("wait", title, Message("{why} {reopen}", why=stop.why, reopen=stop.reopen), 20, ReadPaper("brief"))


def _amount(table: Table, package: Package, kind: str) -> Decimal | None:
    """The number of a kind of issue in a package: nought where it is not on the table, or stands as today without one."""
    for place, (issue, option) in enumerate(zip(table.issues, package, strict=True)):
        template = template_of(issue.id, issue.name)
        if template is None or template.id != kind:
            continue
        typed = issue.options[option]
        if is_none(typed):
            return Decimal(0)
        found = amount_in(typed)
        return found if found is not None else Decimal(0) if option == table.now[place] else None
    return Decimal(0) if kind != "home-days" else None
