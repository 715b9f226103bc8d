"""Published occupations: every one is whole, in order, in a group, and carries the figures of its sources."""

import csv
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

from homeground.portability import GROUPS, NOTICE, activities, occupations


def test_there_are_798_occupations_each_under_its_own_code_with_a_title() -> None:
    assert len(occupations()) == 798
    for code, occupation in occupations().items():
        assert occupation.soc == code
        assert occupation.title


def test_of_each_occupation_the_low_share_is_never_above_the_middle_nor_the_middle_above_the_high() -> None:
    for occupation in occupations().values():
        assert 0 <= occupation.low <= occupation.mid <= occupation.high <= 1
        assert occupation.tasks > 0


def test_what_is_offered_is_a_percent_and_a_standard_error_never_stands_without_it() -> None:
    for occupation in occupations().values():
        assert occupation.offered_percent is None or 0 <= occupation.offered_percent <= 100
        assert occupation.offered_se is None or occupation.offered_percent is not None


def test_every_occupation_lies_in_one_of_22_groups_and_none_is_empty() -> None:
    assert {occupation.group.code for occupation in occupations().values()} == set(GROUPS)
    assert len(GROUPS) == 22


def test_nurses_have_tasks_that_could_move_and_are_hardly_ever_offered_it() -> None:
    nurses = occupations()["29-1141"]
    assert [nurses.low, nurses.mid, nurses.high] == [Decimal("0.307"), Decimal("0.517"), Decimal("0.724")]
    assert (nurses.offered_percent, nurses.offered_se) == (Decimal("2.8"), Decimal("1.2"))
    assert nurses.group.name == "Health care: practitioners and technicians"


def test_activities_are_labelled_in_three_ways() -> None:
    labels = list(activities().values())
    assert {label: labels.count(label) for label in labels} == {"home": 131, "partly": 75, "onsite": 126}


def test_no_text_of_the_database_is_shipped_beside_the_identifiers() -> None:
    for name, text_columns in (("activities.csv", set()), ("occupations.csv", {"title"})):
        rows = list(csv.DictReader(files("homeground.portability").joinpath(name).read_text(encoding="utf-8").splitlines()))
        assert not {key for row in rows for key, value in row.items() if " " in value} - text_columns


def test_the_notice_is_packaged_beside_the_figures() -> None:
    packaged = files("homeground.portability").joinpath("NOTICE.md").read_text(encoding="utf-8")
    told = " ".join(packaged.split())
    for part in (
        "the O*NET® 29.3 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
        "CC BY 4.0",
    ):
        assert part in told
        assert part in NOTICE
    assert "has not approved, endorsed, or tested these modifications" in told
    assert "one annotator, a language model" in told


def test_every_offered_figure_is_the_one_of_the_survey(reference_data: Path) -> None:
    with (reference_data / "data" / "ors2023_telework_soc2018.csv").open(encoding="utf-8") as file:
        told = {row["soc_2018_code"]: row for row in csv.DictReader(file)}
    for code, occupation in occupations().items():
        assert (occupation.offered_percent is None) == (code not in told)
        if code in told:
            assert occupation.offered_percent == Decimal(told[code]["estimate"])
            assert (occupation.offered_se or "") == (told[code]["standard_error"] and Decimal(told[code]["standard_error"]))
