"""Opens the library of downloaded releases, says in words what it refuses, and how its releases are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from homeground.cli.open_case import folder
from homeground.cli.screen import out
from homeground.cli.trouble import Refused
from homeground.desk.library import NOT_NAMED, NoSuchRelease
from homeground.desk.task_bank import NoReleaseYet, NoSuchOccupation
from homeground.portability import Result, attribution
from homeground.store import SqliteLibrary
from homeground.wording import say

F = TypeVar("F", bound=Callable[..., Any])
LABELS: dict[Result | None, str] = {"home": "home", "partly": "partly", "onsite": "on-site", None: "not known"}
"""Our labels, as they are read."""


@contextmanager
def opened_library() -> Iterator[SqliteLibrary]:
    """The library in the folder of the cases; what it has not is refused with the way out."""
    with SqliteLibrary(folder()) as library:
        try:
            yield library
        except NoReleaseYet:
            raise Refused(
                "There is no download of the O*NET® database yet.",
                "Get one with your browser: onetcenter.org/database.html",
                "Then add it: homeground data add FILE",
            ) from None
        except NoSuchRelease as error:
            raise Refused(f"There is no release {error}.", "Your releases: homeground data list") from None
        except NoSuchOccupation as error:
            raise Refused(f"The release has no occupation {error}.", 'Find its code: homeground data titles "billing clerk"') from None


def release_option(function: F) -> F:
    """The option `--release`: which release; the newest where it is left out."""
    return click.option("--release", metavar="RELEASE", help="Of this release, such as 29.3; the newest, if you leave it out.")(function)


def known(release: str) -> str | None:
    """The release’s number, or nothing where nobody could name it."""
    return None if release == NOT_NAMED else release


def attribution_of(release: str) -> str:
    """Whose the texts are."""
    return say(attribution(known(release)))


def tell_attribution(release: str) -> None:
    """Say below texts whose they are."""
    out(f"\n{attribution_of(release)}")


def database(release: str) -> str:
    """How a release is called in a heading."""
    return f"O*NET® {release} Database" if known(release) else "O*NET® Database, release not named"
