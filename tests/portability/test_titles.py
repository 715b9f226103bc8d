"""A typed job title finds the published occupations that are most like it: a list to choose from, never one that is picked."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.portability import GROUPS, likeliest, occupations

FOLDER = files("homeground.portability").joinpath("titles")
WRITTEN: Mapping[str, Mapping[str, str]] = {
    file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
    for file in FOLDER.iterdir()
    if file.name.endswith(".toml")
}


def _codes_by_title() -> Mapping[str, frozenset[str]]:
    """The codes under which each title stands; those with ~ only where it stands under no other."""
    first: defaultdict[str, set[str]] = defaultdict(set)
    fair: defaultdict[str, set[str]] = defaultdict(set)
    for table in WRITTEN.values():
        for soc, written in table.items():
            for one in written.split(","):
                title = " ".join(one.split())
                (fair if title.startswith("~") else first)[title.removeprefix("~")].add(soc)
    return {title: frozenset(first[title] or fair[title]) for title in {**first, **fair}}


CODES = _codes_by_title()
TITLES = st.sampled_from(sorted(CODES))


def _found(title: str, n: int = 5) -> list[str]:
    return [match.occupation.soc for match in likeliest(title, n)]


def test_every_group_has_its_file_and_every_code_of_the_list_is_an_occupation_of_that_group() -> None:
    assert set(WRITTEN) == set(GROUPS)
    for group, table in WRITTEN.items():
        assert {occupations()[soc].group.code for soc in table} == {group}


def test_every_occupation_is_known_by_titles_that_people_say() -> None:
    assert {soc for table in WRITTEN.values() for soc in table} == set(occupations())


def test_no_title_stands_twice_under_one_code() -> None:
    for table in WRITTEN.values():
        for soc, written in table.items():
            titles = [" ".join(one.split()).removeprefix("~") for one in written.split(",")]
            assert len(titles) == len(set(titles)), soc
            assert all(titles), soc


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_every_title_of_the_list_finds_one_of_its_own_codes_first(group: str) -> None:
    for written in WRITTEN[group].values():
        for one in written.split(","):
            title = " ".join(one.split()).removeprefix("~")
            assert _found(title, 1)[0] in CODES[title], title


@pytest.mark.parametrize("soc", sorted(occupations()))
def test_every_official_title_finds_its_own_occupation(soc: str) -> None:
    assert soc in _found(occupations()[soc].title)


@given(TITLES, st.sampled_from([str.upper, str.title, lambda title: f"  {title.replace(' ', '   ')} ", lambda title: f"{title}."]))
def test_capitals_spaces_and_a_full_stop_do_not_matter(title: str, written: object) -> None:
    assert callable(written)
    assert _found(written(title)) == _found(title)


@given(TITLES)
def test_the_plural_finds_the_same_first(title: str) -> None:
    if title[-1].isalpha() and not title.endswith(("s", "x", "y", "ie", "ch", "sh", "man")) and len(title.rsplit(maxsplit=1)[-1]) > 3:
        assert _found(f"{title}s", 1)[0] in CODES[title]


@given(TITLES, st.integers(0, 7))
def test_at_most_so_many_are_found_as_were_asked_for_and_none_twice(title: str, n: int) -> None:
    found = _found(title, n)
    assert len(found) == len(set(found)) <= n
    assert found == _found(title, 7)[:n]


@given(TITLES)
def test_every_find_says_why(title: str) -> None:
    for match in likeliest(title):
        assert match.why.startswith(("known as “", "it names “"))
        assert match.words
        assert "~" not in match.why


@given(st.text(max_size=200))
def test_whatever_is_typed_ends_in_a_list(typed: str) -> None:
    assert len(likeliest(typed)) <= 5


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "…",
        "zorblatt",
        "senior",
        "Head of",
        "manager",
        "Senior Officer",
        "Deputy Zorblatt",
        "chief zorblatt",
        "маляр",
        "看護師",
        "the of and",
    ],
)
def test_what_is_like_no_title_finds_nothing(typed: str) -> None:
    assert likeliest(typed) == ()


@pytest.mark.parametrize(
    ("typed", "plainly"),
    [
        ("Senior Billing Analyst", "billing analyst"),
        ("trainee solicitor", "solicitor"),
        ("Interim Head of Marketing", "marketing manager"),
        ("receptionist (part-time)", "receptionist"),
        ("organizational psychologist", "organisational psychologist"),
        ("counselor", "counsellor"),
        ("firewoman", "fireman"),
        ("recieptionist", "receptionist"),
        ("electrican", "electrician"),
        ("callcentre agent", "call centre agent"),
        ("book keeper", "bookkeeper"),
        ("child minder", "childminder"),
        ("HR Advisor", "hr adviser"),
        ("lecturer in psychology", "psychology lecturer"),
        ("Professor of History", "history lecturer"),
        ("Mathematics Teacher", "maths teacher"),
        ("R & D manager", "r&d manager"),
    ],
)
def test_rank_spelling_slips_and_order_find_what_the_plain_title_finds(typed: str, plainly: str) -> None:
    assert _found(typed, 1) == _found(plainly, 1)


def test_a_title_that_is_said_of_several_occupations_finds_them_all() -> None:
    assert {"31-1121", "31-1122"} <= set(_found("carer"))
    assert {"25-2021", "25-2031"} <= set(_found("teacher"))


def test_british_and_irish_titles_are_known() -> None:
    wanted = {"hca": "31-1131", "quantity surveyor": "13-1051", "sna": "25-9043", "garda": "33-3051", "lollipop lady": "33-9091"}
    assert {title: _found(title, 1)[0] for title in wanted} == wanted


def test_the_reason_is_the_title_by_which_it_is_known_or_the_words_that_it_names() -> None:
    assert likeliest("billing analyst")[0].why == "known as “billing analyst”"
    assert likeliest("Nuclear Medicine Technologists")[0].occupation.soc == "29-2033"
    assert next(match for match in likeliest("nurse") if match.known_as is None).why == "it names “nurse”"
