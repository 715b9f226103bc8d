"""How well the lint finds what may close a door: sentences looked at while the rules were written, and sentences kept back.

    python -m benchmarks.tone           the tuned half by code, each half of the lint alone, and the time for a hundred pages
    python -m benchmarks.tone --kept    the kept half too; figures alone, no sentence of it is shown

The baseline is a list of phrases: it flags a sentence that holds three words in a row of a flagged one of the reference data
(`HOMEGROUND_REFERENCE_DATA`), or of the tuned half where none are named.
"""

from __future__ import annotations

import csv
import os
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import get_args

from homeground.papers.tone import Code, findings_in
from homeground.papers.tone.findings import codes_by_likeness, codes_by_rule
from homeground.papers.tone.reading import Reading
from homeground.papers.tone.rules import lexicon
from homeground.papers.tone.words import words_of

HERE = Path(__file__).parent.parent / "tests" / "papers" / "tone"
Row = dict[str, str]
Way = Callable[[str], set[str]]
PAGES, SENTENCES_A_PAGE = 100, 25


def main() -> None:
    """Print the figures of both halves by code, and the time."""
    ways: dict[str, Way] = {
        "lint": lambda sentence: {found.code for found in findings_in(sentence)},
        "rules alone": lambda sentence: set(codes_by_rule(_read(sentence))),
        "likeness alone": lambda sentence: set(codes_by_likeness(_read(sentence))),
        "list of phrases": _phrases(_reference() or _rows(HERE / "tuned.csv")),
    }
    for half in ("tuned", "kept") if "--kept" in sys.argv else ("tuned",):
        rows = _rows(HERE / f"{half}.csv")
        print(f"\n{half}: {_count(rows, 'flag')} to flag, {_count(rows, 'fine')} fine")
        for name, way in ways.items():
            _print(name, [(row, way(row["sentence"])) for row in rows])
        _print_codes([(row, ways["lint"](row["sentence"])) for row in rows])
    _print_time(_rows(HERE / "tuned.csv"))


def _print(name: str, told: list[tuple[Row, set[str]]]) -> None:
    flagged = [(row, codes) for row, codes in told if row["label"] == "flag"]
    right = sum(row["rule"] in codes for row, codes in flagged)
    found = sum(bool(codes) for _, codes in flagged)
    alarms = sum(bool(codes) for row, codes in told if row["label"] == "fine")
    print(f"  {name:16} {right:3} by their code, {found:3} by any, {alarms:2} false alarms")


def _print_codes(told: list[tuple[Row, set[str]]]) -> None:
    asked = Counter(row["rule"] for row, _ in told if row["label"] == "flag")
    found = Counter(row["rule"] for row, codes in told if row["rule"] in codes)
    alarms = Counter(code for row, codes in told if row["label"] == "fine" for code in codes)
    print("  found by code:", ", ".join(f"{code} {found[code]}/{asked[code]}" for code in get_args(Code)))
    print("  false alarms by code:", ", ".join(f"{code} {number}" for code, number in sorted(alarms.items())) or "none")


def _print_time(rows: list[Row]) -> None:
    text = " ".join(row["sentence"] for row in rows)
    findings_in(text)
    pages = " ".join([text] * (PAGES * SENTENCES_A_PAGE // len(rows) + 1))
    began = perf_counter()
    findings_in(pages)
    print(f"\n{PAGES} pages ({len(pages.split()):,} words): {perf_counter() - began:.2f} s")


def _phrases(known: list[Row]) -> Way:
    by_words = {words: row["rule"] for row in known if row["label"] == "flag" for words in _threes(row["sentence"])}
    return lambda sentence: {by_words[words] for words in _threes(sentence) if words in by_words}


def _threes(sentence: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z']+", sentence.lower())
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def _read(sentence: str) -> Reading:
    return Reading(words_of(sentence), lexicon())


def _reference() -> list[Row]:
    folder = os.environ.get("HOMEGROUND_REFERENCE_DATA")
    return _rows(Path(folder) / "cases" / "tone.csv") if folder else []


def _count(rows: list[Row], label: str) -> int:
    return sum(row["label"] == label for row in rows)


def _rows(file: Path) -> list[Row]:
    with file.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


if __name__ == "__main__":
    main()
