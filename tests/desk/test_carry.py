"""A case travels as one file; what is private or past stays unless asked for; erasing is for good."""

import dataclasses
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given

from homeground.case import SECTIONS, BadAnswer, Case, Draft, Entry, fold
from homeground.case.entry import answer_body
from homeground.case.reading import Body
from homeground.desk.case_file import CaseFile
from homeground.desk.erasure import erase_answers, erase_happening
from homeground.desk.happenings import correct, record, withdraw
from homeground.desk.interview import answer, answer_whole, remove, undo
from homeground.desk.transfer import export, read_export
from homeground.store import MemoryShelf
from tests import ada
from tests.strategies import FEW, PRIVATE_MARK, cases, marked


def _ada() -> CaseFile:
    file = MemoryShelf().create("ada")
    for number, section in enumerate(SECTIONS, start=1):
        answer_whole(file, section.name, ada.raw(section.name), stamp=ada.stamp(number))
    return file


def _arrived(text: str) -> Case:
    file = MemoryShelf().create("copy")
    file.append(read_export(text).drafts)
    return fold(file.entries())


def test_without_history_the_same_case_arrives() -> None:
    file = _ada()
    answer(file, "person", {**ada.raw("person"), "name": "Ada O."}, stamp=ada.stamp(50))
    text = export("ada", file.entries(), private=True)
    assert _arrived(text) == fold(file.entries())
    assert "Ada Okafor" not in text


def test_with_history_every_version_arrives() -> None:
    file = _ada()
    answer(file, "person", {**ada.raw("person"), "name": "Ada O."}, stamp=ada.stamp(50))
    assert "Ada Okafor" in export("ada", file.entries(), history=True, private=True)


@FEW
@given(cases())
def test_no_private_word_leaves_unless_asked_for(case: Case) -> None:
    file, private = MemoryShelf().create("c"), marked(case)
    for number, section in enumerate(SECTIONS, start=1):
        held = getattr(private, section.name)
        act = ada.stamp(number)
        rows = held.items() if section.has_rows else [(None, held)]
        file.append(tuple(act.draft("answer", answer_body(section.name, row, value)) for row, value in rows))
    for history in (False, True):
        assert PRIVATE_MARK not in export("c", file.entries(), history=history)


def test_a_reason_that_was_switched_off_leaves_in_no_version() -> None:
    file = _ada()
    reason = {**ada.raw("reasons")["unbroken-hours"], "may_tell": False}
    answer(file, "reasons", reason, row="unbroken-hours", stamp=ada.stamp(50))
    assert "unbroken hours" not in export("ada", file.entries(), history=True)


def test_a_private_row_that_was_taken_out_leaves_not_even_its_name() -> None:
    file = _ada()
    remove(file, "reasons", "my-father", stamp=ada.stamp(50))
    assert "my-father" not in export("ada", file.entries(), history=True)
    assert "my-father" in export("ada", file.entries(), history=True, private=True)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "line 1"),
        ("not json\n", "line 1"),
        ('{"homeground": 2, "case": "x"}\n', "line 1"),
        ('{"homeground": 1, "case": "x"}\n{"id": 1}\n', "line 2"),
        ('{"homeground": 1, "case": "x"}\n[]\n', "line 2"),
        ('{"homeground": 1, "case": "x"}\n' + "[" * 5000 + "\n", "line 2"),
    ],
)
def test_a_file_that_is_no_export_is_refused_with_its_line(text: str, where: str) -> None:
    with pytest.raises(BadAnswer) as told:
        read_export(text)
    assert told.value.mistakes[0].field == where


def test_two_entries_of_one_id_are_refused() -> None:
    lines = export("ada", _ada().entries(), private=True).splitlines()
    with pytest.raises(BadAnswer, match="same id"):
        read_export("\n".join([*lines, lines[-1]]))


def test_an_unknown_kind_is_carried_and_reported() -> None:
    file = _ada()
    file.append((ada.stamp(60).draft("ballot-held", {"words": "amber lake"}),))
    parcel = read_export(export("ada", file.entries(), private=True))
    assert parcel.unread == ("ballot-held: of a kind that this version does not know: ballot-held",)
    assert parcel.drafts[-1].body == {"words": "amber lake"}
    assert "amber lake" not in export("ada", file.entries())


def test_erasing_a_section_leaves_no_word_of_it_in_any_version() -> None:
    file = _ada()
    answer(file, "terms", {**ada.raw("terms"), "smallest": "One day"}, stamp=ada.stamp(50))
    assert erase_answers(file, "terms").entries == 2
    told = json.dumps([dict(entry.body) for entry in file.entries()])
    assert "Two home days and a date" not in told
    assert "One day" not in told
    assert fold(file.entries()).terms == Case().terms


def test_erasing_a_field_keeps_the_others() -> None:
    file = _ada()
    erase_answers(file, "terms", field="smallest")
    terms = fold(file.entries()).terms
    assert (terms.smallest, terms.home_days) == (None, ada.case().terms.home_days)


def test_erasing_a_row_keeps_the_other_rows() -> None:
    file = _ada()
    erase_answers(file, "reasons", row="my-father")
    assert set(fold(file.entries()).reasons) == set(ada.case().reasons) - {"my-father"}
    assert "my-father" not in json.dumps([dict(entry.body) for entry in file.entries()])


def test_a_field_that_a_row_needs_is_erased_with_its_row_only() -> None:
    with pytest.raises(BadAnswer, match="erase the whole row"):
        erase_answers(_ada(), "tasks", field="name")
    with pytest.raises(BadAnswer, match="no such field"):
        erase_answers(_ada(), "tasks", field="colour")


def test_erasing_says_what_others_already_have() -> None:
    file = _ada()
    noted = record(
        file, "paper-sent", {"paper": "letter", "to": "Martin Hale", "on": "2026-10-12"}, stamp=ada.stamp(60, date(2026, 10, 12))
    )
    correct(file, noted.id, {"paper": "letter", "to": "M. Hale", "on": "2026-10-12"}, stamp=ada.stamp(61, date(2026, 10, 12)))
    assert [sent.to for sent in erase_answers(file, "tasks").sent] == ["M. Hale"]
    assert erase_happening(file, noted.id).entries == 2
    assert fold(file.entries()).events == ()


def test_what_the_boss_said_leaves_only_when_private_words_are_asked_for() -> None:
    file = _ada()
    noted = record(file, "reply-received", {"reply": "maybe", "on": "2026-10-09", "said": "amber lake"}, stamp=ada.stamp(60))
    correct(file, noted.id, {"reply": "maybe", "on": "2026-10-09", "said": "amber sea"}, stamp=ada.stamp(61))
    other = record(file, "reply-received", {"reply": "no", "on": "2026-10-09", "said": "amber hill"}, stamp=ada.stamp(62))
    withdraw(file, other.id, stamp=ada.stamp(63))
    for history in (False, True):
        assert "amber" not in export("ada", file.entries(), history=history)
    assert "amber hill" in export("ada", file.entries(), history=True, private=True)
    assert "amber hill" not in export("ada", file.entries(), private=True)


def test_a_version_from_when_a_reason_was_private_stays_private() -> None:
    file = _ada()
    answer(file, "reasons", {"reason": "Amber lake", "may_tell": False}, row="quiet", stamp=ada.stamp(60))
    answer(file, "reasons", {"reason": "Quiet", "may_tell": True}, row="quiet", stamp=ada.stamp(61))
    assert "Amber lake" not in export("ada", file.entries(), history=True)
    assert '"Quiet"' in export("ada", file.entries(), history=True)


def test_a_reason_that_was_told_then_kept_then_removed_leaves_in_no_version() -> None:
    file = _ada()
    for number, may_tell in ((60, True), (61, False)):
        answer(file, "reasons", {"reason": "Amber lake", "may_tell": may_tell}, row="quiet", stamp=ada.stamp(number))
    remove(file, "reasons", "quiet", stamp=ada.stamp(62))
    text = export("ada", file.entries(), history=True)
    assert "Amber lake" not in text
    assert '"quiet"' not in text


def test_rows_arrive_in_the_order_in_which_they_stood() -> None:
    file = _ada()
    answer(file, "concerns", {**ada.raw("concerns")["phones"], "check": "Another check."}, row="phones", stamp=ada.stamp(60))
    arrived = _arrived(export("ada", file.entries(), private=True))
    assert list(arrived.concerns) == list(fold(file.entries()).concerns)


def test_after_a_journey_without_history_undo_leads_back_to_what_arrived() -> None:
    file = _ada()
    answer(file, "policy", {"found": "no"}, stamp=ada.stamp(60))
    undo(file, stamp=ada.stamp(61))
    there = MemoryShelf().create("there")
    there.append(read_export(export("ada", file.entries(), private=True)).drafts)
    answer(there, "policy", {"found": "no"}, stamp=ada.stamp(70))
    undo(there, stamp=ada.stamp(71), section="policy")
    assert fold(there.entries()).policy == ada.case().policy


def test_an_answer_behind_an_entry_of_a_later_shape_is_carried_too() -> None:
    file = _ada()
    later = ada.stamp(60).draft("answer", {"section": "person", "fields": {"name": "Later"}})
    file.append((dataclasses.replace(later, shape=99),))
    assert _arrived(export("ada", file.entries(), private=True)).person == ada.case().person


@pytest.mark.parametrize(
    "body",
    [
        {"section": "tasks", "row": ["a"], "fields": {"name": "x"}},
        {"section": "tasks", "row": "a.b", "fields": {"name": "x"}},
        {"section": "tasks", "row": "a/b", "fields": {"name": "x"}},
        {"section": "person", "row": "zz", "fields": {"name": "x"}},
        {"section": "person", "fields": None},
        {"section": 5},
    ],
)
@pytest.mark.parametrize("kind", ["answer", "removed"])
def test_an_entry_that_fits_no_section_is_kept_and_reported_and_changes_nothing(kind: str, body: dict[str, object]) -> None:
    file = _ada()
    file.append((ada.stamp(60).draft(kind, body),))
    case = fold(file.entries())
    if kind == "removed" and body == {"section": "person", "fields": None}:
        assert case.person == Case().person
        return
    assert [unread.kind for unread in case.unread] == [kind]
    assert case.person == ada.case().person
    assert case.tasks == ada.case().tasks


def test_a_withdrawn_happening_can_still_be_erased() -> None:
    file = _ada()
    noted = record(file, "reply-received", {"reply": "no", "on": "2026-10-09", "said": "amber lake"}, stamp=ada.stamp(60))
    withdraw(file, noted.id, stamp=ada.stamp(61))
    assert [event.id for event in fold(file.entries()).withdrawn] == [noted.id]
    erase_happening(file, noted.id)
    assert "amber" not in json.dumps([dict(entry.body) for entry in file.entries()])
    assert fold(file.entries()).withdrawn == ()


@pytest.mark.parametrize("fields", [{"boss_said": "amber lake"}, {"said_by_boss": "amber lake"}, None])
def test_erasing_a_field_takes_an_entry_with_it_that_nobody_can_read(fields: dict[str, str] | None) -> None:
    file = _ada()
    later = ada.stamp(60).draft("answer", {"section": "person", "fields": fields})
    file.append((dataclasses.replace(later, shape=99),))
    erase_answers(file, "person", field="boss_said")
    assert "amber" not in json.dumps([dict(entry.body) for entry in file.entries()])
    assert fold(file.entries()).person.name == "Ada Okafor"


class Interrupted:
    """A case file into which another window erases, just before the first write."""

    def __init__(self, file: CaseFile, meanwhile: Callable[[], object]) -> None:
        self._file, self._meanwhile = file, [meanwhile]
        self.name = file.name

    def entries(self) -> tuple[Entry, ...]:
        return self._file.entries()

    def append(self, drafts: Sequence[Draft], *, seen: Mapping[str, int] | None = None) -> tuple[Entry, ...]:
        return self._file.append(drafts, seen=seen)

    def erase(self, bodies: Mapping[int, Body | None], *, seen: Mapping[int, Body] | None = None) -> None:
        while self._meanwhile:
            self._meanwhile.pop()()
        self._file.erase(bodies, seen=seen)


def test_two_erasures_at_once_bring_nothing_back() -> None:
    file = _ada()
    other = Interrupted(file, lambda: erase_answers(file, "terms", field="alternative"))
    erase_answers(other, "terms", field="smallest")
    terms = fold(file.entries()).terms
    assert (terms.alternative, terms.smallest, terms.home_days) == (None, None, ada.case().terms.home_days)
