"""One rule of the employer's policy, as it stands there, with what the reader took from it and whether the employee confirmed it."""

from typing import Annotated, Literal

from homeground.case.quantity import Figure, Page
from homeground.case.question import Line, Question, Words
from homeground.case.shape import shape

ClauseKind = Literal[
    "eligibility",
    "tenure",
    "performance_rating",
    "days",
    "core_hours",
    "approval_chain",
    "answer_time",
    "notice",
    "equipment",
    "security",
    "sensitive_material",
    "safety",
    "expenses",
    "dependant_care",
    "reachability",
    "recall",
    "trial_review",
    "termination",
    "appeal",
]
CLAUSES = {
    "eligibility": "Who may ask",
    "tenure": "Time in the job first",
    "performance_rating": "A rating that is needed",
    "days": "How many days",
    "core_hours": "Core hours",
    "approval_chain": "Who has to agree",
    "answer_time": "Time to answer",
    "notice": "Notice before a change",
    "equipment": "Equipment",
    "security": "Security",
    "sensitive_material": "Sensitive material",
    "safety": "Safety at home",
    "expenses": "Costs",
    "dependant_care": "Care of others in working time",
    "reachability": "Being reached",
    "recall": "Being called in",
    "trial_review": "Trial and review",
    "termination": "How it ends",
    "appeal": "Appeal",
}
Unit = Literal["day", "working_day", "week", "month", "year", "hour", "percent", "mile", "km", "days_per_week", "rating"]
UNITS = {
    "day": "days",
    "working_day": "working days",
    "week": "weeks",
    "month": "months",
    "year": "years",
    "hour": "hours",
    "percent": "per cent",
    "mile": "miles",
    "km": "kilometres",
    "days_per_week": "days a week",
    "rating": "a rating",
}
Base = Literal["week", "month", "pay_period", "office", "home", "year", "trial", "term"]
BASES = {
    "week": "a week",
    "month": "a month",
    "pay_period": "a pay period of two weeks",
    "office": "of time in the office",
    "home": "of time at home",
    "year": "a year",
    "trial": "of the trial",
    "term": "of the agreement",
}
Modal = Literal["must", "should", "may", "must_not", "none"]
MODALS = {
    "must": "it has to be so",
    "should": "it is advised",
    "may": "it is allowed",
    "must_not": "it is forbidden",
    "none": "it does not say",
}
Judged = Literal["found", "confirmed", "dropped"]


@shape
class Clause:
    """A clause that was found or written down; it counts only once it is confirmed."""

    kind: Annotated[
        ClauseKind, Question(ask="What does the clause settle?", why="Each kind counts in its own place.", example="days", choices=CLAUSES)
    ]
    text: Annotated[
        Words,
        Question(
            ask="What does it say, word for word?",
            why="A number is worth what its words are worth.",
            example="Employees may work from home on up to two days a week.",
            longest=5000,
        ),
    ]
    page: Annotated[Page | None, Question(ask="On which page?", why="Whoever looks it up finds it.", example="3")] = None
    heading: Annotated[
        Line | None, Question(ask="Under which heading?", why="A file without pages is found by it.", example="4.2 Days")
    ] = None
    number: Annotated[Figure | None, Question(ask="Which number does it name?", why="Your ask is held against it.", example="2")] = None
    unit: Annotated[Unit | None, Question(ask="A number of what?", why="Days are not working days.", example="day", choices=UNITS)] = None
    base: Annotated[
        Base | None, Question(ask="Over what, or of what?", why="Two days a week are not two days a month.", example="week", choices=BASES)
    ] = None
    modal: Annotated[
        Modal,
        Question(
            ask="How binding is it?",
            why="Advice is shown as advice; no date is ever counted from it.",
            example="may",
            choices=MODALS,
        ),
    ] = "none"
    judged: Annotated[
        Judged,
        Question(
            ask="Is that what your policy says?",
            why="A clause counts only once you have confirmed it.",
            example="confirmed",
            choices={"found": "not looked at yet", "confirmed": "yes, it counts", "dropped": "no, leave it out"},
        ),
    ] = "found"

    @property
    def counts(self) -> bool:
        """The employee confirmed it."""
        return self.judged == "confirmed"
