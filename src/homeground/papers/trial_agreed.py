"""What follows from a verdict, as terms that both sides could agree."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.papers.paper import Bullets, Node, Run
from homeground.papers.trial_told import LOGGED
from homeground.papers.writer import Writer
from homeground.trial import CameOut, TrialHeld, VerdictKind, more_weeks

_LASTING = (
    "The home days go on, as many a week as in the trial.",
    "We look back after three months, and once a year from then on.",
    "The same measure stays in sight. If it falls below the margin, we talk before anything changes.",
)
_TERMS: Mapping[VerdictKind, tuple[str, ...]] = {
    "not_worse": ("Home days were shown to cost no more than we agreed.", *_LASTING),
    "better": ("Home days were shown to bring more.", *_LASTING),
    "lower_within_margin": (
        "Home days brought less, within the margin. Whether that is worth it to both of us is for us to say.",
        "If so, the home days go on. We look for what costs the output, and look back after three months.",
    ),
    "worse": (
        "Home days brought less than we agreed. I do not ask for them to go on as they were.",
        "We could look at which work suited them least, and agree something smaller or something else.",
    ),
    "void": (
        "The trial can say nothing, for either of us. Neither of us draws a conclusion from it.",
        "If we both still want to know, we mend what broke it and begin with a new plan.",
    ),
}
_SENSIBLE_WEEKS = 26
"""More weeks than this on top are more than anybody should be asked for."""


def follows(w: Writer, _held: TrialHeld, came: CameOut) -> tuple[Node, ...]:
    """The terms that follow; any failed guard comes first, and the way out stays."""
    kind = came.result.verdict
    terms = list(_not_settled(w, came) if kind == "not_settled" else (w.run(term, *LOGGED) for term in _TERMS[kind]))
    failed = [guard.guard.name for guard in came.guards if guard.state == "fail"]
    if failed:
        terms.insert(0, w.run("First we talk about what suffered: {names}.", *LOGGED, names=tuple(failed)))
    if kind != "worse":
        terms.append(_way_out(w))
    return (Bullets("follows", tuple(terms)),)


def _not_settled(w: Writer, came: CameOut) -> tuple[Run, ...]:
    weeks = more_weeks(came.result.judged, came.extent)
    open_ = w.run("The question is open. That speaks neither for home days nor against them.", *LOGGED)
    if weeks is None or weeks > _SENSIBLE_WEEKS:
        return (
            open_,
            w.run("More weeks would hardly settle it. We could agree by what we both saw, and look back after three months.", *LOGGED),
        )
    further = w.run("We could go on for {weeks:more week|more weeks}, under a new plan that counts by itself.", *LOGGED, weeks=weeks)
    return (open_, further, w.run("Until then the home days stay as they are.", *LOGGED))


def _way_out(w: Writer) -> Run:
    if not w.has("terms.notice"):
        return w.run("Either of us can end it, with notice.", "terms.notice")
    return w.run("Either of us can end it, with {notice} of notice.", notice=w.fact("terms.notice"))
