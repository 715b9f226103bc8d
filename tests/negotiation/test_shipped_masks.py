"""Combinations that are never proposed, and the issues that ship with the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.concern import CONCERNS
from homeground.negotiation import Issue, Package, Table, Week, amount_in, mask_rules, shipped_masks, templates

Number = Decimal | None
NEVER: Callable[[Number, Number, Number], bool] = lambda *_: False  # noqa: E731 - a word for it reads better below
ALWAYS: Callable[[Number, Number, Number], bool] = lambda *_: True  # noqa: E731 - as above


LATER = Issue("later", "After that", ("nothing", "a review on the third of May", "a review, and a third day if the mark is met"), 0)


def _issues(*ids: str) -> tuple[Issue, ...]:
    return tuple(
        Issue(one.id, one.name, one.options, one.options.index(one.now)) for one in map(templates().__getitem__, ids or templates())
    )


def _allowed(table: Table, **options: str) -> bool:
    """Whether a package that is as today but for these options may be proposed."""
    package = list(table.now)
    for name, option in options.items():
        place = table.position(name.replace("_", "-"))
        package[place] = table.issues[place].options.index(option)
    return table.allows(tuple(package))


def test_a_cut_with_extra_work_is_forbidden_where_an_hour_leaves_less_and_nowhere_else() -> None:
    issues = _issues()
    saved = lambda days, cut, hours: not (days == 5 and cut == 3 and hours == 2)  # noqa: E731 - one mix alone is worth it
    table = Table(issues, shipped_masks(issues, Week(), leaves_less=saved))
    assert not _allowed(table, pay_change="3 % less", extra_work="two hours a week")
    assert not _allowed(table, pay_change="6 % less", extra_work="two hours a week", home_days="five days")
    assert _allowed(table, pay_change="3 % less", extra_work="two hours a week", home_days="five days")
    assert _allowed(table, pay_change="6 % less")
    assert _allowed(table, extra_work="four hours a week")


def test_a_second_issue_about_pay_is_guarded_as_the_first_is() -> None:
    issues = (*_issues("home-days", "pay-change", "extra-work"), Issue("own", "Bonus", ("a smaller one", "as today"), 1))
    table = Table(issues, shipped_masks(issues, Week(), leaves_less=ALWAYS))
    assert not _allowed(table, own="a smaller one", extra_work="two hours a week")
    assert _allowed(table, own="a smaller one")


def test_home_days_in_words_without_a_number_save_no_mix() -> None:
    days = Issue("home-days", "Days", ("none", "most of the week"), 0)
    issues = (days, *_issues("pay-change", "extra-work"))
    table = Table(issues, shipped_masks(issues, Week(), leaves_less=NEVER))
    assert not _allowed(table, home_days="most of the week", pay_change="3 % less", extra_work="two hours a week")
    assert _allowed(table, pay_change="3 % less", extra_work="two hours a week")


def test_very_many_mixes_are_forbidden_more_strictly_so_that_they_can_be_told() -> None:
    many = tuple(f"{number} % less" for number in range(1, 12))
    issues = (_issues("home-days")[0], Issue("pay-change", "Pay", (*many, "as today"), 11), _issues("extra-work")[0])
    masks = shipped_masks(issues, Week(), leaves_less=lambda days, *_: days != 5)
    assert len(masks) == 22
    assert all(len(mask.not_together) == 2 for mask in masks)


def test_no_more_days_are_proposed_than_the_work_allows() -> None:
    issues = _issues()
    table = Table(issues, shipped_masks(issues, Week(portable=Decimal(3)), leaves_less=NEVER))
    assert _allowed(table, home_days="three days")
    assert not _allowed(table, home_days="four days")
    assert not _allowed(table, home_days="five days")


def test_no_more_days_are_proposed_than_are_asked_for() -> None:
    issues = _issues()
    table = Table(issues, shipped_masks(issues, Week(asked=Decimal("2.5")), leaves_less=NEVER))
    assert _allowed(table, home_days="two days")
    assert not _allowed(table, home_days="three days")


def test_a_trial_tries_something() -> None:
    issues = tuple(replace(one, now=1) if one.id == "home-days" else one for one in _issues())
    table = Table(issues, shipped_masks(issues, Week(), leaves_less=NEVER))
    held = {"trial_length": "8 weeks", "review_date": "at the end of the trial"}
    assert not _allowed(table, home_days="none", **held)
    assert not _allowed(table, home_days="one day", **held), "that is as today"
    assert _allowed(table, home_days="two days", **held)


def test_no_look_back_is_agreed_without_a_trial() -> None:
    issues = _issues()
    table = Table(issues, shipped_masks(issues, Week(), leaves_less=NEVER))
    assert not _allowed(table, home_days="two days", review_date="at the end of the trial")
    assert _allowed(table, home_days="two days", review_date="after six months")


@pytest.mark.parametrize(("worked", "home", "is_allowed"), [(5, "three days", True), (5, "four days", False), (4, "three days", False)])
def test_home_days_and_shared_office_days_fit_into_the_week(worked: int, home: str, is_allowed: bool) -> None:  # noqa: FBT001 - it is expected
    issues = _issues()
    table = Table(issues, shipped_masks(issues, Week(worked=Decimal(worked)), leaves_less=NEVER))
    assert _allowed(table, home_days=home, anchor_day="two fixed days") is is_allowed


def test_a_third_day_is_not_promised_beside_three() -> None:
    issues = (*_issues(), LATER)
    table = Table(issues, shipped_masks(issues, Week(), leaves_less=NEVER))
    assert _allowed(table, home_days="two days", later="a review, and a third day if the mark is met")
    assert not _allowed(table, home_days="three days", later="a review, and a third day if the mark is met")
    assert not _allowed(table, home_days="four days", later="a review, and a third day if the mark is met")
    assert _allowed(table, home_days="four days", later="a review on the third of May"), "that is no home day"


def test_where_there_is_no_room_for_all_masks_the_guards_on_pay_stay() -> None:
    issues = _issues()
    masks = shipped_masks(issues, Week(portable=Decimal(3)), leaves_less=ALWAYS, room=5)
    assert {mask.name for mask in masks} == {"unprofitable_mix", "days_above_portable"}


def test_only_a_mix_that_leaves_less_is_refused_where_the_boss_proposes_it() -> None:
    assert {name for name, rule in mask_rules().items() if rule.is_refused} == {"unprofitable_mix"}


def test_a_trial_has_a_review() -> None:
    issues = _issues()
    table = Table(issues, shipped_masks(issues, Week(), leaves_less=NEVER))
    assert not _allowed(table, home_days="two days", trial_length="12 weeks")
    assert _allowed(table, home_days="two days", trial_length="12 weeks", review_date="at the end of the trial")
    assert _allowed(table, home_days="two days")


@given(st.data())
def test_what_holds_today_is_always_allowed(data: st.DataObject) -> None:
    ids = data.draw(st.lists(st.sampled_from([*templates()]), min_size=2, unique=True))
    issues = tuple(Issue(one.id, one.name, one.options, data.draw(st.integers(0, len(one.options) - 1))) for one in _issues(*ids))
    table = Table(issues, shipped_masks(issues, Week(portable=Decimal(1)), leaves_less=ALWAYS))
    assert table.allows(table.now)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("none", 0),
        ("no trial", 0),
        ("nothing", 0),
        ("two days", 2),
        ("2.5 days", Decimal("2.5")),
        ("2,5 Tage", Decimal("2.5")),
        ("two or three days", 3),
        ("−6 %", 6),
        ("as today", None),
        ("", None),
    ],
)
def test_numbers_are_read_from_plain_words(words: str, number: int | None) -> None:
    assert amount_in(words) == number


def test_each_template_is_whole() -> None:
    for one in templates().values():
        assert one.now in one.options, one.id
        assert len({*one.options}) == len(one.options) >= 2, one.id
        assert {*one.concerns} <= CONCERNS.keys()
        assert one.source.endswith("."), one.id
        assert one.ask.endswith("?"), one.id
    assert {one.id for one in templates().values() if one.only_if_brought} == {"pay-change", "extra-work"}
    assert all({*rule.issues} <= templates().keys() for rule in mask_rules().values())


def test_the_shipped_masks_are_those_that_the_file_tells_of() -> None:
    issues = _issues()
    issues = (*issues, LATER)
    made = {mask.name for mask in shipped_masks(issues, Week(portable=Decimal(4), asked=Decimal(3)), leaves_less=ALWAYS)}
    assert made == {*mask_rules()}


def test_all_shipped_issues_together_make_a_table_that_can_be_searched() -> None:
    issues = _issues()
    now: Package = Table(issues, shipped_masks(issues, Week(portable=Decimal(3)), leaves_less=ALWAYS)).now
    assert len(now) == 10
