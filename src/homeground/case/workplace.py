"""The room, line, equipment and locks at home, and the hours when reachable."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import model_validator

from homeground.case.quantity import Minutes
from homeground.case.question import Clock, Line, Question, Several
from homeground.case.safeguard import DATA_CLASSES
from homeground.case.shape import shape


@shape
class Workplace:
    """Where a home day is worked and how the boss reaches it."""

    room: Annotated[
        Line | None,
        Question(
            ask="Where at home would you work? Finish: “I work in …”.",
            why="A boss pictures it.",
            example="a separate room with a door that closes",
        ),
    ] = None
    line: Annotated[
        Line | None,
        Question(
            ask="Which connection do you have?",
            why="Calls must hold.",
            example="fibre, 70 Mbit/s down and 18 up, measured on 20 September 2026",
        ),
    ] = None
    equipment: Annotated[
        Line | None,
        Question(
            ask="Which equipment would you use?",
            why="Who owns it matters for security.",
            example="the company laptop, with my own screen and chair",
        ),
    ] = None
    storage: Annotated[
        Line | None,
        Question(
            ask="How do you keep work things from others at home?",
            why="It answers the worry about sensitive material.",
            example="no paper leaves the office, and the laptop is locked away at night",
        ),
    ] = None
    data_classes: Annotated[
        Several,
        Question(
            ask="Which kinds of data would you handle at home?",
            why="Which safeguards they require follows from it. Leave out what stays in the office.",
            example='["internal", "confidential"]',
            choices=DATA_CLASSES,
        ),
    ] = ()
    reachable_from: Annotated[
        Clock | None,
        Question(ask="From when can you be reached on a home day?", why="Named hours, instead of “any time”.", example="09:00"),
    ] = None
    reachable_to: Annotated[Clock | None, Question(ask="Until when?", why="You also promise yourself to stop.", example="17:00")] = None
    channel: Annotated[
        Line | None,
        Question(ask="How can you be reached? Finish: “You reach me by …”.", why="One way that always works.", example="phone and chat"),
    ] = None
    answer_minutes: Annotated[
        Minutes | None,
        Question(
            ask="Within how many minutes do you answer?",
            why="A promise that can be checked.",
            example="15",
            unit="minutes",
            at_least=Decimal(1),
            at_most=Decimal(480),
        ),
    ] = None
    stand_in: Annotated[
        Line | None, Question(ask="Who stands in when you cannot answer?", why="Ask that person first.", example="Priya Shah")
    ] = None
    plan_note: Annotated[
        Line | None,
        Question(
            ask="How does your boss see your plan in the morning?",
            why="It replaces the look across the room. Write a whole sentence.",
            example="By 09:15 I post the three things I will finish that day.",
        ),
    ] = None
    result_note: Annotated[
        Line | None,
        Question(
            ask="How does your boss see the result?",
            why="Results, not minutes at the desk. Write a whole sentence.",
            example="At 16:45 I note what was closed and what is open.",
        ),
    ] = None
    call_in: Annotated[
        Line | None,
        Question(
            ask="How soon can you be in the office if you are needed?",
            why="It answers the worry that you are far away. Write a whole sentence.",
            example="If something cannot wait, I can be in the office within 90 minutes.",
        ),
    ] = None

    @model_validator(mode="after")
    def _day_runs_forward(self) -> Self:
        if self.reachable_from and self.reachable_to and self.reachable_to <= self.reachable_from:
            raise ValueError("reachable_to: the end of the day comes after its beginning")
        return self
