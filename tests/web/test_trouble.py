"""When something breaks the page says what to do, and the terminal says where, without a word of the person's."""

import logging
from pathlib import Path

import pytest
from django.test import Client
from django.test.utils import override_settings

from homeground.case.entry import Entry
from homeground.desk.case_file import CaseFile
from homeground.project.log import Discreet
from homeground.store import MemoryShelf, StoreUnusable
from tests.web.page import Page, faults


class Broken(MemoryShelf):
    """A shelf whose cases can't be opened."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def open(self, name: str) -> CaseFile:  # type: ignore[override]  # it never gives one
        raise self._error


@pytest.fixture
def quiet(reader: Client) -> Client:
    """A browser that shows the page for an error, as a real one would."""
    reader.raise_request_exception = False
    return reader


def test_an_error_of_the_program_is_told_kindly_and_discreetly(quiet: Client, capsys: pytest.CaptureFixture[str]) -> None:
    with override_settings(SHELF=Broken(ValueError("Ada's secret limit"))):
        page = quiet.get("/c/adas-secret-case/terms/")
    assert (page.status_code, faults(page)) == (500, [])
    assert "not your fault" in Page(page).said
    assert "Traceback" not in page.content.decode()
    assert "secret" not in page.content.decode()


def test_the_terminal_names_the_place_and_no_words() -> None:
    def limit(words: str) -> int:
        return int(words)

    with pytest.raises(ValueError, match="secret") as caught:
        limit("Ada's secret limit")
    told = Discreet().format(
        logging.LogRecord("django.request", logging.ERROR, "", 0, "Internal Server Error: /c/ada/", None, caught._excinfo)  # noqa: SLF001 - the triple that logging takes
    )
    assert "ValueError" in told
    assert f"{Path(__file__).name}:" in told
    assert "secret" not in told
    assert "/c/ada" not in told


def test_trouble_with_the_file_is_told_with_what_was_typed(reader: Client) -> None:
    with override_settings(SHELF=Broken(StoreUnusable("There is no room left on the disk. Free some room and try again."))):
        page = reader.post("/c/ada/person/", {"name": "typed words"})
    assert (page.status_code, faults(page)) == (503, [])
    assert "Free some room" in Page(page).said
    assert "typed words" in Page(page).said


def test_a_case_that_was_erased_meanwhile_is_told(ada_reader: Client, shelf: MemoryShelf) -> None:
    file = shelf.open("ada")
    shelf.remove("ada")

    class Late(MemoryShelf):
        def open(self, name: str) -> CaseFile:  # type: ignore[override]  # the case as another window had it
            return file

    with override_settings(SHELF=Late()):
        page = ada_reader.get("/c/ada/")
    assert (page.status_code, faults(page)) == (404, [])
    assert "renamed or erased meanwhile" in Page(page).said


class Counting:
    """A case that counts how often its journal is read."""

    def __init__(self, file: CaseFile) -> None:
        self._file, self.reads, self.name = file, 0, file.name

    def entries(self) -> tuple[Entry, ...]:
        self.reads += 1
        return self._file.entries()


@pytest.mark.parametrize("place", ["", "person/", "tasks/", "tasks/reconciliation/", "papers/", "papers/letter/", "keep/"])
def test_a_page_reads_the_journal_once(ada_reader: Client, shelf: MemoryShelf, place: str) -> None:
    counting = Counting(shelf.open("ada"))

    class Shelf(MemoryShelf):
        def open(self, name: str) -> Counting:  # type: ignore[override]  # it reads as the real one does
            return counting

    with override_settings(SHELF=Shelf()):
        assert ada_reader.get(f"/c/ada/{place}").status_code == 200
    assert counting.reads == 1
