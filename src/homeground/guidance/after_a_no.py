"""After a no: thanks and a question first, then in quiet what the law leaves, then rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from homeground.case.case import Case, Event
from homeground.case.message import Message
from homeground.case.paper_sent import PaperSent
from homeground.case.reply_received import ReplyReceived
from homeground.guidance.law_steps import help_said
from homeground.guidance.step import AnswerSection, NoteReply, ReadPaper, Step, step_of
from homeground.law import outcome_of, outlook

_NOTE_REPLY_DAYS = 3
"""Soon enough that the words are still remembered (judgement, ours)."""


def thank_and_ask_what_would_change_it(case: Case, today: date) -> Step | None:
    """While the words are fresh; what the law leaves is named with it, for later."""
    since = case.where_since
    if case.where != "refused" or _has_answered_the_no(case) or (since is not None and today > since + timedelta(days=_NOTE_REPLY_DAYS)):
        return None
    if since is None:
        return step_of("refused", "refused-today", AnswerSection("person"), 5)
    step = step_of("refused", "refused-today", ReadPaper("letter"), 10)
    leaves = what_a_refusal_leaves(case, today)
    return replace(step, why=Message("{why} {leaves}", why=step.why, leaves=leaves)) if leaves else step


def let_a_no_rest(case: Case, _today: date) -> Step | None:
    """The no was answered."""
    if case.where != "refused" or not _has_answered_the_no(case):
        return None
    why = Message(
        "You sent your answer on {on}. Now the subject rests until the day your boss names, or for good. Both are fine.",
        on=case.papers_sent[-1].on,
    )
    return Step("let-it-rest", Message("Let it rest"), why, 1, NoteReply())


def _has_answered_the_no(case: Case) -> bool:
    """A friendly paper went out since; the formal request is what was refused."""
    return any(case.where_since is None or sent.on >= case.where_since for sent in case.papers_sent if not sent.formal)


def weigh_taking_it_further(case: Case, today: date) -> Step | None:
    """A formal request was refused, and a day of one's own is ahead."""
    told = what_a_refusal_leaves(case, today)
    if case.where != "refused" or told is None:
        return None
    return Step("take-it-further", Message("Decide in quiet whether to take it further"), told, 15, AnswerSection("rights"))


def what_a_refusal_leaves(case: Case, today: date) -> Message | None:
    """By when to act on a refusal, where, and who helps for free; nothing where no day of one's own is ahead.

    Whoever has not said how they asked is told what would hold if it was a formal request.
    """
    is_noted = outcome_of(case) == "refused"
    told = case if is_noted else _as_if_formal(case)
    option = outlook(told, today).chosen if told else None
    if option is None:
        return None
    own = [due.safe for due in option.answer.deadlines.values() if due.by == "you" and due.id != "send" and due.safe >= today]
    if not own:
        return None
    text = "If you want to take it further, act by {on}.{help}" if is_noted else _IF_FORMAL
    return Message(text, on=min(own), help=help_said(option, today))


_IF_FORMAL = (
    "If what you asked was a formal request under the law, act by {on} to take it further, and note that letter here as formal."
    " If it was not, say under “Your rights” that you asked informally.{help}"
)


def _as_if_formal(case: Case) -> Case | None:
    """The case as it would be if what was refused had been a formal request; nothing where the employee said how they asked."""
    since = case.where_since
    if case.where != "refused" or since is None or case.formal_requests or case.rights.way is not None:
        return None
    sent, reply = PaperSent(paper="letter", to="the employer", on=since, formal=True), ReplyReceived(reply="no", on=since)
    return replace(case, events=(Event(UUID(int=0), (sent,)), Event(UUID(int=1), (reply,))))
