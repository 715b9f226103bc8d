"""From the text of a file of facts to checked facts, or a refusal that tells every fault with its part and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields
from typing import Any, NoReturn, TypeVar, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from homeground.concerns.agree import catalogue_disagreements, security_disagreements
from homeground.concerns.common import Catalogue, CommonConcern, Measure
from homeground.concerns.control import Control, DataClass, Probe, Security, SiteRule, Source
from homeground.concerns.fault import BadFacts, Fault, Path, faults_of, remedies_of

T = TypeVar("T", Catalogue, Security)

_PARTS: Mapping[type, Mapping[str, type]] = {
    Catalogue: {"": Catalogue, "concern": CommonConcern, "measure": Measure},
    Security: {"": Security, "source": Source, "class": DataClass, "site_rule": SiteRule, "control": Control, "probe": Probe},
}
"""The type of each part of a file, by the name of its blocks; the whole file stands under no name."""


def catalogue_of(text: str, file: str, controls: Collection[str]) -> Catalogue:
    """Read and check a catalogue of concerns; `controls` are those that there are.

    `BadFacts` tells all faults of one kind at once: first what is no TOML, then keys and values, then what does not agree.
    """
    return _checked(Catalogue, text, file, lambda held: catalogue_disagreements(held, controls))


def security_of(text: str, file: str) -> Security:
    """Read and check a file of controls; raises `BadFacts` as above."""
    return _checked(Security, text, file, security_disagreements)


def _checked(shape: type[T], text: str, file: str, disagreements: Callable[[T], Iterable[tuple[Path, str]]]) -> T:
    document = _document(text, file)
    try:
        held = TypeAdapter(shape).validate_python(document)
    except ValidationError as error:
        keys = {name: _keys_of(part) for name, part in _PARTS[shape].items()}
        raise BadFacts(file, faults_of(text, document, remedies_of(error.errors(include_url=False), keys))) from None
    if wrong := list(disagreements(held)):
        raise BadFacts(file, faults_of(text, document, wrong))
    return held


def _keys_of(shape: type) -> frozenset[str]:
    """The keys of a part as they are written in the file."""
    hints = get_type_hints(shape, include_extras=True)
    return frozenset(_key(field.name, hints[field.name]) for field in fields(shape))


def _key(name: str, hint: object) -> str:
    marks = getattr(hint, "__metadata__", ())
    return next((mark.alias for mark in marks if isinstance(mark, FieldInfo) and mark.alias), name)


def _document(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text, parse_float=_no_float)
    except ValueError as error:
        line = re.search(r"line (\d+)", str(error))
        raise BadFacts(file, (Fault("", int(line[1]) if line else None, str(error)),)) from None


def _no_float(written: str) -> NoReturn:
    raise ValueError(f'write {written} in quotes, exactly: "{written}"')
