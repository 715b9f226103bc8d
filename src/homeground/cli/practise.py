"""Rehearse a talk with a simulated boss: at the terminal turn by turn, or from a file of moves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import click

from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Mistake
from homeground.cli.asking import can_ask, said_line
from homeground.cli.edge import dice, stamp
from homeground.cli.example import ada
from homeground.cli.files import read_text
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.practise_lines import shown, tell_debrief, tell_opening, tell_turn
from homeground.cli.refusal import NOTHING, counted
from homeground.cli.screen import aside, json, out
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused
from homeground.desk.rehearsal import CHOICES, DRAWN, MOST_SEED, Drill, NotReady, Rehearsal, drill_of, read_kind, read_seed
from homeground.desk.rehearsal_moves import WORDS
from homeground.negotiation import Counts

_AGAIN: Mapping[str, str] = {"again": "the same boss once more", "harder": "one who gives way later", "other": "another seed"}


@command(
    "practise", "practise", "practise --kind firm --seed 7", "practise --kind hard --seed 7 --moves moves.txt --json", "practise --example"
)
@click.option("--kind", metavar="KIND", default=DRAWN, help=f"What kind of boss: {', '.join(CHOICES)}. Drawn, if you leave it out.")
@click.option("--seed", metavar="N", help="The number from which the boss is drawn. The same seed gives the same boss.")
@click.option("--moves", "moves_file", metavar="FILE", type=click.Path(allow_dash=True), help="Play the moves of a file, one a line.")
@click.option("--example", "is_example", is_flag=True, help="Practise with the made-up example; no case of yours is needed.")
@case_option
@json_option
def practise_command(
    *, kind: str, seed: str | None, moves_file: str | None, is_example: bool, case_name: str | None, as_json: bool
) -> None:
    """Rehearse the talk with a simulated boss.

    A drill, not an oracle: it plays from what you noted and from common reactions, and the real one may differ. A move is what you
    say, or one of: offer ISSUE: OPTION; …, ask, take, back, end. What an offer leaves out is as in your last one, and at first as
    today. Nothing of a rehearsal is kept, and none of it counts as a talk.
    """
    name, case, today = _case(case_name, is_example=is_example)
    try:
        drill = _ready(case, today, read_kind(kind), _drawn_seed() if seed is None else read_seed(seed))
    except BadAnswer as error:
        raise Refused(*(f"{'--' if one.field in ('kind', 'seed') else ''}{one.field}: {one.remedy}." for one in error.mistakes)) from None
    if moves_file is None and can_ask() and not as_json:
        _hold(drill, today)
        return
    played = _played(drill, moves_file)
    if as_json:
        json(shown(played, name))
    else:
        _tell(played)


def _case(case_name: str | None, *, is_example: bool) -> tuple[str | None, Case, date]:
    if is_example:
        example = ada()
        return None, fold(example.file.entries()), example.today
    file = the_case(case_name)
    return file.name, fold(file.entries()), stamp().on


def _drawn_seed() -> int:
    return stamp().new_id().int % (MOST_SEED + 1)


def _played(drill: Drill, moves_file: str | None) -> Rehearsal:
    """The talk of a file; each mistake is told with the line of the file."""
    text = read_text(moves_file, megabytes=1) if moves_file else ""
    written = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip() and not line.startswith("#")]
    try:
        return drill.play([line for _, line in written])
    except BadAnswer as error:
        if moves_file is None:
            raise
        lines = (_said(mistake, moves_file, written) for mistake in error.mistakes)
        raise Refused(f"{counted(error.mistakes)} in {named(moves_file)}. {NOTHING}", *lines) from None


def _said(mistake: Mistake, file: str, written: list[tuple[int, str]]) -> str:
    moves, _, rest = mistake.field.partition(".")
    if moves != "moves":
        return f"{mistake.field}: {mistake.remedy}"
    number, _, issue = rest.partition(".")
    return f"{named(file)}, line {written[int(number) - 1][0]}: {f'{issue}: ' if issue else ''}{mistake.remedy}"


def _ready(case: Case, today: date, kind: str, seed: int) -> Drill:
    try:
        return drill_of(case, today, kind=kind, seed=seed, dice=dice)
    except NotReady as unready:
        wanted = (f"{one.path}: still open" for one in unready.lacks)
        raise Refused(
            "There is nothing on your table yet that a talk could be about.",
            *wanted,
            "Begin with what is usual: homeground table --begin",
            "Or practise with the made-up example: homeground practise --example",
        ) from None


def _tell(played: Rehearsal) -> None:
    tell_opening(played)
    for turn in range(len(played.talk.turns)):
        tell_turn(played, turn, with_move=True)
    tell_debrief(played)


def _hold(drill: Drill, today: date) -> None:
    """Turn by turn, until it ends or the person leaves; then once more, if they like."""
    last: Counts | None = None
    try:
        while True:
            played = _one_talk(drill)
            tell_debrief(played, last)
            last = played.counts
            wish = said_line(f"\nOnce more? {'; '.join(f'{word}: {what}' for word, what in _AGAIN.items())}. An empty line leaves.")
            if wish.lower() not in _AGAIN:
                return
            if wish.lower() != "again":
                kind, seed = (played.harder, drill.seed) if wish.lower() == "harder" else (drill.chosen, _drawn_seed())
                drill = _ready(drill.case, today, kind, seed)
    except click.Abort:
        aside("\nLeft. Nothing was kept.")


def _one_talk(drill: Drill) -> Rehearsal:
    lines: list[str] = []
    played = drill.play(lines)
    tell_opening(played)
    aside("\nWhat you type is said. Or begin with one of these words:")
    for word, what in WORDS.items():
        aside(f"  {word.ljust(5)}  {what}")
    while not played.talk.so_far.is_over:
        line = said_line("")
        if not line:
            continue
        try:
            played = drill.play([*lines, line])
        except BadAnswer as error:
            aside("; ".join(mistake.remedy for mistake in error.mistakes))
            continue
        went_back = len(played.lines) < len(lines)
        lines = list(played.lines)
        if went_back:
            out("Taken back.")
        if played.talk.turns:
            tell_turn(played, len(played.talk.turns) - 1, with_move=went_back)
    return played
