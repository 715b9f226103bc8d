"""Nothing typed is lost: not by Back, not by a mistake, not by another window, not by a program that ended."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.site import Site, running

PLAIN = pytest.mark.parametrize("browser_context_args", [{}, {"java_script_enabled": False}], ids=["scripts", "plain"], indirect=True)


@pytest.fixture(scope="module", autouse=True)
def cases(site: Site) -> None:
    """The example's case."""
    site.keep_example("ada")


@PLAIN
def test_back_finds_what_was_typed_and_not_saved(page: Page) -> None:
    page.goto("/c/ada/terms/")
    page.fill("#a-measure", "typed and not saved")
    page.fill("#a-alternative", "two\nlines")
    page.check("#a-weekdays-5", force=True)
    page.uncheck("#a-weekdays-1", force=True)
    page.click("text=Papers >> nth=0")
    page.wait_for_url("**/papers/")
    page.go_back()
    assert page.input_value("#a-measure") == "typed and not saved"
    assert page.input_value("#a-alternative") == "two\nlines"
    assert page.is_checked("#a-weekdays-5")
    assert not page.is_checked("#a-weekdays-1")


@PLAIN
def test_back_after_a_save_can_be_saved_again(page: Page, site: Site) -> None:
    page.goto("/c/ada/terms/")
    page.fill("#a-measure", "a tpyo")
    page.click("text=Save >> nth=0")
    page.wait_for_selector("#said:has-text('saved')")
    page.go_back()
    assert page.input_value("#a-measure") == "a tpyo"
    page.fill("#a-measure", "no typo")
    page.click("text=Save >> nth=0")
    assert "saved" in page.inner_text("#said")
    assert site.case("ada").terms.measure == "no typo"


@PLAIN
def test_a_mistake_has_the_focus_and_keeps_what_was_typed(page: Page) -> None:
    page.goto("/c/ada/terms/")
    page.fill("#a-home_days", "a few")
    page.fill("#a-measure", "typed with a mistake elsewhere")
    page.click("text=Save >> nth=0")
    assert page.evaluate("document.activeElement.id") == "mistakes"
    assert page.title().startswith("Not saved")
    assert page.input_value("#a-home_days") == "a few"
    assert page.input_value("#a-measure") == "typed with a mistake elsewhere"
    page.click("#mistakes a")
    assert page.evaluate("document.activeElement.id") == "a-home_days"


@PLAIN
def test_two_windows_show_both_versions_and_let_choose(context: BrowserContext, site: Site) -> None:
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto("/c/ada/workplace/")
    first.fill("#a-stand_in", "Priya")
    first.click("text=Save >> nth=0")
    second.fill("#a-stand_in", "Dana")
    second.click("text=Save >> nth=0")
    assert "changed in another window" in second.inner_text("#mistakes")
    assert second.locator("#mistakes td").all_inner_texts() == ["Dana", "Priya"]
    assert second.evaluate("document.activeElement.id") == "mistakes"
    second.click("text=Save what I typed")
    assert site.case("ada").workplace.stand_in == "Dana"


@PLAIN
def test_an_undo_stands_beside_every_save(page: Page, site: Site) -> None:
    page.goto("/c/ada/policy/")
    page.fill("#a-clause", "clause 9")
    page.click("text=Save >> nth=0")
    assert site.case("ada").policy.clause == "clause 9"
    page.click("#said >> text=Undo")
    assert "Taken back" in page.inner_text("#said")
    assert site.case("ada").policy.clause == "clause 4.2"


def test_a_change_of_theme_keeps_what_was_typed(page: Page) -> None:
    page.goto("/c/ada/terms/")
    page.fill("#a-measure", "typed before dark")
    with page.expect_response("**/theme/"):
        page.get_by_role("button", name="Dark", exact=True).click()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert page.input_value("#a-measure") == "typed before dark"
    page.goto("/help/")
    assert page.get_attribute("html", "data-theme") == "dark"


def test_a_sentence_is_copied(context: BrowserContext, page: Page) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/now/maybe/")
    page.click("text=Copy the sentence")
    page.locator("#said p").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.inner_text("#words")


@pytest.mark.parametrize("browser_context_args", [{"java_script_enabled": False}], ids=["plain"], indirect=True)
def test_without_scripts_no_button_is_shown_that_needs_them(page: Page) -> None:
    page.goto("/now/maybe/")
    assert page.locator("#words").is_visible()
    assert not page.locator("text=Copy the sentence").is_visible()


def test_a_program_that_ended_takes_nothing_with_it(context: BrowserContext, tmp_path: Path) -> None:
    with running(tmp_path) as gone:
        gone.keep_example("ada")
        page = context.browser.new_page()  # type: ignore[union-attr]  # it has one
        page.goto(gone.link)
        page.goto(f"{gone.base}/c/ada/tasks/")
    page.fill("#a-name", "typed too late")
    page.click("#save")
    page.locator("#said p").wait_for()
    assert "Not saved: the program does not answer." in page.inner_text("#said")
    assert page.input_value("#a-name") == "typed too late"
    page.close()
