"""With scripts rows are added, saved, removed and brought back in place, and the focus stays where the work is."""

import pytest
from playwright.sync_api import Page

from tests.browser.site import Site

MARK = "window.sameAsBefore = true"
SAME = "window.sameAsBefore === true"


@pytest.fixture(scope="module", autouse=True)
def cases(site: Site) -> None:
    """The example's case."""
    site.keep_example("ada")


@pytest.fixture
def tasks(page: Page) -> Page:
    """The tasks, marked so that a page that was loaded anew is noticed."""
    page.goto("/c/ada/tasks/")
    page.evaluate(MARK)
    return page


def told(page: Page, words: str) -> None:
    """Wait for the notice."""
    page.locator("#said", has_text=words).wait_for()


def focus(page: Page) -> str:
    """The id, or else the words, of what has the focus."""
    words: str = page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")
    return words


def test_a_row_is_added_and_the_next_can_be_typed(tasks: Page, site: Site) -> None:
    tasks.fill("#a-name", "Filing")
    tasks.fill("#a-hours_per_week", "1")
    tasks.keyboard.press("Enter")
    told(tasks, "Added to")
    assert tasks.evaluate(SAME)
    assert focus(tasks) == "a-name"
    assert tasks.input_value("#a-name") == ""
    assert "Filing" in tasks.inner_text("table")
    assert "Filing" in [task.name for task in site.case("ada").tasks.values()]


def test_a_bad_row_shows_its_mistakes_in_place(tasks: Page) -> None:
    tasks.fill("#a-hours_per_week", "many")
    tasks.click("#save")
    tasks.locator("#mistakes:focus").wait_for()
    assert tasks.evaluate(SAME)
    assert tasks.input_value("#a-hours_per_week") == "many"


def test_a_row_is_removed_and_brought_back(tasks: Page, site: Site) -> None:
    tasks.get_by_role("button", name="Remove: Monthly reports").click()
    told(tasks, "Removed from")
    assert tasks.evaluate(SAME)
    assert "Undo" in focus(tasks)
    assert "monthly-reports" not in site.case("ada").tasks
    tasks.keyboard.press("Tab")
    tasks.keyboard.press("Enter")
    told(tasks, "Taken back")
    assert "monthly-reports" in site.case("ada").tasks


def test_a_row_is_saved_where_it_stands(page: Page, site: Site) -> None:
    page.goto("/c/ada/tasks/payment-plans/")
    page.evaluate(MARK)
    page.fill("#a-note", "Company laptop only")
    page.focus("#save")
    page.keyboard.press("Enter")
    told(page, "Saved in")
    assert page.evaluate(SAME)
    assert focus(page) == "save"
    assert site.case("ada").tasks["payment-plans"].note == "Company laptop only"
    page.fill("#a-note", "Company laptop, door closed")
    page.keyboard.press("Enter")
    page.locator("#said").wait_for()
    page.wait_for_function("document.activeElement.id === 'a-note'")


def test_saving_can_go_on_to_the_next_row(page: Page) -> None:
    page.goto("/c/ada/tasks/invoice-batches/")
    page.fill("#a-hours_per_week", "8.5")
    page.click("text=Save and go to the next task")
    page.wait_for_url("**/c/ada/tasks/reconciliation/")
    assert "Saved in" in page.inner_text("#said")
