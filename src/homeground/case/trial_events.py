"""What happens in a trial: its plan was frozen, a party gave its part of the draw, a day was counted, a note went out, it ended."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import StringConstraints, model_validator

from homeground.case.quantity import Figure
from homeground.case.question import Day, Line, Lines, Question, Several, Words, YesNo
from homeground.case.shape import shape
from homeground.case.trial import NOT_USED_FOR

Party = Literal["employee", "employer"]
PARTIES = {"employee": "the employee", "employer": "the employer"}
DID = {
    "committed": "gave the digest of a secret number",
    "revealed": "showed the secret number",
    "refused": "will not show the secret number",
    "withdrawn": "gave another digest than was noted: it was a wrong paste",
}
REASONS = {
    "away": "away from work",
    "system-down": "the system or the count was down",
    "other-work": "other work than what is counted",
    "place-changed": "worked at the other place",
    "misread": "the number was read wrongly before",
    "other": "something else",
}
"""What may be said of a day in the log that others check: no words of one's own, which might tell of somebody."""
WORKED = {"home": "at home", "office": "in the office", "absent": "not worked"}
ENDS = {
    "over": "the weeks are over",
    "decided": "the look at half has decided",
    "agreed": "both agreed to end it",
    "stopped": "one side ended it",
    "no-draw": "the draw could not be made",
}
Digits = Annotated[Line, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
_DIGITS = "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd"
UtcMoment = Annotated[Line, StringConstraints(pattern=r"^(19|2[01])\d{2}-(0[1-9]|1[0-2])-[0-3]\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$")]


@shape
class PlanFrozen:
    """The plan was frozen and goes to the employer that day; it is changed no more."""

    on: Annotated[Day, Question(ask="On which day?", why="The employer’s inbox is the time stamp.", example="2027-01-04")]
    plan: Annotated[
        Words,
        Question(
            ask="The complete plan, in its one spelling.",
            why="Its digest is what both sides hold.",
            example='{"alpha":"0.05"}',
            longest=40_000,
        ),
    ]
    knowingly: Annotated[
        YesNo,
        Question(ask="Was it frozen in spite of a doubt?", why="The report says so.", example="no"),
    ] = False
    not_used_for: Annotated[
        Several,
        Question(
            ask="For what may the data of the trial not be used?",
            why="It was agreed before the first day.",
            example='["appraisal", "discipline", "redundancy"]',
            choices=NOT_USED_FOR,
        ),
    ] = ()
    delete_on: Annotated[
        Day | None,
        Question(ask="On which day are the data deleted?", why="It was agreed before the first day.", example="2027-10-01"),
    ] = None


@shape
class DrawMade:
    """One step of the draw. First each side gives the digest of a secret number; only then both show the numbers."""

    on: Annotated[Day, Question(ask="On which day?", why="The order is part of the proof.", example="2027-01-05")]
    party: Annotated[Party, Question(ask="Whose step is it?", why="Each side gives one number.", example="employer", choices=PARTIES)]
    did: Annotated[
        Literal["committed", "revealed", "refused", "withdrawn"],
        Question(ask="What was done?", why="Both digests come before either number.", example="committed", choices=DID),
    ]
    digits: Annotated[
        Digits | None,
        Question(ask="The digest, or the number that was shown: 64 digits.", why="Whoever draws again needs it.", example=_DIGITS),
    ] = None
    sealed: Annotated[
        Digits | None,
        Question(
            ask="Your own secret number, until it is shown.",
            why="Whoever knows it before could steer the draw.",
            example=_DIGITS,
            private=True,
        ),
    ] = None

    on_paper: Annotated[
        YesNo,
        Question(
            ask="Was the number thrown with a die, on paper?",
            why="Then the employee computed its digest, and the report says what that loses.",
            example="no",
        ),
    ] = False

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if (self.digits is None) != (self.did in ("refused", "withdrawn")):
            raise ValueError("digits: 64 digits belong to a digest or a number, and to nothing else")
        if self.sealed is not None and (self.did, self.party) != ("committed", "employee"):
            raise ValueError("sealed: only your own number is kept, from its digest on")
        return self


@shape
class DayLogged:
    """What was counted on one day, in the trial or in the weeks before it."""

    on: Annotated[Day, Question(ask="Which day was it?", why="Each day is entered once; later words correct it.", example="2027-01-12")]
    value: Annotated[
        Figure | None,
        Question(ask="What was counted?", why="Leave it open where nothing could be counted; nought counts as well.", example="44"),
    ] = None
    worked: Annotated[
        Literal["home", "office", "absent"],
        Question(
            ask="Where did you work?", why="The day counts as drawn; where you were is shown beside it.", example="home", choices=WORKED
        ),
    ]
    entered_at: Annotated[
        UtcMoment,
        Question(ask="When was it entered? In world time.", why="What comes late is flagged.", example="2027-01-12T17:05:00Z"),
    ]
    note: Annotated[
        Line | None,
        Question(
            ask="What did an earlier version put into the log?",
            why="Heads that were sent stand for it. Nothing new is written here.",
            example="the scanner was down until noon",
            longest=160,
        ),
    ] = None
    reason: Annotated[
        Literal["away", "system-down", "other-work", "place-changed", "misread", "other"] | None,
        Question(
            ask="Why was it out of the usual?",
            why="It stands in the log that your employer can check, and is one of a fixed list.",
            example="system-down",
            choices=REASONS,
        ),
    ] = None
    own_note: Annotated[
        Line | None,
        Question(
            ask="A note for yourself?",
            why="It stays on this computer: no bundle, no paper and no export for others holds it.",
            example="the scanner was down until noon",
            longest=160,
            private=True,
        ),
    ] = None
    source_sha256: Annotated[
        Digits | None,
        Question(ask="The digest of the file it came from.", why="Who has the file can check it.", example=_DIGITS),
    ] = None
    guards: Annotated[
        Lines,
        Question(
            ask="What did the guards show? One a line: the name, a colon, the number.",
            why="They are judged by the same lot.",
            example='["on time: 97"]',
        ),
    ] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.worked == "absent" and self.value is not None:
            raise ValueError("value: leave it out for a day of absence")
        return self


@shape
class HeadSent:
    """The head of the daybook went to the employer: from then on no line before it can be written anew unseen."""

    on: Annotated[Day, Question(ask="On which day did you send it?", why="It stands for every line until then.", example="2027-01-15")]
    head: Annotated[
        Digits, Question(ask="Which head of the daybook?", why="Whoever has it can tell whether a line was changed.", example=_DIGITS)
    ]
    to: Annotated[Line | None, Question(ask="To whom?", why="So that you know who has it.", example="Martin Hale")] = None


@shape
class ReviewHeld:
    """The weekly review of a fit trial: what both of you said, and whether the days stay as they are for now."""

    on: Annotated[Day, Question(ask="On which day was the review?", why="There is one each week.", example="2027-01-15")]
    went_well: Annotated[
        Line,
        Question(
            ask="What went well?", why="The report tells it, in your words. Name nobody.", example="two reports done by noon", longest=300
        ),
    ]
    went_badly: Annotated[
        Line,
        Question(
            ask="What did not?",
            why="What is said while it is small is mended while it is small. Name nobody.",
            example="the scanner was missed twice",
            longest=300,
        ),
    ]
    next_week: Annotated[
        Line,
        Question(
            ask="What changes next week?", why="One thing is enough, and nothing is an answer too.", example="scans on Mondays", longest=300
        ),
    ]
    stays: Annotated[
        YesNo,
        Question(
            ask="Do the home days stay as they are for now, although the plan has more from next week on?",
            why="They grow only if it goes well, and both of you say so.",
            example="no",
        ),
    ] = False


@shape
class TrialClosed:
    """The trial ended, for whatever reason."""

    on: Annotated[Day, Question(ask="On which day?", why="Nothing is logged after it.", example="2027-04-02")]
    why: Annotated[
        Literal["over", "decided", "agreed", "stopped", "no-draw"],
        Question(ask="Why does it end?", why="The report says so. A trial that ended early is told as one.", example="over", choices=ENDS),
    ]
