"""Light, dark or as the system says: chosen by a form, kept in a cookie of its own."""

import pytest
from django.test import Client

from tests.web.page import Page


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_is_chosen_and_kept(reader: Client, theme: str) -> None:
    chosen = reader.post("/theme/", {"theme": theme, "next": "/help/"})
    assert chosen["Location"] == "/help/"
    page = Page(reader.get("/help/"))
    assert page.one("html").attributes["data-theme"] == theme
    assert page.one("button", value=theme).attributes["aria-pressed"] == "true"
    reader.post("/theme/", {"theme": ""})
    assert "data-theme" not in Page(reader.get("/")).one("html").attributes


def test_a_strange_theme_is_none(reader: Client) -> None:
    reader.post("/theme/", {"theme": "pink", "next": "https://evil.example"})
    reader.cookies["homeground-theme"] = '"><script>'
    page = Page(reader.get("/"))
    assert "data-theme" not in page.one("html").attributes
    assert reader.post("/theme/", {"theme": "dark", "next": "//evil.example"})["Location"] == "/"
