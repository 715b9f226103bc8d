"""The days of a trial: one tap a day, or a file of days, looked at before anything is taken in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from homeground.case.case import Case
from homeground.case.entry import Draft
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Mistake, body_of, read
from homeground.case.trial_events import DayLogged
from homeground.desk.case_file import CaseFile, Stamp
from homeground.trial import Flag, Place, TrialHeld, Worked, counted_of, settled_until, trial_of, words_of

How = Literal["new", "changed", "same", "outside", "looked"]
"""What taking in a day would do; `outside`: it lies in no trial and not before one; `looked`: a look at it was taken. Both are left out."""
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_STARTED = ("waiting", "running", "over")


@dataclass(frozen=True, slots=True)
class Logged:
    """A day as it was kept: what counts for it now, where it was to be worked, and whether it came late or corrects another word."""

    day: DayLogged
    place: Place | None
    how: How
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class FileDay:
    """One day of a file: what was counted, and where it was worked if the file says so."""

    on: date
    value: Decimal | None
    worked: Worked | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking in a file would do, day by day. Nothing was taken in yet."""

    days: tuple[tuple[FileDay, How], ...]
    sha256: str

    def count(self, how: How) -> int:
        """How many days of one sort there are."""
        return sum(one == how for _, one in self.days)


def log_day(  # noqa: PLR0913 - what a day can say
    file: CaseFile,
    *,
    stamp: Stamp,
    value: object = None,
    worked: str | None = None,
    on: date | None = None,
    reason: str | None = None,
    note: str = "",
    guards: Sequence[str] = (),
) -> Logged:
    """Keep what was counted on a day, that of the act if none is named. A second word corrects the first, and both stay.

    Left open, `worked` is the place that the lot gave. Of `reason` and `note` only the first goes into the log that others check. A day
    without `value` is a missing one. `BadAnswer` where no trial is under way,
    or the day is none of its days, or is still to come.
    """
    case = fold(file.entries())
    held = trial_of(case)
    day = on or stamp.on
    if held.fit and not held.closed:
        raise BadAnswer((Mistake("", "a fit trial counts nothing: it has a review each week instead"),))
    if held.stage(stamp.on) not in _STARTED:
        raise BadAnswer((Mistake("", "no trial is under way: its plan has to be frozen and drawn first"),))
    if day > stamp.on:
        raise BadAnswer((Mistake("on", "that day is still to come; count it when it is over"),))
    if not held.has(day):
        raise BadAnswer((Mistake("on", f"{day} is no day of this trial"),))
    if _is_looked_at(held, day, stamp.on):
        raise BadAnswer((Mistake("on", f"the look at half was taken: what stands for {day} is changed no more"),))
    raw = {
        "on": day,
        "value": value,
        "worked": worked or held.place(day) or "office",
        "reason": reason,
        "own_note": note,
        "guards": list(guards),
    }
    told = _checked(held, {**raw, "entered_at": _entered_at(case, stamp)})
    earlier = held.latest.get(day)
    if earlier and _same(earlier, told):
        return Logged(earlier, held.place(day), "same", ())
    file.append((_draft(case, told, stamp),))
    return Logged(told, held.place(day), "changed" if earlier else "new", _flags(trial_of(fold(file.entries())), day))


def preview_of(file: CaseFile, days: Sequence[FileDay], sha256: str, *, today: date) -> Preview:
    """Look at the days of a file: which are new, which would change a day, which are there already, and which lie outside."""
    held = _for_days(fold(file.entries()))
    return Preview(tuple((day, _how(held, day, today)) for day in sorted(days, key=lambda day: day.on)), sha256)


def take_days(file: CaseFile, preview: Preview, *, may_use: bool, stamp: Stamp) -> int:
    """Take in the days of a file that are new or changed, and give their number; the same file twice changes nothing.

    Day and count alone are kept. `BadAnswer` where nobody has said that these records may be used.
    """
    if not may_use:
        raise BadAnswer(
            (Mistake("may_use", "say first that these records may be used: that they are yours to count, and that it is allowed"),)
        )
    case = fold(file.entries())
    held = _for_days(case)
    moment = _entered_at(case, stamp)
    drafts = [_draft(case, told, stamp) for told in _told(held, preview, moment, stamp.on)]
    if drafts:
        file.append(drafts)
    return len(drafts)


def _for_days(case: Case) -> TrialHeld:
    """The trial to which the days of a file belong, with every word that there is; what comes after a closed one is none of it."""
    return replace(trial_of(case), told=words_of(case))


def _told(held: TrialHeld, preview: Preview, moment: str, today: date) -> Iterator[DayLogged]:
    """The days to be kept: new ones before corrections, each in the order of the calendar."""
    chosen = [(day, how) for day, _ in preview.days if (how := _how(held, day, today)) in ("new", "changed")]
    for day, _ in sorted(chosen, key=lambda one: (one[1] == "changed", one[0].on)):
        body = {"on": day.on, "value": day.value, "worked": _worked(held, day), "entered_at": moment}
        yield _checked(held, {**body, "source_sha256": preview.sha256})


def _how(held: TrialHeld, day: FileDay, today: date) -> How:
    if day.on > today or not _is_inside(held, day.on):
        return "outside"
    earlier = held.latest.get(day.on)
    if earlier is None:
        return "looked" if _is_looked_at(held, day.on, today) else "new"
    is_same = earlier.value == day.value and (day.worked in (None, earlier.worked))
    return "same" if is_same else "looked" if _is_looked_at(held, day.on, today) else "changed"


def _is_looked_at(held: TrialHeld, on: date, today: date) -> bool:
    """Whether a look was taken at a day of the trial: nothing is told of it from then on."""
    if held.closed or held.starts_on is None or on < held.starts_on:
        return False
    last = settled_until(held, today)
    return last is not None and on <= last


def _is_inside(held: TrialHeld, on: date) -> bool:
    """Before a trial, and after a closed one, every day may be taken in, to see how much days differ; while it runs its days alone."""
    if held.closed:
        return on > held.closed.on
    if held.starts_on is None or on < held.starts_on:
        return True
    return held.has(on)


def _worked(held: TrialHeld, day: FileDay) -> Worked:
    if day.worked:
        return day.worked
    return held.place(day.on) or "office"


def _checked(held: TrialHeld, raw: dict[str, Any]) -> DayLogged:
    """A day as the journal takes it, and as the daybook will."""
    told = read(DayLogged, raw)
    counted_of(told, held.plan.plan.measure.decimals if held.plan else 3)
    return told


def _same(earlier: DayLogged, told: DayLogged) -> bool:
    names = ("value", "worked", "reason", "own_note", "guards")
    return all(getattr(earlier, name) == getattr(told, name) for name in names)


def _entered_at(case: Case, stamp: Stamp) -> str:
    """The moment of the act in world time, and later than any word before it, so that the order of the words is never in doubt."""
    now = _moment_of(stamp)
    if told := words_of(case):
        last = datetime.strptime(max(day.entered_at for day in told), _MOMENT).replace(tzinfo=UTC)
        now = max(now, last + timedelta(seconds=1))
    return now.strftime(_MOMENT)


def _moment_of(stamp: Stamp) -> datetime:
    """The moment of the act in world time; where another day is only tried out, that day’s."""
    moment = stamp.at.astimezone(UTC).replace(microsecond=0)
    is_its_own = abs(moment.date() - stamp.on) <= timedelta(days=1)
    return moment if is_its_own else datetime.combine(stamp.on, moment.timetz())


def _draft(case: Case, told: DayLogged, stamp: Stamp) -> Draft:
    """A first word on a day, or one that corrects it."""
    event = _event_of(case, told.on)
    if event is None:
        return stamp.draft("day-logged", body_of(told))
    return stamp.draft("correction", {"of": str(event), "kind": "day-logged", "fields": body_of(told)})


def _event_of(case: Case, on: date) -> UUID | None:
    return next((event.id for event in case.events if isinstance(event.what, DayLogged) and event.what.on == on), None)


def _flags(held: TrialHeld, on: date) -> tuple[Flag, ...]:
    if held.book is None or on not in held.book.latest:
        return ()
    return held.book.flags.get(held.book.latest[on].n, ())
