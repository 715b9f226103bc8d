"""What the parts of a regime file must agree on: sources that are declared, ids that are used once, versions that do not overlap."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, get_args

from homeground.law.fault import Remedies
from homeground.law.regime import Regime, Route
from homeground.law.rule import AnyOf, AtLeast, Event, Flag, NoneOf
from homeground.law.where import Path
from homeground.law.words import Ask, Circumstance, Vocabulary, token_of

PARTS_OF_A_ROUTE = ("eligible", "limit", "must", "grounds", "duties")
"""What a change may affect, beside `deadline:ID` and `route:ID`."""
OWN_KINDS = ("token", "yes-no")
"""How the questions that a place brings are answered: such answers are kept among the things true of the person."""


def disagreements(regime: Regime, document: Mapping[str, Any], known: Vocabulary) -> Remedies:
    """Where the parts of the file do not agree, each with its remedy."""
    yield from _undeclared(document, tuple(regime.sources))
    yield from (
        (("sources", name, "own"), "only an employee's own document has no address") for name, one in regime.sources.items() if one.own
    )
    yield from _overlaps(regime.routes)
    yield from _empty_changes(regime)
    yield from _words_without_a_place(regime.words)
    for number, duty in enumerate(regime.stronger):
        yield from _unasked(duty.any, ("stronger", number, "any"), known)
    for number, route in enumerate(regime.routes):
        path: Path = ("route", number)
        yield from _repeated(route, path)
        yield from _loose_ends(route, path)
        if route.grounds_closed and not route.grounds:
            yield (
                (*path, "grounds_closed"),
                "a closed list without a ground would make every refusal unlawful; name the grounds, or write false",
            )
        yield from _wordless(route, path, known)


def _undeclared(value: object, declared: Sequence[str], path: Path = ()) -> Remedies:
    """Sources that a rule names and the file does not have, wherever the rule stands."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key in ("source", "grounds_source"):
                unknown = [name for name in inner if name not in declared]
                yield from (((*path, key), f"source {name} is not declared; declared: {', '.join(declared)}") for name in unknown)
            elif path or key != "sources":
                yield from _undeclared(inner, declared, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _undeclared(inner, declared, (*path, number))


def _overlaps(routes: Sequence[Route]) -> Remedies:
    for (_, one), (number, other) in combinations(enumerate(routes), 2):
        first, second = sorted((one, other), key=lambda route: route.starts_on)
        if one.id == other.id and first.is_in_force(second.starts_on):
            yield (("route", number), f"two versions of {one.id} are in force on {second.starts_on}; end the older the day before (to = …)")


def _empty_changes(regime: Regime) -> Remedies:
    deadlines = {f"deadline:{deadline.id}" for route in regime.routes for deadline in route.deadlines}
    known = {*PARTS_OF_A_ROUTE, *deadlines, *(f"route:{name}" for name in regime.route_ids)}
    for number, change in enumerate(regime.changes):
        yield from (
            (("change", number, "affects"), f"{name} is nothing that a change can affect; known: {', '.join(sorted(known))}")
            for name in change.affects
            if name not in known
        )


def _words_without_a_place(words: Vocabulary) -> Remedies:
    """A number or a day of a place's own: a case has no answer where it could be kept, so that it would be asked for ever."""
    yield from (
        (
            ("words", name, "kind"),
            f"a place may bring words of the kinds {' and '.join(OWN_KINDS)}; a {ask.kind} needs an answer in the case",
        )
        for name, ask in words.items()
        if ask.kind not in OWN_KINDS
    )


def _repeated(route: Route, path: Path) -> Remedies:
    ids = {
        "must": [must.id for must in route.must],
        "deadline": [deadline.id for deadline in route.deadlines],
        "grounds": [ground.id for ground in route.grounds],
        "duties": [duty.id for duty in route.duties],
    }
    for key, names in ids.items():
        yield from (((*path, key, number), f"the id {name} is used twice") for number, name in enumerate(names) if name in names[:number])


def _loose_ends(route: Route, path: Path) -> Remedies:
    """What a deadline refers to must be there before it; what the request's lead repeats must be the same."""
    seen: list[str] = []
    for number, deadline in enumerate(route.deadlines):
        if deadline.or_after and deadline.or_after not in (*get_args(Event), *seen):
            yield (*path, "deadline", number, "or_after"), "name an event, or deadline:ID of a deadline written before this one"
        seen.append(f"deadline:{deadline.id}")
    send = next((deadline.length for deadline in route.deadlines if deadline.id == "send"), None)
    if send != route.request.lead:
        yield (*path, "request"), f"lead says {route.request.lead}, the deadline `send` says {send}; they are one rule"


def _wordless(route: Route, path: Path, known: Vocabulary) -> Remedies:
    """Facts, flags and circumstances that nobody could be asked for, since they have no words."""
    for number, condition in enumerate(route.eligible):
        at: Path = (*path, "eligible", number)
        match condition:
            case AnyOf(any=tokens):
                yield from _unasked(tokens, (*at, "any"), known)
            case NoneOf(none=tokens):
                yield from _unasked(tokens, (*at, "not"), known)
            case AtLeast(fact=name) if not _is(known.get(name), "count", "number"):
                yield (*at, "fact"), _no_words(name, known)
            case Flag(flag=name) if not _is(known.get(name), "yes-no"):
                yield (*at, "flag"), _no_words(name, known)
            case _:
                pass


def _unasked(tokens: Sequence[str], at: Path, known: Vocabulary) -> Remedies:
    yield from ((at, _no_words(token, known)) for token in tokens if not _can_be_asked(token, known))


def _can_be_asked(written: str, known: Vocabulary) -> bool:
    match token_of(written):
        case Circumstance(word):
            return _is(known.get(word), "token")
        case _:
            return True


def _is(ask: Ask | None, *kinds: str) -> bool:
    return ask is not None and ask.kind in kinds


def _no_words(name: str, known: Vocabulary) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"give it a question, under [words.{name}]"
    return f"nobody can be asked for {name}: it has no words of that kind; {hint}"
