"""What is still to be seen to so that data are safe at home, and how far it has come, in a line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.safeguard import CONTROLS, Safeguard
from homeground.concerns import checklist, classes_offered, counts, counts_until
from homeground.guidance.gap import Missing


def lacks_safeguards(case: Case, today: date) -> Iterator[Missing]:
    """The kinds of data where the tasks call for them, a first safeguard where the data require some, and proofs that count no more.

    What else the data require stands on the checklist: nobody is held up until all of it is proved.
    """
    classes, held = case.workplace.data_classes, case.safeguards
    if not classes and any("confidential" in one.answers for one in classes_offered(task.data for task in case.tasks.values())):
        yield Missing("workplace.data_classes", Message("Which kinds of data you would handle at home."))
    required = [check.control.title for check in checklist(classes, (), today) if check.level == "required"]
    if required and not held:
        first, second = required[:2]
        yield Missing(
            "safeguards", Message("What your data require, each with its proof: {first}, {second} and others.", first=first, second=second)
        )
    proved = {one.control for one in held.values() if counts(one, today)}
    for row, one in held.items():
        if one.control not in proved:
            yield Missing(f"safeguards.{row}.on", Message("{title}: {why}", title=CONTROLS[one.control], why=_why(one, today)))


def safeguards_said(case: Case, today: date) -> Message:
    """How many proofs there are, and when the first of them has to be renewed."""
    ends = [until for one in case.safeguards.values() if counts(one, today) and (until := counts_until(one))]
    noted = {"all": len(case.safeguards)}
    if not ends:
        return Message("{all:proof|proofs}, none of which counts today.", **noted)
    return Message("{all:proof|proofs}; the first to renew counts until {until}.", **noted, until=min(ends))


def _why(one: Safeguard, today: date) -> Message:
    until = counts_until(one)
    if until is None:
        return Message("how it is known, and on which day.")
    if until < today:
        return Message("its proof counted until {until}. Look again.", until=until)
    return Message("{on} is still to come.", on=one.on or today)
