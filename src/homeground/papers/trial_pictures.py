"""The pictures of a trial, each with the words that stand for it and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from homeground.papers.chart.trial_days import DayMark, WeekMarks, trial_days_svg
from homeground.papers.chart.trial_law import trial_law_svg
from homeground.papers.chart.trial_ratio import Limits, signed, trial_ratio_svg
from homeground.papers.chart.trial_weeks import WeekTotal, trial_weeks_svg
from homeground.trial import CameOut, CompletePlan, DayEntry, DayOutcome, TrialHeld, outline, unscaled

_TWO = ("home", "office")
_PLACES = {"home": "home", "office": "office", "absent": "not worked"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture: its name, its title, its SVG, what its marks mean, and its data as a table with a head."""

    name: str
    title: str
    svg: str
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def pictures_of(held: TrialHeld, came: CameOut) -> tuple[Picture, ...]:
    """Every picture that there is something for, in the order in which they are read."""
    plan = held.plan
    if plan is None:
        return ()
    made = (_ratio(plan, came), _law(plan, came), _days(held, plan), _weeks(held, plan))
    return tuple(picture for picture in made if picture is not None)


def day_lines(held: TrialHeld) -> Mapping[date, str]:
    """Each drawn day in a few words: where the lot put it, what was counted, with a cross where it was worked at the other place."""
    decimals = held.plan.plan.measure.decimals if held.plan else 0
    return {day.on: _line(day, _value(day, decimals)) for day in held.outcomes}


def _line(day: DayOutcome, value: Decimal | None) -> str:
    counted = "–" if value is None else f"{value:f}"
    return f"{day.drawn} {counted}" + (" ×" if day.is_crossed else "")


def _ratio(plan: CompletePlan, came: CameOut) -> Picture | None:
    judged = came.result.judged
    if judged.ratio is None:
        return None
    lower, upper = _change(judged.lower.thousandths), _change(judged.upper.thousandths)
    seen, margin = 100 * (judged.ratio - 1), 100 * judged.margin
    limits = Limits(seen, lower, upper, margin, judged.direction)
    title = "Home days beside office days, with both limits and the margin"
    edge = -margin if judged.direction == "higher" else margin
    rows = (("seen", signed(seen)), ("lower limit", _signed(lower)), ("upper limit", _signed(upper)), ("the margin agreed", signed(edge)))
    return Picture(
        name="ratio",
        title=title,
        svg=trial_ratio_svg(limits, below=f"{plan.plan.measure.name} on home days, against office days", title=title, told=_told(rows)),
        caption="Dot: what was seen. Bar: what the days leave open. Dashed: the margin agreed. Tinted: inside what was agreed.",
        head=("", "Home against office"),
        rows=rows,
    )


def _law(plan: CompletePlan, came: CameOut) -> Picture | None:
    judged, measure = came.result.judged, plan.plan.measure
    law = outline(came.blocks, margin=judged.margin, direction=judged.direction)
    if law is None:
        return None
    scale = 10**measure.decimals
    title = "How often the lot would give which result, if home days really cost the margin"
    edges = [_rounded(edge, scale) for edge in law.edges]
    rows = tuple(
        (f"{begin} to {end}", f"{Decimal(100 * share):.2f}%", "yes" if number >= 0 else "no")
        for number, (begin, end, share) in enumerate(zip(edges, edges[1:], law.shares, strict=False), start=law.first)
        if share > 0
    )
    seen = f"What was seen: {_rounded(law.observed, scale)}. At least as good: {Decimal(100 * law.as_good):.2f}% of all draws."
    return Picture(
        name="law",
        title=title,
        svg=trial_law_svg(law, scale=scale, below=f"better for home days is to the right, in {measure.unit} a day", title=title, told=seen),
        caption="Each bar: a share of all the ways in which the lot could have fallen. Lit: those at least as good as what was seen.",
        head=(f"Mean difference, in {measure.unit} a day", "Share of draws", "At least as good"),
        rows=rows,
    )


def _days(held: TrialHeld, plan: CompletePlan) -> Picture | None:
    days, decimals = held.outcomes, plan.plan.measure.decimals
    if not days:
        return None
    weeks = [
        WeekMarks(f"{monday.day} {monday:%b}", tuple(DayMark(day.drawn, _value(day, decimals), day.is_crossed) for day in together))
        for monday, together in _by_week(days)
    ]
    title = f"Every drawn day: {plan.plan.measure.name}"
    return Picture(
        name="days",
        title=title,
        svg=trial_days_svg(weeks, title=title, told=_told(_day_rows(days, decimals))),
        caption="Lit and round: home. Dark and square: office. At the foot: not counted. Ringed: worked at the other place.",
        head=("Day", "Drawn", "Worked", f"Counted, in {plan.plan.measure.unit}"),
        rows=tuple(_day_rows(days, decimals)),
    )


def _weeks(held: TrialHeld, plan: CompletePlan) -> Picture | None:
    decimals = plan.plan.measure.decimals
    before: dict[date, Decimal] = {}
    for on, value in held.weeks_before.items():
        before[_monday(on)] = before.get(_monday(on), Decimal(0)) + value
    fixed = {on: unscaled(entry.counted.value, decimals) for on, entry in _entries(held) if on in plan.office_days and entry.counted.value}
    told = [(monday, WeekTotal(Decimal(0), total, is_before=True)) for monday, total in sorted(before.items())]
    for monday, together in _by_week(held.outcomes):
        home, office = (sum((_value(day, decimals) or Decimal(0) for day in together if day.drawn == place), Decimal(0)) for place in _TWO)
        told.append((monday, WeekTotal(home, office + sum((value for on, value in fixed.items() if _monday(on) == monday), Decimal(0)))))
    if not told:
        return None
    rows = tuple(
        (f"{monday:%Y-%m-%d}", "before" if week.is_before else "trial", *(f"{one:f}" for one in (week.home, week.office, week.total)))
        for monday, week in told
    )
    title = "What each week brought, before the trial and during it"
    return Picture(
        name="weeks",
        title=title,
        svg=trial_weeks_svg([week for _, week in told], title=title, told=_told((row[0], row[-1]) for row in rows)),
        caption="Empty: the weeks before. Dark: office days. Lit: home days. A week with a holiday is shorter.",
        head=("Week of", "", "Home days", "Office days", "Together"),
        rows=rows,
    )


def _entries(held: TrialHeld) -> Sequence[tuple[date, DayEntry]]:
    return tuple(held.book.latest.items()) if held.book else ()


def _by_week(days: Sequence[DayOutcome]) -> Iterator[tuple[date, tuple[DayOutcome, ...]]]:
    for monday, together in groupby(days, key=lambda day: _monday(day.on)):
        yield monday, tuple(together)


def _day_rows(days: Sequence[DayOutcome], decimals: int) -> Iterator[tuple[str, ...]]:
    for day in days:
        value = _value(day, decimals)
        yield f"{day.on:%Y-%m-%d}", day.drawn, _PLACES[day.worked] if day.worked else "", "" if value is None else f"{value:f}"


def _value(day: DayOutcome, decimals: int) -> Decimal | None:
    return None if day.value is None else unscaled(day.value, decimals)


def _monday(on: date) -> date:
    return on - timedelta(days=on.weekday())


def _change(thousandths: int | None) -> Fraction | None:
    return None if thousandths is None else Fraction(thousandths - 1000, 10)


def _signed(change: Fraction | None) -> str:
    return "none" if change is None else signed(change)


def _rounded(value: float, scale: int) -> str:
    return f"{Decimal(value) / scale:.2f}"


def _told(rows: Iterator[tuple[str, ...]] | Sequence[tuple[str, ...]]) -> str:
    """A table in a line, as a picture’s description."""
    return "; ".join(" ".join(cell for cell in row if cell) for row in rows)
