"""Nothing is overwritten: each version can be seen, taken back and brought back."""

from django.test import Client

from homeground.case import fold
from homeground.desk.erasure import erase_answers
from homeground.store import MemoryShelf
from tests.web.page import Page, faults

PLACE = "/c/ada/terms/"
BACK = "/c/ada/history/back/"


def change(reader: Client, **answers: str) -> None:
    """Save other answers in the terms."""
    reader.post(PLACE, Page(reader.get(PLACE)).filled(PLACE) | answers)


def test_a_change_is_told_question_by_question(ada_reader: Client) -> None:
    change(ada_reader, home_days="3", measure="letters answered")
    page = Page(ada_reader.get("/c/ada/history/"))
    newest = next(one for one in page.all("li") if one.inside[-1] == "ol" and "→" in one.text)
    assert "What you ask for" in newest.text
    assert "By what is the trial judged?" in newest.text
    assert "billing cases closed a day" in newest.text
    assert "letters answered" in newest.text
    assert "How many days a week" not in newest.text


def test_an_older_version_can_be_brought_back(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = fold(shelf.open("ada").entries()).terms
    change(ada_reader, measure="letters answered")
    page = Page(ada_reader.get("/c/ada/history/terms/"))
    brought = ada_reader.post(BACK, page.filled(BACK), follow=True)
    assert brought.redirect_chain == [("/c/ada/history/terms/", 302)]
    assert "the older version counts again" in Page(brought).said
    assert fold(shelf.open("ada").entries()).terms == before


def test_the_version_that_counts_is_not_offered(ada_reader: Client) -> None:
    assert Page(ada_reader.get("/c/ada/history/terms/")).all("form", action=BACK) == []
    change(ada_reader, measure="letters answered")
    assert len(Page(ada_reader.get("/c/ada/history/terms/")).all("form", action=BACK)) == 1


def test_the_last_change_can_be_undone_and_the_one_before(ada_reader: Client, shelf: MemoryShelf) -> None:
    change(ada_reader, measure="one")
    change(ada_reader, measure="two")
    for expected in ("one", "billing cases closed a day"):
        page = Page(ada_reader.get("/c/ada/history/terms/"))
        ada_reader.post("/c/ada/undo/", page.filled("/c/ada/undo/"))
        assert fold(shelf.open("ada").entries()).terms.measure == expected


def test_where_nothing_is_left_to_undo_it_says_so(reader: Client, shelf: MemoryShelf) -> None:
    shelf.create("ada")
    assert "nothing left to take back" in Page(reader.post("/c/ada/undo/", follow=True)).said


def test_strange_numbers_bring_nothing_back(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    for number in ("", "0", "-1", "99999", "x", "٣", "9" * 40):
        assert "not there any more" in Page(ada_reader.post(BACK, {"number": number}, follow=True)).said
    assert shelf.open("ada").entries() == before


def test_no_address_of_another_site_is_gone_back_to(ada_reader: Client) -> None:
    for target in ("https://evil.example/", "//evil.example/", "javascript:alert(1)", r"/\evil.example"):
        assert ada_reader.post("/c/ada/undo/", {"next": target})["Location"] == "/c/ada/history/"


def test_what_was_erased_is_shown_as_erased(ada_reader: Client, shelf: MemoryShelf) -> None:
    change(ada_reader, smallest="a secret limit")
    erase_answers(shelf.open("ada"), "terms")
    pages = [Page(ada_reader.get(f"/c/ada/history/?from={number}")) for number in (0, 60)]
    assert all("a secret limit" not in page.source for page in pages)
    assert sum(page.said.count("its words are gone for good") for page in pages) == 2


def test_what_happened_stands_in_the_history(ada_reader: Client) -> None:
    ada_reader.post("/c/ada/happened/paper-sent/", {"paper": "letter", "to": "Martin Hale", "on": "2026-10-12"})
    assert "You sent the letter to Martin Hale." in Page(ada_reader.get("/c/ada/history/")).said


def test_a_long_history_is_shown_in_pages(ada_reader: Client) -> None:
    for number in range(30):
        change(ada_reader, measure=f"measure {number}")
    first = ada_reader.get("/c/ada/history/")
    assert faults(first) == []
    older = Page(first).one("a", href="?from=60")
    assert older.text == "Older"
    last = ada_reader.get("/c/ada/history/?from=60")
    assert "This computer" in Page(last).said
    assert Page(last).one("a", href="?from=0").text == "Newer"
    for strange in ("-5", "x", "9" * 30, "99999"):
        assert ada_reader.get(f"/c/ada/history/?from={strange}").status_code == 200
