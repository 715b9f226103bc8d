"""What the page of one concern shows beside its form: what to ask, the honest answer, both sides, what to promise, what never to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from homeground.case.concern import Concern
from homeground.concerns import CommonConcern, Control, Measure, catalogue, common_concern, controls, measures, next_act
from homeground.desk.overview import Overview
from homeground.evidence import CONCERNS as RECORDED
from homeground.evidence import setting_of, sides
from homeground.web.form import Texts
from homeground.web.told_study import told_of

_QUESTIONS_FIRST = 2
_STUDIES_AT_MOST = 2
_LONGEST_PROMISE = 240


@dataclass(frozen=True, slots=True)
class Picked:
    """What was taken over into the form, which is not saved by it: the texts, and the field in which they stand."""

    texts: Texts
    field: str


def concern_context(look: Overview, texts: Texts, row: str, on: date) -> dict[str, object]:
    """What stands beside the form of one concern. The kind that is chosen in the form counts, saved or not."""
    held = look.case.concerns.get(row)
    kind = (texts.get("concern") or [held.concern if held else ""])[-1]
    common = common_concern(kind)
    return {
        "quote": held.heard if held else None,
        "act": next_act(held) if held else None,
        "common": common,
        "ask_first": common.ask[:_QUESTIONS_FIRST] if common else (),
        "ask_more": common.ask[_QUESTIONS_FIRST:] if common else (),
        "measures": _measures(common),
        "controls": _controls(common),
        **_both_sides(common, look, on),
    }


def often_heard(held: Mapping[str, Concern]) -> tuple[CommonConcern, ...]:
    """The common concerns that the case does not have yet."""
    kinds = {one.concern for one in held.values()}
    return tuple(one for one in catalogue().values() if one.kind not in kinds)


def picked(texts: Texts, pick: str) -> Picked | None:
    """The form with a promise or a measure of the list in it; nothing where the pick names none.

    A promise is added to what stands there, as long as both fit; nothing that was typed is lost.
    """
    kind, _, name = pick.partition(":")
    common = common_concern((texts.get("concern") or [""])[-1])
    if common is None:
        return None
    if kind == "promise" and name.isdecimal() and int(name) < len(common.commitments):
        return Picked({**texts, "commitment": [_with(_last(texts, "commitment"), common.commitments[int(name)])]}, "commitment")
    measure = next((one for one in _measures(common) if kind == "measure" and one.word == name), None)
    if measure is None:
        return None
    margin = _last(texts, "margin") or measure.default_margin or ""
    return Picked({**texts, "measure": [measure.word], "margin": [margin]}, "margin")


def _last(texts: Texts, field: str) -> str:
    return (texts.get(field) or [""])[-1].strip()


def _with(typed: str, promise: str) -> str:
    if promise in typed:
        return typed
    both = f"{typed.rstrip('.')}; {promise[:1].lower() if not promise.startswith('I ') else promise[:1]}{promise[1:]}" if typed else promise
    return both if len(both) <= _LONGEST_PROMISE else typed


def _measures(common: CommonConcern | None) -> tuple[Measure, ...]:
    return tuple(measures()[name] for name in common.measures) if common else ()


def _controls(common: CommonConcern | None) -> tuple[Control, ...]:
    return tuple(controls()[name] for name in common.controls) if common else ()


def _both_sides(common: CommonConcern | None, look: Overview, on: date) -> dict[str, object]:
    """The nearest studies on either side, or neither: one side alone is not believed."""
    concern = next((one for one in RECORDED if common and one == common.id), None)
    if concern is None:
        return {}
    seen = sides(concern, setting_of(look.case, on))
    support, against = [pair.study for pair in seen.pairs][:_STUDIES_AT_MOST], seen.against[:_STUDIES_AT_MOST]
    if not support or not against:
        return {}
    return {"studies_for": [told_of(one, "for") for one in support], "studies_against": [told_of(one, "against") for one in against]}
