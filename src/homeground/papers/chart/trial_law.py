"""The law of the lot: how often each result would come up if home really cost the margin, and the one that did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from homeground.papers.chart.drawing import WIDTH, at, box, drawing, path, round_step, text
from homeground.trial import Outline

_LEFT, _RIGHT, _TOP, _BOTTOM = 16, WIDTH - 16, 40, 130
_MOST_STEPS = 6
_LEAST = 1e-9


def trial_law_svg(law: Outline, *, scale: int, below: str, title: str, told: str) -> str:
    """An SVG with classes only: empty bars for results worse than the one seen, lit bars for those at least as good.

    `scale` makes whole values into the measure’s unit; `below` says what the axis counts.
    """
    edges = [Decimal(edge) / scale for edge in law.edges]
    low, high = edges[0], edges[-1]

    def across(value: Decimal) -> Decimal:
        return _LEFT + (_RIGHT - _LEFT) * (value - low) / (high - low)

    places = [(across(begin), across(end)) for begin, end in pairwise(edges)]
    parts = [_bar(*places[number], share, is_good=law.first + number >= 0) for number, share in _seen(law)]
    parts.append(path("c-ax", f"M{_LEFT} {_BOTTOM}H{_RIGHT}"))
    parts += _ticks(low, high, across)
    seen = across(Decimal(law.observed) / scale)
    parts.append(path("c-line", f"M{at(seen)} {_TOP - 8}V{_BOTTOM}"))
    is_right = seen > WIDTH / 2
    parts.append(text("what was seen", seen + (6 if not is_right else 0), _TOP - 16, "c-t c-b" + (" c-end" if is_right else "")))
    parts.append(text(below, WIDTH / 2, _BOTTOM + 40, "c-s c-mid"))
    return drawing("tl", _BOTTOM + 50, parts, title=title, told=told)


def _seen(law: Outline) -> Iterator[tuple[int, Decimal]]:
    """The bins in which anything worth drawing lies, each as a part of the highest."""
    most = max(law.shares)
    return ((number, Decimal(share / most)) for number, share in enumerate(law.shares) if share > _LEAST * most)


def _bar(left: Decimal, right: Decimal, share: Decimal, *, is_good: bool) -> str:
    height = max(share * (_BOTTOM - _TOP), Decimal("0.6"))
    return box("c-home" if is_good else "c-tie", left, _BOTTOM - height, right - left, height)


def _ticks(low: Decimal, high: Decimal, across: Callable[[Decimal], Decimal]) -> Iterator[str]:
    step = round_step(high - low, _MOST_STEPS)
    tick = (low / step).to_integral_value(ROUND_CEILING) * step
    while tick <= high:
        yield text(_signed(tick), across(tick), _BOTTOM + 18, "c-s c-mid")
        tick += step


def _signed(value: Decimal) -> str:
    shown = f"{abs(value).normalize():f}"
    return f"{'−' if value < 0 else '+' if value > 0 else ''}{shown}"
