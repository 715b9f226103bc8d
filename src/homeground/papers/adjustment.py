"""The letter that asks for an adjustment: by the name of the duty, and by itself."""

from __future__ import annotations

from homeground.law import Stronger
from homeground.papers import terms
from homeground.papers.letter_parts import concerns, filled, gains, thanks
from homeground.papers.paper import Para, Run, Written
from homeground.papers.writer import Writer

CONCERNS_AT_MOST = 3
GAINS_AT_MOST = 2
SWITCHES = ("rights.way", "rights.route")
"""Whoever chooses this way switches on that the letter names the duty; no fact of health or family is told with it."""


def adjustment(w: Writer, duty: Stronger | None, opening: Run) -> Written:
    """Days and start, what stays, and no trial, no end and nothing in return: the employee is owed it or not."""
    nodes = (
        Para("ask", (*opening, *_ask(w, duty))),
        Para("reasons", (w.words("rights.reasons_told"),) if w.has("rights.reasons_told") else ()),
        Para("stays", terms.what_stays(w)),
        *gains(w, at_most=GAINS_AT_MOST),
        *concerns(w, at_most=CONCERNS_AT_MOST),
        Para("other", w.run("If you see another step that would meet the same need, please tell me.", *SWITCHES)),
        Para("next", terms.meeting(w)),
        thanks(w),
    )
    return terms.title(w, "Adjustment"), filled(nodes)


def _ask(w: Writer, duty: Stronger | None) -> Run:
    asked = terms.what_is_asked(w)
    because = (*SWITCHES, "terms.home_days", "terms.weekdays", "terms.start_on")
    if duty is None:
        return w.run("I ask {what}, as an adjustment.", *because, what=asked)
    return w.run("I ask for {name}: {what}.", *because, name=duty.name, what=asked)
