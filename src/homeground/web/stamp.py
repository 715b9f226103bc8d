"""The web's clock and dice, read once at the edge of a request."""

import os
from datetime import date, datetime
from secrets import token_bytes
from typing import Any
from uuid import uuid4

from homeground import __version__
from homeground.desk.case_file import Stamp


def today() -> date:
    """The employee's local date, or the day that HOMEGROUND_TODAY names."""
    return stamp().on


def stamp() -> Stamp:
    """When the act of this request is done, and ids for its entries."""
    now = datetime.now().astimezone()
    return Stamp.of(now, pretended=os.environ.get("HOMEGROUND_TODAY"), new_id=uuid4, facts_version=__version__)


def new_name() -> str:
    """Eight signs that were never given before: for a row, or for one showing of a page."""
    return stamp().new_id().hex[:8]


def secret_number() -> bytes:
    """A number that nobody can guess, for one side of a draw."""
    return token_bytes(32)


def dice(seed: int) -> Any:  # noqa: ANN401 - a generator of numpy, whose type would cost its import
    """Dice that follow from a seed."""
    import numpy as np  # noqa: PLC0415 - most of the program needs none

    return np.random.default_rng(seed)
