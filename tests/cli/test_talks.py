"""The table, offers and answers on the command line: packages as options or from a file, and every slip with the way out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from homeground.cli.asked_in import read_question
from homeground.cli.trouble import Refused
from tests.cli.conftest import Terminal
from tests.negotiation.test_asked import ASKED


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day after the talks of the example."""
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-11-02")


def _offered(terminal: Terminal, *more: str) -> None:
    terminal.done("offer", "--on", "2026-10-12", "--term", "home-days: three days", "--term", "trial-length: 12 weeks", *more)


def test_the_table_shows_each_issue_with_today_and_what_is_open(ada_terminal: Terminal) -> None:
    said = ada_terminal.done("table")
    assert "[none] · one day" in said
    assert "The Harrogate book" in said
    assert "Never proposed" in said
    shown = ada_terminal.json("table")
    assert (shown["packages"], shown["lacks"], shown["better_with"], shown["mend"]) == (1296, [], [], [])
    assert [line["issue"] for line in shown["issues"]][:2] == ["home-days", "trial-length"]
    assert shown["masks"][0]["not_together"] == [["trial-length", "4 weeks"], ["review-date", "no review"]]


def test_a_table_is_begun_and_taken_back_at_once(terminal: Terminal) -> None:
    terminal.done("new", "eve", "--device", "mine", "--account", "mine")
    assert "Nothing is on the table yet" in terminal.done("table")
    assert terminal.json("table", "--begin")["added"] == ["home-days", "trial-length", "review-date"]
    assert terminal.json("table", "--begin", "anchor_day")["added"] == ["anchor-day"]
    terminal.done("undo")
    assert [line["issue"] for line in terminal.json("table")["issues"]] == ["home-days", "trial-length", "review-date"]


def test_an_offer_and_the_answer_to_it_are_noted_whole(ada_terminal: Terminal) -> None:
    _offered(ada_terminal, "--second", "home-days: two days", "--guess", "0.20 0.35 0.60", "--guess", "0.3 0.5 0.7", "--how", "in-person")
    noted = ada_terminal.json(
        "reply",
        "maybe",
        "--on",
        "2026-10-23",
        "--chosen",
        "first",
        "--counter",
        "home-days: two days",
        "--concern",
        "team",
        "--concern",
        "reachability",
    )
    fields = noted["happening"]["fields"]
    assert fields["counter"][:2] == ["home-days: two days", "trial-length: 12 weeks"]
    assert fields["concerns"] == ["reachability", "team"]
    history = " ".join(ada_terminal.done("history").split())
    assert "You offered 2 packages".lower() in history.lower()
    assert "Their package: home days: two days, trial length: 12 weeks" in history


def test_a_yes_is_tied_to_the_package_that_it_answers(ada_terminal: Terminal) -> None:
    _offered(ada_terminal, "--second", "home-days: two days")
    message = ada_terminal.refused("reply", "yes", "--on", "2026-10-23")
    assert "--chosen: you put 2 packages on 2026-10-12; say which was agreed: first, second" in message
    noted = ada_terminal.json("reply", "yes", "--on", "2026-10-23", "--chosen", "second")
    assert noted["happening"]["fields"]["agreed"][0] == "home-days: two days"
    assert "Agreed was: Days at home: two days;" in " ".join(ada_terminal.done("next").split())


def test_a_yes_to_nothing_is_refused_with_the_way_to_mend_it(ada_terminal: Terminal) -> None:
    message = " ".join(ada_terminal.refused("reply", "yes", "--on", "2026-10-09").split())
    assert "there is nothing that this yes answers; note first what you put" in message


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("offer.toml", 'how = "by-mail"\n[offer]\nhome-days = "three days"\ntrial_length = "12 weeks"\n'),
        ("offer.json", '{"how": "by-mail", "offer": {"home_days": "three days", "trial-length": "12 weeks"}}'),
        ("offer.json", '{"how": "by-mail", "offer": ["home-days: three days", "trial-length: 12 weeks"]}'),
    ],
)
def test_an_offer_may_stand_in_a_file(ada_terminal: Terminal, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    fields = ada_terminal.json("offer", "--file", str(tmp_path / name), "--on", "2026-10-12")["happening"]["fields"]
    assert (fields["offer"][:2], fields["how"], fields["on"]) == (
        ["home-days: three days", "trial-length: 12 weeks"],
        "by-mail",
        "2026-10-12",
    )


WRONG = [
    (("offer",), "--term: needed; for example"),
    (("offer", "--term", "home-day: two days"), "--term, home-day: there is no issue “home-day”; did you mean home-days?"),
    (("offer", "--term", "home-days: to days"), "--term, home-days: there is no option “to days”; did you mean two days?"),
    (("offer", "--term", "two days"), "--term: write the issue, a colon and its option"),
    (("offer", "--term", "home-days: one day", "--third", "home-days: two days"), "--third: name the second package first"),
    (("offer", "--term", "home-days: one day", "--guess", "0.2"), "--guess: write three numbers in a line"),
    (("offer", "--file", "none.toml"), "none.toml: there is no such file"),
    (("reply", "maybe", "--chosen", "second"), "--chosen: no offer is noted on that day or before"),
    (("reply", "maybe", "--counter", "home-days: one day"), "--counter: no offer is noted on that day or before"),
    (("reply", "yes", "--counter", "home-days: one day"), "--counter: an answer that names another package is a maybe"),
    (("reply", "maybe", "--concern", "weather"), "'data-security'"),
    (("table", "equipment"), "names go with --begin"),
    (("table", "--begin", "equipmnt"), "equipmnt: no issue of that name is ready to take; did you mean equipment?"),
]


@pytest.mark.parametrize(("call", "mend"), WRONG, ids=[" ".join(call) for call, _ in WRONG])
def test_a_slip_is_refused_with_the_way_out_and_nothing_is_noted(ada_terminal: Terminal, call: tuple[str, ...], mend: str) -> None:
    before = ada_terminal.entries()
    assert mend in " ".join(ada_terminal.refused(*call).split())
    assert ada_terminal.entries() == before


@pytest.mark.parametrize(
    ("name", "text", "mend"),
    [
        ("o.json", "[1]", "this is no table of answers"),
        ("o.json", '{"offer": {"home-days": 2}}', "offer.home-days: write the option as text, in quotes"),
        ("o.json", '{"offer": {"home-days": "one day"}, "ofer": 1}', "did you mean offer?"),
        ("o.toml", "offer = [", "this is not TOML"),
        ("o.toml", 'offer = "home-days: two days"', "--term: write a list, even of one"),
    ],
)
def test_a_wrong_file_is_refused_with_the_way_out(ada_terminal: Terminal, tmp_path: Path, name: str, text: str, mend: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert mend in " ".join(ada_terminal.refused("offer", "--file", str(tmp_path / name)).split())


def test_the_question_of_an_advice_is_read_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "asked.json").write_text(json.dumps(ASKED), encoding="utf-8")
    assert read_question(str(tmp_path / "asked.json")).seed == 7


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "this is not JSON"),
        ('{"issues": [], "issues": []}', "issues is told twice"),
        ('{"issues": 3}', "issues: write a list in brackets"),
        ('{"issues": [{"id": "a", "options": ["x", "y"], "now": "z"}], "sed": 1}', "2 mistakes in"),
    ],
)
def test_a_wrong_question_is_refused_with_the_way_out(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "asked.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match="Nothing was computed") as refused:
        read_question(str(tmp_path / "asked.json"))
    assert said in refused.value.message
