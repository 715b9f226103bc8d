"""Which studies lie nearest: each point of the spec, the order, and the worked example."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.evidence import NewestVersion, Setting, Study, fit, ranked, setting_of, studies, why_said
from homeground.wording import say
from tests import ada
from tests.evidence.made_up import ADA, CURRENT, SETTINGS, STUDIES, study

NEWCOMER, OLD_HAND = Setting(months_in_post=11), Setting(months_in_post=12)
PART, WHOLE = Setting(home_days=Decimal("2.5"), days_per_week=Decimal(5)), Setting(home_days=Decimal(3), days_per_week=Decimal(5))


def points(setting: Setting, **fields: object) -> int:
    return fit(study(**fields), setting).points


def test_the_worked_example_of_the_spec() -> None:
    assert {name: fit(studies()[name], ADA).points for name in ("E02", "E10", "E04", "E05", "E18", "E26")} == {
        "E02": 6,
        "E10": 4,
        "E04": -1,
        "E05": 1,
        "E18": 1,
        "E26": 1,
    }


def test_nothing_known_gives_no_points_but_for_all_trades() -> None:
    for one in CURRENT:
        assert fit(one, Setting(is_chosen=False)).points == ("all" in one.industry), one.id


@pytest.mark.parametrize("arrangement", ["hybrid-1-day", "hybrid-2-days", "hybrid-rota", "half-time", "hybrid"])
def test_part_of_the_week_is_compared_with_at_most_half_the_week(arrangement: str) -> None:
    assert points(PART, arrangement=arrangement) == 4
    assert points(WHOLE, arrangement=arrangement) == 0


@pytest.mark.parametrize("arrangement", ["full-remote", "full-remote-4-of-5", "office-v-remote"])
def test_the_whole_week_is_compared_with_more_than_half_the_week(arrangement: str) -> None:
    assert points(WHOLE, arrangement=arrangement) == 4
    assert points(PART, arrangement=arrangement) == 0


def test_while_the_week_is_not_known_no_dose_is_the_same() -> None:
    assert points(replace(PART, days_per_week=None), arrangement="hybrid-2-days") == 0
    assert points(replace(PART, home_days=None), arrangement="hybrid-2-days") == 0


def test_a_shared_industry_counts_two_once_and_all_trades_count_one() -> None:
    setting = Setting(industries=("software", "it"))
    assert points(setting, industry=("software", "it", "chess")) == 2
    assert points(setting, industry=("all",)) == 1
    assert points(setting, industry=("chess",)) == 0
    assert points(Setting(industries=("all",)), industry=("all",)) == 1


def test_the_same_country_counts_one_and_mixed_countries_none() -> None:
    assert points(Setting(country="US"), country="US") == 1
    assert points(Setting(country="US"), country="GB") == 0
    for country in ("mixed", "global", "international", "27 countries"):
        assert points(Setting(country="US"), country=country) == 0


@pytest.mark.parametrize("arrangement", ["full-remote-forced", "mandate"])
def test_an_order_is_far_from_one_who_asks_by_choice(arrangement: str) -> None:
    assert points(Setting(), arrangement=arrangement) == -3
    assert points(Setting(is_chosen=False), arrangement=arrangement) == 0


def test_a_study_without_new_staff_is_far_from_a_newcomer_and_one_of_new_staff_from_an_old_hand() -> None:
    assert [points(one, leaves_out="new-hires") for one in (NEWCOMER, OLD_HAND, Setting())] == [-2, 0, 0]
    assert [points(one, leaves_out="experienced") for one in (NEWCOMER, OLD_HAND, Setting())] == [0, -2, 0]


def test_who_was_left_out_is_set_by_hand() -> None:
    assert {one.id: one.leaves_out for one in CURRENT if one.leaves_out} == {"E02": "new-hires", "E03": "new-hires", "E08": "experienced"}


def test_between_equal_points_the_better_design_the_newer_year_the_lower_id_go_first() -> None:
    told = [
        study(id="E91", design="rct", year=2001),
        study(id="E92", design="panel", year=2020),
        study(id="E93", design="survey", year=2021),
        study(id="E94", design="survey", year=2020),
        study(id="E95", design="survey", year=2020),
    ]
    assert [one.study.id for one in ranked(reversed(told), Setting())] == ["E91", "E92", "E93", "E94", "E95"]


def test_points_go_before_the_design() -> None:
    near, strong = study(id="E91", design="model", country="US"), study(id="E92", design="rct")
    assert [one.study.id for one in ranked((strong, near), Setting(country="US"))] == ["E91", "E92"]


def test_an_old_version_has_no_place_in_a_ranking() -> None:
    with pytest.raises(NewestVersion):
        ranked([studies()["E06"]], ADA)


@given(st.lists(STUDIES, unique_by=lambda one: one.id), SETTINGS, st.randoms(use_true_random=False))
def test_the_order_is_total_and_does_not_depend_on_the_order_given(given_studies: list[Study], setting: Setting, dice: Random) -> None:
    order = ranked(given_studies, setting)
    shuffled = list(given_studies)
    dice.shuffle(shuffled)
    assert ranked(shuffled, setting) == order
    assert sorted(one.study.id for one in order) == sorted(one.id for one in given_studies)
    assert [one.points for one in order] == sorted((one.points for one in order), reverse=True)


@given(st.lists(STUDIES, min_size=2, unique_by=lambda one: one.id), STUDIES, SETTINGS)
def test_one_more_study_moves_no_two_others_past_each_other(given_studies: list[Study], more: Study, setting: Setting) -> None:
    others = [one for one in given_studies if one.id != more.id]
    with_more = [one.study.id for one in ranked([*others, more], setting) if one.study.id != more.id]
    assert with_more == [one.study.id for one in ranked(others, setting)]


@given(STUDIES, SETTINGS)
def test_every_point_has_its_reason_in_words(one: Study, setting: Setting) -> None:
    found = fit(one, setting)
    assert found.points == sum(reason.points for reason in found.reasons)
    told = say(why_said(found, [found]))
    assert all(reason.points and say(reason.why) in told for reason in found.reasons)


def test_the_nearest_is_called_closest_and_the_best_design_strongest() -> None:
    among = ranked([studies()[name] for name in ("E02", "E20", "E32")], ADA)
    said = [say(why_said(one, among)) for one in among]
    assert said == [
        "closest because it is two days a week at home and software; strongest because it was drawn by lot",
        "close because it is a rota of home and office days; it was set apart by circumstances that nobody chose",
        "close because it is of all trades and from your country (US); it was compared across whole industries",
    ]


def test_where_there_is_nothing_to_compare_with_nothing_is_called_closest() -> None:
    alone = fit(studies()["E02"], ADA)
    assert "closest" not in say(why_said(alone, [alone]))
    assert "strongest" not in say(why_said(alone, [alone]))


def test_what_lies_further_off_says_why() -> None:
    forced = fit(studies()["E04"], ADA)
    said = say(why_said(forced, [forced]))
    assert said.startswith("close because it is software; further off because it is about an order, while you ask by choice; ")
    far = fit(study(), Setting())
    assert say(why_said(far, [far])).startswith("nothing brings it near to your case; ")


def test_a_case_says_its_own_setting() -> None:
    setting = setting_of(ada.case(), ada.TODAY)
    assert (setting.home_days, setting.days_per_week, setting.country) == (Decimal(3), Decimal(5), "GB")
    assert setting.is_part_of_week is False
    assert setting.industries == ()  # insurance: no study is from there
    assert setting.months_in_post == 49
    assert setting_of(replace(ada.case(), person=replace(ada.case().person, place="US-VT")), ada.TODAY).country == "US"


def test_a_month_in_post_counts_when_it_is_whole() -> None:
    begun = replace(ada.case(), person=replace(ada.case().person, employed_since=ada.TODAY.replace(year=ada.TODAY.year - 1)))
    assert setting_of(begun, ada.TODAY).is_new_in_post is False
    assert setting_of(begun, ada.TODAY.replace(day=ada.TODAY.day - 1)).is_new_in_post is True
