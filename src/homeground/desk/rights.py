"""Answer the law's questions one at a time; each answer is kept where the case keeps such things."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Mistake
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import Changed, answer_some
from homeground.law import Missing, asked_at

NONE = "none"
"""Typed or ticked where nothing applies: an empty answer is no answer."""

Fields = Mapping[str, Any]


def answer_question(file: CaseFile, asked: Missing, texts: Sequence[str], *, stamp: Stamp) -> Changed:
    """Keep the answer to one question of the law.

    `texts` is what was typed: one text, days or ages one by one, the words ticked of those that `asked` offers, or `none`.
    `BadAnswer` says how to mend it, under the fact's name; `DeviceUnasked` as everywhere.
    """
    said = [part.strip() for text in texts for part in re.split(r"[\n,;]", text) if part.strip()]
    if NONE in said and set(said) != {NONE}:
        raise BadAnswer((Mistake(asked.name, "choose one: what you said, or that there is none"),))
    if not said:
        raise BadAnswer((Mistake(asked.name, f"answer it, or write {NONE} where nothing applies"),))
    section, _, field = asked_at(asked.name).partition(".")
    return answer_some(file, section, _fields(fold(file.entries()), asked, field, said), stamp=stamp)


def answer_place(file: CaseFile, place: str, *, stamp: Stamp) -> Changed:
    """Keep where the employee works, as `GB` or `US-VT`; `BadAnswer` where nothing or no place was named."""
    if not place:
        raise BadAnswer((Mistake("place", "choose a place"),))
    return answer_some(file, "person", {"place": place}, stamp=stamp)


def _fields(case: Case, asked: Missing, field: str, said: list[str]) -> Fields:
    match asked.ask.kind:
        case "tokens":
            return _ticked(case, [word for word, _ in asked.choices], said)
        case "yes-no" if field == "true_of_me":
            return _ticked(case, [asked.name], [asked.name] if _yes(asked, said[-1]) else [NONE])
        case "yes-no":
            return {field: _yes(asked, said[-1])}
        case "ages" if _is_none(said):
            return _without(case, asked.name)
        case "ages":
            return {"has_children": True, field: said}
        case "dates":
            whether = "earlier_decided" if field == "earlier_decisions" else "asked_before"
            return {whether: False, field: []} if _is_none(said) else {"asked_before": True, whether: True, field: said}
        case _:
            return {field: said[-1]}


def _without(case: Case, fact: str) -> Fields:
    """No children at all, or none of one kind: the others stay as they are."""
    if fact == "child_ages":
        return {"has_children": False, "child_ages": [], "disabled_child_ages": []}
    return _ticked(case, [fact.removesuffix("_ages")], [NONE])


def _ticked(case: Case, offered: list[str], said: list[str]) -> Fields:
    """Whatever was offered and not ticked is not true; what was never offered stays open."""
    ticked = [] if _is_none(said) else said
    unknown = [word for word in ticked if word not in offered]
    if unknown:
        raise BadAnswer((Mistake("circumstances", f"{unknown[0]}: choose among {', '.join(offered)}, or {NONE}"),))
    kept = {word for word in case.rights.true_of_me if word not in offered}
    denied = {word for word in case.rights.not_true_of_me if word not in offered}
    return {"true_of_me": sorted(kept | set(ticked)), "not_true_of_me": sorted(denied | (set(offered) - set(ticked)))}


def _is_none(said: list[str]) -> bool:
    return [word.lower() for word in said] == [NONE]


def _yes(asked: Missing, word: str) -> bool:
    if word.lower() not in ("yes", "no"):
        raise BadAnswer((Mistake(asked.name, "answer yes or no"),))
    return word.lower() == "yes"
