"""Published occupations at the command line: a list to choose from, figures that stand apart, and every one with its source."""

import pytest

from homeground.portability import GROUPS, NOTICE
from tests.cli.conftest import Terminal
from tests.cli.test_wrong_calls import one_message


def test_a_title_finds_five_occupations_with_code_group_reason_and_figures_and_none_is_picked(terminal: Terminal) -> None:
    said = terminal.done("jobs", "billing", "analyst")
    for words in (
        "Published occupations most like “billing analyst”",
        "None is picked for you.",
        "43-3021  Billing and Posting Clerks",
        "  Office and administration; known as “billing analyst”",
        "  - Could be done at home: 81% of tasks (71% to 89%: counting whole tasks alone, or any part of one).",
        "  - Offered by the employer: 28.4% of workers (standard error 7.1 percentage points).",
        "One in full: homeground jobs --occupation 43-3021",
        "None of these: homeground jobs --group 43",
    ):
        assert words in said
    assert len([line for line in said.splitlines() if line[:7].replace("-", "").isdigit() and line[2] == "-"]) == 5
    assert not terminal.home.exists()


def test_the_three_kinds_of_figure_of_all_jobs_stand_apart_with_where_when_and_who_told_them(terminal: Terminal) -> None:
    said = " ".join(terminal.done("jobs", "nurse").split())
    apart = said.partition("All jobs: three kinds of figure that must not be mixed")[2]
    for words in (
        "Could be done at home: 37% of jobs (25% to 59%: ",
        "United States, 2018, judged by a rule. [3]",
        "Offered by the employer: 11.4% of workers (no standard error in the extract). United States, 2023, told by employers. [2]",
        "Done at home: 22.9% of people at work (margin not read). United States, January to March 2024, told by workers.",
        "Done at home: 28% of working adults (margin not read). Great Britain, January to March 2025, told by workers.",
        "Feasible shares count tasks, not hours.",
        "What could be done at home is not what employers grant",
    ):
        assert words in apart


def test_every_figure_has_the_number_of_a_source_that_is_named_below(terminal: Terminal) -> None:
    said = terminal.done("jobs", "nurse")
    figures, sources = said.split("\nSources\n")
    told = [line for line in " ".join(figures.split()).split(" - ") if "% of " in line]
    numbers = {line.split("[")[1].split("]")[0] for line in told if "[" in line}
    assert len(told) == len([line for line in told if "[" in line])
    for number in numbers:
        assert f"  {number}. " in sources
    assert sources.count("https://www.") + sources.count("https://doi.org") + sources.count("https://ideas.") >= len(numbers)
    assert "Read in a public extract, not checked at the source." in sources


def test_the_notice_of_the_database_stands_wherever_shares_of_tasks_do(terminal: Terminal) -> None:
    for call in (("nurse",), ("--occupation", "29-1141")):
        assert NOTICE in " ".join(terminal.done("jobs", *call).split())
    assert "O*NET" not in terminal.done("jobs", "--group", "43")


def test_one_occupation_is_shown_in_full_by_its_code(terminal: Terminal) -> None:
    said = terminal.done("jobs", "--occupation", "29-1141.00")
    assert said.startswith("29-1141  Registered Nurses\nHealth care: practitioners and technicians; 127 tasks were counted.\n")
    assert "52% of tasks (31% to 72%" in said
    assert "2.8% of workers (standard error 1.2 percentage points)" in said


def test_where_nobody_told_what_is_offered_that_is_said(terminal: Terminal) -> None:
    assert "To how many it is offered is not told." in terminal.done("jobs", "--occupation", "15-2051")


def test_a_title_like_no_other_leads_to_the_groups_with_what_is_offered_alone(terminal: Terminal) -> None:
    said = terminal.done("jobs", "zorblatt")
    assert "No published occupation is known by “zorblatt”." in said
    listed = said.partition("\nAll jobs:")[0]
    assert all(group.name.split()[0] in listed for group in GROUPS.values())
    assert "12.5% of workers" in listed
    assert "not told" in listed
    assert "Could be done at home" not in listed


def test_a_group_is_shown_with_what_is_offered_in_it(terminal: Terminal) -> None:
    said = terminal.done("jobs", "--group", "43-0000")
    assert "43      Office and administration   12.5% of workers" in said
    assert "Management" not in said


def test_json_has_the_shares_as_computed_and_each_figure_with_its_source(terminal: Terminal) -> None:
    told = terminal.json("jobs", "billing", "analyst")
    [first, *others] = told["jobs"]
    assert (first["soc"], first["low"], first["mid"], first["high"]) == ("43-3021", "0.714", "0.807", "0.893")
    assert (first["feasible"]["concept"], first["offered"]["concept"]) == ("feasible", "offered")
    assert len(others) == 4
    assert told["groups"] == []
    figures = [*told["general"], *(job["feasible"] for job in told["jobs"]), *(job["offered"] for job in told["jobs"] if job["offered"])]
    assert all(figure["country"] and figure["period"] and figure["source"] and figure["url"] and figure["licence"] for figure in figures)


def test_json_of_a_title_like_no_other_has_no_jobs_and_all_groups(terminal: Terminal) -> None:
    told = terminal.json("jobs", "zorblatt")
    assert told["jobs"] == []
    assert len(told["groups"]) == len(GROUPS)
    assert next(group for group in told["groups"] if group["group"] == "45")["offered"] is None


def test_an_unknown_code_is_told_with_the_nearest(terminal: Terminal) -> None:
    said = terminal.refused("jobs", "--occupation", "43-3022")
    one_message(said)
    assert "There is no occupation 43-3022." in said
    assert "The nearest: 43-3021 (Billing and Posting Clerks)" in said
    assert "A code is written like this: 43-3021" in terminal.refused("jobs", "--occupation", "nurse")


def test_an_unknown_group_is_told_with_all(terminal: Terminal) -> None:
    assert "43 Office and administration" in terminal.refused("jobs", "--group", "12")


@pytest.mark.parametrize("call", [(), ("  ",), ("nurse", "--group", "43"), ("--group", "43", "--occupation", "43-3021")])
def test_one_thing_is_asked_at_a_time(terminal: Terminal, call: tuple[str, ...]) -> None:
    assert "Say one thing: a job title, an occupation or a group." in terminal.refused("jobs", *call)
