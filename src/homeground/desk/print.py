"""The papers of a case: which there are, what each still lacks, and the paper itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.guidance import Missing
from homeground.papers import PAPERS, Paper, PaperKind
from homeground.papers.check import budget


class UnknownPaper(KeyError):
    """There is no paper of that name."""


@dataclass(frozen=True, slots=True)
class PaperState:
    """A paper in the list, and its gaps (named on the screen alone)."""

    kind: PaperKind
    gaps: tuple[Missing, ...]

    @property
    def wanted_by_law(self) -> tuple[Missing, ...]:
        """The gaps with which it may not count as a request under the law."""
        return tuple(gap for gap in self.gaps if gap.by_law)

    @property
    def other_gaps(self) -> tuple[Missing, ...]:
        """What else it could say."""
        return tuple(gap for gap in self.gaps if not gap.by_law)


def paper_named(name: str) -> PaperKind:
    """The paper of that name; `UnknownPaper` where there is none."""
    try:
        return PAPERS[name]
    except KeyError:
        raise UnknownPaper(name) from None


def paper_of(case: Case, name: str, today: date) -> Paper:
    """One paper of the case as of a day; it is never locked. `UnknownPaper`."""
    return paper_named(name).of(case, today)


def paper_states(case: Case, today: date) -> tuple[PaperState, ...]:
    """Every paper that has its place in this case, with what it still lacks."""
    return tuple(paper_state(case, name, today) for name, kind in PAPERS.items() if kind.is_due(case))


def paper_state(case: Case, name: str, today: date) -> PaperState:
    """One paper with what it still lacks. `UnknownPaper`."""
    kind = paper_named(name)
    return PaperState(kind, kind.gaps(case, today))


def remarks(paper: Paper, say: Callable[[Message], str]) -> tuple[Message, ...]:
    """What is worth a second look once the paper is said: too long or too short, hard to read. Never a reason to hold it back.

    A letter that asks for nothing may be as short as it likes.
    """
    fewest, most = paper_named(paper.name).words
    asks = paper.name != "letter" or any(node.id == "ask" for node in paper.nodes)
    return tuple(fault.message for fault in budget(paper, say, (fewest if asks else 0, most)))
