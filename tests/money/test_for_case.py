"""What the package of a case comes to: the example's known numbers, nothing counted that was not entered, and both sides apart."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from homeground.case import Case
from homeground.case.money import MoneyMatters
from homeground.money import (
    CaseMoney,
    Figure,
    WorkerSide,
    counted_said,
    for_case,
    good_said,
    half_up,
    hard_said,
    own_time_said,
    pay_per_hour,
    value_of,
    what_if,
)
from homeground.wording import say
from tests import ada
from tests.money.strategies import packages
from tests.strategies import FEW, cases

ADA = ada.case()


def _of(case: Case = ADA, **package: str) -> CaseMoney:
    numbers = {name: Decimal(number) for name, number in package.items()}
    return for_case(what_if(case, **numbers), ada.TODAY)


def _worker(case: Case = ADA, **package: str) -> WorkerSide:
    worker = _of(case, **package).worker
    assert worker
    return worker


def _with(**answers: object) -> Case:
    return ada.changed(ADA, money=ada.changed(ADA.money, **answers))


def _rate(worker: WorkerSide, name: str = "rate_new") -> str:
    return str(half_up(value_of(worker.whole, name)))


MIX = _worker(home_days="2", cut_percent="6", extra_hours_per_week="4")


def test_an_hour_of_the_example_leaves_what_was_worked_out_by_hand() -> None:
    assert _rate(_worker(), "rate_old") == "11.31"
    assert [_rate(_worker(home_days=days)) for days in ("2", "3")] == ["12.94", "13.87"]


def test_a_mix_is_priced_whole_and_each_part_alone() -> None:
    assert MIX.cut_alone
    assert MIX.extra_alone
    assert [str(half_up(value_of(one, "rate_new"))) for one in (MIX.whole, MIX.cut_alone, MIX.extra_alone)] == ["11.12", "12.22", "11.78"]
    assert str(half_up(value_of(MIX.whole, "net_change"))) == "-211.64"
    assert MIX.is_unprofitable_mix


def test_one_part_alone_is_no_mix() -> None:
    worker = _worker(home_days="2", cut_percent="6")
    assert not worker.is_a_mix
    assert worker.cut_alone is None


def test_what_a_year_is_made_of_adds_up() -> None:
    for year in (MIX.today, MIX.package):
        assert year.pay + year.added == year.tax + year.cut + year.travel + year.food + year.energy + year.left


def test_nothing_is_counted_that_was_not_entered() -> None:
    bare = ada.changed(ADA, money=MoneyMatters(), person=ada.changed(ADA.person, commute_minutes=None, fare_per_day=None))
    worker = _worker(bare)
    assert worker.package.travel == worker.package.food == worker.package.energy == worker.package.hours_travelled == 0
    assert {"meals_day", "home_energy_day", "fares_day", "commute_hours_day"} <= set(worker.not_counted)


def test_tax_that_was_not_told_is_a_range_that_says_so() -> None:
    worker = _worker(_with(marginal_tax_percent=None, take_home_per_year=None))
    assert worker.is_tax_open
    assert not worker.spread("net_new").range.is_exact
    assert any("Your tax is not known" in say(said) for said in counted_said(worker))


def test_without_pay_hours_or_days_the_case_says_what_it_lacks() -> None:
    money = for_case(Case(), ada.TODAY)
    assert money.worker is None
    assert money.lacks == ("person.pay_per_year", "person.hours_per_week", "terms.home_days")


def test_what_cannot_be_so_is_told_and_not_counted() -> None:
    money = _of(ada.changed(ADA, person=ada.changed(ADA.person, days_per_week="2", workdays=(), office_weekdays=())))
    assert money.worker is None
    assert money.mistakes[0].field == "home_days"


def test_extra_work_that_is_named_without_hours_counts_as_five_and_says_so() -> None:
    worker = _worker(_with(extra_task="The Harrogate book"))
    assert worker.entered.mid["extra_hours_week"] == 5
    assert any("five a week are counted" in say(said) for said in counted_said(worker))


def test_without_an_end_a_cut_counts_as_one_for_good() -> None:
    worker = _worker(cut_percent="6")
    assert worker.is_for_good
    assert worker.own_time is None


def test_with_an_end_it_has_its_own_sum_beside_the_yearly_rates() -> None:
    worker = _worker(_with(pay_cut_percent="6", pay_cut_until=date(2027, 3, 26)))
    assert worker.own_time
    assert not worker.is_for_good
    assert half_up(worker.own_time.weeks) == half_up(Decimal(82) / 7)
    assert "Until 26 March 2027, 12 weeks" in say(own_time_said(worker.own_time, worker))


def test_an_end_that_lies_behind_has_no_sum() -> None:
    assert _worker(_with(pay_cut_percent="6", pay_cut_until=date(2026, 3, 26))).own_time is None


def test_what_is_good_and_what_is_hard_stand_apart() -> None:
    assert [say(said) for said in good_said(MIX)] == ["You are 169 hours a year less on the way."]
    assert say(hard_said(MIX)[0]) == "An hour leaves £11.12 instead of £11.31."


@pytest.mark.parametrize(
    ("package", "said"),
    [
        (
            {"home_days": "2", "cut_percent": "8"},
            "Each freed hour costs you £3.92. Half your wage is £9.69 an hour: in line with transport practice.",
        ),
        (
            {"home_days": "3", "cut_percent": "25"},
            "Each freed hour costs you £15.46: more than half your wage of £19.38 an hour, before tax.",
        ),
        (
            {"home_days": "2", "cut_percent": "21"},
            "Each freed hour costs you £21.23: more than your whole wage of £19.38 an hour, before tax.",
        ),
        (
            {"home_days": "2", "extra_hours_per_week": "6"},
            "Each hour more, travel counted, brings you £10.59; your wage is £19.38 an hour before tax.",
        ),
        ({"home_days": "0.5", "cut_percent": "8", "extra_hours_per_week": "6"}, "The hours more bring you no money."),
    ],
)
def test_the_price_of_a_freed_hour_and_the_pay_of_an_added_one_are_laid_beside_the_wage(package: dict[str, str], said: str) -> None:
    worker = _worker(ADA, **package)
    assert said in [say(one) for one in (*good_said(worker), *hard_said(worker))]


def test_at_half_the_wage_a_freed_hour_is_good_and_above_it_is_hard() -> None:
    assert any("Each freed hour" in say(said) for said in good_said(_worker(home_days="2", cut_percent="8")))
    assert any("Each freed hour" in say(said) for said in hard_said(_worker(home_days="3", cut_percent="25")))


def test_a_lowest_pay_that_was_told_is_laid_beside_an_hour_more() -> None:
    worker = _worker(_with(lowest_pay_per_hour="12.00"), home_days="2", extra_hours_per_week="6")
    assert any("and the lowest that the law allows is £12." in say(said) for said in hard_said(worker))


def test_where_no_hour_is_bought_or_sold_nothing_is_said_of_one() -> None:
    assert not any("Each" in say(said) for said in (*good_said(_worker()), *hard_said(_worker())))


def test_an_hour_of_work_is_paid_with_a_weeks_pay_over_its_hours_unpaid_ones_too() -> None:
    assert pay_per_hour(_with(pay_cut_percent="10", extra_hours_per_week="1")) == 15  # 31,200 less a tenth, in 52 weeks of 36 hours
    assert pay_per_hour(Case()) is None


@given(packages)
def test_a_cut_or_more_unpaid_work_never_raises_what_an_hour_is_paid_with(package: dict[str, str]) -> None:
    cut, extra = Decimal(package["cut"]) * 100, Decimal(package["extra_hours_week"])
    with_both, before = (pay_per_hour(_with(pay_cut_percent=c, extra_hours_per_week=e)) for c, e in ((cut, extra), (0, 0)))
    assert with_both is not None
    assert before is not None
    assert with_both <= before


def test_a_figure_past_its_day_is_named() -> None:
    person = ada.changed(ADA.person, place="US", currency="USD")
    case = ada.changed(_with(miles_per_day="20"), person=person)
    assert [figure.id for figure in _stale(case, date(2027, 3, 1))] == ["us.irs_medical_mile.2026"]
    assert _stale(case, ada.TODAY) == []


def _stale(case: Case, today: date) -> list[Figure]:
    worker = for_case(case, today).worker
    assert worker
    return list(worker.stale)


def test_another_package_is_looked_at_and_the_case_stays() -> None:
    before = ADA.terms
    what_if(ADA, home_days=Decimal(1), cut_percent=Decimal(2), extra_hours_per_week=Decimal(3))
    assert before == ADA.terms


def test_the_employer_is_told_no_sum_without_figures_and_what_is_left_out() -> None:
    side = _of().employer
    assert side.saved == ()
    assert side.net is None
    assert len(side.left_out) == 3


def test_a_desk_that_is_kept_saves_nothing() -> None:
    side = _of(_with(desk_cost_per_year="4200", desk_share_percent="0")).employer
    assert side.saved == ()
    assert "it is kept" in say(side.left_out[0])


def test_the_employers_own_figures_come_before_a_share_of_pay() -> None:
    own = _of(_with(replacement_cost="6500", leavers_percent="15")).employer.saved[0]
    assert "person.pay_per_year" not in own.rests_on
    assert half_up(own.range.mid) == Decimal("321.75")
    of_pay = _of(_with(leavers_percent="15")).employer.saved[0]
    assert "person.pay_per_year" in of_pay.rests_on


def test_what_the_employer_pays_is_taken_off_what_is_saved() -> None:
    side = _of(_with(desk_cost_per_year="4200", desk_share_percent="50", employer_pays_per_year="180")).employer
    assert side.net
    assert side.net.mid == 1920


def test_hours_that_may_come_back_are_an_average_and_no_promise() -> None:
    hours = _of().employer.hours
    assert hours
    assert (hours.range.low, half_up(hours.range.mid)) == (Decimal(0), Decimal("101.20"))
    assert "never a promise" in say(hours.caveat)


@FEW
@given(cases())
def test_any_case_is_counted_or_says_why_not(case: Case) -> None:
    money = for_case(case, ada.TODAY)
    assert (money.worker is None) == bool(money.lacks or money.mistakes)
    for said in money.employer.left_out:
        say(said)
