"""The task bank: what people in an occupation do, from the person's own download, each task with our label where one is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from homeground.desk.library import Found, HeldDwa, HeldOccupation, HeldTask, Library, NoSuchRelease, Release
from homeground.portability import Result, activities

_SCORES = {"home": Decimal(1), "partly": Decimal("0.5"), "onsite": Decimal(0)}
TITLES_AT_MOST, ACTIVITIES_AT_MOST = 10, 30


class NoReleaseYet(LookupError):
    """Nothing was added to the library yet."""


class NoSuchOccupation(LookupError):
    """The release has no occupation of that code."""


@dataclass(frozen=True, slots=True)
class BankTask:
    """A task of the bank, and the label that follows from the activities to which it belongs; none where none of them has one."""

    task: HeldTask
    label: Result | None


@dataclass(frozen=True, slots=True)
class TaskBank:
    """The tasks of an occupation as a release has them; several occupations where a shorter code names them together."""

    release: Release
    occupations: tuple[HeldOccupation, ...]
    tasks: tuple[BankTask, ...]

    def count(self, label: Result | None) -> int:
        """How many tasks have this label; how many have none."""
        return Counter(one.label for one in self.tasks)[label]

    def share(self, label: Result) -> Decimal | None:
        """The part of the labelled tasks that have this label, from 0 to 1: of tasks, not of hours."""
        labelled = len(self.tasks) - self.count(None)
        return Decimal(self.count(label)) / labelled if labelled else None


@dataclass(frozen=True, slots=True)
class FoundTitles:
    """Occupations that were found, the best first, and in which release."""

    release: Release
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class FoundDwas:
    """Detailed work activities that were found, the best first, each with the label of its group, and in which release."""

    release: Release
    found: tuple[tuple[HeldDwa, Result | None], ...]


def task_bank(library: Library, code: str, *, release: str | None = None, words: str = "") -> TaskBank:
    """The tasks of an occupation, or those of them in which the words stand; of the newest release where none is named.

    `NoReleaseYet`, `NoSuchRelease`, `NoSuchOccupation`.
    """
    chosen = chosen_release(library, release)
    occupations = library.occupations(chosen.name, code)
    if not occupations:
        raise NoSuchOccupation(code)
    held = library.tasks(chosen.name, code, words=words)
    return TaskBank(chosen, occupations, tuple(BankTask(task, label_of(task.groups)) for task in held))


def find_titles(library: Library, words: str, *, release: str | None = None, most: int = TITLES_AT_MOST) -> FoundTitles:
    """Occupations by what people call them; `NoReleaseYet`, `NoSuchRelease`."""
    chosen = chosen_release(library, release)
    return FoundTitles(chosen, library.titles(chosen.name, words, most=most))


def find_activities(library: Library, words: str, *, release: str | None = None, most: int = ACTIVITIES_AT_MOST) -> FoundDwas:
    """Detailed work activities by their titles; `NoReleaseYet`, `NoSuchRelease`."""
    chosen = chosen_release(library, release)
    held = library.activities(chosen.name, words, most=most)
    return FoundDwas(chosen, tuple((one, activities().get(one.group)) for one in held))


def label_of(groups: Sequence[str]) -> Result | None:
    """The label of a task from those of its activities: all at home, all on site, else partly; those without a label say nothing.

    The same rule as that of the figures we publish: a mean of 1 for home, 0.5 for partly and 0 for on-site.

    >>> label_of(["4.A.1.a.1.I01", "4.A.1.a.1.I03"]), label_of([])
    ('partly', None)
    """
    known = [_SCORES[activities()[group]] for group in groups if group in activities()]
    if not known:
        return None
    return "home" if min(known) == 1 else "onsite" if max(known) == 0 else "partly"


def chosen_release(library: Library, name: str | None) -> Release:
    """The release of that name, else the newest; `NoReleaseYet`, `NoSuchRelease`."""
    held = library.releases()
    if not held:
        raise NoReleaseYet
    if name is None:
        return held[0]
    chosen = next((one for one in held if one.name == name), None)
    if chosen is None:
        raise NoSuchRelease(name)
    return chosen
