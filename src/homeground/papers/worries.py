"""What several papers say of a worry: how the promise is checked and counted, and where the boss is right."""

from __future__ import annotations

from homeground.case.concern import CONCERNS
from homeground.case.measure import MEASURES
from homeground.case.message import Fact
from homeground.concerns import is_checkable, is_conceded
from homeground.papers.paper import Run, Sentence
from homeground.papers.writer import Writer


def rows_told(w: Writer) -> tuple[str, ...]:
    """The worries that have a promise and a way to check it."""
    return tuple(row for row, concern in w.case.concerns.items() if is_checkable(concern))


def rows_conceded(w: Writer) -> tuple[str, ...]:
    """The worries in which the boss is right, and the ask was narrowed."""
    return tuple(row for row, concern in w.case.concerns.items() if is_conceded(concern))


def label(w: Writer, row: str) -> Fact:
    """What the worry is about."""
    return Fact(CONCERNS[w.case.concerns[row].concern], (f"concerns.{row}.concern",))


def checked(w: Writer, row: str) -> Run:
    """How the promise can be checked: in the employee's words, else by what is counted."""
    check, measure = f"concerns.{row}.check", f"concerns.{row}.measure"
    if w.has(check):
        return (w.words(check),)
    if not w.has(measure):
        return ()
    return w.run("We count {what}.", check, what=Fact(MEASURES[str(w.case.value(measure))], (measure,)))


def still_fine(w: Writer, row: str) -> Run:
    """The margin of what is counted."""
    margin = f"concerns.{row}.margin"
    return w.run("Still fine: {margin:bare}.", f"concerns.{row}.measure", margin=w.fact(margin)) if w.has(margin) else ()


def conceded(w: Writer, row: str) -> Sentence:
    """“You are right about sensitive material: so I ask for …”."""
    path = f"concerns.{row}"
    about = label(w, row)
    what = Fact(f"{str(about.value)[:1].lower()}{str(about.value)[1:]}", about.sources)
    return w.sentence(
        "You are right about {about}: so I ask for {less:bare}.", f"{path}.boss_is_right", about=what, less=w.fact(f"{path}.narrowed")
    )
