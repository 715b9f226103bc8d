"""The bosses on whom the advice is judged keep to their own least, can be won, and are the same for the same dice."""

from collections.abc import Iterator

import numpy as np
import pytest

from benchmarks.negotiation import later_bosses, unseen_bosses
from benchmarks.negotiation.talks import Answer, Scenario, scenario
from benchmarks.negotiation.unseen_bosses import Manager
from homeground.negotiation import Package

FAMILIES = unseen_bosses.FAMILIES | later_bosses.FAMILIES
TALKS = 25
Said = tuple[Answer, Package | None]


def made(family: str, drawn: Scenario, number: int) -> Manager:
    boss = FAMILIES[family](drawn, np.random.default_rng([7, number]))
    assert isinstance(boss, Manager)
    return boss


def package(number: int, boss: Manager) -> Package:
    return tuple(int(option) for option in np.unravel_index(number, boss.felt.shape))


def talk(boss: Manager, asks: list[Package]) -> Iterator[Said]:
    """What is said, one after another: the measure of some bosses moves meanwhile, so each is judged at its moment."""
    for number, ask in enumerate(asks, 1):
        time = number / len(asks)
        answer = boss.answer(ask, time)
        yield answer, boss.counter(time) if answer == "no" else None
        if answer != "no":
            return


def coming_nearer(drawn: Scenario, boss: Manager) -> list[Package]:
    """From what the employee likes best to what the boss likes best, by rising shares of the way."""
    mine = sum(np.ix_(*drawn.mine))
    return [package(int(((1 - share) * mine + share * boss.felt).argmax()), boss) for share in np.linspace(0, 1, drawn.asks)]


def at_random(drawn: Scenario, boss: Manager, number: int) -> list[Package]:
    dice = np.random.default_rng([8, number])
    return [package(int(dice.integers(boss.felt.size)), boss) for _ in range(drawn.asks)]


def test_no_two_families_bear_the_same_name() -> None:
    assert len(FAMILIES) == len(unseen_bosses.FAMILIES) + len(later_bosses.FAMILIES)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_dice_make_a_boss_who_says_the_same(family: str) -> None:
    for number in range(3):
        drawn = scenario(1, number)
        one, other = made(family, drawn, number), made(family, drawn, number)
        assert list(talk(one, at_random(drawn, one, number))) == list(talk(other, at_random(drawn, other, number)))


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_below_their_own_least_is_agreed_or_put(family: str) -> None:
    for number in range(TALKS):
        drawn = scenario(1, number)
        for asks in (at_random, lambda drawn, boss, _: coming_nearer(drawn, boss)):
            boss = made(family, drawn, number)
            heard = asks(drawn, boss, number)
            for ask, (answer, put) in zip(heard, talk(boss, heard), strict=False):
                assert answer != "yes" or boss.felt[ask] >= boss.least
                assert put is None or boss.felt[put] >= boss.least


@pytest.mark.parametrize("family", FAMILIES)
def test_what_was_put_is_agreed_when_it_is_asked_for(family: str) -> None:
    """A boss who is shaken may be alarmed by that very ask: then what was put has fallen below the least."""
    put_at_all = 0
    for number in range(TALKS):
        drawn = scenario(1, number)
        boss = made(family, drawn, number)
        for place, ask in enumerate(at_random(drawn, boss, number), 1):
            time = place / drawn.asks
            put = boss.counter(time) if boss.answer(ask, time) == "no" else None
            if put is not None:
                put_at_all += 1
                agreed = boss.answer(put, time) == "yes"
                assert agreed or (isinstance(boss, later_bosses.Shaken) and boss.felt[put] < boss.least)
                break
    assert put_at_all > 0


@pytest.mark.parametrize("family", FAMILIES)
def test_in_the_end_the_best_is_agreed_and_the_worst_is_not(family: str) -> None:
    """Whoever needs HR has to refuse even what they like best, once the home days for it have gone to others."""
    agreed = 0
    for number in range(TALKS):
        drawn = scenario(1, number)
        boss = made(family, drawn, number)
        middling = at_random(drawn, boss, number)[:2]
        list(talk(boss, [*middling, *middling]))
        best = package(int(boss.felt.argmax()), boss)
        is_gone = isinstance(boss, later_bosses.AsksHr) and best[later_bosses.DAYS] > boss.days_left()
        agreed += boss.answer(best, 1.0) == ("no" if is_gone else "yes")
        assert made(family, drawn, number).answer(package(int(boss.felt.argmin()), boss), 1.0) != "yes"
    assert agreed >= 0.9 * TALKS


@pytest.mark.parametrize("family", FAMILIES)
def test_whoever_comes_nearer_is_often_met_and_not_at_once(family: str) -> None:
    ended = []
    for number in range(TALKS):
        drawn = scenario(1, number)
        boss = made(family, drawn, number)
        said = list(talk(boss, coming_nearer(drawn, boss)))
        ended.append((said[-1][0], len(said)))
    assert sum(answer == "yes" for answer, _ in ended) >= 0.6 * TALKS
    assert sum(asks > 1 for _, asks in ended) >= 0.6 * TALKS
