"""The facts packaged beside this room: words, studies, wrong versions, employers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from homeground.evidence.employer import EmployerFile
from homeground.evidence.load import read_employers, read_misquotes, read_studies, read_words
from homeground.evidence.misquote import MisquoteFile
from homeground.evidence.study import Study
from homeground.evidence.vocabulary import Vocabulary


@cache
def words() -> Vocabulary:
    """How arrangements, designs and industries are said."""
    return read_words(_text("words.toml"))


@cache
def studies() -> Mapping[str, Study]:
    """Every study by its id, old versions among them, in the order of the file."""
    return MappingProxyType({study.id: study for study in read_studies(_text("studies.toml"), words()).studies})


@cache
def misquote_file() -> MisquoteFile:
    """Every wrong version that is known."""
    return read_misquotes(_text("misquotes.toml"), studies())


@cache
def employer_file() -> EmployerFile:
    """Every employer that is a lead, and the lists that have more."""
    return read_employers(_text("employers.toml"), studies(), words())


def _text(name: str) -> str:
    return files("homeground.evidence").joinpath(name).read_text(encoding="utf-8")
