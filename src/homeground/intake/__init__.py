"""Other people's files, read in a child process with hard limits: the employer's policy; a download of occupation data (`release`)."""

from homeground.intake.found import KINDS, FoundClause, FoundNumber, ReadPolicy, Unread
from homeground.intake.read import read_policy
from homeground.intake.refusal import CannotRead

__all__ = ["KINDS", "CannotRead", "FoundClause", "FoundNumber", "ReadPolicy", "Unread", "read_policy"]
