"""The JSON of the commands on the trial of a case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from homeground.case.shape import shape
from homeground.cli.parts import MissingLine
from homeground.desk.trial import Stage
from homeground.desk.trial_days import How
from homeground.trial import Flag, GuardState, Half, Kind, Place, VerdictKind, Worked


@shape
class TrialPlan:
    """`homeground trial plan`: the kind chosen and the one advised, what is missing, and what the plan can be expected to show.

    `practice_power`: how often a single week by itself would show anything.
    """

    case: str
    kind: Kind | None
    advised: Kind | None
    is_frozen: bool
    words: str | None
    starts_on: dt.date | None
    ends_on: dt.date | None
    assignments: str | None
    missing: tuple[MissingLine, ...]
    forecast: tuple[str, ...]
    doubts: tuple[str, ...]
    practice_power: str
    practice_said: str


@shape
class TrialFrozen:
    """`homeground trial freeze`: `words` and `sha256` are what both sides hold; `file` is the plan that was written.

    `forecast` is what can be expected of it, `delete_on` the day on which its data are deleted.
    """

    case: str
    words: str
    sha256: str
    file: str | None
    forecast: tuple[str, ...] = ()
    delete_on: dt.date | None = None


@shape
class TrialNumbers:
    """`homeground trial numbers`: what was given so far for the draw, and what to send now. `days` are there once it is made."""

    case: str | None
    stage: Stage
    digests: Mapping[str, str]
    numbers: Mapping[str, str]
    send: str | None
    keep_secret: str | None
    home_days: tuple[dt.date, ...]


@shape
class SentHead:
    """A head of the daybook that went to the employer: when, and to whom."""

    on: dt.date
    head: str
    to: str | None


@shape
class TrialLogged:
    """`homeground trial log`: the day as it counts now, and the place that the lot gave it; with --sent the head that was `sent`."""

    case: str
    on: dt.date
    value: Decimal | None
    worked: Worked | None
    place: Place | None
    how: How
    flags: tuple[Flag, ...]
    unlogged: tuple[dt.date, ...]
    sent: SentHead | None = None


@shape
class FileDayLine:
    """A day of a file, and what taking it in would do."""

    on: dt.date
    value: Decimal | None
    how: How


@shape
class UnusedLine:
    """Rows of a file that were not used, and why."""

    rows: int
    why: str


@shape
class TrialImported:
    """`homeground trial import`: what the file holds; `taken` days were taken in, none before that was allowed."""

    case: str
    read_as: str
    zone: str
    unknown_columns: tuple[str, ...]
    days: tuple[FileDayLine, ...]
    without_rows: tuple[dt.date, ...]
    unused: tuple[UnusedLine, ...]
    taken: int | None


@shape
class TrialDay:
    """A drawn day and what became of it; its `value` is shown with the result, and not before."""

    on: dt.date
    place: Place
    value: Decimal | None
    worked: Worked | None
    flags: tuple[Flag, ...]
    is_counted: bool = False


@shape
class GuardLine:
    """A guard as it was judged."""

    name: str
    state: GuardState
    said: str


@shape
class TrialResult:
    """What came out: the verdict with its words, the guards, and the two looks beside it."""

    verdict: VerdictKind
    headline: str
    sentences: tuple[str, ...]
    cannot_show: tuple[str, ...]
    guards: tuple[GuardLine, ...]
    beside: tuple[str, ...]


@shape
class ReviewLine:
    """A weekly review of a fit trial. `stays`: the home days stay as they are for now."""

    on: dt.date
    went_well: str
    went_badly: str
    next_week: str
    stays: bool


@shape
class TrialReviewed:
    """`homeground trial review`: the review as it is kept, and how many of the planned weeks have one."""

    case: str
    review: ReviewLine
    held: int
    weeks: int


@shape
class EarlierLine:
    """A trial that was closed before: when it was frozen and closed, and what came out."""

    frozen_on: dt.date
    closed_on: dt.date | None
    said: str


@shape
class TrialStatus:
    """`homeground trial status`: how far it has come; `head_due` is to go to the employer now.

    `half` is how a look at half stands. There is no `result` before the trial is closed, or that look has decided.
    """

    case: str
    stage: Stage
    said: str
    today: dt.date
    place: Place | None
    unlogged: tuple[dt.date, ...]
    days: tuple[TrialDay, ...]
    head: str | None
    head_due: str | None
    half: Half | None
    heads_sent: tuple[SentHead, ...]
    result: TrialResult | None
    earlier: tuple[EarlierLine, ...] = ()
    reviews: tuple[ReviewLine, ...] = ()
    review_due: dt.date | None = None


@shape
class TrialEnded:
    """`homeground trial close`."""

    case: str
    on: dt.date
    why: str
    result: TrialResult | None


@shape
class TrialBundle:
    """`homeground trial bundle`: the file that anybody can check. The employer, who has `heads_sent`, can tell it from another."""

    case: str
    file: str
    sha256: str
    heads_sent: tuple[str, ...]


SHAPES: Mapping[str, type] = {
    "trial plan": TrialPlan,
    "trial freeze": TrialFrozen,
    "trial numbers": TrialNumbers,
    "trial log": TrialLogged,
    "trial import": TrialImported,
    "trial review": TrialReviewed,
    "trial status": TrialStatus,
    "trial close": TrialEnded,
    "trial bundle": TrialBundle,
}
"""The shape of each command's JSON, by the words that are typed."""
