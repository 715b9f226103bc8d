"""How long our files and functions are: median, 95th percentile, longest. `python benchmarks/lengths.py [FOLDER]`."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main(folders: Sequence[str]) -> None:
    """Print one line for files and one for functions, folder by folder."""
    for folder in folders or ("src", "tests"):
        texts = {file: file.read_text(encoding="utf-8") for file in sorted((ROOT / folder).rglob("*.py"))}
        files = {str(file.relative_to(ROOT)): len(text.splitlines()) for file, text in texts.items()}
        functions = {f"{file.relative_to(ROOT)}:{name}": length for file, text in texts.items() for name, length in functions_of(text)}
        print(summary(f"{folder} files", files))
        print(summary(f"{folder} functions", functions))


def functions_of(source: str) -> Iterator[tuple[str, int]]:
    """Each function with its length in lines, decorators left out."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def summary(title: str, lengths: dict[str, int]) -> str:
    """One line of figures."""
    if not lengths:
        return f"{title:16} none"
    ranked = sorted(lengths.values())
    longest = max(lengths, key=lengths.__getitem__)
    median, high = ranked[len(ranked) // 2], ranked[min(len(ranked) * 95 // 100, len(ranked) - 1)]
    return f"{title:16} {len(ranked):5}  median {median:3}  95th {high:3}  longest {ranked[-1]:3} ({longest})"


if __name__ == "__main__":
    main(sys.argv[1:])
