"""From the text of `figures.toml` to checked figures, or a refusal that tells every fault with its file and entry."""

from __future__ import annotations

import difflib
import tomllib
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from pydantic import ValidationError

from homeground.case.reading import adapter
from homeground.portability.figure import Figure, FigureSource

T = TypeVar("T")


class BadFigures(ValueError):
    """A file of figures cannot be taken; every fault is told with file and entry, one a line."""

    def __init__(self, file: str, faults: tuple[str, ...]) -> None:
        """Keep the faults in the order of the file."""
        super().__init__("\n".join(f"{file}, {fault}" for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Figures:
    """What is written in the file: its figures in their order, and its sources by their id."""

    sources: Mapping[str, FigureSource]
    figures: tuple[Figure, ...]


def figures_from(text: str, file: str) -> Figures:
    """Read and check a file of figures; `BadFigures` tells all faults at once."""
    document = _document(text, file)
    faults = [f"{key}: there is no such part; known: sources, figure" for key in document if key not in ("sources", "figure")]
    sources, figures = document.get("sources", {}), document.get("figure", [])
    read_sources = {name: _read(FigureSource, {"id": name, **raw}, f"source {name}", faults) for name, raw in sources.items()}
    known = {name: source for name, source in read_sources.items() if source}
    read_figures = [_figure(raw, number, read_sources, faults) for number, raw in enumerate(figures, start=1)]
    kept = tuple(figure for figure in read_figures if figure)
    faults += [f"figure {name}: this id stands here twice" for name in _twice([figure.id for figure in kept])]
    if faults:
        raise BadFigures(file, tuple(faults))
    return Figures(known, kept)


def _figure(raw: Mapping[str, Any], number: int, sources: Mapping[str, FigureSource | None], faults: list[str]) -> Figure | None:
    entry = f"figure {raw.get('id', number)}"
    named = raw.get("source")
    if named is not None and named not in sources:
        faults.append(f"{entry}: source: no source is named {named}{_nearest(str(named), sources)}")
        return None
    source = sources.get(str(named))
    if named is not None and source is None:
        return None  # its source was refused, which is told already
    return _read(Figure, {**raw, "source": source} if source else raw, entry, faults)


def _read(shape: type[T], raw: Mapping[str, Any], entry: str, faults: list[str]) -> T | None:
    try:
        checked: T = adapter(shape).validate_python(raw)  # type: ignore[arg-type]  # a type is hashable
    except ValidationError as error:
        faults += [f"{entry}: {_fault(shape, detail)}" for detail in error.errors(include_url=False)]
        return None
    return checked


def _fault(shape: type, detail: Mapping[str, Any]) -> str:
    key = ".".join(map(str, detail["loc"]))
    match detail["type"]:
        case "unexpected_keyword_argument" | "extra_forbidden":
            return f"{key}: there is no such key{_nearest(key, [field.name for field in fields(shape)])}"
        case "missing" | "missing_argument" | "missing_keyword_only_argument":
            return f"{key} is needed"
        case "value_error":
            return ": ".join(filter(None, (key, str(detail["ctx"]["error"]))))
        case _:
            return f"{key}: {detail['msg']}"


def _document(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadFigures(file, (str(error),)) from None


def _nearest(word: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f"; did you mean {near[0]}?" if near else f"; known: {', '.join(known)}"


def _twice(ids: Collection[str]) -> list[str]:
    return [one for one, times in Counter(ids).items() if times > 1]
