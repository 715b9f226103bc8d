"""The checklist of safeguards: what the data ask for at home, what has a proof that counts, what stays in the office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from homeground.case.journal import fold
from homeground.case.safeguard import DATA_CLASSES, Safeguard
from homeground.cli.concern_lines import CheckLine, check_line
from homeground.cli.edge import stamp
from homeground.cli.open_case import the_case
from homeground.cli.options import case_option, command, json_option
from homeground.cli.screen import day, heading, json, out, table, title
from homeground.cli.shapes.concerns import Checklist
from homeground.cli.trouble import Refused
from homeground.concerns import CHECK_STATES, checklist, site_rules_that_hold

LEVEL_WORDS = {"required": "Required", "advised": "Advised"}


def _classes(_ctx: click.Context, _parameter: click.Parameter, written: str | None) -> tuple[str, ...]:
    """The kinds of data in the order of the program, each once."""
    wanted = [part.strip().lower() for part in (written or "").split(",") if part.strip()]
    unknown = [part for part in wanted if part not in DATA_CLASSES]
    if unknown:
        raise click.BadParameter(f"there is no kind of data {unknown[0]!r}; write one or several of {','.join(DATA_CLASSES)}")
    return tuple(name for name in DATA_CLASSES if name in wanted)


@command("security", "security", "security --classes internal,gdpr", "security --json")
@click.option("--classes", callback=_classes, metavar="LIST", help="For these kinds of data, and without a case.")
@case_option
@json_option
def security_command(*, classes: tuple[str, ...], case_name: str | None, as_json: bool) -> None:
    """Say which safeguards your data ask for at home, each with its proof.

    What is required comes first. A proof that has expired counts as none, and nothing is summed up in a score.
    """
    if classes and case_name:
        raise click.UsageError("--classes goes without --case: your case names its own kinds of data")
    shown = _checked(None, classes, (), stamp().on) if classes else _of_case(case_name, stamp().on)
    if as_json:
        json(shown)
    else:
        _tell(shown)


def _of_case(name: str | None, today: date) -> Checklist:
    file = the_case(name)
    case = fold(file.entries())
    if not case.workplace.data_classes:
        raise Refused(
            "Which kinds of data you would handle at home is not said yet.",
            "Say it: homeground answer workplace",
            "Or without a case: homeground security --classes internal",
            f"The kinds: {', '.join(DATA_CLASSES)}",
        )
    return _checked(file.name, case.workplace.data_classes, tuple(case.safeguards.values()), today)


def _checked(case: str | None, classes: tuple[str, ...], proofs: Sequence[Safeguard], today: date) -> Checklist:
    return Checklist(
        case=case,
        today=today,
        classes=classes,
        controls=tuple(map(check_line, checklist(classes, proofs, today))),
        stay_in_the_office=tuple(rule.text for rule in site_rules_that_hold(classes, proofs, today)),
    )


def _tell(shown: Checklist) -> None:
    title(f"Safeguards at home on {day(shown.today)}, for data of these kinds: {', '.join(DATA_CLASSES[name] for name in shown.classes)}")
    for rule in shown.stay_in_the_office:
        out(f"- {rule}", indent="  ")
    for level, word in LEVEL_WORDS.items():
        lines = [line for line in shown.controls if line.level == level]
        if lines:
            heading(word)
            table([(line.word, line.name, _state(line) if shown.case else f"to show: {line.show}") for line in lines])
    if shown.case:
        out("\nNote a proof: homeground answer safeguards. Where each comes from: homeground security --json")


def _state(line: CheckLine) -> str:
    if line.how is None or line.until is None:
        return CHECK_STATES[line.state]
    ends = "until" if line.state == "in-place" else "counted until"
    return f"{CHECK_STATES[line.state]}: {line.how}, {ends} {day(line.until)}"
