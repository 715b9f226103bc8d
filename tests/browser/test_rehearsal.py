"""One whole rehearsal in a real browser, without scripts and on a narrow screen: from the choice of a boss to the debrief."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import Site

NARROW = pytest.param({"java_script_enabled": False, "viewport": {"width": 320, "height": 800}}, id="plain-320")


@pytest.fixture(scope="module", autouse=True)
def cases(site: Site) -> None:
    """The example's case."""
    site.keep_example("ada")


@pytest.mark.parametrize("browser_context_args", [NARROW], indirect=True)
def test_a_talk_is_rehearsed_to_its_debrief_and_leaves_the_case_as_it_was(page: Page, site: Site) -> None:
    before = site.case("ada")
    page.goto("/c/ada/rehearse/")
    page.check("#kind-open", force=True)
    page.fill("#seed", "7")
    page.get_by_role("button", name="Begin").click()
    _do(page, "Say it", say="What worries you most about it?")
    _do(page, "Say it", say="The result is written down at the review, and everyone can check it.")
    page.locator("summary", has_text="Make an offer").click()
    page.select_option("#o-home-days", "two days")
    _do(page, "Offer it")
    expect(page.locator(".talk > .me")).to_have_count(3)
    _do(page, "Take the last turn back")
    expect(page.locator(".talk > .me")).to_have_count(2)
    _do(page, "End and debrief")
    expect(page.locator("main")).to_contain_text("What this boss wanted")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert site.case("ada") == before


def _do(page: Page, button: str, *, say: str = "") -> None:
    """Press a button, after something was said where it is."""
    if say:
        page.fill("#say", say)
    page.get_by_role("button", name=button, exact=True).click()
