"""A policy as plain text: paragraphs, items of lists, and headings known by their look."""

from __future__ import annotations

from homeground.intake.form.decode import text_of
from homeground.intake.form.layout import Line, pieces_of
from homeground.intake.piece import Reading, lines_of, within_limit


def reading_of(data: bytes) -> Reading:
    """The pieces of a text file."""
    lines, unread = lines_of(text_of(data))
    pieces, beyond = within_limit(pieces_of(map(Line, lines)))
    return Reading("text", pieces, unread=(*unread, *beyond))
