"""A case at one look."""

from datetime import date

import pytest

from homeground.case import fold
from homeground.desk.happenings import record
from homeground.desk.overview import overview
from homeground.desk.print import UnknownPaper, paper_of, paper_states
from homeground.papers import PAPERS
from homeground.store import MemoryShelf
from homeground.wording import say
from tests import ada


def test_the_dates_of_the_example_stand_in_order_with_today_among_them() -> None:
    file = MemoryShelf().create("ada")
    file.append(ada.drafts())
    seen = overview(file, ada.TODAY)
    assert [(ahead.on, say(ahead.what)) for ahead in seen.dates] == [
        (date(2026, 10, 9), "Today"),
        (date(2026, 10, 15), "You could meet at 10:00."),
        (date(2026, 10, 16), "You could meet at 14:00."),
        (date(2027, 1, 4), "The trial would begin."),
        (date(2027, 3, 26), "The trial would end."),
        (date(2027, 4, 14), "The review."),
    ]
    assert (seen.stage, seen.step.id, seen.where) == ("preparing", "hand-in", "not-asked")
    assert seen.case == fold(file.entries())


def test_a_reply_and_its_day_join_the_dates() -> None:
    file = MemoryShelf().create("ada")
    file.append(ada.drafts())
    record(file, "paper-sent", {"paper": "letter", "to": "Martin Hale", "on": "2026-10-12"}, stamp=ada.stamp(90, date(2026, 10, 21)))
    record(
        file, "reply-received", {"reply": "maybe", "on": "2026-10-20", "decides_by": "2026-10-26"}, stamp=ada.stamp(91, date(2026, 10, 21))
    )
    seen = overview(file, date(2026, 10, 21))
    told = {ahead.on: (say(ahead.what), ahead.is_past) for ahead in seen.dates}
    assert told[date(2026, 10, 12)] == ("You sent the letter to Martin Hale.", True)
    assert told[date(2026, 10, 26)] == ("The day your boss named for the decision.", False)
    assert (seen.stage, seen.step.id) == ("talking", "quiet-until-their-day")


def test_the_papers_of_a_case_are_listed_with_what_they_lack() -> None:
    states = paper_states(ada.case(), ada.TODAY)
    assert [(state.kind, state.gaps) for state in states] == [(kind, ()) for kind in PAPERS.values() if kind.is_due(ada.case())]
    lacking = ada.changed(ada.case(), tasks={})
    gaps = {state.kind.name: len(state.gaps) for state in paper_states(lacking, ada.TODAY)}
    assert (gaps["letter"], gaps["proposal"], gaps["brief"]) == (0, 1, 0)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_never_locked(name: str) -> None:
    assert paper_of(ada.changed(ada.case(), terms=type(ada.case().terms)(), tasks={}), name, ada.TODAY).nodes


def test_a_paper_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownPaper):
        paper_of(ada.case(), "novel", ada.TODAY)
