"""Guards on how the matter is talked of: not too soon, not past the boss, not without weighing what was offered."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from homeground.case.calendar import quiet_until
from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.paper_sent import PaperSent
from homeground.guidance.finding import Finding

_NUISANCE = Message("The article that this program began with warns of being a nuisance. Ten working days are our judgement.")


def too_soon(case: Case, today: date) -> Finding | None:
    """A second paper within ten working days of the first, with no answer between them (rule D-N1)."""
    for first, second in pairwise(_asking(case)):
        rests_until = quiet_until(first.on, None)
        if first.on < second.on < rests_until and not _answered_between(case, first.on, second.on):
            return Finding(
                id="too-soon",
                grade="care",
                title=Message("Two papers within ten working days"),
                reason=Message(
                    "You sent one on {first} and the next on {second}, with no answer between. That reads as pressure.",
                    first=first.on,
                    second=second.on,
                ),
                remedy=Message("Say nothing more until {until:weekday}.", until=quiet_until(second.on, None))
                if today >= second.on
                else None,
                source=_NUISANCE,
            )
    return None


def before_their_day(case: Case, _today: date) -> Finding | None:
    """A paper sent before the day that the boss had named for the decision (rule D-N1)."""
    for reply in case.replies:
        early = [sent for sent in _asking(case) if reply.decides_by and reply.on < sent.on < reply.decides_by]
        if early and reply.decides_by:
            return Finding(
                id="before-their-day",
                grade="care",
                title=Message("A paper before the day that was named"),
                reason=Message(
                    "Your boss named {day} for the decision, and you sent a paper on {on}.", day=reply.decides_by, on=early[0].on
                ),
                remedy=Message("Leave it be until {day:weekday}; it is their day.", day=reply.decides_by),
                source=_NUISANCE,
            )
    return None


def over_their_head(case: Case, _today: date) -> Finding | None:
    """A paper went to somebody other than the boss before the boss had answered (rule D-N2)."""
    boss, known = case.person.boss_name, {name for name in (case.person.boss_name, case.person.also_decides) if name}
    past = [sent for sent in case.papers_sent if sent.to not in known and not sent.formal and not _answered_between(case, None, sent.on)]
    if not boss or not past:
        return None
    return Finding(
        id="over-their-head",
        grade="care",
        title=Message("{to} has it before {boss} answered", to=past[0].to, boss=boss),
        reason=Message("Whoever can say yes wants to hear it first, and from you."),
        remedy=Message("Tell {boss} who else has it. Ask: “Who else should see this?”", boss=boss),
        source=_NUISANCE,
    )


def not_weighed(case: Case, _today: date) -> Finding | None:
    """The last answer was no yes, and neither what is good in it nor what is hard was noted (rule D-R1)."""
    last = case.replies[-1] if case.replies else None
    if last is None or last.reply == "yes" or (last.good and last.hard):
        return None
    return Finding(
        id="not-weighed",
        grade="note",
        title=Message("Weigh the answer before you write back"),
        reason=Message("An answer that names what is good in an offer is heard. One that only says no closes the talk."),
        remedy=Message("Note what is good in it, then what is hard."),
        source=Message("The article that this program began with: consider any proposition honestly, on its merits; no negative replies."),
        path="replies.good",
    )


def asked_again_after_no(case: Case, _today: date) -> Finding | None:
    """More than one friendly paper went out after a no: that is insisting on one outcome."""
    last = case.replies[-1] if case.replies else None
    after = [sent for sent in case.papers_sent if last and sent.on > last.on and not sent.formal]
    if last is None or last.reply != "no" or len({sent.on for sent in after}) <= 1:
        return None
    return Finding(
        id="insisting",
        grade="care",
        title=Message("You asked again after a no"),
        reason=Message("One friendly answer to a no keeps the door open. A second one shuts it."),
        remedy=Message("Let it rest until a day that your boss names, or until something has changed."),
        source=Message("The article that this program began with warns of insisting on one outcome."),
    )


def _asking(case: Case) -> list[PaperSent]:
    """The papers that went to the boss, one a day: what goes out together is one mention."""
    by_day = {sent.on: sent for sent in case.papers_sent}
    return [by_day[day] for day in sorted(by_day)]


def _answered_between(case: Case, begin: date | None, end: date) -> bool:
    return any((begin is None or reply.on >= begin) and reply.on <= end for reply in case.replies)
