"""Every page can be used by everybody: no fault that axe knows, in light and dark, and nothing runs out of a narrow screen."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it brings no types
from playwright.sync_api import Page

from homeground.case import SECTIONS
from homeground.store import SqliteLibrary
from tests.browser.site import Site
from tests.desk.libraries import add

PAGES = [
    "/",
    "/first/",
    "/first/?job_title=Billing+analyst&place=GB&home_days=3&commute_minutes=55&fare_per_day=9.60&currency=GBP",
    "/now/refused/",
    "/kept/",
    "/sources/",
    "/help/",
    "/jobs/",
    "/jobs/?job=zorblatt&group=43",
    "/jobs/?job=billing+analyst&case=ada",
    "/data/",
    "/data/?q=receipt+clerk&case=ada",
    "/data/?q=zorblatt",
    "/data/43-3021/",
    "/data/remove/?release=29.3",
    "/law/",
    "/law/GB/",
    "/nowhere/",
    "/c/ada/",
    "/c/ada/law/",
    "/c/ada/beside/",
    *(f"/c/ada/{section.name}/" for section in SECTIONS),
    "/c/ada/tasks/billing-queries/",
    "/c/ada/evidence/trip-com/",
    "/c/ada/concerns/output/",
    "/c/ada/concerns/medical-files/",
    "/c/ada/safeguards/patches/",
    "/c/ada/security/",
    "/c/ada/money/?days=2&cut=6&extra=4",
    "/c/ada/tasks-from/43-3021/",
    "/c/ada/studies/",
    "/c/ada/package/",
    "/c/ada/package/?o-home-days=two+days",
    "/c/ada/package/choose/",
    "/c/ada/package/instead/",
    "/c/ada/talks/",
    "/c/ada/rehearse/",
    "/c/ada/rehearse/?kind=firm&seed=7",
    "/c/ada/papers/",
    "/c/ada/papers/letter/",
    "/c/ada/papers/proposal/",
    "/c/ada/papers/brief/",
    "/c/ada/history/",
    "/c/ada/history/terms/",
    "/c/ada/keep/",
    "/c/ada/keep/erase/terms/",
    "/c/ada/happened/paper-sent/",
    "/c/ada/happened/reply-received/",
    "/c/new/",
    "/c/new/law/",
    "/c/new/beside/",
    "/c/new/clauses/",
    "/c/new/concerns/",
    "/c/new/security/",
    "/c/new/package/",
    "/c/new/talks/",
    "/c/new/rehearse/",
    "/c/new/person/",
    "/c/new/tasks/",
]
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    "p { margin-bottom: 2em !important }"
)
"""The text spacing that WCAG 1.4.12 wants to be possible."""
TOO_SMALL = """[...document.querySelectorAll('button, input:not([type=hidden]), textarea, summary, nav a, .btn')]
    .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
    .filter(([_, box]) => box.width && (box.width < 24 || box.height < 24)).map(([html]) => html)"""
"""The controls that are smaller than WCAG 2.5.8 wants them."""
THEMES: Mapping[Literal["light", "dark"], Mapping[str, list[str]]] = {"light": {}, "dark": {"runOnly": ["color-contrast"]}}
"""Each theme with the rules that axe is asked for in it, where these are not all."""


@pytest.fixture(scope="module", autouse=True)
def cases(site: Site) -> None:
    """The example's case, with things that happened, one that is just begun, and a made-up download."""
    site.keep_example("ada")
    with SqliteLibrary(site.folder) as library:
        add(library)


@pytest.fixture
def ready(page: Page) -> Page:
    """A page before cases in every state."""
    page.goto("/")
    if "new" not in page.inner_text("main"):
        page.check("#a-whose-3", force=True)
        page.check("#a-account-1", force=True)
        page.fill("#a-name", "new")
        page.click("text=Start my case")
        page.click("text=I know, go on anyway")
        page.goto("/c/ada/happened/reply-received/")
        page.check("#a-reply-2", force=True)
        page.fill("#a-said", "Who answers the phones?")
        page.click("text=Note it")
    return page


@pytest.mark.parametrize("half", [0, 1])
def test_axe_finds_no_fault_in_light_and_dark(ready: Page, half: int) -> None:
    assert faults(ready, PAGES[half::2]) == {}


def test_axe_finds_no_fault_where_there_was_a_mistake(ready: Page) -> None:
    assert faults(ready, in_trouble(ready)) == {}


def faults(page: Page, places: Iterable[str]) -> dict[tuple[str, str], str]:
    """What axe finds, by page and theme; both themes at one visit, and in the dark what it changes."""
    page.set_viewport_size({"width": 375, "height": 800})
    axe = Axe()
    found: dict[tuple[str, str], str] = {}
    for place in places:
        if place:
            page.goto(place)
        for theme, rules in THEMES.items():
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # no colour is on its way to another
            result = axe.run(page, options={"resultTypes": ["violations"], **rules})
            if result.violations_count:
                found[place or page.title(), theme] = result.generate_report()
    return found


def in_trouble(page: Page) -> Iterator[str]:
    """Pages that come only after a mistake: the page is brought there, and nothing is left to open."""
    page.goto("/c/ada/terms/")
    page.fill("#a-home_days", "many")
    page.click("text=Save >> nth=0")
    yield ""
    page.goto("/c/ada/tasks/")
    page.click("#save")
    page.locator("#mistakes").wait_for()
    yield ""
    page.goto("/")
    page.click("text=Start my case")
    yield ""
    page.goto("/data/")
    page.click("button >> text=Add it")
    page.locator("#mistakes").wait_for()
    yield ""
    page.goto("/c/ada/tasks-from/43-3021/")
    page.click("text=Add what I ticked")
    page.locator("#mistakes").wait_for()
    yield ""


def test_on_a_narrow_screen_nothing_runs_out_not_even_with_wide_text_and_every_control_can_be_hit(ready: Page) -> None:
    ready.set_viewport_size({"width": 320, "height": 800})
    width = "document.documentElement.scrollWidth"
    too_wide, too_wide_spaced, too_small = {}, {}, {}
    for place in PAGES:
        ready.goto(place)
        too_wide[place], too_small[place] = ready.evaluate(width), ready.evaluate(TOO_SMALL)
        ready.evaluate("css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s] }", SPACED)
        too_wide_spaced[place] = ready.evaluate(width)
    assert {place: wide for place, wide in too_wide.items() if wide > 320} == {}
    assert {place: wide for place, wide in too_wide_spaced.items() if wide > 320} == {}
    assert {place: small for place, small in too_small.items() if small} == {}


def test_where_the_focus_is_can_be_seen(ready: Page) -> None:
    ready.goto("/c/ada/terms/")
    for _ in range(60):
        ready.keyboard.press("Tab")
        seen = ready.evaluate("""(() => { const e = document.activeElement, s = n => getComputedStyle(n).outlineStyle;
            return e === document.body || s(e) === 'solid' || s(e.nextElementSibling ?? e) === 'solid' })()""")
        assert seen, ready.evaluate("document.activeElement.outerHTML")


def test_the_first_tab_offers_to_skip_to_the_page(ready: Page) -> None:
    ready.goto("/c/ada/")
    ready.keyboard.press("Tab")
    assert ready.evaluate("document.activeElement.textContent") == "Skip to the page"
    ready.keyboard.press("Enter")
    ready.keyboard.press("Tab")
    assert ready.evaluate("document.activeElement.closest('main') !== null")
