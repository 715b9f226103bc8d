"""Stricter data ask for more, never for less; a proof counts from its day until it is old; and nothing is summed up in a score."""

from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.safeguard import DATA_CLASSES, Safeguard
from homeground.case.task import Data
from homeground.concerns import (
    LEVELS,
    Check,
    checklist,
    classes_offered,
    control_of,
    controls,
    counts,
    counts_until,
    level_of,
    site_rules_that_hold,
)
from tests import ada
from tests.strategies import values

TODAY = date(2026, 10, 9)
CLASSES = st.sets(st.sampled_from(sorted(DATA_CLASSES)))
PROOFS = st.lists(values(Safeguard), max_size=6)
DAYS = st.dates(date(2020, 1, 1), date(2031, 1, 1))


def stated(control: str, on: date = TODAY, proof: str = "stated") -> Safeguard:
    return Safeguard(control=control, proof=proof, on=on)  # type: ignore[arg-type]  # words as people type them


def check_of(word: str, checks: tuple[Check, ...]) -> Check:
    return next(check for check in checks if check.control.word == word)


@given(CLASSES, st.sampled_from(sorted(DATA_CLASSES)))
def test_one_kind_of_data_more_never_lowers_a_level(classes: set[str], more: str) -> None:
    for control in controls().values():
        assert LEVELS.index(level_of(control, classes | {more})) >= LEVELS.index(level_of(control, classes))


@given(CLASSES)
def test_a_level_is_that_of_the_strictest_kind_alone(classes: set[str]) -> None:
    for control in controls().values():
        alone = {level_of(control, {name}) for name in classes}
        assert level_of(control, classes) == max(alone, key=LEVELS.index, default="no")


def test_no_data_ask_for_nothing_and_a_word_that_is_none_changes_nothing() -> None:
    assert checklist((), (), TODAY) == ()
    assert checklist(("secret",), (), TODAY) == ()


def test_internal_data_advise_an_encrypted_disk_and_confidential_data_require_it() -> None:
    disk = controls()["C02"]
    assert level_of(disk, ("internal",)) == "advised"
    assert level_of(disk, ("internal", "confidential")) == "required"


def test_card_payments_are_required_for_card_data_and_for_nothing_else() -> None:
    cards = controls()["C23"]
    assert level_of(cards, set(DATA_CLASSES) - {"pci"}) == "no"
    assert level_of(cards, ("pci",)) == "required"


@given(CLASSES, PROOFS, DAYS)
def test_the_checklist_names_what_is_asked_for_required_first_and_each_once(
    classes: set[str], proofs: list[Safeguard], today: date
) -> None:
    checks = checklist(classes, proofs, today)
    levels = [LEVELS.index(check.level) for check in checks]
    assert levels == sorted(levels, reverse=True)
    assert 0 not in levels
    assert len({check.control.id for check in checks}) == len(checks)
    for check in checks:
        assert (check.state == "in-place") is any(proof.control == check.control.word and counts(proof, today) for proof in proofs)
        assert (check.proof is None) is (check.state == "open")


@given(values(Safeguard), DAYS)
def test_a_proof_counts_from_its_day_until_its_last_and_no_longer(proof: Safeguard, today: date) -> None:
    until = counts_until(proof)
    days = control_of(proof.control).proof_ttl_days
    assert (until is None) is (proof.on is None or proof.proof is None)
    if proof.on is not None and until is not None:
        assert until == proof.on + timedelta(days=days)
        assert counts(proof, today) is (proof.on <= today <= until)


@pytest.mark.parametrize(("control", "days"), [("patches", 30), ("malware", 30), ("disk-encryption", 90), ("router", 90)])
def test_patches_and_malware_grow_old_in_30_days_and_all_else_in_90(control: str, days: int) -> None:
    last = TODAY + timedelta(days=days)
    assert counts(stated(control), last)
    assert not counts(stated(control), last + timedelta(days=1))


def test_an_expired_proof_counts_as_none_and_says_until_when_it_did() -> None:
    old = stated("patches", TODAY - timedelta(days=31))
    check = check_of("patches", checklist(("public",), (old,), TODAY))
    assert (check.state, check.proof, check.until) == ("expired", old, TODAY - timedelta(days=1))


def test_of_several_that_have_expired_the_newest_is_told() -> None:
    old, older = (stated("patches", TODAY - timedelta(days=days)) for days in (40, 50))
    assert check_of("patches", checklist(("public",), (older, old, older), TODAY)).proof == old


def test_a_proof_of_tomorrow_is_none_today() -> None:
    assert check_of("patches", checklist(("public",), (stated("patches", TODAY + timedelta(days=1)),), TODAY)).state == "open"


def test_of_several_proofs_the_strongest_is_told_and_of_these_the_newest() -> None:
    proofs = (
        stated("patches", TODAY),
        stated("patches", TODAY - timedelta(days=9), "shown"),
        stated("patches", TODAY - timedelta(days=5), "shown"),
        stated("patches", TODAY - timedelta(days=40), "measured"),
    )
    check = check_of("patches", checklist(("public",), proofs, TODAY))
    assert check.proof == proofs[2]


def test_nothing_of_a_check_is_a_number() -> None:
    assert {field.name for field in fields(Check)} == {"control", "level", "state", "proof", "until"}


@pytest.mark.parametrize(
    ("answers", "offered"),
    [
        ((), set()),
        ((None,), set()),
        (("ordinary",), {"public", "internal"}),
        (("confidential",), {"confidential", "gdpr", "hipaa", "pci", "cui", "privileged"}),
        (("site_only",), set()),
        (("ordinary", "restricted"), set(DATA_CLASSES)),
    ],
)
def test_the_kinds_to_choose_from_follow_from_what_the_tasks_say(answers: tuple[Data | None, ...], offered: set[str]) -> None:
    assert {one.id for one in classes_offered(answers)} == offered


def test_card_payments_stay_in_the_office_until_the_means_for_them_are_proved() -> None:
    assert [rule.id for rule in site_rules_that_hold(("pci",), (), TODAY)] == ["card-payments"]
    assert site_rules_that_hold(("pci",), (stated("card-payments"),), TODAY) == ()
    assert site_rules_that_hold(("pci",), (stated("card-payments", TODAY - timedelta(days=91)),), TODAY) != ()
    assert site_rules_that_hold(("internal", "gdpr"), (), TODAY) == ()


def test_controlled_information_stays_until_the_address_is_approved() -> None:
    assert [rule.id for rule in site_rules_that_hold(("cui",), (), TODAY)] == ["approved-site"]
    assert site_rules_that_hold(("cui",), (stated("address"),), TODAY) == ()


def test_a_client_s_contract_is_asked_about_whatever_is_proved() -> None:
    every = [stated(control.word) for control in controls().values()]
    assert [rule.id for rule in site_rules_that_hold(("privileged",), every, TODAY)] == ["client-contract"]


def test_the_example_has_some_of_what_her_data_require_and_claims_no_more() -> None:
    case = ada.case()
    checks = checklist(case.workplace.data_classes, tuple(case.safeguards.values()), ada.TODAY)
    assert check_of("disk-encryption", checks).state == "in-place"
    assert check_of("router", checks).state == "open"
    assert {check.state for check in checks} == {"in-place", "open"}
