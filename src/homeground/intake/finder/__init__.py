"""The finder: from pieces of text to the clauses of a policy, with their numbers and how binding they are."""

from homeground.intake.finder.clauses import clauses_of

__all__ = ["clauses_of"]
