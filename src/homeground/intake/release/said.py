"""Why a download is not taken, in words for the person who gave it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, TypeAlias, get_args

from homeground.intake.limits import RELEASE, RELEASE_FILE_BYTES, RELEASE_FILES, RELEASE_UNPACKED_BYTES
from homeground.intake.refusal import CannotRead

Reason: TypeAlias = Literal[
    "missing",
    "not_a_file",
    "no_right",
    "empty",
    "unknown_kind",
    "misnamed",
    "too_large",
    "locked",
    "too_long",
    "no_room",
    "bomb",
    "outside",
    "damaged",
    "bad_row",
    "no_table",
    "twice",
]
REASONS: tuple[Reason, ...] = get_args(Reason)

_AGAIN = "Download it again, and give that file."
_TEXT = "Give the text release of the same database: it takes less time and memory than spreadsheets do."
SAID: dict[Reason, tuple[str, str]] = {
    "missing": ("there is no such file or folder.", "Check the name."),
    "not_a_file": ("this is neither a file nor a folder.", "Name the download itself."),
    "no_right": ("it cannot be opened.", "Give yourself the right to read it, or read a copy of it."),
    "empty": ("there is nothing in it.", _AGAIN),
    "unknown_kind": (
        "this kind of file is not read here.",
        "Give the database as a zip or a folder, or one table of it as text (.txt), CSV (.csv) or spreadsheet (.xlsx).",
    ),
    "misnamed": ("what is in the file is not what its name says.", _AGAIN),
    "too_large": (
        f"it is larger than {RELEASE_FILE_BYTES >> 20} MiB, or has more than {RELEASE_FILES} files.",
        "Give the zip as it was downloaded, or a folder with nothing else in it.",
    ),
    "locked": ("it is locked with a password.", "Save a copy without a password, and give that one."),
    "too_long": (f"reading it took too long (more than {RELEASE.seconds} seconds of processor time).", _TEXT),
    "no_room": (f"reading it takes more than {RELEASE.memory_bytes >> 20:,} MiB of memory.", _TEXT),
    "bomb": (f"it unpacks to more than {RELEASE_UNPACKED_BYTES >> 20:,} MiB, or to more than {RELEASE_FILES} files.", _AGAIN),
    "outside": ("it names a file outside itself, which a download does not need and an attack does.", _AGAIN),
    "damaged": ("it is damaged or cut off.", _AGAIN),
    "bad_row": ("this is not what the table should have there, or it stands there twice.", _AGAIN),
    "no_table": (
        "no table of the database was recognised in it.",
        "Tables are known by the names of their columns. Give the database as its publisher offers it: onetcenter.org/database.html",
    ),
    "twice": ("this table is there a second time.", "Give a folder or a zip that has each table once."),
}


class GaveUp(Exception):
    """The reader gives up on the download; `part` says at which file and line, and the parent says the reason in words."""

    def __init__(self, reason: Reason, part: str = "") -> None:
        """Keep both."""
        super().__init__(reason, part)
        self.reason: Reason = reason
        self.part = part


class CannotTake(CannotRead):
    """The download is not taken, and nothing was changed."""

    said: ClassVar[Mapping[Any, tuple[str, str]]] = SAID
