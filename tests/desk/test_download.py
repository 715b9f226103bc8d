"""A download is taken whole or not at all; what it lacks is said, and what nothing works without is refused."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from homeground.desk.download import PUBLISHED, HalfRelease, OtherRelease, add_release
from homeground.desk.library import NOT_NAMED, Row, Table
from homeground.desk.task_bank import (
    NoReleaseYet,
    NoSuchOccupation,
    chosen_release,
    find_activities,
    find_titles,
    label_of,
    task_bank,
)
from homeground.intake.release.read import open_download
from homeground.portability import CONDITIONS, ELEMENTS, Condition, activities, occupations
from homeground.store import SqliteLibrary
from homeground.wording import say
from tests.desk.libraries import SEVEN, TODAY, Parcel, add, all_rows, ratings, rows_of
from tests.intake.releases import CODES

CLERK, NIGHT, NURSE = CODES


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path) as opened:
        yield opened


def rated(*, tied: tuple[str, ...] = (NURSE,)) -> dict[Table, list[Row]]:
    context, deeds = ratings("CX", (CLERK, NURSE), tied=tied), ratings("IM", (CLERK, NURSE))
    return {**all_rows(), "work_context": context, "work_activities": deeds}


SHORT = [
    "Occupation Data has 3 rows, and a whole one has more than 900. Was the file cut off?",
    "Task Statements has 5 rows, and a whole one has more than 15,000. Was the file cut off?",
]
"""What is said of the made-up release, which is far shorter than a real one."""


def test_a_whole_release_is_kept_with_its_home_capable_occupations(library: SqliteLibrary) -> None:
    added = add(library, rated())
    assert (added.how, [say(lack) for lack in added.lacks]) == ("new", SHORT)
    [held] = library.releases()
    assert held == added.release
    assert (held.name, held.home_capable, held.rated) == ("29.3", 1, 2)
    assert [one.is_home_capable for one in library.occupations("29.3", "43-3021")] == [True, None]
    assert [one.is_home_capable for one in library.occupations("29.3", NURSE)] == [False]
    assert {one.table: (one.read, one.kept) for one in held.tables}["tasks"] == (5, 5)


def test_what_was_published_stands_beside_it() -> None:
    assert "361 of 968" in say(PUBLISHED)


def test_missing_answers_tie_nothing_and_one_that_reaches_the_threshold_does(library: SqliteLibrary) -> None:
    rows = rated(tied=())
    missing = {(NURSE, "4.C.2.c.1.b"), (NURSE, "4.C.1.a.2.h")}
    rows["work_context"] = [(*row[:2], None, True) if row[:2] in missing else row for row in rows["work_context"]]
    assert add(library, rows).release.home_capable == 2
    rows["work_context"] = [(*row[:2], "4.0", False) if row[:2] == (NURSE, "4.C.2.c.1.b") else row for row in rows["work_context"]]
    assert add(library, rows, sha256="1" * 64).release.home_capable == 1


def test_an_occupation_that_one_table_of_ratings_lacks_is_not_called_home_capable(library: SqliteLibrary) -> None:
    rows = {**rated(), "work_activities": ratings("IM", (CLERK, NIGHT, NURSE))}
    release = add(library, rows).release
    assert (release.home_capable, release.rated) == (1, 2)
    assert [one.is_home_capable for one in library.occupations("29.3", NIGHT)] == [None]


def test_the_same_file_again_changes_nothing(library: SqliteLibrary) -> None:
    first = add(library)
    again = add(library, {"occupations": []})  # it is known by what its bytes sum up to, and not read again
    assert (again.how, again.release) == ("same", first.release)
    assert library.releases() == (first.release,)


def test_another_file_of_the_same_release_takes_its_place_whole(library: SqliteLibrary) -> None:
    add(library)
    again = add(library, all_rows("occupations"), sha256="1" * 64)
    assert again.how == "replaced"
    assert [[one.table for one in held.tables] for held in library.releases()] == [["occupations"]]


def test_a_release_is_named_by_itself_else_by_the_person_else_not_at_all(library: SqliteLibrary) -> None:
    assert add(library, called="29.3").release.name == "29.3"
    assert add(library, release=None, called="30.1", sha256="1" * 64).release.name == "30.1"
    assert add(library, release=None, sha256="2" * 64).release.name == NOT_NAMED


def test_a_release_is_not_called_by_another_name_than_its_own(library: SqliteLibrary) -> None:
    with pytest.raises(OtherRelease, match=r"says that it is release 29\.3, not 30\.1"):
        add(library, called="30.1")
    assert library.releases() == ()


def test_a_file_that_was_not_named_can_be_added_under_its_name(library: SqliteLibrary) -> None:
    add(library, release=None)
    assert add(library, release=None, called="29.3").how == "new"
    assert [one.name for one in library.releases()] == ["29.3", NOT_NAMED]


@pytest.mark.parametrize("tables", [("tasks",), ("tasks", "task_activities"), ("activities", "activity_groups"), ("alternate_titles",)])
def test_without_the_occupations_nothing_is_kept(tables: tuple[Table, ...], library: SqliteLibrary) -> None:
    with pytest.raises(HalfRelease, match="but not Occupation Data, to whose occupations all else belongs"):
        add(library, all_rows(*tables))
    assert library.releases() == ()


LACKING = {
    "tasks": "Task Statements is not in it: there is no task bank.",
    "task_activities": "Tasks to DWAs is not in it: tasks carry no label of home, partly or on-site.",
    "activities": "DWA Reference is not in it: activities cannot be searched, and tasks carry no label.",
    "activity_groups": "IWA Reference is not in it: activities are shown without the title of their group.",
    "alternate_titles": "Alternate Titles is not in it: occupations are found by fewer titles.",
    "reported_titles": "Sample of Reported Titles is not in it: occupations are found by fewer titles.",
    "work_context": "Work Context is not in it: it is not computed which occupations are home-capable.",
    "work_activities": "Work Activities is not in it: it is not computed which occupations are home-capable.",
}


@pytest.mark.parametrize("table", LACKING)
def test_half_a_release_is_taken_and_says_what_does_not_work(table: Table, library: SqliteLibrary) -> None:
    rows = {name: held for name, held in rated().items() if name != table}
    added = add(library, rows)
    assert [say(lack) for lack in added.lacks] == [*(line for line in SHORT if table != "tasks" or "Task" not in line), LACKING[table]]
    assert (added.release.home_capable is None) == table.startswith("work_")


def test_what_still_works_without_the_links_works(library: SqliteLibrary) -> None:
    add(library, all_rows("occupations", "tasks"))
    bank = task_bank(library, CLERK)
    assert [one.label for one in bank.tasks] == [None, None, None]
    assert bank.share("home") is None
    assert find_titles(library, "slip").found
    assert find_activities(library, "slip").found == ()


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda one: one.elements[-1])
def test_a_table_of_ratings_that_lacks_an_element_is_refused_with_its_id_and_name(condition: Condition, library: SqliteLibrary) -> None:
    element = condition.elements[-1]
    rows = {table: [row for row in held if row[1] != element] for table, held in rated().items()}
    with pytest.raises(HalfRelease) as refused:
        add(library, rows)
    assert f"{element} (asked for because of: {condition.name}) on scale {condition.scale}" in str(refused.value)
    assert library.releases() == ()


def test_a_table_of_ratings_in_which_no_element_is_wanted_is_refused_too(library: SqliteLibrary) -> None:
    with pytest.raises(HalfRelease, match="Work Context has no answers to"):
        add(library, {**all_rows(), "work_context": []})


def test_a_reader_that_fails_leaves_what_was_there(library: SqliteLibrary) -> None:
    first = add(library)
    with pytest.raises(HalfRelease):
        add_release(library, Parcel(all_rows(), sha256="1" * 64, ends=False), called=None, today=TODAY)
    assert library.releases() == (first.release,)
    assert len(task_bank(library, CLERK).tasks) == 3


def test_the_newest_release_is_meant_unless_one_is_named(library: SqliteLibrary) -> None:
    add(library)
    add(library, all_rows("occupations"), release="30.1", sha256="1" * 64)
    assert chosen_release(library, None).name == "30.1"
    assert task_bank(library, CLERK, release="29.3").tasks
    assert not task_bank(library, CLERK).tasks


def test_before_anything_was_added_it_says_so(library: SqliteLibrary) -> None:
    for act in (lambda: task_bank(library, CLERK), lambda: find_titles(library, "x"), lambda: find_activities(library, "x")):
        with pytest.raises(NoReleaseYet):
            act()


def test_an_occupation_that_is_not_there_is_named(library: SqliteLibrary) -> None:
    add(library)
    with pytest.raises(NoSuchOccupation, match="99-9999"):
        task_bank(library, "99-9999")


def test_each_task_of_a_bank_has_the_label_that_follows_from_its_activities(library: SqliteLibrary) -> None:
    add(library)
    labels = activities()
    bank = task_bank(library, "43-3021")
    assert [(one.task.id, one.label) for one in bank.tasks] == [
        ("2691", label_of(["4.A.1.a.1.I01", "4.A.1.a.1.I02"])),
        ("2692", labels["4.A.3.a.2.I01"]),
        ("2693", None),
        ("2701", labels["4.A.1.a.1.I01"]),
    ]
    assert [one.title for one in bank.occupations] == ["Slip Counters", "Night Slip Counters"]
    counts = [bank.count(label) for label in ("home", "partly", "onsite", None)]
    assert sum(counts) == len(bank.tasks)
    assert sum(bank.share(label) or 0 for label in ("home", "partly", "onsite")) == 1


def test_a_label_is_home_or_on_site_only_where_all_activities_agree() -> None:
    by_label = {label: group for group, label in activities().items()}
    home, partly, onsite = by_label["home"], by_label["partly"], by_label["onsite"]
    assert [label_of(groups) for groups in ([home], [home, home])] == ["home", "home"]
    assert label_of([onsite]) == "onsite"
    assert {label_of(groups) for groups in ([partly], [home, onsite], [home, partly], [onsite, partly])} == {"partly"}
    assert label_of([home, "4.Z"]) == "home"
    assert label_of(["4.Z"]) is None


def test_activities_are_found_with_our_label(library: SqliteLibrary) -> None:
    add(library)
    [(held, label)] = find_activities(library, "beads").found
    assert (held.title, label) == ("Reckon with beads.", activities()["4.A.1.a.1.I02"])


def test_the_seven_tables_of_the_tests_are_whole() -> None:
    assert [len(rows_of(table)) for table in SEVEN] == [3, 3, 2, 5, 5, 3, 3]


def test_the_bank_of_the_real_release_gives_the_shares_that_are_shipped(reference_data: Path, library: SqliteLibrary) -> None:
    add_release(library, open_download(reference_data / "data" / "onet_29_3", ELEMENTS), called=None, today=TODAY)
    shipped, seen = occupations(), {}
    for soc in shipped:
        bank = task_bank(library, soc)
        home, onsite = bank.share("home"), bank.share("onsite")
        assert home is not None
        assert onsite is not None
        seen[soc] = (len(bank.tasks) - bank.count(None), round(home, 3), round(1 - onsite, 3))
    assert {soc: (one.tasks, round(one.low, 3), round(one.high, 3)) for soc, one in shipped.items()} == seen


FLAGS = (
    "email_lessthanmonthly",
    "outdoors_everyday",
    "violentpeople_atleastweekly",
    "disease_atleastweekly",
    "minorhurt_atleastweekly",
    "walking_majority",
    "safetyequip_majority",
    "physical_activities",
    "handlingobjects",
    "control_machines",
    "operate_equipment",
    "dealwithpublic",
    "repair_mechequip",
    "repair_elecequip",
    "inspect_equip",
)
"""The columns of the published flags, in the order of the conditions."""


def rating(condition: Condition, flag: str) -> str:
    """An answer that meets a condition, or one that does not."""
    is_met = flag == "1"
    if condition.sense == "at most":
        return "2.0" if is_met else "2.1"
    return str(condition.threshold) if is_met else str(condition.threshold - 0.1)


def test_ratings_that_meet_what_was_published_of_24_2_give_361_of_968(reference_data: Path, library: SqliteLibrary) -> None:
    with gzip.open(reference_data / "data" / "dn2020_onet242_flags.csv.gz", "rt", encoding="utf-8", newline="") as file:
        published = list(csv.DictReader(file))
    rows: dict[Table, list[Row]] = {"occupations": [(one["onetsoccode"], one["title"], None) for one in published]}
    for scale, table in (("CX", "work_context"), ("IM", "work_activities")):
        rows[table] = [  # type: ignore[index]  # two of the tables
            (one["onetsoccode"], element, rating(condition, one[flag]), False)
            for one in published
            for condition, flag in zip(CONDITIONS, FLAGS, strict=True)
            if condition.scale == scale
            for element in condition.elements
        ]
    added = add(library, rows, release="24.2").release
    assert (added.home_capable, added.rated) == (361, 968)
    wanted = {one["onetsoccode"]: one["teleworkable"] == "1" for one in published}
    assert {code: library.occupations("24.2", code)[0].is_home_capable for code in wanted} == wanted
