"""A policy as a web page: its words alone; nothing is run and nothing is loaded."""

from __future__ import annotations

import re

from homeground.intake.form.decode import text_of
from homeground.intake.form.html_words import Words
from homeground.intake.found import Unread
from homeground.intake.limits import MARKS, SOURCE_CHARACTERS
from homeground.intake.piece import Reading, within_limit

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,30})", re.IGNORECASE)
_CHARSET_WITHIN = 2048


def reading_of(data: bytes) -> Reading:
    """The pieces of a web page; pictures and frames are named as unread."""
    from lxml import etree  # type: ignore[import-untyped]  # it comes without types  # noqa: PLC0415 - for web pages alone

    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    words = Words()
    parser = etree.HTMLParser(target=words, no_network=True)
    parser.feed(text_of(data, declared[1].decode("ascii") if declared else None)[:SOURCE_CHARACTERS])
    parser.close()
    pieces, beyond = within_limit(words.pieces)
    if len(data) > SOURCE_CHARACTERS or words.has_enough:
        beyond = beyond or (Unread(None, None, f"only the first {SOURCE_CHARACTERS:,} characters or {MARKS:,} tags of the page are read"),)
    return Reading("html", pieces, unread=(*words.unread, *beyond))
