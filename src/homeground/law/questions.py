"""What to ask next, one question at a time: the facts that would make known what is still unknown of a route."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from homeground.law.conditions import judge, token_value
from homeground.law.given import Given
from homeground.law.limits import asked_by
from homeground.law.regime import Regime, Route
from homeground.law.rule import AnyOf, AtLeast, Condition, Flag, NoneOf, Service
from homeground.law.words import Ask, ChildUnder, Circumstance, Vocabulary, fact_asked_by, token_of


@dataclass(frozen=True, slots=True)
class Missing:
    """One fact to ask for, with its question; for `circumstances`, what can be ticked, each with its own question."""

    name: str
    ask: Ask
    choices: tuple[tuple[str, Ask], ...] = ()


def missing_from(regime: Regime, route: Route, given: Given, known: Vocabulary) -> tuple[Missing, ...]:
    """The facts not given yet that could change the answer, in the order of the file: conditions, limit, days counted back from.

    Whoever is not eligible is asked for nothing more.
    """
    on = given.on or route.starts_on
    judged = [judge(condition, given, on, regime.calendar) for condition in route.eligible]
    if any(one.value == "no" for one in judged):
        return ()
    names = [name for one in judged for name in one.asks if one.value == "unknown"]
    names += asked_by(route.limit) if route.limit else ()
    names += [deadline.before for deadline in route.deadlines if deadline.before]
    return tuple(_missing(name, regime, known) for name in dict.fromkeys(names) if not given.knows(name))


def stronger_missing(regime: Regime, given: Given, known: Vocabulary) -> tuple[Missing, ...]:
    """The circumstances that could open a duty stronger than any request, while nobody was asked for them."""
    tokens = [token for duty in regime.stronger for token in duty.any if fact_asked_by(token_of(token)) == "circumstances"]
    is_open = any(token_value(token, given) == "unknown" for token in tokens)
    return (_missing("circumstances", regime, known),) if is_open else ()


def _missing(name: str, regime: Regime, known: Vocabulary) -> Missing:
    choices = circumstances_of(regime) if name == "circumstances" else ()
    return Missing(name, known[name], tuple((word, known[word]) for word in choices))


def circumstances_of(regime: Regime) -> tuple[str, ...]:
    """All that can be ticked at a place, over all its routes: whoever ticks none of them has said "none" to each."""
    written = [token for route in regime.routes for condition in route.eligible for token in _tokens(condition)]
    written += [token for duty in regime.stronger for token in duty.any]
    words = [_ticked(token) for token in written]
    return tuple(dict.fromkeys(word for word in words if word))


def flags_of(regime: Regime) -> tuple[str, ...]:
    """The yes-or-no facts on which a route of the place turns."""
    conditions = [condition for route in regime.routes for condition in route.eligible]
    return tuple(dict.fromkeys(condition.flag for condition in conditions if isinstance(condition, Flag)))


def turns_on(condition: Condition) -> tuple[str, ...]:
    """The facts that one condition looks at."""
    match condition:
        case Service(at=event):
            return ("employed_since", event)
        case AtLeast(fact=name) | Flag(flag=name):
            return (name,)
        case AnyOf() | NoneOf():
            return tuple(dict.fromkeys(fact_asked_by(token_of(token)) for token in _tokens(condition)))
        case never:
            assert_never(never)


def _tokens(condition: Condition) -> tuple[str, ...]:
    match condition:
        case AnyOf(any=tokens) | NoneOf(none=tokens):
            return tokens
        case _:
            return ()


def _ticked(written: str) -> str | None:
    """The word to tick for a token; a child is asked for by age alone, unless the word says more than its age."""
    match token_of(written):
        case Circumstance(word):
            return word
        case ChildUnder(word) if word != "child":
            return word
        case _:
            return None
