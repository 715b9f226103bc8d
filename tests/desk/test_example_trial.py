"""The example's trial is what its generator makes, goes on from her talks, and its bundle holds for whoever checks it."""

import tomllib
from datetime import date

from homeground.case import fold
from homeground.case.reading import body_of, read
from homeground.case.trial import Trial
from homeground.cli.example import trial_bundle
from homeground.desk.transfer import read_export
from homeground.desk.trial import TrialLook, look_at_trial
from homeground.store import MemoryShelf
from homeground.trial import lines_sent, plan_of, verify
from tests import ada
from tools import example_trial

REVIEW_ON = date(2027, 4, 14)


def _look(today: date = REVIEW_ON) -> TrialLook:
    file = MemoryShelf().create("ada")
    file.append(read_export((example_trial.FOLDER / "journal.jsonl").read_text(encoding="utf-8")).drafts)
    return look_at_trial(fold(file.entries()), today)


def test_its_files_are_what_the_generator_makes() -> None:
    """When this fails, write them again: python -m tools.example_trial."""
    for name, text in example_trial.files().items():
        assert (example_trial.FOLDER / name).read_text(encoding="utf-8") == text, name


def test_her_present_case_has_no_trial_yet() -> None:
    assert ada.case().trial == Trial()


def test_its_plan_is_the_one_that_the_file_says_and_that_was_frozen() -> None:
    look = _look()
    told = tomllib.loads((example_trial.FOLDER / "plan.toml").read_text(encoding="utf-8"))
    assert look.case.trial == read(Trial, told)
    assert look.held.plan == plan_of(look.case).complete
    assert body_of(look.held.frozen)["delete_on"] == "2027-10-01"
    assert look.case.unread == ()


def test_it_shows_what_a_trial_is_for() -> None:
    look = _look()
    assert look.stage == "closed"
    assert look.result is not None
    assert look.result.result.verdict == "not_worse"
    assert {one.state for one in look.result.guards} == {"pass"}
    assert look.result.extent.missing_days == 2
    assert look.held.book is not None
    assert sorted(flag for flags in look.held.book.flags.values() for flag in flags) == ["correction", "late"]
    assert sum(day.is_crossed for day in look.held.outcomes) == 1


def test_each_week_its_head_went_to_her_boss() -> None:
    held = _look().held
    assert held.book is not None
    assert [sent.on.isocalendar().week for sent in held.sent] == list(range(1, 13))
    assert {sent.to for sent in held.sent} == {"Martin Hale"}
    assert lines_sent(held) == len(held.book.entries)
    assert verify(trial_bundle(), heads_sent=[sent.head for sent in held.sent]).holds


def test_its_bundle_holds_and_is_always_the_same() -> None:
    assert verify(trial_bundle()).broken == ()
    assert trial_bundle() == trial_bundle()
