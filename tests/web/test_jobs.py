"""Jobs like yours in the browser: a list to choose from, each figure with concept, place, year and source, a choice that is kept."""

import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from homeground.case import fold
from homeground.portability import GROUPS, NOTICE
from homeground.store import MemoryShelf
from tests.web.page import Answered, Element, Page, escaped_in, faults

CONCEPTS = ("Could be done at home", "Offered by the employer", "Done at home")
COUNTRIES = ("United States", "Great Britain", "Germany")


def _figures(page: Page) -> list[Element]:
    return page.all("div", class_="figure")


def _cards(page: Page) -> list[str]:
    return [one.attributes["id"].removeprefix("job-") for one in page.all("article") if one.attributes.get("id", "").startswith("job-")]


def _occupation(shelf: MemoryShelf, name: str) -> str | None:
    return fold(shelf.open(name).entries()).person.occupation


@pytest.mark.parametrize(
    "place", ["/jobs/", "/jobs/?job=billing+analyst", "/jobs/?job=zorblatt", "/jobs/?job=nurse&group=43", "/jobs/?group=45"]
)
def test_every_figure_on_the_page_shows_its_concept_country_year_and_source(reader: Client, place: str) -> None:
    answered = reader.get(place)
    page = Page(answered)
    assert (answered.status_code, faults(answered)) == (200, [])
    assert len(_figures(page)) >= 6
    for figure in _figures(page):
        said = " ".join(figure.text.split())
        assert said.startswith(CONCEPTS)
        assert re.search(r"\d%", said)
        assert any(country in said for country in COUNTRIES)
        assert re.search(r"\b20\d\d\b", said)
        assert "Where this comes from" in said
        assert re.search(r"(Read (at the source|in a public extract)|From memory)", said)
    links = [one for one in page.all("a", rel="noreferrer") if "dl" in one.inside]
    assert len(links) == len(_figures(page))
    assert all(link.attributes["href"].startswith("https://") for link in links)


def test_before_a_title_is_typed_there_are_the_form_and_the_figures_of_all_jobs(reader: Client) -> None:
    page = Page(reader.get("/jobs/"))
    assert page.filled("/jobs/") == {"job": ""}
    assert _cards(page) == []
    assert len(_figures(page)) == 6
    assert "not what employers grant" in page.said
    assert "O*NET" not in page.said


def test_a_title_finds_five_to_choose_from_with_group_reason_and_both_figures(reader: Client) -> None:
    page = Page(reader.get("/jobs/?job=Billing+Analyst"))
    assert page.filled("/jobs/")["job"] == "Billing Analyst"
    assert len(_cards(page)) == 5
    first = " ".join(page.by_id("job-43-3021").text.split())
    for words in (
        "Billing and Posting Clerks",
        "43-3021, Office and administration; known as “billing analyst”",
        "81% of tasks (71% to 89%",
        "28.4% of workers (standard error 7.1 percentage points)",
    ):
        assert words in first
    assert "none is picked for you" in page.said
    assert "80% of your hours" not in page.said
    assert "count tasks, not hours" in page.said
    assert NOTICE in page.said


def test_without_a_case_nothing_can_be_kept_and_nothing_is(reader: Client, shelf: MemoryShelf) -> None:
    page = Page(reader.get("/jobs/?job=nurse"))
    assert "This is most like mine" not in page.said
    assert "Start a case to keep your choice" in page.said
    assert shelf.names() == ()


def test_where_nobody_told_what_is_offered_that_is_said(reader: Client) -> None:
    assert "To how many of them it is offered is not told." in Page(reader.get("/jobs/?job=data+scientist")).by_id("job-15-2051").text


def test_a_title_like_no_other_leads_to_the_groups_with_what_is_offered_alone(reader: Client) -> None:
    page = Page(reader.get("/jobs/?job=zorblatt"))
    assert "No published occupation is known by “zorblatt”" in page.said
    assert [one.text for one in page.all("option")] == ["Choose one", *(group.name for group in GROUPS.values())]
    shown = Page(reader.get("/jobs/?job=zorblatt&group=43"))
    assert shown.one("option", selected="").text == "Office and administration"
    group = shown.one("article", aria_labelledby="the-group").text
    assert "12.5%" in group
    assert "Could be done at home" not in group


def test_of_farming_it_is_said_that_nobody_tells_what_is_offered(reader: Client) -> None:
    assert "not told" in Page(reader.get("/jobs/?group=45")).one("article", aria_labelledby="the-group").text


@pytest.mark.parametrize("group", ["12", "", "<b>"])
def test_a_group_that_is_none_shows_nothing(reader: Client, group: str) -> None:
    answered = reader.get("/jobs/", {"job": "nurse", "group": group})
    assert answered.status_code == 200
    assert Page(answered).all("article", aria_labelledby="the-group") == []


def test_with_a_case_its_job_title_is_looked_up(ada_reader: Client) -> None:
    page = Page(ada_reader.get("/jobs/?case=ada"))
    assert page.filled("/jobs/") == {"case": "ada", "job": "Billing Analyst"}
    assert _cards(page)[0] == "43-3021"
    assert page.all("a", href="/c/ada/person/")


def test_a_choice_is_kept_with_its_case_and_can_be_taken_back(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = _occupation(shelf, "ada")
    done = ada_reader.post("/c/ada/occupation/", {"soc": "13-1111", "job": "Billing Analyst"})
    assert done.headers["Location"] == "/jobs/?job=Billing+Analyst&case=ada#job-13-1111"
    assert _occupation(shelf, "ada") == "13-1111"
    page = Page(ada_reader.get("/jobs/?job=Billing+Analyst&case=ada"))
    assert "Kept as most like your job: Management Analysts." in page.said
    assert "Most like yours" in page.by_id("job-13-1111").text
    assert "This is most like mine" not in page.by_id("job-13-1111").text
    back = ada_reader.post("/c/ada/undo/", page.filled("/c/ada/undo/"))
    assert back.headers["Location"] == "/jobs/?job=Billing+Analyst&case=ada"
    assert _occupation(shelf, "ada") == before


def test_a_choice_changes_no_other_answer(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = fold(shelf.open("ada").entries()).person
    ada_reader.post("/c/ada/occupation/", {"soc": "13-1111"})
    after = fold(shelf.open("ada").entries()).person
    assert (after.job_title, after.name, after.pay_per_year, after.place) == (
        before.job_title,
        before.name,
        before.pay_per_year,
        before.place,
    )


def test_the_same_choice_again_writes_nothing(ada_reader: Client, shelf: MemoryShelf) -> None:
    ada_reader.post("/c/ada/occupation/", {"soc": "13-1111"})
    count = len(shelf.open("ada").entries())
    ada_reader.post("/c/ada/occupation/", {"soc": "13-1111"})
    assert len(shelf.open("ada").entries()) == count
    assert "nothing was changed" in Page(ada_reader.get("/jobs/?case=ada")).said


def test_a_choice_that_is_not_in_the_list_is_shown_before_it(ada_reader: Client) -> None:
    ada_reader.post("/c/ada/occupation/", {"soc": "29-1141"})
    page = Page(ada_reader.get("/jobs/?job=billing+analyst&case=ada"))
    assert _cards(page)[0] == "29-1141"
    assert "The one you chose" in page.said
    assert len(_cards(page)) == 6


@pytest.mark.parametrize("soc", ["", "99-9999", "nurse"])
def test_no_occupation_no_choice(ada_reader: Client, shelf: MemoryShelf, soc: str) -> None:
    before = shelf.open("ada").entries()
    assert ada_reader.post("/c/ada/occupation/", {"soc": soc}).status_code == 404
    assert shelf.open("ada").entries() == before


def test_before_a_choice_is_kept_it_is_asked_whose_computer_this_is(reader: Client, shelf: MemoryShelf) -> None:
    shelf.create("bare")
    done = reader.post("/c/bare/occupation/", {"soc": "43-3021"})
    assert done.headers["Location"] == "/c/bare/device/"
    assert shelf.open("bare").entries() == ()


def test_a_case_that_is_not_there_is_told(reader: Client) -> None:
    assert reader.get("/jobs/?job=nurse&case=nobody").status_code == 404
    assert reader.post("/c/nobody/occupation/", {"soc": "43-3021"}).status_code == 404


def test_a_choice_is_not_made_by_looking(ada_reader: Client) -> None:
    assert ada_reader.get("/c/ada/occupation/").status_code == 405
    assert ada_reader.post("/jobs/").status_code == 405


def test_what_is_typed_stands_in_the_page_as_text(reader: Client) -> None:
    answered = reader.get("/jobs/", {"job": "<b>boss</b> & co", "group": "43"})
    assert faults(answered) == []
    assert escaped_in(answered.content.decode(), "<b>boss</b> & co")


@given(typed=st.text(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
def test_whatever_is_typed_ends_in_a_page(reader: Client, typed: str) -> None:
    assert reader.get("/jobs/", {"job": typed}).status_code == 200


def test_the_first_page_asks_for_the_title_and_leads_there(reader: Client) -> None:
    answered: Answered = reader.get("/")
    assert faults(answered) == []
    assert Page(answered).filled("/jobs/") == {"job": ""}
    assert "How much of such work could move?" in Page(answered).said


def test_the_question_for_the_occupation_leads_there_with_the_title_of_the_case(ada_reader: Client) -> None:
    page = Page(ada_reader.get("/c/ada/person/"))
    assert page.all("a", href="/jobs/?job=Billing+Analyst&case=ada")
    ada_reader.post("/c/ada/occupation/", {"soc": "13-1111"})
    assert "You chose Management Analysts" in Page(ada_reader.get("/c/ada/person/")).said


def test_another_section_has_no_such_way(ada_reader: Client) -> None:
    assert "Jobs like yours" not in Page(ada_reader.get("/c/ada/terms/")).said
