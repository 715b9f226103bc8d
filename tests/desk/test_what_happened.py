"""What happened counts for ever, is corrected beside the first telling, and can be withdrawn."""

from datetime import date
from uuid import UUID

import pytest

from homeground.case import BadAnswer, fold
from homeground.case.reading import body_of
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import NoSuchHappening, correct, record, withdraw
from homeground.desk.interview import answer
from homeground.store import MemoryShelf
from tests import ada

SENT = {"paper": "letter", "to": "Martin Hale", "on": date(2026, 10, 12)}
LATER = date(2026, 12, 1)
MAYBE = {"reply": "maybe", "on": date(2026, 10, 20), "said": "Let me think."}


def test_a_paper_sent_makes_the_matter_asked_and_a_reply_moves_it_on() -> None:
    file = MemoryShelf().create("ada")
    record(file, "paper-sent", SENT, stamp=ada.stamp(1, LATER))
    assert (fold(file.entries()).where, fold(file.entries()).where_since) == ("asked", date(2026, 10, 12))
    record(file, "reply-received", MAYBE, stamp=ada.stamp(2, LATER))
    assert (fold(file.entries()).where, fold(file.entries()).where_since) == ("maybe", date(2026, 10, 20))


def test_a_correction_counts_and_the_first_telling_stays_beside_it() -> None:
    file = MemoryShelf().create("ada")
    noted = record(file, "reply-received", MAYBE, stamp=ada.stamp(1, LATER))
    correct(file, noted.id, {**MAYBE, "reply": "no"}, stamp=ada.stamp(2, LATER))
    event = fold(file.entries()).events[0]
    assert [getattr(what, "reply", None) for what in event.told] == ["maybe", "no"]
    assert fold(file.entries()).where == "refused"


def test_what_is_withdrawn_did_not_happen() -> None:
    file = MemoryShelf().create("ada")
    noted = record(file, "paper-sent", SENT, stamp=ada.stamp(1, LATER))
    withdraw(file, noted.id, stamp=ada.stamp(2, LATER))
    assert fold(file.entries()).events == ()
    with pytest.raises(NoSuchHappening):
        withdraw(file, noted.id, stamp=ada.stamp(3, LATER))


def test_a_happening_without_its_day_is_refused() -> None:
    file = MemoryShelf().create("ada")
    with pytest.raises(BadAnswer, match="on: needed"):
        record(file, "paper-sent", {"paper": "letter", "to": "Martin"}, stamp=ada.stamp(1, LATER))
    assert file.entries() == ()


def test_nothing_can_be_corrected_that_did_not_happen() -> None:
    with pytest.raises(NoSuchHappening):
        correct(MemoryShelf().create("ada"), UUID(int=7), MAYBE, stamp=ada.stamp(1, LATER))


def _case(where: str | None, since: date | None = None) -> CaseFile:
    file = MemoryShelf().create("ada")
    given = {"where": where, "where_since": since}
    answer(file, "device", {"whose": "mine", "account": "mine"}, stamp=ada.stamp(1))
    answer(file, "person", given, stamp=ada.stamp(2))
    return file


def test_the_day_is_that_of_whatever_says_where_the_matter_stands() -> None:
    file = _case("maybe", date(2026, 10, 1))
    record(file, "reply-received", {"reply": "maybe", "on": date(2026, 10, 8)}, stamp=ada.stamp(3, LATER))
    case = fold(file.entries())
    assert (case.where, case.where_since, case.where_since_path) == ("maybe", date(2026, 10, 8), "replies.on")


def test_an_older_reply_does_not_outweigh_what_was_said_later() -> None:
    file = _case("refused", date(2026, 10, 20))
    record(file, "reply-received", {"reply": "maybe", "on": date(2026, 10, 8)}, stamp=ada.stamp(3, LATER))
    assert fold(file.entries()).where == "refused"


def test_replies_count_by_their_days_and_not_by_when_they_were_noted() -> None:
    file = _case("asked")
    for number, (reply, day) in enumerate((("no", 20), ("maybe", 8)), start=3):
        record(file, "reply-received", {"reply": reply, "on": date(2026, 10, day)}, stamp=ada.stamp(number, LATER))
    assert fold(file.entries()).where == "refused"


def test_who_asked_by_letter_needs_no_other_day() -> None:
    file = _case("asked")
    record(file, "paper-sent", SENT, stamp=ada.stamp(3, LATER))
    case = fold(file.entries())
    assert (case.where_since, case.where_since_path) == (date(2026, 10, 12), "papers_sent.on")


def test_a_decision_does_not_come_before_the_answer() -> None:
    with pytest.raises(BadAnswer, match="decides_by"):
        record(MemoryShelf().create("ada"), "reply-received", {**MAYBE, "decides_by": date(2026, 10, 19)}, stamp=ada.stamp(1, LATER))


def test_what_is_still_to_come_did_not_happen() -> None:
    with pytest.raises(BadAnswer, match="still to come"):
        record(MemoryShelf().create("ada"), "paper-sent", SENT, stamp=ada.stamp(1))
    file = MemoryShelf().create("eve")
    noted = record(file, "paper-sent", SENT, stamp=ada.stamp(1, LATER))
    with pytest.raises(BadAnswer, match="still to come"):
        correct(file, noted.id, {**SENT, "on": date(2031, 1, 1)}, stamp=ada.stamp(2, LATER))


FORMAL = {**SENT, "formal": True}


def _asking(**rights: object) -> CaseFile:
    """The example's answers, in a place whose strongest right rests on the age of a child."""
    file = MemoryShelf().create("ada")
    file.append(ada.drafts())
    held = body_of(ada.case().rights)
    answer(file, "person", {**body_of(ada.case().person), "place": "PL"}, stamp=ada.stamp(80))
    answer(file, "rights", {**held, "child_ages": ["3"], **rights}, stamp=ada.stamp(81))
    return file


@pytest.mark.parametrize(("rights", "mend"), [({"way": "law"}, "may_show"), ({"way": "informal"}, "way = law")])
def test_a_letter_that_is_no_formal_request_starts_no_clock_of_the_law(rights: dict[str, object], mend: str) -> None:
    file = _asking(**rights)
    before = file.entries()
    with pytest.raises(BadAnswer, match=mend) as refused:
        record(file, "paper-sent", FORMAL, stamp=ada.stamp(90, LATER))
    assert [mistake.field for mistake in refused.value.mistakes] == ["formal"]
    assert file.entries() == before
    noted = record(file, "paper-sent", SENT, stamp=ada.stamp(91, LATER))
    with pytest.raises(BadAnswer, match=mend):
        correct(file, noted.id, FORMAL, stamp=ada.stamp(92, LATER))


def test_once_its_right_may_show_it_is_noted_as_the_formal_request() -> None:
    file = _asking(way="law", may_show=True)
    record(file, "paper-sent", FORMAL, stamp=ada.stamp(90, LATER))
    assert fold(file.entries()).formal_requests == (date(2026, 10, 12),)


def test_what_was_asked_formally_before_the_answer_came_can_be_noted_afterwards() -> None:
    file = _case("refused", date(2026, 11, 2))
    record(file, "paper-sent", FORMAL, stamp=ada.stamp(3, LATER))
    assert fold(file.entries()).formal_requests == (date(2026, 10, 12),)
