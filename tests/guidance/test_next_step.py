"""One next step, always, with its reason; each rule is reached from some case, and each is needed."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

import pytest
from hypothesis import given

from homeground.case import SECTIONS, Case, Event
from homeground.case.calendar import add_working_days
from homeground.case.device import Device
from homeground.case.happening import Happening
from homeground.case.paper_sent import PaperSent
from homeground.case.person import WHERE, Person
from homeground.case.policy import Policy
from homeground.case.reply_received import ReplyReceived
from homeground.case.terms import Terms
from homeground.guidance import AnswerSection, NoteReply, ReadPaper, next_step, quiet_until, section_states
from homeground.guidance.next_step import RULES, Rule
from homeground.papers import PAPERS
from homeground.wording import say
from tests import ada
from tests.desk.trials import case_of, drawn
from tests.strategies import FEW, cases

Reply = Literal["yes", "maybe", "no"]
MONDAY = date(2026, 10, 12)


def _ada(**changed: object) -> Case:
    return ada.changed(ada.case(), **changed)


def _at(where: str | None, since: date | None = None, **changed: object) -> Case:
    return _ada(person=ada.changed(ada.case().person, where=where, where_since=since), **changed)


def _replied(reply: Reply, on: date, by: date | None = None) -> Case:
    return _ada(events=(Event(UUID(int=1), (ReplyReceived(reply=reply, on=on, decides_by=by),)),))


def _without(section: str) -> Case:
    return _ada(**{section: getattr(Case(), section)})


def _refused() -> Person:
    return ada.changed(ada.case().person, where="refused", where_since=MONDAY)


def _sent(on: date) -> tuple[Event, ...]:
    return (Event(UUID(int=1), (PaperSent(paper="letter", to="Martin Hale", on=on),)),)


@dataclass(frozen=True)
class Row:
    situation: str
    case: Case
    today: date
    step: str


def _formal(*replies: ReplyReceived, place: str = "GB", on: date = MONDAY, **rights: object) -> Case:
    """The letter went out as the formal request, and these answers came."""
    told: tuple[Happening, ...] = (PaperSent(paper="letter", to="Martin Hale", on=on, formal=True), *replies)
    return _ada(
        person=ada.changed(ada.case().person, place=place),
        rights=ada.changed(ada.case().rights, way="law", **rights),
        events=tuple(Event(UUID(int=number), (what,)) for number, what in enumerate(told, start=1)),
    )


def _place(place: str, **rights: object) -> Case:
    return _ada(person=ada.changed(ada.case().person, place=place), rights=ada.changed(ada.case().rights, **rights))


def _lacking_by_law() -> Case:
    case = _place("GB", way="law", asked_before=None, earlier_requests=())
    return ada.changed(case, person=ada.changed(case.person, boss_name=None))


def _no(on: date) -> ReplyReceived:
    return ReplyReceived(reply="no", on=on)


def _four_days() -> Case:
    return _ada(terms=ada.changed(ada.case().terms, home_days="4", weekdays=()))


WORK_DEVICE = Device(whose="employer", account="employer")
TABLE = [
    Row("nothing is answered", Case(), MONDAY, "device"),
    Row("only the employer’s device is answered", Case(device=WORK_DEVICE), MONDAY, "own-device"),
    Row("somebody went on at the employer’s device", _ada(device=WORK_DEVICE), MONDAY, "hand-in"),
    Row("nobody knows where the matter stands", _at(None), MONDAY, "where"),
    Row("the boss said yes", _replied("yes", MONDAY), MONDAY, "write-it-down"),
    Row("asked, but nobody knows when", _at("asked"), MONDAY, "asked-on"),
    Row("asked yesterday", _at("asked", MONDAY), date(2026, 10, 13), "quiet"),
    Row("asked ten working days ago", _at("asked", MONDAY), date(2026, 10, 26), "ask-once"),
    Row("maybe, decision on Thursday", _replied("maybe", MONDAY, date(2026, 10, 15)), MONDAY, "quiet-until-their-day"),
    Row("maybe, and their day has passed", _replied("maybe", MONDAY, date(2026, 10, 15)), date(2026, 10, 16), "choose-offers"),
    Row("maybe, with no day named", _replied("maybe", MONDAY), MONDAY, "choose-offers"),
    Row("maybe, and nothing is on the table", _at("maybe", MONDAY, issues={}), MONDAY, "answer-maybe"),
    Row("refused yesterday", _at("refused", MONDAY), date(2026, 10, 13), "refused-today"),
    Row("refused, and nobody knows when", _at("refused"), MONDAY, "refused-today"),
    Row("refused days ago, all else ready", _at("refused", MONDAY), date(2026, 10, 16), "answer-refused"),
    Row("refused days ago, with sections still open", _at("refused", MONDAY, standing={}, tasks={}), date(2026, 10, 16), "answer-refused"),
    Row("one result and no more", _ada(standing=dict(list(ada.case().standing.items())[:1])), MONDAY, "hand-in"),
    Row("asked on a day that is still to come", _at("maybe", date(2026, 12, 23)), MONDAY, "fill-person"),
    Row("refused, and answered by letter", _ada(person=_refused(), events=_sent(MONDAY)), date(2026, 12, 3), "let-it-rest"),
    Row("called back, papers not looked at", _at("called-back", MONDAY, policy=Policy()), MONDAY, "written-before"),
    Row("called back, papers looked at", _at("called-back", MONDAY), MONDAY, "answer-called-back"),
    Row("a trial without a review", _at("trial", MONDAY, terms=Terms()), MONDAY, "review-day"),
    Row("a trial before its review", _at("trial", MONDAY), MONDAY, "keep-to-the-plan"),
    Row("a trial after its review", _at("trial", MONDAY), date(2027, 4, 14), "review"),
    Row("no terms yet", _without("terms"), MONDAY, "fill-terms"),
    Row("no name yet", _ada(person=ada.changed(ada.case().person, name=None)), MONDAY, "fill-person"),
    Row("no concerns yet", _without("concerns"), MONDAY, "fill-concerns"),
    Row("no hours when reachable", _without("workplace"), MONDAY, "fill-workplace"),
    Row("no reasons yet", _without("reasons"), MONDAY, "fill-reasons"),
    Row("no tasks yet", _without("tasks"), MONDAY, "fill-tasks"),
    Row("neither tasks nor reasons: the letter’s part first", _ada(tasks={}, reasons={}), MONDAY, "fill-reasons"),
    Row("no results yet", _without("standing"), MONDAY, "fill-standing"),
    Row("policy not looked for", _without("policy"), MONDAY, "fill-policy"),
    Row("no examples yet", _without("evidence"), MONDAY, "fill-evidence"),
    Row("all is there, but the times to meet are over", _ada(), date(2026, 10, 17), "fill-terms"),
    Row("all is there, and four days are asked for where three are free", _four_days(), MONDAY, "work-allows-less"),
    Row("all is there", _ada(), MONDAY, "hand-in"),
    Row("a formal request, with an earlier one after it", _formal(earlier_requests=("2026-11-01",)), MONDAY, "mend-facts"),
    Row("a formal request, and time is left", _formal(), date(2026, 12, 11), "wait-for-the-law"),
    Row("a formal request, and their day is over", _formal(), date(2026, 12, 12), "overdue"),
    Row("their day is over where silence grants", _formal(place="PE"), date(2026, 12, 12), "granted-by-silence"),
    Row("their day is over where silence may be disputed", _formal(place="AU"), date(2026, 12, 12), "may-dispute"),
    Row("a formal request where the law sets no day", _formal(place="FR"), date(2026, 10, 13), "quiet"),
    Row("maybe to a formal request with a trial in it", _formal(ReplyReceived(reply="maybe", on=MONDAY)), MONDAY, "let-the-decision-wait"),
    Row(
        "maybe to a formal request, and a later day agreed",
        _formal(ReplyReceived(reply="maybe", on=MONDAY), extended_to="2027-04-26"),
        MONDAY,
        "choose-offers",
    ),
    Row("a formal request after a friendly one was refused", _formal(_no(date(2026, 10, 9))), date(2026, 10, 13), "wait-for-the-law"),
    Row("a formal request refused yesterday", _formal(_no(MONDAY)), date(2026, 10, 13), "refused-today"),
    Row("a formal request refused days ago", _formal(_no(MONDAY)), date(2026, 10, 16), "take-it-further"),
    Row("the day of a trial that was drawn", _at("trial", MONDAY, events=case_of(drawn()).events), date(2027, 1, 18), "trial-log"),
    Row("the way to ask is open", _place("GB", way=None), MONDAY, "how-to-ask"),
    Row("the way to ask is open where no rule is recorded", _place("ZZ", way=None), MONDAY, "hand-in"),
    Row("the law, where it turns on what was not asked", _place("CA-FED", way="law", effect="The rota changes."), MONDAY, "law-question"),
    Row("informally, and nobody asked what may be stronger", _place("GB", not_true_of_me=()), MONDAY, "law-question"),
    Row("the law, where no rule is recorded", _place("ZZ", way="law"), MONDAY, "way"),
    Row("an adjustment without any ground for it", _place("GB", way="adjustment"), MONDAY, "way"),
    Row("the law, and its request lacks something beside the name of the boss", _lacking_by_law(), MONDAY, "fill-rights"),
    Row("the law, and its request lacks something", _place("GB", way="law", asked_before=None, earlier_requests=()), MONDAY, "fill-rights"),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.situation)
def test_each_situation_has_its_step(row: Row) -> None:
    assert next_step(row.case, row.today).id == row.step


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_rule_could_be_left_out(rule: Rule) -> None:
    others = tuple(other for other in RULES if other is not rule)
    assert any(_step_or_none(row, others) != row.step for row in TABLE)


def _step_or_none(row: Row, rules: tuple[Rule, ...]) -> str | None:
    try:
        return next_step(row.case, row.today, rules).id
    except StopIteration:
        return None


def test_a_section_that_was_begun_is_completed_and_what_lacks_is_named() -> None:
    step = next_step(_ada(), date(2026, 10, 17))
    assert say(step.title) == "Complete “What you ask for”"
    assert say(step.why).startswith("Still missing: New times to meet: those you gave are over.")


@FEW
@given(cases())
def test_every_case_has_one_step_with_a_reason_and_a_place_to_do_it(case: Case) -> None:
    for where in (None, *WHERE):
        step = next_step(ada.changed(case, person=ada.changed(case.person, where=where)), MONDAY)
        assert say(step.why)
        assert say(step.title)
        assert 0 < step.minutes <= 30
        match step.target:
            case AnswerSection(section):
                assert section in {one.name for one in SECTIONS}
            case ReadPaper(paper):
                assert paper in PAPERS
            case NoteReply():
                pass


def test_a_second_mention_waits_ten_working_days_or_for_the_bosss_own_day() -> None:
    assert quiet_until(MONDAY, None) == date(2026, 10, 26)
    assert quiet_until(MONDAY, date(2026, 10, 16)) == date(2026, 10, 19)
    assert add_working_days(date(2026, 10, 16), 1) == date(2026, 10, 19)


def test_a_letter_sent_starts_the_quiet_days() -> None:
    assert next_step(_ada(events=_sent(MONDAY)), date(2026, 10, 14)).id == "quiet"


def test_a_stronger_right_is_named_on_the_law_page_and_not_in_the_next_step() -> None:
    others = tuple(word for word in ada.case().rights.not_true_of_me if word != "disability")
    for way in (None, "informal"):
        case = _place("GB", way=way, true_of_me=("disability",), not_true_of_me=others)
        step = next_step(case, MONDAY)
        assert "A stronger right may fit you" in say(step.why)
        shown = (*(state.summary for state in section_states(case, MONDAY)), step.title, step.why)
        assert all("disab" not in say(one) for one in shown)
