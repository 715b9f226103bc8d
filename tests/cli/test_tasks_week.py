"""A week in a file becomes home days, with the reason first; a wrong file is refused with every mistake and its line."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_wrong_calls import one_message

SAFE = """
workdays = ["mon", "tue", "wed", "thu", "fri"]
hours_per_day = "8"
[[task]]
name = "open the safe"
hours_per_week = "1.25"
times_per_week = 5
deferrable = false
thing = "fixed"
on = []
within_days = 0
[[task]]
name = "letters"
hours_per_week = "38.75"
times_per_week = 5
deferrable = true
"""
POST = """
hours_per_day = 8
anchor_days = ["wed"]
[[task]]
name = "post"
hours_per_week = "2"
thing = "paper"
on = ["tue"]
"""


def test_the_answer_comes_first_then_why_then_a_week_then_what_would_win_more(terminal: Terminal) -> None:
    said = terminal.done("tasks", "week", "-", typed=POST)
    assert said.startswith("At most 3 home days.\n\nWhy not one more\n  Wednesday is an anchor day and post is tied to Tuesday.\n")
    parts = ["At most", "Why not one more", "A week that does it", "What would win home days"]
    assert [part for part in said.split("\n") if part in parts] == parts[1:]
    assert "[home]    office    office   [home]   [home]" in said
    assert "Tuesday     office   2       post* 2" in said
    assert "+1     Move the office day of Wednesday to Tuesday." in said
    assert not terminal.home.exists()


def test_a_safe_that_is_opened_each_day_leaves_no_full_home_day_and_is_named(terminal: Terminal) -> None:
    said = terminal.done("tasks", "week", "-", typed=SAFE)
    assert said.startswith("No full home day.\n\nWhy not one more\n  Open the safe takes 5 different days.\n")
    told = terminal.call("tasks", "week", "-", "--json", typed=SAFE).stdout
    assert '"because": [\n    "distinct_days"\n  ]' in told
    assert '"hours": "7.75"' in told


def test_the_json_says_all_of_it(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    told = terminal.json("tasks", "week", write("week.toml", POST))
    assert (told["office_days"], told["home_days_max"], told["office"]) == (2, 3, ["tue", "wed"])
    assert (told["because"], told["binding"]) == (["anchor_days", "named_days"], ["post"])
    assert told["why_not_one_less"] == ["Wednesday is an anchor day and post is tied to Tuesday."]
    assert [(day["day"], day["place"]) for day in told["days"]][:2] == [("mon", "home"), ("tue", "office")]
    assert told["days"][1]["pieces"] == [{"task": "post", "hours": "2", "is_tied": True}]
    assert told["remedies"][0] == {
        "changes": [{"kind": "move_anchor", "task": None, "days": ["wed"], "to": "tue"}],
        "home_days_max": "4",
        "days_won": "1",
        "said": "Move the office day of Wednesday to Tuesday.",
    }
    assert told["findings"] == []


def test_each_tasks_hours_come_back_in_full(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    thirds = SAFE.replace("times_per_week = 5\ndeferrable = false", "times_per_week = 3\ndeferrable = false")
    told = terminal.json("tasks", "week", write("week.toml", thirds))
    hours = [Decimal(piece["hours"]) for day in told["days"] for piece in day["pieces"] if piece["task"] == "open the safe"]
    assert len(hours) == 3
    assert sum(hours) == Decimal("1.25")


def test_conditions_that_are_taken_on_free_a_task(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    tied = POST.replace('anchor_days = ["wed"]\n', "")
    assert terminal.json("tasks", "week", write("tied.toml", tied))["home_days_max"] == 4
    free = terminal.done("tasks", "week", write("free.toml", tied + "taken_on = true\n"))
    assert free.startswith("Every workday can be a home day.\nNo task ties you to the office.\n")


def test_anchor_days_may_be_a_number_and_wanted_days_stay_at_home(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    file = write("week.toml", 'hours_per_day = "8"\nanchor_days = 2\n')
    assert terminal.json("tasks", "week", file)["office"] == ["tue", "thu"]
    assert terminal.json("tasks", "week", file, "--at-home", "thu,tue")["office"] == ["mon", "wed"]
    assert "one or several of mon,tue" in terminal.refused("tasks", "week", file, "--at-home", "today")


def test_a_day_on_which_nobody_works_is_not_silently_kept_at_home(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    said = terminal.refused("tasks", "week", write("week.toml", POST), "--at-home", "mon,sat")
    assert said.startswith("--at-home: Saturday is none of your workdays (mon, tue, wed, thu, fri).")


def test_a_week_without_tasks_is_no_week_of_free_tasks(terminal: Terminal) -> None:
    said = terminal.done("tasks", "week", "-", typed='hours_per_day = "8"')
    assert "There is no task, so this counts the settled days alone." in said
    assert "No task ties you" not in said


def test_dull_work_can_be_kept_for_office_days(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    file = write("week.toml", POST + '[[task]]\nname = "labels"\nhours_per_week = "6"\ndeferrable = true\nis_dull = true\n')
    for option, places in (((), {"home", "office"}), (("--dull-at-office",), {"office"})):
        days = terminal.json("tasks", "week", file, *option)["days"]
        assert {day["place"] for day in days for piece in day["pieces"] if piece["task"] == "labels"} <= places
    assert "labels" in str(days)


def test_hours_beside_the_contract_are_asked_about(terminal: Terminal) -> None:
    said = terminal.done("tasks", "week", "-", typed='hours_contract = "35"\n' + POST)
    assert "To look at\n  The tasks take 33 hours less than your contract. Is one missing?" in said


def test_what_may_wait_so_many_days_need_not_be_told_to_be_deferrable(terminal: Terminal) -> None:
    said = terminal.done(
        "tasks", "week", "-", typed='hours_per_day = "8"\n[[task]]\nname = "x"\nhours_per_week = "1"\nthing = "fixed"\nwithin_days = 1\n'
    )
    assert "X may wait 1 workday at most, which takes 3 office days." in said


def test_a_long_list_of_remedies_is_cut_and_says_so(terminal: Terminal) -> None:
    tasks = "".join(f'[[task]]\nname = "task {at}"\nhours_per_week = "2.5"\nthing = "fixed"\ndeferrable = true\n' for at in range(7))
    said = terminal.done("tasks", "week", "-", typed='hours_per_day = "8"\n' + tasks)
    assert said.count("\n+") == 10
    assert "And 5 more: --json" in said


WRONG = [
    ("", 'week.hours_per_day: needed; for example: "8"'),
    ("hours_per_day = 7.5", 'line 1: week.hours_per_day: write it in quotes, exactly: "7.5"'),
    ('hours_per_day = "0"', "line 1: week.hours_per_day: a day holds more than 0 hours"),
    ('hours_per_day = "8"\nanchor_days = 6', "line 2: week.anchor_days: you have 5 workdays, so at most 5"),
    ('hours_per_day = "8"\nanchor_days = ["sat"]', "line 2: week.anchor_days: Saturday is none of your workdays"),
    ('hours_per_day = "8"\nanchor_days = true', "line 2: week.anchor_days: write a plain number"),
    ('hours_per_day = "8"\nanchor_days = "1.5"', "line 2: week.anchor_days: write a whole number"),
    ('hours_per_day = "8"\nworkdays = []', "line 2: week.workdays: name at least one day"),
    ('hours_per_day = "8"\nworkdays = "mon"', "line 2: week.workdays: write a list of days"),
    ('hours_per_day = "8"\nworkdays = ["Monday"]', "Monday: there is no such weekday; did you mean mon?"),
    ('hours_per_day = "8"\nofice_weekdays = []', "line 2: week.ofice_weekdays: there is no such key; did you mean office_weekdays?"),
    ('hours_per_day = "8"\ntask = 3', "line 2: week.task: write each task as a block of its own"),
    ('hours_per_day = "8"\n[task]\nname = "x"', "write each task as a block of its own, which begins with [[task]]"),
    (SAFE + "times = 2\n", "line 17: week.task.2.times: there is no such key; did you mean times_per_week?"),
    (SAFE + "anchor_days = 2\n", "line 17: week.task.2.anchor_days: this is told of the whole week"),
    (SAFE.replace('"38.75"', "38.75"), 'line 14: week.task.2.hours_per_week: write it in quotes, exactly: "38.75"'),
    (SAFE.replace('"38.75"', '"38,75"'), "line 14: week.task.2.hours_per_week: write 38.75"),
    (SAFE.replace('"38.75"', '"-1"'), "line 14: week.task.2.hours_per_week: from 0 to 168 hours"),
    (SAFE.replace('"38.75"', '"167"'), "week.task: together the tasks take 168.25 hours; a week has 168"),
    (SAFE.replace('hours_per_week = "38.75"\n', ""), "line 12: week.task.2.hours_per_week: needed"),
    (SAFE.replace('name = "letters"\n', ""), "line 12: week.task.2.name: needed"),
    (SAFE.replace('"fixed"', '"fixd"'), "line 9: week.task.1.thing: write one of: none, paper, movable, fixed"),
    (SAFE.replace("within_days = 0", "within_days = 2"), "line 11: week.task.1.within_days: what cannot wait has no days to wait"),
    (SAFE.replace("deferrable = false", 'deferrable = "no"'), "line 8: week.task.1.deferrable: write true or false"),
    (SAFE.replace("times_per_week = 5", "times_per_week = -5", 1), "line 7: week.task.1.times_per_week: write a whole number, 0 or more"),
    (SAFE.replace("on = []", 'on = ["tue", "tue"]'), "line 10: week.task.1.on: tue is named twice"),
    ("hours_per_day = ", "line 1: this is not TOML"),
    ("a = " + "[" * 5000, "too many brackets inside each other"),
]


@pytest.mark.parametrize(("content", "says"), WRONG, ids=[says for _, says in WRONG])
def test_a_wrong_file_is_refused_with_its_line_and_how_to_mend_it(terminal: Terminal, content: str, says: str) -> None:
    said = terminal.refused("tasks", "week", "-", typed=content)
    assert says in said
    one_message(said)
    assert not terminal.home.exists()


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    file = write("week.toml", SAFE.replace('"8"', '"80"').replace('"fixed"', '"safe"').replace('"38.75"', '"x"'))
    said = terminal.refused("tasks", "week", file).splitlines()
    assert said[0] == f"3 mistakes in {file}. Nothing was changed."
    assert [line.split(": ")[1] for line in said[1:]] == ["week.hours_per_day", "week.task.1.thing", "week.task.2.hours_per_week"]
