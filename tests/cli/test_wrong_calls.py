"""Wrong calls and wrong files: each is refused with one message that says how to mend it, and nothing is changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

Write = Callable[[str, str | bytes], str]

CALLS = [
    (("anwser",), "Did you mean answer?"),
    (("xyz",), "The commands: start, now"),
    (("--hoem", "x"), "--hoem"),
    (("new",), "Missing argument 'NAME'"),
    (("new", "ada", "--device", "mine", "--account", "mine"), "There is a case called ada already"),
    (("new", "Ada Okafor", "--device", "mine", "--account", "mine"), "small letters, digits and dashes"),
    (("new", "-x", "--device", "mine", "--account", "mine"), "No such option"),
    (("new", "../ada", "--device", "mine", "--account", "mine"), "small letters, digits and dashes"),
    (("new", "bob"), "--device mine"),
    (("new", "bob", "--device", "mine"), "--account mine"),
    (("new", "bob", "--device", "bosss", "--account", "mine"), "'mine', 'shared', 'employer'"),
    (("new", "bob", "--device", "employer", "--account", "mine"), "--anyway"),
    (("new", "bob", "--device", "mine", "--account", "employer"), "--anyway"),
    (("list", "everything"), "unexpected extra argument"),
    (("show", "trems"), "'terms'"),
    (("show", "--toml"), "--toml goes with one section"),
    (("show", "terms", "--toml", "--json"), "--toml goes with one section"),
    (("show", "--case", "bob"), "There is no case called bob"),
    (("next", "--case", ""), "There is no case called"),
    (("now",), "not-asked: I have not asked yet"),
    (("now", "--where", "nowhere"), "'not-asked'"),
    (("answer",), "Missing argument 'SECTION'"),
    (("answer", "terms"), "homeground answer --template terms"),
    (("answer", "nothing", "x.toml"), "'terms'"),
    (("answer", "terms", "no-such.toml"), "no-such.toml: there is no such file"),
    (("answer", "terms", "."), ".: this is a folder"),
    (("answer", "tasks", "x.toml", "--row", "reports"), "leave --row out"),
    (("answer", "terms", "--template", "--json"), "--template gives a file to fill in"),
    (("history", "trems"), "'terms'"),
    (("undo", "tasks", "no-such-row"), "nothing left to undo"),
    (("undo", "--to", "99"), "entry 99 holds no answer"),
    (("undo", "--to", "x"), "not a valid integer"),
    (("undo", "terms", "--to", "1"), "leave the section out"),
    (("erase",), "say what to erase"),
    (("erase", "terms", "--all"), "say what to erase"),
    (("erase", "--all"), "If you are sure: --yes"),
    (("erase", "terms"), "cannot be undone"),
    (("erase", "--row", "x", "--all"), "--row and --field go with a section"),
    (("erase", "terms", "--field", "homedays", "--yes"), "There is no field homedays in terms"),
    (("erase", "terms", "--row", "x", "--yes"), "was never answered"),
    (("erase", "person", "--field", "where_since", "--yes"), "was never answered"),
    (("erase", "tasks", "--row", "reconciliation", "--field", "name", "--yes"), "Erase the whole row"),
    (("erase", "--happening", "1", "--yes"), "Nothing is noted under number 1"),
    (("export", "-o", "."), "is there already"),
    (("export", "-o", "no/such/folder/case.jsonl"), "there is no such file or folder"),
    (("export", "-o", "x" * 300), "the name is too long"),
    (("import", "no-such.jsonl"), "there is no such file"),
    (("import", "."), "this is a folder"),
    (("backup", "."), "is a folder"),
    (("restore", "no-such.sqlite3"), "There is no file"),
    (("rename", "ada", "Ada"), "small letters, digits and dashes"),
    (("rename", "bob", "ada"), "There is no case called bob"),
    (("rename", "ada", "ada"), "is its name already"),
    (("sent", "letter"), "Missing option '--to'"),
    (("sent", "brief", "--to", "Martin"), "'letter', 'proposal'"),
    (("sent", "letter", "--to", " "), "--to: needed"),
    (("sent", "letter", "--to", "Martin", "--on", "yesterday"), "--on: write the day"),
    (("sent", "letter", "--to", "x" * 201, "--on", "2026-02-30"), "--to: at most 200 characters"),
    (("sent", "letter", "--to", "Martin", "--on", "2026-10-10"), "--on: this day is still to come"),
    (("reply", "perhaps"), "'yes', 'maybe', 'no'"),
    (("reply", "maybe", "--by", "soon"), "--by: write the day"),
    (("withdraw",), "Nothing is noted"),
    (("withdraw", "3"), "Nothing is noted"),
    (("print",), "Missing argument 'PAPER'"),
    (("print", "novel"), "'letter'"),
    (("print", "letter", "--format", "pdf,odt"), "there is no format 'odt'"),
    (("print", "letter", "--format", ""), "there is no format ''"),
    (("print", "letter", "--on", "tomorrow"), "year-month-day"),
    (("law", "lits"), "Did you mean law list?"),
    (("law", "check", "GB"), "Missing option '--facts'"),
    (("law", "check", "GB", "--facts", "no-such.json"), "no-such.json: there is no such file"),
    (("law", "check", "GB", "--facts", "."), ".: this is a folder"),
    (("law", "explain"), "Missing argument 'PLACE'"),
    (("law", "explain", "GB", "reqest"), "Did you mean request?"),
    (("law", "explain", "PL", "zzz"), "Its rights: binding, occasional, flexible-parent"),
    (("law", "mine", "--case", "bob"), "There is no case called bob"),
    (("law", "ask"), "There is nobody at the terminal to ask"),
    (("policy", "read"), "Missing argument 'FILE'"),
    (("policy", "read", "no-such.pdf"), "no-such.pdf: there is no such file."),
    (("policy", "read", "."), ".: this is not a file."),
    (("policy", "read", "no-such.pdf", "--into", "bob"), "There is no case called bob"),
    (("policy", "confirm", "no-such"), "There is no clause called no-such"),
    (("policy", "confirm", "home-days", "no-such"), "The clauses: home-days, more-days, review"),
    (("policy", "confirm", "--drop"), "--drop goes with the names of clauses"),
    (("calendar", "-o", "."), "is there already"),
    (("calendar", "-o", "no/such/days.ics"), "there is no such file or folder"),
    (("serve", "--port", "0"), "1<=x<=65535"),
    (("serve", "--port", "http"), "not a valid integer"),
]

FILES: list[tuple[str, str | bytes, str]] = [
    ("terms", "home_days = 3\nweekdays = [\n", "line 3: this is not TOML"),
    ("terms", "home_days = 3\nhome_days = 3\n", "line 2: this is not TOML"),
    ("terms", "home_days 3\n", "line 1: this is not TOML"),
    ("terms", "start_on = 2027-02-30\n", "line 1: this is not TOML"),
    ("terms", b"# caf\xe9\nhome_days = 3\n", "line 1: not UTF-8 text"),
    ("terms", "home_days = 3".encode("utf-16"), "not UTF-8 text"),
    ("terms", b"\x00\x01\x02", "this is not TOML"),
    ("terms", "x = " + "[" * 5000, "too many brackets"),
    ("terms", "home_days = " + "9" * 5000, "this is not TOML"),
    ("terms", "#" * 1_000_001, "larger than 1 MB"),
    ("terms", "home_days = 2.5\n", 'line 1: terms.home_days: write it in quotes, exactly: "2.5"'),
    ("terms", "# mine\n\nhome_days = 9\n", "line 3: terms.home_days: from 0 to 7 days"),
    ("terms", "home_dys = 3\n", "line 1: terms.home_dys: there is no such field; did you mean home_days?"),
    ("terms", 'start_on = "soon"\n', "line 1: terms.start_on: write the day"),
    ("terms", "start_on = 2027-01-04\ntrial_end_on = 2027-01-01\n", "line 2: terms.trial_end_on: the trial ends after it starts"),
    ("terms", "home_days = 3\nweekdays = ['mon']\n", "line 2: terms.weekdays: name as many days"),
    ("terms", "weekdays = 'mon'\n", "line 1: terms.weekdays: write a list"),
    ("terms", "[home_days]\nx = 1\n", "line 1: terms.home_days"),
    ("person", 'where = "somewhere"\n', "line 1: person.where: write one of: not-asked"),
    ("person", 'place = "England"\n', "line 1: person.place: write it like this: GB"),
    ("person", "name = 3\n", "line 1: person.name: write it as text"),
    ("tasks", 'name = "Post"\n', "line 1: tasks.name: each"),
    ("tasks", "[post]\nhours_per_week = 3\n", "line 1: tasks.post.name: needed"),
    ("tasks", '["The post"]\nname = "Post"\n', "line 1: tasks.The post: a row is named by"),
    (
        "tasks",
        '[post]\nname = "Post"\n[mail]\nname = "Mail"\nhours_per_week = "many"\n',
        "line 5: tasks.mail.hours_per_week: write a plain",
    ),
    ("tasks", "".join(f'[t{n}]\nname = "T"\n' for n in range(201)), "at most 200 rows"),
    ("tasks", 'post = [{name = "Post"}]\n', "line 1: tasks.post: each"),
    ("device", 'whose = "boss"\naccount = "mine"\n', "line 1: device.whose: write one of"),
    ("device", 'whose = "employer"\naccount = "mine"\n', "--anyway"),
    ("evidence", '[a]\ntitle = "A"\naddress = "javascript:alert(1)"\n', "line 3: evidence.a.address: write it like this"),
    ("reasons", '[a]\nreason = """\n[b]\nreason = "x"\n"""\nkind = "fun"\n', "line 6: reasons.a.kind: write one of"),
]

EXPORTS: list[tuple[str | bytes, str]] = [
    ("", "not an export of Homeground"),
    ("hello\n", "line 1: not JSON"),
    ('{"homeground": 2, "case": "x"}\n', "not an export of Homeground"),
    ('{"homeground": 1, "case": "x"}\nnonsense\n{}\n', "2 mistakes"),
    ('{"homeground": 1, "case": "x"}\n{"id": "1"}\n', "line 2: not an entry"),
    ('{"homeground": 1, "case": "A b"}\n', "small letters, digits and dashes"),
    ('{"homeground": 1, "case": "ada"}\n', "--as NAME"),
    (b"\xff\xfe\x00", "not UTF-8 text"),
    ("[" * 100_000, "line 1: not JSON"),
]


def one_message(said: str) -> None:
    """What is wrong stands first; whatever follows is indented under it."""
    first, *more = said.splitlines()
    assert first.strip() == first != ""
    assert all(not line or line.startswith(("  ", "Better stop")) for line in more), said


@pytest.mark.parametrize(("arguments", "says"), CALLS, ids=[" ".join(call)[:60] for call, _ in CALLS])
def test_a_wrong_call_is_refused_and_changes_nothing(ada_terminal: Terminal, arguments: tuple[str, ...], says: str) -> None:
    before = ada_terminal.entries()
    said = ada_terminal.refused(*arguments)
    assert says in said
    one_message(said)
    assert ada_terminal.entries() == before
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize(("section", "content", "says"), FILES, ids=[f"{section}: {content[:30]!r}" for section, content, _ in FILES])
def test_a_wrong_file_is_refused_and_changes_nothing(
    ada_terminal: Terminal, write: Write, section: str, content: str | bytes, says: str
) -> None:
    before = ada_terminal.entries()
    file = write("answers.toml", content)
    said = ada_terminal.refused("answer", section, file)
    assert says in said
    assert file in said or "--anyway" in said
    one_message(said)
    assert ada_terminal.entries() == before


@pytest.mark.parametrize(("content", "says"), EXPORTS, ids=[repr(content[:40]) for content, _ in EXPORTS])
def test_a_wrong_export_is_refused_and_makes_no_case(ada_terminal: Terminal, write: Write, content: str | bytes, says: str) -> None:
    before = ada_terminal.entries()
    said = ada_terminal.refused("import", write("case.jsonl", content))
    assert says in said
    one_message(said)
    assert ada_terminal.entries() == before


def test_all_mistakes_of_a_file_are_told_at_once_in_the_order_of_its_lines(ada_terminal: Terminal, write: Write) -> None:
    file = write("terms.toml", 'notice = "x"\nhome_days = 9\nstart = 3\n')
    said = ada_terminal.refused("answer", "terms", file).splitlines()
    assert said[0] == f"3 mistakes in {file}. Nothing was changed."
    assert [line.split(": ")[1] for line in said[1:]] == ["terms.notice", "terms.home_days", "terms.start"]


def test_standard_input_is_called_by_its_name(ada_terminal: Terminal) -> None:
    assert "standard input, line 1: terms.home_days" in ada_terminal.refused("answer", "terms", "-", typed="home_days = 9\n")


def test_nothing_that_a_terminal_would_obey_comes_back_from_a_file(ada_terminal: Terminal, write: Write) -> None:
    said = ada_terminal.refused("answer", "terms", write("t.toml", '"\\u001b[31mred\\u202e" = 3\n'))
    assert "[31mred" in said
    assert not set(said) & {"\x1b", "\u202e"}


def test_without_a_case_the_message_says_how_to_make_one(terminal: Terminal) -> None:
    for call in (("next",), ("show",), ("print", "letter"), ("undo",), ("export",), ("answer", "terms", "x.toml")):
        assert "homeground new my-case" in terminal.refused(*call)


def test_with_several_cases_the_message_names_them(ada_terminal: Terminal) -> None:
    ada_terminal.done("new", "bob", "--device", "mine", "--account", "mine")
    said = ada_terminal.refused("next")
    assert "--case ada" in said
    assert "--case bob" in said
    assert ada_terminal.done("next", "--case", "bob") != ada_terminal.done("next", "--case", "ada")


def test_before_the_device_is_told_nothing_else_can_be_answered(ada_terminal: Terminal, write: Write) -> None:
    ada_terminal.done("erase", "device", "--yes")
    said = ada_terminal.refused("answer", "terms", write("t.toml", "home_days = 2\n"))
    assert "homeground answer device" in said


def test_a_day_that_is_none_is_refused(ada_terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "Friday")
    assert "HOMEGROUND_TODAY: write the day" in ada_terminal.refused("next")


def test_a_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    said = Terminal(tmp_path / "home").refused("list")
    assert "is a file" in said


def test_a_damaged_database_is_refused_and_left_as_it_is(ada_terminal: Terminal) -> None:
    database = next(ada_terminal.home.glob("*.sqlite3"))
    for left in ada_terminal.home.glob("*.sqlite3-*"):
        left.unlink()
    database.write_bytes(b"not a database, but long enough to look like a file" * 100)
    said = ada_terminal.refused("list")
    assert str(database) in said
    assert database.read_bytes().startswith(b"not a database")
