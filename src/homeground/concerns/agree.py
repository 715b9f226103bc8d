"""What the two files of facts must agree on, in themselves and with the words by which a case names their parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from homeground.case.concern import CONCERNS
from homeground.case.measure import MEASURES
from homeground.case.safeguard import CONTROLS, DATA_CLASSES
from homeground.concerns.common import Catalogue
from homeground.concerns.control import Security
from homeground.concerns.fault import Path, unknown

OWN_WORDS = ("other",)
"""Kinds of concern for which there is nothing common to say."""


def catalogue_disagreements(held: Catalogue, controls: Collection[str]) -> Iterator[tuple[Path, str]]:
    """Ids that lead nowhere, measures and concerns that do not name each other, words of a case that nothing stands for."""
    concerns, measures = {one.id: one for one in held.concerns}, {one.id: one for one in held.measures}
    yield from _once("concern", "id", [one.id for one in held.concerns])
    yield from _once("measure", "id", [one.id for one in held.measures])
    yield from _once("concern", "kind", [one.kind for one in held.concerns])
    yield from _once("measure", "word", [one.word for one in held.measures])
    yield from _all_there("concern", [one.kind for one in held.concerns], set(CONCERNS) - set(OWN_WORDS))
    yield from _all_there("measure", [one.word for one in held.measures], set(MEASURES))
    for at, one in enumerate(held.concerns):
        yield from _known(one.controls, controls, ("concern", at, "controls"), "control")
        yield from _known(one.measures, measures, ("concern", at, "measures"), "measure")
        for name in one.measures:
            if name in measures and one.id not in measures[name].settles:
                yield ("concern", at, "measures"), f"{name} does not say that it settles {one.id}; both name each other, or neither"
    for at, two in enumerate(held.measures):
        yield from _known(two.settles, concerns, ("measure", at, "settles"), "concern")
        for name in two.settles:
            if name in concerns and two.id not in concerns[name].measures:
                yield ("measure", at, "settles"), f"{name} does not name {two.id} among its measures; both name each other, or neither"


def security_disagreements(held: Security) -> Iterator[tuple[Path, str]]:
    """Ids that lead nowhere, levels that leave a kind of data out, words of a case that nothing stands for."""
    sources, controls = [one.id for one in held.sources], [one.id for one in held.controls]
    for part, ids in (("source", sources), ("control", controls), ("class", [one.id for one in held.classes])):
        yield from _once(part, "id", ids)
    yield from _once("control", "word", [one.word for one in held.controls])
    yield from _all_there("control", [one.word for one in held.controls], set(CONTROLS))
    yield from _all_there("class", [one.id for one in held.classes], set(DATA_CLASSES))
    for at, one in enumerate(held.controls):
        yield from _known([name.split()[0] for name in one.sources], sources, ("control", at, "sources"), "source")
        without = [name for name in DATA_CLASSES if name not in one.level]
        if without:
            yield ("control", at, "level"), f"say the level for {', '.join(without)} too"
    for at, rule in enumerate(held.site_rules):
        yield from _known([rule.unless] if rule.unless else [], controls, ("site_rule", at, "unless"), "control")
    for at, probe in enumerate(held.probes):
        yield from _known([probe.control], controls, ("probe", at, "control"), "control")


def _once(part: str, key: str, names: Sequence[str]) -> Iterator[tuple[Path, str]]:
    yield from (((part, at, key), f"{name} is used twice") for at, name in enumerate(names) if name in names[:at])


def _all_there(part: str, names: Sequence[str], wanted: Iterable[str]) -> Iterator[tuple[Path, str]]:
    missing = sorted(set(wanted) - set(names))
    if missing:
        yield (part,), f"a case may name {', '.join(missing)}, and nothing here stands for it"


def _known(names: Iterable[str], known: Collection[str], path: Path, what: str) -> Iterator[tuple[Path, str]]:
    yield from ((path, f"{name}: {unknown(name, known, what)}") for name in names if name not in known)
