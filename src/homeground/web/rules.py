"""The rules of one right in words, each with its sources, for the page of a case and for whoever checks a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from homeground.case.message import Message
from homeground.law import Answer, Regime, Route, condition_said, deadline_notes, deadline_rule_said, deadline_said, limit_said, token_said
from homeground.web.cited import Cited, cited
from homeground.wording import say

_STANDS = {"yes": "holds", "no": "does not hold", "unknown": "not known yet"}


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a rule; `mark` is a word on how it stands."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a right: what it is about, its sentences, where it was read."""

    title: str
    lines: tuple[Line, ...]
    cited: Cited


def rules_of(regime: Regime, route: Route, answer: Answer | None = None) -> tuple[Rule, ...]:
    """Everything that the route says, in the order in which people meet it; with an answer, how each condition stands."""
    every = (*_asking(regime, route, answer), *_answering(regime, route), *_after(regime, route))
    return tuple(rule for rule in every if rule.lines)


def deadline_rules(regime: Regime, route: Route) -> tuple[Rule, ...]:
    """Each deadline of the route as a rule, without a day."""
    return tuple(
        _rule(
            regime,
            say(Message("{what:capital}", what=deadline_said(deadline))),
            [say(Message("{rule:sentence}", rule=deadline_rule_said(deadline))), *map(say, deadline_notes(deadline))],
            deadline.source,
        )
        for deadline in route.deadlines
    )


def _asking(regime: Regime, route: Route, answer: Answer | None) -> Iterator[Rule]:
    yield _who(regime, route, answer)
    if route.limit:
        said = [f"{say(limit_said(route.limit))}.", *_given(route.limit.note)]
        yield _rule(regime, "How often you may ask", said, route.limit.source or route.source)
    form = route.request
    said = [form.form, *_given(form.received_rule), *(["it has to be signed"] if form.signed else [])]
    yield _rule(regime, "How to ask", said, form.source or route.source)
    must = [f"{one.text}{' (optional)' if one.optional else ''}" for one in route.must]
    yield _rule(regime, "What the request has to say", must, _sources(route.must, route.source))


def _who(regime: Regime, route: Route, answer: Answer | None) -> Rule:
    stands = {one.condition: _STANDS[one.value] for one in answer.judged} if answer else {}
    lines = tuple(Line(_sentence(say(condition_said(one))), stands.get(one, "")) for one in route.eligible)
    found = [name for condition in route.eligible for name in condition.source]
    words = route.applies_if if route.kind == "policy" else None
    nobody_barred = "no condition of your policy is confirmed" if route.kind == "policy" else "every employee, from the first day"
    said = [words.text] if words else [] if lines else [nobody_barred]
    rule = _rule(regime, "Who may ask", said, [*found, *((words and words.source) or ())] or route.source)
    return replace(rule, lines=(*lines, *rule.lines))


def _answering(regime: Regime, route: Route) -> Iterator[Rule]:
    yield _rule(regime, "What they have to do", [duty.text for duty in route.duties], _sources(route.duties, route.source))
    title = "They may refuse on these grounds alone" if route.grounds_closed else "Grounds that are named, others are possible"
    yield _rule(regime, title, [ground.text for ground in route.grounds], route.grounds_source)
    if not route.grounds:
        said = "no ground is recorded; whether they have to give reasons stands under what they have to do"
        yield _rule(
            regime,
            "Grounds on which they may refuse",
            [said] if route.kind in ("request", "grant-unless", "consider") else [],
            route.grounds_source,
        )
    yield _plain(regime, route, "A trial", route.trial)
    yield _plain(regime, route, "Who goes first where several ask", route.priority)
    yield _plain(regime, route, "What you get", route.entitlement)


def _after(regime: Regime, route: Route) -> Iterator[Rule]:
    yield _plain(regime, route, "Costs", route.costs)
    yield _plain(regime, route, "How it ends", route.reversal)
    if route.kind != "policy":  # there it stands under who may ask
        yield _plain(regime, route, "When these rules apply", route.applies_if)
    yield _plain(regime, route, "Your request counts as taken back if", route.withdrawn_if)
    if route.remedy:
        said = [route.remedy.where, *(_given(f"what can come of it: {route.remedy.gets}" if route.remedy.gets else None))]
        yield _rule(regime, "Where to go if the rule is not followed", said, route.remedy.source or route.source)
    yield _rule(regime, "Good to know", route.notes, route.source)


def _plain(regime: Regime, route: Route, title: str, part: object) -> Rule:
    """A part that is a sentence, with the numbers beside it that the sentence may leave out."""
    said = [*_given(getattr(part, "text", None)), *(map(token_said, getattr(part, "any", ()))), *_days(part)]
    return _rule(regime, title, said, getattr(part, "source", None) or route.source)


def _days(part: object) -> Iterator[str]:
    if not getattr(part, "text", None):
        for name, words in (("days_per_week", "days a week"), ("days_per_year", "days a year")):
            if (number := getattr(part, name, None)) is not None:
                yield f"{number} {words}"


def _given(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _sources(parts: Iterable[object], otherwise: Sequence[str]) -> list[str]:
    return [name for part in parts for name in getattr(part, "source", None) or otherwise] or list(otherwise)


def _rule(regime: Regime, title: str, said: Iterable[str], ids: Iterable[str]) -> Rule:
    return Rule(title, tuple(Line(_sentence(text)) for text in said), cited(regime, ids))


def _sentence(text: str) -> str:
    return say(Message("{text:sentence}", text=text))
