"""Every paper of every case is sound, keeps private words in, and says what it can from wherever the matter stands."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import Case, Event, Fact, Message
from homeground.case.choice import Choice
from homeground.case.concern import Concern
from homeground.case.field import field_of, fields_of
from homeground.case.paper_sent import PaperSent
from homeground.case.person import WHERE
from homeground.case.reading import body_of
from homeground.case.reply_received import ReplyReceived
from homeground.case.task import Task
from homeground.case.terms import Terms
from homeground.papers import PAPERS, Paper
from homeground.papers.check import PrivateInShared, budget, check, require_sound
from homeground.papers.paper import Table
from homeground.papers.proposal_parts import count_weekdays
from homeground.papers.writer import Writer
from homeground.wording import say
from tests import ada
from tests.strategies import FEW, PRIVATE_MARK, cases, marked


def _text(paper: Paper) -> str:
    return "\n".join(say(sentence.message) for _, sentence in paper.sentences())


def _at(where: str, since: date | None = date(2026, 10, 20)) -> Case:
    return ada.changed(ada.case(), person=ada.changed(ada.case().person, where=where, where_since=since))


@FEW
@given(cases(), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_every_paper_of_every_case_is_sound(case: Case, today: date) -> None:
    for kind in PAPERS.values():
        paper = kind.of(case, today)
        assert check(paper) == ()
        assert all(say(sentence.message).strip() for _, sentence in paper.sentences())


@FEW
@given(cases(), st.sampled_from(sorted(WHERE)))
def test_no_private_word_stands_in_a_shared_paper(case: Case, where: str) -> None:
    private = marked(case)
    private = ada.changed(private, person=ada.changed(private.person, where=where))
    for kind in PAPERS.values():
        paper = kind.of(private, ada.TODAY)
        if paper.is_shared:
            assert PRIVATE_MARK not in _text(paper)
            assert PRIVATE_MARK not in paper.author


_PREFERENCES = {"issues": ("brought", "pile", "likes", "favourite"), "terms": ("if_no", "as_good_as", "mark_met_percent", "offers_at_most")}


def _without_preferences(case: Case) -> Case:
    """The same case, with nothing said of what its employee would rather get, or do without agreement."""
    silent = dict.fromkeys(_PREFERENCES["issues"])
    issues = {row: ada.changed(issue, **silent) for row, issue in case.issues.items()}
    terms = ada.changed(case.terms, if_no=None, as_good_as=(), mark_met_percent=None, offers_at_most=None)
    return ada.changed(case, issues=issues, choices={}, terms=terms)


@FEW
@given(cases(), st.sampled_from(sorted(WHERE)))
def test_what_is_preferred_changes_no_word_of_a_shared_paper(case: Case, where: str) -> None:
    case = ada.changed(case, person=ada.changed(case.person, where=where))
    for kind in PAPERS.values():
        paper, other = (kind.of(one, ada.TODAY) for one in (case, _without_preferences(case)))
        assert paper == other or not paper.is_shared


def test_every_preference_is_private_by_its_question() -> None:
    silent = [field_of(type(held), name) for held in (*ada.case().issues.values(), ada.case().terms) for name in _names(held)]
    assert all(field.question.private for field in silent)
    assert all(field.question.private for field in fields_of(Choice))


def _names(held: object) -> tuple[str, ...]:
    return _PREFERENCES["terms" if isinstance(held, Terms) else "issues"]


def test_the_brief_does_say_what_is_private() -> None:
    assert "Two home days and a date to look at a third" in _text(PAPERS["brief"].of(ada.case(), ada.TODAY))


def test_every_paper_that_asks_for_something_can_be_noted_as_sent_and_no_other() -> None:
    assert all(kind.is_shared for kind in PAPERS.values() if kind.is_sent)
    assert {name for name, kind in PAPERS.items() if kind.is_sent} == set(field_of(PaperSent, "paper").question.choices)


@pytest.mark.parametrize("name", PAPERS)
def test_the_papers_of_the_example_keep_their_budgets(name: str) -> None:
    assert [(fault.code, say(fault.message)) for fault in budget(PAPERS[name].of(ada.case(), ada.TODAY), say, PAPERS[name].words)] == []


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("since", [None, date(2026, 10, 20)])
def test_there_is_a_letter_wherever_the_matter_stands(where: str, since: date | None) -> None:
    letter = PAPERS["letter"].of(_at(where, since), ada.TODAY)
    assert check(letter) == ()
    assert ("three days a week" in _text(letter)) is (where != "refused")


def test_each_standing_of_the_matter_has_a_letter_of_its_own() -> None:
    assert len({_text(PAPERS["letter"].of(_at(where), ada.TODAY)) for where in WHERE}) == len(WHERE)


@pytest.mark.parametrize("where", WHERE)
def test_a_letter_can_be_printed_before_anything_is_known(where: str) -> None:
    empty = Case()
    case = ada.changed(empty, person=ada.changed(empty.person, where=where))
    text = _text(PAPERS["letter"].of(case, ada.TODAY))
    assert "None" not in text
    assert "  " not in text
    assert "_" not in text


def test_what_is_missing_is_named_in_the_private_brief_alone() -> None:
    case = ada.changed(ada.case(), terms=Terms())
    assert "Still missing in your letter" in _text(PAPERS["brief"].of(case, ada.TODAY))
    assert "missing" not in _text(PAPERS["letter"].of(case, ada.TODAY)).lower()


def test_a_full_stop_that_somebody_typed_is_never_doubled() -> None:
    stopped = {field: f"{value}." for field, value in _texts(ada.case().terms).items()}
    case = ada.changed(ada.case(), terms=ada.changed(ada.case().terms, **stopped))
    for where in WHERE:
        for kind in PAPERS.values():
            text = _text(kind.of(ada.changed(case, person=ada.changed(case.person, where=where)), ada.TODAY))
            assert ".." not in text
            assert ".," not in text


def _texts(value: object) -> dict[str, str]:
    return {
        name: held
        for name, held in body_of(value).items()
        if isinstance(held, str) and name in ("measure", "measured_from", "fails_if", "level_now")
    }


def test_a_refusal_is_answered_with_thanks_and_two_questions_and_no_argument() -> None:
    text = _text(PAPERS["letter"].of(_at("refused"), date(2026, 10, 21)))
    assert "Thank you for your plain answer of 20 October 2026." in text
    assert "What would have to change for it to become possible?" in text
    assert "studies" not in text
    assert "I ask to work from home" not in text
    assert "Could we talk" not in text
    assert "a week" not in text
    assert "trial" not in text


def test_after_a_no_the_notes_for_the_talk_ask_two_questions_and_offer_nothing() -> None:
    text = _text(PAPERS["brief"].of(_at("refused"), date(2026, 10, 21)))
    assert "three days" not in text.lower()
    assert "What would have to change for it to become possible, and when I may ask again. Nothing is offered today." in text
    assert "the ask in one sentence" not in text
    assert "Offer the trial" not in text
    assert "Note it, and do not raise it before then." in text


def test_what_the_boss_said_never_stands_in_a_shared_paper() -> None:
    said = Event(UUID(int=1), (ReplyReceived(reply="maybe", on=ada.TODAY, said="amber lake"),))
    case = ada.changed(ada.case(), events=(said,))
    texts = {name: _text(kind.of(case, ada.TODAY)) for name, kind in PAPERS.items()}
    assert "amber lake" in texts["brief"]
    assert "amber" not in texts["letter"] + texts["proposal"]
    sentence = Writer(case, ada.TODAY).sentence("{said}", said=Writer(case, ada.TODAY).fact("replies.said"))
    assert sentence.is_private


def test_a_private_word_in_a_shared_paper_s_title_is_refused() -> None:
    paper = PAPERS["letter"].of(ada.case(), ada.TODAY)
    leaking = ada.changed(paper, title=Message("{smallest}", smallest=Fact("Two days", ("terms.smallest",))))
    with pytest.raises(PrivateInShared, match="title"):
        require_sound(leaking)


def test_an_ask_beyond_the_policy_says_so_and_one_inside_it_rests_on_it() -> None:
    beyond = _text(PAPERS["letter"].of(ada.case(), ada.TODAY))
    assert "names two days a week; I ask for more." in beyond
    inside = ada.changed(ada.case(), policy=ada.changed(ada.case().policy, home_days="3"))
    assert "I ask under clause 4.2 of our Flexible Working Policy 2024." in _text(PAPERS["letter"].of(inside, ada.TODAY))


def test_nothing_stands_as_agreed_that_nobody_named() -> None:
    case = ada.changed(Case(), person=ada.changed(Case().person, where="granted"))
    text = _text(PAPERS["letter"].of(case, ada.TODAY))
    assert "some days" not in text
    assert "Either of us" not in text
    assert "my pay" not in text


def test_a_shared_table_has_no_empty_cells() -> None:
    tasks = {"a": Task(name="Post"), "b": ada.case().tasks["monthly-reports"]}
    concerns = {"a": Concern(concern="team", commitment="I share."), "b": ada.changed(ada.case().concerns["phones"], risk_left=None)}
    paper = PAPERS["proposal"].of(ada.changed(ada.case(), tasks=tasks, concerns=concerns), ada.TODAY)
    tables = [node for node in paper.nodes if isinstance(node, Table)]
    assert [table.id for table in tables] == ["tasks", "concerns", "safeguards"]
    assert all(cell for table in tables for row in table.rows for cell in row)


def test_a_task_without_its_five_answers_claims_nothing() -> None:
    tasks = {"counter": Task(name="Serve at the counter", hours_per_week="35")}  # type: ignore[arg-type]  # typed as people type it
    text = _text(PAPERS["proposal"].of(ada.changed(ada.case(), tasks=tasks), ada.TODAY))
    assert "Serve at the counter" in text
    assert "can be done at home" not in text
    assert "Nothing ties it" not in text
    assert "Home or office" not in text


@given(st.dates(date(2026, 1, 1), date(2027, 1, 1)), st.integers(0, 200), st.sets(st.integers(0, 6), min_size=1))
def test_home_days_are_counted_as_on_a_calendar(begin: date, length: int, weekdays: set[int]) -> None:
    days = [date.fromordinal(begin.toordinal() + n) for n in range(length + 1)]
    assert count_weekdays(begin, days[-1], tuple(weekdays)) == sum(day.weekday() in weekdays for day in days)
