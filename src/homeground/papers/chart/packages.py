"""Packages by what they are worth to both sides: a cloud, the edge that none passes, and the named ones on top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

_WIDTH, _HEIGHT = 424, 330
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 408, 30, 270
_TICKS = (0, 25, 50, 75, 100)
MarkKind = Literal["today", "boss", "mine"]
_NEAR = 14
"""Marks whose words would lie on each other are written apart by so much."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A package that has a name: its worth to both, and whether it is today's, the boss's, or one's own."""

    word: str
    mine: int
    theirs: int
    kind: MarkKind


def packages_svg(cloud: Sequence[tuple[int, int]], edge: Sequence[tuple[int, int]], marks: Sequence[Mark], *, title: str, told: str) -> str:
    """An SVG with classes only. Worths are whole numbers, 0 to 100; what lies below nought to the employee stands on the left edge.

    In the tinted corner both do better than today.
    """
    today = next((mark for mark in marks if mark.kind == "today"), None)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="pk-t pk-d">'
    words = f'<title id="pk-t">{escape(title)}</title><desc id="pk-d">{escape(told)}</desc>'
    zone = _zone(today) if today else ""
    dots = "".join(f'<circle class="c-dot" cx="{_across(mine)}" cy="{_up(theirs)}" r="2.5"/>' for mine, theirs in cloud)
    path = " L".join(f"{_across(mine)} {_up(theirs)}" for mine, theirs in sorted(edge))
    line = f'<path class="c-edge" d="M{path}"/>' if edge else ""
    return f"{head}{words}{zone}{''.join(_axes())}{dots}{line}{''.join(_marks(marks))}</svg>"


def _zone(today: Mark) -> str:
    left, bottom = _across(today.mine), _up(today.theirs)
    return f'<rect class="c-zone" x="{left}" y="{_TOP}" width="{_RIGHT - left}" height="{bottom - _TOP}"/>'


def _axes() -> Iterator[str]:
    yield f'<path class="c-ax" d="M{_LEFT} {_TOP}V{_BOTTOM}H{_RIGHT}"/>'
    for at in _TICKS:
        yield f'<text class="c-s c-mid" x="{_across(at)}" y="{_BOTTOM + 18}">{at}</text>'
        yield f'<text class="c-s c-end" x="{_LEFT - 8}" y="{_up(at) + 4}">{at}</text>'
    yield f'<text class="c-t c-mid" x="{(_LEFT + _RIGHT) // 2}" y="{_BOTTOM + 42}">Worth to you</text>'
    yield f'<text class="c-t" x="{_LEFT - 34}" y="16">Worth to your boss, a guess</text>'


def _marks(marks: Sequence[Mark]) -> Iterator[str]:
    taken: list[tuple[int, int]] = []
    for mark in marks:
        x, y = _across(mark.mine), _up(mark.theirs)
        is_right = x > (_LEFT + _RIGHT) // 2
        at = y - 9
        while any(abs(at - other) < _NEAR and is_right == (there > (_LEFT + _RIGHT) // 2) for there, other in taken):
            at += _NEAR
        taken.append((x, at))
        yield _shape(mark, x, y)
        side, away = ("c-end", -10) if is_right else ("", 10)
        yield f'<text class="c-t c-b c-halo {side}" x="{x + away}" y="{at}">{escape(mark.word)}</text>'


def _shape(mark: Mark, x: int, y: int) -> str:
    """Today is dark and square, the boss's is empty and square, one's own are lit and round."""
    if mark.kind == "mine":
        return f'<circle class="c-pt" cx="{x}" cy="{y}" r="6"/>'
    return f'<rect class="{"c-off" if mark.kind == "today" else "c-tie"}" x="{x - 6}" y="{y - 6}" width="12" height="12"/>'


def _across(worth: int) -> int:
    return _LEFT + (_RIGHT - _LEFT) * max(0, min(worth, 100)) // 100


def _up(worth: int) -> int:
    return _BOTTOM - (_BOTTOM - _TOP) * max(0, min(worth, 100)) // 100
