"""Why a file is not read: what is the matter, and how to mend it, in words for the person who gave it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike, fspath
from typing import Any, ClassVar, Literal, TypeAlias

from homeground.intake.limits import FILE_BYTES, PARTS, SECONDS, UNPACKED_BYTES

Reason: TypeAlias = Literal[
    "missing",
    "not_a_file",
    "no_right",
    "empty",
    "unknown_kind",
    "misnamed",
    "too_large",
    "locked",
    "scanned",
    "wordless",
    "too_long",
    "bomb",
    "entities",
    "outside",
    "damaged",
]

_OTHERWISE = "Or type in the clauses that matter to you."
_SAVE_AGAIN = f"Open it, save it as a PDF with text or as a text file, and give that one. {_OTHERWISE}"
SAID: dict[Reason, tuple[str, str]] = {
    "missing": ("there is no such file.", "Check the name."),
    "not_a_file": ("this is not a file.", "Name the policy’s own file."),
    "no_right": ("it cannot be opened.", "Give yourself the right to read it, or read a copy of it."),
    "empty": ("the file is empty.", "Get the policy again and give that file."),
    "unknown_kind": (
        "this kind of file is not read here.",
        f"Give the policy as PDF (.pdf), Word (.docx), web page (.html), Markdown (.md) or text (.txt). {_OTHERWISE}",
    ),
    "misnamed": ("what is in the file is not what its name says.", f"Get the policy again. {_SAVE_AGAIN}"),
    "too_large": (
        f"the file is larger than {FILE_BYTES >> 20} MiB.",
        f"Save the pages on working from home alone, or save it without its pictures. {_OTHERWISE}",
    ),
    "locked": ("it is locked with a password.", f"Open it with the password, save a copy without one, and give that one. {_OTHERWISE}"),
    "scanned": (
        "no page of it has text; they may be pictures, as from a scanner.",
        "Ask for the policy as text, or type in the clauses that matter to you.",
    ),
    "wordless": ("there are no words in it.", f"Check that it is the policy. {_SAVE_AGAIN}"),
    "too_long": (f"reading it took too long (more than {SECONDS} seconds).", _SAVE_AGAIN),
    "bomb": (f"it unpacks to more than {UNPACKED_BYTES >> 20} MiB, to more than {PARTS:,} parts, or takes too much memory.", _SAVE_AGAIN),
    "entities": ("it defines words of its own (entities), which a document does not need and an attack does.", _SAVE_AGAIN),
    "outside": ("it wants to load something from outside itself (a template, a picture or an object).", _SAVE_AGAIN),
    "damaged": ("it is damaged or cut off.", f"Get the policy again. {_SAVE_AGAIN}"),
}


@dataclass(frozen=True, slots=True)
class Refused:
    """The child's answer where it gave up."""

    refused: Reason


class CannotRead(Exception):
    """The file is not read, and nothing was changed: `where` it is, `what` is the matter, how to `mend` it, and the `reason` as a code.

    `said` has the words of each reason: these are those for a policy. `part` is the line, column or inner file where reading stopped.
    """

    said: ClassVar[Mapping[Any, tuple[str, str]]] = SAID

    def __init__(self, where: str | PathLike[str], reason: str, part: str = "") -> None:
        """Say what, where, and how to mend it."""
        self.where, self.reason = f"{fspath(where)}, {part}" if part else fspath(where), reason
        self.what, self.mend = self.said[reason]
        super().__init__(f"{self.where}: {self.what} {self.mend}")
