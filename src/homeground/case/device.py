"""Whose machine and account this is: asked before anything else."""

from typing import Annotated, Literal

from homeground.case.question import Question
from homeground.case.shape import shape

Owner = Literal["mine", "employer", "shared"]


@shape
class Device:
    """The machine and the account on which the case is kept."""

    whose: Annotated[
        Owner | None,
        Question(
            ask="Whose computer is this?",
            why="An employer may see what is done on its own machines: files, screens, backups.",
            example="mine",
            choices={"mine": "mine alone", "shared": "shared with others at home", "employer": "my employer’s"},
        ),
    ] = None
    account: Annotated[
        Literal["mine", "employer"] | None,
        Question(
            ask="Whose account are you signed in with?",
            why="A work account may copy your files to the employer, even on your own computer.",
            example="mine",
            choices={"mine": "my own", "employer": "one from work"},
        ),
    ] = None

    @property
    def is_answered(self) -> bool:
        """Both questions have an answer."""
        return self.whose is not None and self.account is not None

    @property
    def is_seen_by_employer(self) -> bool:
        """The employer may be able to read what is kept here."""
        return "employer" in (self.whose, self.account)
