"""The plain kinds of value that the files of this room are written with: ids, texts, addresses, days, ranges."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field, Strict, StringConstraints

_RANGE = re.compile(r"(?<![\w.])-?\d+(?:[.,]\d+)*%? to -?\d+(?:[.,]\d+)*%?(?![\w])")

NOT_READ = "not read"
"""The mark of an interval that nobody has yet read in the study itself."""


def _in_words(text: str) -> str:
    if not re.search(r"\w", text):
        raise ValueError("say it in words; a dash says nothing")
    return text


def _interval(text: str) -> str:
    if text != NOT_READ and not _RANGE.search(text):
        raise ValueError(f'write "{NOT_READ}", or the range as it stands in the study, as in "0.08 to 0.27 (95%)"')
    return text


Text = Annotated[str, Strict(), AfterValidator(_in_words)]
Interval = Annotated[str, Strict(), AfterValidator(_interval)]
"""The range beside an effect as the study gives it, or the mark that it was not read."""
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Day = Annotated[date, Strict()]
Whole = Annotated[int, Strict(), Field(ge=1)]
YesNo = Annotated[bool, Strict()]
Tag = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
"""A word of `words.toml`: an arrangement, a design, an industry."""
StudyId = Annotated[str, StringConstraints(pattern=r"^E\d{2,3}$")]
Verified: TypeAlias = Literal["abstract", "secondary", "memory"]
"""How a fact is known: the abstract or an official summary was read, a report about it was read, or neither."""
