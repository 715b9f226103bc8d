"""The plain kinds of value that the facts of this room are written with: texts, lists of them, ids."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, Strict, StringConstraints

Text = Annotated[str, StringConstraints(pattern=r"^\S")]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
"""Several texts; never none."""
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
YesNo = Annotated[bool, Strict()]
Whole = Annotated[int, Strict(), Field(ge=1)]

ConcernId = Annotated[str, StringConstraints(pattern=r"^O\d\d$")]
MeasureId = Annotated[str, StringConstraints(pattern=r"^T\d\d$")]
ControlId = Annotated[str, StringConstraints(pattern=r"^C\d\d$")]
EvidenceId = Annotated[str, StringConstraints(pattern=r"^[EX]\d\d$")]
"""A finding (E) or an employer (X) of the room `evidence`; this room only names it."""
