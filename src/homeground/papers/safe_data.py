"""How data stay safe on a home day: which kinds there are, and each safeguard with a proof that counts on the paper's day."""

from __future__ import annotations

from homeground.case.message import Fact
from homeground.case.safeguard import CONTROLS, DATA_CLASSES, Safeguard
from homeground.concerns import control_of, counts, counts_until, how_known
from homeground.papers.paper import Align, Node, Para, Run, Table
from homeground.papers.writer import Writer

_LEFT: Align = "left"


def safe_data(w: Writer) -> tuple[Node, ...]:
    """The kinds of data, then a table of what is in place; a proof that has expired is no proof, and stays out."""
    rows = [row for row, held in w.case.safeguards.items() if counts(held, w.today)]
    if not rows:
        return ()
    heads = (("Safeguard", 24), ("How it is known", 56), ("Counts until", 20))
    table = Table(
        "safeguards",
        w.run("Safeguards and their proofs"),
        tuple(w.run(head) for head, _ in heads),
        tuple(_row(w, row, w.case.safeguards[row]) for row in rows),
        widths=tuple(width for _, width in heads),
        align=tuple(_LEFT for _ in heads),
    )
    renewed = w.run("A proof grows old, so each has a last day. I renew it before then.")
    return (Para("safe-lead", (*_kinds(w), *renewed)), table)


def _kinds(w: Writer) -> Run:
    path = "workplace.data_classes"
    if not w.has(path):
        return ()
    names = tuple(DATA_CLASSES[name] for name in w.case.workplace.data_classes)
    return w.run("These are the kinds of data that I would handle at home: {kinds}.", kinds=Fact(names, (path,)))


def _row(w: Writer, row: str, held: Safeguard) -> tuple[Run, ...]:
    control = f"safeguards.{row}.control"
    title = w.run("{title}", title=Fact(CONTROLS[held.control], (control,)))
    until = Fact(counts_until(held) or w.today, (control, f"safeguards.{row}.on"))
    return title, _known(w, row, held), w.run("{until:short}", f"safeguards.{row}.proof", until=until)


def _known(w: Writer, row: str, held: Safeguard) -> Run:
    """What there is to see, else what the safeguard means; who saw or said so, and when."""
    path = f"safeguards.{row}"
    what = w.fact(f"{path}.what") if held.what else Fact(control_of(held.control).name, (f"{path}.control",))
    how = how_known(held, w.fact(f"{path}.by") if held.by else None)
    because = (f"{path}.by", f"{path}.what", f"{path}.proof")
    return w.run("{what:capital:bare}. {how:capital}, {on:short}", *because, what=what, how=how, on=w.fact(f"{path}.on"))
