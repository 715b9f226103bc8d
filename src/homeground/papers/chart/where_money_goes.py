"""Where a year's pay goes, today and with the package, as pairs of bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from html import escape

from homeground.money import Year

_WIDTH, _LEFT, _LONGEST = 424, 4, Decimal(330)
_STEP, _BAR, _TOP = 60, 15, 30
_ONE_TENTH = Decimal("0.1")

PIECES: dict[str, Callable[[Year], Decimal]] = {
    "Pay before tax": lambda year: year.pay,
    "Tax and contributions": lambda year: year.tax,
    "A cut, after tax": lambda year: year.cut,
    "Travel": lambda year: year.travel,
    "Food and the like": lambda year: year.food,
    "Heat and power": lambda year: year.energy,
    "Paid to you, less your equipment": lambda year: year.added,
    "What is left": lambda year: year.left,
}
"""The pieces in the order in which they are taken off."""


def pieces_of(today: Year, package: Year) -> tuple[tuple[str, Decimal, Decimal], ...]:
    """Each piece with its sum today and then; what is nought both times is left out."""
    every = ((name, piece(today), piece(package)) for name, piece in PIECES.items())
    return tuple((name, before, then) for name, before, then in every if before or then)


def where_money_goes_svg(today: Year, package: Year, said: Callable[[Decimal], str], *, title: str, description: str) -> str:
    """An SVG with classes only: a dark bar for today, a lit one for the package, each with its sum; `said` writes a sum."""
    rows = pieces_of(today, package)
    most = max(abs(value) for _, *pair in rows for value in pair)
    drawn = "".join("".join(_row(at, *row, most=most, said=said)) for at, row in enumerate(rows))
    height = _TOP + len(rows) * _STEP
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="mg-t mg-d">'
    words = f'<title id="mg-t">{escape(title)}</title><desc id="mg-d">{escape(description)}</desc>'
    key = (
        f'<rect class="c-off" x="{_LEFT}" y="4" width="14" height="12"/><text class="c-s" x="{_LEFT + 20}" y="15">today</text>'
        f'<rect class="c-home" x="{_LEFT + 70}" y="4" width="14" height="12"/><text class="c-s" x="{_LEFT + 90}" y="15">then</text>'
    )
    return f"{head}{words}{key}{drawn}</svg>"


def _row(at: int, name: str, before: Decimal, then: Decimal, *, most: Decimal, said: Callable[[Decimal], str]) -> Iterator[str]:
    top = _TOP + at * _STEP
    yield f'<text class="c-t" x="{_LEFT}" y="{top + 13}">{escape(name)}</text>'
    for down, (look, value) in enumerate((("c-off", before), ("c-home", then))):
        width = (abs(value) / most * _LONGEST).quantize(_ONE_TENTH) if most else Decimal(0)
        y = top + 18 + down * (_BAR + 4)
        if value:
            yield f'<rect class="{look}" x="{_LEFT}" y="{y}" width="{max(width, Decimal(1))}" height="{_BAR}"/>'
        yield f'<text class="c-s" x="{_LEFT + width + 7}" y="{y + 12}">{escape(said(value))}</text>'
