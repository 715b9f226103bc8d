"""What a computer is asked, and what it answered: a command with fixed words, a file, a setting of the session, a folder's age."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from homeground.device.verdict import Verdict, unknown

Trouble: TypeAlias = Literal["missing", "refused", "slow", "long", "garbled"]
_SAID: dict[Trouble, str] = {
    "missing": "this computer does not have what would be asked",
    "refused": "the computer did not let it be read",
    "slow": "the answer took longer than 2 seconds",
    "long": "the answer was too long to be read whole",
    "garbled": "the answer could not be read",
}


@dataclass(frozen=True, slots=True)
class Command:
    """A program of the system with its words, never through a shell. `on_stderr`: it answers on standard error too."""

    words: tuple[str, ...]
    on_stderr: bool = False

    @property
    def said(self) -> str:
        """As it would be typed."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text file of the system, or of the person's settings where the path begins with `~`."""

    path: str

    @property
    def said(self) -> str:
        """What is read."""
        return f"the file {self.path}"


@dataclass(frozen=True, slots=True)
class Variable:
    """A setting that the session hands to each of its programs."""

    name: str

    @property
    def said(self) -> str:
        """What is looked up."""
        return f"the setting {self.name}"


@dataclass(frozen=True, slots=True)
class NewestDay:
    """The day on which the newest file of a folder was published or changed, as `YYYY-MM-DD`."""

    folder: str

    @property
    def said(self) -> str:
        """What is looked at."""
        return f"the age of {self.folder}"


Ask: TypeAlias = Command | TextFile | Variable | NewestDay


@dataclass(frozen=True, slots=True)
class Heard:
    """What came back: the text and the status of the program, or the trouble that kept it from coming."""

    text: str = ""
    status: int = 0
    trouble: Trouble | None = None


Reader: TypeAlias = Callable[..., Verdict]
"""Takes what was heard, one argument a question, and judges it; it is pure, and never raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """How one control is looked at: what is asked, in this order, and how the answers are read.

    `is_of_account`: it asks for settings of the signed-in account, so that an administrator's answer would be another person's.
    """

    control: str
    asks: tuple[Ask, ...]
    read: Reader
    is_of_account: bool = False

    @property
    def how(self) -> str:
        """What is asked, in words."""
        return "; ".join(ask.said for ask in self.asks)


def in_trouble(*heard: Heard) -> Verdict | None:
    """The verdict where something did not come, or not to the end of its last line; nothing where everything did."""
    trouble = next((one.trouble for one in heard if one.trouble), None)
    if trouble:
        return unknown(_SAID[trouble])
    return garbled() if any(one.text and not one.text.endswith("\n") for one in heard) else None


def garbled() -> Verdict:
    """What came is not what was expected."""
    return unknown(_SAID["garbled"])
