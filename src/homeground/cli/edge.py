"""The edge of the world: the one place of the command line that reads the clock and throws dice."""

from datetime import UTC, datetime
from uuid import uuid4

from homeground import __version__
from homeground.desk.case_file import Stamp


def stamp() -> Stamp:
    """The moment and the local day of an act. The facts travel with the program, so its version is theirs."""
    at = datetime.now(UTC)
    return Stamp(at=at, on=at.astimezone().date(), new_id=uuid4, facts_version=__version__)
