"""What can be seen of a stranger's file from outside: that it is there, its size, its first bytes."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Literal, TypeAlias

from homeground.intake.limits import FIRST_BYTES

Outside: TypeAlias = Literal["missing", "not_a_file", "no_right", "empty", "too_large"]


def first_bytes(file: Path, *, at_most: int) -> bytes | Outside:
    """The first bytes of a file of `at_most` bytes, or the reason why it is not read at all."""
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            return "not_a_file"
        with file.open("rb") as opened:
            first = opened.read(FIRST_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        return "missing"
    except (OSError, ValueError):  # a name with a zero byte is a ValueError
        return "no_right"
    if not about.st_size:
        return "empty"
    return "too_large" if about.st_size > at_most else first
