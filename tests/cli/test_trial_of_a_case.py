"""A trial of a case at the terminal: what cannot be is refused with the way out, and nothing is changed."""

from collections.abc import Callable
from datetime import date, timedelta
from json import loads
from pathlib import Path

import pytest

from homeground.trial import in_words
from tests.cli.conftest import Terminal
from tools import example_trial

OnDay = Callable[[str], None]
LOG = "date,value,assigned,worked\n2026-12-07,41,office,office\n2026-12-08,44,office,office\n2026-12-09,,office,absent\n"


@pytest.fixture
def planned(terminal: Terminal, on_day: OnDay) -> Terminal:
    """The example's plan, three weeks before it begins."""
    on_day("2026-12-14")
    terminal.done("new", "ada", "--device", "mine", "--account", "mine")
    terminal.done("answer", "trial", str(example_trial.FOLDER / "plan.toml"))
    return terminal


@pytest.fixture
def drawn(planned: Terminal) -> Terminal:
    """The same, frozen and drawn."""
    planned.done("trial", "freeze", "-o", "plan.json")
    planned.done("trial", "numbers")
    theirs = planned.json("trial", "numbers", "--as-employer", "plan.json")
    for step in (("--theirs", theirs["send"]), (), ("--theirs", theirs["keep_secret"])):
        planned.done("trial", "numbers", *step)
    return planned


def test_a_file_is_shown_first_and_taken_in_only_when_that_is_allowed(planned: Terminal) -> None:
    Path("days.csv").write_text(LOG, encoding="utf-8")
    before = planned.entries()
    assert "Nothing was taken in" in planned.done("trial", "import", "days.csv")
    assert planned.entries() == before
    assert "3 days taken in" in planned.done("trial", "import", "days.csv", "--may-use")
    assert planned.json("trial", "import", "days.csv", "--may-use")["taken"] == 0


def test_days_are_cut_where_this_computer_is_unless_a_zone_is_named(planned: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    line = '[{"number": 1, "title": "a", "state": "CLOSED", "createdAt": "2026-12-06T09:00:00Z", "closedAt": "2026-12-07T20:00:00Z"}]'
    Path("issues.json").write_text(line, encoding="utf-8")
    call = ("trial", "import", "issues.json", "--measure", "closed")
    for zone, day in (("Europe/Berlin", "2026-12-07"), ("Pacific/Auckland", "2026-12-08")):
        monkeypatch.setenv("TZ", zone)
        shown = planned.json(*call)
        assert (shown["zone"], [one["on"] for one in shown["days"]]) == (zone, [day])
    assert planned.json(*call, "--zone", "Europe/London")["zone"] == "Europe/London"


def test_a_file_to_fill_in_is_given_with_the_days_that_are_open_and_reads_back(drawn: Terminal, on_day: OnDay) -> None:
    before = drawn.done("trial", "import", "--template").splitlines()
    assert before[0] == "date,value,assigned,worked"
    assert len(before) == 41
    on_day("2027-01-12")
    lines = drawn.done("trial", "import", "--template").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == ["2027-01-11", "2027-01-12"]
    Path("days.csv").write_text(
        "\n".join([lines[0], lines[1].replace(",,", ",44,", 1), lines[2].replace(",,", ",41,", 1)]), encoding="utf-8"
    )
    assert drawn.json("trial", "import", "days.csv", "--may-use")["taken"] == 2
    nothing = " ".join(drawn.refused("trial", "import").split())
    assert "date,value,assigned,worked" in nothing
    assert "gh issue list" in nothing


def test_a_count_below_nought_is_told_as_one_and_a_wrong_option_as_none(drawn: Terminal, on_day: OnDay) -> None:
    on_day("2027-01-12")
    for below in ("-5", "-0.5"):
        assert "never below 0" in drawn.refused("trial", "log", below)
    assert "no such option" in drawn.refused("trial", "log", "--noot").lower()


def test_commits_are_taken_for_no_main_measure(planned: Terminal) -> None:
    Path("git.log").write_text(f"{'0f' * 20}\t2026-12-07T10:00:00+00:00\n1\t2\ta.py\n", encoding="utf-8")
    assert "bends too easily" in planned.refused("trial", "import", "git.log", "--may-use")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("log", "44"), "no trial is under way"),
        (("log",), "say --none"),
        (("log", "44", "--none"), "contradict"),
        (("numbers",), "freeze the plan first"),
        (("numbers", "--theirs", "0f" * 32), "freeze the plan first"),
        (("numbers", "--theirs", "x", "--refused", "employer"), "give one of"),
        (("numbers", "--as-employer", "plan.toml"), "cannot be read"),
        (("close",), "no trial is under way"),
        (("close", "decided"), "no trial is under way"),
        (("bundle",), "no result before the trial is closed"),
        (("import", "nothing.csv"), "no such file"),
    ],
    ids=" ".join,
)
def test_what_comes_too_early_or_cannot_be_is_refused_and_changes_nothing(planned: Terminal, call: tuple[str, ...], said: str) -> None:
    before = planned.entries()
    assert said in " ".join(planned.refused("trial", *call).split())
    assert planned.entries() == before


def test_a_single_week_is_told_with_its_true_power(planned: Terminal) -> None:
    plan = planned.json("trial", "plan")
    assert plan["practice_power"] == "0.0000"
    assert plan["practice_said"].startswith("A week by itself shows how it feels")
    assert "is 0 of 100" in " ".join(planned.done("trial", "plan").split())
    weeks = ("trial", "weeks", "--cv", "0.2", "--margin", "0.1", "--home-days")
    assert planned.json(*weeks, "2")["practice_power"] == "0.0000"
    assert planned.json(*weeks, "0", "--design", "pairs")["practice_power"] is None


def test_freezing_shows_the_forecast_and_asks_where_it_is_likely_to_settle_nothing(planned: Terminal) -> None:
    days = [date(2026, 10, 12) + timedelta(days=at) for at in range(60)]
    lines = [f"{on},{20 + 41 * on.toordinal() % 53},office" for on in days if on.isoweekday() < 6]
    Path("past.csv").write_text("\n".join(["date,value,assigned", *lines]), encoding="utf-8")
    planned.done("trial", "import", "past.csv", "--may-use")
    refused = " ".join(planned.refused("trial", "freeze").split())
    assert "of 100" in refused
    assert "a margin of" in refused
    assert "--knowingly" in refused
    assert "can rule out" in " ".join(planned.json("trial", "freeze", "--knowingly")["forecast"])


def test_the_day_of_deletion_is_asked_for_and_may_be_named_while_freezing(planned: Terminal) -> None:
    plan = (example_trial.FOLDER / "plan.toml").read_text(encoding="utf-8").replace("delete_on = 2027-10-01", "")
    Path("plan.toml").write_text(plan, encoding="utf-8")
    planned.done("answer", "trial", "plan.toml")
    assert "Six months after its end is 25 September 2027" in " ".join(planned.done("trial", "plan").split())
    assert "delete_on" in planned.refused("trial", "freeze")
    assert planned.json("trial", "freeze", "--delete-on", "2027-10-02")["delete_on"] == "2027-10-02"


def test_a_frozen_plan_is_written_as_both_hold_it(planned: Terminal) -> None:
    frozen = planned.json("trial", "freeze", "-o", "plan.json")
    assert Path("plan.json").stat().st_size > 0
    assert frozen["words"] == planned.json("trial", "plan")["words"]
    assert "changed no more" in planned.refused("trial", "freeze")


def test_the_own_digest_is_not_theirs_and_a_wrong_paste_is_taken_back(planned: Terminal) -> None:
    planned.done("trial", "freeze", "-o", "plan.json")
    own = planned.json("trial", "numbers")["send"]
    assert "your own digest" in planned.refused("trial", "numbers", "--theirs", own)
    assert "no digest" in planned.refused("trial", "numbers", "--theirs", "hello")
    assert "--wrong-paste" in planned.done("trial", "numbers", "--theirs", "0f" * 32)
    assert planned.json("trial", "numbers", "--wrong-paste")["stage"] == "commitments"
    assert "no digest of your employer" in planned.refused("trial", "numbers", "--wrong-paste")


def test_a_day_is_logged_with_one_number_and_told_back(drawn: Terminal, on_day: OnDay) -> None:
    on_day("2027-01-12")
    assert "12 January 2027: 44" in drawn.done("trial", "log", "44")
    assert "finer" in drawn.refused("trial", "log", "44.5")
    assert "still to come" in drawn.refused("trial", "log", "4", "--on", "2027-01-13")
    assert "year-month-day" in drawn.refused("trial", "log", "4", "--on", "13.1.2027")
    told = drawn.json("trial", "status")
    assert (told["stage"], told["result"], told["unlogged"]) == ("running", None, ["2027-01-11"])


def test_no_count_stands_beside_its_place_before_the_trial_is_closed(drawn: Terminal, on_day: OnDay) -> None:
    on_day("2027-01-12")
    drawn.done("trial", "log", "4417")
    told = drawn.json("trial", "status")["days"][1]
    assert (told["is_counted"], told["value"]) == (True, None)
    assert "4417" not in drawn.done("trial", "status")
    on_day("2027-04-14")
    assert "homeground trial close" in drawn.done("trial", "status")
    assert drawn.json("trial", "status")["result"] is None
    drawn.done("trial", "close")
    assert drawn.json("trial", "status")["days"][1]["value"] == "4417"


def test_what_was_logged_is_not_withdrawn_by_a_slip(drawn: Terminal, on_day: OnDay) -> None:
    on_day("2027-01-12")
    drawn.done("trial", "log", "44")
    assert "Nothing is noted" in drawn.refused("withdraw")


def test_that_the_head_was_sent_is_noted_shown_and_taken_back(drawn: Terminal, on_day: OnDay) -> None:
    on_day("2027-01-12")
    assert "nothing was counted" in drawn.refused("trial", "log", "--sent")
    drawn.done("trial", "log", "44")
    assert "logs no day" in drawn.refused("trial", "log", "44", "--sent")
    assert "belong to --sent" in drawn.refused("trial", "log", "44", "--to", "Kit Lane")
    assert drawn.json("trial", "status")["head_due"] is None
    on_day("2027-01-18")
    due = drawn.json("trial", "status")["head_due"]
    assert due in drawn.done("trial", "status")
    sent = drawn.json("trial", "log", "--sent", "--to", "Martin Hale")
    assert (sent["sent"], sent["how"]) == ({"on": "2027-01-18", "head": due, "to": "Martin Hale"}, "new")
    assert drawn.json("trial", "log", "--sent", "--to", "Martin Hale")["how"] == "same"
    told = drawn.json("trial", "status")
    assert (told["head_due"], told["heads_sent"]) == (None, [sent["sent"]])
    assert "Martin Hale" in drawn.done("trial", "status")
    drawn.done("withdraw")
    assert drawn.json("trial", "status")["heads_sent"] == []


def test_a_fit_trial_is_reviewed_and_asks_for_no_number(terminal: Terminal, on_day: OnDay) -> None:
    on_day("2026-12-14")
    terminal.done("new", "ada", "--device", "mine", "--account", "mine")
    plan = 'kind = "fit"\nquestion = "Does it fit?"\nweeks = "4"\nstart_on = 2027-01-11\nfit_weekdays = ["tue"]\n'
    Path("fit.toml").write_text(plan + 'goes_on_if = "nothing late"\ndelete_on = 2027-10-01\n', encoding="utf-8")
    terminal.done("answer", "trial", "fit.toml")
    assert "trial review" in terminal.done("trial", "freeze")
    on_day("2027-01-15")
    assert "counts nothing" in terminal.refused("trial", "log", "4")
    assert "trial review" in terminal.done("trial", "status")
    assert "--badly" in terminal.refused("trial", "review", "--well", "all of it")
    told = terminal.json("trial", "review", "--well", "all of it", "--badly", "nothing", "--next", "nothing")
    assert (told["held"], told["weeks"]) == (1, 4)
    assert "all of it" in terminal.done("trial", "status")
    on_day("2027-02-08")
    assert "bundle" not in terminal.done("trial", "close")
    assert "gives no verdict" in terminal.refused("trial", "bundle")


def test_a_bundle_is_held_against_the_heads_of_the_notes(terminal: Terminal) -> None:
    bundle = terminal.json("demo", "papers")["bundle"]
    journal = [loads(line) for line in (example_trial.FOLDER / "journal.jsonl").read_text(encoding="utf-8").splitlines()]
    heads = [line["body"]["head"] for line in journal if line.get("kind") == "head-sent"]
    assert terminal.json("trial", "verify", bundle, "--head-sent", heads[0], "--head-sent", heads[-1])["ok"]
    assert terminal.json("trial", "verify", bundle, "--head-sent", f"{heads[0][:12]}…", "--head-sent", in_words(heads[-1]))["ok"]
    for strange in ("0f" * 32, "0f" * 6):
        told = terminal.call("trial", "verify", bundle, "--head-sent", strange)
        assert (told.exit_code, "written anew" in told.stdout) == (3, True)


@pytest.mark.parametrize("told", ["0f0f0f0f0f0", "hello", "lusab-babad", "x" * 64, "0f" * 33])
def test_a_head_that_is_none_is_told_plainly_and_nothing_is_checked(terminal: Terminal, told: str) -> None:
    bundle = terminal.json("demo", "papers")["bundle"]
    for option in ("--head-sent", "--plan-sent"):
        assert "is no digest" in terminal.refused("trial", "verify", bundle, option, told)


def test_the_demo_writes_a_bundle_that_holds(terminal: Terminal) -> None:
    told = terminal.json("demo", "papers")
    assert terminal.json("trial", "verify", told["bundle"]) == {
        "ok": True,
        "broken": [],
        "verdict": "not_worse",
        "late": 1,
        "corrected": 1,
    }
    Path(told["bundle"]).write_bytes(b"mine")
    assert "says something else" in terminal.refused("demo", "papers")


@pytest.mark.parametrize("journal", ["talks", "trial"])
@pytest.mark.parametrize("command", ["show", "history", "next"])
def test_what_happened_can_be_read_whatever_happened(terminal: Terminal, journal: str, command: str) -> None:
    terminal.done("import", str(example_trial.FOLDER.parent / journal / "journal.jsonl"))
    assert terminal.done(command)
