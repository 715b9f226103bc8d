"""`homeground worth` prices the package of a case for both sides; what is tried with options is not kept."""

import pytest

from tests.cli.conftest import Terminal

MIX = ("--home-days", "2", "--cut", "6", "--extra-hours", "4")


def test_the_verdict_comes_first_then_what_is_good_then_the_figures(ada_terminal: Terminal) -> None:
    said = ada_terminal.done("worth")
    assert said.startswith("Better for you")
    assert said.index("Good in it:") < said.index("What it is worth to you") < said.index("What it is worth to your employer")
    assert "£11.31    £13.87" in said


def test_a_mix_shows_each_part_alone_and_the_way_out(ada_terminal: Terminal) -> None:
    said = ada_terminal.done("worth", *MIX)
    assert "Serious: This mix would leave you worse off" in said
    assert "extra work alone   £11.78    £1,136 more" in said


def test_the_json_says_the_same_and_the_case_stays(ada_terminal: Terminal) -> None:
    told = ada_terminal.json("worth", *MIX)
    assert told["is_tried"] is True
    assert [package["name"] for package in told["packages"]] == ["whole", "cut alone", "extra work alone", "neither"]
    assert told["packages"][0]["ranges"]["rate_new"]["mid"] == "11.12"
    assert ada_terminal.json("worth")["is_tried"] is False


def test_a_case_that_lacks_things_is_told_what_to_answer(terminal: Terminal) -> None:
    terminal.done("new", "bob", "--device", "mine", "--account", "mine")
    said = terminal.done("worth")
    assert "What do you earn a year, before tax? Answer it: homeground answer person" in said
    assert terminal.json("worth")["packages"] == []


@pytest.mark.parametrize("wrong", [("--cut", "x"), ("--cut", "101"), ("--home-days", "0"), ("--extra-hours", "-1")])
def test_a_number_that_is_none_is_refused(ada_terminal: Terminal, wrong: tuple[str, str]) -> None:
    assert ada_terminal.call("worth", *wrong).exit_code == 2
