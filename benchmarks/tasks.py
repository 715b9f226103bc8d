"""The guess from a task's text beside plainer ways, and how fast texts and answers are rated.

    HOMEGROUND_REFERENCE_DATA=... python -m benchmarks.tasks [tune]

All labels were made by one annotator, a language model, so the figures compare ways with each other; they are no accuracy to
publish. Tasks whose id has an even first byte in its SHA-256 were looked at while the lists were written (`tune`); of the others
(`kept`) only figures are printed. With `tune` the kept ones are not read at all. Without reference data our own texts are rated alone.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import TypeAlias

import numpy as np

from homeground.portability import ANSWERS, RESULTS, TIES, Result, guess, rate_codes, rate_text
from homeground.portability.cue import all_cues
from homeground.portability.words import forms, parts_of

KNOWN = Path(__file__).parents[1] / "tests" / "portability" / "known" / "tasks.csv"
TIED_CALLED_HOME = 3
"""How many times a home task called tied an on-site task called home costs."""
VALUE = {"home": 1.0, "partly": 0.5, "onsite": 0.0}
FIRST = """
from time import perf_counter
from homeground.portability import guess
start = perf_counter()
guess("Reconcile bank statements")
print(perf_counter() - start)
"""


@dataclass(frozen=True)
class Labelled:
    """A labelled task; `part` is tune or kept."""

    source: str
    label: str
    text: str
    part: str


@dataclass(frozen=True)
class Said:
    """What one way says of one task."""

    result: str
    score: float
    is_sure: bool = False


Way: TypeAlias = Callable[[Labelled], Said]


def tasks(*, only_tune: bool) -> list[Labelled]:
    """The labelled tasks whose texts are at hand."""
    folder = os.environ.get("HOMEGROUND_REFERENCE_DATA")
    rows = [row for row in _rows(KNOWN) if not only_tune or part_of(row["id"]) == "tune"]
    ids = {row["id"] for row in rows}
    others = _rows(Path(folder) / "cases" / "tasks.csv") if folder else []
    texts = {row["id"]: row["text"] for row in others if row["id"] in ids}
    found = [(row, row["text"] or texts.get(row["id"], "")) for row in rows]
    return [Labelled(row["source"], row["label"], text, part_of(row["id"])) for row, text in found if text]


def part_of(name: str) -> str:
    """Whether a task was looked at while the lists were written."""
    return "tune" if sha256(name.encode()).digest()[0] % 2 == 0 else "kept"


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def ours(task: Labelled) -> Said:
    """Our guess."""
    guessed = guess(task.text)
    return Said(guessed.result, float(guessed.score), guessed.is_sure)


def always_home(_task: Labelled) -> Said:
    """Everything can be done at home."""
    return Said("home", 0.5)


def always_partly(_task: Labelled) -> Said:
    """Nothing is ever decided."""
    return Said("partly", 0.5)


def bag() -> Way:
    """The single words of our lists, each counted once for the side for which it speaks: no phrases, no kinds, no weights."""
    words = {word.strip(): cue.home > cue.onsite for cue in all_cues() if cue.home != cue.onsite for word in cue.words.split(",")}

    def say(task: Labelled) -> Said:
        found = [next((words[form] for form in forms(word) if form in words), None) for part in parts_of(task.text) for word in part]
        home, onsite = found.count(True), found.count(False)
        return _scored((home + 0.5) / (home + onsite + 1))

    return say


def _scored(score: float) -> Said:
    result = "home" if score >= 0.65 else "onsite" if score <= 0.35 else "partly"  # noqa: PLR2004 - as docs/specs/portability.md has them
    return Said(result, score, score >= 0.8 or score <= 0.2)  # noqa: PLR2004 - as above


def neighbours(known: Sequence[Labelled]) -> Way:
    """The label of the nearest other task that was looked at, by the cosine of its words weighed by how rare they are."""
    tune = [task for task in known if task.part == "tune"]
    rare = {word: np.log((1 + len(tune)) / (1 + sum(word in _words(task) for task in tune))) + 1 for task in tune for word in _words(task)}
    places = {word: place for place, word in enumerate(rare)}

    def vector(task: Labelled) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        made = np.zeros(len(places))
        for word in _words(task) & places.keys():
            made[places[word]] = rare[word]
        return made / (np.linalg.norm(made) or 1)

    table = np.array([vector(task) for task in tune])

    def say(task: Labelled) -> Said:
        likeness = table @ vector(task)
        likeness[[one.text == task.text for one in tune]] = -1
        label = tune[int(likeness.argmax())].label
        return Said(label, VALUE[label])

    return say


def _words(task: Labelled) -> set[str]:
    return {forms(word)[-1] for part in parts_of(task.text) for word in part}


def show(name: str, known: Iterable[Labelled], way: Way) -> None:
    """One line of figures for one way and one group."""
    said = [(task.label, way(task)) for task in known]
    if not said:
        return
    tied = sum(label == "onsite" and one.result == "home" for label, one in said)
    home = sum(label == "home" and one.result == "onsite" for label, one in said)
    right = sum(label == one.result for label, one in said) / len(said)
    sure = [label == one.result for label, one in said if one.is_sure]
    print(
        f"  {name:6} {len(said):4} tasks   agrees {right:.3f}   on-site called home {tied:3}   home called on-site {home:3}"
        f"   cost {TIED_CALLED_HOME * tied + home:4}   area {_area(said)}   sure {len(sure):4}, right {sum(sure):4}"
    )


def _area(said: Sequence[tuple[str, Said]]) -> str:
    """How often a home task scores above an on-site one; a draw counts half."""
    home = [one.score for label, one in said if label == "home"]
    onsite = [one.score for label, one in said if label == "onsite"]
    wins = [(a > b) + (a == b) / 2 for a, b in product(home, onsite)]
    return f"{sum(wins) / len(wins):.3f}" if wins else "  -  "


def show_ways(known: Sequence[Labelled]) -> None:
    """Every way on every group."""
    ways = {
        "always home": always_home,
        "always partly, which costs nothing and says nothing": always_partly,
        "the single words of our lists": bag(),
        "the nearest task by its words": neighbours(known),
        "our guess": ours,
    }
    groups = {
        "all": known,
        **{part: [task for task in known if task.part == part] for part in ("tune", "kept")},
        **{source: [task for task in known if task.source == source] for source in ("onet", "user")},
    }
    for title, way in ways.items():
        print(title)
        for name, group in groups.items():
            show(name, group, way)


def show_law() -> None:
    """The law of the rule: no stricter answer raises the result."""
    sizes = [len(words) for words in ANSWERS.values()]
    sets = list(product(*map(range, sizes)))
    pairs = [(one, (*one[:at], code, *one[at + 1 :])) for one in sets for at, size in enumerate(sizes) for code in range(one[at] + 1, size)]
    before, after = (rate_codes(np.array(side)) for side in zip(*pairs, strict=True))
    print(f"\n{len(sets)} sets of answers, {len(pairs)} comparisons with a stricter answer, {int((after < before).sum())} breaks")


def show_speed(known: Sequence[Labelled]) -> None:
    """How long a thousand texts take, and a million sets of answers."""
    first = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True, timeout=60)
    print(f"the first guess of a process, which reads the lists: {float(first.stdout) * 1000:.0f} ms")
    texts = [known[at % len(known)].text for at in range(1000)]
    start = perf_counter()
    results: list[Result] = [rate_text(text).result for text in texts]
    print(f"{len(results)} tasks rated by their texts in {perf_counter() - start:.3f} s (aim: 0.5)")
    codes = np.random.default_rng(1).integers(0, [len(ANSWERS[tie]) for tie in TIES], size=(1_000_000, len(TIES)), dtype=np.int8)
    start = perf_counter()
    rated = rate_codes(codes)
    taken = perf_counter() - start
    counts = ", ".join(f"{count} {result}" for result, count in zip(RESULTS, np.bincount(rated), strict=True))
    print(f"{len(rated)} sets of answers in {taken:.3f} s, {len(rated) / taken / 1e6:.0f} million a second on one core (aim: 1): {counts}")


def main(arguments: Sequence[str]) -> None:
    """Print the figures."""
    known = tasks(only_tune="tune" in arguments)
    show_ways(known)
    show_law()
    show_speed(known)


if __name__ == "__main__":
    main(sys.argv[1:])
