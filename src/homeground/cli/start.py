"""The first answer after four questions: how much could move, may I ask, what does it save, what comes first."""

from __future__ import annotations

import click

from homeground.case.message import Message
from homeground.case.quantity import Money
from homeground.case.reading import BadAnswer
from homeground.cli.edge import stamp
from homeground.cli.job_lines import figure_line
from homeground.cli.next_step import step_line, tell_step
from homeground.cli.options import command, json_option
from homeground.cli.refusal import NOTHING, counted
from homeground.cli.screen import heading, json, out, title
from homeground.cli.shapes.start import LawLine, LikeLine, RangeLine, SavedLine, ShareLine, Start
from homeground.cli.trouble import Refused
from homeground.desk.first_answer import Instant, Saved, instant
from homeground.money import Range, half_up
from homeground.portability import NOT_GRANTED, NOTICE, ShareMovable, counts_tasks, figure_said, source_said
from homeground.wording import say

_OPTIONS = {
    "job_title": "--job",
    "occupation": "--occupation",
    "place": "--place",
    "home_days": "--home-days",
    "commute_minutes": "--commute-minutes",
    "fare_per_day": "--fare",
    "pay_per_year": "--pay",
    "currency": "--currency",
}


@command("start", 'start --job "billing analyst" --place GB --home-days 3 --commute-minutes 55 --fare 9.60 --currency GBP')
@click.option("--job", "job_title", metavar="TEXT", help="Your job title, as you say it.")
@click.option("--occupation", metavar="CODE", help="The published occupation that is most like it, from homeground jobs.")
@click.option("--place", metavar="CODE", help="Where you work, such as GB or US-VT.")
@click.option("--home-days", metavar="N", help="How many days a week at home you would like.")
@click.option("--commute-minutes", metavar="N", help="Minutes of one trip, door to door.")
@click.option("--fare", "fare_per_day", metavar="N", help="What one office day costs in fares, there and back.")
@click.option("--pay", "pay_per_year", metavar="N", help="Pay a year, before tax.")
@click.option("--currency", metavar="CODE", help="In which currency, such as GBP.")
@json_option
def start_command(*, as_json: bool, **told: str | None) -> None:
    """A first answer after a few questions; no case needed, and nothing is kept.

    What you leave out is not assumed. What is published is about jobs like yours, and never about your own hours.
    """
    try:
        answer = instant({name: value for name, value in told.items() if value}, stamp().on)
    except BadAnswer as error:
        lines = (f"{_OPTIONS.get(mistake.field, mistake.field)}: {mistake.remedy}" for mistake in error.mistakes)
        raise Refused(f"{counted(error.mistakes)} in what was told. {NOTHING}", *lines) from None
    if as_json:
        json(_shown(answer))
    else:
        _tell(answer)


def _shown(answer: Instant) -> Start:
    chosen = answer.law.chosen
    return Start(
        share_movable=_share(answer),
        law=LawLine(place=answer.law.place, right=chosen.id if chosen else None, said=say(answer.law_said)),
        money=_saved(answer.saved),
        first_step=step_line(answer.first_step),
    )


def _share(answer: Instant) -> ShareLine | None:
    share = answer.share
    if share is None:
        return None
    return ShareLine(
        low=share.low,
        mid=share.mid,
        high=share.high,
        source=share.source.cite,
        soc=share.occupation.soc,
        title=share.occupation.title,
        is_chosen=answer.is_chosen,
        feasible=figure_line(share.feasible),
        offered=figure_line(share.offered) if share.offered else None,
        others=tuple(LikeLine(soc=one.occupation.soc, title=one.occupation.title, why=one.why) for one in answer.matches),
    )


def _saved(saved: Saved) -> SavedLine:
    return SavedLine(
        hours_a_year=_range(saved.hours_a_year),
        fares_a_year=_range(saved.fares_a_year),
        currency=saved.currency,
        fares_share_of_pay=saved.fares_share,
    )


def _range(found: Range | None) -> RangeLine | None:
    return RangeLine(low=half_up(found.low), mid=half_up(found.mid), high=half_up(found.high)) if found else None


def _tell(answer: Instant) -> None:
    title("Your first answer")
    heading("How much of such work could move")
    _tell_share(answer)
    heading("Your right to ask")
    out(say(answer.law_said), indent="  ")
    heading("What it saves you")
    _tell_saved(answer.saved)
    if answer.share:
        heading("Where the figures of such jobs come from")
        _tell_sources(answer.share)
    heading("What to do first")
    tell_step(step_line(answer.first_step))


def _tell_share(answer: Instant) -> None:
    if answer.share is None:
        out("No published occupation is like that job title, or none was told. See the groups: homeground jobs TITLE", indent="  ")
        return
    named = "You chose" if answer.is_chosen else "The likeliest of the published jobs like yours"
    out(f"{named}: {answer.share.occupation.title} ({answer.share.occupation.soc}).", indent="  ")
    for figure in answer.share.figures:
        out(say(figure_said(figure)), indent="  ")
    out(say(counts_tasks()), indent="  ")
    out(say(NOT_GRANTED), indent="  ")
    if not answer.is_chosen:
        out("Not your job? Choose another, and name it with --occupation:", indent="  ")
        for match in answer.matches[1:]:
            out(f"{match.occupation.soc}  {match.occupation.title}, {match.why}", indent="    ")


def _tell_sources(share: ShareMovable) -> None:
    for figure in share.figures:
        out(f"{say(source_said(figure.source))} {figure.source.url}", indent="  ")
    out(NOTICE, indent="  ")


def _tell_saved(saved: Saved) -> None:
    hours, fares = saved.hours_a_year, saved.fares_a_year
    if hours:
        out(say(Message("{mid} hours a year on the way, {low} to {high}.", **_whole(hours))), indent="  ")
    if fares and saved.currency:
        mid, low, high = (Money(half_up(one, 0), saved.currency) for one in (fares.mid, fares.low, fares.high))
        of_pay = Message(", {share} of your pay before tax", share=saved.fares_share) if saved.fares_share is not None else Message("")
        out(say(Message("{mid} a year in fares{of_pay}: {low} to {high}.", mid=mid, of_pay=of_pay, low=low, high=high)), indent="  ")
    if hours or fares:
        out("It turns on the weeks that you really work: 44 to 50 a year. Nothing else is counted.", indent="  ")
    else:
        out("Not told: how many days at home, how long the way is, and what it costs.", indent="  ")


def _whole(found: Range) -> dict[str, int]:
    return {name: int(half_up(getattr(found, name), 0)) for name in ("low", "mid", "high")}
