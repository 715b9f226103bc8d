"""The sentences of a verdict, for measures of which more is better and for those of which less is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from homeground.trial.exact import Direction
from homeground.trial.verdict import Break, VerdictKind

HEADLINES: Mapping[VerdictKind, str] = {
    "not_worse": "Shown: not worse.",
    "better": "Shown: better.",
    "lower_within_margin": "Shown: worse, but within the margin agreed.",
    "worse": "Shown: worse.",
    "not_settled": "Not settled.",
    "void": "This trial cannot be judged.",
}
COULD_TURN = " {days:missing day|missing days} could turn it."
TURNED_BY = "It hangs on few days: {days:missing day|missing days}, bad at home or good in the office, would have been enough to turn it."
BREAKS: Mapping[Break, str] = {
    "plan_changed": "The plan is not the one that was frozen.",
    "chosen_afterwards": "A home day was not chosen by the lot.",
    "crossed": "More than a fifth of the home days drawn were not worked where they were drawn, so the two places are hardly compared.",
    "log_broken": "The daybook was changed after it was written, or lines of it are lost.",
    "too_few_weeks": "Fewer than two weeks were measured in both places.",
}
CANNOT_SHOW = (
    "Work saved up on office days and finished at home would look like output of home days.",
    "The first weeks of something new are often keener than those that follow.",
    "What home days mean for the rest of the team is not measured here.",
    "It is about one person, one measure and these weeks, and about nobody else.",
)
ASSUMED_OF_MISSING = "This takes it that no day is missing because of the place where it was to be worked."
MEASURED = "Over {weeks}, {home:home day|home days} and {office:office day|office days}, drawn by lot beforehand."
NOTHING_TO_COMPARE = "Nothing was counted in the office, so there is nothing to compare with."
AS_GOOD = "If home days really cost more than {margin}, a lot as good as this would come up in at most 1 of {draws} draws."
AS_GOOD_FOR_NO_CHANGE = "Even for no change at all the lot would be as good in at most 1 of {draws} draws."
ADVICE = "We advise to say so, and to agree something else."
MORE_WEEKS = "It would take about {weeks:more week|more weeks}."
TOO_MANY_WEEKS = "It would take more weeks than are sensible: choose a calmer measure, or a wider margin."
NO_WEEKS = "At what was seen, more weeks are not likely to show it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said differently of the two kinds of measure."""

    same: str
    above: str
    below: str
    interval: str
    open_interval: str
    rules_out: str
    rules_out_all: str
    gain: str
    rules_out_nothing: str
    within_margin: str
    worse: str
    not_settled: str


WORDS: Mapping[Direction, Words] = {
    "higher": Words(
        same="Home output was the same as office output, to the whole percent.",
        above="Home output was {change} above office output.",
        below="Home output was {change} below office output.",
        interval="The {level} interval goes from {low} to {high} of office output.",
        open_interval="The {level} interval begins at {low} of office output, and has no upper end.",
        rules_out="The trial rules out a fall of more than {share}.",
        rules_out_all="The trial rules out any fall.",
        gain="The trial rules out any fall, and a gain of less than {share}.",
        rules_out_nothing="The trial rules out no fall, however deep.",
        within_margin="Home output was lower, and by less than the {margin} agreed.",
        worse="Home output was lower: by at least {share}.",
        not_settled="The trial rules out a fall of more than {share}, not the {margin} agreed.",
    ),
    "lower": Words(
        same="Home days came to the same as office days, to the whole percent.",
        above="Home days came to {change} more than office days.",
        below="Home days came to {change} less than office days.",
        interval="The {level} interval goes from {low} to {high} of what office days came to.",
        open_interval="The {level} interval begins at {low} of what office days came to, and has no upper end.",
        rules_out="The trial rules out a rise of more than {share}.",
        rules_out_all="The trial rules out any rise.",
        gain="The trial rules out any rise, and a fall of less than {share}.",
        rules_out_nothing="The trial rules out no rise, however high.",
        within_margin="Home days came to more, and by less than the {margin} agreed.",
        worse="Home days came to more: by at least {share}.",
        not_settled="The trial rules out a rise of more than {share}, not the {margin} agreed.",
    ),
}
