"""How well the lint finds what may close a door: sentences looked at while the rules were written, and sentences kept back.

    python -m benchmarks.tone           the tuned half by code, and the time for a hundred pages
    python -m benchmarks.tone --kept    the kept half too; figures alone, no sentence of it is shown

The baseline flags a sentence that holds three words in a row of a tuned, flagged one.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import get_args

from homeground.papers.tone import Code, findings_in

HERE = Path(__file__).parent.parent / "tests" / "papers" / "tone"
Row = dict[str, str]
PAGES, SENTENCES_A_PAGE = 100, 25


def main() -> None:
    """Print the figures of both halves by code, and the time."""
    tuned = _rows("tuned")
    for name in ("tuned", "kept") if "--kept" in sys.argv else ("tuned",):
        print(f"\n{name}")
        _print(_rows(name), "lint", lambda row: {found.code for found in findings_in(row["sentence"])})
        _print(_rows(name), "three words alike", _three_words_alike(tuned if name == "kept" else ()))
    text = " ".join(row["sentence"] for row in tuned)
    pages = " ".join([text] * (PAGES * SENTENCES_A_PAGE // len(tuned) + 1))
    began = perf_counter()
    findings_in(pages)
    print(f"\n{PAGES} pages ({len(pages.split()):,} words): {perf_counter() - began:.2f} s")


def _print(rows: list[Row], way: str, codes: Callable[[Row], set[str]]) -> None:
    flagged = [row for row in rows if row["label"] == "flag"]
    fine = [row for row in rows if row["label"] == "fine"]
    right = [row for row in flagged if row["rule"] in codes(row)]
    found = sum(bool(codes(row)) for row in flagged)
    alarms = sum(bool(codes(row)) for row in fine)
    print(f"  {way}: right code {len(right)} of {len(flagged)}, any code {found}, false alarms {alarms} of {len(fine)}")
    if way == "lint":
        missed = [code for code in get_args(Code) for row in flagged if row["rule"] == code and code not in codes(row)]
        print(f"    missed by code: {', '.join(missed) or 'none'}")


def _three_words_alike(known: list[Row] | tuple[()]) -> Callable[[Row], set[str]]:
    by_words = {words: row["rule"] for row in known if row["label"] == "flag" for words in _threes(row["sentence"])}
    return lambda row: {by_words[words] for words in _threes(row["sentence"]) if words in by_words}


def _threes(sentence: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z']+", sentence.lower())
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def _rows(name: str) -> list[Row]:
    with (HERE / f"{name}.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


if __name__ == "__main__":
    main()
