"""Packages, offers and replies as they are written: what is right is read the same again, what cannot be so is told."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import BadAnswer, Case, Entry, fold
from homeground.case.choice import Choice
from homeground.case.field import field_of
from homeground.case.happening import HAPPENINGS, kind_of
from homeground.case.issue import Issue
from homeground.case.offer_made import OfferMade
from homeground.case.package import lines_of, package_of
from homeground.case.privacy import is_private, is_row_private
from homeground.case.reading import body_of, read
from homeground.case.reply_received import ReplyReceived
from homeground.wording import say
from tests import ada

_NAMES = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)
_OPTIONS = st.text(st.characters(codec="ascii", categories=("L", "N", "P")), min_size=1, max_size=20)
OFFER = {"offer": ["home-days: two days"], "on": "2026-10-29"}
REPLY = {"reply": "maybe", "on": "2026-11-02"}


@given(st.dictionaries(_NAMES, _OPTIONS, min_size=1, max_size=8))
def test_a_package_is_read_back_from_its_lines(package: dict[str, str]) -> None:
    assert package_of(lines_of(package)) == package
    offer = read(OfferMade, {**OFFER, "offer": [*lines_of(package)]})
    assert package_of(offer.offer) == package


def test_an_issue_may_be_written_with_capitals_and_underscores() -> None:
    assert read(OfferMade, {**OFFER, "offer": ["Home_days :  two   days"]}).offer == ("home-days: two days",)


@pytest.mark.parametrize(
    ("shape", "raw", "field", "remedy"),
    [
        (OfferMade, {**OFFER, "offer": ["two days"]}, "offer", "write the issue, a colon and its option"),
        (OfferMade, {**OFFER, "offer": ["home-days:"]}, "offer", "write the issue, a colon and its option"),
        (OfferMade, {**OFFER, "offer": ["a: b", "A: c"]}, "offer", "a stands twice"),
        (OfferMade, {"on": "2026-10-29"}, "offer", "needed"),
        (OfferMade, {**OFFER, "third": ["a: c"]}, "third", "name the second package first"),
        (OfferMade, {**OFFER, "guess": ["0.5"]}, "guess", "write three numbers in a line"),
        (OfferMade, {**OFFER, "guess": ["0.5 0.4 0.6"]}, "guess", "the low one comes first"),
        (OfferMade, {**OFFER, "guess": ["0.5 0.6 1.2"]}, "guess", "a chance is a number from 0 to 1"),
        (OfferMade, {**OFFER, "guess": ["0.1 0.2 0.3", "0.1 0.2 0.3"]}, "guess", "one line for each package"),
        (ReplyReceived, {**REPLY, "reply": "yes", "counter": ["a: b"]}, "counter", "an answer that names another package is a maybe"),
        (ReplyReceived, {**REPLY, "reply": "no", "counter": ["a: b"]}, "counter", "an answer that names another package is a maybe"),
        (ReplyReceived, {**REPLY, "reply": "no", "chosen": "first"}, "chosen", "a no chooses none"),
        (ReplyReceived, {**REPLY, "reply": "yes", "chosen": "none"}, "chosen", "a yes is to one of them"),
        (ReplyReceived, {**REPLY, "concerns": ["weather"]}, "concerns", "write any of: data-security"),
        (Issue, {"name": "x", "options": ["a", "A"]}, "options", "“a” stands twice"),
        (Issue, {"name": "x", "options": list("abcdefghijklm")}, "options", "at most 12"),
        (Issue, {"name": "x", "options": ["a", "b"], "now": "c"}, "now", "write one of your options: a, b"),
        (Issue, {"name": "x", "options": ["a", "b"], "favourite": "c"}, "favourite", "write one of your options: a, b"),
        (Choice, {"left": ["a: b"]}, "right", "needed"),
    ],
)
def test_what_cannot_be_so_is_told_with_how_to_mend_it(shape: type, raw: dict[str, Any], field: str, remedy: str) -> None:
    with pytest.raises(BadAnswer) as told:
        read(shape, raw)
    assert [mistake.field for mistake in told.value.mistakes] == [field]
    assert told.value.mistakes[0].remedy.startswith(remedy)


def test_the_chances_that_were_stated_stay_with_their_packages() -> None:
    offer = read(OfferMade, {**OFFER, "second": ["home-days: three days"], "guess": ["0.3 0.45 0.7", "0.1 0.2 0.4"]})
    assert [str(chance.middle) for chance in offer.chances] == ["0.45", "0.2"]
    assert len(offer.packages) == 2


@pytest.mark.parametrize("old", [{"reply": "maybe", "on": "2026-10-20", "said": "Let me think."}, {"reply": "yes", "on": "2026-10-20"}])
def test_a_reply_of_an_older_journal_is_read_as_it_was_written(old: dict[str, str]) -> None:
    assert body_of(read(ReplyReceived, old)) == old


def test_an_offer_and_its_answer_are_told_in_words() -> None:
    offer = read(OfferMade, {**OFFER, "second": ["home-days: three days"], "how": "in-person"})
    kind = kind_of(offer)
    assert (kind.name, say(kind.told(offer))) == ("offer-made", "You offered 2 packages.")
    assert say(kind.more(offer) or "") == "In a talk. Home days: two days; or home days: three days."  # type: ignore[arg-type]  # it is there
    reply = read(ReplyReceived, {**REPLY, "counter": ["home-days: one day"], "chosen": "second", "decides_by": "2026-11-05"})
    told = HAPPENINGS["reply-received"].more(reply)
    assert told is not None
    assert say(told) == "Their package: home days: one day. Liked best: the second. A decision by 5 November 2026."


def test_what_is_preferred_is_private_and_what_is_on_the_table_is_not() -> None:
    case = ada.case()
    assert [name for name in ("name", "options", "now", "concerns") if is_private(case, f"issues.home-days.{name}")] == []
    assert all(is_private(case, f"issues.home-days.{name}") for name in ("brought", "pile", "likes", "favourite"))
    assert all(is_private(case, f"choices.choice-1.{name}") for name in ("left", "right", "answer"))
    assert is_row_private(case.choices["choice-1"])
    assert all(is_private(case, f"terms.{name}") for name in ("if_no", "as_good_as", "offers_at_most", "alternative"))
    assert field_of(OfferMade, "guess").question.private


def test_offers_are_listed_by_their_days() -> None:
    journal = [_noted(number, day) for number, day in ((1, date(2026, 11, 2)), (2, date(2026, 10, 12)))]
    case: Case = fold(journal)
    assert [offer.on.day for offer in case.offers] == [12, 2]


def test_who_has_made_an_offer_has_asked() -> None:
    case = fold([_noted(1, date(2026, 10, 12))])
    assert (case.where, case.where_since, case.where_since_path) == ("asked", date(2026, 10, 12), "offers.on")


def _noted(number: int, on: date) -> Entry:
    draft = ada.stamp(number).draft("offer-made", {**OFFER, "on": on.isoformat()})
    names = ("id", "at", "on", "by", "shape", "facts_version", "kind", "body")
    return Entry(number=number, **{name: getattr(draft, name) for name in names})
