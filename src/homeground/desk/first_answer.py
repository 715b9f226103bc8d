"""The first answer, before there is a case."""

from homeground.guidance import Instant, Saved, instant

__all__ = ["Instant", "Saved", "instant"]
