"""A rehearsed talk in lines: who says what, what is said beside it, and the debrief."""

from __future__ import annotations

from decimal import Decimal

from homeground.cli.screen import heading, out, table, title
from homeground.cli.shapes.practise import BrokenLine, CountsLine, DebriefLine, Practised, PractisedTurn, ReachedLine, WantedLine
from homeground.desk.rehearsal import DRAWN, Rehearsal
from homeground.negotiation import (
    A_DRILL,
    HOW_ENDED,
    KINDS,
    TURNS,
    Counts,
    Offered,
    Reached,
    Turn,
    broken_said,
    counts_said,
    in_words,
    private_said,
    result_said,
    trade_said,
    wanted_said,
)
from homeground.wording import say


def tell_opening(played: Rehearsal) -> None:
    """What is played, and the boss's first words."""
    kind = "drawn, and told at the end" if played.chosen == DRAWN else KINDS[played.talk.scene.boss.kind]
    title(f"A rehearsal with a simulated boss: {kind}. Seed {played.seed}, {TURNS} turns.")
    out(say(A_DRILL))
    out(f"\n{played.boss_name} (simulated): {say(played.talk.opening)}")


def tell_turn(played: Rehearsal, number: int, *, with_move: bool) -> None:
    """One turn; `with_move`: with what the employee said, where it was not typed just now."""
    turn = played.talk.turns[number]
    if with_move:
        out(f"\nYou: {_move(played, turn, number)}")
    for line in turn.coach:
        out(f"Beside: {say(line)}", indent="    ")
    out(f"\n{played.boss_name} (simulated): {' '.join(map(say, turn.said))}")


def tell_debrief(played: Rehearsal, last: Counts | None = None) -> None:
    """What it showed, against the time before where there was one in this sitting."""
    found, board = played.debrief, played.talk.scene.table
    heading(f"Debrief. {HOW_ENDED[found.how]}")
    if played.chosen == DRAWN:
        out(f"This boss was {KINDS[played.talk.scene.boss.kind]}.")
    for line in result_said(found):
        out(say(line))
    if found.best and (found.reached is None or found.best.package != found.reached.package):
        out(f"It was: {in_words(board, found.best.package)}.", indent="  ")
    for trade in found.missed:
        out(f"- {say(trade_said(board, trade, is_from_today=found.reached is None))}")
    if found.broken:
        out("\nTo mind next time:")
        for broken in found.broken:
            out(f"- {say(broken_said(broken))}")
    if private := private_said(found.counts):
        out(f"\n{say(private)}")
    out("\nWhat this boss wanted:")
    for wanted in found.wanted:
        out(f"- {say(wanted_said(board, wanted))}")
    _tell_counts(found.counts, last)
    out(say(A_DRILL))


def shown(played: Rehearsal, case: str | None) -> Practised:
    """The talk and its debrief as JSON."""
    return Practised(
        case=case,
        simulated=True,
        chosen=played.chosen,
        kind=played.kind,
        seed=played.seed,
        opening=say(played.talk.opening),
        turns=tuple(_turn(played, turn, line) for turn, line in zip(played.talk.turns, played.lines, strict=True)),
        debrief=_debrief(played),
    )


def _move(played: Rehearsal, turn: Turn, number: int) -> str:
    if isinstance(turn.move, Offered):
        return f"offer {' | '.join(in_words(played.talk.scene.table, package) for package in turn.move.packages)}"
    return played.lines[number].removeprefix("say ").strip()


def _tell_counts(counts: Counts, last: Counts | None) -> None:
    rows = counts_said(counts)
    out()
    if last is None:
        table(rows, head=("What to watch", "This time"))
    else:
        before = [value for _, value in counts_said(last)]
        table([(*row, old) for row, old in zip(rows, before, strict=True)], head=("What to watch", "This time", "Last time"))


def _turn(played: Rehearsal, turn: Turn, line: str) -> PractisedTurn:
    on_table = turn.after.on_table
    return PractisedTurn(
        move=line,
        answer=turn.answer,
        said=tuple(map(say, turn.said)),
        coach=tuple(map(say, turn.coach)),
        nuisances=turn.nuisances,
        on_table=played.talk.scene.table.named(on_table) if on_table else None,
    )


def _debrief(played: Rehearsal) -> DebriefLine:
    found, board = played.debrief, played.talk.scene.table

    def line(reached: Reached | None) -> ReachedLine | None:
        return ReachedLine(package=board.named(reached.package), share=_share(reached.share), words=reached.words) if reached else None

    counts = found.counts
    return DebriefLine(
        how=found.how,
        said=tuple(map(say, result_said(found))),
        agreed=line(found.reached),
        best=line(found.best),
        left_on_table=line(found.left),
        missed=tuple(say(trade_said(board, one, is_from_today=found.reached is None)) for one in found.missed),
        broken=tuple(BrokenLine(turn=one.turn, guard=one.guard, said=say(broken_said(one))) for one in found.broken),
        wanted=tuple(
            WantedLine(issue=board.issues[one.issue].id, option=board.issues[one.issue].options[one.option], share=_share(one.share))
            for one in found.wanted
        ),
        counts=CountsLine(
            raised=counts.raised,
            asked=counts.asked,
            checked=counts.checked,
            pressed=counts.pressed,
            tired=counts.tired,
            hurt=counts.hurt,
            private=counts.private,
            gave=counts.gave,
        ),
    )


def _share(share: float) -> str:
    return str(Decimal(share).quantize(Decimal("0.01")))
