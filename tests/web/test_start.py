"""A case begins with one question: whose computer and account this is."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import fold
from homeground.desk.naming import free_name, plain_name
from homeground.desk.transfer import export
from homeground.store import MemoryShelf
from homeground.store.naming import checked_name
from tests.web.page import Answered, Page, faults

MINE = {"whose": "mine", "account": "mine"}


def test_the_first_question_is_whose_computer_this_is(reader: Client) -> None:
    page = Page(reader.get("/"))
    asked = [one.text.split("\n")[0] for one in page.all("legend") + page.all("label", for_="a-name")]
    assert asked[:3] == ["Whose computer is this?", "Whose account are you signed in with?", "Where does the matter stand today?"]
    assert page.filled("/") == {"csrfmiddlewaretoken": page.filled("/")["csrfmiddlewaretoken"], "where": "", "name": "my-case"}


def test_a_case_begins_with_its_device_and_its_standing(reader: Client, shelf: MemoryShelf) -> None:
    begun = reader.post("/", MINE | {"name": "My own Case!", "where": "maybe"})
    assert (begun.status_code, begun["Location"]) == (302, "/c/my-own-case/")
    case = fold(shelf.open("my-own-case").entries())
    assert (case.device.whose, case.device.account, case.person.where) == ("mine", "mine", "maybe")


def test_a_name_need_not_be_given(reader: Client, shelf: MemoryShelf) -> None:
    reader.post("/", MINE | {"name": "  "})
    reader.post("/", MINE)
    assert shelf.names() == ("my-case", "my-case-2")


def test_a_name_that_is_taken_is_told_with_one_that_is_free(reader: Client, shelf: MemoryShelf) -> None:
    shelf.create("ada")
    page = reader.post("/", MINE | {"name": "Ada", "where": "refused"})
    assert page.status_code == 422
    assert "ada-2 is free" in Page(page).said
    assert Page(page).filled("/") | MINE | {"name": "Ada", "where": "refused"} == Page(page).filled("/")


@pytest.mark.parametrize("given_", [{}, {"whose": "mine"}, {"account": "mine"}, {"whose": "moon", "account": "mine"}])
def test_nothing_begins_before_the_device_is_told(reader: Client, shelf: MemoryShelf, given_: dict[str, str]) -> None:
    page = reader.post("/", given_ | {"name": "words that stay"})
    assert (page.status_code, faults(page)) == (422, [])
    assert Page(page).filled("/")["name"] == "words that stay"
    assert shelf.names() == ()


@pytest.mark.parametrize("device", [{"whose": "employer", "account": "mine"}, {"whose": "mine", "account": "employer"}])
def test_an_employers_device_is_advised_against_before_anything_is_kept(reader: Client, shelf: MemoryShelf, device: dict[str, str]) -> None:
    page = reader.post("/", device | {"name": "at-work", "where": "asked"})
    assert (page.status_code, faults(page)) == (200, [])
    for seen in ("screen", "files", "backups", "key", "mail", "a computer and an account of your own"):
        assert seen in Page(page).said
    assert shelf.names() == ()
    assert reader.post("/", Page(page).filled("/")).status_code == 302
    case = fold(shelf.open("at-work").entries())
    assert (case.device.is_seen_by_employer, case.person.where) == (True, "asked")


def test_the_footer_is_honest_about_an_employers_device(reader: Client) -> None:
    reader.post("/", {"whose": "employer", "account": "mine", "name": "a", "anyway": "yes"})
    reader.post("/", MINE | {"name": "b"})
    assert "Your employer may be able to read" in Page(reader.get("/c/a/")).one("footer").text
    assert "keeps everything on this machine" in Page(reader.get("/c/b/")).one("footer").text


def test_an_exported_case_comes_in_as_a_new_one(ada_reader: Client, shelf: MemoryShelf) -> None:
    file = shelf.open("ada")
    text = export("ada", file.entries(), history=True, private=True)
    assert take_in(ada_reader, text.encode()).headers["Location"] == "/c/ada-2/"
    assert fold(shelf.open("ada-2").entries()) == fold(file.entries())


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"not an export", b'{"homeground": 1, "case": "x"}\n{"id": 1}', b"%PDF-1.7"])
def test_a_file_that_is_no_case_is_refused_whole(reader: Client, shelf: MemoryShelf, content: bytes) -> None:
    page = take_in(reader, content)
    assert (page.status_code, faults(page)) == (422, [])
    assert "Not taken in" in Page(page).said
    assert shelf.names() == ()


def test_no_file_at_all_is_told_kindly(reader: Client) -> None:
    page = reader.post("/import/")
    assert page.status_code == 422
    assert "Choose a file that Homeground exported" in Page(page).said


def take_in(reader: Client, content: bytes) -> Answered:
    """Send a file to the start page."""
    return reader.post("/import/", {"file": SimpleUploadedFile("case.jsonl", content)})


@given(st.text(max_size=80), st.lists(st.sampled_from(["my-case", "my-case-2", "ada", "a" * 40, "a" * 38 + "-2"])))
def test_whatever_is_typed_makes_a_name_that_is_good_and_free(text: str, taken: list[str]) -> None:
    name = free_name(plain_name(text) or "my-case", taken)
    assert checked_name(name) == name
    assert name not in taken
