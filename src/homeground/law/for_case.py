"""Where the law stands for one case: each right of the place with its answer, the strongest first, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from homeground.case.case import Case
from homeground.case.privacy import is_private
from homeground.case.reading import Mistake
from homeground.law.answer import Answer
from homeground.law.calendar import UnknownCalendar, check_calendar
from homeground.law.case_facts import Known, asked_at, denied_of, facts_of
from homeground.law.check import check
from homeground.law.conditions import Value, one_of, token_value
from homeground.law.facts import regimes, stubs
from homeground.law.given import BadFacts, Given
from homeground.law.next_word import before_asking
from homeground.law.places import missing_questions, questions_for_stronger, read_given
from homeground.law.questions import Missing, turns_on
from homeground.law.regime import Calendar, Kind, Regime, Route
from homeground.law.shown import Stronger, Stub
from homeground.law.stale import is_stale

STRENGTH: tuple[Kind, ...] = ("grant-unless", "request", "consider", "agreement-only", "policy")
"""How hard it is for the employer to say no, the hardest first."""
_OPEN: tuple[Value, ...] = ("yes", "unknown", "no")


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One right as it stands for the case.

    `is_asked`: a formal request went out, and the dates of `answer` are real. Until then they are those of a request made today,
    but for the deadline `send`. `rests_on` are the answers that decided it; `opened_by` those of them that stay private.
    """

    answer: Answer
    is_asked: bool
    missing: tuple[Missing, ...]
    rests_on: tuple[str, ...]
    opened_by: tuple[str, ...]

    @property
    def id(self) -> str:
        """The right's name in its place."""
        return self.answer.route_id

    @property
    def regime(self) -> Regime:
        """The place to which it belongs."""
        return self.answer.regime

    @property
    def answer_on_if_asked_today(self) -> date | None:
        """By when the employer would have to answer a request made today; nothing where one is made, or where no day follows from it."""
        due = self.answer.answer_due
        return due.last if due and not due.deadline.before and not self.is_asked else None

    @property
    def is_bill(self) -> bool:
        """It is shown and never relied on."""
        return bool(self.answer.route and self.answer.route.bill)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The law of a case on a day.

    `options` are ordered: open before closed, and among those the right that is hardest to refuse first. `chosen` is the one in
    use. `stronger` are duties beside it, opened by private facts and shown to the employee alone; `still_private` asks for those
    facts. `mistakes` are facts that
    contradict each other, by the answers at which they are mended; nothing is computed then.
    """

    place: str | None
    regimes: tuple[Regime, ...] = ()
    stubs: tuple[Stub, ...] = ()
    options: tuple[Option, ...] = ()
    chosen: Option | None = None
    stronger: tuple[Stronger, ...] = ()
    still_private: tuple[Missing, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    stale: tuple[Regime, ...] = ()

    @property
    def question(self) -> Missing | None:
        """The one thing to ask next, of the strongest right that is still open; nothing once all is known."""
        return self.question_but()

    def question_but(self, *skipped: str) -> Missing | None:
        """The one thing to ask next, without the facts that somebody would rather not answer now."""
        options = [option for option in self.options if option.answer.eligible != "no" and not option.is_bill]
        every = [*(missing for option in options for missing in option.missing), *self.still_private]
        asked = [missing for missing in every if missing.name not in skipped]
        if not asked:
            return None
        choices = {word: ask for missing in (*asked, *self.still_private) if missing.name == asked[0].name for word, ask in missing.choices}
        return replace(asked[0], choices=tuple(choices.items()))

    @property
    def informal_first(self) -> bool:
        """A formal request would use up one of few, so that a friendly word may well come first."""
        return bool(self.chosen and self.chosen.answer.route and self.chosen.answer.route.is_scarce)


def outlook(case: Case, today: date) -> Outlook:
    """The law of the case's place, as far as the case tells; a place that is not recorded has no options, which is not "no right"."""
    place = case.person.place
    if place is None:
        return Outlook(place=None)
    found = tuple(_regimes_of(place))
    pointers = tuple(stub for stub in stubs() if place == stub.id or place.startswith(f"{stub.id}-"))
    try:
        givens = {regime.id: _given(regime.route_ids[0], facts_of(case, regime, today), regime, place, denied_of(case)) for regime in found}
        options = tuple(sorted((option for regime in found for option in _options(case, regime, today)), key=_rank))
    except BadFacts as error:
        return Outlook(place=place, regimes=found, stubs=pointers, mistakes=tuple(_at_answers(error)))
    return Outlook(
        place=place,
        regimes=found,
        stubs=pointers,
        options=options,
        chosen=_chosen(case, options),
        stronger=tuple(one for regime in found for one in regime.stronger if _is_owed(one, givens[regime.id])),
        still_private=tuple(missing for regime in found for missing in questions_for_stronger(regime, givens[regime.id])),
        stale=tuple(regime for regime in found if is_stale(regime, today)),
    )


def _regimes_of(place: str) -> Iterator[Regime]:
    """The place's own law, else that of the country around it; a law that is only a bill leaves the country's in force."""
    known = regimes()
    around = place
    while around:
        regime = known.get(around) or known.get(f"{around}-FED")
        if regime:
            yield regime
            if not all(route.bill for route in regime.routes):
                return
        around = around.rpartition("-")[0]


def _options(case: Case, regime: Regime, today: date) -> Iterator[Option]:
    facts = facts_of(case, regime, today)
    for name in regime.route_ids:
        given = _given(name, facts, regime, case.person.place or "", denied_of(case))
        is_asked = "request" in given.dates
        if not is_asked:
            given = replace(given, dates={**given.dates, "request": today})
        answer = check(regime, given)
        if answer.route is not None:
            told = answer if is_asked else replace(answer, next=_next_before_asking(answer, today))
            yield _option(case, told, answer.route, given, facts, is_asked=is_asked)


def _given(route: str, facts: Mapping[str, Known], regime: Regime, place: str, denied: frozenset[str]) -> Given:
    raw = {name: known.value for name, known in facts.items()} | {"route": route, "subdiv": _subdiv(place, regime)}
    has_answer_day = any(deadline.id == "decision" for one in regime.routes if one.id == route for deadline in one.deadlines)
    if not has_answer_day:
        raw.pop("extension", None)
    given = read_given(raw, regime)
    return given if given.circumstances is None else replace(given, denied=denied)


def _next_before_asking(answer: Answer, today: date) -> str:
    """What to do while nothing is asked: what is closed stays closed, the rest is told as before a request."""
    if answer.eligible == "no" or answer.blocked or (answer.route and answer.route.bill):
        return answer.next
    return before_asking(today, answer.eligible, answer.deadlines.get("send"))


def _subdiv(place: str, regime: Regime) -> str | None:
    """The part of the country that the place names beyond its law, where its public holidays are known."""
    part = place.removeprefix(regime.calendar.country).removeprefix("-")
    if not part or place == regime.id:
        return None
    try:
        check_calendar(Calendar(country=regime.calendar.country, subdiv=part))
    except UnknownCalendar:
        return None
    return part


def _option(case: Case, answer: Answer, route: Route, given: Given, facts: Mapping[str, Known], *, is_asked: bool) -> Option:
    used = [name for judged in answer.judged for name in turns_on(judged.condition) if name in facts]
    paths = tuple(dict.fromkeys(facts[name].path for name in used))
    return Option(
        answer=answer,
        is_asked=is_asked,
        missing=missing_questions(answer.regime, route, given),
        rests_on=paths,
        opened_by=tuple(path for path in paths if is_private(case, path)),
    )


def _is_owed(duty: Stronger, given: Given) -> bool:
    return one_of(token_value(token, given) for token in duty.any) == "yes"


def _rank(option: Option) -> tuple[bool, bool, int, int]:
    """Law before bills, the place of work before mere hours, open before closed, hard to refuse before easy."""
    route = option.answer.route
    is_of_place = route is not None and "place" in route.covers
    strength = STRENGTH.index(route.kind) if route is not None else len(STRENGTH)
    return option.is_bill, not is_of_place, _OPEN.index(option.answer.eligible), strength


def _chosen(case: Case, options: tuple[Option, ...]) -> Option | None:
    """The right that was named, else the strongest that is open; a request that was made keeps its days whatever is answered since."""
    named = next((option for option in options if option.id == case.rights.route), None)
    open_ = next((option for option in options if option.answer.eligible != "no" and not option.is_bill), None)
    return named or open_ or next((option for option in options if option.is_asked and not option.is_bill), None)


def _at_answers(error: BadFacts) -> Iterator[Mistake]:
    for mistake in error.mistakes:
        yield Mistake(asked_at(mistake.field), mistake.remedy)
