"""`--json` gives one object of the shape that the reference writes down, whatever the command and the case."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pydantic import TypeAdapter, ValidationError

from homeground.case import SECTIONS
from homeground.cli.catalogue import COMMANDS, Grouped
from homeground.cli.main import homeground
from homeground.cli.shapes import SHAPES
from tests import ada
from tests.cli.calls import WORDS, command
from tests.cli.conftest import Terminal
from tests.intake import releases
from tools import example_trial

WITHOUT_JSON = {"calendar", "export", "law ask", "serve"}
"""The first two give a document of their own, the third speaks with a person alone, the last ends only with Ctrl-C."""

WEEK = """
hours_per_day = "7"
anchor_days = ["wed"]
hours_contract = "35"
[[task]]
name = "post"
hours_per_week = "9"
thing = "paper"
on = ["tue"]
"""
"""A week with findings, reasons and remedies."""

QUESTION = """{"issues": [{"id": "home-days", "options": ["none", "two days", "three days"], "now": "none"},
{"id": "review", "options": ["none", "a review"], "now": "none"}], "seed": 1}"""
"""A question before the first ask."""

PLAN = """schema = 1
question = "Do I close as many cases at home?"
margin = "0.10"
start_on = 2027-01-11
weeks = 10
design = "balanced"
home_days = 2
measure = { name = "cases closed", unit = "cases", source = "the billing system", query = "closed by me, a day" }
"""
"""A plan without a case."""

WALK: list[tuple[str, ...]] = [
    ("list",),
    ("now", "--where", "asked"),
    ("start",),
    ("start", "--job", "nurse", "--place", "GB", "--home-days", "2", "--commute-minutes", "30", "--fare", "4", "--currency", "GBP"),
    ("jobs", "billing", "analyst"),
    ("jobs", "zorblatt"),
    ("jobs", "--occupation", "43-3021"),
    ("jobs", "--group", "45"),
    ("law", "list"),
    ("concerns",),
    ("concerns", "reachability"),
    ("security", "--classes", "internal,pci"),
    ("device", "check", "--mine"),
    ("law", "explain", "GB"),
    ("law", "explain", "pl", "binding"),
    ("law", "check", "GB", "--facts", "facts.json"),
    ("money",),
    ("money", "worker.package_verdict", "--inputs", "money.json"),
    ("money", "worker.frontier", "--inputs", "money.json"),
    ("tasks", "week", "week.toml"),
    ("evidence",),
    ("evidence", "O03", "--home-days", "2", "--country", "GB"),
    ("cite", "seen.txt"),
    ("lint", "seen.txt"),
    ("practise", "--example"),
    ("advise", "question.json"),
    ("tasks", "rate", "tasks.csv"),
    ("new", "ada", "--device", "mine", "--account", "mine"),
    ("new", "bob", "--device", "shared", "--account", "employer", "--anyway"),
    ("list",),
    ("next", "--case", "bob"),
    ("law", "mine", "--case", "bob"),
    ("ready", "--case", "bob"),
    ("table", "--case", "bob"),
    ("advise", "--case", "bob"),
    ("worth", "--case", "bob"),
    ("tasks", "mine", "--case", "bob"),
    ("policy", "beside", "--case", "bob"),
    ("policy", "confirm", "--case", "bob"),
    ("show", "--case", "bob"),
    ("history", "--case", "bob"),
    ("rename", "bob", "carol"),
    ("erase", "--all", "--case", "carol", "--yes"),
    ("show",),
    *(("answer", section.name, str(ada.FOLDER / f"{section.name}.toml")) for section in SECTIONS),
    ("law", "mine"),
    ("ready",),
    ("worth",),
    ("worth", "--home-days", "2", "--cut", "6", "--extra-hours", "4"),
    ("tasks", "mine"),
    ("security",),
    ("device", "check", "--into", "ada"),
    ("record", "44", "--interruptions", "9"),
    ("evidence", "--take", "E10"),
    ("record", "--note", "The scanner was down.", "--on", "2026-09-01", "--interruptions", "3"),
    ("policy", "read", "policy.txt"),
    ("policy", "read", "policy.txt", "--into", "ada"),
    ("policy", "confirm", "home-days", "notice"),
    ("policy", "beside"),
    ("data", "list"),
    ("data", "add", "release"),
    ("data", "add", "release"),
    ("data", "list"),
    ("data", "titles", "receipt", "clerk"),
    ("data", "tasks", "43-3021"),
    ("data", "activities", "slips"),
    ("tasks", "from", "43-3021", "--only", "2691"),
    ("data", "remove", "29.3"),
    *(("show", section.name) for section in SECTIONS),
    ("show",),
    ("undo",),
    ("undo", "tasks", "reconciliation"),
    ("undo", "--to", "3"),
    ("sent", "letter", "--to", "Martin Hale"),
    ("sent", "proposal", "--to", "Martin Hale", "--on", "2026-10-12"),
    ("practise", "--kind", "firm", "--seed", "7", "--moves", "moves.txt"),
    ("table",),
    ("table", "--begin"),
    ("table", "--begin", "equipment"),
    ("offer", "--term", "home-days: two days", "--second", "home-days: three days", "--guess", "0.20 0.35 0.60"),
    ("reply", "maybe", "--counter", "home-days: one day", "--chosen", "second", "--concern", "reachability"),
    ("advise", "--weigh", "home-days: two days; trial-length: 12 weeks"),
    ("reply", "maybe"),
    ("reply", "no", "--said", "No.", "--by", "2027-01-01"),
    ("next",),
    ("show",),
    ("history",),
    ("history", "terms"),
    ("history", "tasks", "reconciliation"),
    ("withdraw",),
    ("erase", "reasons", "--row", "my-father", "--yes"),
    ("erase", "person", "--field", "name", "--yes"),
    ("history",),
    ("print", "all", "--format", "txt,md"),
    ("print", "letter", "--format", "txt"),
    ("backup", "kept.sqlite3"),
    ("restore", "kept.sqlite3", "--yes"),
    ("import", "carried.jsonl", "--as", "dan"),
    ("demo", "papers"),
]


def checked(shape: type, text: str) -> object:
    """The JSON as the shape reads it; and nothing is lost or added on the way."""
    adapter: TypeAdapter[Any] = TypeAdapter(shape)
    value = adapter.validate_json(text)
    assert adapter.dump_json(value, indent=2).decode() + "\n" == text
    return value


def name_of(call: tuple[str, ...]) -> str:
    """The command of a call: its first word, or its first two where that word holds commands."""
    return " ".join(call[: 2 if isinstance(COMMANDS[call[0]], Grouped) else 1])


def test_every_command_gives_its_shape_wherever_the_case_stands(ada_terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-11-02")
    ada_terminal.done("export", "-o", "carried.jsonl")
    Path("facts.json").write_text('{"route": "request", "request": "2026-03-02", "trial": true}', encoding="utf-8")
    Path("week.toml").write_text(WEEK, encoding="utf-8")
    Path("money.json").write_text('{"gross": "31200 GBP", "paid_hours_week": "35", "home_days": "2", "cut": "0.06"}', encoding="utf-8")
    Path("question.json").write_text(QUESTION, encoding="utf-8")
    Path("policy.txt").write_text("Notice\n\nEmployees must give 4 weeks' notice before the change begins.\n", encoding="utf-8")
    Path("moves.txt").write_text("What worries you?\noffer home-days: two days\nask\nask\nend\n", encoding="utf-8")
    Path("seen.txt").write_text("Hybrid staff save 56 minutes a week. Studies prove it.", encoding="utf-8")
    Path("tasks.csv").write_text("text,hours,thing,room\nReconcile payments,6.5,none,2\nOpen the post,,,\n", encoding="utf-8")
    releases.folder(Path("release"), releases.WHOLE)
    elsewhere = Terminal(Path("elsewhere").absolute())
    for call in WALK:
        checked(SHAPES[name_of(call)], elsewhere.done(*call, "--json"))
    assert {name_of(call) for call in WALK} == {name for name in SHAPES if not name.startswith("trial ")}


def test_every_command_on_a_trial_gives_its_shape(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("plan.toml").write_text(PLAN, encoding="utf-8")
    Path("past.csv").write_text(log_of(date(2026, 11, 2), weeks=4, column="worked"), encoding="utf-8")
    Path("log.csv").write_text(log_of(date(2027, 1, 18), weeks=5, column="worked"), encoding="utf-8")
    trial = (example_trial.FOLDER / "plan.toml").read_text(encoding="utf-8").replace('weeks = "11"', 'weeks = "5"')
    Path("trial.toml").write_text(trial, encoding="utf-8")
    Path("judged.csv").write_text(log_of(date(2027, 1, 18), weeks=5), encoding="utf-8")
    terminal.done("new", "ada", "--device", "mine", "--account", "mine")
    seen = set()

    def call(*words: str) -> Any:  # noqa: ANN401 - whatever the object holds
        seen.add(name_of(words))
        return checked(SHAPES[name_of(words)], terminal.done(*words, "--json"))

    for words in (("trial", "plan"), ("trial", "status")):
        call(*words)
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-12-14")
    terminal.done("answer", "trial", "trial.toml")
    call("trial", "import", "past.csv")
    call("trial", "import", "past.csv", "--may-use")
    call("trial", "plan")
    call("trial", "freeze", "-o", "plan.json")
    call("trial", "numbers")
    theirs = call("trial", "numbers", "--as-employer", "plan.json")
    call("trial", "numbers", "--theirs", theirs.send)
    call("trial", "numbers")
    assert call("trial", "numbers", "--theirs", theirs.keep_secret).home_days
    monkeypatch.setenv("HOMEGROUND_TODAY", "2027-01-12")
    call("trial", "log", "44", "--guard", "on time: 97")
    call("trial", "status")
    monkeypatch.setenv("HOMEGROUND_TODAY", "2027-03-01")
    call("trial", "import", "log.csv", "--may-use")
    call("trial", "status")
    call("trial", "close")
    call("trial", "bundle")
    call("trial", "verify", "trial.zip")
    call("trial", "weeks", "--cv", "0.20", "--margin", "0.10", "--home-days", "2")
    call("trial", "draw", "plan.toml", "--nonce-employee", "0f" * 32, "--nonce-employer", "1e" * 32)
    call("trial", "test", "judged.csv", "--margin", "0.10", "--design", "free")
    fit = {"kind": "fit", "question": "Does it fit?", "weeks": "4", "fit_weekdays": '["tue"]', "goes_on_if": "nothing late"}
    lines = [f"{name} = {told if told.startswith('[') else f'{told!r}'}" for name, told in fit.items()]
    Path("fit.toml").write_text("\n".join([*lines, "start_on = 2027-03-08", "delete_on = 2027-12-01"]), encoding="utf-8")
    terminal.done("answer", "trial", "fit.toml")
    call("trial", "freeze")
    monkeypatch.setenv("HOMEGROUND_TODAY", "2027-03-12")
    call("trial", "review", "--well", "all of it", "--badly", "nothing", "--next", "nothing")
    assert call("trial", "status").reviews
    assert seen == {name for name in SHAPES if name.startswith("trial ")}


def log_of(first: date, *, weeks: int, column: str = "") -> str:
    """A log of so many weeks, with two home days in each."""
    days = [first + timedelta(weeks=week, days=day) for week in range(weeks) for day in range(5)]
    head = "date,value,assigned" + f",{column}" * bool(column)
    return (
        "\n".join([head, *(f"{on},{40 + on.day % 7},{'home' if on.isoweekday() < 3 else 'office'}" + "," * bool(column) for on in days)])
        + "\n"
    )


def test_a_text_with_one_key_more_or_less_is_not_the_shape(ada_terminal: Terminal) -> None:
    text = ada_terminal.done("next", "--json")
    checked(SHAPES["next"], text)
    for wrong in (text.replace('"case"', '"kase"'), text.replace('"case": "ada",', ""), text.replace("{", '{"more": 1, ', 1)):
        with pytest.raises(ValidationError):
            checked(SHAPES["next"], wrong)


def test_every_command_that_shows_something_has_a_shape() -> None:
    with_json = {" ".join(words) for words in WORDS if any("--json" in option.opts for option in command(words).params)}
    assert with_json == set(SHAPES) == {" ".join(words) for words in WORDS} - WITHOUT_JSON


def test_json_stands_alone_on_standard_output_when_something_is_said_beside_it(ada_terminal: Terminal) -> None:
    done = ada_terminal.call("erase", "roles", "--yes", "--json")
    assert done.stdout.startswith("{\n")
    assert done.stdout.endswith("}\n")
    assert "cannot be undone" in done.stderr


def test_json_is_utf_8_whatever_the_terminal_speaks(ada_terminal: Terminal) -> None:
    call = ["--home", str(ada_terminal.home), "show", "reasons", "--json"]
    assert "My father’s check-ups" in CliRunner(charset="utf-8").invoke(homeground, call).stdout_bytes.decode("utf-8")
