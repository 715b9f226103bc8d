"""The plain kinds of value that regime files are written with: ids, texts, days, whole numbers, names of sources."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]
Text = Annotated[str, StringConstraints(pattern=r"^\S")]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Day = Annotated[date, Strict()]
Whole = Annotated[int, Strict(), Field(ge=1)]
YesNo = Annotated[bool, Strict()]
SourceId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")]
SourceIds = Annotated[tuple[SourceId, ...], Field(min_length=1)]
"""The ids of the sources that hold a rule; never none."""

Read = Literal["text", "text-part", "secondary", "memory"]
"""How a source was read: the text itself, a part of it, at second hand, or from memory."""
