"""The talks in a real browser, without scripts and on a narrow screen: a choice, an offer noted, its reply, a package weighed."""

import pytest
from playwright.sync_api import Page, expect

from homeground.desk.transfer import read_export
from homeground.store import SqliteShelf
from tests import ada
from tests.browser.site import Site

NARROW = pytest.param({"java_script_enabled": False, "viewport": {"width": 320, "height": 800}}, id="plain-320")


@pytest.fixture(scope="module", autouse=True)
def cases(site: Site) -> None:
    """The example after Martin's counter-offer, whose own day is long over."""
    with SqliteShelf(site.folder) as shelf:
        shelf.create("ada").append(read_export((ada.FOLDER / "talks" / "journal.jsonl").read_text(encoding="utf-8")).drafts)


@pytest.mark.parametrize("browser_context_args", [NARROW], indirect=True)
def test_a_package_is_answered_with_an_offer_and_the_reply_is_noted(page: Page, site: Site) -> None:
    page.goto("/c/ada/package/")
    expect(page.get_by_role("heading", name="What Martin Hale put on the table")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("link", name="Which would you rather get?").last.click()
    chosen = len(site.case("ada").choices)
    page.get_by_role("button", name="I would rather get this").first.press("Enter")
    expect(page.locator("#said")).to_contain_text("Kept.")
    assert len(site.case("ada").choices) == chosen + 1
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#said")).not_to_contain_text("Kept.")
    assert len(site.case("ada").choices) == chosen
    page.goto("/c/ada/package/")
    page.select_option("#o-home-days", "two days")
    page.get_by_role("button", name="Weigh it").click()
    expect(page.get_by_role("heading", name="Your package")).to_be_visible()
    page.get_by_role("button", name="my own package").click()
    expect(page.locator("#said")).to_contain_text("Noted: your offer.")
    assert len(site.case("ada").offers) == 2
    page.get_by_role("link", name="Maybe, with another package").click()
    expect(page.locator("#a-counter")).to_contain_text("home-days: two days")
    page.get_by_role("button", name="Note it").click()
    expect(page.locator("#said")).to_contain_text("Noted")
    assert site.case("ada").replies[-1].counter
    page.goto("/c/ada/talks/")
    expect(page.locator(".strip li")).to_have_count(10)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
