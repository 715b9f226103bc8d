"""The planned week as a picture: a column for each day, its hours down the page, and a block for each piece of work."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from decimal import Decimal
from html import escape

from homeground.case.question import WEEKDAYS
from homeground.portability import Piece, PlannedDay, WeekPlan

_WIDTH, _HEIGHT = 424, 292
_LEFT, _TOP, _BOTTOM = 34, 26, 264
_STEP, _GAP = 78, 6
_LINE, _LETTER = 13, Decimal("6.4")
"""The height of a line and the usual width of a letter, in the units of the picture."""

_MOST_LINES, _MOST_MARKS = 2, 12
_ONE_TENTH = Decimal("0.1")


def work_week_svg(plan: WeekPlan, title: str, description: str) -> str:
    """An SVG of the plan with classes only: work at home lit, at the office dark, tied work empty with an edge.

    A block is labelled where its label fits, in two lines at most. A day with no hours stays blank.
    """
    most = max(plan.hours_per_day, *(day.hours for day in plan.days))
    step = min(Decimal(_STEP), Decimal(_WIDTH - _LEFT) / len(plan.days))
    columns = (_column(day, left=_LEFT + at * step, width=step - _GAP, most=most) for at, day in enumerate(plan.days))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="ww-t ww-d">'
    words = f'<title id="ww-t">{escape(title)}</title><desc id="ww-d">{escape(description)}</desc>'
    return f"{head}{words}{''.join(columns)}{''.join(_marks(most))}</svg>"


def _column(day: PlannedDay, *, left: Decimal, width: Decimal, most: Decimal) -> str:
    middle = _at(left + width / 2)
    drawn = [f'<text class="c-t c-b c-mid" x="{middle}" y="15">{WEEKDAYS[day.day][:3]}</text>']
    begin = Decimal(0)
    for piece in day.pieces:
        top, bottom = _down(begin, most), _down(begin + piece.hours, most)
        box, words = _classes(piece, day)
        drawn.append(f'<rect class="{box}" x="{_at(left)}" y="{_at(top)}" width="{_at(width)}" height="{_at(bottom - top)}"/>')
        drawn += (f'<text class="{words} c-mid" x="{middle}" y="{y}">{line}</text>' for y, line in _label(piece.task, top, bottom, width))
        begin += piece.hours
    drawn.append(f'<text class="c-t c-mid" x="{middle}" y="{_BOTTOM + 20}">{day.place}</text>')
    return "".join(drawn)


def _classes(piece: Piece, day: PlannedDay) -> tuple[str, str]:
    if piece.is_tied:
        return "c-tie", "c-s"
    return ("c-home", "c-home-t") if day.place == "home" else ("c-off", "c-off-t")


def _label(task: str, top: Decimal, bottom: Decimal, width: Decimal) -> Iterator[tuple[Decimal, str]]:
    """The lines of a label with their height in the picture; none where the block is lower than a line."""
    fitting = min(_MOST_LINES, int((bottom - top - 2) / _LINE))
    letters = int((width - _GAP) / _LETTER)
    if fitting < 1:
        return
    lines = _broken(task, letters, fitting)
    first = (top + bottom) / 2 - Decimal(_LINE) * (len(lines) - 1) / 2 + 4
    yield from ((_at(first + at * _LINE), escape(line)) for at, line in enumerate(lines))


def _broken(task: str, letters: int, lines: int) -> list[str]:
    """The words that fit, and a mark where some do not."""
    words = " ".join(word if len(word) <= letters else f"{word[: letters - 1]}…" for word in task.split())
    return textwrap.wrap(words, letters, max_lines=lines, placeholder="…", break_on_hyphens=False)


def _marks(most: Decimal) -> Iterator[str]:
    """The hours beside the first day: each, or where there are many, every second or third."""
    every = int(most // _MOST_MARKS) + 1
    for hour in range(0, int(most) + 1, every):
        yield f'<text class="c-s c-end" x="{_LEFT - 8}" y="{_at(_down(Decimal(hour), most) + 4)}">{hour}</text>'


def _down(hours: Decimal, most: Decimal) -> Decimal:
    return _TOP + (_BOTTOM - _TOP) * hours / most


def _at(place: Decimal) -> Decimal:
    return place.quantize(_ONE_TENTH)
