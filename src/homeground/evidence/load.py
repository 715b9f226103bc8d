"""From the text of a file of facts to checked records, or a refusal that tells every fault with its part and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NoReturn, TypeVar

from pydantic import TypeAdapter, ValidationError

from homeground.evidence import agree
from homeground.evidence.employer import EmployerFile
from homeground.evidence.fault import BadFacts, Fault, Remedies, faults_of, remedies_of
from homeground.evidence.misquote import MisquoteFile
from homeground.evidence.study import Study, StudyFile
from homeground.evidence.vocabulary import Vocabulary

T = TypeVar("T")


def read_words(text: str, file: str = "words.toml") -> Vocabulary:
    """The words for arrangements, designs and industries. `BadFacts` tells all faults of one kind at once."""
    return _read(text, file, Vocabulary, lambda _: ())


def read_studies(text: str, words: Vocabulary, file: str = "studies.toml") -> StudyFile:
    """The studies, each with a word for what it tried and how. `BadFacts` as above."""
    return _read(text, file, StudyFile, lambda read: agree.studies_disagree(read, words))


def read_misquotes(text: str, studies: Mapping[str, Study], file: str = "misquotes.toml") -> MisquoteFile:
    """The wrong versions; each must be known by its own words, and none by its truth. `BadFacts` as above."""
    return _read(text, file, MisquoteFile, lambda read: agree.misquotes_disagree(read, studies))


def read_employers(text: str, studies: Mapping[str, Study], words: Vocabulary, file: str = "employers.toml") -> EmployerFile:
    """The employers and the lists. `BadFacts` as above."""
    return _read(text, file, EmployerFile, lambda read: agree.employers_disagree(read, studies, words))


def _read(text: str, file: str, shape: type[T], disagreements: Callable[[T], Remedies]) -> T:
    document = _document(text, file)
    try:
        read: T = _adapter(shape).validate_python(document)  # type: ignore[arg-type]  # a type is hashable
    except ValidationError as error:
        raise BadFacts(file, faults_of(text, document, remedies_of(error.errors(include_url=False), shape))) from None
    faults = faults_of(text, document, disagreements(read))
    if faults:
        raise BadFacts(file, faults)
    return read


@cache
def _adapter(shape: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def _document(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text, parse_float=_no_float)
    except RecursionError:
        raise BadFacts(file, (Fault("", None, "too many brackets inside each other"),)) from None
    except _Float as error:
        told = f'write {error} in quotes, exactly: "{error}"'
        raise BadFacts(file, (Fault("", _line_outside_quotes(text, str(error)), told),)) from None
    except ValueError as error:
        line = re.search(r"line (\d+)", str(error))
        raise BadFacts(file, (Fault("", int(line[1]) if line else None, str(error)),)) from None


class _Float(ValueError):
    """A number that a computer cannot hold exactly."""


def _no_float(written: str) -> NoReturn:
    raise _Float(written)


def _line_outside_quotes(text: str, written: str) -> int | None:
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if written in re.sub(r'"[^"]*"', "", line)), None)
