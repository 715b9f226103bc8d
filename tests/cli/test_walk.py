"""The whole road at the command line: from a new case to papers, out and in again, back, and gone."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from homeground.case import SECTIONS
from homeground.cli.main import homeground
from homeground.papers import PAPERS
from homeground.press import FORMATS
from tests import ada
from tests.cli.conftest import Terminal

FILES = {f"{name}.{form}" for name, paper in PAPERS.items() if paper.is_due(ada.case()) for form in FORMATS}
Write = Callable[[str, str | bytes], str]
OnDay = Callable[[str], None]


def file_of(section: str) -> str:
    return str(ada.FOLDER / f"{section}.toml")


def test_from_a_new_case_to_papers_and_all_the_way_back(terminal: Terminal, tmp_path: Path) -> None:
    terminal.done("new", "ada", "--device", "mine", "--account", "mine")
    steps = [terminal.json("next")["step"]["id"]]
    for section in SECTIONS:
        changes = terminal.json("answer", section.name, file_of(section.name))["changes"]
        assert {change["how"] for change in changes} == {"same" if section.name in ("device", "trial") else "new"}
        steps.append(terminal.json("next")["step"]["id"])
    assert len(set(steps)) > 5
    assert steps[-1] == "hand-in"

    terminal.done("print", "all", "-o", str(tmp_path / "papers"), "--on", "2026-10-09")
    assert {file.name for file in (tmp_path / "papers").iterdir()} == FILES

    terminal.done("export", "--history", "--private", "-o", str(tmp_path / "case.jsonl"))
    terminal.done("import", str(tmp_path / "case.jsonl"), "--as", "again")
    journals = terminal.entries()
    assert [entry.body for entry in journals["again"]] == [entry.body for entry in journals["ada"]]
    terminal.done("print", "all", "--case", "again", "-o", str(tmp_path / "others"), "--on", "2026-10-09")
    for name in FILES:
        assert (tmp_path / "papers" / name).read_bytes() == (tmp_path / "others" / name).read_bytes()

    assert terminal.json("undo", "--case", "again")["changes"][0]["section"] == "choices"
    assert terminal.json("show", "choices", "--case", "again")["sections"][0]["state"] == "not-started"
    terminal.done("erase", "--all", "--case", "again", "--yes")
    assert list(terminal.entries()) == ["ada"]

    kept = terminal.json("backup")["file"]
    terminal.done("answer", "policy", "-", typed='found = "no"\n')
    assert terminal.json("show", "policy")["sections"][0]["answers"][0]["answer"] == "no"
    before = terminal.json("restore", kept)["before"]
    assert terminal.json("show", "policy")["sections"][0]["answers"][0]["answer"] == "yes"
    terminal.done("restore", before)
    assert terminal.json("show", "policy")["sections"][0]["answers"][0]["answer"] == "no"


def test_the_papers_are_those_of_the_demo(ada_terminal: Terminal, tmp_path: Path) -> None:
    ada_terminal.done("print", "all", "-o", str(tmp_path / "mine"), "--on", ada.TODAY.isoformat())
    ada_terminal.done("demo", str(tmp_path / "demo"))
    for name in FILES:
        assert (tmp_path / "mine" / name).read_bytes() == (tmp_path / "demo" / name).read_bytes()


def test_the_demo_twice_writes_the_same_bytes_and_touches_no_case(terminal: Terminal, tmp_path: Path) -> None:
    first, second = (terminal.json("demo", str(tmp_path / name)) for name in ("one", "two"))
    assert [file["paper"] for file in first["files"]] == [file["paper"] for file in second["files"]]
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert {file["state"] for file in terminal.json("demo", str(tmp_path / "one"))["files"]} == {"same"}
    assert not terminal.home.exists()


def test_a_section_becomes_what_its_file_says_and_rows_not_named_are_taken_out(ada_terminal: Terminal, write: Write) -> None:
    said = ada_terminal.json("answer", "roles", write("roles.toml", '[pricing]\nrole = "Pricing"\n[audit]\nrole = "Audit"\n'))
    assert {change["row"]: change["how"] for change in said["changes"]} == {
        "pricing": "changed",
        "audit": "new",
        "claims-handlers": "removed",
    }
    assert [row["row"] for row in ada_terminal.json("show", "roles")["sections"][0]["rows"]] == ["pricing", "audit"]


def test_an_undo_says_what_came_back(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "terms", "-", typed="home_days = 2\n")
    said = ada_terminal.json("undo", "terms")
    fields = {field["field"]: (field["before"], field["now"]) for field in said["changes"][0]["fields"]}
    assert fields["home_days"] == ("2", "3")
    assert fields["weekdays"] == (None, ["mon", "wed", "fri"])
    ada_terminal.done("answer", "policy", "-", typed='found = "yes"\n')
    ada_terminal.done("answer", "policy", "-", typed='found = "yes"\ntitle = "New"\n')
    [change] = ada_terminal.json("undo", "policy")["changes"]
    assert change["fields"] == [{"field": "title", "before": "New", "now": None}]


def test_an_older_version_is_brought_back_by_its_number(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "terms", "-", typed="home_days = 2\n")
    ada_terminal.done("answer", "terms", "-", typed="home_days = 1\n")
    first = ada_terminal.json("history", "terms")["versions"][-1]
    ada_terminal.done("undo", "--to", str(first["number"]))
    newest, *_ = ada_terminal.json("history", "terms")["versions"]
    assert newest["fields"] == first["fields"]


def test_what_was_shown_as_toml_can_be_answered_again_and_changes_nothing(ada_terminal: Terminal) -> None:
    before = ada_terminal.entries()
    for section in SECTIONS:
        file = ada_terminal.done("show", section.name, "--toml")
        changes = ada_terminal.done("answer", section.name, "-", "--json", typed=file)
        assert {change["how"] for change in json.loads(changes)["changes"]} == {"same"}
    assert ada_terminal.entries() == before


def test_a_paper_sent_and_an_answer_move_the_matter_on_and_can_be_taken_back(ada_terminal: Terminal, on_day: OnDay) -> None:
    on_day("2026-10-20")
    first = ada_terminal.json("next")["step"]["id"]
    ada_terminal.done("sent", "letter", "--to", "Martin Hale", "--on", "2026-10-12")
    assert ada_terminal.json("next")["where"] == "asked"
    ada_terminal.done("reply", "maybe", "--on", "2026-10-20", "--said", "Who answers the phones?", "--by", "2026-10-26")
    assert ada_terminal.json("next")["where"] == "maybe"
    assert ada_terminal.json("withdraw")["happening"]["kind"] == "reply-received"
    assert ada_terminal.json("next")["where"] == "asked"
    ada_terminal.done("withdraw")
    assert ada_terminal.json("next")["step"]["id"] == first


def test_erasing_names_what_others_have_and_what_is_out_of_reach(ada_terminal: Terminal, on_day: OnDay) -> None:
    on_day("2026-10-12")
    ada_terminal.done("sent", "letter", "--to", "Martin Hale", "--on", "2026-10-12")
    said = ada_terminal.refused("erase", "reasons", "--row", "my-father")
    assert "Martin Hale has the letter, sent on 12 October 2026" in said
    assert "Out of reach" in said
    told = ada_terminal.json("erase", "reasons", "--row", "my-father", "--yes")
    assert told["sent"] == [{"paper": "letter", "to": "Martin Hale", "on": "2026-10-12"}]
    assert b"check-ups" not in b"".join(file.read_bytes() for file in ada_terminal.home.rglob("*") if file.is_file())


def test_what_was_noted_can_be_erased_by_its_number(ada_terminal: Terminal) -> None:
    number = ada_terminal.json("reply", "no", "--said", "Never while I sit here")["happening"]["number"]
    ada_terminal.done("erase", "--happening", str(number), "--yes")
    assert ada_terminal.json("history")["happenings"] == []
    assert b"Never while" not in b"".join(file.read_bytes() for file in ada_terminal.home.rglob("*") if file.is_file())


def test_an_export_leaves_out_what_was_not_asked_for_and_says_so(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "policy", "-", typed='found = "no"\n')
    done = ada_terminal.call("export")
    assert "earlier entr" in done.stderr
    assert "private answers" in done.stderr
    assert "check-ups" not in done.stdout
    assert ada_terminal.call("export", "--history", "--private").stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_an_export_and_the_private_paper_are_for_their_owner_alone(ada_terminal: Terminal, tmp_path: Path) -> None:
    ada_terminal.done("export", "-o", "case.jsonl")
    ada_terminal.done("print", "brief", "--format", "txt")
    assert {Path(name).stat().st_mode & 0o777 for name in ("case.jsonl", "brief.txt")} == {0o600}


def test_a_file_that_says_something_else_is_written_over_only_when_forced(ada_terminal: Terminal) -> None:
    Path("letter.txt").write_text("My own words.")
    said = ada_terminal.refused("print", "letter", "--format", "txt,md")
    assert "letter.txt" in said
    assert not Path("letter.md").exists()
    assert Path("letter.txt").read_text() == "My own words."
    ada_terminal.done("print", "letter", "--format", "txt,md", "--force")
    assert ada_terminal.json("print", "letter", "--format", "txt")["files"][0]["state"] == "same"
    Path("case.jsonl").write_text("Something else.")
    assert "--force" in ada_terminal.refused("export", "-o", "case.jsonl")
    ada_terminal.done("export", "-o", "case.jsonl", "--force")


def test_gaps_stand_on_the_screen_and_never_in_the_paper(terminal: Terminal) -> None:
    terminal.done("new", "bare", "--device", "mine", "--account", "mine")
    said = terminal.done("print", "letter", "--format", "txt")
    gaps = [gap["what"] for gap in terminal.json("print", "letter", "--format", "txt", "-o", "two")["gaps"]]
    paper = Path("letter.txt").read_text(encoding="utf-8")
    assert gaps
    assert {gap["paper"] for gap in terminal.json("print", "brief", "--format", "txt")["gaps"]} == {"brief"}
    for gap in gaps:
        assert gap in said
        assert gap not in paper


def test_a_pdf_without_letters_for_a_name_is_left_out_and_the_rest_is_written(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "person", "-", typed='name = "อาดา"\nwhere = "not-asked"\n')
    done = ada_terminal.call("print", "letter")
    assert done.exit_code == 0
    assert "letter.pdf was left out" in done.stderr
    assert {file.name for file in Path().iterdir()} == {"letter.docx", "letter.html", "letter.md", "letter.txt"}
    assert "DOCX" in ada_terminal.refused("print", "letter", "--format", "pdf")


def test_an_import_keeps_and_reports_what_it_does_not_know(terminal: Terminal, write: Write) -> None:
    head = '{"homeground": 1, "case": "later", "history": true, "private": true}\n'
    entry = (
        '{"id": "00000000-0000-0000-0000-000000000001", "at": "2026-10-09T08:00:00+00:00", "on": "2026-10-09", "by": "me", '
        '"shape": 1, "facts_version": "9", "kind": "plan-frozen", "body": {"weeks": "6"}}\n'
    )
    said = terminal.done("import", write("later.jsonl", head + entry))
    assert "plan-frozen" in said
    assert "plan-frozen" in terminal.done("show")
    assert '"plan-frozen"' in terminal.done("export", "--private")


def test_the_employers_computer_is_named_and_going_on_is_the_persons_choice(terminal: Terminal) -> None:
    said = terminal.refused("new", "ada", "--device", "employer", "--account", "mine")
    assert "Your employer may see" in said
    assert terminal.entries() == {}
    done = terminal.call("new", "ada", "--device", "employer", "--account", "mine", "--anyway")
    assert "Your employer may see" in done.stderr
    assert terminal.json("next")["step"]["id"] == "own-device"


def test_private_answers_are_marked(ada_terminal: Terminal) -> None:
    [section] = ada_terminal.json("show", "terms")["sections"]
    private = {answer["field"] for answer in section["answers"] if answer["is_private"]}
    assert private == {"can_give", "wants", "smallest", "alternative", "if_no", "offers_at_most"}
    rows = {row["row"]: row["is_private"] for row in ada_terminal.json("show", "reasons")["sections"][0]["rows"]}
    assert rows == {"unbroken-hours": False, "earlier-close": False, "journey": True, "my-father": True}
    shown = ada_terminal.done("show", "reasons").partition("my-father")[2]
    assert shown.splitlines()[1].endswith("private")


@pytest.mark.parametrize("where", ["not-asked", "asked", "maybe", "refused", "called-back", "trial", "granted"])
def test_now_helps_from_everywhere_without_a_case(terminal: Terminal, where: str) -> None:
    now = terminal.json("now", "--where", where)
    said = terminal.done("now", "--where", where)
    for words in (now["step"], now["why"], now["say"], *now["then"]):
        assert words in said
    assert not terminal.home.exists()


def test_the_folder_may_be_named_before_or_after_the_command_or_by_the_environment(ada_terminal: Terminal, tmp_path: Path) -> None:
    home, empty = str(ada_terminal.home), str(tmp_path / "empty")
    usual = {"HOMEGROUND_HOME": empty}
    for call, env in (
        (["--home", home, "list"], usual),
        (["list", "--home", home], usual),
        (["--home", empty, "list", "--home", home], usual),
        (["list"], {"HOMEGROUND_HOME": home}),
    ):
        assert CliRunner().invoke(homeground, call, env=env).stdout == ada_terminal.done("list")
    assert not (tmp_path / "empty").exists()
