"""A published figure in words: what it tells, where and when, how sure it is, and how it is known."""

from __future__ import annotations

from decimal import Decimal

from homeground.case.message import Message
from homeground.portability.figure import CONCEPTS, Figure, FigureSource


def figure_said(figure: Figure) -> Message:
    """The figure as words that can stand alone: what it tells, how sure that is, where and when, and who told it.

    >>> from homeground.wording import say
    >>> from homeground.portability.jobs_like import general_figures
    >>> say(figure_said(general_figures()[2]))
    'Offered by the employer: 11.4% of workers (no standard error in the extract). United States, 2023, told by employers.'
    """
    return Message(
        "{concept:capital}: {percent} {of} ({margin}). {where}, {told}.",
        concept=CONCEPTS[figure.concept],
        percent=figure.percent,
        of=figure.of,
        margin=margin_said(figure),
        where=where_said(figure),
        told=figure.source.told,
    )


def where_said(figure: Figure) -> Message:
    """The country and the period."""
    return Message("{country}, {period}", country=figure.country, period=figure.period)


def margin_said(figure: Figure) -> Message:
    """How sure the figure is: its range and what that is, its standard error, or why there is neither."""
    if figure.low is not None and figure.high is not None and figure.range_is is not None:
        return Message("{low} to {high}: {range_is}", low=figure.low, high=figure.high, range_is=figure.range_is)
    if figure.se is not None:
        return Message("standard error {se:percentage point|percentage points}", se=Decimal(figure.se))
    return Message.verbatim(figure.margin or "margin not known")


def source_said(source: FigureSource) -> Message:
    """Where figures were published, how they are known, and what one has to know to read them."""
    return Message(
        "{cite:sentence} {known:sentence} Last looked at on {on}. {note}",
        cite=source.cite,
        known=source.how_known,
        on=source.checked_on,
        note=source.note or "",
    )
