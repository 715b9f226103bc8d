"""Which kinds of clause a statement is, by the rules of `cues.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from homeground.intake.finder.facts import cues
from homeground.intake.finder.quantity import Quantity
from homeground.intake.finder.tags import Tagger
from homeground.intake.found import KINDS, Kind


class Rule(NamedTuple):
    """All of `wanted` and none of `unwanted` make a statement a clause of the kind.

    With `first_part_only` what a statement excepts ("unless the dean agrees") does not count.
    """

    kind: Kind
    wanted: frozenset[str]
    unwanted: frozenset[str]
    first_part_only: bool

    def holds(self, tags: frozenset[str]) -> bool:
        """Whether a statement with these tags is a clause of the kind."""
        return self.wanted <= tags and not self.unwanted & tags


def kinds_of(tags: frozenset[str], tags_of_first_part: frozenset[str]) -> list[Kind]:
    """The kinds of a statement with these tags."""
    found = {
        rule.kind for tag in tags for rule in _rules().get(tag, ()) if rule.holds(tags_of_first_part if rule.first_part_only else tags)
    }
    return [kind for kind in KINDS if kind in found]


def is_own(kind: Kind, one: Quantity, text: str) -> bool:
    """Whether a number of the sentence belongs to a clause of this kind."""
    sorts = cues()["kinds"][kind]["numbers"]
    if one.sort == "plain" and one.unit == "hour" and "hours" in sorts:
        return True
    if one.sort == "plain" and "deadline" in sorts:
        return text.endswith("within ", 0, one.start)
    return one.sort in sorts


@lru_cache(maxsize=1024)
def kinds_announced(heading: str) -> frozenset[str]:
    """The kinds of which a heading, a label or the first words of a list speak."""
    return _headings().tags_of(heading)


@cache
def words() -> Tagger:
    """The finder of groups of words."""
    return Tagger(cues()["words"])


@cache
def _headings() -> Tagger:
    return Tagger({kind: about["heading"] for kind, about in cues()["kinds"].items()})


@cache
def _rules() -> dict[str, list[Rule]]:
    """The rules by the first thing that each wants, so that few of them are tried on a statement."""
    table: dict[str, list[Rule]] = {}
    for kind in KINDS:
        for first, rule in _rules_of(kind, cues()["kinds"][kind]):
            table.setdefault(first, []).append(rule)
    return table


def _rules_of(kind: Kind, about: dict[str, Any]) -> Iterator[tuple[str, Rule]]:
    for line in about["rules"]:
        wanted = [part for part in line.split() if part[0] != "-"]
        unwanted = frozenset(part[1:] for part in line.split() if part[0] == "-")
        yield wanted[0], Rule(kind, frozenset(wanted), unwanted, about.get("first_part_only", False))
