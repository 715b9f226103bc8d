"""A log as text, line by line: UTF-8 or UTF-16, and what is no UTF-8 in the old Windows letters, which is told."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from homeground.intake.limits import LOG_CELL, LOG_FILE_BYTES
from homeground.intake.log.said import GaveUp

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LOOKED_AT = 4096


class Text:
    """One file of text."""

    def __init__(self, path: Path) -> None:
        """Nothing is read yet."""
        self._path = path
        self.has_old_letters = False
        """Something in it was no UTF-8."""
        self.ends_well = True
        """The last line that was read ended as a line does."""

    @property
    def beginning(self) -> str:
        """Its first characters, without white space before them."""
        with self._opened() as file:
            start = file.read(_LOOKED_AT)
        return start.decode("utf-16" if start[:2] in _UTF_16 else "utf-8-sig", "replace").lstrip()

    def lines(self) -> Iterator[str]:
        """Every line with its end; `GaveUp`."""
        with self._opened() as file:
            yield from self._utf_16(file) if file.peek(2)[:2] in _UTF_16 else self._plain(file)

    def whole(self) -> str:
        """All of it; `GaveUp`."""
        with self._opened() as file:
            data = file.read(LOG_FILE_BYTES + 1)
        if len(data) > LOG_FILE_BYTES:
            raise GaveUp("too_large")
        try:
            return data.decode("utf-16" if data[:2] in _UTF_16 else "utf-8-sig")
        except UnicodeDecodeError:
            self.has_old_letters = True
            return data.decode("cp1252", "replace")

    @contextmanager
    def _opened(self) -> Iterator[io.BufferedReader]:
        with self._path.open("rb") as file:
            yield file

    def _plain(self, file: io.BufferedReader) -> Iterator[str]:
        if file.read(len(codecs.BOM_UTF8)) != codecs.BOM_UTF8:
            file.seek(0)
        while raw := file.readline(LOG_CELL + 1):
            self._look_at(len(raw), is_text=b"\0" not in raw)
            try:
                line = raw.decode()
            except UnicodeDecodeError:
                self.has_old_letters = True
                line = raw.decode("cp1252", "replace")
            self.ends_well = raw.endswith(b"\n")
            yield line

    def _utf_16(self, file: io.BufferedReader) -> Iterator[str]:
        words = io.TextIOWrapper(file, "utf-16", newline="")
        try:
            while line := words.readline(LOG_CELL + 1):
                self._look_at(len(line), is_text="\0" not in line)
                self.ends_well = line.endswith("\n")
                yield line
        except UnicodeDecodeError as error:
            raise GaveUp("not_text") from error
        finally:
            words.detach()

    def _look_at(self, size: int, *, is_text: bool) -> None:
        if size > LOG_CELL or not is_text:
            raise GaveUp("not_text")
