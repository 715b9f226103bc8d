"""What to beware of: a trial that moves no date, a change that was announced, a bill that is no law yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from homeground.law.given import Given
from homeground.law.regime import Regime, Route
from homeground.law.rule import Change, Trial


def unconfirmed_changes(regime: Regime, given: Given) -> Iterator[Change]:
    """The announced changes that may already count; the present rule stays in force."""
    latest = given.latest
    yield from (change for change in regime.changes if not change.confirmed and latest is not None and latest >= change.expected)


def forgotten_trial(route: Route, given: Given) -> Trial | None:
    """The rule that a trial does not move the answer, where one is offered and no extension is agreed beside it."""
    return route.trial if route.trial and not route.trial.extends and given.flags.get("trial") and not given.extension else None


def warnings(trial: Trial | None, changes: Iterable[Change], *, is_bill: bool) -> Iterator[str]:
    """The warnings, in one order."""
    if trial:
        yield "trial_does_not_extend"
    yield from (f"unconfirmed_change:{affected}" for change in changes for affected in change.affects)
    if is_bill:
        yield "bill_not_confirmed"
