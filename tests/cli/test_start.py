"""`homeground start` answers at once, keeps nothing, and tells every mistake by the option that holds it."""

from homeground.portability import NOTICE
from tests.cli.conftest import Terminal

TOLD = ("--job", "billing analyst", "--place", "GB", "--home-days", "3", "--commute-minutes", "55", "--fare", "9.60", "--currency", "GBP")


def test_the_answer_says_four_things_and_keeps_nothing(terminal: Terminal) -> None:
    said = terminal.done("start", *TOLD)
    assert "Billing and Posting Clerks (43-3021)" in said
    assert "Ask today, and they have to answer by 8 December 2026." in said
    assert "253 hours a year on the way, 242 to 275." in said
    assert "£1,325 a year in fares: £1,267 to £1,440." in said
    assert "Say whose computer this is (1 minute)" in said
    assert terminal.entries() == {}


def test_with_pay_told_the_fares_are_told_as_a_share_of_it(terminal: Terminal) -> None:
    assert "£1,325 a year in fares, 4% of your pay before tax: £1,267 to £1,440." in terminal.done("start", *TOLD, "--pay", "31200")


def test_it_speaks_of_jobs_like_yours_and_never_of_your_hours(terminal: Terminal) -> None:
    said = terminal.done("start", *TOLD)
    assert "jobs like yours" in said
    assert "your hours" not in said


def test_what_is_published_is_told_with_its_sources_and_their_notice(terminal: Terminal) -> None:
    said = " ".join(terminal.done("start", *TOLD).split())
    assert "over the tasks of the O*NET 29.3 database. Read in a public extract" in said
    assert "Occupational Requirements Survey 2023: telework available." in said
    assert "https://www.bls.gov/ors/" in said
    assert NOTICE in said
    assert "Where the figures of such jobs come from" not in terminal.done("start", "--place", "GB")


def test_every_mistake_is_told_by_its_option(terminal: Terminal) -> None:
    said = terminal.refused("start", "--home-days", "9", "--fare", "1,5")
    assert "2 mistakes in what was told." in said
    assert "--home-days:" in said
    assert "--fare: write 1.5" in said


def test_nothing_told_is_no_mistake(terminal: Terminal) -> None:
    assert "Say where you work" in terminal.done("start")
