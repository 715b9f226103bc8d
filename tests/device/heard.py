"""The outputs of three systems as tests read them: what each probe heard, and what it has to say of it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from homeground.device import Limits, probes_of
from homeground.device.ask import Heard, Probe

FOLDER = Path(__file__).with_name("outputs")
LIMITS = Limits(today=date(2026, 10, 9))
SYSTEMS = ("Linux", "Darwin", "Windows")


@dataclass(frozen=True)
class Told:
    """One time that a probe asked."""

    system: str
    control: str
    says: str
    origin: str
    answers: tuple[Heard, ...]

    def __str__(self) -> str:
        """Its name among the tests."""
        return f"{self.system}-{self.control}-{self.says}"


@cache
def every() -> tuple[Told, ...]:
    """All that stand in the manifest."""
    listed = tomllib.loads((FOLDER / "manifest.toml").read_text(encoding="utf-8"))["heard"]
    return tuple(Told(**{**one, "answers": tuple(map(_heard, one["answers"]))}) for one in listed)


def probe(system: str, control: str, limits: Limits = LIMITS) -> Probe:
    """The probe of a control on a system."""
    return next(one for one in probes_of(system, limits) if one.control == control)


def _heard(answer: dict[str, Any]) -> Heard:
    text = (FOLDER / answer["file"]).read_text(encoding="utf-8") if "file" in answer else answer.get("text", "")
    return Heard(text, answer.get("status", 0), answer.get("trouble"))
