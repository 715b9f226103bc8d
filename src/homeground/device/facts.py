"""Reads the file packaged beside it: until when releases of systems get patches."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def last_days(system: str) -> Mapping[str, tuple[date, date]]:
    """By release: the last day of patches for everybody, and for those with a longer contract."""
    table: dict[str, Any] = tomllib.loads(files(__package__).joinpath("supported.toml").read_text(encoding="utf-8"))[system]
    return {name: (ends["until"], ends.get("longest", ends["until"])) for name, ends in table.items()}
