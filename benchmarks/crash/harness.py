"""Kill, reopen, compare: the counts of what was lost, torn or left behind."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.crash.acts import Act, State, marks, plan
from benchmarks.crash.killing import Death, Opener, killed_at_opening, killed_at_work
from homeground.desk.case_file import BadBackup
from homeground.store import SqliteShelf
from homeground.store.backup import opened_backup

ACTS_PLANNED = 80
"""More than a child comes to before it is killed."""

KILLS_A_FOLDER = 20
"""After so many kills a new folder is begun, so that first starts are killed as well."""

AT_OPENING = 0.05
"""The share of writers that are killed about when they open the folder."""

AGAIN = 0.2
"""The share after which another program, opening what the dead one left, is killed in that as well."""

OPENING, BETWEEN = "opening", "between acts"
FAULTS = (
    "acknowledged entries lost",
    "half writes",
    "other differences",
    "would not open",
    "integrity_check not ok",
    "erased words found in the bytes",
    "backups that can't be trusted",
    "writers that failed by themselves",
)
_MARK = re.compile(rb"mark-[0-9a-f]{16}")


@dataclass
class Tally:
    """What was counted over all kills."""

    kills: int = 0
    again: int = 0
    acts: int = 0
    entries: int = 0
    killed_in: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    first_fault: str = ""

    @property
    def inside(self) -> int:
        """Kills that fell inside an act."""
        return sum(count for kind, count in self.killed_in.items() if kind not in (OPENING, BETWEEN))


def run(kills: int, *, seed: int, opener: Opener = SqliteShelf, each: Callable[[], None] = lambda: None) -> Tally:
    """Kill so many writers; `opener` is the store that they write to."""
    dice = Random(seed)  # noqa: S311 - for variety, not for secrets
    tally = Tally()
    while tally.kills < kills:
        with tempfile.TemporaryDirectory() as place:
            for _ in _life_of_a_folder(Path(place) / "data", opener, dice, tally, kills):
                each()
    return tally


def _life_of_a_folder(folder: Path, opener: Opener, dice: Random, tally: Tally, kills: int) -> Iterator[None]:
    state: State = {}
    for _ in range(min(KILLS_A_FOLDER, kills - tally.kills)):
        acts, states = plan(dice, state, ACTS_PLANNED)
        if dice.random() < AT_OPENING:
            acts, states = [], states[:1]
        deaths = [killed_at_work(folder, opener, acts, dice) if acts else killed_at_opening(folder, opener, dice)]
        if dice.random() < AGAIN:
            deaths.append(killed_at_opening(folder, opener, dice))
        _count(tally, deaths, acts, states)
        state, faults = _look(folder, states[deaths[0].done], states[deaths[0].begun])
        _add(tally, faults, "".join(death.failure for death in deaths))
        yield
        if faults:
            return


def _count(tally: Tally, deaths: Sequence[Death], acts: Sequence[Act], states: Sequence[State]) -> None:
    first = deaths[0]
    tally.kills += 1
    tally.again += len(deaths) - 1
    tally.acts += first.done
    tally.entries += len(_ids(states[first.done]) - _ids(states[0]))
    inside = first.begun > first.done
    tally.killed_in[type(acts[first.done]).__name__.lower() if inside else BETWEEN if acts else OPENING] += 1


def _add(tally: Tally, faults: Counter[str], failure: str) -> None:
    if failure:
        faults["writers that failed by themselves"] += 1
    tally.faults += faults
    if faults and not tally.first_fault:
        tally.first_fault = f"kill {tally.kills}: {dict(faults)} {failure}"


def _look(folder: Path, acknowledged: State, attempted: State) -> tuple[State, Counter[str]]:
    """What stands in the folder now, and what is wrong with it: it must be one of these two states."""
    faults: Counter[str] = Counter()
    try:
        with SqliteShelf(folder) as shelf:
            found = {name: shelf.open(name).entries() for name in shelf.names()}
            path, backups = shelf.path, sorted(shelf.backups.glob("*.sqlite3"))
    except Exception:  # noqa: BLE001 - whatever it is, it is counted
        return {}, Counter({"would not open": 1})
    with closing(sqlite3.connect(path)) as connection:
        faults["integrity_check not ok"] += connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
    faults["backups that can't be trusted"] += sum(not _is_trusted(backup) for backup in backups)
    faults["erased words found in the bytes"] += len(_marks_in_bytes(folder) - marks(found))
    if found not in (acknowledged, attempted):
        faults += _differences(found, acknowledged, attempted)
    return found, +faults


def _differences(found: State, acknowledged: State, attempted: State) -> Counter[str]:
    lost = (_ids(acknowledged) & _ids(attempted)) - _ids(found)
    new = _ids(attempted) - _ids(acknowledged)
    half = new & _ids(found)
    if lost:
        return Counter({"acknowledged entries lost": len(lost)})
    return Counter({"half writes" if half and half < new else "other differences": 1})


def _ids(state: State) -> set[object]:
    return {entry.id for entries in state.values() for entry in entries}


def _marks_in_bytes(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {mark.decode() for path in files for mark in _MARK.findall(path.read_bytes())}


def _is_trusted(backup: Path) -> bool:
    try:
        with opened_backup(backup):
            return True
    except BadBackup:
        return False
