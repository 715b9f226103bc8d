"""A trial in a real browser: drawn and counted without scripts on a narrow screen, its result read by everybody."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from homeground.desk.transfer import read_export
from homeground.store import SqliteShelf
from homeground.trial import commitment, trial_of
from tests import ada
from tests.browser.site import Site, running
from tests.browser.test_access import SPACED, TOO_SMALL, faults
from tests.papers import trials
from tests.trial.plans import EMPLOYER

TODAY = date(2027, 1, 28)
PLACES = (
    "/c/plan/trial/now/",
    "/c/plan/trial/import/",
    "/c/run/trial/now/",
    "/c/over/trial/now/?check=yes",
    "/c/over/papers/trial-report/",
)
NARROW = pytest.param({"java_script_enabled": False, "viewport": {"width": 320, "height": 800}}, id="plain-320")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The program on a day of January 2027, over a case with a plan, one whose trial runs, and the example's, whose trial is over."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOMEGROUND_TODAY", TODAY.isoformat())
        folder = tmp_path_factory.mktemp("home")
        with SqliteShelf(folder) as shelf:
            trials.planned(shelf.create("plan"), start_on="2027-02-08", closed=[])
            run = shelf.create("run")
            trials.planned(run)
            trials.drawn(run)
            trials.logged(run, TODAY)
            told = (ada.FOLDER / "trial" / "journal.jsonl").read_text(encoding="utf-8")
            shelf.create("over").append(read_export(told).drafts)
        with running(folder) as started:
            yield started


def test_everybody_can_read_the_trial_in_every_state_in_light_and_dark(page: Page) -> None:
    assert faults(page, PLACES) == {}


def test_on_a_narrow_screen_nothing_runs_out_and_every_control_can_be_hit(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    width = "document.documentElement.scrollWidth"
    for place in PLACES:
        page.goto(place)
        assert page.evaluate(width) <= 320, place
        assert page.evaluate(TOO_SMALL) == [], place
        page.evaluate("css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s] }", SPACED)
        assert page.evaluate(width) <= 320, place


@pytest.mark.parametrize("browser_context_args", [NARROW], indirect=True)
def test_a_plan_is_frozen_and_drawn_and_a_day_is_counted_with_one_tap(page: Page, site: Site) -> None:
    page.goto("/c/plan/trial/now/")
    _press(page, "Freeze it")
    _press(page, "Draw it")
    plan = trial_of(site.case("plan")).plan
    assert plan is not None
    page.fill("#digits", commitment(plan.digest, "employer", EMPLOYER))
    _press(page, "Keep it")
    _press(page, "Show mine")
    page.fill("#digits", EMPLOYER.hex())
    _press(page, "Keep it")
    expect(page.locator("h1")).to_have_text("The trial begins soon")
    page.goto("/c/run/trial/now/")
    page.fill("#value", "46")
    page.keyboard.press("Tab")
    page.fill("#guard-0", "97")
    page.get_by_role("button", name="As planned").first.press("Enter")
    expect(page.locator("#said")).to_contain_text("Kept.")
    assert trial_of(site.case("run")).latest[TODAY].value == 46
    expect(page.locator("main")).not_to_contain_text("%")


def _press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()
