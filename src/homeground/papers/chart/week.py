"""The sign of the week as a picture: five windows, a home day lit."""

from __future__ import annotations

from homeground.case.question import WEEKDAYS, Weekday

_WIDTH, _HEIGHT, _GAP, _TOP = 72, 46, 12, 24


def week_svg(home: tuple[Weekday, ...], *, days: tuple[Weekday, ...], title: str, description: str) -> str:
    """An SVG of the named days in a row, home days lit; classes only, so that page, print and dark mode can colour it."""
    width = len(days) * (_WIDTH + _GAP)
    parts = [_window(day, is_home=day in home, left=_GAP // 2 + at * (_WIDTH + _GAP)) for at, day in enumerate(days)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_TOP + _HEIGHT + 6}" role="img" aria-labelledby="wk-t wk-d">'
    return f'{head}<title id="wk-t">{title}</title><desc id="wk-d">{description}</desc>{"".join(parts)}</svg>'


def _window(day: Weekday, *, is_home: bool, left: int) -> str:
    box, words, place = ("c-home", "c-home-t", "home") if is_home else ("c-off", "c-off-t", "office")
    middle = left + _WIDTH // 2
    return (
        f'<text class="c-t c-b c-mid" x="{middle}" y="15">{WEEKDAYS[day][:3]}</text>'
        f'<rect class="{box}" x="{left}" y="{_TOP}" width="{_WIDTH}" height="{_HEIGHT}"/>'
        f'<text class="{words} c-mid" x="{middle}" y="{_TOP + _HEIGHT // 2 + 4}">{place}</text>'
    )
