"""Answers are checked where they are made, and every mistake is told at once."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import SECTIONS, BadAnswer, Mistake, Section
from homeground.case.field import Field, fields_of
from homeground.case.happening import HAPPENINGS
from homeground.case.person import Person
from homeground.case.quantity import Amount, BadQuantity, Days, Hours, Money, Share
from homeground.case.reading import body_of, from_form, read, to_form
from homeground.case.task import Task
from homeground.case.terms import Terms
from homeground.case.workplace import Workplace
from tests import ada
from tests.strategies import raw_answers, values

SHAPES = [*(section.shape for section in SECTIONS), *(kind.shape for kind in HAPPENINGS.values())]


def _mistakes(shape: type, raw: dict[str, object]) -> tuple[Mistake, ...]:
    try:
        read(shape, raw)
    except BadAnswer as error:
        return error.mistakes
    return ()


@given(st.data(), st.sampled_from(SHAPES))
def test_what_is_stored_is_read_back_the_same(data: st.DataObject, shape: type) -> None:
    value = data.draw(values(shape))
    assert read(shape, body_of(value)) == value


@given(st.data(), st.sampled_from(SHAPES))
def test_what_a_form_shows_is_read_back_the_same(data: st.DataObject, shape: type) -> None:
    value = data.draw(values(shape))
    assert read(shape, from_form(shape, to_form(shape, body_of(value)))) == value


@given(st.data(), st.sampled_from(SHAPES))
def test_raw_answers_are_taken_or_refused_in_words(data: st.DataObject, shape: type) -> None:
    assert all(mistake.remedy for mistake in _mistakes(shape, data.draw(raw_answers(shape))))


@given(
    st.sampled_from(SECTIONS),
    st.dictionaries(st.text(max_size=12), st.integers() | st.floats() | st.text() | st.none() | st.lists(st.booleans())),
)
def test_junk_is_refused_in_words_and_never_breaks_the_reader(section: Section, junk: dict[str, object]) -> None:
    known = {field.name: value for field, value in zip(fields_of(section.shape), junk.values(), strict=False)}
    for raw in (junk, known):
        assert all(mistake.remedy for mistake in _mistakes(section.shape, raw))


@pytest.mark.parametrize(
    ("shape", "raw", "field", "remedy"),
    [
        (Terms, {"home_days": 3.0}, "home_days", 'write it in quotes, exactly: "3.0"'),
        (Terms, {"notice": "1,5"}, "notice", "write 1.5: a point for decimals, no mark for thousands"),
        (Terms, {"start_on": "9999-12-29"}, "start_on", "a day from 1900 to 2100"),
        (Person, {"pay_per_year": "32,600"}, "pay_per_year", "write 32600, with no mark for thousands"),
        (Terms, {"home_days": "2.5", "weekdays": ["mon", "tue"]}, "weekdays", "name as many days as you ask for"),
        (Terms, {"home_days": "8"}, "home_days", "from 0 to 7 days"),
        (Terms, {"home_days": "0"}, "home_days", "not less than 0.5 days a week"),
        (Terms, {"start_on": "2027-02-30"}, "start_on", "there is no such day in the calendar"),
        (Terms, {"start_on": "4.1.2027"}, "start_on", "write the day as year-month-day, such as 2026-10-12"),
        (Terms, {"colour": "blue"}, "colour", "there is no such field; known: "),
        (Terms, {"strat_on": "2027-01-04"}, "strat_on", "there is no such field; did you mean start_on?"),
        (Terms, {"start_on": "2027-01-04", "trial_end_on": "2027-01-03"}, "trial_end_on", "the trial ends after it starts"),
        (Terms, {"home_days": "3", "weekdays": ["mon"]}, "weekdays", "name as many days as you ask for, or none"),
        (Terms, {"weekdays": ["monday"]}, "weekdays.0", "write one of: mon, tue, wed, thu, fri, sat, sun"),
        (Task, {"hours_per_week": "6"}, "name", "needed; for example: Reconcile payments"),
        (Task, {"name": "Post", "thing": "stone"}, "thing", "write one of: none, paper, movable, fixed"),
        (Task, {"name": "Post", "hours_per_week": "NaN"}, "hours_per_week", "write a plain number such as 7 or 6.5"),
        (Task, {"name": "x" * 81}, "name", "at most 80 characters (these are 81)"),
        (Task, {"name": "Post", "can_wait": "perhaps"}, "can_wait", "answer yes or no"),
        (Workplace, {"reachable_from": "17:00", "reachable_to": "09:00"}, "reachable_to", "the end of the day comes after its beginning"),
        (Workplace, {"reachable_from": "25:00"}, "reachable_from", "write the time as hours and minutes, such as 09:00"),
    ],
)
def test_each_mistake_says_where_and_how_to_mend_it(shape: type, raw: dict[str, object], field: str, remedy: str) -> None:
    with pytest.raises(BadAnswer) as told:
        read(shape, raw)
    assert told.value.mistakes[0].field == field
    assert told.value.mistakes[0].remedy.startswith(remedy)


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(BadAnswer) as told:
        read(Terms, {"home_days": "9", "start_on": "never", "notice": "x"})
    assert [mistake.field for mistake in told.value.mistakes] == ["home_days", "start_on", "notice"]


def test_two_and_a_half_days_are_named_by_three() -> None:
    assert len(read(Terms, {"home_days": "2.5", "weekdays": ["mon", "tue", "wed"]}).weekdays) == 3


def test_a_number_is_kept_as_people_write_it() -> None:
    assert str(Hours(Decimal("1E+1"))) == "10"


def test_what_is_empty_counts_as_not_answered() -> None:
    assert read(Terms, {"home_days": "", "start_on": "  ", "weekdays": [], "measure": None}) == Terms()


def test_control_and_direction_marks_are_taken_out_of_texts() -> None:
    assert read(Task, {"name": "Po\u202est\x00 \t and\ncheques"}).name == "Post and cheques"


def test_a_value_is_checked_again_when_it_is_changed() -> None:
    with pytest.raises(ValueError, match="from 0 to 7"):
        ada.changed(read(Terms, {"home_days": "3"}), home_days="9")


@pytest.mark.parametrize(
    ("kind", "wrong"), [(Share, "1.2"), (Share, "-0.1"), (Hours, "169"), (Days, "8"), (Amount, "-1"), (Amount, 1.5), (Hours, "1e3")]
)
def test_an_impossible_quantity_does_not_exist(kind: type[Share], wrong: object) -> None:
    with pytest.raises(BadQuantity):
        kind(wrong)


def test_money_of_two_currencies_is_not_added() -> None:
    with pytest.raises(BadQuantity, match="GBP and EUR"):
        Money(Decimal(1), "GBP") + Money(Decimal(1), "EUR")


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_every_field_has_its_question_reason_and_an_example_that_is_accepted(section: Section) -> None:
    for field in fields_of(section.shape):
        assert field.question.ask, field.name
        assert field.question.why, field.name
        required = {f.name: _example(f) for f in fields_of(section.shape) if f.is_required}
        read(section.shape, {**required, field.name: _example(field)})


def _example(field: Field) -> object:
    example = field.question.example
    return example.strip('[]"').split('", "') if field.kind in ("several", "lines", "moments") else example


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_every_choice_has_its_words(section: Section) -> None:
    for field in fields_of(section.shape):
        for word in field.question.choices if field.kind == "choice" else ():
            required = {f.name: _example(f) for f in fields_of(section.shape) if f.is_required}
            read(section.shape, {**required, field.name: word})
        if field.kind == "choice":
            with pytest.raises(BadAnswer):
                read(section.shape, {field.name: "no such word"})
