"""Reads what the employee said of the options: `preferences` in the question of `homeground advise`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from homeground.negotiation.looking import Look, inside
from homeground.negotiation.package import Package, Table
from homeground.negotiation.said import Choice, IfNo, Pile, Rather, Said
from homeground.negotiation.typed import read_package

_KEYS = ("piles", "order", "either_or", "alternative")
_PATH = "preferences"


def read_said(raw: object, table: Table) -> Said:
    """What was said; whatever was left out is not known. `BadAnswer` tells every mistake with its path."""
    look = Look()
    told = look.table(raw, _PATH, _KEYS)
    piles = _piles(look, told.get("piles", {}), table)
    orders = _orders(look, told.get("order", {}), table)
    said = Said(
        piles=tuple(piles.get(issue.id) for issue in table.issues),
        orders=orders,
        peaks=(None,) * len(table.issues),
        choices=tuple(_choices(look, told.get("either_or", []), table)),
        alternative=_alternative(look, told.get("alternative", "stay"), table),
    )
    look.done()
    return said


def _piles(look: Look, raw: object, table: Table) -> Mapping[str, Pile]:
    ids = [issue.id for issue in table.issues]
    sorted_: dict[str, Pile] = {}
    path = f"{_PATH}.piles"
    told = look.table(raw, path, get_args(Pile), kind="pile")
    for pile in get_args(Pile):
        for where, part in look.each(told.get(pile, []), inside(path, pile)):
            issue = look.one_of(part, where, ids, "issue")
            if issue in sorted_:
                look.wrong(where, f"{issue} is in the pile {sorted_[issue]} already; keep it in one of them")
            elif issue is not None:
                sorted_[issue] = pile
    return sorted_


def _orders(look: Look, raw: object, table: Table) -> tuple[tuple[int, ...], ...]:
    """From the worst to the best; an issue that is not named stands as its options do."""
    path = f"{_PATH}.order"
    told = look.table(raw, path, [issue.id for issue in table.issues], kind="issue")
    orders = []
    for issue in table.issues:
        named = look.texts(told[issue.id], inside(path, issue.id)) if issue.id in told else issue.options
        if sorted(named) == sorted(issue.options):
            orders.append(tuple(issue.options.index(option) for option in named))
        else:
            look.wrong(inside(path, issue.id), f"name each option once, from the worst to the best for you: {', '.join(issue.options)}")
    return tuple(orders)


def _choices(look: Look, raw: object, table: Table) -> Iterator[Choice]:
    for path, part in look.each(raw, f"{_PATH}.either_or"):
        told: Mapping[str, Any] = look.table(part, path, ("left", "right", "answer"), needed=("left", "right", "answer"))
        if not {"left", "right", "answer"} <= told.keys():
            continue
        left, right = (_package(look, told[side], f"{path}.{side}", table) for side in ("left", "right"))
        answer = look.one_of(told["answer"], f"{path}.answer", get_args(Rather))
        if left is not None and left == right:
            look.wrong(path, "both packages are the same; leave this one out")
        elif left is not None and right is not None and answer is not None:
            yield Choice(left, right, answer)  # type: ignore[arg-type]  # looked up among the answers


def _alternative(look: Look, raw: object, table: Table) -> IfNo | Package:
    path = f"{_PATH}.alternative"
    if isinstance(raw, Mapping):
        return _package(look, raw, path, table) or "stay"
    return look.one_of(raw, path, get_args(IfNo)) or "stay"  # type: ignore[return-value]  # looked up among the words


def _package(look: Look, raw: object, path: str, table: Table) -> Package | None:
    return look.take(lambda: read_package(raw, path, table))
