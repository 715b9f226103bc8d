"""What to offer next, whether to take what is on the table, and when to stop: from what was said to an advice."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from homeground.case.message import Message
from homeground.negotiation.advice import Advice, Offer, Stop, Weighed
from homeground.negotiation.as_a_trial import as_a_trial
from homeground.negotiation.asked import Question, that_answer
from homeground.negotiation.belief import USUAL_BOSSES
from homeground.negotiation.choosing_offers import chosen, is_enough, planned
from homeground.negotiation.dice import Dice
from homeground.negotiation.efficient import frontier
from homeground.negotiation.facts import template_of
from homeground.negotiation.nuisance import awaiting, resting, too_often
from homeground.negotiation.package import Package, Table
from homeground.negotiation.plan import Plan
from homeground.negotiation.preferences import Preferences
from homeground.negotiation.prior import Prior
from homeground.negotiation.reasons import lift, reasons_of, takes_back
from homeground.negotiation.statement import stated
from homeground.negotiation.view import View
from homeground.negotiation.weighing import better_for_both, weigh

MOST_OF_FRONTIER = 20
_HARDLY = 0.02
"""An advice to go on needs the chance of so much of what could be won at best."""

_NO_CHANCE = 0.05


def advise(question: Question, dice: Dice, *, bosses: int = USUAL_BOSSES) -> Advice:
    """The advice for a question. The same question and dice of the same seed give the same advice."""
    return advice_of(viewed(question, dice, bosses=bosses), question, dice)


def viewed(question: Question, dice: Dice, *, bosses: int = USUAL_BOSSES) -> View:
    """What is believed after everything that was said: of the employee from the answers, of the boss from the talk."""
    preferences = stated(question.table, question.said, dice)
    view = opened(question, preferences, dice, bosses=bosses)
    for heard in question.history:
        view = view.after(heard, dice)
    return view.also_asked(question.unanswered)


def opened(question: Question, preferences: Preferences, dice: Dice, *, bosses: int = USUAL_BOSSES) -> View:
    """The view before the first ask, with preferences already known."""
    table = question.table
    worried = that_answer(question.answers, question.concerns)
    prior = believed_of(table, preferences, worried)
    total = len(question.history) + question.offers_left
    return View.opened(table, preferences, prior, total, dice, kept=question.kept, count=bosses)


def believed_of(table: Table, preferences: Preferences, worried: Collection[int]) -> Prior:
    """The prior of this table: which end of each issue bosses usually like, as its template says, and the worries named.

    An issue of one's own that answers a worry is liked the other way round: what answers it costs the employee something.
    """
    prior = Prior.usual(len(table.issues), worried)
    for place, (issue, worth) in enumerate(zip(table.issues, preferences.mean_tables, strict=True)):
        template = template_of(issue.id, issue.name)
        if template is not None:
            liked = {"first": 0, "last": len(issue.options) - 1, "middle": None}[template.boss]
            prior = prior.leaning(place, None if liked is None else bool(worth[liked] >= np.median(worth)), is_worry=place in worried)
        elif place in worried:
            prior = prior.leaning(place, likes_the_same=False, is_worry=True)
    return prior


def advice_of(view: View, question: Question, dice: Dice) -> Advice:
    """The advice that follows from a view."""
    concerned = sorted(that_answer(question.answers, question.concerns | {one for noted in question.noted for one in noted.concerns}))
    ready = None if question.is_waiting else planned(view, dice)
    on_the_table = question.on_the_table
    waits = awaiting(question) or _settled(question) or resting(question) or too_often(question)
    stop = waits or _hopeless(ready)
    take, taking = _take(view, ready, on_the_table)
    sureness = view.belief.sureness
    offers = () if stop or ready is None else _offers(view, ready, question.table, concerned, sureness)
    return Advice(
        offers=offers,
        take=take,
        taking=taking,
        on_the_table=weigh(view, [on_the_table])[0] if on_the_table else None,
        better_for_both=weigh(view, better_for_both(view, on_the_table)) if on_the_table else (),
        stop=stop,
        today=weigh(view, [question.table.now])[0],
        frontier=_frontier(view),
        sureness=sureness,
        alone=_ALONE if len(offers) == 1 else None,
        as_trial=None if waits else as_a_trial(view, question),
    )


_ALONE = Message("No other package is worth as much to you and as likely to be taken, so there is one offer and not three.")


def _offers(view: View, ready: Plan, table: Table, concerned: list[int], sureness: float) -> tuple[Offer, ...]:
    packages = [view.turned.back(ready.packages[row].tolist()) for row in chosen(view, ready, concerned)]
    put = weigh(view, packages)
    reasons = reasons_of(view, table, put, concerned=concerned, sureness=sureness)
    return tuple(
        Offer(weighed=one, reason=why, lift=lift(view, one.package), takes_back=takes_back(view, one.package))
        for one, why in zip(put, reasons, strict=True)
    )


def _take(view: View, ready: Plan | None, package: Package | None) -> tuple[bool | None, Message | None]:
    """Whether to take the package on the table: it brings at least what asking on brings, and more than the alternative."""
    if package is None:
        return None, None
    place = view.turned.there(package)
    if not view.may_move(place, place):
        return False, Message("It joins terms that are not to meet.")
    if float(view.gain(np.array([place]))[0]) <= 0:
        return False, Message("It is not better for you than what you have without an agreement.")
    if is_enough(view, ready, place):
        return True, Message("Asking on is not likely to bring you more.")
    return False, Message("Asking on may bring you more. That is a guess; the offer may also be gone.")


def _settled(question: Question) -> Stop | None:
    if not question.history or question.history[-1].reply != "yes":
        return None
    return Stop(
        why=Message("The answer was yes."),
        reopen=Message("Repeat the terms, thank your boss, and send them in writing the same day."),
    )


def _hopeless(ready: Plan | None) -> Stop | None:
    """Nothing that is left to ask is worth asking."""
    if ready is None:
        return Stop(
            why=Message("No package on the table is surely better for you than what you do if the answer stays no."),
            reopen=Message("Add an issue or an option, or look again at your alternative."),
        )
    if float(ready.value[0]) < _HARDLY * float(ready.gain.max()) or ready.likeliest < _NO_CHANCE:
        return Stop(
            why=Message("From the answers so far, hardly any package that is better for you would be taken."),
            reopen=Message("Ask what would change it, and agree on a day to look again: a review, a new policy, the result of a trial."),
        )
    return None


def _frontier(view: View) -> tuple[Weighed, ...]:
    """Packages on the frontier of what is believed in the mean, evenly spread, twenty at most."""
    mean = np.split(view.belief.worths.mean(0, dtype=np.float64), view.belief.scale.starts[1:])
    found = frontier(view.turned.table, view.mine, mean)
    rows = np.unique(np.linspace(0, len(found.numbers) - 1, MOST_OF_FRONTIER).round().astype(int))
    places = np.stack(np.unravel_index(found.numbers[rows], view.turned.table.levels), 1)
    return weigh(view, [view.turned.back(place) for place in places.tolist()])
