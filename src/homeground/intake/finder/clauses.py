"""From pieces of text to clauses, each with the sentence it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from homeground.intake.finder.kinds import is_own, kinds_announced
from homeground.intake.finder.modals import is_story, modal_of
from homeground.intake.finder.notes import conflict_of, note_of
from homeground.intake.finder.numbers import quantities_of
from homeground.intake.finder.place import Place, place_in
from homeground.intake.finder.quantity import Quantity
from homeground.intake.finder.sentences import sentences_of
from homeground.intake.finder.signs import signs_of
from homeground.intake.finder.statements import Above, Statement, statements_of
from homeground.intake.found import Base, FoundClause, FoundNumber, Kind, Modal
from homeground.intake.piece import BELOW, Piece

_SAME_PLACE = re.compile(r"\b(?:do so|the same|this|so may)\b")
_ENUMERATOR = re.compile(r"^\W*(?:\d{1,3}(?:\.\d{1,3}){0,4}\.?|[a-zA-Z][.)])\s+")
_SUB_ITEM = re.compile(r"\([a-z]{1,3}\)")
_LABEL_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{2}")
"""What has no two letters in a row says nothing."""
_VERB = re.compile(
    r"\b(?:is|are|has|have|do|does|don't|doesn't|applies|apply|needs?|decides?|agrees?|signs?|pays?|lasts|expires?|ends?|supply|provide)\b"
)
_NO_NUMBER = FoundNumber("", None, None, "none", "")


@dataclass
class Context:
    """What the sentences before leave for the next: label and question above it, the sentence before and its kinds."""

    heading: str | None = None
    question: str = ""
    label: str = ""
    lead: str = ""
    kinds: frozenset[Kind] = frozenset()
    before: str = ""
    days_are_meant: bool = False


def clauses_of(pieces: Iterable[Piece]) -> Iterator[FoundClause]:
    """The clauses of a text in its order; a sentence that is of two kinds gives two."""
    context = Context()
    for piece in pieces:
        if piece.heading != context.heading:
            context = Context(heading=piece.heading)
        context.label = context.label if _SUB_ITEM.match(piece.text) else ""
        context.lead = context.lead if piece.is_item else ""
        for at, sentence in enumerate(sentences_of(piece.text)):
            if sentence.endswith("?"):
                context.question = sentence
            elif at == 0 and _is_label(sentence):
                context.label = sentence
            elif _WORD.search(sentence):
                yield from _clauses(sentence, piece, context)
        context.lead = _lead(piece.text) or context.lead


def small(text: str) -> str:
    """The text in small letters, as long as it was, with plain apostrophes."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lowered.replace("’", "'")


def _is_label(sentence: str) -> bool:
    """Whether a sentence only names what follows: "Costs."."""
    text = small(_ENUMERATOR.sub("", sentence))
    is_short = len(text.split()) <= _LABEL_WORDS and sentence.endswith((".", ":", "!"))
    return is_short and modal_of(text) == "none" and not _VERB.search(text)


def _lead(text: str) -> str:
    """The words that begin a list, unless they tell of the past."""
    last = small([*sentences_of(text)][-1]) if text.endswith(":") else ""
    return "" if is_story(last) else last


def _clauses(sentence: str, piece: Piece, context: Context) -> Iterator[FoundClause]:
    text = small(sentence)
    place = place_in(context.before) if _SAME_PLACE.search(text) else _place_of(piece.heading or "")
    numbers = quantities_of(text, place_above=place, days_are_meant=context.days_are_meant)
    statements = [] if is_story(text) else statements_of(text, numbers, _above(text, piece, context))
    kinds = dict.fromkeys(kind for statement in statements for kind in statement.kinds)
    for kind in kinds:
        yield _clause(kind, sentence, piece, [one for one in statements if kind in one.kinds])
    context.kinds = frozenset(kinds)
    context.before = text
    context.days_are_meant = any(one.unit in ("day", "days_per_week") for one in numbers)


@lru_cache(maxsize=1024)
def _place_of(heading: str) -> Place | None:
    return place_in(small(heading.rpartition(BELOW)[2]))


def _above(text: str, piece: Piece, context: Context) -> Above:
    """The nearest label or heading that announces a kind, the kinds of the sentence before, the modal of the list's first words."""
    lead = context.lead if piece.is_item else ""
    nearest_first = (_own_label(text), lead, context.label, context.question, *reversed((piece.heading or "").split(BELOW)[-2:]))
    kinds = next(filter(None, map(kinds_announced, nearest_first)), frozenset())
    before = frozenset(f"^{kind}" for kind in context.kinds)
    return Above(frozenset(f"@{kind}" for kind in kinds), before, modal_of(lead) if lead else "none")


def _own_label(text: str) -> str:
    """The label that a sentence begins with: "Trial period: all arrangements ..."."""
    label, colon, _ = text.partition(": ")
    return label if colon and len(label.split()) <= _LABEL_WORDS else ""


def _clause(kind: Kind, sentence: str, piece: Piece, statements: Sequence[Statement]) -> FoundClause:
    text, modal = small(sentence), _modal(kind, statements)
    is_grid = kind == "days" and "grid" in signs_of(text)
    counted = () if is_grid else statements
    own = [(one, statement.modal) for statement in counted for one in statement.numbers if is_own(kind, one, text)]
    numbers = tuple({_key(one, kind): _found(one, kind, binding, sentence) for one, binding in own}.values())
    conflict = conflict_of([sentence[one.start : one.end] for one, _ in own if one.disagrees])
    main = _NO_NUMBER if conflict or not numbers else numbers[0]
    return FoundClause(
        kind=kind,
        text=sentence,
        page=piece.page,
        heading=piece.heading,
        number=main.number or None,
        unit=main.unit,
        base=main.base,
        modal=modal,
        numbers=numbers,
        conflict=conflict,
        note=note_of(kind, text, modal, numbers),
    )


def _found(one: Quantity, kind: Kind, modal: Modal, sentence: str) -> FoundNumber:
    return FoundNumber(one.number, one.unit, _base(one, kind), modal, sentence[one.start : one.end])


def _key(one: Quantity, kind: Kind) -> tuple[str, str, str | None]:
    return one.number, one.unit, _base(one, kind)


def _base(one: Quantity, kind: Kind) -> Base | None:
    """A length of time in a clause on trial and review that is neither trial nor gap is how long the arrangement runs."""
    return "term" if kind == "trial_review" and one.sort == "plain" else one.base


def _modal(kind: Kind, statements: Sequence[Statement]) -> Modal:
    """The first that binds; where the usual time to answer stands beside a last date, that of the last date."""
    modals = [one.modal for one in statements if one.modal != "none"]
    if kind == "answer_time" and "must" in modals:
        return "must"
    return modals[0] if modals else "none"
