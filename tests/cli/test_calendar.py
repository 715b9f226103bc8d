"""The days of a case as a calendar file: whole or not at all, and silent about what they are unless one asks."""

from pathlib import Path

from icalendar import Calendar

from homeground.case import fold
from homeground.desk.transfer import read_export
from homeground.desk.trial_calendar import trial_calendar
from homeground.store import SqliteShelf
from homeground.trial import trial_of
from tests import ada
from tests.cli.conftest import Terminal


def titles(data: bytes) -> list[str]:
    return [str(event["SUMMARY"]) for event in Calendar.from_ical(data).walk("VEVENT")]


def test_the_days_go_to_standard_output_or_into_a_file_for_oneself_alone(ada_terminal: Terminal) -> None:
    shown = ada_terminal.call("calendar").stdout_bytes
    done = ada_terminal.call("calendar", "-o", "days.ics")
    assert "Written: days.ics (3 days)" in done.stderr
    assert Path("days.ics").read_bytes() == shown
    assert len(titles(shown)) == 3
    assert Path("days.ics").stat().st_mode & 0o077 == 0


def test_titles_say_what_a_day_is_only_where_one_asks(ada_terminal: Terminal) -> None:
    assert not [title for title in titles(ada_terminal.call("calendar").stdout_bytes) if "trial" in title]
    assert [title for title in titles(ada_terminal.call("calendar", "--titles").stdout_bytes) if "trial" in title]


def test_a_formal_request_puts_the_days_of_the_law_into_it(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "rights", "-", typed='way = "law"\n')
    ada_terminal.done("sent", "letter", "--to", "Martin Hale", "--on", "2026-10-09", "--formal")
    assert "Homeground: Their answer is due" in titles(ada_terminal.call("calendar", "--titles").stdout_bytes)


def test_a_file_that_is_there_is_written_over_only_when_one_says_so(ada_terminal: Terminal) -> None:
    Path("days.ics").write_text("mine", encoding="utf-8")
    assert "--force" in ada_terminal.refused("calendar", "-o", "days.ics")
    assert Path("days.ics").read_text(encoding="utf-8") == "mine"
    ada_terminal.done("calendar", "-o", "days.ics", "--force")
    assert titles(Path("days.ics").read_bytes())


def test_a_case_without_days_makes_no_empty_calendar(terminal: Terminal) -> None:
    terminal.done("new", "mine", "--device", "mine", "--account", "mine")
    assert "homeground answer terms" in terminal.refused("calendar", "-o", "days.ics")
    assert not Path("days.ics").exists()


def test_the_home_days_of_a_drawn_trial_stand_among_the_days(terminal: Terminal) -> None:
    with SqliteShelf(terminal.home) as shelf:
        file = shelf.create("ada")
        file.append(read_export((ada.FOLDER / "trial" / "journal.jsonl").read_text(encoding="utf-8")).drafts)
        drawn = trial_calendar(trial_of(fold(file.entries())))
    whole = titles(terminal.call("calendar", "--titles").stdout_bytes)
    silent = titles(terminal.call("calendar").stdout_bytes)
    assert whole.count("Homeground: At home") == len(drawn) > 20
    assert len(silent) == len(whole)
    assert not [title for title in silent if "home" in title.removeprefix("Homeground")]
