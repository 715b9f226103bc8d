"""Random work on a shelf: acts as values, what each must lead to, and a plan of many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from random import Random
from typing import TypeAlias, assert_never
from uuid import UUID

from homeground.case.entry import SHAPE, Draft, Entry, numbered
from homeground.case.journal import latest_numbers
from homeground.case.reading import Body
from homeground.desk.case_file import Shelf
from homeground.store import SqliteShelf
from homeground.store.row import rewritten

State: TypeAlias = Mapping[str, tuple[Entry, ...]]
"""Every case's entries by the case's name."""

NOON = datetime(2026, 10, 12, 12, tzinfo=UTC)
CASES_AT_MOST = 4
BACKUPS_AT_MOST = 3
ENTRIES_AT_MOST = 150
SIZES = (0, 20, 200, 200, 1500, 20_000)
SHARES = {"write": 87, "erase": 5, "create": 3, "rename": 2, "back up": 2, "remove": 1}
ROWS = ("", "post", "phones", "ledger")


@dataclass(frozen=True, slots=True)
class Create:
    """A new case."""

    name: str


@dataclass(frozen=True, slots=True)
class Rename:
    """Another name for a case."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Remove:
    """A case erased whole."""

    name: str


@dataclass(frozen=True, slots=True)
class Write:
    """Answers, rows and removals written together."""

    name: str
    drafts: tuple[Draft, ...]
    seen: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Erase:
    """Entries rewritten for good."""

    name: str
    bodies: Mapping[int, Body | None]


@dataclass(frozen=True, slots=True)
class BackUp:
    """A backup beside the database."""


Act: TypeAlias = Create | Rename | Remove | Write | Erase | BackUp


def do(act: Act, shelf: Shelf) -> None:
    """Do it in earnest; when this returns, it is acknowledged."""
    match act:
        case Create(name):
            shelf.create(name)
        case Rename(old, new):
            shelf.rename(old, new)
        case Remove(name):
            shelf.remove(name)
        case Write(name, drafts, seen):
            shelf.open(name).append(drafts, seen=seen)
        case Erase(name, bodies):
            shelf.open(name).erase(bodies)
        case BackUp():
            _back_up(shelf)
        case _:
            assert_never(act)


def after(act: Act, state: State) -> State:
    """The state that the act must lead to, reckoned without any store."""
    match act:
        case Create(name):
            return {**state, name: ()}
        case Rename(old, new):
            return {new if name == old else name: entries for name, entries in state.items()}
        case Remove(gone):
            return {name: entries for name, entries in state.items() if name != gone}
        case Write(name, drafts, _):
            before = state[name]
            return {**state, name: (*before, *(numbered(draft, number) for number, draft in enumerate(drafts, start=len(before) + 1)))}
        case Erase(name, bodies):
            return {**state, name: tuple(rewritten(e, bodies[e.number]) if e.number in bodies else e for e in state[name])}
        case BackUp():
            return state
        case _:
            assert_never(act)


def plan(dice: Random, state: State, length: int) -> tuple[list[Act], list[State]]:
    """That many acts that can be done one after another from this state, and the states before, between and after them."""
    acts: list[Act] = []
    states = [state]
    for _ in range(length):
        acts.append(_any_act(dice, states[-1]))
        states.append(after(acts[-1], states[-1]))
    return acts, states


def marks(state: State) -> set[str]:
    """The marker words that the entries hold."""
    return {str(entry.body["mark"]) for entries in state.values() for entry in entries if "mark" in entry.body}


def _any_act(dice: Random, state: State) -> Act:
    free = sorted({f"case-{letter}" for letter in "abcdef"} - set(state))
    if not state:
        return Create(dice.choice(free))
    name = dice.choice(sorted(state))
    if len(state[name]) > ENTRIES_AT_MOST:
        return Remove(name)
    match dice.choices(list(SHARES), list(SHARES.values()))[0]:
        case "create" if len(state) < CASES_AT_MOST:
            return Create(dice.choice(free))
        case "rename":
            return Rename(name, dice.choice(free))
        case "remove":
            return Remove(name)
        case "back up":
            return BackUp()
        case "erase" if state[name]:
            return _any_erasure(dice, name, state[name])
        case _:
            return _any_write(dice, name, state[name])


def _any_write(dice: Random, name: str, entries: Sequence[Entry]) -> Write:
    drafts = tuple(_any_draft(dice) for _ in range(dice.choice((1, 1, 1, 2, 3, 5))))
    newest = latest_numbers(entries)
    return Write(name, drafts, {str(draft.subject): newest.get(str(draft.subject), 0) for draft in drafts})


def _any_erasure(dice: Random, name: str, entries: Sequence[Entry]) -> Erase:
    chosen = dice.sample(entries, min(len(entries), dice.choice((1, 1, 2, 5))))
    return Erase(name, {entry.number: dice.choice((None, {"mark": _mark(dice), "left": "x" * dice.choice(SIZES)})) for entry in chosen})


def _any_draft(dice: Random) -> Draft:
    row = dice.choice(ROWS)
    about = {"section": "tasks", "row": row} if row else {"section": "person"}
    kind = dice.choice(("answer", "answer", "answer", "removed")) if row else "answer"
    body = {**about, "mark": _mark(dice), "fields": {"note": "n" * dice.choice(SIZES)}}
    id_ = UUID(int=dice.getrandbits(128), version=4)
    return Draft(id=id_, at=NOON, on=date(2026, 10, 12), by="me", shape=SHAPE, facts_version="2026-10", kind=kind, body=body)


def _mark(dice: Random) -> str:
    return f"mark-{dice.getrandbits(64):016x}"


def _back_up(shelf: Shelf) -> None:
    if not isinstance(shelf, SqliteShelf):
        return
    kept = sorted(shelf.backups.glob("*.sqlite3"))
    for surplus in kept[: max(0, len(kept) + 1 - BACKUPS_AT_MOST)]:
        surplus.unlink()
    shelf.backup(NOON)
