"""What a debrief says in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from homeground.case.message import Message
from homeground.negotiation.package import Table
from homeground.negotiation.rehearsal.best import Change, Trade
from homeground.negotiation.rehearsal.debrief import GUARDS, Broken, Counts, Debrief, HowEnded, Wanted

A_DRILL = Message("A drill, not an oracle: the boss was simulated, and the real one may differ.")
HOW_ENDED: Mapping[HowEnded, str] = {
    "agreed": "You agreed.",
    "patience": "Your boss ended it: patience was used up.",
    "time": "The time was up, with nothing agreed.",
    "ended": "You ended it, with nothing agreed.",
    "open": "The talk is still open.",
}
"""Each end in words."""
_MATTERED = ((0.1, "a little"), (0.25, "somewhat"), (0.45, "a lot"))


def trade_said(table: Table, trade: Trade, *, is_from_today: bool) -> Message:
    """A missed trade; `is_from_today`: nothing was agreed, so that it begins with today’s terms."""
    gains, gives = _listed(table, trade.gains), _listed(table, trade.gives)
    if not gives:
        text = "This was to be had: {gains}." if is_from_today else "This alone would have been taken as well: {gains}."
        return Message(text, gains=gains)
    text = "This was to be had: {gains}. You would have given: {gives}." if is_from_today else "You could have had {gains}, for {gives}."
    return Message(text, gains=gains, gives=gives)


def broken_said(broken: Broken) -> Message:
    """A broken guard and where."""
    return Message("Turn {turn}: {guard}.", turn=broken.turn, guard=GUARDS[broken.guard])


def wanted_said(table: Table, wanted: Wanted) -> Message:
    """What an issue was to the boss."""
    much = next((words for limit, words in _MATTERED if wanted.share < limit), "most")
    option = _listed(table, ((wanted.issue, wanted.option),))
    return Message("{option}. It mattered {much}.", option=option, much=much)


def result_said(found: Debrief) -> Iterator[Message]:
    """What was reached, and the best that this boss would have taken."""
    if found.reached:
        yield Message("What you agreed is {words}.", words=found.reached.words)
    if found.left:
        yield Message("On the table lay a package that is {words}.", words=found.left.words)
    if found.best is None:
        yield Message("This boss would have taken nothing that is better for you than no agreement. To stop was right.")
    elif found.reached and found.reached.share >= found.best.share - 0.02:
        yield Message("Nothing better was to be had from this boss.")
    else:
        yield Message("The best that this boss would have taken is {words}.", words=found.best.words)


def counts_said(counts: Counts) -> tuple[tuple[str, str], ...]:
    """What to watch, and how it was this time."""
    of = f"of {counts.raised}"
    return (
        ("Asked before answering", f"{counts.asked} {of}"),
        ("Worries answered with a check", f"{counts.checked} {of}"),
        ("Lines that press or refuse", f"{counts.pressed}"),
        ("Lines that hurt or threaten", f"{counts.hurt}"),
        ("Moves that tire", f"{counts.tired}"),
        ("Gave something away for nothing", f"yes: {', '.join(counts.gave)}" if counts.gave else "no"),
    )


def private_said(counts: Counts) -> Message | None:
    """That something private was told, once and kindly; nothing where none was."""
    if not counts.private:
        return None
    return Message(
        "You told something of your health, your family or your life. That is human, and you need not: the work’s own reasons are enough, "
        "and what is said cannot be unsaid. An adjustment for health or care goes by its own route."
    )


def _listed(table: Table, changes: Sequence[Change]) -> tuple[str, ...]:
    return tuple(f"“{table.issues[place].name}: {table.issues[place].options[option]}”" for place, option in changes)
