"""Guards on what is asked for: with room to agree, an end, hours that fit the contract, promises that can be checked."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.concern import CONCERNS
from homeground.case.message import Message
from homeground.case.quantity import Days, Hours
from homeground.concerns import is_checkable
from homeground.guidance.finding import Finding

_REACHABLE_BEYOND = Decimal(1)
"""So many hours a day beyond the contract's own, for a break, are no wider reach (judgement, ours)."""
_SECONDS_OF_AN_HOUR = 3600


def one_option_alone(case: Case, _today: date) -> Finding | None:
    """An ask without another pattern that would also do (rule D-I1)."""
    if case.terms.home_days is None or case.terms.other_patterns or case.rights.way == "adjustment":
        return None
    return Finding(
        id="one-option",
        grade="care",
        title=Message("You offer one option alone"),
        reason=Message("One option sounds like a demand: the only answers are yes and no."),
        remedy=Message("Name two other patterns that would also do."),
        source=Message("The article that this program began with warns of insisting on one outcome."),
        path="terms.other_patterns",
    )


def no_day_to_look_back(case: Case, _today: date) -> Finding | None:
    """A start without a review (rule D-I1)."""
    if case.terms.start_on is None or case.terms.review_on is not None or case.rights.way == "adjustment":
        return None
    return Finding(
        id="no-review",
        grade="care",
        title=Message("There is no day to look at it together"),
        reason=Message("A boss says yes more easily to what has a day on which it can be ended."),
        remedy=Message("Name the day of the review."),
        source=Message("The second article: offer a trial, and show how it went."),
        path="terms.review_on",
    )


def no_end_and_no_start(case: Case, _today: date) -> Finding | None:
    """Days without a start (rule D-S3)."""
    if case.terms.home_days is None or case.terms.start_on is not None:
        return None
    return Finding(
        id="no-start",
        grade="care",
        title=Message("You ask for days, and not from when"),
        reason=Message("“Some home office, at some time” cannot be answered with yes."),
        remedy=Message("Say when it should start."),
        source=Message("Our own rule: what is asked for can be answered with one word."),
        path="terms.start_on",
    )


def beyond_the_policy(case: Case, _today: date) -> Finding | None:
    """More days than the employer's written rule has."""
    allowed, asked = case.policy.home_days, case.terms.home_days
    if case.policy.found != "yes" or allowed is None or asked is None or asked <= allowed:
        return None
    return Finding(
        id="beyond-policy",
        grade="note",
        title=Message("You ask for more than the policy has"),
        reason=Message(
            "It has {allowed}, and you ask for {asked}. That may take somebody above your boss.", allowed=allowed, asked=Days(asked)
        ),
        remedy=Message("Say in the talk that you know it, and who else would have to agree."),
        source=Message("Your employer’s policy, as you noted it."),
        path="terms.home_days",
    )


def reach_wider_than_hours(case: Case, _today: date) -> Finding | None:
    """Reachable for longer than the contract's day, with an hour for a break (rule D-M4)."""
    begin, end, person = case.workplace.reachable_from, case.workplace.reachable_to, case.person
    if begin is None or end is None or not person.hours_per_week or not person.days_per_week:
        return None
    day = person.hours_per_week / person.days_per_week
    span = (datetime.combine(date.min, end) - datetime.combine(date.min, begin)) % timedelta(days=1)
    hours = Decimal(int(span.total_seconds())) / _SECONDS_OF_AN_HOUR
    if hours <= day + _REACHABLE_BEYOND:
        return None
    return Finding(
        id="reach-too-wide",
        grade="care",
        title=Message("You promise to be reached for longer than you work"),
        reason=Message("{reach} a day, and your contract has {day}. Nobody can keep that for long.", reach=Hours(hours), day=Hours(day)),
        remedy=Message("Name the hours of your contract, and one number for what cannot wait."),
        source=Message("The “contact you any time” of the article that this program began with, fitted to working hours."),
        path="workplace.reachable_to",
    )


def own_comfort_first(case: Case, _today: date) -> Finding | None:
    """Reasons are told, and none of them is a gain for the work (rule D-S1)."""
    told = [reason for reason in case.reasons.values() if reason.may_tell]
    if not told or any(reason.kind == "work" for reason in told):
        return None
    return Finding(
        id="own-reasons-alone",
        grade="care",
        title=Message("Your boss reads what you gain, and not what the work gains"),
        reason=Message("A boss grants what helps the work. Your own reasons come after it."),
        remedy=Message("Add a gain for the work, with a figure of your own."),
        source=Message("The article that this program began with: be of use to the employer first."),
        path="reasons",
    )


def promise_without_check(case: Case, _today: date) -> Finding | None:
    """A promise that nobody can check."""
    row = next((row for row, one in case.concerns.items() if one.commitment and not is_checkable(one)), None)
    if row is None:
        return None
    return Finding(
        id="promise-without-check",
        grade="care",
        title=Message("A promise on “{concern}” cannot be checked", concern=CONCERNS[case.concerns[row].concern]),
        reason=Message("What cannot be checked has to be believed, and a worried boss does not."),
        remedy=Message("Say how it can be checked, or what is counted."),
        source=Message("The catalogue of concerns: a promise stands with its check."),
        path=f"concerns.{row}.check",
    )


def right_and_not_narrowed(case: Case, _today: date) -> Finding | None:
    """The boss is right, and the ask was not made smaller."""
    row = next((row for row, one in case.concerns.items() if one.boss_is_right and not one.narrowed), None)
    if row is None:
        return None
    return Finding(
        id="right-not-narrowed",
        grade="care",
        title=Message("Your boss is right on “{concern}”", concern=CONCERNS[case.concerns[row].concern]),
        reason=Message("A worry that is granted is not argued with. Ask for less there, and the rest is believed."),
        remedy=Message("Say how you ask for less."),
        source=Message("The catalogue of concerns: when the boss is right."),
        path=f"concerns.{row}.narrowed",
    )
