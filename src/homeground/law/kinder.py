"""The policy beside the law, part by part: what each says, and which of the two is kinder to the employee."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from homeground.case.message import Message
from homeground.law.answer import Answer
from homeground.law.rule_said import limit_said
from homeground.law.said import SILENCE, STANDS

Side = Literal["policy", "law", "same"]
_SILENT = ("granted", "dispute", "breach", "unknown")
_OPEN = ("yes", "unknown", "no")
_OWN = ("appeal", "complaint")


@dataclass(frozen=True, slots=True)
class Beside:
    """One part of the rule as the policy and as the law has it; nothing where one is silent. `kinder` where both speak."""

    part: str
    title: Message
    policy: Message | None
    law: Message | None
    kinder: Side | None

    @property
    def is_harsher(self) -> bool:
        """The policy asks for more, or gives less, than the law; it cannot lower what the law gives."""
        return self.kinder == "law"


def beside(policy: Answer, law: Answer) -> tuple[Beside, ...]:
    """Every part on which one of the two says something. The eligibility of one is never joined with the remedy of the other.

    Source: docs/specs/policy-reading.md, section 4.
    """
    return tuple(one for one in _parts(policy, law) if one.policy or one.law)


def _parts(policy: Answer, law: Answer) -> Iterator[Beside]:
    yield _part("eligible", "Whether you may ask", policy, law, _may_ask, lambda answer: _OPEN.index(answer.eligible))
    yield _part("lead", "How long before the start you have to ask", policy, law, _lead, lambda answer: -_send(answer).toordinal())
    yield _part("answer", "By when they have to answer", policy, law, _answered, lambda answer: _due(answer).toordinal())
    yield _part("requests", "How often you may ask", policy, law, _often, lambda answer: -_times(answer))
    yield _part("grounds", "On which grounds they may refuse", policy, law, _grounds, _reasons)
    yield _part("silence", "What their silence means", policy, law, _silence, lambda answer: _SILENT.index(_silent(answer)))
    yield _part("own", "Until when you may take it further", policy, law, _own, lambda answer: -_until(answer).toordinal())


def _part(
    part: str,
    title: str,
    policy: Answer,
    law: Answer,
    said: Callable[[Answer], Message | None],
    cost: Callable[[Answer], int | tuple[int, int]],
) -> Beside:
    """`cost` is less where the rule is kinder; it is asked only where both say something."""
    here, there = said(policy), said(law)
    kinder: Side | None = None
    if here and there:
        mine, theirs = cost(policy), cost(law)
        kinder = "same" if mine == theirs else "policy" if mine < theirs else "law"  # type: ignore[operator]  # both are of one kind
    return Beside(part, Message(title), here, there, kinder)


def _may_ask(answer: Answer) -> Message | None:
    return STANDS[answer.eligible]


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


def _silence(answer: Answer) -> Message | None:
    return SILENCE[_silent(answer)] if any(due.silent for due in answer.deadlines.values()) else None


def _silent(answer: Answer) -> str:
    return next((due.silent for due in answer.deadlines.values() if due.silent), "unknown")


def _own(answer: Answer) -> Message | None:
    return Message("until {on}", on=_until(answer)) if any(name in answer.deadlines for name in _OWN) else None


def _until(answer: Answer) -> date:
    return max(answer.deadlines[name].last for name in _OWN if name in answer.deadlines)
