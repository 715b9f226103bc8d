"""The efficient frontier holds exactly the packages that nobody can better without a loss to the other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.negotiation import BadTable, Issue, Table, frontier, worths
from tests.negotiation.tables import table, tables, worths_on


def by_sorting(on: Table, mine: tuple[np.ndarray, ...], theirs: tuple[np.ndarray, ...]) -> np.ndarray:
    """The frontier from a list of all packages."""
    first, second, numbers = worths(mine), worths(theirs), np.arange(on.count)
    packages = np.stack(np.unravel_index(numbers, on.levels), 1)
    allowed = np.array([on.allows(tuple(package)) for package in packages.tolist()])
    first, second, numbers = first[allowed], second[allowed], numbers[allowed]
    order = np.lexsort((numbers, -second, -first))
    best = np.maximum.accumulate(np.concatenate([[-np.inf], second[order][:-1]]))
    kept: np.ndarray = numbers[order][second[order] > best]
    return kept


@given(st.data())
@settings(max_examples=60)
def test_it_is_the_same_as_by_sorting_all_packages(data: st.DataObject) -> None:
    on = data.draw(tables())
    mine, theirs = data.draw(worths_on(on.levels)), data.draw(worths_on(on.levels))
    if not any(on.allows(tuple(package)) for package in np.ndindex(*on.levels)):
        return
    assert frontier(on, mine, theirs).numbers.tolist() == by_sorting(on, mine, theirs).tolist()


@given(st.data())
@settings(max_examples=30)
def test_along_it_one_side_gains_what_the_other_loses(data: st.DataObject) -> None:
    on = table(data.draw(st.lists(st.integers(2, 4), min_size=2, max_size=5)))
    found = frontier(on, data.draw(worths_on(on.levels)), data.draw(worths_on(on.levels)))
    assert (np.diff(found.mine) < 0).all()
    assert (np.diff(found.theirs) > 0).all()


def test_where_both_want_the_same_it_is_one_package() -> None:
    on = table((3, 3))
    rising = (np.array([0.0, 0.1, 0.2]), np.array([0.0, 0.3, 0.8]))
    assert frontier(on, rising, rising).numbers.tolist() == [8]


def one(options: tuple[str, ...], *, now: int = 0, name: str = "days") -> Issue:
    return Issue(name, name, options, now)


@pytest.mark.parametrize(
    ("issues", "said"),
    [
        ((one(("a", "b")),), "fewer than 2 issues"),
        ((one(("a",)), one(("a", "b"), name="pay")), "nothing is to be settled"),
        ((one(("a", "a")), one(("a", "b"), name="pay")), "stands twice"),
        ((one(("a", "b")), one(("a", "b"))), "the issue “days” stands twice"),
        ((one(("a", "b"), now=2), one(("a", "b"), name="pay")), "option that holds today"),
        (tuple(one(tuple("abcdefghij"), name=f"i{number}") for number in range(7)), "10,000,000 packages"),
    ],
)
def test_a_table_that_cannot_be_is_refused_with_what_to_mend(issues: tuple[Issue, ...], said: str) -> None:
    with pytest.raises(BadTable, match=said):
        Table(issues)


def test_a_mask_that_forbids_what_holds_today_is_refused() -> None:
    with pytest.raises(BadTable, match="forbids what holds today"):
        table((2, 2), [((0, 0), (1, 0))])
