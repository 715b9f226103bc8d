"""Take what was found in a policy into the case, as proposals; confirm, correct or drop each; none counts before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from homeground.case.clause import CLAUSES, Clause
from homeground.case.journal import fold
from homeground.case.reading import body_of, read
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import Changed, answer, answer_some, answer_whole

HEADING_AT_MOST = 200
"""Of a long path of headings its end is kept, which is nearest to the clause."""

Found = Mapping[str, Any]
"""A clause as a reader found it: `kind, text, page, heading, number, unit, base, modal`, and `numbers` where it holds several."""


def take_clauses(file: CaseFile, found: Sequence[Found], *, stamp: Stamp) -> tuple[Changed, ...]:
    """Lay clauses that were found beside those the case has, each to be looked at; what it has already is left as it is.

    A clause that names several numbers becomes one proposal a number. All are written together, so that undo takes them back
    together. `BadAnswer` where a row cannot be kept; then nothing was written.
    """
    case = fold(file.entries())
    rows = {row: body_of(clause) for row, clause in case.clauses.items()}
    known = {_same(clause) for clause in case.clauses.values()}
    for raw in (one for clause in found for one in _each_number(clause)):
        clause = read(Clause, raw)
        if _same(clause) not in known:
            known.add(_same(clause))
            rows[_free_row(clause.kind, rows)] = body_of(clause)
    return answer_whole(file, "clauses", rows, stamp=stamp)


def judge(file: CaseFile, row: str, judged: str, *, stamp: Stamp, seen: int | None = None) -> Changed:
    """Confirm a clause, drop it, or put it back among those to look at; `KeyError` where there is no such clause."""
    clause = fold(file.entries()).clauses[row]
    return answer(file, "clauses", {**body_of(clause), "judged": judged}, stamp=stamp, row=row, seen=seen)


def take_policy(file: CaseFile, found: Sequence[Found], *, stamp: Stamp) -> tuple[Changed, ...]:
    """Take the clauses of a policy that was read today, and with them that there is a policy and when it was looked at."""
    changes = take_clauses(file, found, stamp=stamp)
    return (*changes, answer_some(file, "policy", {"found": "yes", "looked_on": stamp.on}, stamp=stamp))


def note_none(file: CaseFile, looked: Mapping[str, bool], *, stamp: Stamp) -> Changed:
    """Keep for kinds of clauses whether the employee looked and found no rule; kinds that are not named stay as they are."""
    held = fold(file.entries()).policy.no_rule_on
    none = {*(kind for kind in held if kind not in looked), *(kind for kind, has_looked in looked.items() if has_looked)}
    return answer_some(file, "policy", {"no_rule_on": [kind for kind in CLAUSES if kind in none]}, stamp=stamp)


def _each_number(found: Found) -> Iterator[dict[str, Any]]:
    plain = {name: found.get(name) for name in ("kind", "text", "page", "number", "unit", "base", "modal")}
    plain["heading"] = (found.get("heading") or "")[-HEADING_AT_MOST:]
    numbers = found.get("numbers") or ()
    for number in numbers:
        yield plain | {name: number.get(name) for name in ("number", "unit", "base", "modal")}
    if not numbers:
        yield plain


def _same(clause: Clause) -> tuple[object, ...]:
    return clause.kind, clause.text, clause.number, clause.unit, clause.base


def _free_row(kind: str, rows: Mapping[str, object]) -> str:
    """A row’s name made of the kind: `days`, `days-2` and so on."""
    name = kind.replace("_", "-")
    return next(row for row in (name, *(f"{name}-{count}" for count in range(2, len(rows) + 3))) if row not in rows)
