"""A table as pieces: a cell says something, and what stands before and above it is its heading."""

from __future__ import annotations

from collections.abc import Iterator

from homeground.intake.piece import BELOW, Piece, may_head

PARAGRAPH = "\v"
"""Parts the paragraphs of a cell."""
_TICK = 3
"""A cell of so few characters is a tick, not a statement."""
_GRID = 3
"""With so many columns the first row may be the names of the columns."""


class Table:
    """Gathers cells row by row.

    >>> table = Table()
    >>> table.begin_row()
    >>> for cell in ("Notice", "two weeks"):
    ...     table.add(cell)
    >>> [(piece.heading, piece.text) for piece in table.pieces("Rules")]
    [('Rules > Notice', 'two weeks')]
    """

    def __init__(self) -> None:
        """Begin without rows."""
        self._rows: list[list[str]] = []
        self._has_head = False

    def begin_row(self) -> None:
        """The cells that follow stand in a new row."""
        self._rows.append([])

    def add(self, words: str) -> None:
        """One more cell of the row."""
        if not self._rows:
            self.begin_row()
        self._rows[-1].append(PARAGRAPH.join(filter(None, (" ".join(part.split()) for part in words.split(PARAGRAPH)))))

    def head_ends(self) -> None:
        """The row that was begun last, if it is the first, names the columns."""
        self._has_head = self._has_head or len(self._rows) == 1

    def pieces(self, heading: str | None) -> Iterator[Piece]:
        """The cells that say something, each under the name of its row and its column; a row of ticks is one piece."""
        rows = [row for row in self._rows if any(row)]
        head = rows[0] if rows and (self._has_head or _is_head(rows[0])) else []
        for row in rows[1:] if head else rows:
            yield from _pieces_of(row, head, heading)


def _is_head(row: list[str]) -> bool:
    return len(row) >= _GRID and all(len(cell) > _TICK and may_head(cell) for cell in row)


def _pieces_of(row: list[str], head: list[str], heading: str | None) -> Iterator[Piece]:
    name, *cells = row
    if cells and all(len(cell) <= _TICK for cell in cells):
        yield Piece(" ".join(filter(None, row)), heading=heading)
    elif cells and may_head(name):
        for at, cell in enumerate(cells, start=1):
            above = head[at] if _GRID <= len(head) == len(row) else ""
            yield from _paragraphs(cell, BELOW.join(filter(None, (heading, name, above))))
    else:
        for cell in row:
            yield from _paragraphs(cell, heading)


def _paragraphs(cell: str, heading: str | None) -> Iterator[Piece]:
    return (Piece(part, heading=heading) for part in cell.split(PARAGRAPH) if part)
