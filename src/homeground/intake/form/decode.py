"""From bytes to text: UTF-8, UTF-16 with its mark, else the old Windows letters."""

from __future__ import annotations

import re

from homeground.intake.piece import Unreadable

_NO_LETTERS = re.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f]")
"""Control characters that no text has; tab, line and page breaks are let be."""


def text_of(data: bytes, declared: str | None = None) -> str:
    """The text, by the alphabet that a web page declares if there is one; `Unreadable` when the bytes are no text."""
    text = _decoded(data, declared)
    if _NO_LETTERS.search(text):
        raise Unreadable("damaged")
    return text


def _decoded(data: bytes, declared: str | None) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    for alphabet in (declared or "utf-8-sig", "utf-8-sig"):
        try:
            return data.decode(alphabet)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")
