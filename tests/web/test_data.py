"""One's own download in the browser: added whole or not at all, searched, and taken into a case task by task."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from homeground.case import Case, fold
from homeground.desk.interview import answer
from homeground.store import MemoryShelf, SqliteLibrary
from tests import ada
from tests.desk.libraries import add, all_rows
from tests.intake.releases import GROUPS, SEVEN, WHOLE, as_text, files_of, zipped
from tests.web.page import Page, escaped_in, faults

ADD, INTO = "/data/add/", "/c/new/tasks-from/43-3021/"
OURS = "Homeground has modified some of this information"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    """An empty library, which the pages have."""
    with SqliteLibrary(tmp_path / "home") as opened, override_settings(LIBRARY=lambda: opened):
        yield opened


@pytest.fixture
def held(library: SqliteLibrary) -> SqliteLibrary:
    """A library with the made-up release."""
    add(library, all_rows())
    return library


@pytest.fixture
def begun(reader: Client, shelf: MemoryShelf) -> Client:
    """A browser before a case that knows whose computer it is, and which occupation is most like the person's job."""
    file = shelf.create("new")
    answer(file, "device", {"whose": "mine", "account": "mine"}, stamp=ada.stamp(1))
    answer(file, "person", {"job_title": "Slip clerk", "occupation": "43-3021"}, stamp=ada.stamp(2))
    return reader


def case(shelf: MemoryShelf) -> Case:
    return fold(shelf.open("new").entries())


def sent(data: bytes, name: str, **more: str) -> dict[str, object]:
    return {**more, "file": SimpleUploadedFile(name, data)}


def whole(tmp_path: Path, **more: str) -> dict[str, object]:
    return sent(zipped(tmp_path / "made.zip", files_of(WHOLE)).read_bytes(), "db_29_3_text.zip", **more)


def test_a_zip_is_added_and_told_with_its_tables_sum_day_and_whose_it_is(reader: Client, library: SqliteLibrary, tmp_path: Path) -> None:
    response = reader.post(ADD, whole(tmp_path), follow=True)
    page = Page(response)
    assert (response.redirect_chain, faults(response)) == ([("/data/", 302)], [])
    [release] = library.releases()
    assert (release.name, release.file) == ("29.3", "db_29_3_text.zip")
    for words in (
        "Added: the O*NET® 29.3 Database.",
        "From db_29_3_text.zip, added on",
        f"begins with {release.sha256[:12]}",
        "1 of 2 occupations are home-capable",
        "361 of 968",
        "Task Statements 5 rows",
        OURS,
    ):
        assert words in page.said


def test_the_same_download_again_changes_nothing(reader: Client, library: SqliteLibrary, tmp_path: Path) -> None:
    made = zipped(tmp_path / "made.zip", files_of(WHOLE)).read_bytes()
    reader.post(ADD, sent(made, "db_29_3_text.zip"))
    before = library.releases()
    assert "Nothing was changed" in Page(reader.post(ADD, sent(made, "db_29_3_text.zip"), follow=True)).said
    assert library.releases() == before


def test_the_file_lies_in_a_private_folder_while_it_is_read_and_nowhere_afterwards(
    reader: Client, library: SqliteLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, nasty = whole(tmp_path), sent(b"x", "../../evil.exe")
    (tmp_path / "t").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "t"))
    before = sorted(one.name for one in tmp_path.iterdir())
    reader.post(ADD, given)
    reader.post(ADD, nasty)
    assert len(library.releases()) == 1
    assert list((tmp_path / "t").iterdir()) == []
    assert sorted(one.name for one in tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "db_29_3_text.zip", "there is nothing in it."),
        (b"x", "release.exe", "this kind of file is not read here."),
        (b"no zip at all", "db_29_3_text.zip", "what is in the file is not what its name says."),
        (b"PK\3\4 and then nothing", "db_29_3_text.zip", "it is damaged or cut off."),
        (b"a\tb\n1\t2\n", "notes.txt", "no table of the database was recognised in it."),
        (as_text(GROUPS), "IWA Reference.txt", "it has IWA Reference, but not Occupation Data"),
        (b"x", "<img src=x>.exe", "this kind of file is not read here."),
        (b"x", "é" * 200 + ".exe", "this kind of file is not read here."),
    ],
)
def test_what_cannot_be_taken_gets_one_message_and_changes_nothing(
    reader: Client, library: SqliteLibrary, data: bytes, name: str, words: str
) -> None:
    response = reader.post(ADD, sent(data, name))
    page = Page(response)
    assert (response.status_code, faults(response)) == (422, [])
    told = " ".join(page.by_id("mistakes").text.split())
    assert words.lower() in told.lower()
    assert told.count(name) == 1
    assert "What to do:" in told
    assert "Nothing was changed." in told
    assert "homeground-" not in told
    assert "<img src=x>" not in response.content.decode()
    assert library.releases() == ()


def test_half_a_release_leaves_the_one_that_is_there_alone(reader: Client, held: SqliteLibrary, tmp_path: Path) -> None:
    before = held.releases()
    half = zipped(tmp_path / "half.zip", files_of([table for table in SEVEN if table.name != "Occupation Data"]))
    page = Page(reader.post(ADD, sent(half.read_bytes(), "db_29_3_text.zip")))
    assert "not Occupation Data" in page.by_id("mistakes").text
    assert held.releases() == before


def test_no_file_and_too_large_a_file_are_told_apart(reader: Client, library: SqliteLibrary, tmp_path: Path) -> None:
    assert "No file was chosen." in Page(reader.post(ADD, {})).said
    with override_settings(DOWNLOAD_MAX_SIZE=50):
        response = reader.post(ADD, whole(tmp_path))
    assert response.status_code == 422
    assert "db_29_3_text.zip: It is larger than 200 MiB" in Page(response).said
    assert library.releases() == ()


def test_this_form_alone_takes_more_than_others_do(reader: Client, library: SqliteLibrary, tmp_path: Path) -> None:
    with override_settings(FILE_UPLOAD_MAX_MEMORY_SIZE=50):
        reader.post(ADD, whole(tmp_path))
    assert len(library.releases()) == 1


def test_only_a_form_of_ours_brings_a_download(reader: Client, library: SqliteLibrary, tmp_path: Path) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1:8100"})
    strict.cookies = reader.cookies
    assert strict.post(ADD, whole(tmp_path)).status_code == 403
    assert library.releases() == ()
    token = Page(strict.get("/data/")).filled(ADD)["csrfmiddlewaretoken"]
    assert strict.post(ADD, whole(tmp_path, csrfmiddlewaretoken=token)).status_code == 302
    assert len(library.releases()) == 1


def test_for_a_case_that_is_not_there_nothing_is_added(reader: Client, library: SqliteLibrary, tmp_path: Path) -> None:
    assert reader.post(ADD, whole(tmp_path, case="nobody")).status_code == 404
    assert library.releases() == ()
    for place in ("/data/?case=nobody", "/data/43-3021/?case=nobody", "/c/nobody/tasks-from/43-3021/"):
        assert reader.get(place).status_code == 404


def test_a_release_is_removed_after_a_second_look(reader: Client, held: SqliteLibrary) -> None:
    assert Page(reader.get("/data/")).all("a", href="/data/remove/?release=29.3")
    asked = reader.get("/data/remove/?release=29.3")
    page = Page(asked)
    assert faults(asked) == []
    assert "An undo does not bring it back" in page.said
    assert len(held.releases()) == 1
    done = Page(reader.post("/data/remove/", page.filled("/data/remove/"), follow=True))
    assert "Removed: the O*NET® 29.3 Database." in done.said
    assert held.releases() == ()
    assert reader.get("/data/remove/?release=29.3").status_code == 404
    assert "not here any more" in Page(reader.post("/data/remove/", {"release": "29.3"}, follow=True)).said


def test_a_release_that_nobody_could_name_says_how_to_name_it_and_can_be_removed(reader: Client, library: SqliteLibrary) -> None:
    add(library, all_rows(), release=None)
    page = Page(reader.get("/data/"))
    assert "homeground data add FILE --release 29.3" in page.said
    assert page.all("a", href="/data/remove/?release=not%20named")
    reader.post("/data/remove/", {"release": "not named"})
    assert library.releases() == ()


def test_an_occupation_is_found_by_what_people_call_it(reader: Client, held: SqliteLibrary) -> None:
    response = reader.get("/data/?q=receipt+clerk")
    page = Page(response)
    assert faults(response) == []
    assert page.filled("/data/#titles")["q"] == "receipt clerk"
    assert "also called: Receipt Clerk" in page.said
    assert page.all("a", href="/data/43-3021.00/")
    assert "The titles are American" in page.said
    assert "No title in the O*NET® 29.3 Database has “zorblatt”" in Page(reader.get("/data/?q=zorblatt")).said


def test_odd_words_are_looked_up_as_words(reader: Client, held: SqliteLibrary) -> None:
    for words in ('"', "NEAR(", "*", "<b>x</b>", "x" * 5000, "\x00", "ŝ'--"):
        response = reader.get("/data/", {"q": words})
        assert (response.status_code, faults(response)) == (200, [])
    assert escaped_in(reader.get("/data/", {"q": "<b>x</b>"}).content.decode(), "<b>x</b>")


def test_the_task_bank_shows_each_task_with_its_label_and_the_shares(reader: Client, held: SqliteLibrary) -> None:
    response = reader.get("/data/43-3021/")
    page = Page(response)
    assert faults(response) == []
    rows = [" ".join(one.text.split()) for one in page.all("tr") if "tbody" in one.inside]
    assert len(rows) == 4
    assert "Carry boxes of slips to the cellar. On-site" in rows
    assert "Write to those who sent no slip, and “explain” what a slip is. Not known" in rows
    assert "of those with a label" in page.said
    assert "tasks, not hours" in page.said
    assert OURS in page.said
    assert "Start a case to take them into your list" in page.said


def test_an_occupation_that_is_not_there_and_a_library_without_a_release_lead_on(reader: Client, library: SqliteLibrary) -> None:
    empty = reader.get("/data/43-3021/", follow=True)
    assert empty.redirect_chain == [("/data/", 302)]
    assert "Add your own download" in Page(empty).said
    add(library, all_rows())
    assert reader.get("/data/99-9999/").status_code == 404


def test_the_ticked_tasks_alone_are_taken_with_where_they_are_from(begun: Client, shelf: MemoryShelf, held: SqliteLibrary) -> None:
    response = begun.get(INTO)
    page = Page(response)
    assert (response.status_code, faults(response)) == (200, [])
    assert OURS in page.said
    boxes = page.all("input", type="checkbox", name="task")
    assert [one.attributes["value"] for one in boxes] == ["2691", "2692", "2693", "2701"]
    assert not [one for one in boxes if "checked" in one.attributes]
    done = begun.post(INTO, page.filled(INTO) | {"task": ["2691", "2701"]}, follow=True)
    assert done.redirect_chain == [("/c/new/tasks/", 302)]
    assert "2 tasks added to your list." in Page(done).said
    assert {(task.name, task.taken_from) for task in case(shelf).tasks.values()} == {
        ("Count slips, using a counting frame", "O*NET 29.3, task 2691"),
        ("Count slips by lamplight", "O*NET 29.3, task 2701"),
    }


def test_one_undo_takes_them_all_back_and_leaves_what_was_there(begun: Client, shelf: MemoryShelf, held: SqliteLibrary) -> None:
    answer(shelf.open("new"), "tasks", {"name": "My own", "hours_per_week": "3"}, stamp=ada.stamp(3), row="own")
    before = case(shelf).tasks
    done = begun.post(INTO, {"task": ["2691", "2692"]}, follow=True)
    assert len(case(shelf).tasks) == 3
    begun.post("/c/new/undo/", Page(done).filled("/c/new/undo/"))
    assert case(shelf).tasks == before


def test_a_task_that_was_taken_is_not_offered_again_and_taking_it_again_changes_nothing(
    begun: Client, shelf: MemoryShelf, held: SqliteLibrary
) -> None:
    begun.post(INTO, {"task": ["2691"]})
    before = shelf.open("new").entries()
    page = Page(begun.get(INTO))
    assert "In your list" in page.said
    assert "2691" not in [one.attributes["value"] for one in page.all("input", name="task")]
    assert "Nothing was changed" in Page(begun.post(INTO, {"task": ["2691"]}, follow=True)).said
    assert shelf.open("new").entries() == before
    both = Page(begun.post(INTO, {"task": ["2691", "2692"]}, follow=True)).said
    assert "1 task added to your list. There already, and left as it was: 1." in both


@pytest.mark.parametrize(
    ("ticked", "words"), [([], "tick those that you do"), (["310"], "no task of that id"), (["2691", "<b>"], "no task of that id")]
)
def test_a_choice_that_cannot_be_taken_gets_one_message_and_changes_nothing(
    begun: Client, shelf: MemoryShelf, held: SqliteLibrary, ticked: list[str], words: str
) -> None:
    before = shelf.open("new").entries()
    response = begun.post(INTO, {"task": ticked, "release": "29.3"})
    page = Page(response)
    assert (response.status_code, faults(response)) == (422, [])
    assert words in page.by_id("mistakes").text.lower()
    assert len(page.all("input", name="task", checked="")) == len({"2691"} & {*ticked})
    assert shelf.open("new").entries() == before


def test_what_was_shown_of_a_release_that_is_gone_is_not_taken_from_another(begun: Client, shelf: MemoryShelf, held: SqliteLibrary) -> None:
    shown = Page(begun.get(INTO)).filled(INTO) | {"task": ["2691"]}
    held.remove("29.3")
    add(held, all_rows(), release="30.1")
    page = Page(begun.post(INTO, shown, follow=True))
    assert "That release is not here any more. Nothing was changed." in page.said
    assert case(shelf).tasks == {}


def test_without_a_release_or_that_occupation_the_way_leads_to_the_downloads(begun: Client, library: SqliteLibrary) -> None:
    answered = begun.get(INTO, follow=True)
    assert answered.redirect_chain == [("/data/?case=new&q=Slip+clerk", 302)]
    assert "Add your own download of the O*NET® database first." in Page(answered).said
    add(library, all_rows())
    answered = begun.get("/c/new/tasks-from/99-9999/", follow=True)
    assert "no occupation of that code" in Page(answered).said
    assert Page(answered).all("a", href="/data/43-3021.00/?case=new")


def test_nothing_is_taken_before_it_is_known_whose_machine_it_is(reader: Client, shelf: MemoryShelf, held: SqliteLibrary) -> None:
    shelf.create("new")
    for answered in (reader.get(INTO), reader.post(INTO, {"task": ["2691"]})):
        assert answered["Location"] == "/c/new/device/"
    assert shelf.open("new").entries() == ()


def test_a_list_that_is_short_offers_to_begin_from_the_occupation_and_a_long_one_does_not(
    begun: Client, ada_reader: Client, shelf: MemoryShelf, held: SqliteLibrary
) -> None:
    assert Page(begun.get("/c/new/tasks/")).all("a", href=INTO)
    answer(shelf.open("new"), "person", {"job_title": "Slip clerk"}, stamp=ada.stamp(3))
    assert Page(begun.get("/c/new/tasks/")).all("a", href="/data/?case=new&q=Slip+clerk")
    assert len(fold(shelf.open("ada").entries()).tasks) > 5
    assert "Begin with the tasks of an occupation" not in Page(ada_reader.get("/c/ada/tasks/")).said


def test_the_jobs_like_yours_lead_to_what_people_in_them_do(begun: Client, held: SqliteLibrary) -> None:
    page = Page(begun.get("/jobs/?job=billing+clerk&case=new"))
    assert page.all("a", href=INTO)
    assert Page(begun.get("/jobs/?job=billing+clerk")).all("a", href="/data/43-3021/")


def test_with_a_case_every_page_of_it_keeps_the_case(begun: Client, held: SqliteLibrary, tmp_path: Path) -> None:
    page = Page(begun.get("/data/?case=new&q=receipt+clerk"))
    assert page.filled(ADD)["case"] == "new"
    assert page.all("a", href="/data/43-3021.00/?case=new")
    assert Page(begun.get("/data/43-3021.00/?case=new")).all("a", href="/c/new/tasks-from/43-3021.00/")
    assert begun.post(ADD, whole(tmp_path, case="new"))["Location"] == "/data/?case=new"


def test_where_no_downloads_are_kept_nothing_offers_them(begun: Client) -> None:
    for place in ("/data/", "/data/43-3021/", INTO, ADD):
        assert begun.get(place).status_code == 404
    assert "of an occupation" not in Page(begun.get("/c/new/tasks/")).said
    assert "What people in it do" not in Page(begun.get("/jobs/?job=billing+clerk")).said
