"""The letter: one page to the boss, from wherever the matter stands, that can be handed in tonight."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from homeground.case.concern import CONCERNS
from homeground.case.message import Fact, Message
from homeground.case.person import Where
from homeground.papers import terms
from homeground.papers.paper import Bullets, Heading, Node, Para, Run, Signature, Title, Written
from homeground.papers.writer import Writer

CONCERNS_AT_MOST = 3
GAINS_AT_MOST = 2


def letter(w: Writer) -> Written:
    """The letter from wherever the matter stands."""
    title, body = _BODIES[w.case.where or "not-asked"](w)
    nodes: list[Node] = [Title("title", (terms.titled(w, title),)), w.address()]
    nodes += [Para("greeting", _greeting(w)), *body]
    if w.has("person.name"):
        nodes.append(Signature("signature", w.run("Yours sincerely,"), w.phrase("person.name")))
    return title, tuple(nodes)


_STANDS = "person.where"


def _greeting(w: Writer) -> Run:
    if w.has("person.boss_name"):
        return w.run("Dear {name},", name=w.fact("person.boss_name"))
    return w.run("Good day,", "person.boss_name")


def _not_asked(w: Writer) -> Written:
    return terms.title(w), _offer(w, ())


def _asked(w: Writer) -> Written:
    return terms.title(w), _offer(
        w,
        _since(
            w,
            "On {on} I asked you about working from home; here it is on one page.",
            "I asked you about working from home; here it is on one page.",
        ),
    )


def _maybe(w: Writer) -> Written:
    thanks = _since(
        w, "Thank you for your answer of {on}, and for weighing my wish.", "Thank you for your answer, and for weighing my wish."
    )
    offer = w.sentence("So that you need not take my word, I offer a trial that both of us can end.", _STANDS)
    return terms.title(w), _offer(w, (*thanks, offer))


def _called_back(w: Writer) -> Written:
    called = _since(w, "On {on} I was asked to come back to the office.", "I have been asked to come back to the office.")
    return terms.title(w), _offer(w, called)


def _refused(w: Writer) -> Written:
    thanks = _since(w, "Thank you for your plain answer of {on}.", "Thank you for your plain answer.")
    accept = w.sentence("I take it that the answer today is no.", _STANDS)
    questions = (
        w.run("What would have to change for it to become possible?", _STANDS),
        w.run("When may I ask again?", _STANDS),
    )
    rest = "If you would rather leave it for now, name me a day, and I will not raise it before then."
    nodes: tuple[Node, ...] = (
        Para("opening", (*thanks, accept, w.sentence("Two questions would help me.", _STANDS))),
        Bullets("questions", questions),
        *_smaller(w),
        Para("stays", terms.what_stays(w)),
        Para("way-out", terms.way_out(w)),
        Para("next", w.run(rest, _STANDS)),
    )
    return Message("Working from home: thank you for your answer"), nodes


def _smaller(w: Writer) -> tuple[Node, ...]:
    """Patterns that would also do; what was refused is not asked for again."""
    patterns = w.case.terms.other_patterns
    because = (_STANDS, "terms.other_patterns", "terms.home_days")
    if not patterns:
        text = "If a short trial with an end would be easier to grant, I have {days} in mind."
        return (Para("smaller", w.run(text, *because, days=terms.home_days(w))),)
    items = tuple(w.run("{pattern:sentence}", _STANDS, pattern=Fact(pattern, ("terms.other_patterns",))) for pattern in patterns)
    return (
        Para("smaller", w.run("If another form would be easier to grant, as a trial with an end:", _STANDS, "terms.other_patterns")),
        Bullets("patterns", items),
    )


def _trial(w: Writer) -> Written:
    runs = w.sentence("Our trial of working from home is under way; this page keeps its terms in one place.", _STANDS)
    brings = "At the review I bring the figures, every day that did not go to plan, and what I propose."
    nodes = (
        Para("opening", (runs,)),
        *_terms_agreed(w),
        Para("judged", terms.judged(w)),
        Para("review", w.run(brings, _STANDS)),
        Para("thanks", w.run("Thank you for making the trial possible.", _STANDS)),
    )
    return Message("Working from home: the terms of our trial"), tuple(node for node in nodes if not _is_empty(node))


def _granted(w: Writer) -> Written:
    thanks = _since(w, "Thank you for your yes of {on}.", "Thank you for your yes.")
    nodes = (
        Para("opening", (*thanks, w.sentence("This is how I understood what we agreed.", _STANDS))),
        *_terms_agreed(w),
        Para("judged", terms.judged(w)),
        Para("correct", w.run("Please tell me if I have something wrong. A short “yes, that is right” is enough.", _STANDS)),
        Para("thanks", w.run("I am glad of your trust, and I will do what I promised.", _STANDS)),
    )
    return Message("Working from home: what we agreed"), tuple(node for node in nodes if not _is_empty(node))


_BODIES: Mapping[Where, Callable[[Writer], Written]] = {
    "not-asked": _not_asked,
    "asked": _asked,
    "maybe": _maybe,
    "refused": _refused,
    "called-back": _called_back,
    "trial": _trial,
    "granted": _granted,
}


def _offer(w: Writer, opening: Run) -> tuple[Node, ...]:
    nodes: tuple[Node, ...] = (
        Para("ask", (*opening, terms.ask(w), *terms.route(w))),
        Para("stays", terms.what_stays(w)),
        *_gains(w),
        *_concerns(w),
        *_patterns(w),
        Para("way-out", terms.way_out(w)),
        Para("next", terms.meeting(w)),
        Para("thanks", (w.sentence("Thank you for reading this."), *_proposal(w))),
    )
    return nodes


def _proposal(w: Writer) -> Run:
    if not w.has("tasks"):
        return ()
    return w.run("A full proposal is ready if you want it.", "tasks")


def _since(w: Writer, dated: str, undated: str) -> Run:
    since = w.case.where_since
    if since is None or since > w.today:
        return w.run(undated, _STANDS, "person.where_since")
    return w.run(dated, _STANDS, on=Fact(since, (w.case.where_since_path,)))


def _gains(w: Writer) -> tuple[Node, ...]:
    rows = [row for row, reason in w.case.reasons.items() if reason.may_tell and reason.kind == "work"][:GAINS_AT_MOST]
    if not rows:
        return ()
    return (Heading("gains-head", 1, w.run("What the work gains")), Bullets("gains", tuple(gain(w, row) for row in rows)))


def gain(w: Writer, row: str) -> Run:
    """One reason of the work, with the figure that shows it."""
    because = (f"reasons.{row}.may_tell", f"reasons.{row}.kind")
    said = w.words(f"reasons.{row}.reason", *because)
    if not w.has(f"reasons.{row}.shown_by"):
        return (said,)
    return (said, w.words(f"reasons.{row}.shown_by", *because))


def _concerns(w: Writer) -> tuple[Node, ...]:
    rows = [row for row, concern in w.case.concerns.items() if concern.commitment and concern.check][:CONCERNS_AT_MOST]
    if not rows:
        return ()
    items = tuple(_promise(w, row) for row in rows)
    return (Heading("concerns-head", 1, w.run("What you may worry about")), Bullets("concerns", items))


def _promise(w: Writer, row: str) -> Run:
    kind = f"concerns.{row}.concern"
    label = w.sentence("{label}:", label=Fact(CONCERNS[w.case.concerns[row].concern], (kind,)))
    return (label, w.words(f"concerns.{row}.commitment"), w.words(f"concerns.{row}.check"))


def _patterns(w: Writer) -> tuple[Node, ...]:
    patterns = w.case.terms.other_patterns
    if not patterns:
        return ()
    items = tuple(w.run("{pattern:sentence}", pattern=Fact(pattern, ("terms.other_patterns",))) for pattern in patterns)
    lead = (
        "This suits the work best. Other patterns would also do:"
        if len(items) > 1
        else "This suits the work best. Another pattern would also do:"
    )
    return (Para("patterns-lead", w.run(lead, "terms.other_patterns")), Bullets("patterns", items))


def _terms_agreed(w: Writer) -> tuple[Node, ...]:
    """The terms that were entered, and no other: nothing stands as agreed that nobody named."""
    items = [
        *_dated(w, "terms.home_days", "I work from home on {it:words} a week."),
        *_dated(w, "terms.weekdays", "The home days are {it}.", terms.weekday_names(w)),
        *_dated(w, "terms.start_on", "It starts on {it}."),
        *_dated(w, "terms.trial_end_on", "The trial ends on {it}."),
        *_dated(w, "terms.review_on", "We look at the result together on {it}."),
        *((terms.way_out(w),) if w.has("terms.notice") else ()),
        *((terms.reachable(w),) if terms.reachable(w) else ()),
    ]
    return (Bullets("terms", tuple(items)),) if items else ()


def _dated(w: Writer, path: str, text: str, fact: Fact | None = None) -> list[Run]:
    return [w.run(text, it=fact or w.fact(path))] if w.has(path) else []


def _is_empty(node: Node) -> bool:
    return isinstance(node, Para) and not node.run
