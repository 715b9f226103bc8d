"""What letter and proposal say alike: the ask, what stays, the other patterns, the way out, the next meeting."""

from __future__ import annotations

from homeground.case.message import Fact, Message, Slot
from homeground.case.quantity import Minutes
from homeground.case.question import WEEKDAYS
from homeground.papers.paper import Run, Sentence
from homeground.papers.writer import Writer

_MEETING = Minutes(25)
"""Long enough for five points, short enough to be granted. Source: docs/specs/papers.md, section 3(a)."""
_ASK = ("terms.home_days", "terms.weekdays", "terms.start_on", "terms.trial_end_on", "terms.review_on")


def title(w: Writer, kind: str = "Proposal") -> Message:
    """“Proposal: three days a week from home, on trial from 4 January 2027”, as far as it is known."""
    return Message("{kind}: {days} from home{trial}", kind=kind, days=home_days(w), trial=_from_when(w))


def titled(w: Writer, text: Message) -> Sentence:
    """A title as a sentence that knows what it rests on."""
    return w.sentence("{title}", "person.where", "terms.home_days", "terms.start_on", "terms.trial_end_on", title=text)


def ask(w: Writer) -> Sentence:
    """The ask in one sentence: days, start, end of the trial, review."""
    return w.sentence("I ask {what}.", *_ASK, what=what_is_asked(w))


def what_is_asked(w: Writer) -> Message:
    """“to work from home on three days a week, …”, as far as it is known."""
    slots = {"days": home_days(w), "which": _which(w), "when": _when(w), "review": _review(w)}
    return Message("to work from home on {days}{which}{when}{review}", **slots)


def pattern_asked(w: Writer, *because: str) -> Run:
    """The days asked for, as one pattern among others."""
    return w.run("{days:capital}{which}.", *_ASK[:2], *because, days=home_days(w), which=_which(w))


def home_days(w: Writer) -> Message:
    """“three days a week”, or “some days of the week” while it is open."""
    if not w.has("terms.home_days"):
        return Message("some days of the week")
    return Message("{days:words} a week", days=w.fact("terms.home_days"))


def what_stays(w: Writer) -> Run:
    """Duties, hours and pay stay; how the employee is reached."""
    if w.has("person.hours_per_week"):
        stays = w.sentence("My duties, my {hours} a week and my pay stay as they are.", hours=w.fact("person.hours_per_week"))
    else:
        stays = w.sentence("My duties, my hours and my pay stay as they are.", "person.hours_per_week")
    return (stays, *reachable(w))


def reachable(w: Writer) -> Run:
    """Named hours and a named way; nothing where they are open."""
    if not w.has("workplace.reachable_from", "workplace.reachable_to"):
        return ()
    hours = {"begin": w.fact("workplace.reachable_from"), "end": w.fact("workplace.reachable_to")}
    by = Message(" by {channel}", channel=w.fact("workplace.channel")) if w.has("workplace.channel") else Message("")
    soon = (
        Message(", and I answer within {minutes}", minutes=w.fact("workplace.answer_minutes"))
        if w.has("workplace.answer_minutes")
        else Message("")
    )
    text = "On home days you reach me{by} from {begin} to {end}{soon}."
    return w.run(text, "workplace.channel", "workplace.answer_minutes", by=by, soon=soon, **hours)


def route(w: Writer) -> Run:
    """Which rule the ask rests on, where there is a written one."""
    if w.case.policy.found != "yes" or not w.has("policy.title"):
        return ()
    clause = Message("{clause} of ", clause=w.fact("policy.clause")) if w.has("policy.clause") else Message("")
    slots: dict[str, Slot] = {"clause": clause, "title": w.fact("policy.title")}
    because = ("policy.found", "policy.clause", "policy.home_days", "terms.home_days")
    if is_beyond_policy(w):
        return w.run(
            "{clause:capital}our {title} names {allowed:words} a week; I ask for more.",
            *because,
            **slots,
            allowed=w.fact("policy.home_days"),
        )
    return w.run("I ask under {clause}our {title}.", *because, **slots)


def is_beyond_policy(w: Writer) -> bool:
    """The ask is for more days than the policy names."""
    allowed, asked = w.case.policy.home_days, w.case.terms.home_days
    return allowed is not None and asked is not None and asked > allowed


def way_out(w: Writer) -> Run:
    """Either side can end it; what stands alone has no way out."""
    if w.is_alone:
        return ()
    what = "trial" if w.has("terms.trial_end_on") else "arrangement"
    because = ("terms.notice", "terms.trial_end_on")
    if not w.has("terms.notice"):
        return w.run("Either of us can end the {what}.", *because, what=what)
    return w.run("Either of us can end the {what} with {notice} of notice.", *because, what=what, notice=w.fact("terms.notice"))


def judged(w: Writer) -> Run:
    """By which measure, from where, and when it has failed; nothing where the measure is open."""
    if not w.has("terms.measure"):
        return ()
    source = Message(", from {source:bare}", source=w.fact("terms.measured_from")) if w.has("terms.measured_from") else Message("")
    by = w.run("We judge the trial by {measure:bare}{source}.", "terms.measured_from", measure=w.fact("terms.measure"), source=source)
    return (*by, *(w.run("It has failed if {when:bare}.", when=w.fact("terms.fails_if")) if w.has("terms.fails_if") else ()))


def meeting(w: Writer) -> Run:
    """One small next step, with the slots that are still ahead and no deadline."""
    open_end = w.sentence("Another time is just as good.")
    ahead = tuple(slot for slot in w.case.terms.slots if slot.date() >= w.today)
    if not ahead:
        return (w.sentence("Could we talk about it for {minutes}, when it suits you?", "terms.slots", minutes=_MEETING),)
    slots = tuple(Message("{at}", at=Fact(slot, ("terms.slots",))) for slot in ahead)
    return (
        w.sentence("Could we talk about it for {minutes}, on {slots}?", "terms.slots", minutes=_MEETING, slots=any_of(slots)),
        open_end,
    )


def any_of(choices: tuple[Message, ...]) -> Message:
    """“a”, “a or b”, “a, b or c”."""
    return _listed(choices, "or")


def all_of(parts: tuple[Message, ...]) -> Message:
    """“a”, “a and b”, “a, b and c”."""
    return _listed(parts, "and")


def _listed(parts: tuple[Message, ...], last_word: str) -> Message:
    first = parts[0]
    for part in parts[1:-1]:
        first = Message("{first}, {next}", first=first, next=part)
    return Message(f"{{first}} {last_word} {{last}}", first=first, last=parts[-1]) if len(parts) > 1 else first


def weekday_names(w: Writer) -> Fact:
    """The home days by name."""
    return Fact(tuple(WEEKDAYS[day] for day in w.case.terms.weekdays), ("terms.weekdays",))


def _which(w: Writer) -> Message:
    return Message(", {weekdays}", weekdays=weekday_names(w)) if w.has("terms.weekdays") else Message("")


def _when(w: Writer) -> Message:
    if w.has("terms.start_on", "terms.trial_end_on"):
        return Message(", on trial from {start} to {end}", start=w.fact("terms.start_on"), end=w.fact("terms.trial_end_on"))
    if w.has("terms.start_on"):
        return Message(", from {start}", start=w.fact("terms.start_on"))
    return Message(", on trial until {end}", end=w.fact("terms.trial_end_on")) if w.has("terms.trial_end_on") else Message("")


def _from_when(w: Writer) -> Message:
    if not w.has("terms.start_on"):
        return Message("")
    kind = Message(", on trial") if w.has("terms.trial_end_on") else Message(",")
    return Message("{kind} from {start}", kind=kind, start=w.fact("terms.start_on"))


def _review(w: Writer) -> Message:
    return Message(", with a review on {on}", on=w.fact("terms.review_on")) if w.has("terms.review_on") else Message("")
