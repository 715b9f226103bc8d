"""The weekly review of a fit trial, noted with three plain answers."""

from __future__ import annotations

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.case.trial_events import ReviewHeld
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.screen import day, json, out
from homeground.cli.shapes.trial_case import ReviewLine, TrialReviewed
from homeground.cli.trouble import Refused
from homeground.desk.case_file import read_day
from homeground.desk.trial import trial_of
from homeground.desk.trial_reviews import hold_review

_TYPED_AS = {"went_well": "--well", "went_badly": "--badly", "next_week": "--next", "on": "--on", "HOMEGROUND_TODAY": "--on", "": ""}


@command("review", "trial review --well 'two reports by noon' --badly 'the scanner was missed' --next 'scans on Mondays'")
@click.option("--well", metavar="WORDS", help="What went well?")
@click.option("--badly", metavar="WORDS", help="What did not?")
@click.option("--next", "next_week", metavar="WORDS", help="What changes next week?")
@click.option("--stays", is_flag=True, help="The home days stay as they are for now, although the plan has more.")
@click.option("--on", metavar="DAY", help="On which day it was held. Today, if you leave it out.")
@case_option
@json_option
def trial_review_command(
    *, well: str | None, badly: str | None, next_week: str | None, stays: bool, on: str | None, case_name: str | None, as_json: bool
) -> None:
    """Note the weekly review of a fit trial.

    Three plain questions, answered together: what went well, what did not, what changes next week. No number is asked. The report tells
    the reviews in order. Another word on the same week corrects the first, and both stay in the history. Name nobody.
    """
    file, now = the_case(case_name), stamp()
    said = {"went_well": well, "went_badly": badly, "next_week": next_week, "stays": stays}
    try:
        held_on = {"on": read_day(on)} if on else {}
        review = hold_review(file, {name: value for name, value in {**said, **held_on}.items() if value is not None}, stamp=now)
    except BadAnswer as error:
        raise Refused("The review was not noted.", *(f"{_where(one.field)}{one.remedy}" for one in error.mistakes)) from None
    held = trial_of(fold(file.entries()))
    line = ReviewLine(
        on=review.on, went_well=review.went_well, went_badly=review.went_badly, next_week=review.next_week, stays=review.stays
    )
    shown = TrialReviewed(case=file.name, review=line, held=len(held.reviews), weeks=held.fit.weeks if held.fit else 0)
    if as_json:
        json(shown)
        return
    out(f"{day(review.on)}: the review is kept, {shown.held} of {shown.weeks}.")
    if review.stays:
        out("The home days stay as they are until a review says otherwise.")


def review_line(review: ReviewHeld) -> ReviewLine:
    """A review as data."""
    return ReviewLine(
        on=review.on, went_well=review.went_well, went_badly=review.went_badly, next_week=review.next_week, stays=review.stays
    )


def _where(field: str) -> str:
    name = _TYPED_AS.get(field, f"--{field}")
    return f"{name}: " if name else ""
