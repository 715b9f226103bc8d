"""Whether a text sounds as it should to a boss: no chasing, no threat, no blame, no gift without a limit."""

from homeground.papers.tone.finding import Code, Doc, Level, ToneFinding
from homeground.papers.tone.findings import findings_in

__all__ = ["Code", "Doc", "Level", "ToneFinding", "findings_in"]
