"""A policy as a Word file: a zip archive, looked over before any part of it is unpacked."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from homeground.intake.form.docx_words import Relations, Styles, Words
from homeground.intake.form.xml_part import hear
from homeground.intake.found import Unread
from homeground.intake.limits import MARKS, PARTS, UNPACKED_BYTES
from homeground.intake.piece import Reading, Unreadable, within_limit

_OLD_WORD = b"\xd0\xcf\x11\xe0"
"""How Word files began before 2007; a locked file of today lies inside such a one."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_IS_LOCKED = 1
_END, _END_BYTES = b"PK\5\6", 22
_ENTRY_BYTES = 512
"""More than the table of an archive needs for one part."""


def reading_of(data: bytes) -> Reading:
    """The pieces of a Word file: paragraphs, items, rows of tables and footnotes; pictures are named as unread."""
    if data.startswith(_OLD_WORD):
        raise Unreadable("locked" if _LOCKED in data else "misnamed")
    _refuse_long_table(data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _refuse_bomb(archive)
            return _read(archive)
    except (BadZipFile, KeyError, RuntimeError, EOFError, zlib.error):
        raise Unreadable("damaged") from None


def _refuse_long_table(data: bytes) -> None:
    """A table of so many parts that reading the table alone would take long."""
    at = data.rfind(_END)
    if at < 0 or at + _END_BYTES > len(data):
        raise Unreadable("damaged")
    if int.from_bytes(data[at + 12 : at + 16], "little") > PARTS * _ENTRY_BYTES:
        raise Unreadable("bomb")


def _refuse_bomb(archive: ZipFile) -> None:
    """More than a document can need, by the sizes that the archive names; no more than those is ever unpacked."""
    parts = archive.infolist()
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED_BYTES:
        raise Unreadable("bomb")
    if any(part.flag_bits & _IS_LOCKED for part in parts):
        raise Unreadable("locked")


def _read(archive: ZipFile) -> Reading:
    names = archive.namelist()
    relations, styles = Relations(), Styles()
    for name in names:
        if name.endswith(".rels"):
            hear(archive.open(name), relations)
    if relations.leads_outside:
        raise Unreadable("outside")
    folder, _, main = (relations.main or "word/document.xml").strip("/").rpartition("/")
    if f"{folder}/styles.xml" in names:
        hear(archive.open(f"{folder}/styles.xml"), styles)
    words = Words(styles)
    for name in (main, "footnotes.xml"):
        if name == main or f"{folder}/{name}" in names:
            hear(archive.open(f"{folder}/{name}"), words)
    pieces, beyond = within_limit(words.pieces)
    if words.has_enough and not beyond:
        beyond = (Unread(None, None, f"only the first {MARKS:,} marks of the file are read"),)
    return Reading("docx", pieces, unread=(*words.unread, *beyond))
