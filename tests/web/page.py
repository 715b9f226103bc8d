"""A page as a test reads it: parsed strictly, its forms fillable as a person would."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any, Protocol

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "path", "rect", "circle", "source", "wbr"}


class Answered(Protocol):
    """What the server answered."""

    status_code: int
    headers: Any

    @property
    def content(self) -> bytes:
        """Its body."""
        ...


@dataclass
class Element:
    """A start tag with what it holds."""

    tag: str
    attributes: dict[str, str]
    inside: list[str]
    text: str = ""


class Page(HTMLParser):
    """The elements of a page in order; whatever is not closed as it was opened is a fault."""

    def __init__(self, response: Answered | str) -> None:
        """Read the page whole."""
        super().__init__()
        self.source = response if isinstance(response, str) else response.content.decode()
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self._open: list[Element] = []
        self.feed(self.source)
        self.close()
        self.faults += [f"never closed: {element.tag}" for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len({name for name, _ in attrs}) < len(attrs):
            self.faults.append(f"an attribute twice: {self.get_starttag_text()}")
        element = Element(tag, {name: value or "" for name, value in attrs}, [one.tag for one in self._open])
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self._open or self._open[-1].tag != tag:
            self.faults.append(f"closes {tag} inside {[one.tag for one in self._open][-3:]}")
            return
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of a tag that have these attributes."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [one for one in self.elements if one.tag == tag and wanted.items() <= one.attributes.items()]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} of {tag} {attributes}"
        return found[0]

    def by_id(self, id_: str) -> Element:
        """The element of that id."""
        return next(one for one in self.elements if one.attributes.get("id") == id_)

    @property
    def said(self) -> str:
        """Everything that the page says, white space folded."""
        main = self.by_id("main").text
        return " ".join((self.by_id("said").text + " " + main).split())

    def filled(self, action: str) -> dict[str, Any]:
        """What the form with that address would send as it stands."""
        start = next(i for i, one in enumerate(self.elements) if one.tag == "form" and one.attributes.get("action") == action)
        sent: dict[str, Any] = {}
        for element in self.elements[start + 1 :]:
            if "form" not in element.inside:
                break
            name, kind = element.attributes.get("name"), element.attributes.get("type", "")
            if element.tag == "option" and "selected" in element.attributes:
                sent[next(reversed(sent))] = element.attributes["value"]
            if not name or kind == "submit":
                continue
            if element.tag == "textarea":
                sent[name] = element.text.removeprefix("\n")
            elif kind == "checkbox" and "checked" in element.attributes:
                sent.setdefault(name, []).append(element.attributes["value"])
            elif kind not in ("checkbox", "radio", "file") or (kind == "radio" and "checked" in element.attributes):
                sent[name] = element.attributes.get("value", "")
        return sent


def faults(response: Answered | str) -> list[str]:
    """What is wrong with a page as HTML: structure, ids, labels, headings, styles or scripts of its own."""
    page = Page(response)
    found = list(page.faults)
    ids = [one.attributes["id"] for one in page.elements if "id" in one.attributes]
    found += [f"id twice: {id_}" for id_ in ids if ids.count(id_) > 1]
    found += [f"{len(page.all('h1'))} h1" for _ in [0] if len(page.all("h1")) != 1]
    levels = [int(one.tag[1]) for one in page.elements if re.fullmatch("h[1-6]", one.tag)]
    found += [f"heading {a} is followed by {b}" for a, b in pairwise(levels) if b > a + 1]
    labelled = {one.attributes["for"] for one in page.all("label") if "for" in one.attributes}
    for one in page.elements:
        found += [f"{one.tag} has {name}" for name in one.attributes if name == "style" or name.startswith("on")]
        for name in ("for", "aria-labelledby", "aria-describedby", "form"):
            found += [f"{name} of nothing: {id_}" for id_ in one.attributes.get(name, "").split() if id_ not in ids]
        is_control = one.tag in ("input", "textarea", "select") and one.attributes.get("type") not in ("hidden", "submit")
        if is_control and "label" not in one.inside and one.attributes.get("id") not in labelled:
            found.append(f"no label: {one.attributes}")
        if one.tag in ("style", "script") and "src" not in one.attributes:
            found.append(f"an inline {one.tag}")
    return found


def escaped_in(source: str, words: str) -> bool:
    """Whether words that look like HTML stand in a page only as text."""
    return words not in source and words in unescape(source)
