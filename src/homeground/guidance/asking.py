"""How the papers of a case ask: as was chosen, as far as the law and the answers carry it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.rights import Way
from homeground.guidance.gap import Missing
from homeground.law import Option, Outlook, Stronger, lacking, next_said, outlook

NO_RULE = Message("No rule is recorded here for where you work. That is not to say that you have no right.")
"""Said of a place that is not recorded, and never that there is no right."""
_SETTLED = {"law": ("trial", "granted"), "adjustment": ("granted",)}
"""Where the letter keeps terms, and asks for nothing; an adjustment is asked for during a trial too."""
_NOT_OPEN = (
    "No duty is recorded for what you have said of yourself that a request can rest on alone. "
    "Your letter asks for an adjustment without naming one."
)

MAY_SHOW = "rights.may_show"
_KEPT = (
    "The right “{right}” rests on answers that you keep private. "
    "Say whether a letter under it may let your boss guess them, or use another right."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What the letter of today is.

    `option`: the right under which it is the formal request. `duty`: the one that it asks for by its name. `sent_on`: the
    formal request went out then, and the papers refer to it. `hindered`: why the letter does not ask as was chosen.
    """

    option: Option | None = None
    duty: Stronger | None = None
    sent_on: date | None = None
    hindered: Missing | None = None


def asking(case: Case, today: date) -> Asking:
    """What the letter of that day asks under. One letter alone is the formal request; once it is sent, no other becomes one."""
    if case.formal_requests:
        return Asking(sent_on=case.formal_requests[-1])
    if case.where in _SETTLED.get(case.rights.way or "", (case.where,)):
        return Asking()
    look = outlook(case, today)
    if look.mistakes:
        return Asking(hindered=Missing(look.mistakes[0].field, Message.verbatim(look.mistakes[0].remedy), by_law=case.rights.way == "law"))
    return _under_the_law(case, look) if case.rights.way == "law" else _for_a_duty(case, look)


def missing_in_request(case: Case, today: date) -> tuple[Missing, ...]:
    """What the law wants in the formal request and the case cannot say, in the law's order; or why the letter is none."""
    asks = asking(case, today)
    if asks.hindered:
        return (asks.hindered,)
    return tuple(_gaps(case, asks.option)) if asks.option else ()


def standing_alone(look: Outlook) -> tuple[Stronger, ...]:
    """The duties that a request may rest on alone; that it then waits for no trial and costs no pay is this program's own guard."""
    return tuple(duty for duty in look.stronger if duty.alone)


def ways_open(case: Case, look: Outlook) -> tuple[Way, ...]:
    """The ways of asking that this case can choose among, the strongest first."""
    are_open: Mapping[Way, bool] = {
        "adjustment": bool(standing_alone(look)),
        "law": any(_may_be_asked(option) for option in look.options),
        "policy": case.policy.found == "yes",
        "informal": True,
    }
    return tuple(way for way, is_open in are_open.items() if is_open)


def _may_be_asked(option: Option) -> bool:
    return not option.is_bill and option.answer.eligible != "no" and option.answer.blocked is None


def _under_the_law(case: Case, look: Outlook) -> Asking:
    option = look.chosen
    if option is None:
        return _not_formal("rights.way", NO_RULE)
    if not _may_be_asked(option):
        return _not_formal("rights.way", next_said(option.answer))
    if option.opened_by and not case.rights.may_show:
        return _not_formal(MAY_SHOW, Message(_KEPT, right=option.id))
    return Asking(option=option)


def _not_formal(path: str, why: Message) -> Asking:
    return Asking(hindered=Missing(path, Message("This letter is not a formal request yet. {why}", why=why), by_law=True))


def _for_a_duty(case: Case, look: Outlook) -> Asking:
    duties = standing_alone(look)
    if not duties:
        return Asking(hindered=Missing("rights.true_of_me", Message(_NOT_OPEN)))
    named = [duty for duty in duties if duty.id == case.rights.route]
    if len(duties) > 1 and not named:
        names = tuple(duty.id for duty in duties)
        return Asking(hindered=Missing("rights.route", Message("Which of these your letter asks for: {names}.", names=names)))
    return Asking(duty=(*named, *duties)[0])


def _gaps(case: Case, option: Option) -> Iterator[Missing]:
    texts = {must.id: must.text for must in option.answer.route.must} if option.answer.route else {}
    for must in option.answer.missing:
        path = lacking(case, must) or "rights.further"
        own = Message(" Begin its line with “{word}:”.", word=must) if path == "rights.further" else Message("")
        yield Missing(path, Message("Your request has to hold: {text:bare}.{own}", text=texts[must], own=own), by_law=True)
