"""How many rows were used, and which were not and why: as runs of lines, so that a whole colleague's month is one entry."""

from __future__ import annotations

from homeground.intake.limits import LOG_LISTED
from homeground.intake.log.found import UNUSED_REASONS, Unused, UnusedReason


class Tally:
    """The rows of one log, told one after another."""

    def __init__(self) -> None:
        """No row yet."""
        self.rows = 0
        self.used = 0
        self._counts: dict[UnusedReason, int] = {}
        self._runs: dict[UnusedReason, list[tuple[int, int]]] = {}
        self._unlisted: dict[UnusedReason, int] = {}
        self._last: tuple[UnusedReason, int] | None = None
        self._listed = 0

    def row(self, line: int, unused: UnusedReason | None) -> None:
        """The next row: used, or not for a reason."""
        self.rows += 1
        if unused:
            self._list(self.rows, line, unused)
        else:
            self.used += 1

    def take_back(self, at: int, line: int, unused: UnusedReason) -> None:
        """The row that came as number `at` is not used after all."""
        self.used -= 1
        self._list(at, line, unused)

    def unused(self) -> tuple[Unused, ...]:
        """The rows that were not used, by reason."""
        return tuple(
            Unused(reason, self._counts[reason], tuple(sorted(self._runs.get(reason, ()))), self._unlisted.get(reason, 0))
            for reason in UNUSED_REASONS
            if reason in self._counts
        )

    def _list(self, at: int, line: int, unused: UnusedReason) -> None:
        self._counts[unused] = self._counts.get(unused, 0) + 1
        runs = self._runs.setdefault(unused, [])
        if runs and self._last == (unused, at - 1):
            runs[-1] = (runs[-1][0], line)
        elif self._listed < LOG_LISTED:
            self._listed += 1
            runs.append((line, line))
        else:
            self._unlisted[unused] = self._unlisted.get(unused, 0) + 1
            return
        self._last = (unused, at)
