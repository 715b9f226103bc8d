"""The advice for a case: nothing is offered that the employee did not bring, and a package of one's own is weighed."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from homeground.case import BadAnswer, Case, Message, fold
from homeground.desk.advice import advised, stated, weighed
from homeground.desk.board import step_of_advice
from homeground.desk.happenings import record
from homeground.desk.transfer import read_export
from homeground.store import MemoryShelf
from homeground.wording import say
from tests import ada

READY = date(2026, 11, 9)
"""The day that Martin named is over, and ten working days have passed."""


def _talks() -> Case:
    file = MemoryShelf().create("ada")
    file.append(read_export((ada.FOLDER / "talks" / "journal.jsonl").read_text(encoding="utf-8")).drafts)
    return fold(file.entries())


def _dice() -> Any:  # noqa: ANN401 - a generator of numpy, which the rooms are handed in
    return np.random.default_rng(7)


def test_the_offers_for_the_example_leave_pay_alone_and_keep_to_the_table() -> None:
    found = advised(_talks(), READY, _dice(), seed=7)
    assert found.asked.question is not None
    assert found.advice is not None
    table = found.asked.question.table
    pay = table.position("pay-change")
    assert found.advice.offers
    assert all(offer.weighed.package[pay] == table.now[pay] and table.allows(offer.weighed.package) for offer in found.advice.offers)
    assert found.advice.take is False
    assert found == advised(_talks(), READY, _dice(), seed=7)


def test_without_a_table_there_is_no_advice_and_what_is_lacking_is_told() -> None:
    found = advised(Case(), READY, _dice())
    assert found.advice is None
    assert [one.path for one in found.asked.lacks] == ["issues"]
    with pytest.raises(BadAnswer, match="answer this first"):
        weighed(Case(), READY, _dice(), [["home-days: two days"]])


def test_a_package_of_ones_own_is_weighed_and_its_chances_fit_an_offer() -> None:
    case = _talks()
    package = ["home-days: two days", "trial-length: 12 weeks", "review-date: a review"]
    [found] = weighed(case, READY, _dice(), [package])
    assert found.is_allowed
    file = MemoryShelf().create("ada")
    file.append(read_export((ada.FOLDER / "talks" / "journal.jsonl").read_text(encoding="utf-8")).drafts)
    record(file, "offer-made", {"offer": package, "on": READY, "guess": [stated(found.yes)]}, stamp=ada.stamp(99, READY))
    kept = fold(file.entries()).offers[-1].chances[0]
    assert kept.low <= kept.middle <= kept.high
    with pytest.raises(BadAnswer, match="there is no option"):
        weighed(case, READY, _dice(), [["home-days: six days"]])


@pytest.mark.parametrize(("count", "words"), [(2, "two ways that would both work for me"), (3, "three ways that would all work for me")])
def test_two_ways_both_work_and_three_all(count: int, words: str) -> None:
    found = advised(ada.case(), ada.TODAY, np.random.default_rng(0)).advice
    assert found is not None
    step = step_of_advice(replace(found, stop=None, take=None, offers=(found.offers * 3)[:count]))
    assert words in say(step.say or Message(""))
