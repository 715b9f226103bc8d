"""The commands on trials that need no case: weeks, the draw, the exact test, the check of a bundle."""

import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from json import loads
from pathlib import Path

import pytest

from homeground.trial import CompletePlan, complete, draw_days, make_bundle, read_plan, reveal
from tests.cli.conftest import Terminal
from tests.trial.books import book_of

EMPLOYEE, EMPLOYER = bytes(range(32)), bytes(range(255, 223, -1))
PLAN = """schema = 1
question = "Do I close as many cases at home?"
margin = "0.10"
start_on = 2027-01-11
weeks = 10
design = "balanced"
home_days = 2
[measure]
name = "cases closed"
unit = "cases"
source = "the billing system"
query = "closed by me, a day"
"""


def log(weeks: int = 8, *, at_home: int = 44, at_office: int = 44, home: tuple[int, ...] = (0, 2), mark: str = "") -> str:
    """A log in which the home days wander, so that they can be told from weekdays."""
    lines = ["date,value,assigned"]
    for week in range(weeks):
        homes = {(day + week) % 5 for day in home}
        for day in range(5):
            on = date(2027, 1, 11) + timedelta(weeks=week, days=day)
            lines.append(f"{on},{(at_home if day in homes else at_office) + day % 2},{'home' if day in homes else 'office'}")
    return "\n".join([*lines, *([mark] if mark else [])]) + "\n"


def test_the_weeks_of_a_trial_come_with_what_it_can_rule_out_and_the_own_risk(terminal: Terminal) -> None:
    said = terminal.done("trial", "weeks", "--cv", "0.20", "--margin", "0.10", "--home-days", "2")
    assert said.startswith("19 weeks\n")
    assert "can rule out a fall of about 7%" in said
    assert "in about 20 of 100" in said
    assert "Take it as practice" in said
    told = terminal.json("trial", "weeks", "--cv", "0.30", "--margin", "15%", "--home-days", "2")
    assert (told["weeks"], told["smallest_p"][:2]) == (18, "1e")


def test_the_same_plan_and_numbers_give_the_same_days(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    call = ("trial", "draw", write("plan.toml", PLAN), "--nonce-employee", EMPLOYEE.hex(), "--nonce-employer", EMPLOYER.hex())
    told = terminal.json(*call)
    assert told == terminal.json(*call)
    assert len(told["plan_sha256"]) == 64
    assert len(told["words"].split("-")) == 8
    assert sum(day["place"] == "home" for day in told["days"]) == 20
    assert "20 home days of 50, drawn by lot" in terminal.done(*call)


def test_a_log_is_judged_and_the_verdict_says_what_it_cannot_show(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    said = terminal.done("trial", "test", write("log.csv", log()), "--margin", "0.10")
    assert said.startswith("Shown: not worse")
    assert "What this cannot show" in said
    told = terminal.json("trial", "test", write("log.csv", log(at_home=30)), "--margin", "0.10")
    assert told["verdict"] == "worse"
    assert float(told["ratio"]) < 0.9
    assert terminal.json("trial", "test", write("log.csv", log(3)), "--margin", "0.10")["assignments"] == "1000"


def test_a_frozen_plan_says_how_its_log_is_judged(terminal: Terminal, write: Callable[[str, str], str], tmp_path: Path) -> None:
    terminal.done("trial", "draw", write("plan.toml", PLAN), "--nonce-employee", EMPLOYEE.hex(), "--nonce-employer", EMPLOYER.hex())
    frozen = tmp_path / "plan.json"
    frozen.write_bytes(the_plan().canonical)
    draw = draw_days(the_plan(), employee=EMPLOYEE, employer=EMPLOYER)
    rows = "".join(f"{day.on},40,{day.place}\n" for day in draw.days)
    told = terminal.json("trial", "test", write("log.csv", "date,value,assigned\n" + rows), "--plan", str(frozen))
    assert told["assignments"] == "4161600"
    refused = terminal.refused("trial", "test", write("log.csv", "date,value,assigned\n" + rows[:-20]), "--plan", str(frozen))
    assert "has no row for it" in refused or "is no" in refused


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("date,value,assigned\n", "the log is empty"),
        (log(1), "holds 1 week"),
        (log(mark="2027-01-11,44,home"), "stands in row 2 too"),
        (log(mark="11/01/2027,44,home"), "is no date; write the year first"),
        (log(mark="2027-03-08,-1,home"), "is below 0"),
        (log(mark="2027-03-08,many,home"), "is no number"),
        (log(mark="2027-03-08,1e999999,home"), "more than any day"),
        (log(mark="2027-03-08,44,kitchen"), "is no place of the lot"),
        (log(mark="2027-03-08,44,home"), "the design cannot give these home days"),
        ("day,value\n2027-01-11,4\n", "has no column “date”"),
    ],
    ids=["empty", "one-week", "twice", "date-style", "negative", "word", "huge", "place", "assignment", "column"],
)
def test_a_log_that_cannot_be_judged_is_refused_by_its_row(
    terminal: Terminal, write: Callable[[str, str], str], file: str, says: str
) -> None:
    assert says in terminal.refused("trial", "test", write("log.csv", file), "--margin", "0.10")


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--margin", "1.5"), "is not between 0 and 1"),
        (("--margin", "wide"), "is no share"),
        ((), "A margin is needed"),
        (("--plan", "absent.json"), "cannot be read"),
    ],
)
def test_a_wrong_call_says_what_to_write(terminal: Terminal, write: Callable[[str, str], str], more: tuple[str, ...], says: str) -> None:
    assert says in terminal.refused("trial", "test", write("log.csv", log()), *more)


def test_a_number_of_another_length_draws_nothing(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    said = terminal.refused("trial", "draw", write("plan.toml", PLAN), "--nonce-employee", "00", "--nonce-employer", EMPLOYER.hex())
    assert "64 digits" in said
    wrong = PLAN.replace("2027-01-11", "2027-01-12")
    call = ("--nonce-employee", EMPLOYEE.hex(), "--nonce-employer", EMPLOYER.hex())
    assert "a trial starts on a Monday" in terminal.refused("trial", "draw", write("plan.toml", wrong), *call)


def test_all_zeros_settle_nothing(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    zeros = "\n".join(f"{line.rsplit(',', 2)[0]},0,{line.rsplit(',', 1)[1]}" if line[:1] == "2" else line for line in log().splitlines())
    told = terminal.json("trial", "test", write("log.csv", zeros), "--margin", "0.10")
    assert (told["verdict"], float(told["p"])) == ("not_settled", 1.0)


def test_a_bundle_holds_and_one_changed_byte_is_told(terminal: Terminal, tmp_path: Path) -> None:
    plan = the_plan()
    revealed = reveal(plan, employee=EMPLOYEE, employer=EMPLOYER)
    draw = draw_days(plan, employee=EMPLOYEE, employer=EMPLOYER)
    whole = make_bundle(revealed, book_of(draw, [40] * len(draw.days)))
    bundle = tmp_path / "trial.zip"
    bundle.write_bytes(whole)
    assert terminal.json("trial", "verify", str(bundle)) == {
        "ok": True,
        "broken": [],
        "verdict": "not_worse",
        "late": 0,
        "corrected": 0,
    }
    at = whole.index(b'"value":40')
    bundle.write_bytes(whole[: at + 9] + b"9" + whole[at + 10 :])
    ended = terminal.call("trial", "verify", str(bundle), "--json")
    told = loads(ended.stdout)
    assert (ended.exit_code, told["ok"]) == (3, False)
    assert told["broken"]
    assert "does not hold" in terminal.call("trial", "verify", str(bundle)).stdout
    bundle.write_bytes(whole[: len(whole) // 2])
    assert terminal.call("trial", "verify", str(bundle)).exit_code == 3


def the_plan() -> CompletePlan:
    return complete(read_plan(tomllib.loads(PLAN)))
