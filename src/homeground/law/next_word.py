"""The one thing to do next under the law: the first line of the table in section 8 of `docs/specs/law.md` that fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from homeground.law.conditions import Judged, Value
from homeground.law.deadlines import DeadlineDue, answer_among
from homeground.law.given import Given
from homeground.law.limits import Blocked
from homeground.law.regime import Route
from homeground.law.rule import Service

AFTER_SILENCE = {"granted": "granted_by_silence", "dispute": "may_dispute"}


def next_word(
    route: Route, given: Given, *, eligible: Value, judged: Sequence[Judged], blocked: Blocked | None, due: Mapping[str, DeadlineDue]
) -> str:
    """What to do next, in one word, with its date after a colon where it has one."""
    if route.bill:
        return "show_only"
    if eligible == "no":
        return _not_eligible(judged)
    if blocked:
        return "wait_to_ask"
    if not _is_asked(given):
        return before_asking(given.dates.get("today"), eligible, due.get("send"))
    if given.is_answered:
        return f"complain_by:{due['complaint'].safe}" if given.outcome == "refused" and "complaint" in due else "done"
    return _waiting(given.dates.get("today"), answer_among(due), grants=eligible == "yes" and _was_in_time(given, due))


def _not_eligible(judged: Sequence[Judged]) -> str:
    failing = [one for one in judged if one.value == "no"]
    time_cures = len(failing) == 1 and isinstance(failing[0].condition, Service)
    return f"not_yet:{failing[0].cured_on}" if time_cures else "other_route"


def _is_asked(given: Given) -> bool:
    request, today = given.dates.get("request"), given.dates.get("today")
    return request is not None and (today is None or request <= today)


def before_asking(today: date | None, eligible: Value, send: DeadlineDue | None) -> str:
    """What to do while the request is not made."""
    if eligible == "unknown":
        return "ask_facts"
    if send is None:
        return "send"
    return "move_start" if today is not None and send.safe < today else f"send_by:{send.safe}"


def _was_in_time(given: Given, due: Mapping[str, DeadlineDue]) -> bool:
    """Asked by the day by which to ask, and before the day of the answer."""
    asked, send, answer = given.dates["request"], due.get("send"), answer_among(due)
    return (send is None or asked <= send.last) and (answer is None or asked < answer.last)


def _waiting(today: date | None, answer: DeadlineDue | None, *, grants: bool) -> str:
    """Silence grants only what was open and was asked in time."""
    if answer is None or today is None:
        return "wait"
    if today <= answer.last:
        return f"wait_until:{answer.last}"
    if answer.silent == "granted" and not grants:
        return "overdue"
    return AFTER_SILENCE.get(answer.silent or "", "overdue")
