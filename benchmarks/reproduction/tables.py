"""Tables of reference data, columns of text by name, and means over their rows."""

import csv
import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Texts = NDArray[np.str_]
Numbers = NDArray[np.float64]
Table = Mapping[str, Texts]


@cache
def read_table(file: Path) -> Table:
    """The columns of a comma-separated file, or of a tab-separated `.txt`; packed if it ends in `.gz`."""
    content = file.read_bytes()
    text = (gzip.decompress(content) if file.suffix == ".gz" else content).decode("utf-8-sig")
    lines = StringIO(text, newline="")
    rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if ".txt" in file.suffixes else csv.reader(lines)
    names = next(rows)
    return {name: np.array(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)}


def numbers(texts: Texts) -> Numbers:
    """The numbers; nan where a cell is blank or starred."""
    return np.where(np.isin(texts, ("", "*", "**")), "nan", texts).astype(np.float64)


def pairs(*columns: Texts) -> tuple[Texts, ...]:
    """The rows of these columns, each of them once: a crosswalk repeats a pair for every code that it leaves out here."""
    return tuple(np.unique(np.column_stack(columns), axis=0).T)


@dataclass(frozen=True, slots=True)
class Scores:
    """A number for each code, the codes in order."""

    codes: Texts
    values: Numbers

    def of(self, codes: Texts) -> Numbers:
        """The numbers of these codes; nan for a code that has none."""
        at = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        return np.where(self.codes[at] == codes, self.values[at], np.nan)


def mean_by(codes: Texts, values: Numbers, weights: Numbers | None = None) -> Scores:
    """The mean value of each code; a row whose value or weight is not known counts for nothing."""
    weights = np.ones(len(values)) if weights is None else weights
    known = ~np.isnan(values * weights)
    unique, at = np.unique(codes[known], return_inverse=True)
    return Scores(unique, np.bincount(at, (values * weights)[known]) / np.bincount(at, weights[known]))


def mean(values: Numbers, weights: Numbers) -> float:
    """The mean value; a row whose value or weight is not known counts for nothing."""
    known = ~np.isnan(values * weights)
    return float(np.average(values[known], weights=weights[known]))
