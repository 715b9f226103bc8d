"""What the pictures of a trial have in common: their frame, with title and description, and numbers as places."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from html import escape

WIDTH = 424
_ONE_TENTH = Decimal("0.1")


def drawing(prefix: str, height: int, parts: Iterable[str], *, title: str, told: str) -> str:
    """An SVG with classes only. `prefix` keeps its ids apart from those of other pictures on a page; `told` describes what it shows."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{prefix}-t {prefix}-d">'
    words = f'<title id="{prefix}-t">{escape(title)}</title><desc id="{prefix}-d">{escape(told)}</desc>'
    return f"{head}{words}{''.join(parts)}</svg>"


def text(words: str, x: Decimal | float, y: Decimal | float, look: str = "c-s") -> str:
    """Words at a place."""
    return f'<text class="{look}" x="{at(x)}" y="{at(y)}">{escape(words)}</text>'


def box(look: str, x: Decimal | float, y: Decimal | float, width: Decimal | float, height: Decimal | float) -> str:
    """A rectangle."""
    return f'<rect class="{look}" x="{at(x)}" y="{at(y)}" width="{at(width)}" height="{at(height)}"/>'


def path(look: str, way: str) -> str:
    """A line."""
    return f'<path class="{look}" d="{way}"/>'


def at(place: Decimal | float) -> Decimal:
    """A place to the tenth of a unit."""
    return Decimal(place).quantize(_ONE_TENTH)


def round_step(span: Decimal, most: int) -> Decimal:
    """The smallest of 1, 2, 5, 10, 20, … (or a tenth, a hundredth of these) that parts a span into so many steps at most.

    >>> round_step(Decimal(47), 5)
    Decimal('10')
    """
    step = Decimal(10) ** (span / most).adjusted() if span > 0 else Decimal(1)
    return next(step * factor for factor in (1, 2, 5, 10) if step * factor * most >= span)
