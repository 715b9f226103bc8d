"""What is kept is told, and can be taken along, renamed, backed up and erased."""

from pathlib import Path

from django.test import Client
from django.test.utils import override_settings

from homeground.case import fold
from homeground.desk.happenings import record, withdraw
from homeground.desk.interview import answer, remove
from homeground.desk.transfer import read_export
from homeground.store import MemoryShelf, SqliteShelf
from tests import ada
from tests.web.page import Page, faults

ERASE = "/c/ada/keep/erase/"


def test_the_file_is_named_and_backed_up(reader: Client, tmp_path: Path) -> None:
    with SqliteShelf(tmp_path) as shelf, override_settings(SHELF=shelf):
        shelf.create("ada")
        page = reader.get("/c/ada/keep/")
        assert faults(page) == []
        assert str(shelf.path) in Page(page).said
        assert str(shelf.path) in Page(reader.get("/kept/")).said
        told = Page(reader.post("/c/ada/keep/backup/", follow=True)).said
        assert str(next(shelf.backups.iterdir())) in told


def test_an_export_leaves_out_history_and_private_answers_unless_asked(ada_reader: Client) -> None:
    plain = ada_reader.get("/c/ada/keep/export/")
    whole = ada_reader.get("/c/ada/keep/export/?private=yes&history=yes")
    assert plain["Content-Disposition"] == 'attachment; filename="ada.jsonl"'
    assert "Two home days and a date" not in plain.content.decode()
    assert "Two home days and a date" in whole.content.decode()
    assert read_export(whole.content.decode()).name == "ada"


def test_a_case_is_renamed(ada_reader: Client, shelf: MemoryShelf) -> None:
    assert ada_reader.post("/c/ada/keep/rename/", {"new_name": "Ada 2027"})["Location"] == "/c/ada-2027/keep/"
    assert shelf.names() == ("ada-2027",)
    assert ada_reader.get("/c/ada/").status_code == 404


def test_a_name_that_cannot_be_is_told_and_kept(ada_reader: Client, shelf: MemoryShelf) -> None:
    shelf.create("other")
    for name in ("Other", "!!!", ""):
        page = ada_reader.post("/c/ada/keep/rename/", {"new_name": name})
        assert (page.status_code, faults(page)) == (422, [])
        assert Page(page).by_id("new-name").attributes["value"] == (name or "ada")
    assert shelf.names() == ("ada", "other")


def test_erasing_asks_first_and_names_what_others_have(ada_reader: Client, shelf: MemoryShelf) -> None:
    ada_reader.post("/c/ada/happened/paper-sent/", {"paper": "letter", "to": "Martin Hale", "on": "2026-10-12"})
    page = Page(ada_reader.get(f"{ERASE}terms/"))
    assert "This can’t be undone" in page.said
    assert "the letter, sent to Martin Hale on Monday 12 October 2026" in page.said
    assert fold(shelf.open("ada").entries()).terms.home_days is not None


def test_one_answer_is_erased_with_its_history(ada_reader: Client, shelf: MemoryShelf) -> None:
    page = Page(ada_reader.get(f"{ERASE}terms/?field=smallest"))
    assert "smallest outcome" in page.one("h1").text
    ada_reader.post(f"{ERASE}terms/", page.filled(f"{ERASE}terms/"))
    assert fold(shelf.open("ada").entries()).terms.smallest is None
    assert fold(shelf.open("ada").entries()).terms.home_days is not None
    assert "a date to look at a third" not in str(shelf.open("ada").entries())


def test_one_row_is_erased_alone(ada_reader: Client, shelf: MemoryShelf) -> None:
    page = Page(ada_reader.get(f"{ERASE}reasons/?row=my-father"))
    assert "My father" in page.one("h1").text
    ada_reader.post(f"{ERASE}reasons/", page.filled(f"{ERASE}reasons/"))
    assert "my-father" not in fold(shelf.open("ada").entries()).reasons
    assert len(fold(shelf.open("ada").entries()).reasons) == 3
    assert "My father" not in str(shelf.open("ada").entries())


def test_what_a_row_cannot_be_without_is_not_erased_alone(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    told = ada_reader.post(f"{ERASE}tasks/", {"row": "reconciliation", "field": "name"}, follow=True)
    assert "Nothing was erased: a row cannot be without it" in Page(told).said
    assert shelf.open("ada").entries() == before


def test_what_happened_is_erased(ada_reader: Client, shelf: MemoryShelf) -> None:
    ada_reader.post("/c/ada/happened/paper-sent/", {"paper": "letter", "to": "Somebody Secret", "on": "2026-10-12"})
    place = f"{ERASE}happened/{fold(shelf.open('ada').entries()).events[0].id}/"
    assert faults(ada_reader.get(place)) == []
    ada_reader.post(place)
    assert "Somebody Secret" not in str(shelf.open("ada").entries())
    assert ada_reader.get(place).status_code == 404


def test_a_whole_case_is_erased_by_its_form_alone(ada_reader: Client, shelf: MemoryShelf) -> None:
    assert ada_reader.get(ERASE).status_code == 200
    assert shelf.names() == ("ada",)
    gone = ada_reader.post(ERASE, follow=True)
    assert gone.redirect_chain == [("/", 302)]
    assert "The case was erased" in Page(gone).said
    assert shelf.names() == ()


def test_what_was_taken_back_is_still_offered_for_erasing(ada_reader: Client, shelf: MemoryShelf) -> None:
    file = shelf.open("ada")
    noted = record(file, "reply-received", {"reply": "no", "on": ada.TODAY, "said": "amber lake"}, stamp=ada.stamp(60))
    withdraw(file, noted.id, stamp=ada.stamp(61))
    assert f"/c/ada/keep/erase/happened/{noted.id}/" in ada_reader.get("/c/ada/keep/").content.decode()
    ada_reader.post(f"/c/ada/keep/erase/happened/{noted.id}/")
    assert "amber" not in str([dict(entry.body) for entry in file.entries()])


def test_a_section_whose_rows_were_all_taken_out_is_still_offered_for_erasing(ada_reader: Client, shelf: MemoryShelf) -> None:
    for number, row in enumerate(fold(shelf.open("ada").entries()).reasons, start=60):
        remove(shelf.open("ada"), "reasons", row, stamp=ada.stamp(number))
    assert "Your reasons" in Page(ada_reader.get("/c/ada/keep/")).said


def test_the_word_that_something_was_erased_does_not_repeat_it(ada_reader: Client) -> None:
    done = ada_reader.post("/c/ada/keep/erase/reasons/", {"row": "my-father"}, follow=True)
    assert "Erased" in Page(done).said
    assert "father" not in Page(done).said


def test_a_letter_of_more_than_a_page_is_said_on_the_screen(ada_reader: Client, shelf: MemoryShelf) -> None:
    assert "Worth a second look" not in Page(ada_reader.get("/c/ada/papers/letter/")).said
    long = {**ada.raw("concerns")["phones"], "check": "The call log shows it. " * 10}
    answer(shelf.open("ada"), "concerns", long, row="phones", stamp=ada.stamp(60))
    assert "Worth a second look" in Page(ada_reader.get("/c/ada/papers/letter/")).said


def test_what_was_said_is_shown_as_text_and_never_as_markup(ada_reader: Client, shelf: MemoryShelf) -> None:
    said = "<b id=planted>bold</b>"
    record(shelf.open("ada"), "reply-received", {"reply": "maybe", "on": ada.TODAY, "said": said}, stamp=ada.stamp(60))
    for place in ("/c/ada/", "/c/ada/papers/brief/"):
        page = ada_reader.get(place)
        assert "<b id=planted>" not in page.content.decode()
        assert "bold" in Page(page).said
