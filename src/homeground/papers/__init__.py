"""A case as documents: a tree of nodes, no layout."""

from collections.abc import Callable, Mapping
from datetime import date

from homeground.case import Case
from homeground.papers.brief import brief
from homeground.papers.letter import letter
from homeground.papers.paper import Paper, PaperName
from homeground.papers.proposal import proposal

WRITERS: Mapping[PaperName, Callable[[Case, date], Paper]] = {"letter": letter, "proposal": proposal, "brief": brief}
"""What writes each paper, in the order in which they are shown."""

__all__ = ["WRITERS", "Paper", "PaperName"]
