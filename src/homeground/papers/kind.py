"""Which papers there are, a record each: what a paper is for, how it looks, what it may lack, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from homeground.case.case import Case
from homeground.guidance import Missing, missing_in_letter, missing_in_proposal, missing_in_section
from homeground.papers.alone import alone
from homeground.papers.brief import brief
from homeground.papers.letter import letter
from homeground.papers.paper import Look, Paper, Reader, Written
from homeground.papers.proposal import proposal
from homeground.papers.trial_plan import trial_plan
from homeground.papers.trial_report import trial_report
from homeground.papers.writer import Writer
from homeground.trial import trial_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """One paper that can be made from any case.

    `name` stands in addresses and names of files, `noun` in a sentence (“open the …”), `title` and `about` in lists.
    `words` are the fewest and the most words of its running text. `gaps` are named on the screen, never in the paper.
    `is_sent`: that it went to somebody is noted, since it asks for something; from then on one waits. `is_due`: it has its place among
    the papers of a case; others can still be opened by name.
    """

    name: str
    noun: str
    title: str
    about: str
    reader: Reader
    look: Look
    words: tuple[int, int]
    gaps: Callable[[Case, date], tuple[Missing, ...]]
    write: Callable[[Writer], Written]
    is_sent: bool = True
    is_due: Callable[[Case], bool] = lambda _: True

    @property
    def is_shared(self) -> bool:
        """Somebody other than the employee reads it."""
        return self.reader != "self"

    def of(self, case: Case, today: date) -> Paper:
        """The paper of a case, dated on that day; what is not known yet is left out, never left blank."""
        title, nodes = self.write(Writer(alone(case), today))
        author = case.person.name or ""
        return Paper(name=self.name, reader=self.reader, look=self.look, title=title, author=author, on=today, nodes=nodes)


_KINDS = (
    PaperKind(
        name="letter",
        noun="letter",
        title="One-page letter",
        about="For your boss. It starts the talk, and can be handed in as it is.",
        reader="boss",
        look="letter",
        words=(220, 330),
        gaps=missing_in_letter,
        write=letter,
    ),
    PaperKind(
        name="proposal",
        noun="proposal",
        title="Full proposal",
        about="For your boss and whoever else decides. Offer it; attach it when it is asked for.",
        reader="boss",
        look="report",
        words=(1000, 1700),
        gaps=missing_in_proposal,
        write=proposal,
    ),
    PaperKind(
        name="brief",
        noun="notes",
        title="Meeting notes",
        about="For you only. Not to be attached or sent.",
        reader="self",
        look="notes",
        words=(0, 450),
        gaps=missing_in_letter,
        write=brief,
        is_sent=False,
    ),
    PaperKind(
        name="trial-plan",
        noun="plan of the trial",
        title="Plan of a trial",
        about="For your boss: what the trial answers, how it is judged, what it can show, what the data may not be used for.",
        reader="boss",
        look="report",
        words=(0, 800),
        gaps=lambda case, today: missing_in_section(case, "trial", today),
        write=trial_plan,
        is_sent=False,
        is_due=lambda case: case.trial.kind is not None or trial_of(case).frozen is not None,
    ),
    PaperKind(
        name="trial-report",
        noun="report of the trial",
        title="Report of the trial",
        about="For both of you, once its last day is over: the verdict, every day, what it cannot show, what follows.",
        reader="boss",
        look="report",
        words=(0, 800),
        gaps=lambda _case, _today: (),
        write=trial_report,
        is_sent=False,
        is_due=lambda case: trial_of(case).frozen is not None,
    ),
)

PAPERS: Mapping[str, PaperKind] = {kind.name: kind for kind in _KINDS}
"""Every paper by its name, in the order in which they are shown."""
