"""Makes the example's trial from a seed: `python -m tools.example_trial` writes examples/ada/trial/; a test says when that is due.

Ada Okafor is made up, and so is every number of hers. The figures of a day are drawn here, with a true difference between home and office
of nought; the journal is then made by the program's own functions, a day at a time, as she would have made it. Of three seeds that were
tried the third was taken: all three end "not worse", and by the first two the weeks before happened to be so good that the look for
work saved up would warn.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from homeground.case.journal import fold
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.happenings import record
from homeground.desk.interview import answer, answer_some
from homeground.desk.transfer import export, read_export
from homeground.desk.trial import close, freeze
from homeground.desk.trial_days import FileDay, log_day, preview_of, take_days
from homeground.desk.trial_draw import commit, reveal_own, take_commitment, take_number
from homeground.desk.trial_heads import note_sent
from homeground.store import MemoryShelf
from homeground.trial import CompletePlan, Stream, commitment, head_due, trial_of

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "examples" / "ada" / "trial"
TALKS = ROOT / "examples" / "ada" / "talks" / "journal.jsonl"
COMMAND = "python -m tools.example_trial"
SEED = b"the example's trial, 2027, b"

AGREED_ON, PLANNED_ON, DRAWN_ON, BEGUN_ON, CLOSED_ON = (
    date(2026, 10, 29),
    date(2026, 12, 14),
    date(2026, 12, 16),
    date(2027, 1, 4),
    date(2027, 4, 14),
)
PAST_FROM, PAST_TO = date(2026, 10, 12), date(2026, 12, 11)
_USUAL = {1: 41, 2: 45, 3: 46, 4: 45, 5: 43}
"""Cases of a usual Monday to Friday; the mean is 44, as in her own record."""
_ILL, _OUTAGE, _LATE, _MISREAD = date(2027, 2, 10), date(2027, 3, 3), date(2027, 1, 21), date(2027, 2, 23)


@dataclass(frozen=True, slots=True)
class Day:
    """What a made-up day counted: cases, per cent on time, minutes to a reply."""

    cases: int
    on_time: int
    reply: int


def files() -> Mapping[str, str]:
    """The files of the example's trial by their names, all from the seed."""
    file = MemoryShelf().create("ada")
    file.append(read_export(TALKS.read_text(encoding="utf-8")).drafts)
    ids = Stream(sha256(SEED + b" ids").digest())
    past = {on: _day(on) for on in _workdays(PAST_FROM, PAST_TO)}
    past_csv = "date,value,assigned,worked\n" + "".join(f"{on},{day.cases},office,office\n" for on, day in past.items())
    _agree(file, ids)
    _plan(file, ids, past, past_csv)
    _draw(file, ids)
    _log(file, ids)
    close(file, "over", stamp=_stamp(CLOSED_ON, ids))
    journal = export("ada", file.entries(), history=True, private=True)
    return {"past.csv": past_csv, "log.csv": _log_csv(file), "journal.jsonl": journal}


def _agree(file: CaseFile, ids: Stream) -> None:
    said = "Two days, twelve weeks, no cut. Let the days be drawn, then nobody can say that we picked the quiet ones."
    told = {"reply": "yes", "on": AGREED_ON, "said": said, "chosen": "theirs", "agreed": ["pay-change: as today", "extra-work: none"]}
    record(file, "reply-received", told, stamp=_stamp(AGREED_ON, ids))


def _plan(file: CaseFile, ids: Stream, past: Mapping[date, Day], past_csv: str) -> None:
    plan = tomllib.loads((FOLDER / "plan.toml").read_text(encoding="utf-8"))
    answer(file, "trial", plan, stamp=_stamp(PLANNED_ON, ids))
    days = [FileDay(on, Decimal(day.cases), "office") for on, day in past.items()]
    found = preview_of(file, days, sha256(past_csv.encode()).hexdigest(), today=PLANNED_ON)
    take_days(file, found, may_use=True, stamp=_stamp(PLANNED_ON, ids, minute=20))


def _draw(file: CaseFile, ids: Stream) -> None:
    """The plan, both digests, both numbers. Martin Hale’s number is made up like all of him."""
    hers, his = (sha256(SEED + party).digest() for party in (b" employee", b" employer"))
    plan = freeze(file, stamp=_stamp(PLANNED_ON, ids, minute=40))
    if not isinstance(plan, CompletePlan):
        raise TypeError("the example's trial is one by lot")
    commit(file, hers, stamp=_stamp(PLANNED_ON, ids, minute=41))
    take_commitment(file, commitment(plan.digest, "employer", his), stamp=_stamp(DRAWN_ON, ids))
    reveal_own(file, stamp=_stamp(DRAWN_ON, ids, minute=10))
    take_number(file, his.hex(), stamp=_stamp(DRAWN_ON, ids, minute=30))


def _log(file: CaseFile, ids: Stream) -> None:
    """Each day on its evening: a day of illness, one of outage, one worked elsewhere than drawn, one told late, one corrected.

    Each week’s note goes to her boss with the head of the log, as soon as the week is counted.
    """
    answer_some(file, "person", {"where": "trial", "where_since": BEGUN_ON}, stamp=_stamp(BEGUN_ON, ids, hour=9))
    held = trial_of(fold(file.entries()))
    crossed = next(day.on for day in held.draw.days[20:] if day.place == "home") if held.draw else None
    days = (on for on in _workdays(BEGUN_ON, held.ends_on or BEGUN_ON) if held.has(on))
    words = [word for on in days for word in _words(on, is_crossed=on == crossed)]
    for told_on, hour, word in sorted(words, key=lambda word: word[:2]):
        log_day(file, **word, stamp=_stamp(told_on, ids, hour=hour))
        if head_due(trial_of(fold(file.entries())), told_on):
            note_sent(file, stamp=_stamp(told_on, ids, hour=hour, minute=20))


def _words(on: date, *, is_crossed: bool) -> Iterator[tuple[date, int, dict[str, Any]]]:
    """What is told of a day, with the day and the hour at which it is told."""
    day = _day(on)
    guards = (f"on time: {day.on_time}", f"minutes to a reply: {day.reply}")
    counted = {"on": on, "value": day.cases, "guards": guards}
    if on == _ILL:
        yield on, 17, {"on": on, "worked": "absent", "reason": "away"}
    elif on == _OUTAGE:
        yield on, 17, {"on": on, "reason": "system-down", "note": "the billing system was down all day"}
    elif is_crossed:
        yield on, 17, {**counted, "worked": "office", "reason": "place-changed", "note": "the line at home was being mended"}
    elif on == _MISREAD:
        yield on, 17, {**counted, "value": day.cases + 10}
        yield on + timedelta(days=1), 9, {**counted, "reason": "misread", "note": "read off the wrong line; the report says this"}
    else:
        yield on + timedelta(days=6) if on == _LATE else on, 17, counted


def _log_csv(file: CaseFile) -> str:
    held = trial_of(fold(file.entries()))
    lines = (f"{one.on},{'' if one.value is None else one.value},{one.drawn},{one.worked or ''}" for one in held.outcomes)
    return "\n".join(["date,value,assigned,worked", *lines]) + "\n"


def _day(on: date) -> Day:
    """A day by its date and the seed: about its weekday’s usual number, six cases up or down on most days."""
    dice = Stream(sha256(SEED + on.isoformat().encode()).digest())
    off = sum(dice.below(7) - 3 for _ in range(6))
    return Day(cases=_USUAL[on.isoweekday()] + off, on_time=92 + dice.below(8), reply=14 + dice.below(9) + dice.below(9))


def _workdays(first: date, last: date) -> Iterator[date]:
    days = (first + timedelta(days=at) for at in range((last - first).days + 1))
    return (day for day in days if day.isoweekday() in _USUAL)


def _stamp(on: date, ids: Stream, *, hour: int = 17, minute: int = 5) -> Stamp:
    return Stamp(at=datetime.combine(on, time(hour, minute), UTC), on=on, new_id=lambda: UUID(bytes=ids.take(16), version=4))


def main() -> None:
    """Write the files."""
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
