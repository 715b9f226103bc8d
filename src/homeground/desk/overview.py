"""A case at one look: where it stands, the one next step, how far each section is, the dates ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from homeground.case.case import Case
from homeground.case.journal import fold, latest_numbers
from homeground.case.message import Message
from homeground.case.paper_sent import PaperSent
from homeground.case.person import Where
from homeground.desk.case_file import CaseFile
from homeground.desk.dates import days_of
from homeground.guidance import (
    STATES,
    AnswerSection,
    Missing,
    NoteReply,
    OpenBoard,
    ReadPaper,
    RunTrial,
    SectionState,
    State,
    Step,
    next_step,
    section_states,
)

Stage = Literal["preparing", "proposed", "talking", "trialling", "settled"]
STAGES: Mapping[Stage, str] = {
    "preparing": "Preparing",
    "proposed": "Proposed",
    "talking": "Talking",
    "trialling": "Trialling",
    "settled": "Settled",
}
"""Each stage in a word, in the order of the road."""
_STAGE_OF: Mapping[Where, Stage] = {
    "not-asked": "preparing",
    "asked": "proposed",
    "maybe": "talking",
    "refused": "talking",
    "called-back": "talking",
    "trial": "trialling",
    "granted": "settled",
}


@dataclass(frozen=True, slots=True)
class DateAhead:
    """A day that matters, what it is, and whether it is over. `is_today` marks the present."""

    on: date
    what: Message
    is_past: bool
    is_today: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The case at one look. `seen` maps each section and row to its last entry, to base a write on."""

    case: Case
    seen: Mapping[str, int]
    where: Where | None
    where_since: date | None
    stage: Stage
    step: Step
    states: tuple[SectionState, ...]
    dates: tuple[DateAhead, ...]
    sent: tuple[PaperSent, ...]


def overview(file: CaseFile, today: date) -> Overview:
    """Fold the journal once and look at it from all sides."""
    entries = file.entries()
    case = fold(entries)
    return Overview(
        case=case,
        seen=latest_numbers(entries),
        where=case.where,
        where_since=case.where_since,
        stage=_STAGE_OF[case.where or "not-asked"],
        step=next_step(case, today),
        states=section_states(case, today),
        dates=tuple(sorted(_dates(case, today), key=lambda ahead: ahead.on)),
        sent=case.papers_sent,
    )


def _dates(case: Case, today: date) -> Iterator[DateAhead]:
    yield DateAhead(today, Message("Today"), is_past=False, is_today=True)
    for day in days_of(case, today):
        yield DateAhead(day.on, day.what, is_past=day.on < today)


__all__ = [
    "STAGES",
    "STATES",
    "AnswerSection",
    "DateAhead",
    "Missing",
    "NoteReply",
    "OpenBoard",
    "Overview",
    "ReadPaper",
    "RunTrial",
    "SectionState",
    "Stage",
    "State",
    "Step",
    "overview",
]
