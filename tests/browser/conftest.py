"""A real browser before the real program; a page that asks another machine or complains on its console fails its test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.keys import Keys, Locale, locale_of
from tests.browser.site import Site, running

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


def pytest_configure(config: pytest.Config) -> None:
    """One of the browser's pytest plugins (pytest-base-url 2.1) defines a fixture in a way that pytest is about to give up."""
    ignored = "ignore:Session-scoped fixtures defined as instance methods:pytest.PytestRemovedIn10Warning"
    config.addinivalue_line("filterwarnings", ignored)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's own Chromium; without it the tests are skipped, but not where changes are checked for all."""
    if not shutil.which(CHROMIUM):
        missing = f"there is no browser at {CHROMIUM}: install the package chromium, or name one in CHROMIUM"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": ARGUMENTS}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One program for the tests of a module, over an empty folder."""
    with running(tmp_path_factory.mktemp("home")) as started:
        yield started


@pytest.fixture(scope="module")
def came_in(browser: Browser, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a browser keeps after the one-time link, so that each test of a module can come in by it."""
    kept = tmp_path_factory.mktemp("browser") / "state.json"
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site.link)
        assert page.url == f"{site.base}/"
        context.storage_state(path=kept)
    return kept


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], came_in: Path, site: Site, request: pytest.FixtureRequest) -> dict[str, Any]:
    """A browser that came in by the link; a test's marks may narrow it or switch scripts off."""
    more: dict[str, Any] = getattr(request, "param", {})
    return {
        **browser_context_args,
        "storage_state": came_in,
        "base_url": site.base,
        "locale": "en-GB",
        "timezone_id": "Europe/London",
        **more,
    }


@pytest.fixture
def context(context: BrowserContext, site: Site) -> Iterator[BrowserContext]:
    """Nothing but the program itself may be asked for, and nothing may be complained about."""
    outside: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda asked: None if asked.url.startswith((site.base, "data:")) else outside.append(asked.url))
    context.on("console", lambda told: complaints.append(told.text) if told.type in ("error", "warning") and _counts(told.text) else None)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.set_default_timeout(10_000)
    yield context
    assert not outside, f"a page asked for {outside}"
    assert not complaints, f"the console said {complaints}"


def _counts(text: str) -> bool:
    """The browser reports every refusal that a test provokes (422, 409); all else is a complaint."""
    return not text.startswith(("Failed to load resource: the server responded with a status of 4", "Response Status Error Code 4"))


@pytest.fixture(scope="session")
def typing_order(browser: Browser) -> Locale:
    """How this browser's own date and time boxes are typed."""
    with browser.new_context() as context:
        return locale_of(context.new_page())


@pytest.fixture
def keys(page: Page, typing_order: Locale) -> Keys:
    """The keyboard, and nothing else."""
    return Keys(page, typing_order)
