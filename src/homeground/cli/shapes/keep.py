"""The JSON of the commands that carry, keep and erase."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.case.shape import shape
from homeground.cli.parts import SentLine


@shape
class Imported:
    """`homeground import`: `unread` are entries of kinds that this version keeps without knowing them."""

    case: str
    entries: int
    unread: tuple[str, ...]


@shape
class BackedUp:
    """`homeground backup`."""

    file: str


@shape
class Restored:
    """`homeground restore`: `before` is a backup of what stood there until now."""

    cases: tuple[str, ...]
    before: str


@shape
class Renamed:
    """`homeground rename`."""

    before: str
    case: str


@shape
class ErasedAnswers:
    """`homeground erase`: how many entries lost their contents, and which papers others have."""

    case: str
    whole_case: bool
    entries: int
    sent: tuple[SentLine, ...]


SHAPES: Mapping[str, type] = {"import": Imported, "backup": BackedUp, "restore": Restored, "rename": Renamed, "erase": ErasedAnswers}
