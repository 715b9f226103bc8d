"""An advice in lines: offers in plain words first, then what is on the table; figures only where they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from homeground.case.message import Message
from homeground.cli.screen import day, heading, out, table, title
from homeground.desk.advice import Advised, Own
from homeground.negotiation import (
    Advice,
    Package,
    Table,
    Weighed,
    Worth,
    agreed_in,
    as_a_trial_said,
    at_odds,
    chance_said,
    differing_said,
    masks_said,
    mine_said,
    odds_said,
    package_said,
    taking_said,
    theirs_said,
)
from homeground.wording import say

_AT_ONCE = "Put them all at once, and ask which comes nearest. The choice among them helps to find what matters to your boss."
_ALL_AS_TODAY = "All as today"


def tell_advice(found: Advised, *, with_details: bool) -> None:
    """What to do first, then what lies on the table, then what would help the advice."""
    advice, asked = found.advice, found.asked
    if advice is None or asked.question is None:
        title("There is nothing on the table yet that could be weighed.")
        _tell("Answer first", (say(one.what) for one in asked.lacks))
        _tell("To mend", (f"{one.field}: {one.remedy}" for one in asked.mistakes))
        out("\nBegin with issues that suit your case: homeground table --begin")
        return
    on_table = asked.question.table
    agreed = agreed_in(asked.question)
    if agreed is None:
        _tell_next(on_table, advice)
    else:
        _tell_agreed(on_table, advice, agreed)
    _tell_as_a_trial(on_table, advice)
    if advice.on_the_table:
        _tell_on_the_table(on_table, advice, advice.on_the_table)
    for one in found.own:
        heading("Your package, weighed")
        _tell_weighed(on_table, advice, one.weighed)
        _tell_lift(on_table, one.lift)
        _tell_near(on_table, one.better_for_both)
    _tell("To look at once more", (say(odds_said(on_table, odd)) for odd in at_odds(asked.question.said)))
    _tell("The advice knows more with", (say(one.what) for one in asked.better_with))
    _tell("To mend", (f"{one.field}: {one.remedy}" for one in asked.mistakes))
    if with_details:
        _tell_details(on_table, advice, found.own)
    else:
        out("\nThe figures behind it: homeground advise --details")


def _tell_agreed(on_table: Table, advice: Advice, agreed: Package) -> None:
    title("What was agreed")
    for part in package_said(on_table, agreed):
        out(f"- {part}", indent="  ")
    if advice.stop:
        out(say(advice.stop.reopen))


def _tell_next(on_table: Table, advice: Advice) -> None:
    if advice.stop:
        title("Offer nothing now")
        out(say(advice.stop.why))
        out(say(advice.stop.reopen))
        if advice.stop.until:
            out(f"From {day(advice.stop.until)} on this can change.")
    if not advice.offers:
        return
    several = len(advice.offers) > 1
    title("You can take what is on the table; or offer this" if advice.take else "What to offer next")
    out(_AT_ONCE if several else say(advice.alone or Message("Offer this.")))
    for number, offer in enumerate(advice.offers, start=1):
        out(f"\n{f'{number}. ' if several else ''}{_package(on_table, offer.weighed)}.")
        _tell_worths(advice, offer.weighed)
        out(f"Why: {say(offer.reason)}", indent="   ")
        _tell_lift(on_table, offer.lift)
        if offer.takes_back:
            fewer = ", ".join(on_table.issues[place].name for place in offer.takes_back)
            out(f"It takes back something of your last offer ({fewer}). Say so openly.", indent="   ")


def _tell_as_a_trial(on_table: Table, advice: Advice) -> None:
    if advice.as_trial:
        out(f"\n{say(as_a_trial_said(on_table, advice.as_trial))}")


def _tell_on_the_table(on_table: Table, advice: Advice, one: Weighed) -> None:
    heading("What your boss put on the table")
    _tell_weighed(on_table, advice, one)
    if said := taking_said(on_table, advice):
        out(say(said))
    _tell_near(on_table, advice.better_for_both)


def _tell_near(on_table: Table, better: Sequence[Weighed]) -> None:
    _tell("Near it, and perhaps better for both", (f"{_package(on_table, near)}." for near in better))


def _tell_lift(on_table: Table, lift: Sequence[tuple[int, int]]) -> None:
    for lifted in lift:
        out(f"What would help your boss most for what it costs you: {_named(on_table, *lifted)}.", indent="   ")


def _tell_weighed(on_table: Table, advice: Advice, one: Weighed) -> None:
    """What is good in it before what is hard."""
    out(f"{_package(on_table, one)}.")
    good, hard = (differing_said(on_table, one.package, among=places) for places in (one.gains, one.gives))
    if good:
        out(f"Good in it: {'; '.join(good)}.", indent="   ")
    if hard:
        out(f"Hard in it: {'; '.join(hard)}.", indent="   ")
    for said in masks_said(on_table, one.package):
        out(f"To mind: {said}", indent="   ")
    _tell_worths(advice, one)


def _tell_worths(advice: Advice, one: Weighed) -> None:
    out(f"For you: {mine_said(one, advice.today)}. For your boss: {say(theirs_said(one, advice.today))}.", indent="   ")
    out(f"A yes: {say(chance_said(one, advice.sureness))}.", indent="   ")


def _tell_details(on_table: Table, advice: Advice, typed: Sequence[Own]) -> None:
    heading("The figures, all of them guesses")
    out("You: 0 is as good as no agreement, 100 the best. Your boss: 100 is the best that your boss can get. In brackets, the bounds.")
    named = [("today", advice.today)]
    named += [(f"offer {number}", offer.weighed) for number, offer in enumerate(advice.offers, start=1)]
    named += [("on the table", advice.on_the_table)] if advice.on_the_table else []
    named += [("yours", one.weighed) for one in typed]
    named += [("lies best", one) for one in advice.frontier]
    out()
    rows = [(name, _bounds(one.mine), _bounds(one.theirs), _percent(one), _package(on_table, one)) for name, one in named]
    table(rows, head=("", "You", "Boss", "A yes", "Package"))


def _tell(name: str, lines: Iterator[str]) -> None:
    told = list(lines)
    if told:
        heading(name)
    for one in told:
        out(f"- {one}", indent="  ")


def _package(on_table: Table, one: Weighed) -> str:
    return "; ".join(differing_said(on_table, one.package)) or _ALL_AS_TODAY


def _named(on_table: Table, issue: int, option: int) -> str:
    return f"{on_table.issues[issue].name}: {on_table.issues[issue].options[option]}"


def _bounds(worth: Worth) -> str:
    mean, low, high = (round(part) for part in (worth.mean, worth.low, worth.high))
    return f"{mean} ({low} to {high})"


def _percent(one: Weighed) -> str:
    low, middle, high = (round(100 * part) for part in (one.yes.low, one.yes.middle, one.yes.high))
    return f"{middle}% ({low} to {high})"
