"""What the desk and the store refuse, in words: which fact stands in the way, and how to go on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from homeground.case.reading import BadAnswer, Mistake
from homeground.case.section import SECTIONS, UnknownSection
from homeground.cli.trouble import Refused
from homeground.desk.case_file import BadBackup, BadName, CaseExists, NoSuchCase, Stale
from homeground.desk.happenings import NoSuchHappening
from homeground.desk.interview import DeviceUnasked, NoSuchVersion, NothingToUndo
from homeground.store import StoreUnusable, Unkeepable

NOTHING = "Nothing was changed."
_CASES = "Your cases: homeground list"


def refusal_of(error: Exception) -> Refused | None:
    """The refusal as a message; nothing for an error that nobody foresaw."""
    known = next((kind for kind in _SAID if isinstance(error, kind)), None)
    return _SAID[known](error) if known else None


def counted(mistakes: tuple[Mistake, ...]) -> str:
    """How many there are."""
    return "One mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"


def line(mistake: Mistake) -> str:
    """One mistake in a line."""
    return f"{mistake.field}: {mistake.remedy}" if mistake.field else mistake.remedy


def _device(_error: DeviceUnasked) -> Refused:
    return Refused(
        f"First say whose computer this is: an employer may see what is done on its own. {NOTHING}",
        "At the terminal: homeground answer device",
        "From a file: homeground answer --template device",
    )


def _itself(error: Exception) -> Refused:
    return Refused(f"{str(error).rstrip('.')}.")


_SAID: Mapping[type[Exception], Callable[[Any], Refused]] = {
    BadAnswer: lambda error: Refused(f"{counted(error.mistakes)}. {NOTHING}", *map(line, error.mistakes)),
    BadName: _itself,
    CaseExists: lambda error: Refused(f"There is a case called {error} already.", "Choose another name.", _CASES),
    NoSuchCase: lambda error: Refused(f"There is no case called {error}.", _CASES),
    UnknownSection: lambda error: Refused(
        f"There is no section {error.args[0]}.", f"The sections: {', '.join(section.name for section in SECTIONS)}"
    ),
    DeviceUnasked: _device,
    Stale: lambda error: Refused(f"{error.subject} was changed elsewhere meanwhile. {NOTHING}", "Look at it: homeground show"),
    NothingToUndo: lambda _error: Refused("There is nothing left to undo here.", "What there is: homeground history"),
    NoSuchVersion: lambda error: Refused(f"{error}.", "The numbers: homeground history"),
    NoSuchHappening: lambda error: Refused(f"Nothing is noted under {error}.", "The numbers: homeground history"),
    BadBackup: _itself,
    StoreUnusable: _itself,
    Unkeepable: _itself,
}
