"""The one way a section's type is made: frozen, keyword-only, checked where made, nothing unknown let in."""

from __future__ import annotations

from typing import TypeVar, dataclass_transform

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def shape(cls: type[T]) -> type[T]:
    """Make a frozen pydantic dataclass; `dataclasses.replace` checks again."""
    made: type[T] = dataclass(frozen=True, kw_only=True, slots=True, config=ConfigDict(extra="forbid"))(cls)  # type: ignore[assignment]  # pydantic names its own type here
    return made
