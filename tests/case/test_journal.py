"""A case is a journal: what holds for every one of them."""

import json
from dataclasses import replace
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from homeground.case import Case, Entry, fold
from homeground.case.journal import latest_numbers
from homeground.desk.transfer import export, read_export
from tests import ada
from tests.strategies import FUTURE_KINDS, journals


def _numbered(entries: list[Entry]) -> list[Entry]:
    return [replace(entry, number=number) for number, entry in enumerate(entries, start=1)]


def _content(case: Case) -> Case:
    """The case without the order in which rows and events came."""
    return replace(case, events=tuple(sorted(case.events, key=str)), unread=tuple(sorted(case.unread, key=str)))


def _reimported(journal: tuple[Entry, ...]) -> tuple[Entry, ...]:
    parcel = read_export(export("c", journal, history=True, private=True))
    names = ("id", "at", "on", "by", "shape", "facts_version", "kind", "body")
    return tuple(Entry(number=n, **{name: getattr(draft, name) for name in names}) for n, draft in enumerate(parcel.drafts, start=1))


@given(journals())
def test_any_journal_folds(journal: tuple[Entry, ...]) -> None:
    assert isinstance(fold(journal), Case)


@given(journals(), st.randoms(use_true_random=False))
def test_the_order_of_answers_to_different_sections_does_not_matter(journal: tuple[Entry, ...], random: object) -> None:
    answers = [entry for entry in journal if entry.subject is not None]
    by_subject = {
        subject: list(group) for subject, group in groupby(sorted(answers, key=lambda e: str(e.subject)), key=lambda e: e.subject)
    }
    shuffled: list[Entry] = []
    while any(by_subject.values()):
        subject = random.choice(sorted(str(s) for s, left in by_subject.items() if left))  # type: ignore[attr-defined]  # Hypothesis hands it in as object
        shuffled.append(by_subject[subject].pop(0))
    assert _content(fold(_numbered(shuffled))) == _content(fold(answers))


@given(journals())
def test_export_and_import_tell_the_same_case(journal: tuple[Entry, ...]) -> None:
    assert fold(_reimported(journal)) == fold(journal)


@given(journals())
def test_an_import_keeps_every_entry_word_for_word(journal: tuple[Entry, ...]) -> None:
    assert [(e.id, e.kind, json.loads(json.dumps(e.body))) for e in _reimported(journal)] == [(e.id, e.kind, e.body) for e in journal]


@given(journals(), FUTURE_KINDS)
def test_a_kind_of_the_future_is_kept_and_reported_and_changes_nothing_else(journal: tuple[Entry, ...], kind: str) -> None:
    last = max((entry.number for entry in journal), default=0)
    strange = replace(ada.stamp().draft(kind, {"what": [1, {"deep": True}]}), shape=1)
    entry = Entry(
        number=last + 1, **{name: getattr(strange, name) for name in ("id", "at", "on", "by", "shape", "facts_version", "kind", "body")}
    )
    with_it = fold((*journal, entry))
    assert [unread.kind for unread in with_it.unread][-1] == kind
    assert replace(with_it, unread=()) == replace(fold(journal), unread=())


def test_an_answer_of_a_later_shape_is_kept_and_the_older_one_counts() -> None:
    first, second = (replace(draft) for draft in ada.drafts()[:2])
    later = replace(second, shape=99)
    entries = [Entry(number=n, **{s: getattr(d, s) for s in first.__dataclass_fields__}) for n, d in enumerate((first, later), start=1)]
    case = fold(entries)
    assert case.device == ada.case().device
    assert case.person == Case().person
    assert "later version" in case.unread[0].why


@given(journals())
def test_the_latest_number_of_a_subject_is_the_one_that_counts(journal: tuple[Entry, ...]) -> None:
    numbers = latest_numbers(journal)
    assert all(numbers[str(entry.subject)] >= entry.number for entry in journal if entry.subject)
