"""From the text of a regime file to a checked regime, or a refusal that tells every fault with its part and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any, NoReturn

from pydantic import TypeAdapter, ValidationError

from homeground.law.agree import disagreements
from homeground.law.fault import BadRegime, Fault, Remedies, faults_of, remedies_of
from homeground.law.regime import Regime
from homeground.law.words import Vocabulary


def regime_of(text: str, file: str, shared: Vocabulary) -> Regime:
    """Read and check one regime file. `file` is its name, as `GB.toml`; `shared` are the words that every place may use.

    `BadRegime` tells all faults of one kind at once: first what is no TOML, then keys and values, then what does not agree.
    """
    document = _document(text, file)
    read = regime_from(document, file, shared)
    if isinstance(read, Regime):
        return read
    raise BadRegime(file, faults_of(text, document, read))


def regime_from(document: Mapping[str, Any], file: str, shared: Vocabulary) -> Regime | Remedies:
    """The regime of a file that was read as TOML, or what is wrong with it."""
    try:
        regime = _adapter().validate_python(document)
    except ValidationError as error:
        return remedies_of(error.errors(include_url=False))
    wrong = list(disagreements(regime, document, {**shared, **regime.words}))
    if regime.id != file.removesuffix(".toml"):
        wrong.append((("id",), f"the file is named {file}, so its id is {file.removesuffix('.toml')}"))
    return wrong or regime


@cache
def _adapter() -> TypeAdapter[Regime]:
    return TypeAdapter(Regime)


def _document(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text, parse_float=_no_float)
    except ValueError as error:
        line = re.search(r"line (\d+)", str(error))
        raise BadRegime(file, (Fault("", int(line[1]) if line else None, str(error)),)) from None


def _no_float(written: str) -> NoReturn:
    raise ValueError(f'write {written} in quotes, exactly: "{written}"')
