"""Confirm the clauses that were found in a policy, or drop them: by their rows, or one after another at the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from homeground.case.case import Case
from homeground.case.clause import CLAUSES, Clause, ClauseKind, Judged
from homeground.case.journal import fold
from homeground.cli.asking import can_ask, confirmed, line_among
from homeground.cli.clause_words import number_said, taken_said
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.screen import aside, json, out, table
from homeground.cli.shapes.policy import JudgedLine, PolicyJudged
from homeground.cli.trouble import Refused
from homeground.desk.case_file import CaseFile
from homeground.desk.clauses import judge

_DECIDING: Sequence[ClauseKind] = ("days", "answer_time", "notice", "tenure", "appeal", "approval_chain")
"""What decides most, and is asked about first."""
_ANSWERS = {"y": "yes, it counts", "n": "no, leave it out", "Enter": "look at it another time"}
_JUDGED: Mapping[str, Judged] = {"yes": "confirmed", "y": "confirmed", "no": "dropped", "n": "dropped", "later": "found", "": "found"}
_SAID: Mapping[Judged, str] = {"confirmed": "counts", "dropped": "left out", "found": "not looked at yet"}


@command("confirm", "policy confirm", "policy confirm days notice", "policy confirm days-2 --drop")
@click.argument("rows", metavar="[ROW]...", nargs=-1)
@click.option("--drop", is_flag=True, help="Leave these clauses out instead.")
@case_option
@json_option
def policy_confirm_command(*, rows: tuple[str, ...], drop: bool, case_name: str | None, as_json: bool) -> None:
    """Confirm the clauses that were found in your policy.

    ROW is the name of a clause, as `homeground show clauses` has it. Without any, those not looked at yet are asked
    about one by one, what decides most first; Ctrl-C leaves and keeps what you judged. To correct a clause: homeground answer clauses.
    """
    file = the_case(case_name)
    if drop and not rows:
        raise click.UsageError("--drop goes with the names of clauses")
    if rows:
        _judge_all(file, rows, "dropped" if drop else "confirmed")
    elif _open(fold(file.entries())):
        _ask_all(file)
    shown = _shown(file)
    if as_json:
        json(shown)
    else:
        _tell(shown)


def _judge_all(file: CaseFile, rows: Sequence[str], judged: str) -> None:
    known = fold(file.entries()).clauses
    unknown = [row for row in rows if row not in known]
    if unknown:
        raise Refused(f"There is no clause called {unknown[0]}. Nothing was changed.", f"The clauses: {', '.join(known) or 'none yet'}")
    now = stamp()
    for row in rows:
        judge(file, row, judged, stamp=now)


def _ask_all(file: CaseFile) -> None:
    """Ask about each clause that was not looked at; leaving keeps what was answered."""
    if not can_ask():
        raise Refused(
            "There is nobody at the terminal to ask. Name the clauses: homeground policy confirm ROW",
            f"Not looked at yet: {', '.join(_open(fold(file.entries())))}",
        )
    clauses = sorted(_open(fold(file.entries())).items(), key=lambda one: _rank(one[1].kind))
    deciding = sum(clause.kind in _DECIDING for _, clause in clauses)
    aside("Ctrl-C leaves, and keeps what you judged.")
    try:
        for number, (row, clause) in enumerate(clauses, start=1):
            if 1 < number == deciding + 1 and not confirmed("\nThe rest can wait. Go on with it now?"):
                return
            aside(f"\n{number} of {len(clauses)}")
            judged = _JUDGED[line_among(_question(clause), _ANSWERS, _JUDGED)]
            if judged != clause.judged:
                judge(file, row, judged, stamp=stamp())
    except click.Abort:
        aside("")


def _rank(kind: ClauseKind) -> int:
    return _DECIDING.index(kind) if kind in _DECIDING else len(_DECIDING)


def _question(clause: Clause) -> str:
    """The clause with its words, its place and what was taken from it."""
    numbers = [number_said(str(clause.number), clause.unit, clause.base)] if clause.number is not None else []
    taken = taken_said(int(clause.page) if clause.page else None, clause.heading, clause.modal, numbers)
    return f"{CLAUSES[clause.kind]}: “{clause.text}”\n{taken}\nIs that what your policy says?"


def _open(case: Case) -> dict[str, Clause]:
    return {row: clause for row, clause in case.clauses.items() if clause.judged == "found"}


def _shown(file: CaseFile) -> PolicyJudged:
    case = fold(file.entries())
    lines = tuple(JudgedLine(row=row, kind=clause.kind, judged=clause.judged) for row, clause in case.clauses.items())
    return PolicyJudged(case=file.name, clauses=lines, left=len(_open(case)))


def _tell(shown: PolicyJudged) -> None:
    if not shown.clauses:
        out("There is no clause yet. Read your policy: homeground policy read FILE --into NAME")
        return
    table([(line.row, CLAUSES[line.kind], _SAID[line.judged]) for line in shown.clauses])
    out("\nYour policy beside the law: homeground policy beside")
