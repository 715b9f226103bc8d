"""How much extra work each cut still leaves room for, as a line with a forbidden side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_CEILING, Decimal
from html import escape

_WIDTH, _HEIGHT = 424, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 410, 16, 244
_ONE_TENTH = Decimal("0.1")
_MARKS = 5


def cut_and_hours_svg(line: Mapping[Decimal, Decimal], *, cut: Decimal, extra: Decimal, mark: str, title: str, description: str) -> str:
    """An SVG with classes only. `line` gives the hours a week at each cut in per cent; beyond it an hour leaves less than today.

    The tinted side keeps today's hour. The package stands as a point with the word `mark`.
    """
    widest = max(*line, cut)
    highest = max(*line.values(), extra, Decimal(1)).to_integral_value(ROUND_CEILING) + 1

    def place(at: Decimal, hours: Decimal) -> str:
        return f"{_across(at, widest)} {_up(hours, highest)}"

    shown = list(_above_nought(line))
    path = " L".join(place(at, hours) for at, hours in shown)
    zone = f'<path class="c-zone" d="M{place(Decimal(0), Decimal(0))} L{path} L{place(shown[-1][0], Decimal(0))} Z"/>' if shown else ""
    edge = f'<path class="c-dash" d="M{path}"/>' if shown else ""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="ch-t ch-d">'
    words = f'<title id="ch-t">{escape(title)}</title><desc id="ch-d">{escape(description)}</desc>'
    return f"{head}{words}{zone}{''.join(_axes(widest, highest))}{edge}{_point(cut, extra, widest, highest, mark)}</svg>"


def _above_nought(line: Mapping[Decimal, Decimal]) -> Iterator[tuple[Decimal, Decimal]]:
    """The line as far as it lies above nought, and where it meets it: it is straight."""
    before: tuple[Decimal, Decimal] | None = None
    for at, hours in sorted(line.items()):
        if hours < 0:
            if before:
                yield before[0] + (at - before[0]) * before[1] / (before[1] - hours), Decimal(0)
            return
        before = (at, hours)
        yield before


def _axes(widest: Decimal, highest: Decimal) -> Iterator[str]:
    yield f'<path class="c-ax" d="M{_LEFT} {_TOP}V{_BOTTOM}H{_RIGHT}"/>'
    for at in _steps(widest):
        yield f'<text class="c-s c-mid" x="{_across(at, widest)}" y="{_BOTTOM + 18}">{at}%</text>'
    for hours in _steps(highest):
        yield f'<text class="c-s c-end" x="{_LEFT - 8}" y="{_up(hours, highest) + 4}">{hours}</text>'
    yield f'<text class="c-t c-mid" x="{(_LEFT + _RIGHT) // 2}" y="{_BOTTOM + 42}">Cut of pay</text>'
    yield f'<text class="c-t" x="{_LEFT + 10}" y="{_TOP + 8}">Extra hours a week, unpaid</text>'


def _steps(most: Decimal) -> Iterator[Decimal]:
    step = (most / _MARKS).to_integral_value(ROUND_CEILING)
    at = Decimal(0)
    while at <= most:
        yield at
        at += step


def _point(cut: Decimal, extra: Decimal, widest: Decimal, highest: Decimal, mark: str) -> str:
    x, y = _across(cut, widest), _up(extra, highest)
    is_right = x > (_LEFT + _RIGHT) / 2
    side, away = ("c-end", -11) if is_right else ("", 11)
    return (
        f'<circle class="c-pt" cx="{x}" cy="{y}" r="6"/>'
        f'<text class="c-t c-b c-halo {side}" x="{x + away}" y="{y - 8}">{escape(mark)}</text>'
    )


def _across(at: Decimal, widest: Decimal) -> Decimal:
    return (_LEFT + (_RIGHT - _LEFT) * at / widest).quantize(_ONE_TENTH)


def _up(hours: Decimal, highest: Decimal) -> Decimal:
    return (_BOTTOM - (_BOTTOM - _TOP) * hours / highest).quantize(_ONE_TENTH)
