"""Every rule of every place can be said in words."""

from datetime import date

import pytest

from homeground.law import DeadlineDue, condition_said, deadline_notes, deadline_rule_said, expected_said, limit_said, regimes, token_said
from homeground.law.rule import Deadline, Party, Silent
from homeground.wording import say
from tests.law.sample import TEXT, loaded


@pytest.mark.parametrize("place", list(regimes()))
def test_every_rule_of_a_place_has_words(place: str) -> None:
    for route in regimes()[place].routes:
        said = [condition_said(one) for one in route.eligible]
        said += [deadline_rule_said(one) for one in route.deadlines]
        said += [note for one in route.deadlines for note in deadline_notes(one)]
        said += [limit_said(route.limit)] if route.limit else []
        for text in map(say, said):
            assert "{" not in text
            assert "_" not in text
            assert text == " ".join(text.split())


@pytest.mark.parametrize(
    ("place", "route", "words"),
    [
        ("GB", "request", "2 months beginning with the day they get your request"),
        ("GB-NIR", "request", "28 days after the day they get your request"),
        ("NL", "place", "2 months before the day when it would begin"),
    ],
)
def test_a_deadline_says_from_what_it_is_counted(place: str, route: str, words: str) -> None:
    versions = [one for one in regimes()[place].routes if one.id == route]
    assert words in [say(deadline_rule_said(deadline)) for one in versions for deadline in one.deadlines]


def test_a_condition_says_who_may_ask() -> None:
    said = [say(condition_said(one)) for route in regimes()["US-CA-SF"].routes for one in route.eligible]
    assert "20 or more people work for the employer" in said
    assert "6 months in the job by the day when you ask" in said
    assert any(text.startswith("one of these is true of you: a child under 18; carer") for text in said)


def test_a_limit_says_how_often() -> None:
    (now, *_) = [route.limit for route in regimes()["GB"].routes]
    assert now is not None
    assert say(limit_said(now)) == "2 requests in 12 months, and one at a time"
    assert token_said("age>=55") == "55 years old or older"


@pytest.mark.parametrize(
    ("precision", "said"),
    [("day", "1 January 2027"), ("month", "about 1 January 2027"), ("year", "in 2027"), ("unknown", "on a day not known yet")],
)
def test_an_announced_change_is_told_no_more_exactly_than_it_was_announced(precision: str, said: str) -> None:
    change = loaded(TEXT.replace('precision = "year"', f'precision = "{precision}"')).changes[0]
    assert say(expected_said(change)) == said


@pytest.mark.parametrize(("by", "counts"), [("you", 10), ("either", 10), ("employer", 20)])
def test_everybody_acts_by_the_earlier_reading_and_the_employer_is_late_after_the_later(by: Party, counts: int) -> None:
    silent: Silent | None = "unknown" if by == "employer" else None
    deadline = Deadline(id="x", by=by, length="1 month", source=("act",), after="request", silent=silent)  # type: ignore[arg-type]  # as the file writes it
    assert DeadlineDue(deadline, date(2026, 3, 10), date(2026, 3, 20)).counts_on.day == counts
