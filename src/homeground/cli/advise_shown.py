"""An advice as data: guesses as numbers with their bounds, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from homeground.cli.parts import MissingLine
from homeground.cli.shapes.advise import Advised as AdvisedShown
from homeground.cli.shapes.advise import AsTrialLine, IssueLine, OfferLine, OptionLine, OwnLine, StopLine, WeighedLine
from homeground.cli.shapes.table import WrongLine
from homeground.desk.advice import Advised, Own
from homeground.desk.overview import Missing
from homeground.negotiation import (
    Advice,
    AsTrial,
    Offer,
    OptionWorth,
    Stop,
    Table,
    Weighed,
    agreed_in,
    as_a_trial_said,
    at_odds,
    chance_said,
    mine_said,
    odds_said,
    theirs_said,
)
from homeground.wording import say


def advised_shown(case: str | None, found: Advised, seed: int) -> AdvisedShown:
    """The advice as JSON."""
    advice, asked = found.advice, found.asked
    on_table = asked.question.table if asked.question else None
    agreed = agreed_in(asked.question) if asked.question else None

    def lines(weighed: Sequence[Weighed]) -> tuple[WeighedLine, ...]:
        return tuple(WeighedLine(**_figures(on_table, advice, one)) for one in weighed) if on_table and advice else ()

    return AdvisedShown(
        case=case,
        seed=seed,
        agreed=on_table.named(agreed) if on_table and agreed else None,
        offers=tuple(_offer(on_table, advice, one) for one in advice.offers) if on_table and advice else (),
        alone=say(advice.alone) if advice and advice.alone else None,
        accept_on_table=advice.take if advice else None,
        accept_why=say(advice.taking) if advice and advice.taking else None,
        as_trial=_as_trial(on_table, advice.as_trial) if on_table and advice and advice.as_trial else None,
        on_the_table=next(iter(lines([advice.on_the_table])), None) if advice and advice.on_the_table else None,
        better_for_both=lines(advice.better_for_both) if advice else (),
        stop=_stop(advice.stop if advice else None),
        today=next(iter(lines([advice.today])), None) if advice else None,
        weighed=tuple(_own(on_table, advice, one) for one in found.own) if on_table and advice else (),
        frontier=lines(advice.frontier) if advice else (),
        issues=tuple(_issue(on_table, place, worths) for place, worths in enumerate(found.by_issue)) if on_table else (),
        sureness=round(advice.sureness, 2) if advice else 0.0,
        at_odds=tuple(say(odds_said(on_table, odd)) for odd in at_odds(asked.question.said)) if on_table and asked.question else (),
        lacks=_missing(asked.lacks),
        better_with=_missing(asked.better_with),
        mend=tuple(WrongLine(path=one.field, mend=one.remedy) for one in asked.mistakes),
    )


def _figures(on_table: Table, advice: Advice, one: Weighed) -> dict[str, Any]:
    """Rounded, so that nobody takes the guesses for more than they are, and the same on every machine."""
    worth = {"worth": one.mine, "boss": one.theirs}
    figures = {
        f"{name}{end}": round(getattr(held, part), 1)
        for name, held in worth.items()
        for end, part in (("_low", "low"), ("", "mean"), ("_high", "high"))
    }
    chances = {f"yes{end}": round(part, 3) for end, part in (("_low", one.yes.low), ("", one.yes.middle), ("_high", one.yes.high))}
    return {
        "package": on_table.named(one.package),
        **figures,
        **chances,
        "gives": tuple(on_table.issues[place].id for place in one.gives),
        "gains": tuple(on_table.issues[place].id for place in one.gains),
        "is_allowed": one.is_allowed,
        "said": f"For you: {mine_said(one, advice.today)}. For your boss: {say(theirs_said(one, advice.today))}. "
        f"A yes: {say(chance_said(one, advice.sureness))}.",
    }


def _issue(on_table: Table, place: int, worths: Sequence[OptionWorth]) -> IssueLine:
    issue = on_table.issues[place]
    return IssueLine(issue=issue.id, now=issue.options[issue.now], options=tuple(_option(issue.options[one.option], one) for one in worths))


def _option(name: str, one: OptionWorth) -> OptionLine:
    mine, theirs = (tuple(round(part, 1) for part in (held.low, held.mean, held.high)) for held in (one.mine, one.theirs))
    return OptionLine(
        option=name,
        worth_low=mine[0],
        worth=mine[1],
        worth_high=mine[2],
        boss_low=theirs[0],
        boss=theirs[1],
        boss_high=theirs[2],
        said=f"For you: {one.mine_said}. For your boss: {one.theirs_said}.",
    )


def _own(on_table: Table, advice: Advice, one: Own) -> OwnLine:
    near = tuple(WeighedLine(**_figures(on_table, advice, other)) for other in one.better_for_both)
    return OwnLine(**_figures(on_table, advice, one.weighed), better_for_both=near, lift=_lifted(on_table, one.lift))


def _lifted(on_table: Table, lift: Sequence[tuple[int, int]]) -> Mapping[str, str]:
    return {on_table.issues[issue].id: on_table.issues[issue].options[option] for issue, option in lift}


def _offer(on_table: Table, advice: Advice, offer: Offer) -> OfferLine:
    back = tuple(on_table.issues[place].id for place in offer.takes_back)
    return OfferLine(
        **_figures(on_table, advice, offer.weighed), reason=say(offer.reason), lift=_lifted(on_table, offer.lift), takes_back=back
    )


def _as_trial(on_table: Table, found: AsTrial) -> AsTrialLine:
    return AsTrialLine(
        package=on_table.named(found.package),
        yes_low=round(found.yes.low, 3),
        yes=round(found.yes.middle, 3),
        yes_high=round(found.yes.high, 3),
        outright=round(found.outright.middle, 3),
        succeeds=round(found.succeeds, 2),
        said=say(as_a_trial_said(on_table, found)),
    )


def _stop(stop: Stop | None) -> Literal[False] | StopLine:
    return StopLine(why=say(stop.why), reopen=say(stop.reopen), until=stop.until) if stop else False


def _missing(found: Sequence[Missing]) -> tuple[MissingLine, ...]:
    return tuple(MissingLine(path=one.path, what=say(one.what)) for one in found)
