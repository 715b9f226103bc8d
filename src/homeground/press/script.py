"""Which characters the shipped font has, and which no font here sets well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"

_SET_BADLY = re.compile(
    "[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff"  # Arabic, Syriac, Thaana, N'Ko: letters stand apart
    "\u0900-\u109f\u1780-\u18af\u1a20-\u1aaf\ua800-\uabff"  # Indic and South-East Asian: signs are not joined
    "\ue000-\uf8ff]"  # private use: a picture of somebody's own
)
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2011\u2060"
"""Marks for the typesetter, which no font need have: soft hyphen, joiners, and the hyphen that does not break."""
_WORDS = re.compile(r"(\s+)")


def pieces(text: str) -> list[tuple[str, bool]]:
    """The text cut where another font is needed, whole words at a time; a line break is a piece of its own.

    >>> pieces("Ada writes Việt")
    [('Ada writes ', False), ('Việt', True)]
    """
    cut: list[tuple[str, bool]] = []
    for word in _WORDS.split(text):
        for part in re.split("(\n)", word):
            is_other = not all(_is_here(letter) for letter in part)
            if cut and part and part != "\n" and cut[-1][0] != "\n" and cut[-1][1] == is_other:
                cut[-1] = (cut[-1][0] + part, is_other)
            elif part:
                cut.append((part, is_other))
    return cut


def set_badly(text: str) -> str:
    """The characters, each once, that the fonts here show but not as a reader of that script would write them."""
    return "".join(dict.fromkeys(_SET_BADLY.findall(text)))


def is_missing(letter: str) -> bool:
    """The shipped font has no such letter, and it is no mere sign for the typesetter."""
    return not _is_here(letter)


def _is_here(letter: str) -> bool:
    return ord(letter) in covered() or letter.isspace() or letter in _UNSEEN


@cache
def covered() -> frozenset[int]:
    """The code points that the shipped font has, read from the font itself."""
    font = (FONTS / "Figtree.ttf").read_bytes()
    names = {font[at : at + 4]: _long(font, at + 8) for at in range(12, 12 + 16 * _short(font, 4), 16)}
    cmap = font[names[b"cmap"] :]
    starts = {_long(cmap, at + 4) for at in range(4, 4 + 8 * _short(cmap, 2), 8)}
    return frozenset(point for start in starts if _short(cmap, start) == _BY_SEGMENT for point in _points(cmap[start:]))


_BY_SEGMENT = 4
"""The form of the table `cmap` that lists segments of code points (OpenType, "cmap", format 4)."""


def _points(table: bytes) -> Iterator[int]:
    """The code points with a glyph: four lists of the segments' ends, starts, deltas and offsets follow each other."""
    width = _short(table, 6)
    for end_at in range(14, 14 + width, 2):
        start_at, delta_at, offset_at = (end_at + 2 + width * n for n in (1, 2, 3))
        offset = _short(table, offset_at)
        for point in range(_short(table, start_at), _short(table, end_at) + 1):
            glyph = _short(table, offset_at + offset + 2 * (point - _short(table, start_at))) if offset else point + _short(table, delta_at)
            if glyph % 0x10000:
                yield point


def _short(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")


def _long(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
