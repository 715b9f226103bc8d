"""Every page is there, is sound HTML, and says its own things."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client

from homeground.case import SECTIONS, section_named
from homeground.case.field import fields_of
from homeground.case.person import WHERE
from homeground.desk.case_file import CaseFile
from homeground.store import MemoryShelf
from homeground.web.groups import groups_of
from homeground.web.rooms import ORDER, ROOMS
from tests import ada
from tests.web.page import Page, escaped_in, faults

NO_CASE = ["/", "/kept/", "/sources/", "/help/", "/law/", "/law/GB/", *(f"/now/{where}/" for where in WHERE)]
ROWS = [f"{section.name}/{row}/" for section in SECTIONS if section.has_rows for row in ada.raw(section.name)]
OF_A_CASE = [
    "",
    *(f"{section.name}/" for section in SECTIONS),
    *ROWS,
    "law/",
    "beside/",
    "papers/",
    "papers/letter/",
    "papers/proposal/",
    "papers/brief/",
    "history/",
    *(f"history/{section.name}/" for section in SECTIONS),
    "keep/",
    "keep/erase/",
    *(f"keep/erase/{section.name}/" for section in SECTIONS),
    "keep/erase/terms/?field=smallest",
    "keep/erase/tasks/?row=reconciliation",
    "happened/paper-sent/",
    "happened/reply-received/",
]


@pytest.mark.parametrize("place", NO_CASE)
def test_a_page_without_a_case_is_sound(reader: Client, place: str) -> None:
    page = reader.get(place)
    assert page.status_code == 200
    assert faults(page) == []


@pytest.mark.parametrize("place", OF_A_CASE)
def test_a_page_of_a_case_is_sound(ada_reader: Client, place: str) -> None:
    page = ada_reader.get(f"/c/ada/{place}")
    assert page.status_code == 200
    assert faults(page) == []
    assert "Ada Okafor asks for 3 days at home" in Page(page).one("aside").text


@pytest.mark.parametrize("place", OF_A_CASE)
def test_a_page_of_an_empty_case_is_sound(reader: Client, shelf: MemoryShelf, place: str) -> None:
    shelf.create("ada")
    page = reader.get(f"/c/ada/{place}")
    assert page.status_code in (200, 302)
    assert page.status_code == 302 or faults(page) == []


@pytest.mark.parametrize(
    "place",
    [
        "/nowhere/",
        "/now/elsewhere/",
        "/c/nobody/",
        "/c/ada/nothing/",
        "/c/ada/nothing/row/",
        "/c/ada/person/row/",
        "/law/nowhere/",
        "/c/ada/papers/poem/",
        "/c/ada/papers/poem.pdf",
        "/c/ada/papers/letter.exe",
        "/c/ada/happened/moon-landing/",
        "/c/ada/happened/00000000-0000-4000-8000-000000000000/better/",
        "/c/ada/history/nothing/",
        "/c/ada/keep/erase/nothing/",
        "/c/ada/keep/erase/terms/?field=nothing",
    ],
)
def test_what_is_not_there_is_said_to_be_not_there(ada_reader: Client, place: str) -> None:
    page = ada_reader.get(place)
    assert page.status_code == 404
    assert faults(page) == []


def test_a_row_that_is_gone_leads_to_the_list(ada_reader: Client) -> None:
    page = ada_reader.get("/c/ada/tasks/gone/", follow=True)
    assert page.redirect_chain == [("/c/ada/tasks/", 302)]
    assert "not there any more" in Page(page).said


def test_every_question_stands_on_its_page_with_its_reason() -> None:
    for section in SECTIONS:
        asked = [name for group in groups_of(section) for name in group.fields]
        assert sorted(asked) == sorted(field.name for field in fields_of(section.shape))


def test_every_section_lies_in_one_room() -> None:
    assert sorted(name for room in ROOMS for name in room.sections) == sorted(ORDER)


def test_every_section_page_asks_all_its_questions(ada_reader: Client) -> None:
    for section in SECTIONS:
        source = ada_reader.get(f"/c/ada/{section.name}/").content.decode()
        for field in fields_of(section.shape):
            assert field.question.ask in source
            assert field.question.why in source
            assert f'name="{field.name}"' in source


def test_what_is_private_is_marked_so(ada_reader: Client) -> None:
    page = Page(ada_reader.get("/c/ada/person/"))
    for field in fields_of(section_named("person").shape):
        words = [one.text for one in page.elements if one.tag in ("label", "legend") and field.question.ask in one.text]
        assert any("only you see this" in text for text in words) == field.question.private


def test_the_navigation_names_the_room(ada_reader: Client) -> None:
    for place, room in {
        "": "My case",
        "terms/": "Ask",
        "tasks/": "Work",
        "law/": "Rules",
        "clauses/": "Rules",
        "papers/": "Papers",
        "history/": "History",
        "device/": "Keep",
    }.items():
        current = Page(ada_reader.get(f"/c/ada/{place}")).all("a", aria_current="page")
        assert room in [one.text for one in current]


def test_the_week_shows_the_named_days(ada_reader: Client) -> None:
    page = Page(ada_reader.get("/c/ada/"))
    sign = page.one("span", role="img", aria_label="3 home days of 5: Monday, Wednesday, Friday")
    windows = [one.attributes.get("class", "") for one in page.elements[page.elements.index(sign) + 1 :][:5]]
    assert windows == ["on", "", "on", "", "on"]


def links(source: str) -> Iterator[str]:
    """The addresses that a page leads to on this machine, without their anchors."""
    yield from {target.split("#")[0] for target in re.findall(r'href="([^"]*)"', source) if target.startswith("/")} - {""}


def alike(place: str) -> str:
    """Where one visit stands for all: what is erased is asked for each answer of a list, and not again for its every row."""
    return re.sub(r"row=[^&]*", "row=", place) if "/keep/erase/" in place else place


def test_no_link_leads_nowhere(ada_reader: Client) -> None:
    to_see, seen = ["/"], set[str]()
    while to_see:
        place = to_see.pop()
        if alike(place) in seen:
            continue
        seen.add(alike(place))
        page = ada_reader.get(place, follow=True)
        assert page.status_code == 200, place
        if page.streaming:
            page.close()
        elif page["Content-Type"].startswith("text/html"):
            to_see += [target for target in links(page.content.decode()) if alike(target) not in seen]
    assert len(seen) > 60


def test_an_anchor_of_an_answer_is_on_its_page(ada_reader: Client) -> None:
    preview = ada_reader.get("/c/ada/papers/proposal/").content.decode()
    anchored = set(re.findall(r'href="(/c/ada/[^"#]*)#([^"]*)"', preview))
    assert len(anchored) > 40
    pages = {place: ada_reader.get(place).content.decode() for place in {place for place, _ in anchored}}
    assert [f"{place}#{id_}" for place, id_ in anchored if f'id="{id_}"' not in pages[place]] == []


NASTY = '"><script>alert(1)</script><b onmouseover=x>&amp;'


def test_words_that_look_like_html_stay_words(reader: Client, shelf: MemoryShelf) -> None:
    reader.post("/", {"whose": "mine", "account": "mine", "name": "nasty", "where": "asked"})
    reader.post("/c/nasty/person/", {"name": NASTY, "employer": NASTY, "boss_name": NASTY, "seen": latest(shelf.open("nasty"), "person")})
    reader.post("/c/nasty/tasks/", {"name": NASTY[:80], "note": NASTY})
    reader.post("/c/nasty/reasons/", {"reason": NASTY, "may_tell": "yes", "kind": "work"})
    reader.post("/c/nasty/happened/paper-sent/", {"paper": "letter", "to": NASTY, "on": "2026-10-12"})
    row = next(iter(Page(reader.get("/c/nasty/tasks/")).all("th", scope="row")))
    assert NASTY[:80] in row.text
    for place in ("", "person/", "tasks/", "reasons/", "papers/letter/", "papers/proposal/", "papers/brief/", "history/", "keep/"):
        page = reader.get(f"/c/nasty/{place}")
        assert faults(page) == []
        assert "<script>alert" not in page.content.decode()
    assert escaped_in(reader.get("/c/nasty/person/").content.decode(), NASTY)


def latest(file: CaseFile, subject: str) -> int:
    """The number that a form on that subject would carry."""
    return max((entry.number for entry in file.entries() if entry.subject == subject), default=0)


def test_a_file_is_named_after_its_paper(ada_reader: Client) -> None:
    for form, kind in {"pdf": "application/pdf", "html": "text/html; charset=utf-8", "txt": "text/plain; charset=utf-8"}.items():
        file = ada_reader.get(f"/c/ada/papers/letter.{form}")
        assert file["Content-Type"] == kind
        assert file["Content-Disposition"] == f'attachment; filename="letter.{form}"'
        assert file.content
