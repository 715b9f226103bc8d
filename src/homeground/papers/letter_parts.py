"""The parts of the letter, each left out where its answers are missing."""

from __future__ import annotations

from homeground.case.message import Fact
from homeground.papers.paper import Bullets, Heading, Node, Para, Run
from homeground.papers.worries import checked, label, rows_told
from homeground.papers.writer import Writer

STANDS = "person.where"
"""The answer that says where the matter stands."""


def since(w: Writer, dated: str, undated: str) -> Run:
    """What happened, with its day where that is known and over."""
    on = w.case.where_since
    if on is None or on > w.today:
        return w.run(undated, STANDS, "person.where_since")
    return w.run(dated, STANDS, on=Fact(on, (w.case.where_since_path,)))


def patterns(w: Writer) -> tuple[Node, ...]:
    """Other patterns that would also do."""
    items = _each_pattern(w)
    if not items:
        return ()
    other = "Other patterns would also do:" if len(items) > 1 else "Another pattern would also do:"
    return (Para("patterns-lead", w.run(f"This suits the work best. {other}", "terms.other_patterns")), Bullets("patterns", items))


def _each_pattern(w: Writer, *because: str) -> tuple[Run, ...]:
    path = "terms.other_patterns"
    return tuple(w.run("{pattern:sentence}", *because, pattern=Fact(pattern, (path,))) for pattern in w.case.terms.other_patterns)


def thanks(w: Writer) -> Node:
    """Thanks for the reading, and the proposal where there is enough for one."""
    offered = w.run("A full proposal is ready if you want it.", "tasks") if w.has("tasks") else ()
    return Para("thanks", (w.sentence("Thank you for reading this."), *offered))


def gains(w: Writer, *, at_most: int) -> tuple[Node, ...]:
    """What the work gains, as far as it may be told."""
    rows = [row for row, reason in w.case.reasons.items() if reason.may_tell and reason.kind == "work"][:at_most]
    if not rows:
        return ()
    return (Heading("gains-head", 1, w.run("What the work gains")), Bullets("gains", tuple(gain(w, row) for row in rows)))


def gain(w: Writer, row: str) -> Run:
    """One reason of the work, with the figure that shows it."""
    because = (f"reasons.{row}.may_tell", f"reasons.{row}.kind")
    said = w.words(f"reasons.{row}.reason", *because)
    if not w.has(f"reasons.{row}.shown_by"):
        return (said,)
    return (said, w.words(f"reasons.{row}.shown_by", *because))


def concerns(w: Writer, *, at_most: int) -> tuple[Node, ...]:
    """Worries of the boss that have a promise and its check."""
    rows = rows_told(w)[:at_most]
    if not rows:
        return ()
    items = tuple(_promise(w, row) for row in rows)
    return (Heading("concerns-head", 1, w.run("What you may worry about")), Bullets("concerns", items))


def _promise(w: Writer, row: str) -> Run:
    return (w.sentence("{label}:", label=label(w, row)), w.words(f"concerns.{row}.commitment"), *checked(w, row))


def filled(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The nodes without paragraphs that say nothing."""
    return tuple(node for node in nodes if not isinstance(node, Para) or node.run)
