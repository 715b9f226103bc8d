"""The two ways into the program: its pages, and files on the command line. Both take the text of a file, and both give papers."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Protocol

from django.test import Client

from homeground.case import section_named
from homeground.store import MemoryShelf
from tests.cli.conftest import Terminal
from tests.real.job import in_boxes
from tests.web.page import Page

LINK = re.compile(r"^/c/[\w-]+/papers/(\w+\.\w+)$")


class Door(Protocol):
    """What a person can do by either way."""

    def begin(self, name: str) -> None:
        """Begin a case on a computer and an account of one's own."""
        ...

    def answer(self, name: str, section: str, text: str) -> None:
        """Answer a section as the text of a file tells it."""
        ...

    def refused(self, name: str, section: str, text: str, field: str) -> str:
        """The remedy for a field of answers that can't be taken."""
        ...

    def papers(self, name: str) -> dict[str, bytes]:
        """Every paper in every format, by file name."""
        ...

    def sentence(self, name: str) -> str:
        """The next sentence to say."""
        ...


@dataclass
class Files(Door):
    """Files, given to commands in a terminal."""

    terminal: Terminal
    folder: Path

    def begin(self, name: str) -> None:
        self.terminal.done("new", name, "--device", "mine", "--account", "mine")

    def answer(self, name: str, section: str, text: str) -> None:
        self.terminal.done("answer", section, self._file(section, text), "--case", name)

    def refused(self, name: str, section: str, text: str, field: str) -> str:
        before = self.terminal.entries()
        message = self.terminal.refused("answer", section, self._file(section, text), "--case", name)
        assert self.terminal.entries() == before
        return message.split(f"{section}.{field}: ")[1].splitlines()[0]

    def papers(self, name: str) -> dict[str, bytes]:
        printed = self.folder / name
        self.terminal.done("print", "all", "-o", str(printed), "--case", name, "--force")
        return {file.name: file.read_bytes() for file in printed.iterdir()}

    def sentence(self, name: str) -> str:
        step = self.terminal.done("next", "--case", name)
        said = re.search("^Say: “(.+)”$", step, re.MULTILINE)
        assert said, step
        return said[1]

    def _file(self, section: str, text: str) -> str:
        file = self.folder / f"{section}.toml"
        file.write_text(text, encoding="utf-8")
        return str(file)


@dataclass
class Pages(Door):
    """Forms on pages, filled in and sent as a browser sends them."""

    browser: Client
    shelf: MemoryShelf

    def begin(self, name: str) -> None:
        self._send("/", {"whose": "mine", "account": "mine", "name": name})

    def answer(self, name: str, section: str, text: str) -> None:
        place = f"/c/{name}/{section}/"
        answers = tomllib.loads(text)
        for row in answers.values() if section_named(section).has_rows else [answers]:
            self._send(place, in_boxes(row))

    def refused(self, name: str, section: str, text: str, field: str) -> str:
        place = f"/c/{name}/{section}/"
        before = self.shelf.open(name).entries()
        page = self.browser.post(place, self._form(place) | in_boxes(tomllib.loads(text)))
        assert (page.status_code, self.shelf.open(name).entries()) == (HTTPStatus.UNPROCESSABLE_ENTITY, before)
        return Page(page).by_id(f"a-{field}-error").text

    def papers(self, name: str) -> dict[str, bytes]:
        page = Page(self.browser.get(f"/c/{name}/papers/"))
        links = {found[1]: found[0] for one in page.all("a") if (found := LINK.match(one.attributes["href"]))}
        return {file: self.browser.get(link).content for file, link in links.items()}

    def sentence(self, name: str) -> str:
        page = Page(self.browser.get(f"/c/{name}/"))
        return page.by_id("words").text

    def _send(self, place: str, answers: dict[str, str | list[str]]) -> None:
        boxes = {one.attributes.get("name") for one in Page(self.browser.get(place)).elements}
        assert set(answers) <= boxes, f"{place} has no box for {set(answers) - boxes}"
        sent = self.browser.post(place, self._form(place) | answers)
        assert sent.status_code == HTTPStatus.FOUND, Page(sent).said

    def _form(self, place: str) -> dict[str, str | list[str]]:
        """What the page's form would send as it stands; this client needs no token against forged forms."""
        return {box: value for box, value in Page(self.browser.get(place)).filled(place).items() if box != "csrfmiddlewaretoken"}
