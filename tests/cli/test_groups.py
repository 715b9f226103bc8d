"""A word that holds commands: told once, loaded late, completed, and met with the nearest name."""

import sys
from types import ModuleType

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from homeground.cli.catalogue import CHAPTERS, COMMANDS, Grouped, Listed, calls
from homeground.cli.home import chosen_home
from homeground.cli.main import homeground
from homeground.cli.options import command
from tools import write_reference

TEA = Grouped("Tea, and what goes with it.", {"brew": Listed("tea", "Brew a cup."), "pour": Listed("tea", "Pour it.")})


@command("brew", "tea brew")
def tea_brew_command() -> None:
    """Brew a cup."""
    click.echo(f"brewed in {chosen_home(click.get_current_context())}")


@command("pour", "tea pour --slowly")
@click.option("--slowly", is_flag=True, help="Without a splash.")
def tea_pour_command(*, slowly: bool) -> None:
    """Pour it."""
    click.echo(f"poured {slowly}")


@pytest.fixture(autouse=True)
def tea(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group whose module is not there until somebody puts it there."""
    monkeypatch.setitem(CHAPTERS["Keep"], "tea", TEA)
    monkeypatch.setitem(COMMANDS, "tea", TEA)


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """The module of the group."""
    module = ModuleType("homeground.cli.tea")
    vars(module).update(tea_brew_command=tea_brew_command, tea_pour_command=tea_pour_command)
    monkeypatch.setitem(sys.modules, module.__name__, module)


def said(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(homeground, arguments, prog_name="homeground")
    return done.exit_code, done.output


def test_the_help_tells_a_group_once_and_the_group_tells_its_commands_with_nothing_loaded() -> None:
    assert [line.strip() for line in said("--help")[1].splitlines() if "tea" in line] == ["tea       Tea, and what goes with it."]
    status, help_ = said("tea", "--help")
    assert status == 0
    assert "brew  Brew a cup.\n  pour  Pour it.\n" in help_
    assert said("tea") == (0, help_)


def test_a_command_of_a_group_is_called_by_both_words(ready: None) -> None:
    assert said("tea", "pour", "--slowly") == (0, "poured True\n")
    assert "Usage: homeground tea pour" in said("tea", "pour", "--help")[1]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_the_folder_may_be_named_before_or_after_either_word(ready: None, at: int) -> None:
    words = ["tea", "brew"]
    words[at:at] = ["--home", "here"]
    assert said(*words) == (0, "brewed in here\n")


def test_a_slip_inside_a_group_is_met_with_the_nearest_name() -> None:
    status, message = said("tea", "bruw")
    assert status == 2
    assert "there is no command tea bruw. Did you mean tea brew?" in message
    assert "The commands: tea brew, tea pour." in said("tea", "zzz")[1].replace("\n ", "")


@pytest.mark.parametrize(
    ("before", "begun", "wanted"),
    [((), "te", {"tea"}), (("tea",), "", {"brew", "pour"}), (("tea",), "p", {"pour"}), (("tea", "pour"), "--s", {"--slowly"})],
)
def test_the_words_of_a_group_are_completed(ready: None, before: tuple[str, ...], begun: str, wanted: set[str]) -> None:
    shell = ShellComplete(homeground, {}, "homeground", "_HOMEGROUND_COMPLETE")
    assert {item.value for item in shell.get_completions(list(before), begun)} == wanted


def test_after_a_slip_the_words_of_the_group_are_offered_again() -> None:
    shell = ShellComplete(homeground, {}, "homeground", "_HOMEGROUND_COMPLETE")
    assert {item.value for item in shell.get_completions(["tea", "bruw"], "")} == {"brew", "pour"}


def test_the_catalogue_and_the_reference_tell_the_commands_of_a_group(ready: None) -> None:
    assert {"tea", "tea brew", "tea pour"} <= {" ".join(words) for words, _ in calls()}
    page = write_reference.commands()
    assert "### tea\n\n```text\nUsage: homeground tea [OPTIONS]" in page
    assert "### tea pour\n\n```text\nUsage: homeground tea pour [OPTIONS]" in page
    assert "--slowly    Without a splash." in page
