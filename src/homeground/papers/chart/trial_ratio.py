"""Home output beside office output: what was seen, both limits, and the margin that was agreed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from typing import Literal

from homeground.papers.chart.drawing import WIDTH, at, box, drawing, path, round_step, text

_LEFT, _RIGHT, _TOP, _BOTTOM = 24, WIDTH - 24, 34, 112
_MIDDLE = 74
_MOST_STEPS = 6
_FURTHEST = Decimal(60)
"""What lies further off than so many per cent is drawn to the edge, with its number."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Changes of home against office in per cent, limits rounded outward; None where there is none. The margin is a loss, above 0."""

    seen: Fraction
    lower: Fraction | None
    upper: Fraction | None
    margin: Fraction
    direction: Literal["higher", "lower"] = "higher"


def trial_ratio_svg(limits: Limits, *, below: str, title: str, told: str) -> str:
    """An SVG with classes only: a dot for what was seen, a bar to both limits, the dashed margin, tinted what keeps it.

    `below` says what is compared.
    """
    low, high, step = _axis(limits)

    def across(percent: Fraction | Decimal) -> Decimal:
        kept = min(max(_decimal(percent), low), high)
        return _LEFT + (_RIGHT - _LEFT) * (kept - low) / (high - low)

    margin = -limits.margin if limits.direction == "higher" else limits.margin
    kept = (across(margin), Decimal(_RIGHT)) if limits.direction == "higher" else (Decimal(_LEFT), across(margin))
    parts = [box("c-zone", kept[0], _TOP, kept[1] - kept[0], _BOTTOM - _TOP)]
    ticks = [low + number * step for number in range(int((high - low) / step) + 1)]
    parts += [path("c-ax" if not tick else "c-grid", f"M{at(across(tick))} {_TOP}V{_BOTTOM}") for tick in ticks]
    parts += [text(signed(tick), across(tick), _BOTTOM + 18, "c-s c-mid") for tick in ticks]
    parts += _margin(across(margin))
    parts += _bar(limits, across)
    parts.append(text(below, WIDTH / 2, _BOTTOM + 40, "c-s c-mid"))
    return drawing("tr", _BOTTOM + 50, parts, title=title, told=told)


def signed(percent: Fraction | Decimal) -> str:
    """A change as it stands on the axis.

    >>> signed(Decimal("-6.50")), signed(Decimal(0)), signed(Decimal(15))
    ('−6.5%', '0%', '+15%')
    """
    rounded = _decimal(percent).quantize(Decimal("0.1"))
    shown = f"{abs(rounded).normalize():f}"
    return f"{'−' if rounded < 0 else '+' if rounded > 0 else ''}{shown}%"


def _margin(x: Decimal) -> Iterator[str]:
    yield path("c-dash", f"M{at(x)} {_TOP - 10}V{_BOTTOM}")
    is_left = x < WIDTH / 2
    yield text("the margin agreed", x + (-4 if is_left else 4), _TOP - 16, "c-t c-b c-grave" + ("" if is_left else " c-end"))


def _bar(limits: Limits, across: Callable[[Fraction], Decimal]) -> Iterator[str]:
    left = across(limits.lower) if limits.lower is not None else Decimal(_LEFT)
    right = across(limits.upper) if limits.upper is not None else Decimal(_RIGHT)
    yield path("c-iv", f"M{at(left)} {_MIDDLE}H{at(right)}")
    yield f'<circle class="c-pt" cx="{at(across(limits.seen))}" cy="{_MIDDLE}" r="8"/>'
    yield text(signed(limits.seen), across(limits.seen), _MIDDLE - 14, "c-t c-b c-mid c-halo")
    if limits.lower is not None:
        yield text(signed(limits.lower), max(left, Decimal(_LEFT + 16)), _MIDDLE + 24, "c-s c-mid c-halo")
    if limits.upper is not None:
        yield text(signed(limits.upper), min(right, Decimal(_RIGHT - 16)), _MIDDLE + 24, "c-s c-mid c-halo")


def _axis(limits: Limits) -> tuple[Decimal, Decimal, Decimal]:
    """Where the axis begins and ends, on whole steps; nought and the margin are always on it."""
    limited = [one for one in (limits.lower, limits.upper) if one is not None]
    shown: list[Fraction] = [limits.seen, limits.margin, *limited]
    reach = min(max(abs(_decimal(one)) for one in shown), _FURTHEST) * Decimal("1.15")
    step = round_step(2 * reach, _MOST_STEPS)
    whole = (reach / step).to_integral_value(ROUND_CEILING) * step
    return -whole, whole, step


def _decimal(value: Fraction | Decimal) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else Decimal(value)
