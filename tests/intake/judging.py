"""How a reader is judged: `policies/README.md` in code. Whoever calls it says which part of the texts, and never sees the kept words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

POLICIES = Path(__file__).parent / "policies"
Number: TypeAlias = tuple[str, str | None, str | None]


@dataclass(frozen=True)
class Said:
    """One clause, of the truth or of a reader."""

    kind: str
    words: str
    modal: str | None
    numbers: frozenset[Number]
    is_conflict: bool
    phrasing: tuple[str, ...] = ()


Reader: TypeAlias = Callable[[Path], Iterable[Said]]


@dataclass
class Score:
    """The counts of one reader on one part; each list holds what a person looks at."""

    truths: list[Said] = field(default_factory=list)
    missed: list[Said] = field(default_factory=list)
    wrong: list[Said] = field(default_factory=list)
    inexact: list[tuple[Said, Said]] = field(default_factory=list)
    misread_modal: list[tuple[Said, Said]] = field(default_factory=list)
    right: int = 0

    @property
    def found(self) -> int:
        """How many clauses of the truth a clause of the reader meets."""
        return len(self.truths) - len(self.missed)

    @property
    def recall(self) -> float:
        """Found of all in the truth."""
        return self.found / max(1, len(self.truths))

    @property
    def precision(self) -> float:
        """Right of all that the reader gave, ties left out."""
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def exactness(self) -> float:
        """Of the clauses found, those with all their numbers, units and bases, and no other."""
        return 1 - len(self.inexact) / max(1, self.found)

    @property
    def modal_exactness(self) -> float:
        """Of the clauses found, those with their modal."""
        return 1 - len(self.misread_modal) / max(1, self.found)


def score(part: str, reader: Reader) -> Score:
    """Let a reader read all texts of a part (`tuned`, `kept`)."""
    total = Score()
    for text in sorted((POLICIES / part).iterdir()):
        if text.suffix in (".md", ".txt"):
            known = tomllib.loads(text.with_suffix(".toml").read_text(encoding="utf-8"))
            _judge(total, folded(text.read_text(encoding="utf-8")), known, list(reader(text)))
    return total


def _judge(total: Score, text: str, known: dict[str, Any], said: Sequence[Said]) -> None:
    truths, ties = [said_of(raw) for raw in known["clause"]], [said_of(raw) for raw in known.get("tie", ())]
    total.truths += truths
    for one in said:
        if any(share(text, one, truth) for truth in truths):
            total.right += 1
        elif not any(share(text, one, tie) for tie in ties):
            total.wrong.append(one)
    for truth in truths:
        best = max(said, key=lambda one: share(text, one, truth), default=None)
        if best is None or not share(text, best, truth):
            total.missed.append(truth)
            continue
        if (best.numbers, best.is_conflict) != (truth.numbers, truth.is_conflict):
            total.inexact.append((truth, best))
        if best.modal != truth.modal:
            total.misread_modal.append((truth, best))


def said_of(raw: dict[str, Any]) -> Said:
    """A clause as the truth's file has it."""
    numbers = raw.get("numbers") or ([raw] if "number" in raw else [])
    return Said(
        raw["kind"],
        folded(raw.get("words", raw.get("text", ""))),
        raw.get("modal"),
        frozenset((one["number"], one.get("unit"), one.get("base")) for one in numbers),
        raw.get("conflict", False),
        tuple(raw.get("phrasing", ())),
    )


def phrasings(part: str = ".") -> Iterator[tuple[str, str, Said]]:
    """Each single sentence of a part with its pattern and what it says; those that may be looked at lie beside the parts."""
    for raw in tomllib.loads((POLICIES / part / "phrasings.toml").read_text(encoding="utf-8"))["phrasing"]:
        yield raw["pattern"], raw["text"], said_of(raw)


def meets(truth: Said, said: Iterable[Said]) -> bool:
    """Whether a clause of the truth's kind has its numbers, its conflict and its modal."""
    same = (one for one in said if one.kind == truth.kind)
    return any((one.numbers, one.is_conflict, one.modal) == (truth.numbers, truth.is_conflict, truth.modal) for one in same)


def folded(text: str) -> str:
    """The words alone: runs of white space are one space, marks of the format are left out."""
    return " ".join(re.sub(r"[*|#]", " ", text).split())


def share(text: str, one: Said, other: Said) -> int:
    """How many characters two clauses of one kind have in common in the text; 0 when they do not meet."""
    if one.kind != other.kind:
        return 0
    return max((_overlap(a, b) for a in _spans(text, one.words) for b in _spans(text, other.words)), default=0)


def _spans(text: str, words: str) -> list[tuple[int, int]]:
    found = re.escape(folded(words))
    return [match.span() for match in re.finditer(found, text)]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common if common * 2 >= min(one[1] - one[0], other[1] - other[0]) and common > 0 else 0
