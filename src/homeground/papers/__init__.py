"""A case as documents: a tree of nodes, no layout."""

from homeground.papers.kind import PAPERS, PaperKind
from homeground.papers.paper import Paper

__all__ = ["PAPERS", "Paper", "PaperKind"]
