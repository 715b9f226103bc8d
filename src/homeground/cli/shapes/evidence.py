"""The JSON of the commands for studies and misquotes."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.case.shape import shape
from homeground.cli.evidence_lines import ConcernLine, MisquoteLine, NotUsedLine, StudyLine
from homeground.cli.parts import ChangeLine


@shape
class Cited:
    """`homeground cite`: each sentence that carries a wrong or an outdated figure, in the order of the text."""

    misquotes: tuple[MisquoteLine, ...]


@shape
class EvidenceShown:
    """`homeground evidence`: the concerns with studies, or the studies of one concern on both sides, the nearest to the case first.

    `taken` (with `--take`) are the rows of the case's evidence that were added.
    """

    concern: str | None
    concerns: tuple[ConcernLine, ...]
    studies: tuple[StudyLine, ...]
    not_used: tuple[NotUsedLine, ...]
    taken: tuple[ChangeLine, ...]


SHAPES: Mapping[str, type] = {"cite": Cited, "evidence": EvidenceShown}
