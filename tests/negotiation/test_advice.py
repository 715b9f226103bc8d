"""What the advice promises, whoever sits opposite."""

from dataclasses import replace
from datetime import date
from itertools import pairwise, permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.negotiation import (
    Advice,
    Issue,
    Mask,
    Noted,
    Package,
    Preferences,
    Question,
    Round,
    Said,
    Table,
    View,
    advise,
    is_enough,
    planned,
    templates,
    weigh,
)
from homeground.negotiation.advising import believed_of
from homeground.negotiation.reasons import lift, reasons_of, takes_back
from tests.negotiation.tables import SHAPE, table, tables, view

IDS = ("home-days", "review-date")


def asked(on: Table, history: tuple[Round, ...] = (), **more: object) -> Question:
    said = Said(tuple("must" for _ in on.issues), tuple(tuple(range(count)) for count in on.levels), tuple(None for _ in on.issues))
    question = Question(table=on, said=said, history=history, noted=tuple(Noted() for _ in history), offers_left=6)
    return replace(question, **more)  # type: ignore[arg-type]  # fields of a question


def advice(question: Question, seed: int = 1) -> Advice:
    return advise(question, np.random.default_rng(seed), bosses=256)


def put(told: Advice) -> list[Package]:
    return [offer.weighed.package for offer in told.offers]


@given(tables(), st.integers(0, 50))
@settings(max_examples=25, deadline=None)
def test_no_offer_breaks_a_mask_or_is_worse_than_the_alternative(on: Table, seed: int) -> None:
    for offer in advice(asked(on), seed).offers:
        assert on.allows(offer.weighed.package)
        assert offer.weighed.mine.mean > 0
        assert 0 <= offer.weighed.yes.low <= offer.weighed.yes.middle <= offer.weighed.yes.high <= 1


@given(st.integers(0, 50), st.lists(st.sampled_from(("no", "maybe")), min_size=1, max_size=5))
@settings(max_examples=25, deadline=None)
def test_no_ask_comes_twice_and_no_concession_is_taken_back(seed: int, replies: list[str]) -> None:
    on, dice = table(SHAPE), np.random.default_rng(seed)
    seen = view(on, seed, total=len(replies) + 1)
    asks: list[Package] = []
    for reply in replies:
        ready = planned(seen, dice)
        assert ready is not None
        place = tuple(ready.packages[0].tolist())
        if asks:
            both = seen.theirs(np.array([place, asks[-1]])).mean(1)
            assert both[0] >= both[1] - 0.05 - 1e-5
        assert place not in asks
        asks.append(place)
        counter = tuple(int(option) for option in dice.integers(0, on.levels)) if reply == "maybe" else None
        seen = seen.after(Round((seen.turned.back(place),), reply, counter), dice)  # type: ignore[arg-type]  # one of the replies


@given(st.integers(0, 50), st.lists(st.none() | st.tuples(*(st.integers(0, count - 1) for count in SHAPE)), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_no_ask_is_for_more_of_anything_than_was_asked_or_offered_before(seed: int, counters: list[Package | None]) -> None:
    asks: list[Package] = [(2, 1, 1, 1, 1)]
    history: list[Round] = []
    for counter in counters:
        history.append(Round((asks[-1],), "no" if counter is None else "maybe", counter, concerned=frozenset({1})))
        told = advice(asked(table(SHAPE), tuple(history)), seed)
        if not told.offers:
            break
        for package in put(told):
            known = zip(*asks, *(heard.counter for heard in history if heard.counter), strict=True)
            assert all(option <= max(before) for option, before in zip(package, known, strict=True))
        asks.append(put(told)[0])


@given(st.integers(0, 50))
@settings(max_examples=25, deadline=None)
def test_what_is_worse_than_the_alternative_is_never_enough(seed: int) -> None:
    on = table(SHAPE)
    seen = view(on, seed, reserve=0.5)
    ready = planned(seen, np.random.default_rng(seed))
    for package in np.ndindex(*on.levels):
        if seen.gain(np.array([package]))[0] <= 0:
            assert not is_enough(seen, ready, package)
    assert is_enough(seen, ready, tuple(count - 1 for count in on.levels))


def test_up_to_three_offers_are_worth_the_same_and_differ() -> None:
    told = advice(asked(table((6, 4, 3, 3, 3, 3))))
    packages = put(told)
    assert 1 <= len(packages) == len(set(packages)) <= 3
    worths = [offer.weighed.mine.low for offer in told.offers]
    assert max(worths) - min(worths) < 25


def test_of_offers_put_at_once_none_is_better_in_everything() -> None:
    together = [put(advice(asked(table((6, 4, 3, 3, 3, 3))), seed)) for seed in range(4)]
    assert max(map(len, together)) > 1
    for packages in together:
        for one, other in permutations(packages, 2):
            assert any(here > there for here, there in zip(one, other, strict=True))


def test_offers_put_at_once_have_each_a_reason_of_its_own() -> None:
    on = table((6, 4, 3, 3), now=(0, 3, 2, 2))
    told = weigh(view(on), [(3, 0, 2, 2), (4, 0, 2, 1), (4, 0, 1, 2)])
    said = [*reasons_of(view(on), on, told, concerned=[1], sureness=0.0)]
    assert len({*said}) == 3
    assert "worry" in said[0].text


def test_it_is_not_said_to_answer_a_worry_where_the_last_offer_answered_it_better() -> None:
    on = table((6, 4, 3, 3), now=(0, 3, 2, 2))
    seen = view(on).also_asked([(5, 1, 2, 2)])
    weaker, as_good = weigh(seen, [(3, 2, 1, 2), (3, 1, 1, 2)])
    assert ["worry" in next(reasons_of(seen, on, [one], concerned=[1], sureness=0.0)).text for one in (weaker, as_good)] == [False, True]


def test_what_both_like_better_is_not_taken_back() -> None:
    on = Table(tuple(Issue(one.id, one.name, one.options, one.options.index(one.now)) for one in map(templates().__getitem__, IDS)))
    preferences = Preferences.known(tuple(np.linspace(0, 0.5, len(issue.options)) for issue in on.issues), 0.0)
    seen = View.opened(on, preferences, believed_of(on, preferences, ()), 6, np.random.default_rng(1), count=256)
    seen = seen.also_asked([(3, 0)])
    assert takes_back(seen, (3, 2)) == (), "a review is liked by most bosses"
    assert takes_back(seen, (4, 2)) == (0,)


@pytest.mark.parametrize("seed", range(4))
def test_what_would_help_the_boss_never_takes_back_what_was_gained(seed: int) -> None:
    on = table(SHAPE, now=(0, 1, 1, 0, 1))
    seen = view(on, seed, reserve=0.05)
    assert lift(seen, (1, 2, 1, 1, 1)) == (), "every step back would be to what holds today"
    assert lift(seen, (2, 2, 1, 0, 1)) in {((0, 1),), ()}


def test_a_package_is_enough_if_it_counts_for_nearly_all_of_what_asking_on_seems_to_bring() -> None:
    seen, package = view(table(SHAPE), reserve=0.2), (2, 1, 1, 1, 1)
    ready = planned(seen, np.random.default_rng(1))
    assert ready is not None
    felt = float(seen.gain(np.array([package]))[0]) ** 0.7
    for hoped, is_taken in ((0.99 / 0.93, True), (1.01 / 0.93, False)):
        assert is_enough(seen, replace(ready, value=np.full_like(ready.value, felt * hoped)), package) is is_taken


def test_what_was_not_brought_up_stays_as_it_is_in_every_offer() -> None:
    on = table((4, 3, 3, 3), now=(0, 2, 0, 0))
    told = advice(asked(on, kept=frozenset({1})))
    assert told.offers
    assert all(package[1] == 2 for package in put(told))


def test_what_the_boss_brought_is_weighed_all_the_same() -> None:
    on = table((4, 3, 3, 3), now=(0, 2, 0, 0))
    heard = Round(((3, 2, 2, 2),), "maybe", (2, 0, 1, 0))
    told = advice(asked(on, (heard,), kept=frozenset({1})))
    assert told.on_the_table is not None
    assert told.on_the_table.package == (2, 0, 1, 0)
    assert told.take is not None


def test_packages_that_both_would_like_better_are_better_for_both() -> None:
    heard = Round(((3, 2, 2, 1, 2),), "maybe", (1, 0, 2, 0, 0))
    told = advice(asked(table(SHAPE), (heard,)))
    assert told.on_the_table is not None
    for better in told.better_for_both:
        assert better.mine.mean > told.on_the_table.mine.mean
        assert better.theirs.mean > told.on_the_table.theirs.mean


def test_the_best_there_is_is_taken() -> None:
    best = tuple(count - 1 for count in SHAPE)
    assert advice(asked(table(SHAPE), (Round(((3, 2, 2, 1, 1),), "maybe", best),))).take is True


def test_what_only_we_would_not_propose_is_taken_where_the_boss_proposes_it() -> None:
    on = table((4, 3, 3))
    more_than_asked = replace(on, masks=(Mask("days_above_the_ask", ((0, 3),)),))
    told = advice(asked(more_than_asked, (Round(((2, 2, 1),), "maybe", (3, 2, 2)),)))
    assert told.take is True
    assert all(package[0] < 3 for package in put(told))


def test_a_mix_that_leaves_less_is_never_taken() -> None:
    on = table((4, 3, 3), [((1, 2), (2, 2))])
    told = advice(asked(on, (Round(((3, 2, 1),), "maybe", (3, 2, 2)),)))
    assert told.take is False


def test_where_nothing_beats_the_alternative_the_advice_is_to_stop_and_says_what_would_open_it() -> None:
    on = table((2, 2), now=(1, 1))
    told = advice(asked(on))
    assert told.offers == ()
    assert told.stop is not None
    assert told.stop.reopen.text


def test_after_a_yes_nothing_more_is_asked() -> None:
    told = advice(asked(table(SHAPE), (Round(((1, 1, 1, 1, 1),), "yes"),)))
    assert told.stop is not None
    assert told.offers == ()


def test_a_no_rests_ten_working_days_unless_something_new_was_said() -> None:
    on = table(SHAPE)
    said_no = (Round(((3, 2, 2, 1, 2),), "no"),)
    noted = (Noted(on=date(2026, 10, 5), replied_on=date(2026, 10, 9)),)
    resting = advice(asked(on, said_no, noted=noted, today=date(2026, 10, 12)))
    assert resting.stop is not None
    assert resting.stop.until == date(2026, 10, 23)
    assert advice(asked(on, said_no, noted=noted, today=date(2026, 10, 23))).stop is None
    with_a_reason = (replace(said_no[0], concerned=frozenset({1})),)
    assert advice(asked(on, with_a_reason, noted=noted, today=date(2026, 10, 12))).stop is None


def test_an_offer_on_its_way_is_waited_for() -> None:
    told = advice(
        asked(table(SHAPE), unanswered=((3, 2, 2, 1, 2),), is_waiting=True, waiting_since=date(2026, 10, 5), today=date(2026, 10, 7))
    )
    assert told.offers == ()
    assert told.stop is not None
    assert told.stop.until == date(2026, 10, 19)


def test_after_three_bare_noes_the_advice_is_to_ask_what_would_change_it() -> None:
    packages: list[Package] = [(3, 2, 2, 1, 2), (3, 2, 2, 1, 1), (3, 2, 1, 1, 1)]
    told = advice(asked(table(SHAPE), tuple(Round((package,), "no") for package in packages)))
    assert told.stop is not None
    assert told.offers == ()


@pytest.mark.parametrize("seed", range(3))
def test_the_same_question_and_seed_give_the_same_advice(seed: int) -> None:
    question = asked(table(SHAPE), (Round(((3, 2, 2, 1, 2),), "maybe", (0, 1, 0, 0, 0)),))
    assert advice(question, seed) == advice(question, seed)


def test_the_frontier_is_shown_from_best_for_me_to_best_for_the_boss() -> None:
    told = advice(asked(table(SHAPE)))
    assert 2 <= len(told.frontier) <= 20
    assert all(before.mine.mean >= after.mine.mean for before, after in pairwise(told.frontier))


def test_each_offer_names_what_it_gives_and_gains_against_today_and_what_would_lift_it() -> None:
    on = table(SHAPE, now=(0, 2, 1, 0, 0))
    for offer in advice(asked(on)).offers:
        weighed = offer.weighed
        assert all(weighed.package[issue] < on.now[issue] for issue in weighed.gives)
        assert all(weighed.package[issue] > on.now[issue] for issue in weighed.gains)
        for issue, option in offer.lift:
            assert option < weighed.package[issue], "it costs the employee something"
            assert option > on.now[issue] or weighed.package[issue] <= on.now[issue], "and takes back nothing that was gained"
