"""A regime file that could mislead is refused, with its name, the part, the line where it can be found, and the remedy."""

import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.law import BadRegime, load_regime, regimes
from tests.law.sample import TEXT, TODAY, loaded, refusal

FAULTS = tomllib.loads((Path(__file__).parent / "faults.toml").read_text(encoding="utf-8"))["fault"]
SECOND = TEXT[TEXT.index("[[route]]") : TEXT.index("[[change]]")]


def test_the_made_up_place_is_taken() -> None:
    assert loaded().routes[0].is_scarce


@pytest.mark.parametrize("place", list(regimes()))
def test_each_packaged_file_is_taken_as_one_from_outside_would_be(place: str) -> None:
    text = files("homeground.law").joinpath("regimes", f"{place}.toml").read_text(encoding="utf-8")
    assert load_regime(text, f"{place}.toml", date.today()) == regimes()[place]  # noqa: DTZ011 - no file knows tomorrow


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["told"][:60])
def test_a_fault_is_told_with_its_part_line_and_remedy(fault: dict[str, str]) -> None:
    assert fault["old"] in TEXT
    said = refusal(TEXT.replace(fault["old"], fault["new"], 1))
    assert said.startswith("XX.toml, ")
    assert fault["told"] in said


def test_two_versions_of_a_route_in_force_on_one_day_are_refused() -> None:
    later = SECOND.replace("from = 2020-01-01\nto = 2024-12-31", "from = 2024-12-31")
    said = refusal(TEXT.replace("[[change]]", later + "[[change]]"))
    assert "two versions of request are in force on 2024-12-31; end the older the day before" in said
    apart = later.replace("from = 2024-12-31", "from = 2025-01-01")
    assert len(loaded(TEXT.replace("[[change]]", apart + "[[change]]")).routes) == 2


def test_a_key_that_fell_into_another_block_is_told_where_it_belongs() -> None:
    block = TEXT.replace("grounds_closed = true\n", "").replace("precision", "grounds_closed = true\nprecision")
    assert "change 1, grounds_closed: there is no such key here; it belongs to route" in refusal(block)


def test_all_faults_are_told_at_once_in_the_order_of_the_lines() -> None:
    said = refusal(TEXT.replace('depth = "usable"', 'depth = "deep"').replace('silent = "breach"', 'silent = "rude"'))
    assert [line.split(",")[1] for line in said.splitlines()] == [" line 4", " line 29"]


def test_a_notice_without_an_end_is_refused() -> None:
    assert "max: say by how much" in refusal(TEXT.replace('silent = "breach"', 'extend = { how = "notice" }, silent = "breach"'))


def test_a_place_may_bring_words_of_its_own() -> None:
    own = '[words.works_shifts]\nkind = "token"\nask = "Do you work in shifts?"\nwhy = "The route is for them."\n[[route]]'
    text = TEXT.replace('"carer"]', '"works_shifts"]')
    assert "nobody can be asked for works_shifts" in refusal(text)
    assert "works_shifts" in loaded(text.replace("[[route]]", own, 1)).words


@pytest.mark.parametrize(
    "junk", ["", "\x00", "= =", "[[[", "schema = ", "{}", "route = 3\n", "[route]\n", "sources = []", "[[route]]\neligible = 3\n"]
)
def test_junk_is_refused_and_never_a_surprise(junk: str) -> None:
    with pytest.raises(BadRegime):
        load_regime(junk, "XX.toml", TODAY)


@given(st.integers(0, len(TEXT)), st.integers(0, 60), st.sampled_from(["", "#", '"', "]", "= 1", "\n[[route]]\n", "\x00", "é"]))
def test_a_damaged_file_is_taken_or_refused_and_never_a_surprise(start: int, length: int, instead: str) -> None:
    assert refusal(TEXT[:start] + instead + TEXT[start + length :])
