"""A case as the question of an advice: its table, what the employee said, and what is still to be answered before it can be asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.field import field_of
from homeground.case.issue import Issue
from homeground.case.message import Message
from homeground.case.reading import BadAnswer, Mistake
from homeground.case.terms import Terms
from homeground.desk.packages import today_named, whole_package
from homeground.desk.rounds import Rounds, rounds_of
from homeground.guidance import Missing, missing_in_section
from homeground.money import for_case, what_if
from homeground.negotiation import OFFERS_LEFT, TRIAL_SUCCEEDS, Choice, Package, Question, Said, Table, Week, kept_of, shipped_masks
from homeground.negotiation import Issue as OnTable
from homeground.portability import week_of

_BLOCKING = ("options", "now")
"""The answers without which an issue is not on the table; the others make the advice better."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The question of a case, as far as it can be asked.

    Without a `question`, `lacks` are the answers to give first, or `mistakes` what cannot be so. `better_with` are answers with which the
    advice knows more. Mistakes beside a question are left out of it.
    """

    question: Question | None = None
    lacks: tuple[Missing, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    better_with: tuple[Missing, ...] = ()


def prepared(case: Case, today: date, *, seed: int = 0) -> Prepared:
    """The question that a case asks on a day: of its table, what was said, and what was offered and answered so far."""
    open_ = missing_in_section(case, "issues", today)
    lacks = tuple(one for one in open_ if one.path == "issues" or one.path.rsplit(".", 1)[-1] in _BLOCKING)
    if lacks:
        return Prepared(lacks=lacks)
    try:
        table = table_of(case, today)
        rounds = rounds_of(case, table)
    except BadAnswer as error:
        return Prepared(mistakes=error.mistakes)
    mistakes: list[Mistake] = []
    said = _said(case, table, mistakes)
    return Prepared(
        _question(case, table, said, rounds, today, seed), mistakes=tuple(mistakes), better_with=tuple(_better_with(case, today))
    )


def table_of(case: Case, today: date) -> Table:
    """What is on the table of a case, with the combinations that are never proposed. `BadAnswer` for what cannot be so."""
    issues = tuple(_on_table(row, issue) for row, issue in case.issues.items())
    return Table(issues, shipped_masks(issues, _week(case), leaves_less=lambda *mix: _leaves_less(case, today, *mix)))


def _week(case: Case) -> Week:
    plan = week_of(case).plan
    return Week(
        worked=case.person.days_per_week or Week().worked,
        portable=Decimal(plan.home_days_max) if plan is not None else None,
        asked=case.terms.home_days,
    )


def _on_table(row: str, issue: Issue) -> OnTable:
    return OnTable(row, issue.name, issue.options, issue.options.index(issue.now) if issue.now in issue.options else 0)


def _leaves_less(case: Case, today: date, home_days: Decimal | None, cut: Decimal | None, hours: Decimal | None) -> bool:
    """An hour leaves less than today under this mix, or nobody can say."""
    if cut is None or hours is None:
        return True
    try:
        worker = for_case(what_if(case, home_days=home_days, cut_percent=cut, extra_hours_per_week=hours), today).worker
    except ValueError:
        return True
    return worker is None or worker.is_unprofitable_mix


def _question(case: Case, table: Table, said: Said, rounds: Rounds, today: date, seed: int) -> Question:
    brought = frozenset(row for row, issue in case.issues.items() if issue.brought)
    return Question(
        table=table,
        said=said,
        history=rounds.history,
        noted=rounds.noted,
        unanswered=rounds.unanswered,
        is_waiting=rounds.waiting_since is not None,
        waiting_since=rounds.waiting_since,
        offers_left=max(1, _offers_at_most(case) - len(case.offers)),
        seed=seed,
        today=today,
        concerns=rounds.concerns | {concern.concern for concern in case.concerns.values()},
        answers=tuple(frozenset(issue.concerns) for issue in case.issues.values()),
        brought=brought,
        kept=kept_of(table, brought),
        asked_on=tuple(sent.on for sent in case.papers_sent),
        succeeds=TRIAL_SUCCEEDS if case.terms.mark_met_percent is None else float(case.terms.mark_met_percent / 100),
    )


def _offers_at_most(case: Case) -> int:
    return int(case.terms.offers_at_most or OFFERS_LEFT)


def _said(case: Case, table: Table, mistakes: list[Mistake]) -> Said:
    issues = tuple(case.issues.values())
    as_good = _package(case, table, case.terms.as_good_as, "terms.as_good_as", mistakes) if case.terms.as_good_as else None
    return Said(
        piles=tuple(issue.pile for issue in issues),
        orders=tuple(_order(issue) for issue in issues),
        peaks=tuple(_peak(issue) for issue in issues),
        choices=tuple(_choices(case, table, mistakes)),
        alternative=as_good or case.terms.if_no or "stay",
    )


def _order(issue: Issue) -> tuple[int, ...]:
    places = range(len(issue.options))
    return tuple(reversed(places)) if issue.likes == "first" else tuple(places)


def _peak(issue: Issue) -> int | None:
    return issue.options.index(issue.favourite) if issue.likes == "middle" and issue.favourite in issue.options else None


def _choices(case: Case, table: Table, mistakes: list[Mistake]) -> Iterator[Choice]:
    for row, choice in case.choices.items():
        if choice.answer is None:
            continue
        left, right = (_package(case, table, getattr(choice, side), f"choices.{row}.{side}", mistakes) for side in ("left", "right"))
        if left is not None and right is not None and left != right:
            yield Choice(left, right, choice.answer)


def _package(case: Case, table: Table, lines: tuple[str, ...], path: str, mistakes: list[Mistake]) -> Package | None:
    """The package on the table; where it names what is not there any more, that is told and it is left out."""
    try:
        return table.read(whole_package(lines, case.issues, field=path, rest=today_named(case.issues)), path)
    except BadAnswer as error:
        mistakes += error.mistakes
        return None


def _better_with(case: Case, today: date) -> Iterator[Missing]:
    """What the advice would gain from, in the order in which it is asked."""
    yield from missing_in_section(case, "issues", today)
    for row, issue in case.issues.items():
        if issue.likes == "middle" and issue.favourite is None:
            yield Missing(f"issues.{row}.favourite", Message("“{issue}”: which option is best for you.", issue=issue.name))
    yield from missing_in_section(case, "choices", today)
    if case.terms.if_no is None and not case.terms.as_good_as:
        yield Missing("terms.if_no", Message.verbatim(field_of(Terms, "if_no").question.ask))
    if len(case.offers) >= _offers_at_most(case):
        many = Message(
            "You have made {made:offer|offers}, as many as you meant to. Let it rest, or raise the number.", made=len(case.offers)
        )
        yield Missing("terms.offers_at_most", many)
