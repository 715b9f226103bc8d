"""What the employer may lose or fear, and what the employee promises in answer."""

from typing import Annotated, Literal

from homeground.case.measure import MEASURES, MeasureWord
from homeground.case.question import Line, Question, Words, YesNo
from homeground.case.shape import shape

ConcernKind = Literal[
    "data-security",
    "sensitive-material",
    "productivity",
    "performance",
    "control",
    "reachability",
    "team",
    "collaboration",
    "mentoring",
    "culture",
    "cost",
    "tax-and-place",
    "health-and-safety",
    "clients",
    "managing-from-afar",
    "tried-before",
    "policy-says-no",
    "not-now",
    "managers-gain",
    "home-life",
    "other",
]
CONCERNS = {
    "data-security": "Security of data",
    "sensitive-material": "Sensitive material",
    "productivity": "Productivity",
    "performance": "Performance",
    "control": "Control",
    "reachability": "Reachability",
    "team": "Fairness in the team",
    "collaboration": "Working together",
    "mentoring": "Training and mentoring",
    "culture": "Culture and belonging",
    "cost": "Cost and equipment",
    "tax-and-place": "Tax and place of work",
    "health-and-safety": "Health and safety",
    "clients": "What clients will think",
    "managing-from-afar": "Managing at a distance",
    "tried-before": "What was tried before",
    "policy-says-no": "What the policy says",
    "not-now": "The right moment",
    "managers-gain": "What the manager gains",
    "home-life": "Quiet and care at home",
    "other": "Something else",
}


@shape
class Concern:
    """One concern, answered by a promise that can be checked, or by asking for less where the boss is right."""

    concern: Annotated[
        ConcernKind,
        Question(ask="What is the concern about?", why="Most bosses have two or three of these.", example="reachability", choices=CONCERNS),
    ]
    heard: Annotated[
        Words | None,
        Question(
            ask="How did your boss say it?",
            why="Answer the words, not a guess. Leave it empty if you have not heard it yet.",
            example="Who picks up the phone when you are not here?",
            longest=600,
            private=True,
        ),
    ] = None
    fear: Annotated[
        Words | None,
        Question(
            ask="What may lie under it?",
            why="For your eyes only. You will ask, not tell.",
            example="That he has to explain an unanswered call to the board.",
            longest=600,
            private=True,
        ),
    ] = None
    asked: Annotated[
        Words | None,
        Question(
            ask="What did your boss say when you asked?",
            why="Name the fear back as a question, ask two more, and write down the answer. A promise that fits it is short.",
            example="Twice last month, both times by phone, and a quarter of an hour would have done.",
            longest=600,
            private=True,
        ),
    ] = None
    boss_is_right: Annotated[
        YesNo | None,
        Question(
            ask="Is your boss right here?",
            why="Where it is so, ask for less. A worry that is granted is not argued with.",
            example="no",
        ),
    ] = None
    narrowed: Annotated[
        Line | None,
        Question(
            ask="If so: how do you ask for less? Finish: “So I ask for …”.",
            why="Your proposal says it: you are right about this, so I ask for …",
            example="home days without the medical files and the original papers",
            longest=240,
        ),
    ] = None
    commitment: Annotated[
        Line | None,
        Question(
            ask="What do you promise?",
            why="A sentence of your own, with a number where there is one.",
            example="I answer every call within 15 minutes between 09:00 and 17:00.",
            longest=240,
        ),
    ] = None
    check: Annotated[
        Line | None,
        Question(
            ask="How can your boss check it?",
            why="A promise that cannot be checked is worth little.",
            example="The call log shows it each Friday.",
            longest=240,
        ),
    ] = None
    measure: Annotated[
        MeasureWord | None,
        Question(
            ask="What is counted?",
            why="A measure settles in a trial what words cannot.",
            example="answer-times",
            choices=MEASURES,
        ),
    ] = None
    margin: Annotated[
        Line | None,
        Question(
            ask="What would still be fine?",
            why="Agreed beforehand, it cannot be moved afterwards.",
            example="at least 95 calls of 100 answered within 15 minutes",
            longest=160,
        ),
    ] = None
    risk_left: Annotated[
        Line | None,
        Question(
            ask="What risk stays?",
            why="Named, it is believed. “No risk” is not.",
            example="Two calls at once: the second waits.",
            longest=240,
        ),
    ] = None
