"""The project speaks of the product alone: no folder of anybody's machine, no registry's address."""

import re
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, texts

SLASH = "/"  # apart from the names below, so that this file does not break its own rule
FOLDERS = re.compile(rf"(?<![\w.}}]){SLASH}(work|root|home|Users|tmp){SLASH}\w|\b[A-Z]:\\\\?Users\\")
REGISTRIES = re.compile(r"\b(pypi|test\.pypi|npmjs|pythonhosted|crates)\.(org|com|io)\b", re.IGNORECASE)
OTHERS_WORDS = ("vendor", "fonts")
"""Folders of files that others wrote, kept as they came."""


def found_in(text: str) -> list[str]:
    return [found[0] for rule in (FOLDERS, REGISTRIES) for found in rule.finditer(text)]


def is_ours(file: Path) -> bool:
    return not any(part in OTHERS_WORDS for part in file.relative_to(ROOT).parts)


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = {file.relative_to(ROOT).as_posix(): found_in(text) for file, text in texts() if is_ours(file)}
    assert {place: words for place, words in found.items() if words} == {}


@pytest.mark.parametrize("words", [f"see {SLASH}home/ada/x", f"{SLASH}tmp/out", "C:" + "\\Users\\ada", "https:" + f"//pypi.{'org'}/simple"])
def test_a_planted_machine_or_registry_is_found(words: str) -> None:
    assert found_in(words)


@pytest.mark.parametrize("words", ["at home/office", "https://example.org/home/x", "./tmp/out", "{base}/home/x"])
def test_other_words_are_let_be(words: str) -> None:
    assert not found_in(words)
