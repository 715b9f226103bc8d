"""The pages of the tasks show the week, its picture, what is found, and what the words of a task say beforehand."""

from typing import Any

from django.test import Client

from homeground.case import fold
from homeground.desk.interview import answer
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Page, faults

TASKS = "/c/ada/tasks/"


def _answer(shelf: MemoryShelf, section: str, row: str | None = None, **answers: Any) -> None:  # noqa: ANN401 - any answer
    raw = ada.raw(section) if row is None else ada.raw(section).get(row, {})
    answer(shelf.open("ada"), section, {**raw, **answers}, row=row, stamp=ada.stamp(50))


def _main(reader: Client, place: str = TASKS) -> str:
    page = reader.get(place)
    assert faults(page) == []
    return " ".join(element.text for element in Page(page).all("main"))


def test_the_week_stands_beside_the_tasks_with_its_picture_and_the_same_as_a_table(ada_reader: Client) -> None:
    said = _main(ada_reader)
    assert "At most three of five." in said
    assert "may wait 3 workdays at most" in said
    page = Page(ada_reader.get(TASKS))
    assert [one.text for one in page.all("title")][1:] == ["At most three of five."]
    assert "Tuesday" in said
    assert "The work allows the 3 days you ask for" in said
    assert "Ask somebody at the office to do “Post, cheques and scanning”." in said


def test_an_ask_that_the_work_does_not_allow_is_told_on_the_page_and_on_the_overview(ada_reader: Client, shelf: MemoryShelf) -> None:
    _answer(shelf, "terms", home_days="4", weekdays=[])
    for place in (TASKS, "/c/ada/"):
        said = _main(ada_reader, place)
        assert "You ask for 4 days at home, and the work allows 3 days" in said
        assert "Serious" in said


def test_without_a_contract_the_page_asks_for_it_and_draws_nothing(ada_reader: Client, shelf: MemoryShelf) -> None:
    _answer(shelf, "person", hours_per_week="")
    assert "How many hours a week does your contract say?" in _main(ada_reader)
    assert not Page(ada_reader.get(TASKS)).all("figure")


def test_a_name_with_marks_in_it_stays_text_in_the_picture(ada_reader: Client, shelf: MemoryShelf) -> None:
    _answer(shelf, "tasks", "odd", name="<b>Post & <script>", hours_per_week="4", thing="fixed")
    page = ada_reader.get(TASKS)
    assert faults(page) == []
    assert "<b>Post" not in page.content.decode()


def test_the_overview_says_how_strong_each_claim_is_and_whether_to_ask(ada_reader: Client, shelf: MemoryShelf) -> None:
    said = _main(ada_reader, "/c/ada/")
    assert "You can ask now." in said
    assert said.count("strong") >= 5
    _answer(shelf, "terms", measure="")
    assert "By what the trial is judged." in _main(ada_reader, "/c/ada/")


def test_what_the_words_say_surely_is_filled_in_and_saved_only_with_the_form(ada_reader: Client, shelf: MemoryShelf) -> None:
    answer(shelf.open("ada"), "tasks", {"name": "Count the cash drawer"}, row="cash", stamp=ada.stamp(50))
    place = f"{TASKS}cash/"
    assert "Something is filled in beforehand" in _main(ada_reader, place)
    filled = Page(ada_reader.get(place)).filled(place)
    assert filled["thing"] == "fixed"
    assert fold(shelf.open("ada").entries()).tasks["cash"].thing is None
    ada_reader.post(place, filled)
    assert fold(shelf.open("ada").entries()).tasks["cash"].thing == "fixed"
    assert "Something is filled in beforehand" not in _main(ada_reader, place)


def test_what_the_person_said_is_never_overwritten_by_a_guess(ada_reader: Client, shelf: MemoryShelf) -> None:
    answer(
        shelf.open("ada"), "tasks", {"name": "Count the cash drawer", "thing": "none", "people": "none"}, row="cash", stamp=ada.stamp(50)
    )
    place = f"{TASKS}cash/"
    assert Page(ada_reader.get(place)).filled(place)["thing"] == "none"
    assert "filled in beforehand" not in _main(ada_reader, place)


def test_an_open_task_says_how_it_is_rated_and_by_which_answers(ada_reader: Client) -> None:
    said = _main(ada_reader, f"{TASKS}payment-plans/")
    assert "At home, on 1 condition" in said
    assert "encrypted device, no paper, private room" in said.lower()
    assert "You say: nothing but a computer; by video or phone; yes; confidential; any time that day." in said
