"""What is published of jobs like the employee’s, with where, when and who told it; and the notices that go with texts of others."""

from __future__ import annotations

from homeground.case.message import Fact, Message
from homeground.papers.paper import Node, Note, Sentence
from homeground.papers.writer import Writer
from homeground.portability import NOTICE, Figure, attribution, figure_said, figures_for, read_taken

_CHOSEN = "person.occupation"


def jobs_like(w: Writer) -> tuple[Node, ...]:
    """The figures of the occupation that was chosen, what is feasible and what is offered kept apart; nothing where none was chosen."""
    share = figures_for(w.case).share
    if share is None:
        return ()
    lead = w.sentence("Published figures on jobs like mine ({title}):", title=Fact(share.occupation.title, (_CHOSEN,)))
    own = w.sentence("They count tasks and people elsewhere; the table above is about my own week.", _CHOSEN)
    return (Note("jobs-like", (lead, *(_figure(w, figure) for figure in share.figures), own)),)


def _figure(w: Writer, figure: Figure) -> Sentence:
    """What it tells, how sure that is, where, when and who told it, and its source."""
    source = figure.source
    said = Message(
        "{figure} Source: {cite:bare} ({url}, read on {on:short}).",
        figure=figure_said(figure),
        cite=source.cite,
        url=source.url,
        on=source.checked_on,
    )
    return w.sentence("{said}", said=Fact(said, (_CHOSEN,)))


def notices(w: Writer) -> tuple[Node, ...]:
    """What the licence of others' figures and texts asks to be said wherever these stand."""
    found = {row: taken for row, task in w.case.tasks.items() if (taken := read_taken(task.taken_from)) is not None}
    paths = tuple(f"tasks.{row}.taken_from" for row in found)
    releases = dict.fromkeys(taken.release for taken in found.values())
    told = [w.sentence("{notice}", notice=Fact(attribution(release).text, paths)) for release in releases]
    if figures_for(w.case).share is not None:
        told.append(w.sentence("{notice}", notice=Fact(NOTICE, (_CHOSEN,))))
    return tuple(Note(f"notice-{number}", (sentence,)) for number, sentence in enumerate(told, start=1))
