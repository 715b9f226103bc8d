"""The policy beside the law, part by part: what each says, and which of the two is kinder to the employee."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.law.answer import Answer
from homeground.law.days_beside import allowed, fit, given_by
from homeground.law.rule_said import limit_said
from homeground.law.said import STANDS

Side = Literal["policy", "law", "same"]
Cost: TypeAlias = int | Decimal | tuple[int, int]
_OPEN = ("yes", "no")
_OWN = ("appeal", "complaint")


@dataclass(frozen=True, slots=True)
class Beside:
    """One part of the rule as the policy and as the law has it; nothing where one is silent.

    `kinder` is set where both speak and can be compared.
    Of the home days alone, `fit` says whether the ask stays inside the policy, and `words` are those of each clause that names days.
    """

    part: str
    title: Message
    policy: Message | None
    law: Message | None
    kinder: Side | None
    fit: Message | None = None
    words: tuple[str, ...] = ()

    @property
    def is_harsher(self) -> bool:
        """The policy asks for more, or gives less, than the law; it cannot lower what the law gives."""
        return self.kinder == "law"


def beside(policy: Answer, law: Answer, case: Case | None = None) -> tuple[Beside, ...]:
    """Every part on which one of the two says something; with a case, its home days come first.

    The eligibility of one is never joined with the remedy of the other.
    Source: docs/specs/policy-reading.md, section 4.
    """
    every = (*([_home_days(case, law)] if case else []), *_parts(policy, law))
    return tuple(one for one in every if one.policy or one.law)


def _home_days(case: Case, law: Answer) -> Beside:
    here = allowed(case)
    given = law.route.entitlement if law.route else None
    kinder: Side | None = None
    if here.days and given and given.days_per_week is not None:
        kinder = _kinder(-max(here.days), -Decimal(given.days_per_week))
    return Beside("days", Message("Home days"), here.said, given_by(law.route), kinder, fit(case), here.words)


def _parts(policy: Answer, law: Answer) -> Iterator[Beside]:
    yield _part("eligible", "Whether you may ask", policy, law, _may_ask, _openness)
    yield _part("lead", "How long before the start you have to ask", policy, law, _lead, lambda answer: -_send(answer).toordinal())
    yield _part("answer", "By when they have to answer", policy, law, _answered, lambda answer: _due(answer).toordinal())
    yield _part("requests", "How often you may ask", policy, law, _often, lambda answer: -_times(answer))
    yield _part("grounds", "On which grounds they may refuse", policy, law, _grounds, _reasons)
    yield _part("own", "Until when you may take it further", policy, law, _own, lambda answer: -_until(answer).toordinal())


def _part(
    part: str,
    title: str,
    policy: Answer,
    law: Answer,
    said: Callable[[Answer], Message | None],
    cost: Callable[[Answer], Cost | None],
) -> Beside:
    """`cost` is less where the rule is kinder, and nothing where it can't be compared; it is asked only where both say something."""
    here, there = said(policy), said(law)
    kinder = _kinder(cost(policy), cost(law)) if here and there else None
    own = policy.route.applies_if if part == "eligible" and policy.route and policy.route.kind == "policy" else None
    return Beside(part, Message(title), here, there, kinder, words=(own.text,) if own else ())


def _kinder(mine: Cost | None, theirs: Cost | None) -> Side | None:
    if mine is None or theirs is None:
        return None
    return "same" if mine == theirs else "policy" if mine < theirs else "law"  # type: ignore[operator]  # both are of one kind


def _may_ask(answer: Answer) -> Message | None:
    """A policy without a condition on asking says nothing of it; one whose words alone name it says so."""
    route = answer.route
    if route and route.kind == "policy" and not route.eligible:
        return Message("In its own words") if route.applies_if else None
    return STANDS[answer.eligible]


def _openness(answer: Answer) -> int | None:
    """Not known yet is no demand, and neither are words that nothing is computed from."""
    is_said = answer.route is None or answer.route.kind != "policy" or bool(answer.route.eligible)
    return _OPEN.index(answer.eligible) if is_said and answer.eligible in _OPEN else None


def _lead(answer: Answer) -> Message | None:
    return Message("{length} before it", length=str(answer.deadlines["send"].deadline.length)) if "send" in answer.deadlines else None


def _send(answer: Answer) -> date:
    return answer.deadlines["send"].safe


def _answered(answer: Answer) -> Message | None:
    return Message("by {on}", on=answer.answer_due.last) if answer.answer_due else None


def _due(answer: Answer) -> date:
    assert answer.answer_due is not None  # noqa: S101 - asked only where both say something
    return answer.answer_due.last


def _often(answer: Answer) -> Message | None:
    return limit_said(answer.route.limit) if answer.route and answer.route.limit else None


def _times(answer: Answer) -> int:
    return answer.route.limit.requests if answer.route and answer.route.limit else 0


def _grounds(answer: Answer) -> Message | None:
    if answer.route is None or not answer.route.grounds:
        return None
    kind = "of a closed list" if answer.route.grounds_closed else "named as examples"
    return Message("{number:ground|grounds} {kind}", number=len(answer.route.grounds), kind=kind)


def _reasons(answer: Answer) -> tuple[int, int]:
    route = answer.route
    return (int(not route.grounds_closed), len(route.grounds)) if route else (1, 0)


def _own(answer: Answer) -> Message | None:
    return Message("until {on}", on=_until(answer)) if any(name in answer.deadlines for name in _OWN) else None


def _until(answer: Answer) -> date:
    return max(answer.deadlines[name].last for name in _OWN if name in answer.deadlines)
