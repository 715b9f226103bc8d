"""One question as a page asks it: which box, what stands in it, what explains it, what is to be mended."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from homeground.case.field import Field
from homeground.case.question import Kind

Widget = Literal["text", "area", "date", "time", "radio", "select", "check"]
_WIDGETS: Mapping[Kind, Widget] = {
    "line": "text",
    "number": "text",
    "words": "area",
    "lines": "area",
    "moments": "area",
    "day": "date",
    "clock": "time",
    "choice": "radio",
    "yes-no": "radio",
    "several": "check",
}
_SHOWN_AS_TYPED = {"date": re.compile(r"\d{4}-\d\d-\d\d"), "time": re.compile(r"\d\d:\d\d")}
"""What a browser's own date and time boxes can show; anything else that was typed stands in a plain box, so that it is kept."""

_YES_NO = {"yes": "yes", "no": "no"}
_UNANSWERED = "no answer yet"
_CHOOSE = "Choose one"
_MANY = 12
"""More answers than these to choose one from stand in a list that opens."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to choose from."""

    value: str
    label: str
    id: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One question with all that a page needs to ask it.

    `error` says how to mend what stands in it. `fills_in` is what a browser may know of its reader. `starts_here`: it has
    the focus when the page comes.
    """

    name: str
    id: str
    widget: Widget
    ask: str
    why: str
    example: str
    unit: str
    is_number: bool
    is_private: bool
    text: str
    choices: tuple[Choice, ...]
    error: str
    fills_in: str = ""
    starts_here: bool = False

    @property
    def is_choice(self) -> bool:
        """Its answers stand side by side, so that its question names a group of boxes."""
        return bool(self.choices) and self.widget != "select"

    @property
    def is_filled(self) -> bool:
        """Something stands in it."""
        return bool(self.text.strip()) or any(choice.is_chosen and choice.value for choice in self.choices)

    @property
    def focus_id(self) -> str:
        """Where a link to this question leads."""
        return self.choices[0].id if self.is_choice else self.id

    @property
    def described_by(self) -> str:
        """The ids of the words that explain it."""
        told = {"why": True, "unit": self.unit and not self.choices, "error": self.error}
        return " ".join(f"{self.id}-{part}" for part, is_told in told.items() if is_told)


def control_of(field: Field, texts: list[str], *, error: str = "", may_be_open: bool = True, fills_in: str = "") -> Control:
    """The control of a question. `may_be_open`: a choice offers to leave it unanswered."""
    question, text = field.question, texts[-1] if texts else ""
    widget = _widget(field, text)
    choices = _choices(field, texts, widget, may_be_open=may_be_open and not field.is_required)
    return Control(
        name=field.name,
        id=f"a-{field.name}",
        widget=widget,
        ask=question.ask,
        why=question.why,
        example="" if choices or widget in _SHOWN_AS_TYPED else _example(field),
        unit=question.unit,
        is_number=field.kind == "number",
        is_private=question.private,
        text="" if choices else text,
        choices=choices,
        error=error,
        fills_in=fills_in,
    )


def _widget(field: Field, text: str) -> Widget:
    widget: Widget = "select" if field.kind == "choice" and len(field.question.choices) > _MANY else _WIDGETS[field.kind]
    is_shown = not text or widget not in _SHOWN_AS_TYPED or _SHOWN_AS_TYPED[widget].fullmatch(text)
    return widget if is_shown else "text"


def _choices(field: Field, texts: list[str], widget: Widget, *, may_be_open: bool) -> tuple[Choice, ...]:
    if field.kind not in ("choice", "yes-no", "several"):
        return ()
    labels = dict(field.question.choices or _YES_NO)
    if widget == "select":
        labels = {"": _UNANSWERED if may_be_open else _CHOOSE, **labels}
    elif field.kind != "several" and may_be_open:
        labels[""] = _UNANSWERED
    chosen = texts if field.kind == "several" else [texts[-1] if texts else ""]
    pairs = enumerate(labels.items(), start=1)
    return tuple(Choice(value, label, f"a-{field.name}-{place}", value in chosen) for place, (value, label) in pairs)


def _example(field: Field) -> str:
    example = field.question.example
    return "; ".join(json.loads(example)) if field.kind in ("lines", "moments") else example
