"""What the page of the trial shows: today’s tap, every day as a window, the pictures, the guards, and the kinds before a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from django.utils.safestring import SafeString, mark_safe

from homeground.case.message import Message
from homeground.desk.trial import TrialLook, week_alone
from homeground.papers.trial_pictures import pictures_of
from homeground.trial import (
    KINDS,
    CameOut,
    Kind,
    KindOfTrial,
    Place,
    TrialHeld,
    days_to_turn,
    model_of,
    nearest,
    percent_said,
    practice_week_said,
)

_STATES = {"pass": "Held", "watch": "Open", "fail": "Not held"}
_PLACES: dict[Place, str] = {"home": "at home", "office": "in the office"}


@dataclass(frozen=True, slots=True)
class Tap:
    """The tap of a day: its day, where it is planned, and the buttons with the word that each sends."""

    on: date
    place: str
    buttons: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """One day in the table of all days: its look, its word, what was counted, whether it was crossed."""

    look: Literal["home", "office", "none"]
    word: str
    counted: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture with the table that says the same; `name` stands in the address of its file."""

    name: str
    title: str
    svg: SafeString
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class GuardShown:
    """A guard in words."""

    name: str
    seen: str
    margin: Message
    state: str
    said: Message


def tap_of(look: TrialLook) -> Tap | None:
    """Today’s tap; nothing where today is not to be counted, or was."""
    return tap_on(look.held, look.today) if look.is_wanted_today and look.stage in ("waiting", "running", "over") else None


def tap_on(held: TrialHeld, on: date) -> Tap:
    """The tap of one day. A day of practice has no drawn place."""
    place = held.place(on)
    if place is None:
        return Tap(on, "practice, not counted", (("home", "At home"), ("office", "In the office"), ("absent", "Not worked")))
    other: Place = "office" if place == "home" else "home"
    buttons = ((place, f"As planned, {_PLACES[place]}"), (other, _PLACES[other].capitalize()), ("absent", "Not worked"))
    return Tap(on, _PLACES[place], buttons)


def windows_of(look: TrialLook) -> tuple[tuple[date, tuple[Window, ...]], ...]:
    """Every day, week after week, from Monday to Friday or Sunday; what was counted is shown only with the result."""
    held, fit = look.held, look.held.fit
    days = [day.on for day in held.draw.days] if held.draw else _weekdays(held) if fit else []
    if held.plan:
        days = sorted({*days, *held.plan.office_days, *held.plan.practice_days}) if held.draw else []
    last = max((on.weekday() for on in days), default=4)
    weeks = []
    for monday, together in groupby(days, key=_monday):
        there = set(together)
        row = tuple(
            _window(look, on) if on in there else Window("none", "") for on in (monday + timedelta(days=at) for at in range(last + 1))
        )
        weeks.append((monday, row))
    return tuple(weeks)


def _monday(on: date) -> date:
    return on - timedelta(days=on.weekday())


def _weekdays(held: TrialHeld) -> list[date]:
    if held.starts_on is None or held.ends_on is None:
        return []
    days = (held.starts_on + timedelta(days=at) for at in range((held.ends_on - held.starts_on).days + 1))
    return [on for on in days if on.weekday() < 5]  # noqa: PLR2004 - Monday to Friday


def _window(look: TrialLook, on: date) -> Window:
    held = look.held
    place, day = held.place(on), held.latest.get(on)
    word = place or "practice"
    if held.fit:
        return Window(place or "none", word)
    if day is None:
        return Window(place or "none", word, "open" if place and on <= look.today else "")
    is_crossed = place is not None and day.worked not in (place, "absent")
    more = f"worked {_PLACES[day.worked]}" if is_crossed and day.worked != "absent" else ""
    if day.worked == "absent":
        return Window(place or "none", word, "not worked")
    if look.result is None:
        return Window(place or "none", word, "done" if day.value is not None else "no number", more)
    return Window(place or "none", word, "–" if day.value is None else f"{day.value:f}", more)


def pictures_shown(look: TrialLook) -> tuple[Drawn, ...]:
    """The pictures of the result."""
    if look.result is None:
        return ()
    return tuple(
        Drawn(one.name, one.title, mark_safe(one.svg), one.caption, one.head, one.rows)  # noqa: S308 - our own drawing, which escapes the words in it
        for one in pictures_of(look.held, look.result)
    )


def guards_shown(came: CameOut) -> tuple[GuardShown, ...]:
    """The guards, each with its state."""
    return tuple(
        GuardShown(
            guard.guard.name,
            "not counted" if guard.judged.ratio is None else f"{nearest(guard.judged.ratio)}% of office days",
            percent_said(nearest(guard.judged.margin)),
            _STATES[guard.state],
            guard.said,
        )
        for guard in came.guards
    )


def beside_of(came: CameOut) -> tuple[Message, ...]:
    """What else was looked at: work moved from day to day, the days after home days, a model, and what missing days could turn."""
    return tuple(_beside(came))


def _beside(came: CameOut) -> Iterator[Message]:
    judged = came.result.judged
    yield from (one.said for one in (came.displaced, came.carried) if one is not None)
    if came.result.verdict == "void":
        return
    is_shown = judged.p <= judged.alpha
    model = model_of(came.blocks, margin=judged.margin, alpha=judged.alpha, direction=judged.direction)
    if model:
        yield model.said_beside(is_shown=is_shown)
    if came.extent.missing_days and is_shown:
        turn = days_to_turn(came.blocks, margin=judged.margin, alpha=judged.alpha, direction=judged.direction)
        if turn is None:
            yield Message("Even the worst that the missing days could hold would not turn the result.")
        else:
            yield Message("It would take {days:missing day|missing days} at their worst to turn the result.", days=turn)


def kinds_shown(look: TrialLook) -> tuple[tuple[Kind, KindOfTrial, bool], ...]:
    """The three kinds, and which one is advised."""
    return tuple((name, kind, name == look.planned.advised) for name, kind in KINDS.items())


def one_week_said(look: TrialLook) -> Message:
    """Why one week is practice, with how many ways its home days could fall, and its chance to show anything."""
    return practice_week_said(week_alone(look))
