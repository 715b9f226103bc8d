"""Keep one day of the employee's own record; a second word on the same day changes that day's row."""

from __future__ import annotations

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Body, Mistake, body_of, read
from homeground.case.record import OfficeDay
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import Changed, answer


def keep_day(file: CaseFile, fields: Body, *, stamp: Stamp) -> Changed:
    """Keep what was counted on a day: that of `on`, or else the day of the act. What `fields` does not name stays as it was kept.

    The row is named by its day, such as `2026-09-07`. Raises `BadAnswer`, also for a day that is still to come or without a count,
    and `DeviceUnasked`.
    """
    told = {name: value for name, value in fields.items() if name != "on"}
    on = read(OfficeDay, {**told, "on": fields.get("on") or stamp.on}).on
    if on > stamp.on:
        raise BadAnswer((Mistake("on", "that day is still to come; count it when it is over"),))
    row, held = next(((row, day) for row, day in fold(file.entries()).record.items() if day.on == on), (on.isoformat(), None))
    body = {**(body_of(held) if held else {}), **told, "on": on}
    day = read(OfficeDay, body)
    if day.done is None and day.interruptions is None:
        raise BadAnswer((Mistake("done", "type at least one of the two numbers; nought counts as well"),))
    return answer(file, "record", body, stamp=stamp, row=row)
