"""The rows of a log that is a table parted by commas, semicolons or tabs; of each row only the wanted cells."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import chain

from homeground.intake.limits import LOG_CELL
from homeground.intake.log.layouts import Layout, plain
from homeground.intake.log.said import GaveUp
from homeground.intake.log.text import Text

_FORMULA = ("=", "+", "@")


class Sheet:
    """One table; its header is read when it is made. `GaveUp`."""

    def __init__(self, text: Text) -> None:
        """Read the header."""
        self.text = text
        header = next(self._lines(), (1, []))[1]
        self.header = tuple(header)

    def rows(self, layout: Layout, wanted: Sequence[str]) -> Iterator[tuple[int, list[str] | None]]:
        """Each row's line with the wanted cells, `""` for a column that is not there; nothing for a row of another length; `GaveUp`.

        Where a name stands twice the first column with it is meant. Of the own file, which people write, the last cells may be missing.
        """
        names = [plain(name, has_money=layout.has_money) for name in self.header]
        places = [names.index(name) if name in names else len(names) for name in wanted]
        width, fewest = len(names), len(layout.needed) if layout.form == "own" else len(names)
        lines = self._lines()
        next(lines)
        line, is_short = 1, False
        for line, cells in lines:
            is_short = 0 < len(cells) < width
            if fewest <= len(cells) <= width:
                cells.extend([""] * (width + 1 - len(cells)))
                yield line, [cells[place].strip() for place in places]
            elif cells:
                yield line, None
        if is_short and not self.text.ends_well:
            raise GaveUp("cut_off", f"line {line}")

    def _lines(self) -> Iterator[tuple[int, list[str]]]:
        """Every row with the number of its first line."""
        csv.field_size_limit(LOG_CELL)
        lines = self.text.lines()
        first = next(lines, "")
        reader = csv.reader(chain([first], lines), delimiter=max(",;\t", key=first.count), strict=True)
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader, None)
            except csv.Error as error:
                raise GaveUp("cut_off" if "unexpected end" in str(error) else "damaged", f"line {line}") from error
            if cells is None:
                return
            yield line, cells


def is_formula(*cells: str) -> bool:
    """A spreadsheet would work one of these cells out.

    >>> is_formula("2026-03-02", "=1+1"), is_formula("-00:10:00")
    (True, False)
    """
    for cell in cells:  # noqa: SIM110 - a million rows: a loop takes half the time of any()
        if cell.startswith(_FORMULA):
            return True
    return False
