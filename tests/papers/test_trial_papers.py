"""The plan of a trial tells both risks and binds nobody before it is frozen; its report tells the verdict and its limits."""

import re
from datetime import date
from functools import cache

import pytest

from homeground.case import Case, fold
from homeground.desk import trial
from homeground.desk.print import paper_states
from homeground.desk.trial import close
from homeground.desk.trial_heads import note_sent
from homeground.papers import PAPERS, Paper
from homeground.papers.check import budget, check
from homeground.papers.paper import Figure, Table
from homeground.papers.trial_pictures import pictures_of
from homeground.press.render import page_count
from homeground.store import MemoryShelf
from homeground.trial import came_out, trial_of
from homeground.wording import say
from tests import ada
from tests.papers import trials

BANNED = re.compile(r"\bprov(?:e|es|ed|en|ing)\b|\bproofs?\b|\bsignifican|\bno downside|\bguarant", re.IGNORECASE)


@cache
def over(ratio: float = 1.0) -> Case:
    return trials.over(ratio)


def frozen() -> Case:
    file = MemoryShelf().create("ada")
    trials.planned(file)
    trial.freeze(file, stamp=trials.stamp(trials.FROZEN_ON))
    return fold(file.entries())


def planned(**changed: object) -> Case:
    file = MemoryShelf().create("ada")
    trials.planned(file, **changed)
    return fold(file.entries())


def paper(name: str, case: Case, on: date = trials.OVER_ON) -> Paper:
    made = PAPERS[name].of(case, on)
    assert check(made) == ()
    assert budget(made, say, PAPERS[name].words) == ()
    return made


def text(made: Paper) -> str:
    return "\n".join(say(sentence.message) for _, sentence in made.sentences())


@pytest.mark.parametrize("ratio", [1.2, 1.0, 0.75])
def test_the_papers_of_a_trial_are_sound_whatever_came_out_and_use_no_banned_word(ratio: float) -> None:
    for name in ("trial-plan", "trial-report"):
        assert not BANNED.search(text(paper(name, over(ratio))))


@pytest.mark.parametrize("ratio", [1.2, 0.75])
def test_a_report_of_ten_weeks_fills_two_pages_whatever_came_out(ratio: float) -> None:
    assert page_count(paper("trial-report", over(ratio)), say) == 2


def test_a_draft_binds_nobody_and_a_frozen_plan_says_its_words() -> None:
    draft, kept = text(paper("trial-plan", planned())), frozen()
    assert "Nothing of it binds us until it is frozen." in draft
    told = text(paper("trial-plan", kept, trials.FROZEN_ON))
    plan = trial_of(kept).plan
    assert plan
    assert plan.words.replace("-", " ") in told
    assert plan.digest in told
    assert "This plan was frozen on 21 December 2026." in told


def test_the_plan_tells_both_risks_what_the_data_are_not_used_for_and_when_they_go() -> None:
    told = text(paper("trial-plan", planned()))
    assert "the trial says “not worse” at most once in twenty" in told
    assert "Somebody exactly as good at home ends such a trial without “not worse”" in told
    assert "The data are not used for: appraisal, discipline and choosing for redundancy." in told
    assert "They are deleted on 1 October 2027, by both of us." in told
    assert "No data of any colleague are kept." in told


def test_what_the_boss_needs_to_be_convinced_of_stands_in_no_paper() -> None:
    one, other = (planned(need=need) for need in ("output", "output_saved_up"))
    assert text(paper("trial-plan", one)) == text(paper("trial-plan", other))


def test_a_plan_that_was_changed_after_freezing_is_told_as_it_was_frozen() -> None:
    case = frozen()
    changed = ada.changed(case, trial=ada.changed(case.trial, margin_percent="20"))
    assert text(paper("trial-plan", changed)) == text(paper("trial-plan", case))


def test_the_papers_of_a_trial_stand_among_the_others_once_there_is_one() -> None:
    due = [[state.kind.name for state in paper_states(case, trials.FROZEN_ON)][3:] for case in (ada.case(), planned(), frozen())]
    assert due == [[], ["trial-plan"], ["trial-plan", "trial-report"]]


def test_the_report_says_which_heads_of_the_daybook_were_sent_and_that_none_was() -> None:
    assert "No head of the daybook was sent to you." in text(paper("trial-report", over()))
    file = MemoryShelf().create("ada")
    trials.planned(file)
    trials.drawn(file)
    trials.logged(file, date(2027, 1, 29))
    told, _ = note_sent(file, stamp=trials.stamp(date(2027, 1, 29), 30))
    trials.logged(file, trials.OVER_ON)
    close(file, "over", stamp=trials.stamp(trials.OVER_ON, 40))
    report = text(paper("trial-report", fold(file.entries())))
    assert f"Heads of the daybook that went to you: 29 Jan {told.head[:12]}." in report
    assert re.search(r"After the last of them came \d+ lines more", report)


def test_a_fit_trial_says_that_it_gives_no_verdict() -> None:
    empty = dict.fromkeys(trials.SECTION)
    told = text(paper("trial-plan", planned(**{**empty, **trials.FIT})))
    assert "This trial gives no verdict." in told
    assert "nothing late, and nobody had to wait for me" in told
    assert "secret number" not in told


def test_an_adjustment_rests_on_no_trial() -> None:
    case = ada.changed(over(), rights=ada.changed(over().rights, way="adjustment"))
    for name in ("trial-plan", "trial-report"):
        assert "It rests on no trial." in text(paper(name, case))


def test_the_plan_has_room_for_throws_of_a_die_until_the_days_are_drawn() -> None:
    told = text(paper("trial-plan", planned()))
    assert "You throw a die fifty times" in told
    assert "your sheet does" in told
    assert "You throw a die" not in text(paper("trial-plan", over()))


def test_there_is_no_result_before_the_trial_is_closed() -> None:
    file = MemoryShelf().create("ada")
    trials.planned(file)
    trials.drawn(file)
    trials.logged(file, trials.OVER_ON)
    told = text(paper("trial-report", fold(file.entries())))
    assert "There is no result yet." in told
    assert "%" not in told


def test_the_report_holds_the_verdict_every_day_and_what_it_cannot_show() -> None:
    made = paper("trial-report", over())
    came = came_out(trial_of(over()), trials.OVER_ON)
    told = text(made)
    for said in (came.said.headline, *came.said.sentences, *came.said.cannot_show):
        assert say(said) in told
    table = next(node for node in made.nodes if isinstance(node, Table) and node.id == "every-day")
    cells = [say(sentence.message) for row in table.rows for cell in row for sentence in cell]
    assert sum(cell.startswith(("home", "office")) for cell in cells) == 49
    assert any(cell.endswith("×") for cell in cells)
    assert "1 day was worked at the other place. It counts as drawn." in told
    assert not re.search(r"\b1 (?:day|entry|drawn day) [^.]*\.? (?:They|and count\b)", told)
    assert [node.id for node in made.nodes if isinstance(node, Figure)] == [f"picture-{one}" for one in ("ratio", "law", "days", "weeks")]
    assert page_count(made, say) == 2


@pytest.mark.parametrize(
    ("ratio", "term"),
    [(1.2, "were shown to bring more"), (1.0, "cost no more than we agreed"), (0.75, "I do not ask for them to go on")],
)
def test_the_terms_follow_from_the_verdict(ratio: float, term: str) -> None:
    assert term in text(paper("trial-report", over(ratio)))


def test_each_picture_says_the_same_as_its_table_and_the_drawn_law_agrees_with_the_count() -> None:
    held = trial_of(over())
    pictures = {one.name: one for one in pictures_of(held, came_out(held, trials.OVER_ON))}
    assert len(pictures["days"].rows) == 49
    assert pictures["days"].svg.count('class="c-home"') + pictures["days"].svg.count('class="c-off"') == 48
    assert sum(float(share.rstrip("%")) for _, share, _ in pictures["law"].rows) == pytest.approx(100, abs=1)
    assert [row[1] for row in pictures["weeks"].rows].count("before") == 6
    for picture in pictures.values():
        assert all(len(row) == len(picture.head) for row in picture.rows)
