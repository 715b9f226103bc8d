"""The steps that the law adds: decide how to ask, wait for its day, and what to do when that day is over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.section import SECTIONS
from homeground.guidance.asking import MAY_SHOW, asking, standing_alone
from homeground.guidance.step import AnswerSection, NoteReply, ReadPaper, Step
from homeground.law import (
    Missing,
    Option,
    Outlook,
    asked_at,
    decision_may_wait_until,
    is_stale,
    outcome_of,
    outlook,
)

_BEFORE_ASKING = ("not-asked", "maybe", "called-back")


def mend_what_contradicts(case: Case, today: date) -> Step | None:
    """Facts that cannot both be true: nothing is computed before they are mended."""
    mistakes = outlook(case, today).mistakes
    if not mistakes:
        return None
    why = Message("Until then no day of the law can be counted: {remedy:bare}.", remedy=mistakes[0].remedy)
    return Step("mend-facts", Message("Mend two answers that contradict each other"), why, 3, AnswerSection(_section(mistakes[0].field)))


def act_on_silence(case: Case, today: date) -> Step | None:
    """The day of the answer is over, and there is none."""
    option = _live(case, today)
    word = option.answer.next if option else ""
    due = option.answer.answer_due if option else None
    if option is None or due is None or word not in _SILENT:
        return None
    title, meant, say = _SILENT[word]
    if word == "overdue" and due.silent != "breach":
        meant = "What their silence means here is not sure: ask the adviser."
    why = Message("The answer was due on {on}. {meant}{help}", on=due.last, meant=Message(meant), help=help_said(option, today))
    return Step(word.replace("_", "-"), Message(title), why, 10, NoteReply(), Message(say, on=case.formal_requests[-1], due=due.last))


_SILENT: Mapping[str, tuple[str, str, str]] = {
    "granted_by_silence": (
        "Your request counts as granted: write down the terms",
        "Where you work, silence until then counts as a yes.",
        "I had no answer to my request of {on} by {due}, so I take it as granted. May we write down the terms?",
    ),
    "may_dispute": (
        "Ask for the answer, once; you may also take it further",
        "Silence beyond it may be taken further.",
        "My request of {on} was to be answered by {due}. When may I expect your answer?",
    ),
    "overdue": (
        "Ask for the answer, once",
        "Where you work, silence beyond it breaks the rule.",
        "My request of {on} was to be answered by {due}. When may I expect your answer?",
    ),
}
"""By the law's next word: the title, what the silence means, and what to say."""


def let_the_decision_wait(case: Case, today: date) -> Step | None:
    """A trial inside an open request moves no day by itself: both agree on a later one, in writing."""
    option = _live(case, today)
    end = case.terms.trial_end_on
    if option is None or end is None or case.rights.extended_to or case.where not in ("maybe", "trial"):
        return None
    until = decision_may_wait_until(option, end)
    if until is None:
        return None
    why = Message("A trial does not move the day of the answer. Agree on a later day in writing, and note it here.")
    say = Message(
        "I suggest that we both confirm in writing: your decision on my request of {asked} may wait until {until}.",
        asked=case.formal_requests[-1],
        until=until,
    )
    return Step("let-the-decision-wait", Message("Agree in writing that the decision may wait"), why, 5, AnswerSection("rights"), say)


def wait_for_the_laws_day(case: Case, today: date) -> Step | None:
    """The law's own day counts, and no kind question is in order before it."""
    option = _live(case, today)
    due = option.answer.answer_due if option else None
    if option is None or due is None or _has_a_reply(case) or today > due.last:
        return None
    title = Message("Say nothing about it until {until:weekday}", until=due.last)
    why = Message(
        "You made a formal request on {on}, and the answer is due by {until}. Use the time to prepare the talk.{notes}",
        on=case.formal_requests[-1],
        until=due.last,
        notes=_notes(option, today),
    )
    return Step("wait-for-the-law", title, why, 20, ReadPaper("brief"))


def answer_one_question_of_the_law(case: Case, today: date) -> Step | None:
    """What the law turns on, one thing at a time. Whoever asks without it is asked only for what may open a stronger duty."""
    if case.where not in _BEFORE_ASKING or case.formal_requests:
        return None
    look = outlook(case, today)
    asked: Missing | None = look.question if case.rights.way == "law" else next(iter(look.still_private), None)
    if asked is None:
        return None
    return Step(
        "law-question", Message.verbatim(asked.ask.ask), Message.verbatim(asked.ask.why), 2, AnswerSection(_section(asked_at(asked.name)))
    )


def decide_how_to_ask(case: Case, today: date) -> Step | None:
    """Informally, under the policy, under the law, or for a duty that stands alone."""
    if case.rights.way is not None or case.where not in _BEFORE_ASKING:
        return None
    look = outlook(case, today)
    if look.chosen is None and not look.stronger:
        return None
    return Step("how-to-ask", Message("Decide how you ask"), _how(look, today), 3, AnswerSection("rights"))


def choose_another_way(case: Case, today: date) -> Step | None:
    """The way that was chosen is not open, or needs a word more."""
    hindered = asking(case, today).hindered
    if hindered is None:
        return None
    title = (
        "Say whether a formal letter may let your boss guess what you keep private"
        if hindered.path == MAY_SHOW
        else "Look again at how you ask"
    )
    return Step("way", Message(title), hindered.what, 3, AnswerSection(_section(hindered.path)))


def _how(look: Outlook, today: date) -> Message:
    alone = standing_alone(look)
    notes = _notes(look.chosen, today) if look.chosen else Message("")
    if alone:
        return Message("A stronger right may fit you; see the law page. Nobody else sees this.{notes}", notes=notes)
    if look.informal_first:
        text = "Ask in a friendly way first: a formal request that is refused uses up one of few.{notes}"
        return Message(text, notes=notes)
    text = "A formal request binds your employer to an answer. A friendly one costs nothing, and the formal one can still follow.{notes}"
    return Message(text, notes=notes)


def _live(case: Case, today: date) -> Option | None:
    """The right under which a formal request is open."""
    return outlook(case, today).chosen if case.formal_requests and outcome_of(case) is None else None


def _has_a_reply(case: Case) -> bool:
    """Something was said since the formal request, or it is tried out already."""
    return case.where == "trial" or any(reply.on >= case.formal_requests[-1] for reply in case.replies)


def help_said(option: Option, today: date) -> Message:
    """Where it can be taken, and who helps for free."""
    remedy = option.answer.route.remedy if option.answer.route else None
    where = Message(" Where: {where:bare}.", where=remedy.where) if remedy else Message("")
    adviser = Message(" Free help: {who:bare} ({url}).", who=option.regime.adviser.who, url=option.regime.adviser.url)
    return Message("{where}{adviser}{notes}", where=where, adviser=adviser, notes=_notes(option, today))


def _notes(option: Option, today: date) -> Message:
    """That what is recorded has grown old; what was announced stands on the page of the law."""
    if not is_stale(option.regime, today):
        return Message("")
    return Message(" What is recorded of this place is from {on}: check it before you rely on it.", on=option.regime.as_of)


def _section(path: str) -> str:
    """The section that holds an answer; what happened is mended where the rights are."""
    name = path.partition(".")[0]
    return name if name in {section.name for section in SECTIONS} else "rights"
