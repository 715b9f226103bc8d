"""Read the employer's policy: its clauses with their words and places, and into a case as proposals."""

from __future__ import annotations

import click

from homeground.case.clause import CLAUSES
from homeground.cli.clause_words import clause_lines
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_names, command, json_option
from homeground.cli.refusal import NOTHING
from homeground.cli.screen import heading, json, out, title
from homeground.cli.shapes.policy import PolicyRead
from homeground.cli.trouble import Refused
from homeground.desk.clauses import take_policy
from homeground.intake import KINDS, CannotRead, ReadPolicy, read_policy


@command("read", "policy read policy.pdf", "policy read policy.docx --into my-case", "policy read policy.pdf --json")
@click.argument("file_name", metavar="FILE", type=click.Path())
@click.option("--into", "case_name", metavar="NAME", shell_complete=case_names, help="Take the clauses into this case, as proposals.")
@json_option
def policy_read_command(*, file_name: str, case_name: str | None, as_json: bool) -> None:
    """Read your employer’s policy, and show the clauses that matter.

    FILE is a PDF, Word file, web page, Markdown or text, in English: no other language is read. It is read on this
    computer alone, by a process that can do nothing else. What is found are proposals: a clause of a case counts once you
    have confirmed it.
    """
    file = the_case(case_name) if case_name is not None else None
    try:
        found = read_policy(file_name)
    except CannotRead as error:
        raise Refused(f"{error.where}: {error.what} {NOTHING}", error.mend) from None
    changes = take_policy(file, found.body()["clauses"], stamp=stamp()) if file else ()
    taken = tuple(str(one.row) for one in changes if one.section == "clauses" and one.how == "new")
    if as_json:
        json(
            PolicyRead(
                form=found.form,
                pages=found.pages,
                clauses=found.clauses,
                unread=found.unread,
                case=file.name if file else None,
                taken=taken,
            )
        )
        return
    _tell(file_name, found)
    if file:
        _tell_taken(file.name, len(taken), len(found.clauses))


def _tell(name: str, found: ReadPolicy) -> None:
    many = "1 clause" if len(found.clauses) == 1 else f"{len(found.clauses)} clauses"
    pages = f" on {found.pages} {'page' if found.pages == 1 else 'pages'}" if found.pages else ""
    title(f"{name}: {many}{pages}")
    if not found.clauses:
        out("Nothing about working from home was found. Is this the right file, and is it in English?")
        _tell_unseen(found, [])
        return
    out("Each is a proposal. Compare it with the words before you rely on it.")
    seen = [kind for kind in KINDS if any(clause.kind == kind for clause in found.clauses)]
    for kind in seen:
        heading(CLAUSES[kind])
        for clause in (clause for clause in found.clauses if clause.kind == kind):
            words, *more = clause_lines(clause)
            out(f"- {words}", indent="  ")
            for line in more:
                out(line, indent="    ")
    _tell_unseen(found, [CLAUSES[kind].lower() for kind in KINDS if kind not in seen])


def _tell_unseen(found: ReadPolicy, unseen: list[str]) -> None:
    if unseen:
        heading("Not seen, which does not mean that there is no rule")
        out(f"{', '.join(unseen)}.", indent="  ")
    if found.unread:
        heading("Not read")
    for part in found.unread:
        where = ", ".join(filter(None, (f"page {part.page}" if part.page else "", part.part or "")))
        out(f"- {where}: {part.why}" if where else f"- {part.why}", indent="  ")


def _tell_taken(case: str, taken: int, found: int) -> None:
    several = f" ({found} clauses: one with several numbers gives a proposal for each)" if taken > found else ""
    out(f"\nTaken into {case}: {taken} {'proposal' if taken == 1 else 'proposals'}{several}. What was there already stays as it was.")
    out("A clause counts once you have confirmed it: homeground policy confirm")
