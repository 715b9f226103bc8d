"""The first answer: four questions on the left, what can be said on the right; nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from homeground.case.field import field_of
from homeground.case.message import Message
from homeground.case.person import Person
from homeground.case.quantity import Money
from homeground.case.reading import BadAnswer, Mistake
from homeground.case.terms import Terms
from homeground.desk.first_answer import Instant, instant
from homeground.money import Range, half_up
from homeground.portability import NOT_GRANTED, NOTICE, Figure, ShareMovable, counts_tasks, figure_said, source_said, where_said
from homeground.web.control import Control, control_of
from homeground.web.form import summary_of
from homeground.web.stamp import today

_ASKED: tuple[tuple[type, str], ...] = (
    (Person, "job_title"),
    (Person, "place"),
    (Terms, "home_days"),
    (Person, "commute_minutes"),
    (Person, "fare_per_day"),
    (Person, "currency"),
)
Told: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class FigureShown:
    """One figure: what it is about, the number, its range in words, and where it comes from."""

    about: str
    number: Message
    range: Message
    comes_from: tuple[Message, ...]


@require_safe
def first(request: HttpRequest) -> HttpResponse:
    """The questions, and the answer to what was told; a bookmark keeps it, and nothing else does."""
    told = {name: text.strip() for name in (*(name for _, name in _ASKED), "occupation") if (text := request.GET.get(name, "")).strip()}
    mistakes: tuple[Mistake, ...] = ()
    answer: Instant | None = None
    try:
        answer = instant(told, today()) if told else None
    except BadAnswer as bad:
        mistakes = bad.mistakes
    controls = _controls(told, mistakes)
    context = {
        "controls": tuple(controls.values()),
        "mistakes": summary_of(mistakes, controls),
        "answer": answer,
        "figures": _figures(answer) if answer else (),
        "others": answer.matches if answer and not answer.is_chosen else (),
        "told": {name: text for name, text in told.items() if name != "occupation"},
    }
    return render(request, "homeground/first.html", context, status=422 if mistakes else 200)


def _controls(told: Told, mistakes: tuple[Mistake, ...]) -> dict[str, Control]:
    errors = {mistake.field: mistake.remedy for mistake in mistakes}
    return {
        name: control_of(field_of(shape, name), [told[name]] if name in told else [], error=errors.get(name, "")) for shape, name in _ASKED
    }


def _figures(answer: Instant) -> tuple[FigureShown, ...]:
    share = _share_shown(answer.share, is_chosen=answer.is_chosen) if answer.share else ()
    return (*share, *_saved_shown(answer))


def _share_shown(share: ShareMovable, *, is_chosen: bool) -> tuple[FigureShown, ...]:
    whose = Message("{title}{likely}", title=share.occupation.title, likely="" if is_chosen else ", the likeliest of the published jobs")
    cautions = (whose, counts_tasks(), NOT_GRANTED)
    feasible = FigureShown(
        "Tasks of jobs like yours that could be done at home",
        Message("about {mid}", mid=share.feasible.percent),
        Message(
            "{low} to {high}; {title}. {where}",
            low=share.feasible.low or "",
            high=share.feasible.high or "",
            title=share.occupation.title,
            where=where_said(share.feasible),
        ),
        (figure_said(share.feasible), *cautions, source_said(share.feasible.source), Message.verbatim(NOTICE)),
    )
    return (feasible, *((_offered(share.offered),) if share.offered else ()))


def _offered(figure: Figure) -> FigureShown:
    return FigureShown(
        "Workers in such jobs who are offered it",
        Message("{percent}", percent=figure.percent),
        Message("{country}, {period}", country=figure.country, period=figure.period),
        (figure_said(figure), source_said(figure.source)),
    )


def _saved_shown(answer: Instant) -> tuple[FigureShown, ...]:
    saved, shown = answer.saved, []
    weeks = Message("It turns on the weeks that you really work, 44 to 50 a year. Nothing that you did not tell is counted.")
    if saved.hours_a_year:
        hours = {name: int(half_up(getattr(saved.hours_a_year, name), 0)) for name in ("low", "mid", "high")}
        how = Message("Two trips a home day, times your home days, times the weeks.")
        shown.append(
            FigureShown("Worth to you in time", Message("{mid} hours a year", **hours), Message("{low} to {high}", **hours), (how, weeks))
        )
    if saved.fares_a_year and saved.currency:
        how = Message(
            "The fare of a day, times your home days, times the weeks. Of a season ticket, count only what you would really save."
        )
        low, mid, high = (_money(saved.fares_a_year, name, saved.currency) for name in ("low", "mid", "high"))
        shown.append(
            FigureShown(
                "Worth to you in fares", Message("{mid} a year", mid=mid), Message("{low} to {high}", low=low, high=high), (how, weeks)
            )
        )
    return tuple(shown)


def _money(found: Range, name: str, currency: str) -> Money:
    return Money(half_up(getattr(found, name), 0), currency)
