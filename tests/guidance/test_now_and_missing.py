"""Help without a case, and what each section still lacks."""

from datetime import date

import pytest

from homeground.case import SECTIONS, Case
from homeground.case.person import WHERE
from homeground.case.quantity import Hours
from homeground.guidance import UnknownWhere, help_now, missing_in_letter, section_states
from homeground.guidance.missing import missing_in_section
from homeground.papers import PAPERS
from homeground.wording import say
from tests import ada


@pytest.mark.parametrize("where", WHERE)
def test_from_everywhere_there_is_a_step_a_reason_a_sentence_and_a_paper(where: str) -> None:
    told = help_now(where)
    for message in (told.title, told.step, told.why, told.say, *told.then):
        assert say(message)
    assert told.papers
    assert set(told.papers) <= set(PAPERS)


def test_an_unknown_standing_is_refused() -> None:
    with pytest.raises(UnknownWhere):
        help_now("hopeful")


def test_the_example_lacks_nothing() -> None:
    assert [(state.section, state.state, state.missing) for state in section_states(ada.case(), ada.TODAY)] == [
        (s.name, "not-started" if s.name == "trial" else "done", ()) for s in SECTIONS
    ]
    assert missing_in_letter(ada.case(), ada.TODAY) == ()


def test_a_case_that_was_just_begun_has_nothing_started() -> None:
    assert {state.state for state in section_states(Case(), ada.TODAY)} == {"not-started"}
    assert all(say(state.summary) for state in section_states(Case(), ada.TODAY))


def test_tasks_that_do_not_make_up_the_contract_are_named_with_both_figures() -> None:
    fewer = {row: task for row, task in ada.case().tasks.items() if row != "monthly-reports"}
    tasks = next(state for state in section_states(ada.changed(ada.case(), tasks=fewer), ada.TODAY) if state.section == "tasks")
    assert tasks.state == "in-progress"
    assert say(tasks.missing[0].what) == "Your tasks make 32.5 hours, your contract says 35 hours."


def test_more_hours_than_a_week_has_are_no_crash() -> None:
    huge = {f"t{n}": ada.changed(task, hours_per_week=Hours("80")) for n, task in enumerate(ada.case().tasks.values())}
    assert all(say(state.summary) for state in section_states(ada.changed(ada.case(), tasks=huge), ada.TODAY))


def test_a_study_on_one_side_alone_is_not_enough() -> None:
    one_side = {row: find for row, find in ada.case().evidence.items() if find.points == "for"}
    evidence = next(state for state in section_states(ada.changed(ada.case(), evidence=one_side), ada.TODAY) if state.section == "evidence")
    assert any("other way" in say(missing.what) for missing in evidence.missing)


@pytest.mark.parametrize("section", [s.name for s in SECTIONS if s.name not in ("device", "roles", "person", "trial")])
def test_what_a_section_lacks_leads_to_a_field_or_a_section(section: str) -> None:
    case = ada.changed(ada.case(), **{section: getattr(Case(), section)})
    state = next(state for state in section_states(case, ada.TODAY) if state.section == section)
    assert state.missing
    assert all(missing.path.split(".")[0] == section for missing in state.missing)


def test_times_and_a_start_that_are_over_are_asked_for_again() -> None:
    late = date(2027, 1, 4)
    assert [say(missing.what) for missing in missing_in_letter(ada.case(), late)] == [
        "A later start: 4 January 2027 is over.",
        "New times to meet: those you gave are over.",
    ]
    text = " ".join(say(sentence.message) for _, sentence in PAPERS["letter"].of(ada.case(), late).sentences())
    assert "15 October 2026" not in text
    assert "Could we talk about it for 25 minutes, when it suits you?" in text


def test_more_home_days_than_the_week_has_are_named() -> None:
    case = ada.changed(ada.case(), terms=ada.changed(ada.case().terms, home_days="6", weekdays=()))
    assert [say(missing.what) for missing in missing_in_letter(case, ada.TODAY)] == [
        "You ask for 6 days at home, and your week has 5 days."
    ]


def test_a_condition_that_a_boss_will_worry_about_wants_its_concern() -> None:
    case = ada.case()
    kept = {row: one for row, one in case.concerns.items() if one.concern != "data-security"}
    wanted = [say(one.what) for one in missing_in_section(ada.changed(case, concerns=kept), "concerns", ada.TODAY)]
    assert "Security of data: “Payment plans and arrears letters” will raise it." in wanted
    assert missing_in_section(case, "concerns", ada.TODAY) == ()
