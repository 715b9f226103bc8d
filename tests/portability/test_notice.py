"""Whose the texts of a release are is said with all that their licence asks for."""

import pytest

from homeground.portability import Taken, attribution, read_taken, taken_from
from homeground.wording import say


@pytest.mark.parametrize("release", ["29.3", "30.1"])
def test_the_notice_names_the_release_the_publisher_the_licence_and_what_was_changed(release: str) -> None:
    said = say(attribution(release))
    for words in (
        f"the O*NET® {release} Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA).",
        "CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        "O*NET® is a trademark of USDOL/ETA.",
        "Homeground has modified some of this information: ",
        "USDOL/ETA has not approved, endorsed, or tested these modifications.",
    ):
        assert words in said


def test_a_release_without_a_name_is_told_as_such() -> None:
    assert "O*NET® Database (release not named)" in say(attribution(None))


@pytest.mark.parametrize("release", ["29.3", "30.1", None])
def test_what_a_task_says_of_its_source_is_read_back(release: str | None) -> None:
    assert read_taken(taken_from(release, "2691")) == Taken(release, "2691")


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("O*NET", Taken(None, None)),
        ("O*NET 29.3", Taken("29.3", None)),
        ("O*NET, as I read it", Taken(None, None)),
        ("O*NET 2025", Taken(None, None)),
        ("O*NET 29.31, task 5", Taken(None, None)),
        ("my job description", None),
        ("", None),
        (None, None),
    ],
)
def test_what_a_person_made_of_it_still_counts_as_theirs(text: str | None, taken: Taken | None) -> None:
    assert read_taken(text) == taken
