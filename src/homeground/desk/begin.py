"""Begin a case: with its first answers, or from a file that was exported elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from homeground.case.reading import Body
from homeground.desk.case_file import CaseFile, Shelf, Stamp
from homeground.desk.interview import answer
from homeground.desk.transfer import Parcel


def begin(shelf: Shelf, name: str, device: Body, person: Body, *, stamp: Stamp) -> CaseFile:
    """A new case that knows whose machine this is, and what else was said at the start; whole or not at all.

    Raises `CaseExists`, `BadName`, `BadAnswer`.
    """

    def fill(file: CaseFile) -> None:
        answer(file, "device", device, stamp=stamp)
        answer(file, "person", person, stamp=stamp)

    return _filled(shelf, name, fill)


def take_in(shelf: Shelf, parcel: Parcel, name: str) -> CaseFile:
    """A new case with every entry of the parcel; whole or not at all. Raises `CaseExists`, `BadName`."""
    return _filled(shelf, name, lambda file: file.append(parcel.drafts))


def _filled(shelf: Shelf, name: str, fill: Callable[[CaseFile], object]) -> CaseFile:
    file = shelf.create(name)
    try:
        fill(file)
    except BaseException:
        shelf.remove(name)
        raise
    return file
