"""The page of the first answer: asked by address alone, each figure with where it comes from, mistakes beside their boxes."""

from django.test import Client

from homeground.portability import NOTICE
from tests.web.page import Page, faults

TOLD = "/first/?job_title=Billing+analyst&place=GB&home_days=3&commute_minutes=55&fare_per_day=9.60&currency=GBP"


def _main(reader: Client, place: str) -> str:
    page = reader.get(place)
    assert faults(page) == []
    return " ".join(" ".join(element.text for element in Page(page).all("main")).split())


def test_before_anything_is_told_the_card_says_what_it_will_say(reader: Client) -> None:
    assert "It says how much of the work in jobs like yours could be done at home" in _main(reader, "/first/")


def test_the_answer_has_its_figures_each_with_its_range_and_its_source(reader: Client) -> None:
    said = _main(reader, TOLD)
    for words in ("about 81%", "71% to 89%", "253 hours a year", "242 to 275", "£1,325 a year", "United States", "O*NET"):
        assert words in said
    figures = Page(reader.get(TOLD)).all("div", class_="figure")
    assert len([one for one in figures if "Where this comes from" in one.text]) == len(figures) - 1  # the right has its own page


def test_what_could_be_done_at_home_is_told_with_its_occupation_its_place_and_its_year(reader: Client) -> None:
    feasible = Page(reader.get(TOLD)).all("div", class_="figure")[0]
    before_the_tap = feasible.text.split("Where this comes from")[0]
    assert "Billing and Posting Clerks. United States, May 2025" in " ".join(before_the_tap.split())
    assert NOTICE in " ".join(feasible.text.split())


def test_another_job_can_be_chosen_and_then_counts(reader: Client) -> None:
    assert "Not your job? Choose another" in _main(reader, TOLD)
    chosen = _main(reader, f"{TOLD}&occupation=29-1141")
    assert "Registered Nurses" in chosen
    assert "Not your job?" not in chosen


def test_a_mistake_stands_beside_its_box_and_what_was_typed_stays(reader: Client) -> None:
    page = reader.get("/first/?home_days=nine&job_title=Clerk")
    assert (page.status_code, faults(page)) == (422, [])
    assert Page(page).by_id("a-job_title").attributes["value"] == "Clerk"


def test_marks_in_a_title_stay_text(reader: Client) -> None:
    assert "<script>alert" not in reader.get("/first/?job_title=<script>alert(1)</script>").content.decode()
