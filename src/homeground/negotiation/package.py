"""What is on the table: issues with their options, packages of one option each, and masks that forbid combinations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import TypeAlias

from homeground.case.reading import BadAnswer, Mistake

Package: TypeAlias = tuple[int, ...]
"""The number of one option (from 0) for every issue, in the order of the issues."""

FEWEST_ISSUES, MOST_ISSUES = 2, 16
FEWEST_OPTIONS, MOST_OPTIONS = 2, 12
MOST_PACKAGES = 2_000_000
"""A table of all of them is never made; yet a talk about more than these is not a talk that people can hold."""


MOST_MASKS = 60
"""Each has a bit of a whole number."""


class BadTable(BadAnswer):
    """The table cannot be so; every mistake is told with its issue, its option and how to mend it."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to be settled. `options` in plain words; `now` is the number of the option that holds today."""

    id: str
    name: str
    options: tuple[str, ...]
    now: int


@dataclass(frozen=True, slots=True)
class Mask:
    """Combinations that must not be proposed: the named options of these issues must not all meet in one package."""

    name: str
    not_together: tuple[tuple[int, int], ...]

    def forbids(self, package: Package) -> bool:
        """All of its options meet in this package."""
        return all(package[issue] == option for issue, option in self.not_together)


@dataclass(frozen=True)
class Table:
    """All that can be agreed: the issues and the masks. `BadTable` where they cannot be so."""

    issues: tuple[Issue, ...]
    masks: tuple[Mask, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot be, all at once."""
        if mistakes := tuple(_wrong_with(self)):
            raise BadTable(mistakes)

    @cached_property
    def levels(self) -> tuple[int, ...]:
        """How many options each issue has."""
        return tuple(len(issue.options) for issue in self.issues)

    @property
    def count(self) -> int:
        """How many packages can be named, forbidden ones included."""
        return prod(self.levels)

    @property
    def now(self) -> Package:
        """Today's terms."""
        return tuple(issue.now for issue in self.issues)

    def allows(self, package: Package) -> bool:
        """No mask forbids it."""
        return not any(mask.forbids(package) for mask in self.masks)

    def position(self, issue_id: str) -> int:
        """The place of the issue of that id; `KeyError` where there is none."""
        return self._positions[issue_id]

    def read(self, named: Mapping[str, str], path: str) -> Package:
        """A package typed as `{issue: option}`; `BadAnswer` names each issue left out, unknown, or with an unknown option."""
        mistakes = [*self._unknown(named, path)]
        package = []
        for issue in self.issues:
            if issue.id not in named:
                mistakes.append(Mistake(f"{path}.{issue.id}", f"name one of: {', '.join(issue.options)}"))
            elif named[issue.id] not in issue.options:
                mistakes.append(Mistake(f"{path}.{issue.id}", f"there is no option “{named[issue.id]}”; known: {', '.join(issue.options)}"))
            else:
                package.append(issue.options.index(named[issue.id]))
        if mistakes:
            raise BadAnswer(tuple(mistakes))
        return tuple(package)

    def named(self, package: Package) -> dict[str, str]:
        """The package in words, by the id of each issue."""
        return {issue.id: issue.options[option] for issue, option in zip(self.issues, package, strict=True)}

    def _unknown(self, named: Mapping[str, str], path: str) -> Iterator[Mistake]:
        for name in named:
            if name not in self._positions:
                yield Mistake(f"{path}.{name}", f"there is no such issue; known: {', '.join(self._positions)}")

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {issue.id: position for position, issue in enumerate(self.issues)}


def differing(a: Package, b: Package) -> tuple[int, ...]:
    """The places of the issues in which two packages differ."""
    return tuple(place for place, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)


def _wrong_with(table: Table) -> Iterator[Mistake]:
    count = len(table.issues)
    if count < FEWEST_ISSUES:
        yield Mistake("issues", f"there is nothing to trade with fewer than {FEWEST_ISSUES} issues; add one, such as a review date")
    if count > MOST_ISSUES:
        yield Mistake("issues", f"{count} issues are more than a talk can hold; keep the {MOST_ISSUES} that matter most")
    yield from _twice("issues", [issue.id for issue in table.issues], "issue")
    for issue in table.issues:
        yield from _wrong_with_issue(issue)
    if table.count > MOST_PACKAGES:
        yield Mistake(
            "issues",
            f"these issues make {table.count:,} packages, more than {MOST_PACKAGES:,}; drop an issue or some options",
        )
    if len(table.masks) > MOST_MASKS:
        yield Mistake("masks", f"{len(table.masks)} masks are more than {MOST_MASKS}; put together those that forbid the same options")
    for place, mask in enumerate(table.masks):
        yield from _wrong_with_mask(table, mask, f"masks[{place}]")


def _wrong_with_issue(issue: Issue) -> Iterator[Mistake]:
    where = f"issues.{issue.id}.options"
    if len(issue.options) < FEWEST_OPTIONS:
        yield Mistake(where, f"“{issue.name}” has {len(issue.options)} option, so nothing is to be settled; add one or drop the issue")
    if len(issue.options) > MOST_OPTIONS:
        yield Mistake(where, f"“{issue.name}” has {len(issue.options)} options; keep at most {MOST_OPTIONS}")
    yield from _twice(where, issue.options, "option")
    if not 0 <= issue.now < max(1, len(issue.options)):
        yield Mistake(f"issues.{issue.id}.now", "name the option that holds today; it is one of the options")


def _wrong_with_mask(table: Table, mask: Mask, where: str) -> Iterator[Mistake]:
    if not mask.not_together:
        yield Mistake(where, f"“{mask.name}” names no option, so it would forbid everything")
    for issue, option in mask.not_together:
        if not 0 <= issue < len(table.issues) or not 0 <= option < len(table.issues[issue].options):
            yield Mistake(where, f"“{mask.name}” names an issue or an option that is not on the table")
            return
    if len({issue for issue, _ in mask.not_together}) < len(mask.not_together):
        yield Mistake(where, f"“{mask.name}” names two options of one issue, which can never meet")
    elif mask.not_together and mask.forbids(table.now):
        yield Mistake(where, f"“{mask.name}” forbids what holds today; today's terms must be allowed")


def _twice(where: str, names: Sequence[str], kind: str) -> Iterator[Mistake]:
    for name in _repeated(names):
        yield Mistake(where, f"the {kind} “{name}” stands twice; rename one")


def _repeated(names: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [name for name in names if name in seen or seen.add(name)]  # type: ignore[func-returns-value]  # it adds, and is false
