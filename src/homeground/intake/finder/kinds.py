"""Which kinds of clause a statement is, by the rules of `cues.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from homeground.intake.finder.facts import cues
from homeground.intake.finder.quantity import Quantity
from homeground.intake.finder.tags import Tagger
from homeground.intake.found import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Rule:
    """All of `wanted` and none of `unwanted` make a statement a clause."""

    wanted: frozenset[str]
    unwanted: frozenset[str]


@dataclass(frozen=True, slots=True)
class KindRules:
    """The rules of one kind; in a kind of `first_part_only` what a statement excepts ("unless the dean agrees") does not count."""

    kind: Kind
    rules: tuple[Rule, ...]
    first_part_only: bool

    def hold(self, tags: frozenset[str]) -> bool:
        """Whether one of the rules holds."""
        return any(rule.wanted <= tags and not rule.unwanted & tags for rule in self.rules)


def kinds_of(tags: frozenset[str], tags_of_first_part: frozenset[str] | None = None) -> list[Kind]:
    """The kinds of a statement with these tags."""
    first = tags if tags_of_first_part is None else tags_of_first_part
    return [rules.kind for rules in _rules() if rules.hold(first if rules.first_part_only else tags)]


def is_own(kind: Kind, one: Quantity, text: str) -> bool:
    """Whether a number of the sentence belongs to a clause of this kind."""
    sorts = cues()["kinds"][kind]["numbers"]
    if one.sort == "plain" and one.unit == "hour" and "hours" in sorts:
        return True
    if one.sort == "plain" and "deadline" in sorts:
        return text[: one.start].endswith("within ")
    return one.sort in sorts


@cache
def words() -> Tagger:
    """The finder of groups of words."""
    return Tagger(cues()["words"])


@cache
def headings() -> Tagger:
    """The finder of the kinds that a heading announces."""
    return Tagger({kind: about["heading"] for kind, about in cues()["kinds"].items()})


@cache
def _rules() -> tuple[KindRules, ...]:
    about = cues()["kinds"]
    return tuple(KindRules(kind, tuple(map(_rule, about[kind]["rules"])), about[kind].get("first_part_only", False)) for kind in KINDS)


def _rule(line: str) -> Rule:
    parts = line.split()
    return Rule(frozenset(part for part in parts if part[0] != "-"), frozenset(part[1:] for part in parts if part[0] == "-"))
