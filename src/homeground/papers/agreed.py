"""What was agreed, as the letter after a yes says it: the package of the yes, or else the terms that were entered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from homeground.case.agreement import agreed
from homeground.case.message import Fact
from homeground.case.package import package_of
from homeground.papers import terms
from homeground.papers.paper import Bullets, Node, Run
from homeground.papers.writer import Writer

_SETTLES: Mapping[str, str] = {
    "trial-length": "terms.trial_end_on",
    "review-date": "terms.review_on",
    "core-hours": "workplace.reachable_from",
}
"""Issues of a package, and the terms that are left out beside them."""


def terms_agreed(w: Writer) -> tuple[Node, ...]:
    """The terms that were agreed, and no other: nothing stands as agreed that nobody named."""
    package = package_of(agreed(w.case))
    items = tuple(_package(w, package) if package else _entered(w))
    return (Bullets("terms", items),) if items else ()


def _package(w: Writer, package: Mapping[str, str]) -> Iterator[Run]:
    """Each part of the package, then what the terms say of things that it does not settle."""
    path = "replies.agreed" if w.case.replies[-1].agreed else "replies.reply"
    for row, option in package.items():
        name = w.case.issues[row].name if row in w.case.issues else row.replace("-", " ").capitalize()
        yield w.run("{issue}: {option:bare}.", issue=name, option=Fact(option, (path,)))
    settled = {_SETTLES[row] for row in package if row in _SETTLES}
    if _are_the_days(w, package.get("home-days")):
        yield from _dated(w, "terms.weekdays", "The home days are {it}.", terms.weekday_names(w))
    yield from _rest(w, settled)


def _entered(w: Writer) -> Iterator[Run]:
    yield from _dated(w, "terms.home_days", "I work from home on {it:words} a week.")
    yield from _dated(w, "terms.weekdays", "The home days are {it}.", terms.weekday_names(w))
    yield from _rest(w, set())


def _rest(w: Writer, settled: set[str]) -> Iterator[Run]:
    yield from _dated(w, "terms.start_on", "It starts on {it}.")
    if "terms.trial_end_on" not in settled:
        yield from _dated(w, "terms.trial_end_on", "The trial ends on {it}.")
    if "terms.review_on" not in settled:
        yield from _dated(w, "terms.review_on", "We look at the result together on {it}.")
    if w.has("terms.notice"):
        yield terms.way_out(w)
    if "workplace.reachable_from" not in settled and terms.reachable(w):
        yield terms.reachable(w)


def _are_the_days(w: Writer, option: str | None) -> bool:
    """The weekdays that were asked for are as many as were agreed."""
    from homeground.negotiation import amount_in  # noqa: PLC0415 - with it comes numpy, which no other paper needs

    return option is None or amount_in(option) == len(w.case.terms.weekdays)


def _dated(w: Writer, path: str, text: str, fact: Fact | None = None) -> Iterator[Run]:
    if w.has(path):
        yield w.run(text, it=fact or w.fact(path))
