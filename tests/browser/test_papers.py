"""What is taken from the pages is what the command line prints."""

import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.site import Site


def test_every_file_is_the_one_that_the_command_line_prints(page: Page, site: Site, tmp_path: Path) -> None:
    site.keep_example("ada")
    command = [sys.executable, "-m", "homeground", "--home", str(site.folder), "print", "all", "--case", "ada", "-o", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    page.goto("/c/ada/papers/")
    links = page.locator("main a", has_text=re.compile("^(PDF|Word|HTML|Markdown|text)$")).all()
    addresses = [link.get_attribute("href") or "" for link in links]
    assert len(addresses) == 15
    for address in addresses:
        assert page.request.get(address).body() == (tmp_path / address.rsplit("/", 1)[1]).read_bytes(), address


def test_a_number_in_a_paper_leads_to_its_answer(page: Page) -> None:
    page.goto("/c/ada/papers/letter/")
    page.locator("article.paper a", has_text="15 minutes").click()
    assert page.url.endswith("/c/ada/workplace/#a-answer_minutes")
    box = page.locator("#a-answer_minutes").bounding_box()
    assert box
    assert 0 <= box["y"] < 900


def test_a_paper_prints_alone(page: Page) -> None:
    page.goto("/c/ada/papers/letter/")
    page.emulate_media(media="print")
    assert page.locator("article.paper").is_visible()
    for rest in ("body > header", ".casebar", "footer", "h1", ".lead", ".beside"):
        assert not page.locator(rest).first.is_visible(), rest
