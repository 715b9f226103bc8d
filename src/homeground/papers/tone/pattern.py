"""The language in which the rules are written: words, groups of words and gaps between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

Gap: TypeAlias = Literal["", "..", "..."]
"""Between two items: fillers alone; a few words without a mark; more words of the same clause, commas among them."""

GROUP, BEGINNING, JOIN = "@", "*", "_"


class NotAPattern(ValueError):
    """Words of a rule that say nothing that can be looked for."""


@dataclass(frozen=True, slots=True)
class Item:
    """One of several words or groups, after a gap: "approv*" is every word that begins so, "@above" a group, "no_one" two words."""

    names: tuple[str, ...]
    gap: Gap = ""


Sequence: TypeAlias = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """All of `wanted` and none of `unwanted` stand in a sentence, in any order."""

    wanted: tuple[Sequence, ...]
    unwanted: tuple[Sequence, ...] = ()

    @property
    def sequences(self) -> tuple[Sequence, ...]:
        """All that is looked for."""
        return self.wanted + self.unwanted


def line_of(written: str) -> Line:
    """Read a line: "i|we .. @leave & if & !@both" wants the first two and not the third. `NotAPattern` where it wants nothing.

    >>> len(line_of("i|we .. @leave & if & !@both").wanted)
    2
    """
    parts = [part.strip() for part in written.split("&")]
    wanted = tuple(sequence_of(part) for part in parts if not part.startswith("!"))
    if not wanted:
        raise NotAPattern(written)
    return Line(wanted, tuple(sequence_of(part[1:]) for part in parts if part.startswith("!")))


def sequence_of(written: str) -> Sequence:
    """Read words, groups and gaps one after another; `NotAPattern` where a gap leads nowhere, or where it is a whole line.

    >>> [(item.names, item.gap) for item in sequence_of("no ... risk*|no_harm")]
    [(('no',), ''), (('risk*', 'no_harm'), '...')]
    """
    items = tuple(_items(written))
    if not items or items[0].gap or "&" in written:
        raise NotAPattern(written)
    return items


def _items(written: str) -> Iterator[Item]:
    gap: Gap = ""
    for word in written.split():
        if word in ("..", "..."):
            gap = cast("Gap", word)
        else:
            yield Item(tuple(word.split("|")), gap)
            gap = ""
    if gap:
        raise NotAPattern(written)
