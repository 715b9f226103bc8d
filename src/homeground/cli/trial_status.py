"""How far a trial has come; its end; and the bundle by which anybody can check its result."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import click

from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.cli.edge import stamp
from homeground.cli.files import ORDINARY, write_whole
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.refusal import NOTHING
from homeground.cli.screen import day, heading, json, out, table, title
from homeground.cli.shapes.trial_case import EarlierLine, GuardLine, TrialBundle, TrialDay, TrialEnded, TrialResult, TrialStatus
from homeground.cli.trial_review import review_line
from homeground.cli.trial_sent import sent_line
from homeground.cli.trouble import Refused
from homeground.desk.trial import CameOut, TooEarly, TrialLook, bundle, close, look_at_trial, trial_of, trial_said
from homeground.trial import unscaled
from homeground.wording import say

_LAST = 10


@command("status", "trial status", "trial status --json")
@case_option
@json_option
def trial_status_command(*, case_name: str | None, as_json: bool) -> None:
    """Show how far the trial has come, and once it is closed what came out.

    Before that no figure of a day is shown that could make anybody stop, or log, where it suits.
    """
    file, today = the_case(case_name), stamp().on
    look = look_at_trial(fold(file.entries()), today)
    shown = TrialStatus(
        case=file.name,
        stage=look.stage,
        said=say(trial_said(look.case, today)),
        today=today,
        place=look.place,
        unlogged=look.unlogged,
        days=tuple(_days(look)),
        head=look.held.book.head if look.held.book else None,
        head_due=look.head_due,
        half=look.half,
        heads_sent=tuple(map(sent_line, look.held.sent)),
        result=_result(look.result),
        earlier=tuple(_earlier(look)),
        reviews=tuple(map(review_line, look.held.reviews)),
        review_due=look.held.review_due(today),
    )
    if as_json:
        json(shown)
    else:
        _tell(shown)


@command("close", "trial close", "trial close agreed", "trial close no-draw")
@click.argument("why", metavar="[WHY]", type=click.Choice(["over", "decided", "agreed", "stopped", "no-draw"]), default="over")
@case_option
@json_option
def trial_close_command(*, why: str, case_name: str | None, as_json: bool) -> None:
    """End the trial.

    WHY is over (its weeks are over), decided (a look at half has decided), agreed (both end it), stopped (one side ends it) or no-draw
    (the draw could not be made).
    """
    file, now = the_case(case_name), stamp()
    try:
        close(file, why, stamp=now)
    except BadAnswer as error:
        raise Refused(f"The trial was not closed. {NOTHING}", *(one.remedy for one in error.mistakes)) from None
    look = look_at_trial(fold(file.entries()), now.on)
    shown = TrialEnded(case=file.name, on=now.on, why=why, result=_result(look.result))
    if as_json:
        json(shown)
        return
    title("The trial is closed")
    if shown.result:
        _tell_result(shown.result)
        out("\nFor whoever wants to check it: homeground trial bundle -o trial.zip")
    elif look.fit:
        out("It gives no verdict. Its report tells the reviews in order: homeground print trial-report")


@command("bundle", "trial bundle -o trial.zip")
@click.option(
    "-o", "--output", metavar="FILE", default="trial.zip", type=click.Path(dir_okay=False, path_type=Path), help="trial.zip, if left out."
)
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@case_option
@json_option
def trial_bundle_command(*, output: Path, force: bool, case_name: str | None, as_json: bool) -> None:
    """Write everything that is needed to check the result.

    Plan, draw, log, result and a program of under 100 lines that checks them lie in it, and nothing else of your case. Your notes stay
    on this computer: of a day the log holds its count, its place, and why it was out of the usual, in words of a fixed list.
    """
    file = the_case(case_name)
    try:
        data = bundle(fold(file.entries()), stamp().on)
    except TooEarly as error:
        raise Refused(f"{error} Nothing was written.", "How far it has come: homeground trial status") from None
    write_whole(output, data, mode=ORDINARY, force=force)
    heads = tuple(sent.head for sent in trial_of(fold(file.entries())).sent)
    shown = TrialBundle(case=file.name, file=str(output), sha256=sha256(data).hexdigest(), heads_sent=heads)
    if as_json:
        json(shown)
        return
    out(f"{shown.file} is written. To check it: homeground trial verify {shown.file}")
    if heads:
        out("Whoever kept a head of your notes adds it, and sees that no day before it was written anew: --head-sent DIGITS")


def _days(look: TrialLook) -> Iterator[TrialDay]:
    decimals = look.plan.plan.measure.decimals if look.plan else 0
    for one in look.held.outcomes:
        value = None if one.value is None or look.result is None else unscaled(one.value, decimals)
        yield TrialDay(on=one.on, place=one.drawn, value=value, worked=one.worked, flags=one.flags, is_counted=one.value is not None)


def _earlier(look: TrialLook) -> Iterator[EarlierLine]:
    for one in look.earlier:
        if one.held.frozen:
            closed_on = one.held.closed.on if one.held.closed else None
            yield EarlierLine(frozen_on=one.held.frozen.on, closed_on=closed_on, said=say(one.said))


def _result(found: CameOut | None) -> TrialResult | None:
    if found is None:
        return None
    guards = tuple(GuardLine(name=one.guard.name, state=one.state, said=say(one.said)) for one in found.guards)
    return TrialResult(
        verdict=found.result.verdict,
        headline=say(found.said.headline),
        sentences=tuple(map(say, found.said.sentences)),
        cannot_show=tuple(map(say, found.said.cannot_show)),
        guards=guards,
        beside=tuple(say(one.said) for one in (found.displaced, found.carried) if one),
    )


def _tell(shown: TrialStatus) -> None:
    title(shown.said)
    if shown.place and shown.stage == "running":
        out(f"Today: {'at home' if shown.place == 'home' else 'in the office'}.")
    if shown.unlogged:
        first = ", ".join(map(day, shown.unlogged[:_LAST]))
        out(f"Still to be logged: {first}{' and more' if len(shown.unlogged) > _LAST else ''}. homeground trial log")
    _tell_reviews(shown)
    if shown.stage == "over" and shown.days:
        out("The result comes with the closing: homeground trial close. A day that is open then is missing, and is told no more.")
    past = [one for one in shown.days if one.on <= shown.today][-_LAST:]
    if past and shown.stage in ("running", "over"):
        heading("The last days")
        table(
            [(day(one.on), one.place, "counted" if one.is_counted else "no number", one.worked or "", " ".join(one.flags)) for one in past]
        )
    _tell_heads(shown)
    if shown.result:
        out()
        _tell_result(shown.result)
    _tell_earlier(shown)


def _tell_earlier(shown: TrialStatus) -> None:
    if shown.earlier:
        heading("Earlier trials")
    for one in shown.earlier:
        until = f", closed on {day(one.closed_on)}" if one.closed_on else ""
        out(f"- Frozen on {day(one.frozen_on)}{until}: {one.said}", indent="  ")


def _tell_reviews(shown: TrialStatus) -> None:
    if shown.review_due:
        out(f"The review of {day(shown.review_due)} is due: homeground trial review")
    for review in shown.reviews:
        heading(f"The review of {day(review.on)}")
        for line in (f"Went well: {review.went_well}", f"Did not: {review.went_badly}", f"Next week: {review.next_week}"):
            out(line, indent="  ")


def _tell_heads(shown: TrialStatus) -> None:
    if shown.head_due:
        heading("For this week’s note")
        out(f"Head of the log: {shown.head_due}")
        out("Send it to your employer. Then note that you did: homeground trial log --sent")
    if shown.heads_sent:
        heading("Heads of the log that were sent")
        table([(day(one.on), one.head, one.to or "") for one in shown.heads_sent])


def _tell_result(result: TrialResult) -> None:
    title(result.headline)
    for line in (*result.sentences, *(one.said for one in result.guards), *result.beside):
        out(line)
    heading("What this cannot show")
    for line in result.cannot_show:
        out(f"- {line}", indent="  ")
