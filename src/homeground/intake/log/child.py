"""The child process: it binds itself to the limits, reads one log, and answers with its days or what has to be asked.

The parent starts it as `python -I -B -m homeground.intake.log.child FILE WANTED`; `WANTED` is JSON. The answer is JSON too, in short lines.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from homeground.intake.limits import LOG, limit_this_process
from homeground.intake.log.counting import Wanted, read
from homeground.intake.log.recognise import source_of
from homeground.intake.log.said import GaveUp


def main(path: str, wanted: str) -> None:
    """Answer on standard output."""
    limit_this_process(LOG)
    said = json.dumps(answer(Path(path), json.loads(wanted)), indent=0, default=_plain)
    sys.stdout.buffer.write(said.encode() + b"\n")


def answer(path: Path, wanted: dict[str, Any]) -> dict[str, Any]:
    """What was read or has to be asked as plain values, or `{"refused": reason, "part": where}`."""
    zone, last = ZoneInfo(wanted["zone"]), date.fromisoformat(wanted["last"])
    asked = Wanted(zone, last, wanted["measure"], wanted["mine"], wanted["date_order"])
    try:
        found = read(source_of(path, zone=zone, last=last, form=wanted["form"]), asked)
    except GaveUp as error:
        return {"refused": error.reason, "part": _clean(error.part)}
    except MemoryError:
        return {"refused": "no_room", "part": ""}
    said = asdict(found)
    return said | {name: [_clean(one) for one in said[name]] for name in ("columns", "unknown_columns") if name in said}


def _clean(text: str) -> str:
    """A name from the file without what cannot be printed, cut to a length."""
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()[:100]


def _plain(value: object) -> str:
    """A day or a number as JSON has it."""
    return value.isoformat() if isinstance(value, date) else f"{value:f}" if isinstance(value, Decimal) else str(value)


if __name__ == "__main__":
    main(*sys.argv[1:])
