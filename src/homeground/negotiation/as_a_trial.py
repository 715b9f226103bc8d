"""The last ask once more, as a trial: it stays if the trial meets its mark, and all is as today if it does not.

Whoever says maybe to something for good may say yes to trying it. To the boss a trial is worth what it then comes to: with the chance
that it succeeds the package, with less asked for afterwards, and today's terms otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np

from homeground.case.message import Message
from homeground.negotiation.advice import AsTrial
from homeground.negotiation.amounts import is_none
from homeground.negotiation.asked import Question
from homeground.negotiation.choosing_offers import LEAST_GAIN
from homeground.negotiation.package import Package, Table
from homeground.negotiation.senseless import places_of
from homeground.negotiation.view import View
from homeground.negotiation.weighed_said import differing_said
from homeground.negotiation.weighing import chances_of_yes, chances_of_yes_to_worth

EASED = 0.15
"""By so much of the best package a good result lowers what a boss asks for (docs/specs/negotiation.md)."""


def as_a_trial(view: View, question: Question) -> AsTrial | None:
    """The last ask as a trial, where it was for good, was not taken, and is likelier so."""
    if not question.history:
        return None
    last, succeeds = question.history[-1], question.succeeds
    base = last.offers[last.chosen or 0]
    tried = np.array([view.turned.there(package) for package in _tried(view, base) if view.turned.there(package) not in view.asked])
    gain = view.gain(tried) if len(tried) else np.zeros(0, np.float32)
    if not (gain > LEAST_GAIN).any():
        return None
    today = np.array([view.turned.table.now])
    worth = succeeds * (view.theirs(tried) + EASED) + (1 - succeeds) * view.theirs(today)
    chances = chances_of_yes_to_worth(view, worth.astype(np.float32))
    brings = succeeds * gain + (1 - succeeds) * view.gain(today)
    best = int(np.argmax([chance.middle * float(more) for chance, more in zip(chances, brings, strict=True)]))
    outright = chances_of_yes(view, np.array([view.turned.there(base)]))[0]
    if chances[best].middle <= outright.middle or brings[best] <= LEAST_GAIN:
        return None
    return AsTrial(package=view.turned.back(tried[best].tolist()), yes=chances[best], outright=outright, succeeds=succeeds)


def as_a_trial_said(table: Table, found: AsTrial) -> Message:
    """What to put, and what it means; the chances are guesses and stand in no word but “likelier”."""
    return Message(
        "You can put your last offer once more, as a trial: {terms}. It stays if the trial meets its mark, and all is as today if it "
        "does not. That is likelier to be taken than the same for good; it is a guess.",
        terms="; ".join(differing_said(table, found.package)),
    )


def _tried(view: View, base: Package) -> Iterator[Package]:
    """The package with every length of a trial and every review that go with it; nothing where it is a trial already."""
    issues = view.table.issues
    trial, review = (places_of(issues, name)[:1] for name in ("trial-length", "review-date"))
    if not trial or not is_none(issues[trial[0]].options[base[trial[0]]]):
        return
    changing = trial + review
    for options in product(*(range(len(issues[place].options)) for place in changing)):
        there = list(base)
        for place, option in zip(changing, options, strict=True):
            there[place] = option
        if not is_none(issues[trial[0]].options[there[trial[0]]]) and view.turned.table.allows(view.turned.there(tuple(there))):
            yield tuple(there)
