"""The report of a fit trial: its days, its weekly reviews in order, and what it cannot show. It gives no verdict."""

from __future__ import annotations

from collections.abc import Iterator

from homeground.case.trial_events import ENDS, ReviewHeld
from homeground.papers.paper import Bullets, Node, Para, Run
from homeground.papers.trial_told import FROZEN
from homeground.papers.writer import Writer
from homeground.trial import FitPlan, TrialHeld

_HELD = ("reviews_held.went_well",)
_CANNOT_SHOW = (
    "It does not show how much gets done at home beside the office: the days were chosen, and days differ anyway.",
    "It tells what the two of us saw. Others may have seen more.",
    "The first weeks of something new are often keener than those that follow.",
)


def fit_report(w: Writer, held: TrialHeld, fit: FitPlan) -> tuple[Node, ...]:
    """The report as far as the trial has come: every review in our own words, one after another."""
    asked = w.run("We asked: {question}", *FROZEN, question=fit.question)
    no_verdict = w.sentence("This was a fit trial. It counts nothing and gives no verdict: it shows what we saw, week by week.", *FROZEN)
    seen = w.sentence("We agreed to go on if both of us see this: {seen:bare}.", *FROZEN, seen=fit.goes_on_if)
    return (
        Para("asked", asked),
        Para("fit", (no_verdict, seen, *ended(w, held))),
        w.heading("days-head", "The days"),
        Bullets("days", tuple(_days(w, held, fit))),
        w.heading("reviews-head", "The reviews"),
        *_reviews(w, held, fit),
        w.heading("cannot-head", "What this cannot show"),
        Bullets("cannot", tuple(w.run(line, *FROZEN) for line in _CANNOT_SHOW)),
    )


def ended(w: Writer, held: TrialHeld) -> Run:
    """How a trial ended that did not simply come to its end."""
    if held.closed is None or held.closed.why == "over":
        return ()
    return w.run("It ended on {on}: {why}.", "trials_closed.why", on=w.fact("trials_closed.on"), why=ENDS[held.closed.why])


def _days(w: Writer, held: TrialHeld, fit: FitPlan) -> Iterator[Run]:
    yield w.run("It ran from {begin} to {end}.", *FROZEN, begin=fit.start_on, end=fit.ends_on)
    last = held.closed.on if held.closed else w.today
    spent = [day for day in held.fit_days if day.on <= last]
    yield w.run("{days:home day was|home days were} planned until then.", *FROZEN, days=len(spent))
    grown = next((day for day in spent if day.phase > 1), None)
    if grown:
        yield w.run("From {on} on there were more a week, as agreed.", *FROZEN, on=grown.on)
    elif len(fit.phases) > 1:
        yield w.run("They did not grow yet.", *FROZEN, *_HELD)


def _reviews(w: Writer, held: TrialHeld, fit: FitPlan) -> Iterator[Node]:
    if not held.reviews:
        yield Para("no-review", w.run("No review was noted.", *FROZEN))
        return
    for number, review in enumerate(held.reviews, start=1):
        yield Para(f"review-{number}", (w.sentence("{on:weekday}, week {week}.", *_HELD, on=review.on, week=fit.week_of(review.on)),))
        yield Bullets(f"review-{number}-said", tuple(_said(w, review)))
    if missing := _without_review(held, fit, w):
        yield Para("missed", w.run("No review was noted in {weeks:week|weeks} of it.", *FROZEN, weeks=missing))


def _said(w: Writer, review: ReviewHeld) -> Iterator[Run]:
    yield w.run("Went well: {it:bare}.", *_HELD, it=review.went_well)
    yield w.run("Did not: {it:bare}.", *_HELD, it=review.went_badly)
    yield w.run("Next week: {it:bare}.", *_HELD, it=review.next_week)
    if review.stays:
        yield w.run("The days stay as they are for now.", *_HELD)


def _without_review(held: TrialHeld, fit: FitPlan, w: Writer) -> int:
    last = held.closed.on if held.closed else w.today
    return sum(held.review_of(week) is None for week, on in enumerate(fit.reviews, start=1) if on <= last)
