"""Keeps what a look at the person's own computer found in place, as proofs that were measured on that day."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from homeground.case.journal import fold
from homeground.case.reading import Body, body_of
from homeground.concerns import controls
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import Changed, answer_whole
from homeground.desk.naming import free_name

LOOKED = "seen by a read-only look at my own computer"
_LOCK_SECONDS, _STRICT_LOCK_SECONDS = 600, 300
_WITHOUT_A_RULE = {"public", "internal", "confidential"}


def keep_measured(file: CaseFile, found: Mapping[str, str], *, stamp: Stamp) -> tuple[Changed, ...]:
    """Note what was seen, by the id of its control, as proofs of the stamp's day; a row about the same control is answered anew.

    All is one act, so that undo takes it back at once. Gives the rows that were written; raises what `answer_whole` raises.
    """
    rows: dict[str, Body] = {row: body_of(held) for row, held in fold(file.entries()).safeguards.items()}
    for control, seen in found.items():
        word = controls()[control].word
        row = next((row for row, held in rows.items() if held["control"] == word), None) or free_name(word, rows)
        rows[row] = {"control": word, "proof": "measured", "on": stamp.on.isoformat(), "what": f"{seen} ({LOOKED})"}
    changes = answer_whole(file, "safeguards", rows, stamp=stamp)
    return tuple(change for change in changes if change.how != "same")


def lock_seconds(classes: Collection[str]) -> int:
    """The longest wait before the screen locks, in seconds: 10 minutes, and 5 where data stand under a rule of their own.

    >>> lock_seconds(["internal"]), lock_seconds(["internal", "pci"])
    (600, 300)
    """
    return _STRICT_LOCK_SECONDS if set(classes) - _WITHOUT_A_RULE else _LOCK_SECONDS
