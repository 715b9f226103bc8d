"""The JSON of the commands on trials that need no case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from homeground.case.shape import shape
from homeground.trial import Place, VerdictKind


@shape
class TrialWeeks:
    """How many weeks a trial needs. `smallest_p`: the best result that its lot could give; `rules_out`: a share, null where nothing is.

    `practice_power`: how often one week by itself would show anything; null for pairs.
    """

    weeks: int
    smallest_p: str
    rules_out: str | None
    power: str
    practice_power: str | None
    said: tuple[str, ...]


@shape
class DrawnLine:
    """One day of the lot."""

    date: dt.date
    place: Place


@shape
class TrialDraw:
    """A plan drawn by both nonces. `words` are the plan's digest, to be read aloud."""

    plan_sha256: str
    words: str
    assignments: str
    days: tuple[DrawnLine, ...]


@shape
class TrialTest:
    """A trial judged exactly. `statistic` at the margin, `ratio` home over office; `rules_out` is a share, null where nothing is ruled out.

    Shares are texts of six digits; `p` is the chance of a lot at least as good if home really cost the margin.
    """

    assignments: str
    statistic: str
    p: str
    ratio: str | None
    rules_out: str | None
    verdict: VerdictKind
    headline: str
    sentence: str
    sentences: tuple[str, ...]
    cannot_show: tuple[str, ...]


@shape
class BrokenLine:
    """One thing in a bundle that does not agree."""

    what: str
    why: str


@shape
class TrialVerified:
    """Whether a bundle holds, and each thing that does not. `late` and `corrected` lines of its log count, and are told."""

    ok: bool
    broken: tuple[BrokenLine, ...]
    verdict: VerdictKind | None
    late: int = 0
    corrected: int = 0


SHAPES: Mapping[str, type] = {
    "trial weeks": TrialWeeks,
    "trial draw": TrialDraw,
    "trial test": TrialTest,
    "trial verify": TrialVerified,
}
"""The shape of each command's JSON, by the words that are typed."""
