"""The edge of the world: the one place of the command line that reads the clock and throws dice."""

import os
from datetime import datetime
from secrets import token_bytes
from typing import Any
from uuid import uuid4

from homeground import __version__
from homeground.desk.case_file import Stamp


def stamp() -> Stamp:
    """The moment and the local day of an act (another day where HOMEGROUND_TODAY names one).

    The facts travel with the program, so its version is theirs.
    """
    now = datetime.now().astimezone()
    return Stamp.of(now, pretended=os.environ.get("HOMEGROUND_TODAY"), new_id=uuid4, facts_version=__version__)


def secret_number() -> bytes:
    """A number that nobody can guess, for one side of a draw."""
    return token_bytes(32)


def dice(seed: int) -> Any:  # noqa: ANN401 - a generator of numpy, whose type would cost its import
    """Dice that follow from a seed."""
    import numpy as np  # noqa: PLC0415 - most of the program needs none

    return np.random.default_rng(seed)
