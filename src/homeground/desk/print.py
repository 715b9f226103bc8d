"""The papers of a case: which there are, what each still lacks, and the paper itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.guidance import Missing, missing_in_letter, section_states
from homeground.papers import WRITERS, Paper, PaperName
from homeground.papers.check import budget

PAPERS: tuple[PaperName, ...] = tuple(WRITERS)

_TITLES: Mapping[PaperName, tuple[str, str]] = {
    "letter": ("One-page letter", "For your boss. It starts the talk, and can be handed in as it is."),
    "proposal": ("Full proposal", "For your boss and whoever else decides. Offer it; attach it when it is asked for."),
    "brief": ("Meeting notes", "For you only. Not to be attached or sent."),
}


class UnknownPaper(KeyError):
    """There is no paper of that name."""


@dataclass(frozen=True, slots=True)
class PaperState:
    """A paper in the list: what it is for, whether others read it, and its gaps (named on the screen alone)."""

    name: PaperName
    title: Message
    about: Message
    is_shared: bool
    gaps: tuple[Missing, ...]


def paper_of(case: Case, name: str, today: date) -> Paper:
    """One paper of the case as of a day; it is never locked. `UnknownPaper`."""
    known = next((paper for paper in PAPERS if paper == name), None)
    if known is None:
        raise UnknownPaper(name)
    return WRITERS[known](case, today)


def paper_states(case: Case, today: date) -> tuple[PaperState, ...]:
    """Every paper with what it still lacks."""
    return tuple(_state(case, name, today) for name in PAPERS)


def remarks(paper: Paper, say: Callable[[Message], str]) -> tuple[Message, ...]:
    """What is worth a second look once the paper is said: too long or too short, hard to read. Never a reason to hold it back."""
    return tuple(fault.message for fault in budget(paper, say))


def _state(case: Case, name: PaperName, today: date) -> PaperState:
    title, about = _TITLES[name]
    return PaperState(name, Message(title), Message(about), paper_of(case, name, today).is_shared, _gaps(case, name, today))


def _gaps(case: Case, name: PaperName, today: date) -> tuple[Missing, ...]:
    if name == "proposal":
        return tuple(missing for state in section_states(case, today) if state.section != "device" for missing in state.missing)
    return missing_in_letter(case, today)
