"""A large file of a form, written into a private folder while it arrives, so that it is never held in memory."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

_ODD = re.compile(r"[^\w .()-]", re.ASCII)
_LONGEST = 100


class IntoFolder(FileUploadHandler):
    """Takes the file of a form: `name` is how it is called, `path` where it lies once it came whole, `trouble` what the disk said."""

    name: str = ""
    path: Path | None = None
    trouble: OSError | None = None
    _file: BinaryIO | None = None

    def __init__(self, folder: Path, *, is_wanted: bool) -> None:
        """Nothing has come yet. A file that is not wanted is passed over; its name is kept."""
        super().__init__()
        self._folder, self._is_wanted = folder, is_wanted

    def new_file(self, field_name: str, file_name: str, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        """A file begins."""
        super().new_file(field_name, file_name, *args, **kwargs)
        self.name = file_name
        if not self._is_wanted:
            raise SkipFile
        try:
            self._file = (self._folder / plain(file_name)).open("xb", buffering=0)
        except OSError as error:
            self._give_up(error)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002 - Django's signature
        """A part of it came."""
        assert self._file  # noqa: S101 - it began
        try:
            self._file.write(raw_data)
        except OSError as error:
            self._give_up(error)

    def file_complete(self, file_size: int) -> UploadedFile[Any] | None:  # noqa: ARG002 - Django's signature
        """It came whole; Django itself gets none of it."""
        assert self._file  # noqa: S101 - it began
        self.close()
        self.path = Path(self._file.name)
        return None

    def close(self) -> None:
        """Let go of the file."""
        if self._file:
            self._file.close()

    def _give_up(self, error: OSError) -> NoReturn:
        self.trouble = error
        raise SkipFile from error


def plain(name: str) -> str:
    """A file's name that every disk takes, with its ending.

    >>> plain("db_29_3_text.zip"), plain(".Tâche<1>.txt"), plain("..")
    ('db_29_3_text.zip', 'T_che_1_.txt', 'download')
    """
    return _ODD.sub("_", name)[-_LONGEST:].strip(". ") or "download"
