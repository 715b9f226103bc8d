"""Fill in a form with the keyboard alone, as somebody without a mouse does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Literal

from playwright.sync_api import Page

from homeground.case.field import Field, fields_of
from homeground.case.reading import body_of, read, to_form

FOCUS = "(e => [e.id, e.value ?? '', e.type ?? e.tagName, e.textContent.trim()])(document.activeElement)"


@dataclass(frozen=True)
class Locale:
    """How this browser's date and time boxes are typed."""

    dates: Literal["%d%m%Y", "%m%d%Y"]
    times: Literal["%H%M", "%I%M%p"]


def locale_of(page: Page) -> Locale:
    """Ask the browser by typing."""
    page.set_content("<input type=date id=d><input type=time id=t>")
    page.focus("#d")
    page.keyboard.type("03042027")
    page.focus("#t")
    page.keyboard.type("0905PM")
    return Locale(
        "%m%d%Y" if page.input_value("#d") == "2027-03-04" else "%d%m%Y",
        "%I%M%p" if page.input_value("#t") == "21:05" else "%H%M",
    )


class Keys:
    """The keyboard before one page."""

    def __init__(self, page: Page, locale: Locale) -> None:
        """Begin wherever the focus is."""
        self._page, self._keyboard, self._locale = page, page.keyboard, locale

    def tab_to(self, *ids: str) -> str:
        """Press Tab until one of these has the focus; give its id."""
        for _ in range(260):
            here = str(self._focus()[0])
            if here in ids:
                return here
            self._keyboard.press("Tab")
        raise AssertionError(f"no way by Tab to {ids}")

    def tab_to_words(self, words: str) -> None:
        """Press Tab until a link or button with these words has the focus."""
        for _ in range(260):
            if self._focus()[3] == words:
                return
            self._keyboard.press("Tab")
        raise AssertionError(f"no way by Tab to {words!r}")

    def press(self, words: str) -> None:
        """Go to a button with these words and press Enter; the next page is there afterwards."""
        self.tab_to_words(words)
        with self._page.expect_navigation():
            self._keyboard.press("Enter")

    def add(self, words: str) -> None:
        """Press a button that saves in place, or by a new page where scripts are off; the notice is there afterwards."""
        self.tab_to_words(words)
        self._page.evaluate("document.getElementById('said').textContent = ''")
        self._keyboard.press("Enter")
        self._page.locator("#said p").wait_for()

    def choose(self, name: str, value: str) -> None:
        """Choose one answer to a question."""
        self._choose(name, value)

    def write(self, id_: str, words: str) -> None:
        """Write words in place of those in a box."""
        self.tab_to(id_)
        self._keyboard.press("ControlOrMeta+a")
        self._keyboard.insert_text(words)

    def fill(self, shape: type, raw: Mapping[str, Any]) -> None:
        """Answer a form's questions in their order on the page; what is not in `raw` is passed by."""
        texts = to_form(shape, body_of(read(shape, raw)))
        fields = {field.name: field for field in fields_of(shape)}
        order: list[str] = self._page.evaluate("[...new Set([...document.querySelectorAll('form#answers [name]')].map(e => e.name))]")
        for name in [name for name in order if name in texts]:
            self.answer(fields[name], texts[name])

    def answer(self, field: Field, texts: list[str]) -> None:
        """Answer one question."""
        match field.kind:
            case "choice" | "yes-no":
                self._choose(field.name, texts[-1])
            case "several":
                self._tick(field, texts)
            case "day":
                self._reach(field.name)
                self._keyboard.type(date.fromisoformat(texts[-1]).strftime(self._locale.dates))
            case "clock":
                self._reach(field.name)
                self._keyboard.type(time.fromisoformat(texts[-1]).strftime(self._locale.times))
            case _:
                self._reach(field.name)
                self._keyboard.press("ControlOrMeta+a")
                self._keyboard.insert_text(texts[-1])

    def _focus(self) -> list[Any]:
        found: list[Any] = self._page.evaluate(FOCUS)
        return found

    def _reach(self, name: str) -> None:
        """Go to a question; a group that is closed on the way is opened with the space bar."""
        for _ in range(260):
            id_, _value, kind, *_ = self._focus()
            if id_ == f"a-{name}":
                return
            if kind == "SUMMARY" and not self._page.evaluate("document.activeElement.parentElement.open"):
                self._keyboard.press("Space")
            self._keyboard.press("Tab")
        raise AssertionError(f"no way by Tab to the question {name}")

    def _choose(self, name: str, value: str) -> None:
        """Radio buttons are one stop of Tab; the arrows go round. A list that opens takes the arrows too, from its beginning."""
        if self._page.locator(f"select[name={name}]").count():
            self._choose_in_list(name, value)
            return
        count: int = self._page.evaluate(f"document.querySelectorAll('[name={name}]').length")
        self._reach_group(name)
        for _ in range(count + 1):
            if self._focus()[1] == value:
                self._keyboard.press("Space")
                return
            self._keyboard.press("ArrowDown")
        raise AssertionError(f"no {value} in {name}")

    def _choose_in_list(self, name: str, value: str) -> None:
        self._reach(name)
        self._keyboard.press("Home")
        for _ in range(self._page.locator(f"select[name={name}] option").count()):
            if self._focus()[1] == value:
                return
            self._keyboard.press("ArrowDown")
        raise AssertionError(f"no {value} in {name}")

    def _tick(self, field: Field, values: list[str]) -> None:
        for place, value in enumerate(field.question.choices, start=1):
            self.tab_to(f"a-{field.name}-{place}")
            if value in values:
                self._keyboard.press("Space")

    def _reach_group(self, name: str) -> None:
        for _ in range(260):
            id_, _value, kind, *_ = self._focus()
            if id_.startswith(f"a-{name}-") and kind == "radio":
                return
            if kind == "SUMMARY" and not self._page.evaluate("document.activeElement.parentElement.open"):
                self._keyboard.press("Space")
            self._keyboard.press("Tab")
        raise AssertionError(f"no way by Tab to the question {name}")
