"""The typesetter, Typst: no files but our fonts, no system fonts, no clock; what goes in is data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, cast

from homeground.press.script import FONTS

if TYPE_CHECKING:
    from typst import Compiler, Fonts

_DPI = 200
_PAGES = b"\n#context [#metadata(counter(page).final().first()) <pages>]"


class CannotTypeset(Exception):
    """The typesetter refused; the text is its reason."""


def pdf_of(template: bytes, data: Mapping[str, str], on: date) -> bytes:
    """A PDF/UA-1 that claims to be made at the beginning of that day."""
    from typst import TypstError  # noqa: PLC0415 - heavy, and wanted for papers alone

    try:
        made = _compiler(template, data).compile(
            format="pdf", pdf_standards="ua-1", timestamp=datetime(on.year, on.month, on.day, tzinfo=UTC)
        )
    except TypstError as error:
        raise CannotTypeset("; ".join((error.message, *error.hints))) from error
    return cast("bytes", made)  # a PDF is one file


def png_of(template: bytes, data: Mapping[str, str]) -> bytes:
    """A picture of a template's one page, at 200 dots an inch."""
    from typst import TypstError  # noqa: PLC0415 - as above

    try:
        made = _compiler(template, data).compile(format="png", ppi=_DPI)
    except TypstError as error:
        raise CannotTypeset(error.message) from error
    return cast("bytes", made)  # one page, one file


def pages_of(template: bytes, data: Mapping[str, str]) -> int:
    """How many pages a template fills."""
    return int(_compiler(template + _PAGES, data).query("<pages>", field="value", one=True))


def _compiler(template: bytes, data: Mapping[str, str]) -> Compiler:
    import typst  # noqa: PLC0415 - as above

    return typst.Compiler(template, root=FONTS, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=dict(data))


@cache
def _fonts() -> Fonts:
    import typst  # noqa: PLC0415 - as above

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])
