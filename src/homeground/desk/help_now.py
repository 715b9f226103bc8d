"""Help without a case."""

from homeground.guidance import Help, UnknownWhere, help_now

__all__ = ["Help", "UnknownWhere", "help_now"]
