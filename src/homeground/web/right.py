"""One right of a place as a card: how it stands, who has to act by when, the rules it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from homeground.case.field import field_of
from homeground.case.message import Message
from homeground.case.section import section_named
from homeground.law import (
    KINDS,
    SILENCE,
    DeadlineDue,
    Option,
    Regime,
    Route,
    deadline_notes,
    deadline_rule_said,
    deadline_said,
    standing_said,
    warnings_said,
)
from homeground.web.audience import title_of
from homeground.web.cited import Cited, cited
from homeground.web.place import answer_at
from homeground.web.rules import Rule, rules_of

_ACTORS = {"you": "You", "employer": "They", "either": "Either of you"}
_TRUE_OF_ME = "Is any of these true for you?"
_TAGS = {"yes": ("Open to you", "home"), "unknown": ("Not known yet", "part"), "no": ("Not open", "open")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One deadline. `on` is the day that counts; `other` a second one where the rule can be read in two ways, with its reason.

    `on` is nothing while its event is not known.
    """

    what: Message
    actor: str
    is_own: bool
    on: date | None
    other: Message | None
    rule: Message
    notes: tuple[Message, ...]
    silence: Message | None
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """One right as the page shows it. `if_today`: its days are those of a request made today."""

    id: str
    title: Message
    law: str
    place: str
    about: Message
    standing: Message
    tag: str
    look: str
    if_today: bool
    dues: tuple[Due, ...]
    rules: tuple[Rule, ...]
    warnings: tuple[Message, ...]
    computed_by: str
    rests_on: tuple[tuple[str, str, bool], ...]


def right_of(case_name: str, option: Option) -> Right | None:
    """The card of a right; nothing where no version of it is in force."""
    answer, route = option.answer, option.answer.route
    if route is None:
        return None
    tag, look = ("Not in force", "open") if option.is_bill else _TAGS["no" if answer.blocked else answer.eligible]
    return Right(
        id=option.id,
        title=title_of(route),
        law=law_of(option.regime, route),
        place=option.regime.name,
        about=KINDS[route.kind],
        standing=standing_said(option),
        tag=tag,
        look=look,
        if_today=not option.is_asked and any(one.deadline.after == "request" for one in answer.deadlines.values()),
        dues=tuple(_dues(option, route)),
        rules=rules_of(option.regime, route, answer),
        warnings=tuple(warnings_said(answer)),
        computed_by=answer.computed_by or "",
        rests_on=tuple(_rests_on(case_name, option)),
    )


def law_of(regime: Regime, route: Route) -> str:
    """The law by its first source, so that two rights of one place are told apart."""
    return regime.sources[route.source[0]].cite


def _dues(option: Option, route: Route) -> Iterator[Due]:
    """The deadlines with their days, the earliest first; those whose event is not known come last."""
    if option.answer.eligible == "no":
        return
    known = option.answer.deadlines
    for due in sorted(known.values(), key=lambda due: due.counts_on):
        if not (_is_answered(option) and due.by == "employer" and due.deadline.after == "request"):
            yield _due(option.regime, due)
    for deadline in route.deadlines:
        if deadline.id not in known:
            yield _due(option.regime, DeadlineDue(deadline, date.max, date.max))


def _is_answered(option: Option) -> bool:
    """The answer came: nothing hangs on their silence any more."""
    return option.is_asked and option.answer.next.partition(":")[0] in ("done", "complain_by")


def _due(regime: Regime, due: DeadlineDue) -> Due:
    deadline = due.deadline
    is_silent_policy = due.silent == "unknown" and all(regime.sources[name].own for name in deadline.source)
    return Due(
        what=deadline_said(due),
        actor=_ACTORS[due.by],
        is_own=due.by != "employer",
        on=None if due.last == date.max else due.counts_on,
        other=_other(due),
        rule=deadline_rule_said(deadline),
        notes=tuple(deadline_notes(deadline)),
        silence=SILENCE[due.silent] if due.silent and not is_silent_policy else None,
        cited=cited(regime, deadline.source),
    )


def _other(due: DeadlineDue) -> Message | None:
    """Both days where they differ, and why the one was taken."""
    if due.safe == due.last:
        return None
    if due.by == "employer":
        return Message("Read more strictly it is {on}. They are late only after the later day.", on=due.safe)
    return Message("Read more kindly it is {on}. Act by the earlier day, and nobody can say that you were late.", on=due.last)


def _rests_on(case_name: str, option: Option) -> Iterator[tuple[str, str, bool]]:
    for path in option.rests_on:
        section, _, field = path.partition(".")
        known = section_named(section) if section not in ("papers_sent", "replies") else None
        if known and not known.has_rows:
            ask = _TRUE_OF_ME if path == "rights.true_of_me" else field_of(known.shape, field).question.ask
            yield ask, answer_at(case_name, path), path in option.opened_by
