"""Every rule is held by a case: whatever leaf of a regime file is spoiled, at least one known answer disagrees."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from homeground.law import Length, Regime, regimes
from homeground.law.facts import shared_words
from homeground.law.load import regime_from
from homeground.law.schema import keys_of, shapes_in
from tests.law.known import ROWS, Known
from tests.law.spoil import SHOWN, Spoiled, is_shown, spoiled_copies


@cache
def document_of(place: str) -> dict[str, Any]:
    text = files("homeground.law").joinpath("regimes", f"{place}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def is_noticed(spoiled: Spoiled, place: str, rows: list[Known]) -> bool:
    """Whether the loader refuses the copy, or a case disagrees with it."""
    read = regime_from(spoiled.document, f"{place}.toml", shared_words())
    return not isinstance(read, Regime) or any(known.disagreements(read) for known in rows)


def unnoticed(place: str, rows: list[Known]) -> list[str]:
    return [spoiled.what for spoiled in spoiled_copies(document_of(place)) if not is_noticed(spoiled, place, rows)]


@pytest.mark.parametrize("place", list(regimes()))
def test_a_spoiled_copy_is_noticed_by_a_case(place: str) -> None:
    survivors = unnoticed(place, [known for known in ROWS if known.place == place])
    assert not survivors, "\n".join([f"no case in tests/law/cases/{place}.csv notices:", *survivors])


def test_a_rule_that_no_case_holds_is_named() -> None:
    rows = [known for known in ROWS if known.place == "GB" and "extension" not in known.facts]
    assert unnoticed("GB", rows) == [
        "route request from 2024-04-06, deadline decision, extend gone",
        "route request from 2014-06-30, deadline decision, extend gone",
    ]


def test_the_copies_hold_what_matters_most() -> None:
    copies = [spoiled.what for spoiled in spoiled_copies(document_of("IE"))]
    for told in ("length = 5 weeks", "count = beginning_with", "also gone", "max = 9 weeks", "silent = granted", "service = 7 months"):
        assert any(what.startswith("route remote") and what.endswith(told) for what in copies), told


def test_each_leaf_is_spoiled_at_some_place_or_named_as_only_shown() -> None:
    spoiled = {copy.key for place in regimes() for copy in spoiled_copies(document_of(place))}
    left = {(shape.__name__, key) for shape, key in leaves_of(Regime) if key not in spoiled}
    assert left == set()


def leaves_of(shape: type) -> set[tuple[type, str]]:
    """Every key that holds a plain value, in the parts that are not only shown."""
    found: set[tuple[type, str]] = set()
    for key, hint in keys_of(shape).items():
        inner = [part for part in shapes_in(hint) if part is not Length]
        if (shape, key) in SHOWN:
            continue
        found |= {(shape, key)} if not inner else set() if is_shown(hint) else {leaf for part in inner for leaf in leaves_of(part)}
    return found
