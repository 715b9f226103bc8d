"""A promise is taken over into the form with scripts and without: it has the focus, what was typed stays, and nothing is saved by it."""

import pytest
from playwright.sync_api import Page

from homeground.concerns import catalogue
from tests import ada
from tests.browser.keys import Keys
from tests.browser.site import Site

PROMISE = catalogue()["O06"].commitments[0]
PLAIN = pytest.param({"java_script_enabled": False}, id="plain")
SCRIPTS = pytest.param({}, id="scripts")


@pytest.fixture(scope="module", autouse=True)
def cases(site: Site) -> None:
    """The example's case."""
    site.keep_example("ada")


@pytest.mark.parametrize("browser_context_args", [SCRIPTS, PLAIN], indirect=True)
def test_a_promise_is_taken_over_and_saved_only_by_saving(page: Page, keys: Keys, site: Site) -> None:
    page.goto("/c/ada/concerns/phones/")
    page.fill("#a-commitment", "")
    page.fill("#a-check", "typed meanwhile")
    page.locator("button", has_text=f"Take this: {PROMISE}").click()
    page.locator("#said", has_text="It stands in your form now.").wait_for()
    assert page.input_value("#a-commitment") == PROMISE
    assert page.input_value("#a-check") == "typed meanwhile"
    page.wait_for_function("document.activeElement.id === 'a-commitment'")
    assert site.case("ada").concerns["phones"].commitment == ada.case().concerns["phones"].commitment


def test_enter_in_a_box_saves_and_takes_no_promise(page: Page, site: Site) -> None:
    page.goto("/c/ada/concerns/overview/")
    page.fill("#a-commitment", "You see my aims by 09:10.")
    page.keyboard.press("Enter")
    page.locator("#said", has_text="Saved in").wait_for()
    assert site.case("ada").concerns["overview"].commitment == "You see my aims by 09:10."


def test_a_printed_checklist_keeps_states_and_leaves_out_what_only_a_screen_can_use(page: Page) -> None:
    page.goto("/c/ada/security/")
    page.emulate_media(media="print")
    assert page.locator(".checks .tag").first.is_visible()
    assert not any(one.is_visible() for one in page.locator(".checks .act, .checks details, main form").all())
