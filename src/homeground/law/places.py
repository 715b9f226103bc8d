"""The packaged places by name, and what is read against their words: facts, questions, files of new places."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from datetime import date

from homeground.law import read_given as reading
from homeground.law.calendar import UnknownCalendar, check_calendar
from homeground.law.facts import regimes, shared_words, stubs, vocabulary
from homeground.law.fault import BadRegime, Fault
from homeground.law.given import Given
from homeground.law.load import regime_of
from homeground.law.questions import Missing, missing_from, stronger_missing
from homeground.law.regime import Regime, Route
from homeground.law.words import Ask, Vocabulary

ALSO_CALLED: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("uk", "united kingdom"), ("GB", "GB-NIR")),
    **dict.fromkeys(("england", "scotland", "wales", "britain", "great britain"), ("GB",)),
    **dict.fromkeys(("usa", "america"), ("US", "US-VT", "US-CA-SF")),
    **dict.fromkeys(("czech republic",), ("CZ",)),
    **dict.fromkeys(("holland", "the netherlands"), ("NL",)),
    **dict.fromkeys(("türkiye", "turkiye"), ("TR",)),
}
"""What people call a place, in small letters, where neither its code nor its name here says so."""
LONGEST_CODE = 2
"""Two letters are a country's code, and no part of a name."""


class UnknownPlace(KeyError):
    """No rule is recorded for this place; that is not to say that there is no right."""

    def __init__(self, place: str) -> None:
        """Say it, and list the places."""
        self.place = place
        self.known = tuple(regimes())
        self.is_stub = place.upper() in [stub.id for stub in stubs()]
        super().__init__(place)

    def __str__(self) -> str:
        """What is said to the person."""
        pointer = "; there is a pointer to it, from which nothing is computed" if self.is_stub else ""
        return f"no rule is recorded for {self.place}{pointer}; recorded: {', '.join(self.known)}"


class UnknownQuestion(KeyError):
    """There are no words for this fact or circumstance."""


def regime_named(place: str) -> Regime:
    """The regime of a place, as `GB` or `us-vt`; `UnknownPlace` lists the places."""
    try:
        return regimes()[place.upper()]
    except KeyError:
        raise UnknownPlace(place) from None


def places_like(word: str) -> Mapping[str, str]:
    """The ids and names of the places that may be meant: by what people call them, the law around them, their names."""
    names = {**{stub.id: stub.name for stub in stubs()}, **{regime.id: regime.name for regime in regimes().values()}}
    return {found: names[found] for found in _like(word.strip(), names)}


def _like(word: str, names: Mapping[str, str]) -> tuple[str, ...]:
    around = word.upper().rpartition("-")[0]
    if called := ALSO_CALLED.get(word.lower()):
        return called
    if around in names:
        return (around,)
    if len(word) <= LONGEST_CODE:
        return ()
    by_name = {name.lower(): found for found, name in names.items()}
    held = sorted((name for name in by_name if word.lower() in name), key=len)
    return tuple(by_name[name] for name in held or difflib.get_close_matches(word.lower(), by_name, n=1, cutoff=0.75))


def load_regime(text: str, file: str, today: date) -> Regime:
    """A regime from the text of a file that is not packaged, checked as the packaged ones are, and its days and calendar besides.

    `BadRegime` tells every fault with its part and line: among them an `as_of` after today, and a calendar that nobody knows.
    """
    regime = regime_of(text, file, shared_words())
    if regime.as_of > today:
        raise BadRegime(file, (Fault("as_of", None, f"{regime.as_of} lies after today ({today}); nothing can have been read then"),))
    try:
        check_calendar(regime.calendar)
    except UnknownCalendar as error:
        raise BadRegime(file, (Fault("calendar", None, str(error)),)) from None
    return regime


def read_given(raw: object, regime: Regime | None = None) -> Given:
    """The facts of one request from plain values. Names are those of all packaged places, and of the regime, if one is named.

    `BadFacts` tells every mistake with its field: an unknown name with the nearest, a day that does not exist, a negative age, a
    list where one value belongs, days that contradict each other.
    """
    known = _words(regime) if regime else vocabulary()
    has_others = isinstance(raw, Mapping) and not known.keys() >= raw.keys()
    return reading.read_given(raw, {**vocabulary(), **known} if has_others else known, regime.route_ids if regime else ())


def question_for(name: str) -> Ask:
    """The question for a fact or a circumstance; `UnknownQuestion`."""
    try:
        return vocabulary()[name]
    except KeyError:
        raise UnknownQuestion(name) from None


def missing_questions(regime: Regime, route: Route, given: Given) -> tuple[Missing, ...]:
    """The facts not given yet that could change the answer for a route, each with its question, in the order of the file."""
    return missing_from(regime, route, given, _words(regime))


def questions_for_stronger(regime: Regime, given: Given) -> tuple[Missing, ...]:
    """What could open a duty stronger than any request of the place, while it was not asked."""
    return stronger_missing(regime, given, _words(regime))


def _words(regime: Regime) -> Vocabulary:
    return {**shared_words(), **regime.words}
