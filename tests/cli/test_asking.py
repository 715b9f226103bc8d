"""Questions at the terminal: one at a time, skipped by an empty line, asked again after a slip, and nothing typed is lost."""

import io
from typing import Any

import pytest

from homeground.case import section_named
from homeground.desk.naming import row_name
from tests.cli.conftest import Terminal


class Keyboard(io.BytesIO):
    """Somebody who types these lines at a terminal."""

    def isatty(self) -> bool:
        return True


def typing(*lines: str) -> Keyboard:
    return Keyboard("".join(f"{line}\n" for line in lines).encode())


@pytest.fixture
def begun(terminal: Terminal) -> Terminal:
    terminal.done("new", "mine", "--device", "mine", "--account", "mine")
    return terminal


def answers(terminal: Terminal, section: str) -> dict[str, object]:
    return {one["field"]: one["answer"] for one in terminal.json("show", section)["sections"][0]["answers"]}


def test_a_new_case_asks_whose_computer_and_account_it_is(terminal: Terminal) -> None:
    terminal.done("new", "mine", typed=typing("shared", "ours", "mine"))
    assert answers(terminal, "device") == {"whose": "shared", "account": "mine"}


def test_on_the_employers_computer_only_a_yes_goes_on(terminal: Terminal) -> None:
    assert "Nothing was written" in terminal.call("new", "mine", typed=typing("employer", "mine", "n")).stderr
    assert terminal.entries() == {}
    terminal.done("new", "mine", typed=typing("employer", "mine", "y"))
    assert list(terminal.entries()) == ["mine"]


def test_the_open_questions_are_asked_with_their_reason_and_an_empty_line_skips(begun: Terminal) -> None:
    done = begun.call("answer", "policy", typed=typing("yes", "", "clause 4.2", "", "", ""))
    assert done.exit_code == 0
    assert "Is there a written policy on working from home?" in done.stderr
    assert "That there is none is an answer too." in done.stderr
    assert answers(begun, "policy") == {"found": "yes", "clause": "clause 4.2"}


def test_only_what_is_open_is_asked_the_next_time(begun: Terminal) -> None:
    begun.done("answer", "policy", typed=typing("yes", "Flexible Working", "4.2", "two days", "2", "2026-09-14"))
    begun.done("answer", "policy", "-", typed='found = "yes"\ntitle = "Flexible Working"\n')
    done = begun.call("answer", "policy", typed=typing("4.3", "", "", ""))
    assert "What is it called?" not in done.stderr
    assert answers(begun, "policy") == {"found": "yes", "title": "Flexible Working", "clause": "4.3"}


def test_a_slip_is_told_and_asked_again(begun: Terminal) -> None:
    done = begun.call("answer", "policy", typed=typing("perhaps", "yes", "", "", "", "nine", "9", "2", "yesterday", "2026-09-14"))
    for remedy in ("write one of: yes, no, not-looked", "write a plain number", "from 0 to 7 days", "write the day as year-month-day"):
        assert remedy in done.stderr
    assert answers(begun, "policy") == {"found": "yes", "home_days": "2", "looked_on": "2026-09-14"}


def test_an_answer_that_contradicts_an_earlier_one_is_told_at_once(begun: Terminal) -> None:
    begun.done("answer", "terms", "-", typed="trial_end_on = 2027-03-26\n")
    done = begun.call("answer", "terms", typed=typing("", "", "", "2027-04-01", "2027-01-04"))
    assert "the trial ends after it starts" in done.stderr
    assert answers(begun, "terms")["start_on"] == "2027-01-04"


def test_leaving_in_the_middle_keeps_what_was_typed(begun: Terminal) -> None:
    begun.done("answer", "person", typed=typing("Ada Okafor", "Billing Analyst"))
    assert answers(begun, "person") == {"name": "Ada Okafor", "job_title": "Billing Analyst"}


def test_skipping_everything_changes_nothing(begun: Terminal) -> None:
    before = begun.entries()
    assert "Nothing was changed" in begun.done("answer", "policy", typed=typing("", "", "", "", "", ""))
    assert begun.entries() == before


def test_before_the_device_is_told_no_question_is_asked(begun: Terminal) -> None:
    begun.done("erase", "device", "--yes")
    said = begun.call("answer", "policy", typed=typing("yes")).stderr
    assert "homeground answer device" in said
    assert "Is there a written policy" not in said


def test_days_lists_and_moments_are_typed_one_after_another(begun: Terminal) -> None:
    lines = ["2", "wed, fri", "", "", "", "", "", "", "", "", "", "", "one day", "two days", "", "2026-10-15 10:00", "", "", "", "", ""]
    begun.done("answer", "terms", typed=typing(*lines))
    held = answers(begun, "terms")
    assert held["weekdays"] == ["wed", "fri"]
    assert held["other_patterns"] == ["one day", "two days"]
    assert held["slots"] == ["2026-10-15T10:00:00"]


def test_rows_are_asked_one_after_another_and_never_named_by_what_may_be_private(begun: Terminal) -> None:
    begun.done("answer", "roles", typed=typing("Claims handlers", "2", "yes", "y", "", "Claims handlers", "", "", "n"))
    rows = begun.json("show", "roles")["sections"][0]["rows"]
    assert [row["row"] for row in rows] == ["role", "role-2"]


def test_leaving_in_the_middle_of_a_row_keeps_the_rows_before_it(begun: Terminal) -> None:
    begun.done("answer", "roles", typed=typing("Claims handlers", "2", "yes", "y"))
    assert [row["row"] for row in begun.json("show", "roles")["sections"][0]["rows"]] == ["role"]


def test_one_row_can_be_asked_for_what_is_open_in_it(begun: Terminal) -> None:
    begun.done("answer", "roles", "-", typed='[claims]\nrole = "Claims"\n')
    begun.done("answer", "roles", "--row", "claims", typed=typing("3", "yes"))
    [row] = begun.json("show", "roles")["sections"][0]["rows"]
    assert {one["field"]: one["answer"] for one in row["answers"]} == {"role": "Claims", "home_days": "3", "may_name": True}
    assert "has no row post" in begun.call("answer", "roles", "--row", "post", typed=typing("")).stderr


def test_a_row_that_was_taken_out_can_be_answered_anew(begun: Terminal) -> None:
    begun.done("answer", "roles", "-", typed='[claims]\nrole = "Claims"\n')
    begun.done("answer", "roles", "-", typed="")
    begun.done("answer", "roles", typed=typing("Claims", "", "", "n"))
    assert [row["row"] for row in begun.json("show", "roles")["sections"][0]["rows"]] == ["role"]


def test_what_was_changed_elsewhere_meanwhile_is_not_written_over_and_what_was_typed_comes_back(begun: Terminal) -> None:
    class Meanwhile(Keyboard):
        """A person who types while another window saves."""

        def read1(self, size: int | None = -1, /) -> bytes:
            begun.done("answer", "policy", "-", typed='found = "no"\n')
            return super().read1(size)

    done = begun.call("answer", "policy", typed=Meanwhile(b"yes\nFlexible Working\n\n\n\n\n"))
    assert done.exit_code == 2
    assert "was changed elsewhere meanwhile" in done.stderr
    assert answers(begun, "policy") == {"found": "no"}
    assert 'title = "Flexible Working"' in done.stdout
    begun.done("answer", "policy", "-", typed=done.stdout)
    assert answers(begun, "policy") == {"found": "yes", "title": "Flexible Working"}


def test_now_asks_where_the_matter_stands(terminal: Terminal) -> None:
    assert "The answer was no" in terminal.done("now", typed=typing("somewhere", "refused"))


@pytest.mark.parametrize("act", [("erase", "policy"), ("erase", "--all")])
def test_erasing_asks_and_only_a_yes_erases(begun: Terminal, act: tuple[str, ...]) -> None:
    begun.done("answer", "policy", "-", typed='found = "yes"\n')
    before = begun.entries()
    for typed in (typing("n"), typing(""), typing()):
        assert begun.call(*act, typed=typed).exit_code in (2, 130)
    assert begun.entries() == before
    begun.done(*act, typed=typing("y"))
    assert begun.entries() != before


def test_restoring_asks_and_only_a_yes_restores(begun: Terminal) -> None:
    kept = begun.json("backup")["file"]
    begun.done("answer", "policy", "-", typed='found = "yes"\n')
    before = begun.entries()
    assert begun.call("restore", kept, typed=typing("n")).exit_code == 2
    assert begun.entries() == before
    begun.done("restore", kept, typed=typing("y"))
    assert answers(begun, "policy") == {}


@pytest.mark.parametrize(
    ("text", "taken", "name"),
    [("Reconcile payments", (), "reconcile-payments"), ("Пост", (), "task"), ("a" * 99, (), "a" * 30), ("A", ("a", "a-2"), "a-3")],
)
def test_a_row_gets_a_short_name_that_no_other_has(text: str, taken: tuple[str, ...], name: str) -> None:
    assert row_name(section_named("tasks"), {"name": text}, taken) == name


def choices_of(terminal: Terminal) -> list[dict[str, Any]]:
    rows = terminal.json("show", "choices")["sections"][0]["rows"]
    return [{one["field"]: one["answer"] for one in row["answers"]} for row in rows]


def test_choices_are_asked_pair_by_pair_each_of_few_lines_and_kept_at_once(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "choices", "-", typed="")
    done = ada_terminal.call("answer", "choices", typed=typing("left", "right", "", "same", "nonsense", "left", "enough"))
    assert done.exit_code == 0, done.output
    assert "Question 1 of 8 at most. Which would you rather get?" in done.stderr
    assert "Question 6 of 8" in done.stderr
    assert "Write one of: left, right, same, skip, enough" in done.stderr
    kept = choices_of(ada_terminal)
    assert [one["answer"] for one in kept] == ["left", "right", "skip", "same", "left"]
    apart = sum(a != b for a, b in zip(kept[0]["left"], kept[0]["right"], strict=True))
    assert 2 <= apart <= 4
    assert len([line for line in done.stderr.split("Question 2")[0].splitlines() if line.startswith("    ")]) == 2 * apart


def test_leaving_the_pairs_keeps_what_was_answered_and_they_go_on_from_there(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "choices", "-", typed="")
    ada_terminal.call("answer", "choices", typed=typing("left"))
    assert "Question 2 of 8" in ada_terminal.call("answer", "choices", typed=typing("enough")).stderr


def test_an_answer_against_the_others_is_calmly_asked_for_once_more_and_both_are_kept(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "choices", "-", typed="")
    done = ada_terminal.call("answer", "choices", typed=typing("right", "right", "left", "left", "right", "left", "enough"))
    assert "Once more, to be sure. You said: the left one." in done.stderr
    assert "Both answers count" in done.stderr
    pairs = [(tuple(one["left"]), tuple(one["right"])) for one in choices_of(ada_terminal)]
    assert len(set(pairs)) == len(pairs) - 1


def test_without_a_table_the_way_to_one_is_shown(begun: Terminal) -> None:
    done = begun.call("answer", "choices", typed=typing("left"))
    assert (done.exit_code, "homeground table --begin" in done.stderr) == (2, True)
