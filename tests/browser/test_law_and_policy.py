"""The law asks one question at a time and a policy is judged clause by clause, by keyboard, with scripts and without."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it brings no types
from playwright.sync_api import Page

from homeground.desk.interview import answer
from homeground.store import SqliteShelf
from tests import ada
from tests.browser.keys import Keys
from tests.browser.site import Site

POLICY = """# Remote Work Policy

Employees may work from home on up to two days a week.

The manager must answer a request within ten working days.

Employees must take part in a review once a year.
"""
PLAIN = pytest.param({"java_script_enabled": False}, id="plain")
SCRIPTS = pytest.param({}, id="scripts")


def begin(site: Site, name: str, place: str) -> None:
    """A case that knows its place, in the folder of the running program."""
    with SqliteShelf(site.folder) as shelf:
        if name not in shelf.names():
            file = shelf.create(name)
            answer(file, "device", {"whose": "mine", "account": "mine"}, stamp=ada.stamp(1))
            answer(file, "person", {"place": place, "name": "Ada Okafor"}, stamp=ada.stamp(2))


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """A policy as a file."""
    file = tmp_path / "policy.md"
    file.write_text(POLICY, encoding="utf-8")
    return file


@pytest.mark.parametrize("browser_context_args", [SCRIPTS, PLAIN], indirect=True)
def test_the_law_asks_one_question_at_a_time_by_keyboard(page: Page, keys: Keys, site: Site, request: pytest.FixtureRequest) -> None:
    name = f"law-{request.node.callspec.id.removeprefix('chromium-')}"
    begin(site, name, "US-VT")
    page.goto(f"/c/{name}/law/")
    for _ in range(12):
        if not page.locator("#question").count():
            break
        assert page.locator("#question").count() == 1
        keys.tab_to("a-answer", "a-answer-1", "a-answer-yes")
        if page.locator("#question button[value=none]").count():
            keys.press(page.inner_text("#question button[value=none]"))
            continue
        kind = page.get_attribute("#question [name=answer]", "type")
        if kind in ("radio", "checkbox"):
            keys.tab_to("a-answer-none" if kind == "checkbox" else "a-answer-yes")
            page.keyboard.press("Space")
        else:
            page.fill("#a-answer", "2022-09-05" if kind == "date" else "35")
        keys.press("Save the answer")
    assert page.locator("#question").count() == 0
    assert "depends on" not in page.inner_text("h1")


@pytest.mark.parametrize("browser_context_args", [SCRIPTS, PLAIN], indirect=True)
def test_a_policy_is_read_and_confirmed_by_keyboard(
    page: Page, keys: Keys, site: Site, policy: Path, request: pytest.FixtureRequest
) -> None:
    name = f"read-{request.node.callspec.id.removeprefix('chromium-')}"
    begin(site, name, "GB")
    page.goto(f"/c/{name}/clauses/")
    page.set_input_files("#file", policy)
    keys.tab_to("read")
    page.keyboard.press("Enter")
    page.locator("#clause-days").wait_for()
    assert {clause.judged for clause in site.case(name).clauses.values()} == {"found"}
    keys.tab_to("yes-days")
    page.keyboard.press("Space")
    page.locator("#clause-days.confirmed").wait_for()
    assert site.case(name).clauses["days"].counts
    keys.tab_to("no-days")
    page.keyboard.press("Space")
    page.locator("#clause-days.dropped").wait_for()
    assert not site.case(name).clauses["days"].counts


def test_with_scripts_the_focus_stays_on_the_button_and_the_page_stays(page: Page, site: Site, policy: Path) -> None:
    begin(site, "stay", "GB")
    page.goto("/c/stay/clauses/")
    page.evaluate("window.sameAsBefore = true")
    page.set_input_files("#file", policy)
    page.click("#read")
    page.locator("#clause-days").wait_for()
    page.focus("#yes-days")
    page.keyboard.press("Enter")
    page.locator("#said", has_text="Confirmed: it counts now.").wait_for()
    assert page.evaluate("window.sameAsBefore === true")
    assert page.evaluate("document.activeElement.id") == "yes-days"
    assert page.get_attribute("#yes-days", "aria-pressed") == "true"


def test_while_a_file_is_read_the_page_says_so(page: Page, site: Site, policy: Path) -> None:
    begin(site, "busy", "GB")
    page.goto("/c/busy/clauses/")
    page.set_input_files("#file", policy)
    page.route("**/policy-file/", lambda route: None)
    page.click("#read")
    page.locator("#said", has_text="Reading the file.").wait_for()
    assert page.is_disabled("#read")
    page.unroute_all(behavior="ignoreErrors")


def test_a_file_that_cannot_be_read_is_told_and_has_the_focus(page: Page, site: Site, tmp_path: Path) -> None:
    begin(site, "junk", "GB")
    (tmp_path / "policy.pdf").write_bytes(os.urandom(4000))
    page.goto("/c/junk/clauses/")
    page.set_input_files("#file", tmp_path / "policy.pdf")
    page.click("#read")
    page.locator("#mistakes").wait_for()
    assert page.evaluate("document.activeElement.id") == "mistakes"
    assert "Nothing of your case was changed." in page.inner_text("#mistakes")


@pytest.mark.parametrize(("theme", "rules"), [("light", {}), ("dark", {"runOnly": ["color-contrast"]})], ids=["light", "dark"])
def test_axe_finds_no_fault_in_a_law_that_asks_and_a_policy_that_waits(
    page: Page, site: Site, policy: Path, theme: Literal["light", "dark"], rules: dict[str, list[str]]
) -> None:
    begin(site, "waits", "NL")
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto("/c/waits/clauses/")
    page.set_input_files("#file", policy)
    page.click("#read")
    page.locator("#clause-days").wait_for()
    for place in ("/c/waits/clauses/", "/c/waits/law/", "/c/waits/beside/", "/law/NL/"):
        page.goto(place)
        for one in page.locator("details").all():
            one.evaluate("e => { e.open = true }")
        result = Axe().run(page, options=rules)
        assert result.violations_count == 0, result.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, place


def test_a_printed_law_leaves_out_what_only_a_screen_can_use(page: Page, site: Site) -> None:
    begin(site, "print", "GB")
    page.goto("/c/print/law/")
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert page.locator("article.right").first.is_visible()
    assert not page.locator("#way .actions").is_visible()
    assert not page.locator("nav ul.siblings").is_visible()


def test_a_printed_law_keeps_its_sources_and_addresses_and_no_form(page: Page, site: Site) -> None:
    begin(site, "printed", "GB")
    page.goto("/c/printed/law/")
    page.emulate_media(media="print")
    assert page.locator("details.cited li a").first.bounding_box()
    assert page.locator("details.whole dt").first.bounding_box()
    shown = "e => getComputedStyle(e, '::after').content"
    assert "acas.org.uk" in page.locator("section[aria-labelledby=place-GB] a[href^=http]").first.evaluate(shown)
    assert not any(form.is_visible() for form in page.locator("main form").all())
    assert not page.locator("#question").is_visible()
