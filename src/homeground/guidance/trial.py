"""The trial as the guidance sees it: what its plan lacks, how far it has come, and the one next step in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from homeground.case.case import Case
from homeground.case.field import field_of
from homeground.case.message import Message, Slot
from homeground.case.trial import Trial
from homeground.case.trial_events import WORKED
from homeground.guidance.gap import Missing
from homeground.guidance.step import AnswerSection, ReadPaper, RunTrial, Step
from homeground.trial import KINDS, FitPlan, Half, Stage, TrialHeld, half_of, head_due, plan_of, trial_now

_NOT_TALKED_OF = ("not-asked", "granted", "refused", "called-back")


def lacks_in_trial(case: Case, _today: date) -> Iterator[Missing]:
    """What a plan that was begun still lacks, and any plan while it is talked of: before, and after a yes or a no, nobody needs one."""
    if case.trial != Trial() or case.where not in _NOT_TALKED_OF:
        yield from missing_in_plan(case)


def missing_in_plan(case: Case) -> Iterator[Missing]:
    """What the plan still lacks, or what is wrong in it; nothing once a plan was frozen."""
    if trial_now(case).frozen:
        return
    planned = plan_of(case)
    for name in planned.lacks:
        yield Missing(f"trial.{name}", _asked(name, planned.delete_by))
    for mistake in planned.mistakes:
        yield Missing(f"trial.{mistake.field}", Message.verbatim(mistake.remedy))


def _asked(name: str, delete_by: date | None) -> Message:
    ask = Message.verbatim(field_of(Trial, name).question.ask)
    return Message("{ask} Six months after its end is {on}.", ask=ask, on=delete_by) if name == "delete_on" and delete_by else ask


_STAGES: Mapping[Stage, str] = {
    "commitments": "The plan is frozen. For the draw each side gives the digest of a secret number.",
    "numbers": "Both digests are there. Now both sides show their numbers.",
    "no_draw": "A number was not shown, so there is no draw. Close it; a new plan starts.",
    "waiting": "It begins on {starts:weekday}.",
    "running": "It runs until {ends}. {counted:day|days} counted.",
    "over": "Its last day is over. Count what is still open, and close it: then it is judged.",
    "closed": "It is closed.",
}


_FIT_STAGES: Mapping[Stage, str] = {
    "waiting": "It begins on {starts:weekday}.",
    "running": "It runs until {ends}. {held} of {weeks:weekly review|weekly reviews} held.",
    "over": "Its weeks are over, with {held} of {weeks:weekly review|weekly reviews} held. Close it, and read its report together.",
    "closed": "It is closed. Its report tells the reviews in order, and gives no verdict.",
}


def _fit_said(held: TrialHeld, fit: FitPlan, stage: Stage) -> Message:
    slots: dict[str, Slot] = {"starts": fit.start_on, "ends": fit.ends_on, "held": len(held.reviews), "weeks": fit.weeks}
    text = _FIT_STAGES[stage]
    return Message(text, **{name: slot for name, slot in slots.items() if f"{{{name}" in text})


_HALVES: Mapping[Half, str] = {
    "ahead": " A look at half is planned.",
    "open": " The look at half has settled nothing.",
    "decided": " The look at half has decided: look at the result, and close it.",
}


def trial_said(case: Case, today: date) -> Message:
    """How far the trial has come, in a line."""
    held = trial_now(case)
    stage = held.stage(today)
    if stage == "unplanned" or held.starts_on is None or held.ends_on is None:
        kind = case.trial.kind
        return Message("{kind}, not frozen yet.", kind=KINDS[kind].title) if kind else Message("Which kind of trial is still open.")
    if held.fit:
        return _fit_said(held, held.fit, stage)
    counted = sum(day >= held.starts_on for day in held.latest)
    slots: dict[str, Slot] = {"starts": held.starts_on, "ends": held.ends_on, "counted": counted}
    half = half_of(held, today) if stage == "running" else None
    text = _STAGES[stage] + (_HALVES[half] if half else "")
    return Message(text, **{name: slot for name, slot in slots.items() if f"{{{name}" in text})


def in_the_trial(case: Case, today: date) -> Step | None:
    """The step of a trial whose plan was frozen; nothing before, and on days that ask for nothing.

    A closed one asks for its last head to be sent, and while nobody has said what follows from it, for its report to be read together.
    """
    held = trial_now(case)
    stage = held.stage(today)
    if stage == "closed":
        return _after_the_end(case, held, today)
    if stage == "unplanned" and case.where == "trial" and plan_of(case).is_whole:
        return _freeze_the_plan()
    return _STEPS[stage](held, today) if stage in _STEPS else None


def _freeze_the_plan() -> Step:
    why = Message("Nothing of it binds anybody until both have it in their hands. Send it that day: the inbox is its time stamp.")
    return Step("trial-freeze", Message("Freeze the plan of the trial, and send it"), why, 5, RunTrial("freeze"))


def _give_the_digest(_held: TrialHeld, _today: date) -> Step:
    why = Message("Each side gives the digest of a secret number before either shows it. So neither can steer the lot.")
    return Step("trial-commit", Message("Exchange the digests for the draw"), why, 5, RunTrial("numbers"))


def _show_the_numbers(_held: TrialHeld, _today: date) -> Step:
    why = Message("Both digests are there. Once both numbers are shown, the home days follow from them, for whoever draws again.")
    return Step("trial-reveal", Message("Show your number, and note your boss’s"), why, 5, RunTrial("numbers"))


def _begin_anew(_held: TrialHeld, _today: date) -> Step:
    why = Message("A number was not shown, and the draw ended. The journal keeps that; a new plan starts with a new draw.")
    return Step("trial-no-draw", Message("Close this draw, and talk about it"), why, 10, RunTrial("close"))


def _log_the_day(held: TrialHeld, today: date) -> Step | None:
    open_days = held.unlogged(today)
    if not open_days:
        return None
    if today in open_days:
        where = Message(" The plan has you {place}.", place=WORKED[place]) if (place := held.place(today)) else Message("")
        why = Message("One number a day, on the day itself.{where} What comes late is flagged.", where=where)
        return Step("trial-log", Message("Log today"), why, 1, RunTrial("log"))
    title = Message("Log {day:weekday}", day=open_days[0])
    why = Message(
        "{count:day is|days are} not counted yet. A day without a number is dropped, and weakens the result.", count=len(open_days)
    )
    return Step("trial-log-late", title, why, 2, RunTrial("log"))


def _log_and_send(held: TrialHeld, today: date) -> Step | None:
    if half_of(held, today) == "decided":
        return _close_at_half()
    if held.review_due(today):
        return _hold_the_review()
    return _log_the_day(held, today) or (_send_the_head() if head_due(held, today) else None)


def _hold_the_review() -> Step:
    why = Message("What went well, what did not, and what changes next week. What is said while it is small is mended while it is small.")
    return Step("trial-review", Message("Hold this week’s review"), why, 10, RunTrial("review"))


def _send_the_head() -> Step:
    why = Message("Its head goes to your boss with the week’s note. Then nobody can write the log anew unseen.")
    return Step("trial-note", Message("Send the head of the log"), why, 2, RunTrial("status"))


def _close_at_half() -> Step:
    why = Message("The look at half has decided, by the rule that was agreed beforehand. What is counted later changes nothing.")
    return Step("trial-close-at-half", Message("Read the result together, and close the trial"), why, 20, RunTrial("close decided"))


def _look_and_close(held: TrialHeld, today: date) -> Step:
    if held.unlogged(today):
        step = _log_the_day(held, today)
        if step is not None:
            return step
    if held.fit:
        why = Message("Its weeks are over. The report tells the reviews in order, and you decide together how it goes on.")
        return Step("trial-close", Message("Close the trial, and read its report together"), why, 20, RunTrial("close"))
    why = Message("The last day is over. The rule was agreed beforehand; now it speaks, and the record is freshest.")
    return Step("trial-close", Message("Close the trial, and read the result together"), why, 20, RunTrial("close"))


_REPORT_SAYS = "Its report says what came out, what it cannot show and what follows."


def _after_the_end(case: Case, held: TrialHeld, today: date) -> Step | None:
    if head_due(held, today):
        return _send_the_head()
    if case.where != "trial" or held.closed is None:
        return None
    if held.plan and not held.draw:
        why = Message("This trial ended before its home days were drawn, so it tells nothing. A new plan starts with a new draw.")
        return Step("trial-again", Message("Plan another trial, or agree without one"), why, 10, AnswerSection("trial"))
    text = "Its report tells the reviews in order, and what it cannot show." if held.fit else _REPORT_SAYS
    why = Message("The trial was closed on {on}. {text}", on=held.closed.on, text=text)
    then = Message("{why} Note afterwards what your boss said.", why=why)
    say = Message("Here is what came out of our trial, and what it cannot show. What shall follow from it?")
    return Step(
        "trial-report", Message("Read the report of the trial together, and agree what follows"), then, 25, ReadPaper("trial-report"), say
    )


_STEPS: Mapping[Stage, Callable[[TrialHeld, date], Step | None]] = {
    "commitments": _give_the_digest,
    "numbers": _show_the_numbers,
    "no_draw": _begin_anew,
    "running": _log_and_send,
    "over": _look_and_close,
}
