"""`homeground ready` and `homeground tasks mine` say in the terminal what the pages say."""

from tests.cli.conftest import Terminal


def test_ready_says_whether_to_ask_how_strong_each_claim_is_and_what_to_mind(ada_terminal: Terminal) -> None:
    said = ada_terminal.done("ready")
    assert said.startswith("You can ask now\n")
    assert said.count("■■■ strong") == 5
    assert "Good to know: You ask for more than the policy has" in said


def test_a_case_that_lacks_things_is_told_the_three_that_would_change_it_most(terminal: Terminal) -> None:
    terminal.done("new", "bob", "--device", "mine", "--account", "mine")
    terminal.done("answer", "person", "-", typed='name = "Bob"\nboss_name = "Ann"\n')
    terminal.done("answer", "terms", "-", typed='home_days = "2"\nstart_on = 2027-01-04\n')
    said = terminal.done("ready")
    assert said.startswith("You can ask now\n")
    assert "  1. A gain for the work that your boss may read. (homeground answer reasons)" in said
    assert "□□□ empty: You can be reached in named hours" in said


def test_an_empty_case_is_told_what_comes_first(terminal: Terminal) -> None:
    terminal.done("new", "bob", "--device", "mine", "--account", "mine")
    said = terminal.done("ready")
    assert said.startswith("Some answers come first\n")
    assert "  1. What is your name? (homeground answer person)" in said
    assert "Nothing has to wait" not in said


def test_the_week_of_a_case_comes_with_what_is_asked_for(ada_terminal: Terminal) -> None:
    said = ada_terminal.done("tasks", "mine")
    assert said.startswith("At most 3 home days.\n")
    assert "In order: The work allows the 3 days you ask for" in said


def test_without_a_contract_the_week_asks_for_it(terminal: Terminal) -> None:
    terminal.done("new", "bob", "--device", "mine", "--account", "mine")
    assert "How many hours a week does your contract say? Answer it: homeground answer person" in terminal.done("tasks", "mine")
