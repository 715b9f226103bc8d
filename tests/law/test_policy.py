"""The policy counts clause by clause, once each is confirmed, and stands beside the law with the kinder of the two named."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import Case
from homeground.case.clause import Clause
from homeground.case.reading import read
from homeground.law import Answer, Beside, beside, gaps, home_days, outlook, policy_option
from homeground.law.days_beside import allowed
from homeground.wording import say
from tests import ada
from tests.strategies import ROWS, values

TODAY = ada.TODAY


def clause(kind: str, number: str | None = None, unit: str | None = None, **more: object) -> Clause:
    raw = {"kind": kind, "text": "As it stands there.", "number": number, "unit": unit, "modal": "must", "judged": "confirmed"}
    return read(Clause, raw | more)


def case(*clauses: Clause, **person: object) -> Case:
    """The example person with these clauses in her policy."""
    rows = {f"c{number}": one for number, one in enumerate(clauses)}
    return ada.changed(ada.case(), clauses=rows, person=ada.changed(ada.case().person, **person))


def policy(held: Case) -> Answer:
    chosen = outlook(held, TODAY).chosen
    option = policy_option(held, chosen.regime if chosen else None, TODAY)
    assert option is not None
    return option.answer


@given(st.dictionaries(ROWS, values(Clause), max_size=4))
def test_no_clause_counts_before_it_is_confirmed(clauses: Mapping[str, Clause]) -> None:
    whole = ada.changed(ada.case(), clauses=clauses)
    confirmed = ada.changed(ada.case(), clauses={row: one for row, one in clauses.items() if one.judged == "confirmed"})
    assert policy_option(whole, None, TODAY) == policy_option(confirmed, None, TODAY)
    assert gaps(whole) == gaps(confirmed)
    if not confirmed.clauses:
        assert policy_option(whole, None, TODAY) is None


@given(values(Clause).map(lambda one: replace(one, judged="confirmed", modal="should")))
def test_advice_never_becomes_a_date_or_a_bar(advice: Clause) -> None:
    told = policy(case(advice))
    assert (told.deadlines, told.eligible) == ({}, "yes")


@pytest.mark.parametrize(
    ("words", "last"),
    [(("10", "working_day"), date(2026, 10, 23)), (("2", "week"), date(2026, 10, 23)), (("1", "month"), date(2026, 11, 9))],
)
def test_a_time_to_answer_is_counted_as_the_law_counts(words: tuple[str, str], last: date) -> None:
    assert policy(case(clause("answer_time", *words))).deadlines["decision"].last == last


def test_of_two_times_to_answer_the_later_makes_them_late() -> None:
    both = policy(case(clause("answer_time", "10", "working_day"), clause("answer_time", "15", "working_day")))
    assert both.deadlines["decision"].last == date(2026, 10, 30)


def test_time_in_the_job_is_a_bar_and_its_end_is_a_date() -> None:
    new = policy(case(clause("tenure", "6", "month"), employed_since=date(2026, 6, 1)))
    assert (new.eligible, new.eligible_from) == ("no", date(2026, 12, 1))
    assert policy(case(clause("tenure", "6", "month", modal="must_not"), employed_since=date(2026, 6, 1))).eligible == "no"
    assert policy(case(clause("tenure", "6", "month"), employed_since=date(2026, 1, 1))).eligible == "yes"


def test_notice_of_an_ending_is_no_time_before_a_start() -> None:
    ends = clause("notice", "4", "week", text="Either side may end it with four weeks’ notice.")
    starts = clause("notice", "4", "week", text="Requests are handed in four weeks before the change begins.")
    assert "send" not in policy(case(ends)).deadlines
    assert policy(case(starts)).deadlines["send"].safe == date(2026, 12, 7)  # four weeks before 4 January 2027


def test_an_appeal_has_its_last_day_though_nobody_has_to_appeal() -> None:
    may = clause("appeal", "10", "day", modal="may")
    asked = ada.changed(case(may), rights=ada.changed(ada.case().rights, way="policy"))
    assert policy(asked).route is not None
    assert [deadline.id for deadline in policy(asked).route.deadlines] == ["appeal"]  # type: ignore[union-attr]  # as asserted


@pytest.mark.parametrize(
    ("number", "unit", "base", "days"),
    [
        ("2", "day", "week", "2"),
        ("3", "days_per_week", "office", "2"),
        ("60", "percent", "office", "2"),
        ("40", "percent", "home", "2"),
        ("2", "day", "pay_period", "1"),
        ("5", "day", "office", "0"),
        ("4", "day", "month", None),
        ("32", "hour", "month", None),
    ],
)
def test_days_in_the_office_are_turned_round(number: str, unit: str, base: str, days: str | None) -> None:
    assert home_days(clause("days", number, unit, base=base), Decimal(5)) == (None if days is None else Decimal(days))


def test_each_rule_leads_to_the_words_and_the_page() -> None:
    source = policy(ada.case()).sources["clause-home-days"]
    assert source.cite == "Flexible Working Policy 2024, 4.2 Days from home, page 3"
    assert source.read == "text"


def compared(*clauses: Clause, **person: object) -> dict[str, Beside]:
    held = case(*clauses, **person)
    chosen = outlook(held, TODAY).chosen
    assert chosen is not None
    return {one.part: one for one in beside(policy(held), chosen.answer)}


def test_the_kinder_of_two_is_named_and_both_are_shown() -> None:
    quick = compared(clause("answer_time", "10", "working_day"))["answer"]
    assert (quick.kinder, quick.is_harsher) == ("policy", False)
    slow = compared(clause("answer_time", "6", "month"))["answer"]
    assert (slow.kinder, slow.is_harsher) == ("law", True)
    assert slow.policy
    assert slow.law


def test_a_bar_of_the_policy_does_not_lower_the_law() -> None:
    barred = compared(clause("tenure", "12", "month"), employed_since=date(2026, 6, 1))["eligible"]
    assert barred.is_harsher


@pytest.mark.parametrize("place", ["GB", "IE", "NL", "PL", "ES", "AU", "NZ"])
def test_two_that_are_swapped_swap_the_kinder(place: str) -> None:
    held = case(clause("answer_time", "10", "working_day"), clause("tenure", "1", "year"), place=place)
    chosen = outlook(held, TODAY).chosen
    assert chosen is not None
    swapped = {"policy": "law", "law": "policy", "same": "same", None: None}
    there, back = beside(policy(held), chosen.answer), beside(chosen.answer, policy(held))
    assert [swapped[one.kinder] for one in there] == [one.kinder for one in back]


def test_a_gap_tells_looked_and_found_none_from_not_looked() -> None:
    found = {gap.kind: gap.was_looked_for for gap in gaps(ada.case())}
    assert found["appeal"] is True
    assert found["equipment"] is False
    assert "days" not in found
    assert gaps(ada.changed(ada.case(), policy=ada.changed(ada.case().policy, found="no"))) == ()


def test_a_policy_that_says_nothing_on_asking_has_no_side_there() -> None:
    silent = compared(clause("answer_time", "10", "working_day"))
    assert (silent["eligible"].policy, silent["eligible"].kinder) == (None, None)
    assert "silence" not in silent
    assert not any(one.is_harsher for one in silent.values())


@pytest.mark.parametrize(
    ("days", "noted", "said", "fits"),
    [
        (["2"], None, "2 days a week", "beyond"),
        (["3"], None, "3 days a week", "inside what"),
        (["2", "4"], None, "2 to 4 days a week", "beyond another"),
        (["2"], "4", "2 to 4 days a week", "beyond another"),
        ([], "1", "1 day a week", "beyond"),
        ([], None, None, None),
    ],
)
def test_the_home_days_come_first_and_say_whether_the_ask_fits(
    days: list[str], noted: str | None, said: str | None, fits: str | None
) -> None:
    clauses = {f"d{n}": clause("days", n, "days_per_week", text=f"Up to {n} days.") for n in days} | {
        "a": clause("answer_time", "1", "week")
    }
    whole = ada.case()
    held = ada.changed(
        whole,
        clauses=clauses,
        policy=ada.changed(whole.policy, home_days=noted),
        terms=ada.changed(whole.terms, home_days="3", weekdays=()),
    )
    chosen = outlook(held, TODAY).chosen
    assert chosen is not None
    first = beside(policy(held), chosen.answer, held)[0]
    if said is None or fits is None:
        assert first.part != "days"
        return
    assert first.part == "days"
    assert first.policy
    assert first.fit
    assert say(first.policy).startswith(said)
    assert fits in say(first.fit)
    assert [one for one in first.words if "Up to" in one] == [f"“Up to {n} days.”" for n in days]


@given(st.dictionaries(ROWS, values(Clause), max_size=4))
def test_whatever_the_clauses_say_of_days_can_be_said(clauses: Mapping[str, Clause]) -> None:
    held = ada.changed(ada.case(), clauses={row: replace(one, judged="confirmed", kind="days") for row, one in clauses.items()})
    if said := allowed(held).said:
        assert say(said)


def test_who_may_ask_in_the_policys_words_is_no_duty_of_the_employer() -> None:
    route = policy(case(clause("eligibility", text="Only staff of grade 5."), clause("approval_chain", text="The head decides."))).route
    assert route is not None
    assert route.applies_if is not None
    assert "Only staff of grade 5." in route.applies_if.text
    assert "The head decides." in route.applies_if.text
    assert route.duties == ()


def test_no_confirmed_clause_is_lost() -> None:
    ending = clause("notice", "4", "week", text="Either side may end it with four weeks’ notice.")
    told = policy(case(ending, clause("appeal"), clause("answer_time", "10", "day", modal="should")))
    assert told.route is not None
    assert [duty.id for duty in told.route.duties] == ["clause-c0", "clause-c1", "clause-c2"]


def test_a_policy_that_leaves_no_home_day_is_a_policy_too() -> None:
    told = policy(case(clause("days", "5", "day", base="office")))
    assert told.route is not None
    assert told.route.entitlement is not None
    assert told.route.entitlement.days_per_week is None
