"""What every store promises to the desk."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.case import Draft, fold
from homeground.case.entry import numbered, tombstone
from homeground.case.journal import latest_numbers
from homeground.case.reading import Body
from homeground.desk.case_file import BadName, CaseExists, CaseFile, NoSuchCase, Shelf, Stale
from homeground.store import EntryExists, NoSuchEntry, Unkeepable
from tests.store.conftest import SHELVES, Opener
from tests.store.drafts import answers, any_drafts, bodies, draft, note, person, subjects, task


@pytest.fixture
def ada(shelf: Shelf) -> CaseFile:
    return shelf.create("ada")


class TestTheShelf:
    def test_it_is_empty_at_first(self, shelf: Shelf) -> None:
        assert shelf.names() == ()

    def test_it_names_its_cases_in_alphabetical_order(self, shelf: Shelf) -> None:
        for name in ("b", "a-1", "9", "a"):
            shelf.create(name)
        assert shelf.names() == ("9", "a", "a-1", "b")

    def test_a_created_case_can_be_opened_and_has_no_entries(self, shelf: Shelf) -> None:
        shelf.create("ada")
        assert shelf.open("ada").name == "ada"
        assert shelf.open("ada").entries() == ()

    def test_a_name_is_given_once(self, shelf: Shelf) -> None:
        shelf.create("ada").append([person("Northgate")])
        with pytest.raises(CaseExists):
            shelf.create("ada")
        assert len(shelf.open("ada").entries()) == 1

    @pytest.mark.parametrize("name", ["a", "7", "northgate-2026", "a" * 40, "0-", "a--b"])
    def test_small_letters_digits_and_dashes_make_a_name(self, shelf: Shelf, name: str) -> None:
        assert shelf.create(name).name == name

    @pytest.mark.parametrize("name", ["", "-a", "A", "a b", "a_b", "a/b", "..", "é", "٣", "a" * 41, "a\n", "a\0"])
    def test_anything_else_is_a_bad_name_and_makes_no_case(self, shelf: Shelf, name: str) -> None:
        shelf.create("ada")
        with pytest.raises(BadName):
            shelf.create(name)
        with pytest.raises(BadName):
            shelf.rename("ada", name)
        assert shelf.names() == ("ada",)

    def test_what_is_not_there_cannot_be_opened_renamed_or_removed(self, shelf: Shelf) -> None:
        with pytest.raises(NoSuchCase):
            shelf.open("ada")
        with pytest.raises(NoSuchCase):
            shelf.rename("ada", "bea")
        with pytest.raises(NoSuchCase):
            shelf.remove("ada")

    def test_a_renamed_case_keeps_its_entries_and_frees_its_name(self, shelf: Shelf) -> None:
        entries = shelf.create("ada").append([person("Northgate")])
        shelf.rename("ada", "bea")
        assert shelf.names() == ("bea",)
        assert shelf.open("bea").entries() == entries
        assert shelf.create("ada").entries() == ()

    def test_a_case_cannot_take_the_name_of_another(self, shelf: Shelf) -> None:
        shelf.create("ada")
        shelf.create("bea")
        with pytest.raises(CaseExists):
            shelf.rename("ada", "bea")
        assert shelf.names() == ("ada", "bea")

    def test_a_case_may_be_renamed_to_its_own_name(self, shelf: Shelf) -> None:
        shelf.create("ada")
        shelf.rename("ada", "ada")
        assert shelf.names() == ("ada",)

    def test_a_case_stays_open_while_it_is_renamed(self, shelf: Shelf, ada: CaseFile) -> None:
        shelf.rename("ada", "bea")
        ada.append([person("Northgate")])
        assert ada.name == "bea"
        assert shelf.open("bea").entries() == ada.entries()

    def test_a_removed_case_is_gone_with_its_entries(self, shelf: Shelf, ada: CaseFile) -> None:
        ada.append([person("Northgate")])
        shelf.create("bea").append([person("Southgate")])
        shelf.remove("ada")
        assert shelf.names() == ("bea",)
        assert len(shelf.open("bea").entries()) == 1

    def test_whoever_had_a_removed_case_open_is_told(self, shelf: Shelf, ada: CaseFile) -> None:
        shelf.remove("ada")
        shelf.create("ada")
        with pytest.raises(NoSuchCase):
            ada.entries()
        with pytest.raises(NoSuchCase):
            ada.append([person("Northgate")])
        with pytest.raises(NoSuchCase):
            ada.erase({})
        with pytest.raises(NoSuchCase):
            _ = ada.name
        assert shelf.open("ada").entries() == ()


class TestWriting:
    def test_entries_come_back_in_the_order_of_writing_with_rising_numbers(self, ada: CaseFile) -> None:
        first = ada.append([person("Northgate"), task("post", "Open the post")])
        second = ada.append([note("Let me think.")])
        assert ada.entries() == (*first, *second)
        assert [entry.number for entry in ada.entries()] == [1, 2, 3]

    def test_what_is_given_back_is_what_is_kept(self, ada: CaseFile) -> None:
        drafts = [person("Northgate"), note("Let me think.")]
        assert ada.append(drafts) == tuple(numbered(draft, number) for number, draft in enumerate(drafts, start=1))

    def test_each_case_counts_for_itself(self, shelf: Shelf, ada: CaseFile) -> None:
        ada.append([person("Northgate")])
        assert [entry.number for entry in shelf.create("bea").append([person("Southgate")])] == [1]

    def test_all_who_have_the_case_open_see_what_one_writes(self, shelf: Shelf, ada: CaseFile) -> None:
        other = shelf.open("ada")
        ada.append([person("Northgate")])
        assert other.entries() == ada.entries()

    def test_nothing_to_write_writes_nothing(self, ada: CaseFile) -> None:
        assert ada.append([]) == ()
        assert ada.entries() == ()

    def test_a_kind_from_the_future_is_kept_word_for_word(self, ada: CaseFile) -> None:
        later = draft("moon-landing", {"crater": {"name": "Tycho", "km": 85.3}, "crew": [None, True, "Ünsal"]}, shape=99)
        ada.append([later])
        assert ada.entries() == (numbered(later, 1),)
        assert [unread.kind for unread in fold(ada.entries()).unread] == ["moon-landing"]

    def test_an_id_is_used_once_in_a_case(self, shelf: Shelf, ada: CaseFile) -> None:
        first = person("Northgate")
        ada.append([first])
        with pytest.raises(EntryExists):
            ada.append([person("Southgate"), first])
        twin = person("Eastgate")
        with pytest.raises(EntryExists):
            ada.append([twin, twin])
        assert len(ada.entries()) == 1
        assert len(shelf.create("bea").append([first])) == 1

    @pytest.mark.parametrize(
        "unkeepable",
        [
            draft("answer", {"half": "\ud83d"}),
            draft("half \ud83d", {}),
            draft("answer", {"section": "tasks", "row": "\udcff"}),
            draft("answer", {"number": float("nan")}),
            draft("answer", {"thing": object()}),
            draft("answer", {}, shape=2**63),
        ],
        ids=["half a character in the body", "in the kind", "in the row", "no number", "no JSON", "a shape beyond 64 bits"],
    )
    def test_what_no_file_can_keep_is_refused_whole(self, ada: CaseFile, unkeepable: Draft) -> None:
        with pytest.raises(Unkeepable):
            ada.append([person("Northgate"), unkeepable])
        assert ada.entries() == ()

    @pytest.mark.parametrize("depth", [101, 900, 5000])
    def test_a_body_that_could_not_be_read_back_is_refused(self, ada: CaseFile, depth: int) -> None:
        body: Body = {}
        for _ in range(depth):
            body = {"in": body}
        with pytest.raises(Unkeepable):
            ada.append([draft("answer", body)])
        assert ada.entries() == ()

    def test_what_was_kept_does_not_change_with_the_writers_or_a_readers_hands(self, ada: CaseFile) -> None:
        body = {"words": ["one"]}
        ada.append([draft("note", body)])
        body["words"].append("two")
        ada.entries()[0].body["words"].append("three")
        assert ada.entries()[0].body == {"words": ["one"]}


class TestStale:
    def test_a_write_based_on_the_newest_entry_is_taken(self, ada: CaseFile) -> None:
        (first,) = ada.append([person("Northgate")], seen={"person": 0})
        ada.append([person("Southgate")], seen={"person": first.number})
        assert len(ada.entries()) == 2

    def test_a_write_based_on_an_older_entry_is_refused_and_writes_nothing(self, ada: CaseFile) -> None:
        (first,) = ada.append([person("Northgate")])
        (second,) = ada.append([person("Southgate")])
        with pytest.raises(Stale) as told:
            ada.append([person("Eastgate"), task("post", "Open the post")], seen={"person": first.number})
        assert (told.value.subject, told.value.seen, told.value.now) == ("person", first.number, second.number)
        assert ada.entries() == (first, second)

    def test_a_write_based_on_nothing_is_refused_once_something_is_there(self, ada: CaseFile) -> None:
        ada.append([person("Northgate")])
        with pytest.raises(Stale):
            ada.append([person("Southgate")], seen={"person": 0})

    def test_two_windows_that_each_add_a_task_do_not_collide(self, ada: CaseFile) -> None:
        ada.append([task("post", "Open the post")], seen={"tasks/post": 0})
        ada.append([task("phones", "Answer the phones")], seen={"tasks/phones": 0})
        assert len(ada.entries()) == 2

    def test_what_happened_is_never_stale(self, ada: CaseFile) -> None:
        ada.append([note("Maybe.")], seen={"person": 0})
        ada.append([note("Maybe, after all.")], seen={"person": 0})
        assert len(ada.entries()) == 2

    def test_several_subjects_are_all_looked_at(self, ada: CaseFile) -> None:
        ada.append([task("post", "Open the post")])
        with pytest.raises(Stale) as told:
            ada.append([person("Northgate")], seen={"person": 0, "tasks/post": 0})
        assert told.value.subject == "tasks/post"

    def test_an_entry_of_another_case_does_not_count(self, shelf: Shelf, ada: CaseFile) -> None:
        shelf.create("bea").append([person("Southgate")])
        ada.append([person("Northgate")], seen={"person": 0})
        assert len(ada.entries()) == 1

    def test_of_many_who_write_at_once_on_the_same_ground_one_is_taken(self, ada: CaseFile) -> None:
        told: list[str] = []

        def write() -> None:
            try:
                ada.append([person("Northgate")], seen={"person": 0})
                told.append("taken")
            except Stale:
                told.append("stale")

        threads = [Thread(target=write, daemon=True) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(told) == ["stale"] * 7 + ["taken"]
        assert len(ada.entries()) == 1


class TestErasing:
    def test_an_erased_entry_leaves_its_number_id_and_day(self, ada: CaseFile) -> None:
        first, second = ada.append([person("Northgate"), note("Maybe.")])
        ada.erase({1: None})
        assert ada.entries() == (tombstone(first), second)

    def test_a_body_can_be_rewritten_in_its_place(self, ada: CaseFile) -> None:
        (first,) = ada.append([person("Northgate")])
        ada.erase({1: {"section": "person", "fields": {}}})
        (now,) = ada.entries()
        assert now.body == {"section": "person", "fields": {}}
        assert (now.id, now.number, now.at, now.kind) == (first.id, first.number, first.at, first.kind)

    def test_an_erased_answer_counts_no_more_for_what_is_newest(self, ada: CaseFile) -> None:
        ada.append([person("Northgate"), person("Southgate")])
        ada.erase({2: None})
        ada.append([person("Eastgate")], seen={"person": 1})
        ada.erase({1: None, 3: None})
        ada.append([person("Westgate")], seen={"person": 0})

    def test_no_number_is_given_again_after_an_erasure(self, ada: CaseFile) -> None:
        ada.append([person("Northgate"), person("Southgate")])
        ada.erase({1: None, 2: None})
        assert [entry.number for entry in ada.append([person("Eastgate")])] == [3]

    def test_an_entry_that_is_not_there_cannot_be_erased_and_nothing_is(self, ada: CaseFile) -> None:
        entries = ada.append([person("Northgate")])
        with pytest.raises(NoSuchEntry):
            ada.erase({1: None, 2: None})
        assert ada.entries() == entries

    def test_a_body_that_cannot_be_kept_erases_nothing(self, ada: CaseFile) -> None:
        entries = ada.append([person("Northgate"), person("Southgate")])
        with pytest.raises(Unkeepable):
            ada.erase({1: None, 2: {"half": "\ud83d"}})
        assert ada.entries() == entries

    def test_erasing_nothing_changes_nothing(self, ada: CaseFile) -> None:
        entries = ada.append([person("Northgate")])
        ada.erase({})
        assert ada.entries() == entries

    def test_a_body_that_has_changed_since_it_was_read_is_not_written_over(self, ada: CaseFile) -> None:
        entries = ada.append([person("Northgate"), person("Southgate")])
        with pytest.raises(Stale):
            ada.erase({1: None, 2: None}, seen={1: entries[0].body, 2: {"another": "body"}})
        assert ada.entries() == entries
        ada.erase({1: None, 2: None}, seen={entry.number: entry.body for entry in entries})
        assert [entry.kind for entry in ada.entries()] == ["erased", "erased"]

    def test_erasing_twice_is_erasing_once(self, ada: CaseFile) -> None:
        ada.append([person("Northgate")])
        ada.erase({1: None})
        once = ada.entries()
        ada.erase({1: None})
        assert ada.entries() == once


@pytest.fixture(scope="module", params=SHELVES)
def kept_shelf(request: pytest.FixtureRequest) -> Iterator[Shelf]:
    """One shelf for all examples of a law; each example makes its own case."""
    opener: Opener = SHELVES[request.param]
    with TemporaryDirectory() as folder, opener(Path(folder) / "data") as shelf:
        yield shelf


def fresh(shelf: Shelf) -> CaseFile:
    return shelf.create(f"case-{len(shelf.names())}")


class TestLaws:
    @settings(max_examples=50)
    @given(drafts=st.lists(any_drafts(), max_size=5, unique_by=lambda draft: draft.id))
    def test_whatever_is_written_is_read_back_to_the_letter(self, kept_shelf: Shelf, drafts: list[Draft]) -> None:
        file = fresh(kept_shelf)
        file.append(drafts)
        assert file.entries() == tuple(numbered(draft, number) for number, draft in enumerate(drafts, start=1))
        assert all(entry.at.tzinfo == UTC for entry in file.entries())

    @settings(max_examples=50)
    @given(drafts=st.lists(answers(), max_size=6, unique_by=lambda draft: draft.id), erased=st.sets(st.integers(1, 6)), subject=subjects)
    def test_the_newest_entry_of_a_subject_is_what_the_journal_says_it_is(
        self, kept_shelf: Shelf, drafts: list[Draft], erased: set[int], subject: str
    ) -> None:
        file = fresh(kept_shelf)
        file.append(drafts)
        file.erase(dict.fromkeys(number for number in erased if number <= len(drafts)))
        newest = latest_numbers(file.entries()).get(subject, 0)
        with pytest.raises(Stale) as told:
            file.append([person("Northgate")], seen={subject: newest + 1})
        assert told.value.now == newest
        file.append([person("Northgate")], seen={subject: newest})

    @settings(max_examples=50)
    @given(drafts=st.lists(any_drafts(), min_size=1, max_size=4, unique_by=lambda draft: draft.id), body=bodies, data=st.data())
    def test_an_erasure_touches_no_other_entry(self, kept_shelf: Shelf, drafts: list[Draft], body: Body, data: st.DataObject) -> None:
        file = fresh(kept_shelf)
        before = file.append(drafts)
        chosen = data.draw(st.sampled_from(before))
        file.erase({chosen.number: body})
        others = [entry for entry in before if entry != chosen]
        assert [entry for entry in file.entries() if entry.number != chosen.number] == others
        assert file.entries()[chosen.number - 1].body == body
