"""The bundle of a trial as bytes: one ZIP that is written in one way only, so that the same trial gives the same file."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from struct import Struct
from zipfile import ZIP_STORED, ZipFile, ZipInfo

MOST_BYTES = 16 * 2**20
"""A bundle of a year of days holds under a hundredth of this."""
MOST_FILES = 32
FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP can hold; every file in a bundle has it."""
CUT_OFF = "this file was cut off: ask for it again"
_FILE = b"PK\3\4"
_HEAD = Struct("<8xH12xLHH")  # how it is packed, then the sizes of the file as it is, of its name, of what else is said
"""What stands before each file in a ZIP (PKWARE’s APPNOTE, 4.3.7)."""
_NAME = re.compile(r"[a-z0-9_]+\.[a-z]+")


class BadBundle(ValueError):
    """A file that is not a bundle as we write it; the message says why, and nothing was taken from it."""


def pack(files: Mapping[str, bytes]) -> bytes:
    """The ZIP of some files: uncompressed, in the order of their names, without a time. The same files give the same bytes."""
    _check_names(list(files))
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(_info(name), files[name])
    return packed.getvalue()


def unpack(data: bytes) -> Mapping[str, bytes]:
    """The files of a bundle. `BadBundle` where it is cut off, or holds a name twice, a path, something compressed, or a byte too many."""
    if len(data) > MOST_BYTES:
        raise BadBundle(f"this file has {len(data):,} bytes; a bundle has at most {MOST_BYTES:,}")
    files = _files(data)
    if (written := pack(files)) != data:
        if written.startswith(data):
            raise BadBundle(CUT_OFF)
        raise BadBundle("this bundle was packed anew or changed: ask for the file as it was first written")
    return files


def _files(data: bytes) -> Mapping[str, bytes]:
    """Walk from file to file. Only what `pack` writes is understood; that nothing else is there is seen by packing again."""
    found: list[tuple[str, bytes]] = []
    at = 0
    while data[at : at + 4] == _FILE:
        if len(data) < at + _HEAD.size:
            raise BadBundle(CUT_OFF)
        method, size, name_size, extra_size = _HEAD.unpack_from(data, at)
        if method != ZIP_STORED:
            raise BadBundle("something in this file is compressed; a bundle holds its files as they are")
        name_at = at + _HEAD.size
        content_at = name_at + name_size + extra_size
        at = content_at + size
        if len(data) < at:
            raise BadBundle(CUT_OFF)
        found.append((data[name_at : name_at + name_size].decode("cp437"), data[content_at:at]))
    if not found:
        raise BadBundle("this is no bundle: it does not begin as a ZIP file does")
    _check_names([name for name, _ in found])
    return dict(found)


def _check_names(names: list[str]) -> None:
    if len(names) > MOST_FILES:
        raise BadBundle(f"{len(names)} files are in it; a bundle has at most {MOST_FILES}")
    for name in names:
        if not _NAME.fullmatch(name):
            raise BadBundle(f"a file in it is called {name[:60]!r}: a bundle holds plain file names, no paths")
    if len(set(names)) < len(names):
        raise BadBundle("a name stands in it twice")


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, FIRST_MOMENT)
    info.create_system = 3  # the same on every system
    info.external_attr = 0o644 << 16
    return info
