"""What a concern and the safeguards still lack, named where it is answered; nobody is held up by a checklist."""

from datetime import date, timedelta

import pytest

from homeground.case import Case
from homeground.case.concern import Concern
from homeground.case.safeguard import Safeguard
from homeground.guidance import SectionState, next_step, section_states
from homeground.wording import say
from tests import ada


def state_of(case: Case, section: str, today: date = ada.TODAY) -> SectionState:
    return next(state for state in section_states(case, today) if state.section == section)


def lacks(case: Case, section: str, today: date = ada.TODAY) -> dict[str, str]:
    return {missing.path: say(missing.what) for missing in state_of(case, section, today).missing}


def with_concern(concern: Concern) -> Case:
    return ada.changed(ada.case(), concerns={**ada.case().concerns, "one": concern})


@pytest.mark.parametrize(
    ("concern", "lacking"),
    [
        (
            Concern(concern="cost"),
            {
                "concerns.one.commitment": "Cost and equipment: a promise.",
                "concerns.one.check": "Cost and equipment: a way to check the promise, or a measure.",
            },
        ),
        (Concern(concern="cost", commitment="I pay.", measure="actual-cost"), {}),
        (
            Concern(concern="culture", boss_is_right=True),
            {"concerns.one.narrowed": "Culture and belonging: how you ask for less, since your boss is right."},
        ),
        (Concern(concern="culture", boss_is_right=True, narrowed="two days"), {}),
    ],
)
def test_an_open_concern_names_each_answer_that_it_lacks(concern: Concern, lacking: dict[str, str]) -> None:
    assert lacks(with_concern(concern), "concerns") == lacking


def test_tasks_with_confidential_data_ask_which_kinds_they_are() -> None:
    case = ada.changed(ada.case(), workplace=ada.changed(ada.case().workplace, data_classes=()))
    assert lacks(case, "safeguards") == {"workplace.data_classes": "Which kinds of data you would handle at home."}
    ordinary = {row: task for row, task in case.tasks.items() if task.data == "ordinary"}
    assert lacks(ada.changed(case, tasks=ordinary), "safeguards") == {}


def test_what_the_data_require_is_asked_for_once_and_not_one_by_one() -> None:
    none = ada.changed(ada.case(), safeguards={})
    assert list(lacks(none, "safeguards")) == ["safeguards"]
    one = ada.changed(ada.case(), safeguards={"disk": ada.case().safeguards["disk-encryption"]})
    assert lacks(one, "safeguards") == {}


def test_a_proof_that_grew_old_is_asked_for_again() -> None:
    late = ada.TODAY + timedelta(days=24)
    assert lacks(ada.case(), "safeguards", late) == {
        "safeguards.patches.on": "System and patches: its proof counted until 24 October 2026. Look again."
    }
    renewed = {**ada.case().safeguards, "newer": Safeguard(control="patches", proof="stated", on=late)}
    assert lacks(ada.changed(ada.case(), safeguards=renewed), "safeguards", late) == {}


@pytest.mark.parametrize(
    ("safeguard", "why"),
    [
        (Safeguard(control="router"), "Router: how it is known, and on which day."),
        (Safeguard(control="router", on=ada.TODAY), "Router: how it is known, and on which day."),
        (Safeguard(control="router", proof="stated", on=date(2026, 10, 10)), "Router: 10 October 2026 is still to come."),
    ],
)
def test_a_safeguard_without_a_proof_that_counts_says_why(safeguard: Safeguard, why: str) -> None:
    case = ada.changed(ada.case(), safeguards={**ada.case().safeguards, "one": safeguard})
    assert lacks(case, "safeguards") == {"safeguards.one.on": why}


def test_the_summary_says_when_the_first_proof_has_to_be_renewed() -> None:
    assert say(state_of(ada.case(), "safeguards").summary) == "8 proofs; the first to renew counts until 24 October 2026."
    assert say(state_of(ada.case(), "safeguards", date(2028, 1, 1)).summary) == "8 proofs, none of which counts today."


def test_an_old_proof_holds_up_no_letter_and_a_section_not_begun_is_offered_once() -> None:
    late = date(2026, 10, 26)
    slots = ada.changed(ada.case().terms, slots=("2026-11-02 10:00",))
    assert next_step(ada.changed(ada.case(), terms=slots), late).id == "hand-in"
    assert next_step(ada.changed(ada.case(), safeguards={}), ada.TODAY).id == "fill-safeguards"
