"""The weekly review of a fit trial: three plain questions, kept in the order of the weeks."""

from __future__ import annotations

from uuid import UUID

from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Body, Mistake, body_of, read
from homeground.case.trial_events import ReviewHeld
from homeground.desk.case_file import CaseFile, Stamp
from homeground.trial import trial_of


def hold_review(file: CaseFile, raw: Body, *, stamp: Stamp) -> ReviewHeld:
    """Keep what was said at a review; left open, it was held on the day of the act. A second word on the same week corrects the first.

    `BadAnswer` where no fit trial is under way, the day is none of its weeks or still to come, or a question is left open.
    """
    case = fold(file.entries())
    held = trial_of(case)
    if held.fit is None or held.closed:
        raise _refused("", "no fit trial is under way; a review belongs to one")
    review = read(ReviewHeld, {"on": stamp.on, **raw})
    if review.on > stamp.on:
        raise _refused("on", "that day is still to come; note the review when it was held")
    week = held.fit.week_of(review.on)
    if not 1 <= week <= held.fit.weeks:
        raise _refused("on", f"{review.on} is in no week of this trial, which runs from {held.fit.start_on} to {held.fit.ends_on}")
    earlier = held.review_of(week)
    if earlier == review:
        return review
    number = _number_of(case, earlier) if earlier else None
    correction = {"of": str(number), "kind": "review-held", "fields": body_of(review)}
    file.append((stamp.draft("correction", correction) if number else stamp.draft("review-held", body_of(review)),))
    return review


def _number_of(case: Case, review: ReviewHeld) -> UUID | None:
    return next((event.id for event in reversed(case.events) if event.what == review), None)


def _refused(field: str, remedy: str) -> BadAnswer:
    return BadAnswer((Mistake(field, remedy),))
