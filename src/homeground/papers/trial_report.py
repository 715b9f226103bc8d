"""The report of a trial, for both sides: the verdict in words, its pictures, every day, what went otherwise, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import TypeAlias

from homeground.case.message import Message
from homeground.papers.paper import Align, Bullets, Figure, Node, Note, Para, Run, Table, Title, Written
from homeground.papers.trial_agreed import follows
from homeground.papers.trial_fit import ended, fit_report
from homeground.papers.trial_pictures import Picture, day_lines, pictures_of
from homeground.papers.trial_told import LOGGED, plan_told
from homeground.papers.writer import Writer
from homeground.trial import (
    CameOut,
    DayOutcome,
    GuardJudged,
    TrialHeld,
    came_out,
    days_to_turn,
    has_result,
    lines_sent,
    model_of,
    nearest,
    percent_said,
    trial_of,
    unfavourable_chance,
)

_THROWN = (
    "You threw your number with a die, and I computed its digest. So the file alone does not show that the throws are yours: compare"
    " them, and my digest, with your sheet."
)
_LEFT: Align = "left"
_CROSSED = ("plans_frozen.plan", "days_logged.worked")
Part: TypeAlias = Callable[[Writer, TrialHeld, CameOut], tuple[Node, ...]]


def trial_report(w: Writer) -> Written:
    """The report; before the trial has a result it says that there is none yet, and nothing else."""
    title = Message("Report of the trial")
    head: tuple[Node, ...] = (Title("title", (w.sentence(title.text),)), w.address())
    if w.is_alone:
        return title, (*head, Para("alone", w.run("My request is for an adjustment. It rests on no trial.", "rights.way")))
    told = plan_told(w, trial_of(w.case))
    if told.held.frozen and told.held.fit:
        return title, (*head, *fit_report(w, told.held, told.held.fit))
    if not told.held.frozen or not has_result(told.held, w.today):
        text = "There is no result yet. It comes when the trial is closed, after its last day, and nobody looks at it before."
        return title, (*head, Para("not-yet", w.run(text)))
    if told.held.draw is None:
        nothing = w.sentence("No home day was drawn, so there is nothing to judge.", "plans_frozen.plan")
        return title, (*head, Para("no-draw", (nothing, *ended(w, told.held))))
    came = came_out(told.held, w.today)
    nodes: list[Node] = [*head]
    for name, heading, write in PARTS:
        if body := write(w, told.held, came):
            nodes += [w.heading(f"{name}-head", heading), *body]
    return title, tuple(nodes)


def _verdict(w: Writer, held: TrialHeld, came: CameOut) -> tuple[Node, ...]:
    plan = held.plan
    asked = w.run("We asked: {question}", "plans_frozen.plan", question=plan.plan.question) if plan else ()
    headline = w.sentence("{headline}", *LOGGED, headline=came.said.headline)
    told = tuple(w.sentence("{told}", *LOGGED, told=one) for one in came.said.sentences)
    return (Para("asked", asked), Para("verdict", (headline, *told)), *_figures(w, held, came, "ratio", "law"))


def _figures(w: Writer, held: TrialHeld, came: CameOut, *names: str) -> tuple[Node, ...]:
    return tuple(_figure(w, picture) for picture in pictures_of(held, came) if picture.name in names)


def _figure(w: Writer, picture: Picture) -> Figure:
    alt = w.run("{title}.", *LOGGED, title=picture.title)
    return Figure(
        f"picture-{picture.name}", picture.svg, alt, w.run("{title}. {caption}", *LOGGED, title=picture.title, caption=picture.caption)
    )


def _every_day(w: Writer, held: TrialHeld, came: CameOut) -> tuple[Node, ...]:
    if held.plan is None:
        return ()
    weekdays = sorted({day.on.weekday() for day in held.outcomes})
    rows = tuple(
        _week_row(w, held, monday, tuple(days), weekdays) for monday, days in groupby(held.outcomes, key=lambda day: _monday(day.on))
    )
    heads = ("Week of", *(_NAMES[day] for day in weekdays))
    share = 84 // len(weekdays)
    widths = (100 - share * len(weekdays), *(share for _ in weekdays))
    counted = "Where each day was drawn to, and its count of {unit}; with a cross: worked at the other place"
    caption = w.run(counted, "plans_frozen.plan", unit=held.plan.plan.measure.unit)
    table = Table("every-day", caption, tuple(w.run(head) for head in heads), rows, widths, tuple(_LEFT for _ in heads))
    return (*_figures(w, held, came, "days", "weeks"), table)


_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _monday(on: date) -> date:
    return on - timedelta(days=on.weekday())


def _week_row(w: Writer, held: TrialHeld, monday: date, days: tuple[DayOutcome, ...], weekdays: list[int]) -> tuple[Run, ...]:
    by_weekday = {day.on.weekday(): day for day in days}
    lines = day_lines(held)
    cells = (w.run("{day}", *LOGGED, day=lines[by_weekday[at].on] if at in by_weekday else "–") for at in weekdays)
    return (w.run("{on:short}", *LOGGED, on=monday), *cells)


def _guards(w: Writer, held: TrialHeld, came: CameOut) -> tuple[Node, ...]:
    rows = tuple(_guard_row(w, guard) for guard in came.guards)
    heads = tuple(w.run(head) for head in ("What must not suffer", "Home against office", "Margin", "Held?"))
    table = (Table("guards", w.run("The guards", *LOGGED), heads, rows, (40, 28, 16, 16), (_LEFT,) * 4),) if rows else ()
    looks = [w.run("{said}", *LOGGED, said=one.said) for one in (came.displaced, came.carried) if one is not None]
    judged = came.result.judged
    model = model_of(came.blocks, margin=judged.margin, alpha=judged.alpha, direction=judged.direction) if held.plan else None
    if model and came.result.verdict != "void":
        looks.append(w.run("{said}", *LOGGED, said=model.said_beside(is_shown=judged.p <= judged.alpha)))
    return (*table, *((Bullets("looks-beside", tuple(looks)),) if looks else ()))


def _guard_row(w: Writer, guard: GuardJudged) -> tuple[Run, ...]:
    ratio = guard.judged.ratio
    seen = (
        w.run("{share} of the office", *LOGGED, share=percent_said(nearest(ratio))) if ratio is not None else w.run("not counted", *LOGGED)
    )
    words = {"pass": "yes", "watch": "open", "fail": "no"}
    margin = w.run("{margin}", *LOGGED, margin=percent_said(nearest(guard.judged.margin)))
    return (w.run("{name}", *LOGGED, name=guard.guard.name), seen, margin, w.run("{state}", *LOGGED, state=words[guard.state]))


def _otherwise(w: Writer, held: TrialHeld, came: CameOut) -> tuple[Node, ...]:
    return (Bullets("otherwise", tuple(_deviations(w, held, came))),)


def _deviations(w: Writer, held: TrialHeld, came: CameOut) -> Iterator[Run]:
    crossed = sum(day.is_crossed for day in held.outcomes)
    text = "{days:day was|days were} worked at the other place. {they} as drawn."
    if crossed:
        yield w.run(text, *_CROSSED, days=crossed, they=_s("It counts", "They count", crossed))
    else:
        yield w.run("Every day was worked where it was drawn.", *_CROSSED)
    if missing := came.extent.missing_days:
        yield _missing(w, came, missing)
    flags = [flag for day in held.outcomes for flag in day.flags]
    if late := flags.count("late"):
        yield w.run(
            "{late:entry|entries} came more than two days late, and {count}.", *LOGGED, late=late, count=_s("counts", "count", late)
        )
    if corrected := flags.count("correction"):
        yield w.run("{days:day was|days were} corrected afterwards. Both words of it stay in the file.", *LOGGED, days=corrected)
    if held.frozen and held.frozen.knowingly:
        yield w.run(
            "The plan was frozen in spite of a doubt: by what was known, it could hardly settle the question.", "plans_frozen.knowingly"
        )
    if early := ended(w, held):
        yield early
    yield w.run("The plan was not changed after it was frozen on {on}.", "plans_frozen.plan", on=w.fact("plans_frozen.on"))


def _s(one: str, more: str, number: int) -> str:
    return one if number == 1 else more


def _missing(w: Writer, came: CameOut, missing: int) -> Run:
    judged = came.result.judged
    lost = w.sentence("{days:drawn day|drawn days} could not be counted.", *LOGGED, days=missing)
    if came.result.verdict == "void":
        return (lost,)
    worst = unfavourable_chance(came.blocks, margin=judged.margin, direction=judged.direction)
    holds = worst.high <= judged.alpha
    they = _s("it", "they", missing)
    text = "Had {they} gone badly at home and well in the office, the result would {be}."
    be = "be the same" if holds == (judged.p <= judged.alpha) else "not hold"
    harder = w.sentence(text, *LOGGED, be=be, they=they)
    turn = days_to_turn(came.blocks, margin=judged.margin, alpha=judged.alpha, direction=judged.direction) if not holds else None
    more = w.run("It would take {turn:such day|such days} to turn it.", *LOGGED, turn=turn) if turn else ()
    return (lost, harder, *more)


def _cannot(w: Writer, _held: TrialHeld, came: CameOut) -> tuple[Node, ...]:
    return (Bullets("cannot", tuple(w.run("{said}", *LOGGED, said=one) for one in came.said.cannot_show)),)


def _check(w: Writer, held: TrialHeld, _came: CameOut) -> tuple[Node, ...]:
    if held.plan is None or held.book is None:
        return ()
    lead = w.run(
        "Compare the words and the lines with what you were sent at the time. The file of the trial holds plan, draw, days and result,"
        " and a short program that checks them all without me.",
        *LOGGED,
    )
    words = w.run("Words of the plan: {words}.", *LOGGED, words=held.plan.words.replace("-", " "))
    thrown = w.run(_THROWN, "draws_made.on_paper") if held.is_thrown else ()
    return (Para("check", (*lead, *thrown)), Note("words", (*words, *_heads(w, held))))


_SHOWN_DIGITS = 12
_SENT = (*LOGGED, "heads_sent.head")


def _heads(w: Writer, held: TrialHeld) -> Run:
    """Which heads of the daybook the employer holds, by their first digits; and what no head stands for is said."""
    lines = len(held.book.entries) - lines_sent(held) if held.book else 0
    if not held.sent:
        return w.run("No head of the daybook was sent to you. So the file alone cannot show that no day was written anew.", *LOGGED)
    heads = tuple(f"{sent.on.day} {sent.on:%b} {sent.head[:_SHOWN_DIGITS]}" for sent in held.sent)
    kept = w.sentence("Heads of the daybook that went to you: {heads}.", *_SENT, heads=heads)
    later = w.run("After the last of them came {lines:line|lines} more.", *_SENT, lines=lines) if lines else ()
    return (kept, *later)


PARTS: tuple[tuple[str, str, Part], ...] = (
    ("verdict", "What came out", _verdict),
    ("cannot", "What this cannot show", _cannot),
    ("follows", "What I propose now", follows),
    ("otherwise", "What went otherwise", _otherwise),
    ("guards", "What was watched beside it", _guards),
    ("every-day", "Every day", _every_day),
    ("check", "How you can check it", _check),
)
"""The parts in order: id, heading, and what writes it."""
