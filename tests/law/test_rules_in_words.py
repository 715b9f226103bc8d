"""Every rule of every place can be said in words."""

import pytest

from homeground.law import condition_said, deadline_notes, deadline_rule_said, limit_said, regimes, token_said
from homeground.wording import say


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
