"""The whole example, from an empty folder to its papers, by keyboard alone, with scripts and without, wide and narrow."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from homeground.case import SECTIONS, Case, Section
from tests import ada
from tests.browser.keys import Keys
from tests.browser.site import Site

WALKS = [
    pytest.param(
        {"java_script_enabled": scripts, "viewport": {"width": width, "height": 900}}, id=f"{'scripts' if scripts else 'plain'}-{width}"
    )
    for scripts in (True, False)
    for width in (1280, 320)
]
WHOLE = ("scripts-1280", "plain-320")
"""The two walks that differ in everything fill in every row; those between them fill in every form, of a list for its first row."""

_BUTTONS = {"record": "Keep today"}
"""The lists whose rows are added by a button of another name."""


@pytest.mark.parametrize("browser_context_args", WALKS, indirect=True)
def test_the_whole_example_is_filled_in_by_keyboard(page: Page, keys: Keys, site: Site, request: pytest.FixtureRequest) -> None:
    name = request.node.callspec.id.removeprefix("chromium-")
    rows = None if name in WHOLE else 1
    begin(page, keys, name)
    for section in SECTIONS:
        if section.name != "device":
            fill_in(page, keys, name, section, rows)
    page.goto(f"/c/{name}/")
    assert "Not started" not in page.locator("#road ~ ul").first.inner_text()
    assert told(site.case(name)) == told(ada.case(), rows)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]  # a walk has a size


def begin(page: Page, keys: Keys, name: str) -> None:
    """Start a case on the start page."""
    page.goto("/")
    device = next(section for section in SECTIONS if section.name == "device")
    form = "form[action='/']"
    assert page.locator(form).count() == 1
    for field_name, value in ada.raw("device").items():
        keys.choose(field_name, value)
    keys.choose("where", "not-asked")
    keys.write("a-name", name)
    keys.press("Start my case")
    assert page.url.endswith(f"/c/{name}/")
    assert device.title in page.inner_text("main")


def fill_in(page: Page, keys: Keys, name: str, section: Section, rows: int | None) -> None:
    """Fill in one section from the example's file, of a list so many rows."""
    page.goto(f"/c/{name}/{section.name}/")
    if not section.has_rows:
        keys.fill(section.shape, ada.raw(section.name))
        keys.press("Save")
        said = "saved" if ada.raw(section.name) else "nothing was changed"
        assert f"{section.title}: {said}." in page.inner_text("#said")
        return
    for fields in list(ada.raw(section.name).values())[:rows]:
        keys.fill(section.shape, fields)
        keys.add(_BUTTONS.get(section.name, f"Add this {section.row}"))
        assert f"Added to “{section.title}”." in page.inner_text("#said")


def told(case: Case, rows: int | None = None) -> dict[str, Any]:
    """What a case tells, whatever its rows are called, of a list so many."""
    sections = {section.name: getattr(case, section.name) for section in SECTIONS}
    return {name: list(value.values())[:rows] if hasattr(value, "values") else value for name, value in sections.items()}
