"""The trial as it is planned: what it has to show, by what it is judged, how long it runs, and for what its data may not be used."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, model_validator

from homeground.case.quantity import BadQuantity, Count, Days, Percent, Weeks
from homeground.case.question import WEEKDAYS, As, Day, DayList, Line, Question, Several, Weekday, Weekdays, several
from homeground.case.shape import shape

Need = Literal["daily_work", "output", "output_saved_up"]
NEEDS = {
    "daily_work": "that the work runs well when you are at home",
    "output": "that no less gets done",
    "output_saved_up": "that no less gets done, where work could be kept back for home days",
}
Kind = Literal["fit", "lot", "pairs"]
TRIALS = {
    "fit": "a fit trial: fixed home days, a short review each week, no verdict",
    "lot": "a fair lot: home days drawn inside each week, and an exact verdict",
    "pairs": "week pairs: of every two weeks one at home, drawn by lot, and an exact verdict",
}
LotDesign = Literal["balanced", "free"]
LOT_DESIGNS = {
    "balanced": "five weeks together: in them each weekday is a home day equally often",
    "free": "each week by itself",
}
Looks = Literal["one", "two"]
LOOKS = {"one": "once, at the end", "two": "twice: after half of the weeks, and at the end"}
Direction = Literal["higher", "lower"]
DIRECTIONS = {"higher": "more is better, as with cases closed", "lower": "less is better, as with minutes to reply"}
NOT_USED_FOR = {"appraisal": "appraisal", "discipline": "discipline", "redundancy": "choosing for redundancy"}
ALL_USES = tuple(NOT_USED_FOR)


def _guards(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("; ".join((name, way, f"{margin.normalize():f}")) for name, way, margin in map(guard_of, lines))


def guard_of(line: str) -> tuple[str, Direction, Percent]:
    """The name, the better direction and the margin in per cent of a guard as it is written in a line.

    >>> guard_of("on time; higher; 20")
    ('on time', 'higher', Decimal('20'))
    """
    name, _, rest = (part.strip() for part in line.partition(";"))
    way, _, margin = (part.strip() for part in rest.partition(";"))
    if not name or way not in DIRECTIONS or not margin:
        raise ValueError(f"write a guard as name; higher or lower; margin in per cent, such as on time; higher; 20, and not “{line}”")
    try:
        return name, "higher" if way == "higher" else "lower", Percent(margin.rstrip("% "))
    except BadQuantity as error:
        raise ValueError(f"the margin of “{name}”: {error}") from None


Guards = Annotated[tuple[Line, ...], BeforeValidator(several), AfterValidator(_guards), As("lines")]


@shape
class Trial:
    """The plan of a trial before it is frozen. Nothing of it binds anybody until both have it in their hands."""

    need: Annotated[
        Need | None,
        Question(
            ask="What does your boss need to be convinced of?",
            why="It says which kind of trial would show it. For your eyes only.",
            example="output",
            choices=NEEDS,
            private=True,
        ),
    ] = None
    kind: Annotated[
        Kind | None,
        Question(
            ask="Which kind of trial do you want?",
            why="A fit trial is always open to you. Nobody has to let a lot decide.",
            example="lot",
            choices=TRIALS,
        ),
    ] = None
    question: Annotated[
        Line | None,
        Question(
            ask="What shall the trial answer?",
            why="It stands above the result.",
            example="Do I match as many invoices at home?",
            longest=300,
        ),
    ] = None
    measure_name: Annotated[
        Line | None,
        Question(
            ask="What is counted each day?",
            why="Finished work that somebody else asked for. Commits, lines of code, e-mails sent and hours active are refused.",
            example="invoices matched",
            longest=120,
        ),
    ] = None
    measure_unit: Annotated[
        Line | None, Question(ask="In which unit?", why="A figure without its unit says nothing.", example="invoices", longest=40)
    ] = None
    measure_source: Annotated[
        Line | None,
        Question(ask="Where is it counted?", why="Your employer has to be able to read it there.", example="the ledger’s daily report"),
    ] = None
    measure_query: Annotated[
        Line | None,
        Question(
            ask="How is a day’s number found there?",
            why="Whoever asks the same way gets the same number.",
            example="matched by me, stamped that day",
            longest=500,
        ),
    ] = None
    direction: Annotated[
        Direction | None, Question(ask="Is more better, or less?", why="It decides what a fall is.", example="higher", choices=DIRECTIONS)
    ] = None
    decimals: Annotated[
        Count | None,
        Question(
            ask="How many decimals does a day’s number have?",
            why="Values are kept exactly, so nothing is rounded. Left open: none.",
            example="0",
            at_most=Decimal(3),
        ),
    ] = None
    margin_percent: Annotated[
        Percent | None,
        Question(
            ask="Up to which loss would home days still be no worse in practice?",
            why="The trial shows whether a loss of more than this can be ruled out. Agree it before the first day.",
            example="10",
            unit="%",
            at_least=Decimal(1),
            at_most=Decimal(50),
        ),
    ] = None
    weeks: Annotated[
        Weeks | None,
        Question(
            ask="How many weeks are measured?",
            why="More weeks rule out smaller losses. One week is practice.",
            example="11",
            unit="weeks",
            at_least=Decimal(1),
            at_most=Decimal(52),
        ),
    ] = None
    home_days: Annotated[
        Days | None,
        Question(
            ask="How many home days has a week, if they are drawn?",
            why="The lot says which. For pairs of weeks and for a fit trial leave it open.",
            example="2",
            unit="days",
            at_least=Decimal(1),
            at_most=Decimal(3),
        ),
    ] = None
    design: Annotated[
        LotDesign | None,
        Question(
            ask="How shall the lot draw the home days?",
            why="Five weeks together show more: no weekday comes up too often. Left open: five together. Not asked for pairs of weeks.",
            example="balanced",
            choices=LOT_DESIGNS,
        ),
    ] = None
    level_percent: Annotated[
        Percent | None,
        Question(
            ask="How often may the trial be wrong, if home days really cost that loss?",
            why="It is your employer’s risk. Left open: 5%, once in twenty.",
            example="5",
            unit="%",
            at_least=Decimal(1),
            at_most=Decimal(10),
        ),
    ] = None
    looks: Annotated[
        Looks | None,
        Question(
            ask="When do you look at the result?",
            why="Two looks can end a trial at half, and pay from 16 weeks on. The level is shared between them. Left open: once.",
            example="one",
            choices=LOOKS,
        ),
    ] = None
    start_on: Annotated[
        Day | None,
        Question(ask="On which Monday do the measured weeks start?", why="Weeks run from Monday to Sunday.", example="2027-01-11"),
    ] = None
    weekdays: Annotated[
        Weekdays,
        Question(
            ask="Which weekdays do you work?",
            why="Home days are drawn among them. Left open: Monday to Friday.",
            example='["mon", "tue", "wed", "thu", "fri"]',
            choices=WEEKDAYS,
        ),
    ] = ()
    office_weekdays: Annotated[
        Weekdays,
        Question(ask="Which weekdays stay in the office?", why="They are left out of the lot.", example='["wed"]', choices=WEEKDAYS),
    ] = ()
    closed: Annotated[
        DayList,
        Question(
            ask="Which days are known to fall out? One a line.",
            why="Holidays, leave, days to avoid: what is known now cannot be said afterwards.",
            example='["2027-03-26", "2027-03-29"]',
        ),
    ] = ()
    longest_run: Annotated[
        Count | None,
        Question(
            ask="How many home days may follow one another inside a week?",
            why="Left open, as many as the lot gives.",
            example="2",
            at_most=Decimal(7),
        ),
    ] = None
    practice_weeks: Annotated[
        Weeks | None,
        Question(
            ask="How many practice weeks come before?",
            why="Habits settle in them; they are not counted. Left open: one.",
            example="1",
            unit="weeks",
            at_most=Decimal(4),
        ),
    ] = None
    guards: Annotated[
        Guards,
        Question(
            ask="What must not suffer beside it? One a line: the name; higher or lower is better; the margin in per cent.",
            why="Up to four. They change the words, never silently the verdict.",
            example='["on time; higher; 20"]',
        ),
    ] = ()
    fit_weekdays: Annotated[
        Weekdays,
        Question(
            ask="For a fit trial: on which one or two weekdays are you at home at first?",
            why="Fixed days let the team plan.",
            example='["tue"]',
            choices=WEEKDAYS,
        ),
    ] = ()
    grown_weekdays: Annotated[
        Weekdays,
        Question(
            ask="For a fit trial: on which weekdays later, if it goes well?",
            why="Small at first, and more once the reviews were good. Leave it open, and it stays as it began.",
            example='["tue", "thu"]',
            choices=WEEKDAYS,
        ),
    ] = ()
    grows_from_week: Annotated[
        Count | None,
        Question(
            ask="For a fit trial: from which week on?",
            why="The new days begin only if the reviews before went well.",
            example="5",
            at_least=Decimal(2),
            at_most=Decimal(26),
        ),
    ] = None
    goes_on_if: Annotated[
        Line | None,
        Question(
            ask="For a fit trial: what do both of you want to see at a review, for it to go on?",
            why="Agreed beforehand, it cannot be bent.",
            example="nothing late, and nobody had to wait for me",
            longest=300,
        ),
    ] = None
    review_weekday: Annotated[
        Weekday | None,
        Question(
            ask="For a fit trial: on which weekday do you look back?",
            why="Ten minutes a week mend small things while they are small. Left open: Friday.",
            example="fri",
            choices=WEEKDAYS,
        ),
    ] = None
    not_used_for: Annotated[
        Several,
        Question(
            ask="For what may the data of the trial not be used?",
            why="A trial that can be turned against you is none. All three stand in the plan unless you change it.",
            example='["appraisal", "redundancy"]',
            choices=NOT_USED_FOR,
        ),
    ] = ALL_USES
    delete_on: Annotated[
        Day | None,
        Question(
            ask="On which day are the data deleted?",
            why="Kept only as long as the question is open. Six months after the end is usual.",
            example="2027-10-01",
        ),
    ] = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.delete_on is not None and self.start_on is not None and self.delete_on <= self.start_on:
            raise ValueError("delete_on: the data are deleted after the trial")
        return self
