"""One question of the law as a page asks it, whatever kind of answer it wants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from homeground.law import Missing, regimes, stubs
from homeground.web.control import Choice, Control, Widget

NONE = "none"
"""As `desk.rights` takes it: nothing applies."""
_WIDGETS: Mapping[str, Widget] = {"date": "date", "dates": "area", "tokens": "check", "yes-no": "radio"}
_EXAMPLES = {"dates": "2026-02-03, one day a line", "ages": "4, 9", "count": "240", "number": "37.5"}
_NONE_SAID = {"dates": "Never", "ages": "There are none"}


@dataclass(frozen=True, slots=True)
class Asked:
    """The question with its control. `none_said`: how "nothing" is answered where that is an answer.

    `skipped` are the facts that are passed by already, `skip` those with this one.
    """

    name: str
    control: Control
    none_said: str
    skipped: str
    skip: str


def asked_of(missing: Missing, texts: Sequence[str], *, error: str, skipped: tuple[str, ...]) -> Asked:
    """The question as a control that is filled with what was typed."""
    kind, ask = missing.ask.kind, missing.ask
    typed = [text for text in texts if text != NONE]
    control = Control(
        name="answer",
        id="a-answer",
        widget=_WIDGETS.get(kind, "text"),
        ask=ask.ask,
        why=ask.why,
        example=_EXAMPLES.get(kind, ""),
        unit="",
        is_number=kind in ("count", "number"),
        is_private=ask.private,
        text="" if kind in ("tokens", "yes-no") else "\n".join(typed),
        choices=_choices(missing, texts),
        error=error,
    )
    return Asked(missing.name, control, _NONE_SAID.get(kind, ""), ",".join(skipped), ",".join((*skipped, missing.name)))


def place_options() -> list[tuple[str, str]]:
    """The places to choose from, in the order of their names; of some there is a note only."""
    known = [(regime.id, regime.name) for regime in regimes().values()]
    noted = [(stub.id, f"{stub.name}: a note only") for stub in stubs() if stub.id != "EU"]
    return sorted([*known, *noted], key=lambda one: one[1])


def _choices(missing: Missing, texts: Sequence[str]) -> tuple[Choice, ...]:
    if missing.ask.kind == "yes-no":
        return tuple(Choice(word, word, f"a-answer-{word}", word in texts) for word in ("yes", "no"))
    ticked = tuple(Choice(word, ask.ask, f"a-answer-{place}", word in texts) for place, (word, ask) in enumerate(missing.choices, start=1))
    return (*ticked, Choice(NONE, "None of these", "a-answer-none", NONE in texts)) if ticked else ()
