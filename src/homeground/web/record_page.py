"""The page of the own record: a form for today, the days that were counted, and the level that they show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from homeground.case.entry import subject
from homeground.case.message import Message
from homeground.case.record import OfficeDay
from homeground.evidence import DAYS_WANTED, RECORD_SHOWS_NOT, Level, own_record
from homeground.web.form import Texts, texts_of
from homeground.web.line import line_of
from homeground.web.week import Week
from homeground.wording import say

_LEVELS = (("done", "Finished"), ("interruptions", "Interruptions"))


@dataclass(frozen=True, slots=True)
class Counted:
    """One count over all its days, under a word."""

    word: str
    level: Level


def todays_texts(rows: Mapping[str, OfficeDay], today: date) -> Texts:
    """What stands in the form for today: what was kept of it already. The day itself is left open, which means today."""
    held = next((day for day in rows.values() if day.on == today), None)
    return {name: texts for name, texts in texts_of(held).items() if name != "on"} if held else {}


def record_context(rows: Mapping[str, OfficeDay], seen: Mapping[str, int], today: date) -> dict[str, object]:
    """The days with the newest first, the strip, the level of each count, and how many days are still wanted."""
    record = own_record(rows, today)
    label = say(Message("{days} of {wanted:day|days} counted", days=DAYS_WANTED - record.wanted, wanted=DAYS_WANTED))
    kept = ((word, getattr(record, name)) for name, word in _LEVELS)
    return {
        "strip": Week(("on",) * (DAYS_WANTED - record.wanted) + ("",) * record.wanted, label),
        "wanted": record.wanted,
        "levels": [Counted(word, level) for word, level in kept if level],
        "shows_not": RECORD_SHOWS_NOT,
        "told_days": [
            (line_of(row, day), seen[subject("record", row)], day)
            for row, day in sorted(rows.items(), key=lambda told: told[1].on, reverse=True)
        ],
        "is_kept_today": any(day.on == today for day in rows.values()),
    }
