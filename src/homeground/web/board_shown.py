"""What the board shows besides its packages: its first line, the boss's package with its money, the history, the picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from homeground.case.case import Case
from homeground.case.concern import CONCERNS
from homeground.case.message import Message
from homeground.case.package import package_of
from homeground.case.reply_received import CHOSEN, ReplyReceived
from homeground.desk.advice import Advised
from homeground.desk.board import money_in
from homeground.desk.rounds import answered
from homeground.desk.strength import Finding
from homeground.money import good_said, hard_said
from homeground.negotiation import OptionWorth, Question, Table, Weighed, agreed_in, taking_said
from homeground.papers.chart.packages import Mark, MarkKind, packages_svg
from homeground.web.weighed import Board, WeighedShown, bounds_said, chance_bounds, terms_said

_HEAD = ("Package", "Worth to you", "Worth to your boss, a guess", "A yes, a guess", "What it holds")


@dataclass(frozen=True, slots=True)
class OnTheTable:
    """The boss's package: in words, with what is good and hard in it in money, the guards that speak, and what lies near it."""

    weighed: WeighedShown
    good: tuple[Message, ...]
    own_good: str
    findings: tuple[Finding, ...]
    hard: tuple[Message, ...]
    own_hard: str
    near: tuple[tuple[str, ...], ...]
    taking: Message | None


def agreed_shown(question: Question) -> tuple[tuple[str, str], ...]:
    """What was agreed, an issue with its option; empty as long as nothing is."""
    package = agreed_in(question)
    issues = question.table.issues
    return tuple((issue.name, issue.options[option]) for issue, option in zip(issues, package, strict=True)) if package else ()


@dataclass(frozen=True, slots=True)
class IssueShown:
    """One issue: its options, each with its worth to the employee and its guessed worth to the boss, in words and with bounds."""

    name: str
    options: tuple[tuple[str, str, str, str, str], ...]


def by_issue_shown(table: Table, worths: Sequence[Sequence[OptionWorth]]) -> tuple[IssueShown, ...]:
    """What each option is worth by itself."""
    return tuple(
        IssueShown(
            issue.name,
            tuple(
                (issue.options[one.option], one.mine_said, bounds_said(one.mine), one.theirs_said, bounds_said(one.theirs))
                if one.option != issue.now
                else (issue.options[one.option], "today", "", "today", "")
                for one in options
            ),
        )
        for issue, options in zip(table.issues, worths, strict=True)
    )


@dataclass(frozen=True, slots=True)
class RoundShown:
    """One offer: its day, its packages in words, and each answer to it with its day."""

    on: date
    packages: tuple[str, ...]
    replies: tuple[tuple[date, Message], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """One issue of a package that is put together: its options, and which of them stands there."""

    row: str
    name: str
    options: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The packages as a picture, with the table that says the same."""

    svg: SafeString
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def lead_of(case: Case, found: Advised) -> Message:
    """Where the talks stand, in a sentence."""
    boss = case.person.boss_name or "your boss"
    if found.advice is None or found.asked.question is None:
        return Message("Put on it what is to be settled. Then any package can be weighed.")
    if agreed_in(found.asked.question):
        return Message("You agreed. Write it down while both of you remember it alike.")
    if found.asked.question.is_waiting:
        return Message("Your last offer waits for its answer.")
    if found.advice.on_the_table:
        return Message("{boss:capital} named another package. What is good in it comes first.", boss=boss)
    if case.offers:
        return Message("What to put next, and why.")
    return Message("Before you ask: what it may be worth to {boss} against today, and what would help.", boss=boss)


def on_the_table_shown(board: Board) -> OnTheTable | None:
    """The boss's package, where one waits for an answer."""
    one = board.advice.on_the_table
    if one is None:
        return None
    money = money_in(board.case, board.on, board.table, one.package)
    worker = money.money.worker if money else None
    reply = next((reply for reply in reversed(board.case.replies) if reply.counter), None)
    return OnTheTable(
        weighed=board.weighed(one),
        good=good_said(worker) if worker else (),
        own_good=(reply.good or "") if reply else "",
        findings=money.findings if money else (),
        hard=hard_said(worker) if worker else (),
        own_hard=(reply.hard or "") if reply else "",
        near=board.near(),
        taking=taking_said(board.table, board.advice),
    )


def history_shown(case: Case) -> tuple[RoundShown, ...]:
    """The offers with their answers, the latest first."""
    rounds = (
        RoundShown(offer.on, tuple(_in_words(case, one) for one in offer.packages), tuple(_replies(case, replies)))
        for offer, replies in answered(case)
    )
    return tuple(reversed([*rounds]))


def rows_of(table: Table, own: Mapping[str, str]) -> tuple[Box, ...]:
    """The boxes of a package of one's own; what was not chosen stands as today."""
    stands = {**table.named(table.now), **own}
    return tuple(
        Box(issue.id, issue.name, tuple((option, option == stands[issue.id]) for option in issue.options)) for issue in table.issues
    )


def picture_of(found: Advised, case: Case) -> Picture | None:
    """The picture; nothing without an advice."""
    if found.advice is None or found.asked.question is None:
        return None
    head, rows = picture_rows(found, case)
    told = "; ".join(
        f"{name}: {mine} to you, {theirs} to your boss" for name, mine, theirs, _, _ in rows[: len(rows) - len(found.advice.frontier)]
    )
    marks = [Mark(name, round(one.mine.mean), round(one.theirs.mean), _kind(name)) for name, one in _named(found, case)]
    svg = packages_svg(
        [_point(one) for one in found.spread],
        [_point(one) for one in found.advice.frontier],
        marks,
        title="Packages by what they are worth to both sides",
        told=told,
    )
    return Picture(mark_safe(svg), head, rows)  # noqa: S308 - our own drawing, which escapes the words in it


def picture_rows(found: Advised, case: Case) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The same as a table: its head and its rows, the named packages first, then those that lie best."""
    question, advice = found.asked.question, found.advice
    if question is None or advice is None:
        return _HEAD, ()
    named = [*_named(found, case), *(("lies best", one) for one in advice.frontier)]
    table = question.table
    rows = (
        (name, bounds_said(one.mine), bounds_said(one.theirs), chance_bounds(one), terms_said(table, one.package)) for name, one in named
    )
    return _HEAD, tuple(rows)


def _named(found: Advised, case: Case) -> Iterator[tuple[str, Weighed]]:
    if found.advice is None:
        return
    yield "Today", found.advice.today
    if found.advice.on_the_table:
        yield case.person.boss_name or "Your boss", found.advice.on_the_table
    yield from zip("ABC", (offer.weighed for offer in found.advice.offers), strict=False)
    yield from (("Yours", one.weighed) for one in found.own)


def _kind(name: str) -> MarkKind:
    return "today" if name == "Today" else "mine" if name in ("A", "B", "C", "Yours") else "boss"


def _point(one: Weighed) -> tuple[int, int]:
    return round(one.mine.mean), round(one.theirs.mean)


def _in_words(case: Case, lines: tuple[str, ...]) -> str:
    """A package as it was put, without what is as today."""
    named = package_of(lines)
    kept = {row: option for row, option in named.items() if row not in case.issues or case.issues[row].now != option}
    words = (f"{case.issues[row].name if row in case.issues else row}: {option}" for row, option in kept.items())
    return "; ".join(words) or "all as today"


def _replies(case: Case, replies: Sequence[ReplyReceived]) -> Iterator[tuple[date, Message]]:
    for reply in replies:
        parts = {"answer": Message("The answer was {reply}.", reply=reply.reply)}
        if reply.counter:
            parts["counter"] = Message("Their package: {told}.", told=_in_words(case, reply.counter))
        if reply.chosen:
            parts["chosen"] = Message("Liked best: {chosen}.", chosen=CHOSEN[reply.chosen])
        if reply.concerns:
            parts["worries"] = Message("Worries named: {worries}.", worries=tuple(CONCERNS[one] for one in reply.concerns))
        yield reply.on, Message(" ".join(f"{{{name}}}" for name in parts), **parts)
