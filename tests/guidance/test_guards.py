"""Every guard speaks in one case, is silent in the example, and could not be left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given

from homeground.case import Case
from homeground.case.case import Event
from homeground.case.happening import Happening
from homeground.case.paper_sent import PaperSent
from homeground.case.reply_received import ReplyReceived
from homeground.guidance import GRADES, GUARDS, Guard, findings, money_findings, work_findings
from homeground.guidance.guards import MONEY_GUARDS
from homeground.wording import say
from tests import ada
from tests.strategies import FEW, cases

ADA = ada.case()
MONDAY = date(2026, 10, 12)


def _ada(section: str, row: str | None = None, **answers: object) -> Case:
    held = getattr(ADA, section)
    if row is None:
        return ada.changed(ADA, **{section: ada.changed(held, **answers)})
    return ada.changed(ADA, **{section: {**held, row: ada.changed(held[row], **answers)}})


def _after(*told: Happening, case: Case = ADA) -> Case:
    return ada.changed(case, events=tuple(Event(UUID(int=at), (what,)) for at, what in enumerate(told, start=1)))


def _sent(day: int, to: str = "Martin Hale", paper: str = "letter") -> PaperSent:
    return PaperSent(paper=paper, to=to, on=date(2026, 10, day))  # type: ignore[arg-type]  # the words are read at run time


def _reply(reply: str, day: int, **more: object) -> ReplyReceived:
    return ReplyReceived(reply=reply, on=date(2026, 10, day), **more)  # type: ignore[arg-type]  # the words are read at run time


@dataclass(frozen=True)
class Row:
    situation: str
    case: Case
    finding: str
    today: date = MONDAY


def _package(home_days: int = 3, **brought: object) -> Case:
    """Her case with so many home days, and with what was brought up."""
    asked = ada.changed(ADA.terms, home_days=home_days, weekdays=())
    return ada.changed(ADA, terms=asked, money=ada.changed(ADA.money, **brought))


AMERICAN = ada.changed(_ada("person", place="US", currency="USD"), money=ada.changed(ADA.money, miles_per_day="20"))
WEIGHED: Mapping[str, object] = {"good": "A day is a start.", "hard": "It saves no ticket."}
TABLE = [
    Row("a letter on Monday and a proposal on Thursday", _after(_sent(12), _sent(15, paper="proposal")), "too-soon", date(2026, 10, 16)),
    Row(
        "a paper before the day that the boss named",
        _after(_reply("maybe", 12, decides_by=date(2026, 10, 20), **WEIGHED), _sent(15)),
        "before-their-day",
    ),
    Row("the letter went to somebody else", _after(_sent(12, to="Dana Cole")), "over-their-head"),
    Row("two papers after a no", _after(_reply("no", 5, **WEIGHED), _sent(6), _sent(20)), "insisting", date(2026, 10, 21)),
    Row("a maybe that nobody weighed", _after(_reply("maybe", 12)), "not-weighed"),
    Row("one pattern and no other", _ada("terms", other_patterns=()), "one-option"),
    Row("a start and no review", _ada("terms", review_on=None), "no-review"),
    Row("days and no start", _ada("terms", start_on=None), "no-start"),
    Row("more days than the policy has", ADA, "beyond-policy"),
    Row("reachable for eleven hours", _ada("workplace", reachable_from="07:00", reachable_to="18:00"), "reach-too-wide"),
    Row(
        "own reasons alone are told",
        ada.changed(ADA, reasons={"journey": ada.changed(ADA.reasons["journey"], may_tell=True)}),
        "own-reasons-alone",
    ),
    Row(
        "a promise that nobody can check",
        ada.changed(ADA, concerns={row: ada.changed(one, check=None, measure=None) for row, one in ADA.concerns.items()}),
        "promise-without-check",
    ),
    Row(
        "the boss is right, and as much is asked as before",
        ada.changed(ADA, concerns={row: ada.changed(one, boss_is_right=True, narrowed=None) for row, one in ADA.concerns.items()}),
        "right-not-narrowed",
    ),
    Row(
        "a figure that is going round wrong",
        _ada("evidence", "trip-com", says="Remote staff work 5.14 hours a day."),
        "wrong-figure",
    ),
    Row(
        "a study with a figure and no address",
        _ada("evidence", "trip-com", says="Quits fell by 33 per cent.", address=None),
        "number-without-source",
    ),
    Row(
        "studies for, and none against",
        ada.changed(ADA, evidence={row: one for row, one in ADA.evidence.items() if one.kind != "study" or one.points == "for"}),
        "one-side",
    ),
    Row("an example that was seen a year ago", _ada("evidence", "northgate", seen_on="2025-09-20"), "old-example"),
    Row(
        "a cut and extra work that leave an hour worth less",
        _package(home_days=2, pay_cut_percent="6", extra_hours_per_week="4"),
        "unprofitable-mix",
    ),
    Row(
        "a cut and extra work, and the pay is not known",
        ada.changed(_ada("person", pay_per_year=None), money=ada.changed(ADA.money, pay_cut_percent="6", extra_hours_per_week="4")),
        "mix-unpriced",
    ),
    Row("a cut so large that an hour is worth less", _package(home_days=2, pay_cut_percent="25"), "hour-worth-less"),
    Row("extra work so long that an hour is worth less", _package(home_days=1, extra_hours_per_week="8"), "hour-worth-less"),
    Row(
        "a cut under which an hour is paid with less than the law allows",
        _package(pay_cut_percent="20", lowest_pay_per_hour="14"),
        "below-lowest-pay",
    ),
    Row(
        "so much unpaid work that an hour is paid with less",
        _package(extra_hours_per_week="9", lowest_pay_per_hour="14"),
        "below-lowest-pay",
    ),
    Row("unpaid work for somebody whose overtime is due", _package(extra_task="The Harrogate book", overtime_due="yes"), "overtime-due"),
    Row("a cut under which a freed hour costs more than the wage", _package(home_days=2, pay_cut_percent="21"), "freed-hour-dear"),
    Row("extra work without hours", _package(extra_task="The Harrogate book", extra_until="2027-03-26"), "extra-without-edges"),
    Row("extra work without an end", _package(extra_task="The Harrogate book", extra_hours_per_week="2"), "extra-without-edges"),
    Row("a cut without an end", _package(pay_cut_percent="2"), "cut-without-end"),
    Row("a cut of pay", _package(pay_cut_percent="2", pay_cut_until="2027-03-26"), "falls-with-pay"),
    Row("miles at a rate that has grown old", AMERICAN, "stale-figure", date(2027, 3, 1)),
    Row("an answer within minutes, and no hours", _ada("workplace", reachable_from=None, reachable_to=None), "hidden-hours"),
    Row("a reason of family is switched on", _ada("reasons", "my-father", may_tell=True), "private-told"),
]


def _ids(row: Row, guards: tuple[Guard, ...] = GUARDS) -> set[str]:
    return {finding.id for finding in findings(row.case, row.today, guards)}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.situation)
def test_each_situation_has_its_finding(row: Row) -> None:
    assert row.finding in _ids(row)


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.__name__)
def test_no_guard_could_be_left_out(guard: Guard) -> None:
    others = tuple(other for other in GUARDS if other is not guard)
    assert any(row.finding not in _ids(row, others) for row in TABLE)


def test_in_the_example_two_things_are_good_to_know_and_nothing_is_wrong() -> None:
    found = {finding.id: finding.grade for finding in findings(ADA, MONDAY)}
    assert found == {"beyond-policy": "note", "work-allows-it": "good"}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.situation)
def test_each_finding_says_why_on_what_it_rests_and_what_to_do(row: Row) -> None:
    found = next(one for one in findings(row.case, row.today) if one.id == row.finding)
    for said in (found.title, found.reason, found.source, found.remedy):
        assert said is not None
        assert say(said).strip()


@FEW
@given(cases())
def test_any_case_has_findings_with_the_gravest_first_and_each_leads_to_an_answer_of_the_case(case: Case) -> None:
    found = findings(case, MONDAY)
    assert [one.grade for one in found] == sorted((one.grade for one in found), key=list(GRADES).index)
    for one in found:
        say(one.reason)
        if one.path:
            case.value(one.path)


@pytest.mark.parametrize(
    ("finding", "silent"),
    [
        ("below-lowest-pay", _package(pay_cut_percent="18", lowest_pay_per_hour="14")),  # £14.06 an hour
        ("below-lowest-pay", _package(extra_hours_per_week="7", lowest_pay_per_hour="14")),  # £14.29
        ("below-lowest-pay", _package(lowest_pay_per_hour="18")),  # neither a cut nor extra work: the law's own matter
        ("below-lowest-pay", _package(pay_cut_percent="20")),  # no minimum is known, and none is shipped
        ("overtime-due", _package(extra_task="The Harrogate book", overtime_due="no")),
        ("overtime-due", _package(pay_cut_percent="2", overtime_due="yes")),
        ("freed-hour-dear", _package(home_days=2, pay_cut_percent="19")),
    ],
)
def test_in_the_nearest_case_a_guard_on_an_hour_is_silent(finding: str, silent: Case) -> None:
    assert finding not in {one.id for one in findings(silent, MONDAY)}


def test_unpaid_work_that_the_law_forbids_is_sent_to_advice() -> None:
    for row in TABLE:
        for one in findings(row.case, row.today):
            if one.id in ("below-lowest-pay", "overtime-due"):
                assert one.grade == "grave"
                assert one.remedy is not None
                assert "a union, an advice centre or a lawyer" in say(one.remedy)


def test_the_page_of_money_is_told_what_the_guards_on_money_say_and_no_more() -> None:
    for row in TABLE:
        told = {one.id for one in money_findings(row.case, row.today)}
        assert told == _ids(row, MONEY_GUARDS) - {one.id for one in work_findings(row.case)}


def test_what_goes_out_on_one_day_is_one_mention() -> None:
    assert "too-soon" not in _ids(Row("", _after(_sent(12), _sent(12, paper="proposal")), ""))


def test_a_paper_after_an_answer_is_no_chasing() -> None:
    told = _after(_sent(12), _reply("maybe", 13, **WEIGHED), _sent(14))
    assert "too-soon" not in _ids(Row("", told, "", date(2026, 10, 14)))


def test_an_adjustment_is_told_nothing_of_options_and_reviews() -> None:
    alone = ada.changed(_ada("terms", other_patterns=(), review_on=None), rights=ada.changed(ADA.rights, way="adjustment"))
    assert not {"one-option", "no-review"} & _ids(Row("", alone, ""))
