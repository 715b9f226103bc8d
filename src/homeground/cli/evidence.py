"""What published studies say on a concern, on both sides, the nearest to the case first."""

from __future__ import annotations

import difflib

import click

from homeground import evidence
from homeground.case.journal import fold
from homeground.cli.changes import change_lines, tell_changes
from homeground.cli.edge import stamp
from homeground.cli.evidence_lines import ConcernLine, StudyLine, not_used_line, study_lines
from homeground.cli.open_case import the_case
from homeground.cli.options import command, json_option
from homeground.cli.screen import heading, json, out, table, title
from homeground.cli.setting import setting_options
from homeground.cli.shapes.evidence import EvidenceShown
from homeground.cli.trouble import Refused
from homeground.concerns import catalogue
from homeground.desk.take_study import take_study
from homeground.evidence import CONCERNS, ConcernId, Setting
from homeground.wording import say

_AT_MOST = 3
_SIDES = {
    "for": "For working from home",
    "against": "Against it, or both ways",
    "null": "Looked for an effect, and found none",
    "context": "Beside it",
    "claim": "Claims that you may meet, made by somebody who sells something; never use them",
}


@command(
    "evidence",
    "evidence",
    "evidence productivity --home-days 2 --industry software --country GB",
    "evidence O03 --case my-case --shared --json",
    "evidence --take E02",
)
@click.argument("concern", metavar="[CONCERN]", required=False)
@setting_options
@click.option("--shared", is_flag=True, help="Only what a paper for others may print.")
@click.option("--all", "is_whole", is_flag=True, help="Show every study, not only the nearest.")
@click.option("--take", "study", metavar="ID", help="Take this study into the evidence of your case, with the nearest on the other side.")
@json_option
def evidence_command(
    *, concern: str | None, setting: Setting, case_name: str | None, shared: bool, is_whole: bool, study: str | None, as_json: bool
) -> None:
    """Show what studies say on a concern, for and against.

    CONCERN is an id such as O03, or words of its name; without it the concerns are listed. Each study says why it stands
    where it does, what it does not show, and how it is known.
    """
    if study:
        _take(study.upper(), case_name, _concern_named(concern) if concern else None, as_json=as_json)
        return
    shown = _shown(_concern_named(concern), setting, shared=shared) if concern else _concerns(shared=shared)
    if as_json:
        json(shown)
    elif shown.concern is None:
        _tell_concerns(shown)
    else:
        _tell(shown, setting, at_most=None if is_whole else _AT_MOST)


def _take(study: str, case_name: str | None, concern: ConcernId | None, *, as_json: bool) -> None:
    file = the_case(case_name)
    before = fold(file.entries())
    try:
        changes = take_study(file, study, stamp=stamp(), on=(concern,) if concern else ())
    except evidence.UnknownStudy:
        raise Refused(f"There is no study {study}.", "All of them, concern by concern: homeground evidence") from None
    except evidence.NewestVersion as old:
        raise Refused(f"{study} is an old version. Take {old.newer}: homeground evidence --take {old.newer}") from None
    except evidence.NotToBeTaken as held:
        raise Refused(f"{study} was not taken: {say(held.why)}.") from None
    lines = change_lines(before, fold(file.entries()), changes)
    if as_json:
        json(EvidenceShown(concern=concern, concerns=(), studies=(), not_used=(), taken=lines))
        return
    tell_changes([line for line in lines if line.how == "new"])
    out(
        "\nBoth stand in your proposal. Take them back: homeground undo evidence"
        if len(lines) > 1
        else "\nTake it back: homeground undo evidence"
    )


def _concern_named(written: str) -> ConcernId:
    """The concern of that id, or the only one whose name or word in the case has these words."""
    words = written.casefold()
    called = {one.id: (one.kind, one.title.casefold()) for one in catalogue().values()}
    found = [one for one in CONCERNS if words == one.casefold() or any(words in name for name in called[one])]
    if len(found) == 1:
        return found[0]
    near = found or [one for one in CONCERNS if difflib.get_close_matches(words, [one.casefold(), *called[one], *called[one][1].split()])]
    raise Refused(
        f"{written} is the name of {'several concerns' if found else 'no concern'}.",
        f"Did you mean {' or '.join(f'{one} ({CONCERNS[one]})' for one in near)}?" if near else "The concerns: homeground evidence",
    )


def _concerns(*, shared: bool) -> EvidenceShown:
    lines = []
    for concern, name in CONCERNS.items():
        seen = evidence.sides(concern, Setting(), shared=shared)
        lines.append(ConcernLine(id=concern, name=name, studies_for=len(seen.pairs), studies_against=len(seen.against)))
    return EvidenceShown(concern=None, concerns=tuple(lines), studies=(), not_used=(), taken=())


def _shown(concern: ConcernId, setting: Setting, *, shared: bool) -> EvidenceShown:
    seen = evidence.sides(concern, setting, shared=shared)
    return EvidenceShown(
        concern=concern, concerns=(), studies=study_lines(seen), not_used=tuple(map(not_used_line, seen.held_back)), taken=()
    )


def _tell_concerns(shown: EvidenceShown) -> None:
    rows = [(one.id, one.name, str(one.studies_for or ""), str(one.studies_against or "")) for one in shown.concerns]
    table(rows, head=("Concern", "", "For", "Against"))
    out("\nBoth sides of one: homeground evidence O03 --home-days 2 --industry software --country GB")


def _tell(shown: EvidenceShown, setting: Setting, *, at_most: int | None) -> None:
    title(f"{shown.concern}: {CONCERNS[shown.concern]}")  # type: ignore[index]  # it was found among them
    out(_ranked_for(setting))
    for side, said in _SIDES.items():
        lines = [line for line in shown.studies if line.side == side]
        if lines:
            heading(said)
        for line in lines[:at_most]:
            _tell_study(line)
        if len(lines[:at_most]) < len(lines):
            out(f"and {len(lines) - len(lines[:at_most])} further off: --all", indent="  ")
    if not shown.studies:
        out("\nNo study that may be used is recorded on this. That does not mean that there is none.")
    if shown.not_used:
        heading("Not used")
    for held in shown.not_used:
        out(f"- {held.id} {held.citation}: {held.why}.", indent="  ")
    out("\nIn a paper each study for you stands beside the nearest one on the other side, or not at all.")


def _ranked_for(setting: Setting) -> str:
    """What the ranking knew of the case."""
    known = (
        f"{setting.home_days} of {setting.days_per_week} days at home" if setting.home_days is not None else "",
        ", ".join(evidence.words().industries[tag].says for tag in setting.industries),
        setting.country or "",
        f"{setting.months_in_post} months in post" if setting.months_in_post is not None else "",
    )
    told = "; ".join(filter(None, known))
    return f"The nearest to your case first: {told}." if told else "Say what your case is like, and they are ranked by it: --case NAME"


def _tell_study(line: StudyLine) -> None:
    out(f"- {line.id} {line.citation}", indent="  ")
    told = [f"{one.outcome}: {one.effect}; interval {one.interval or 'not recorded'}" for one in line.findings]
    told += [
        f"Who: {line.sample}.",
        f"Does not show: {line.does_not_show}.",
        f"Why here: {line.why}.",
        *([f"Beside it stands {line.counterpart}."] if line.counterpart else []),
        *line.cautions,
        *line.never,
        *([f"Note: {line.note}"] if line.note else []),
        f"{say(evidence.KNOWN[line.verified])} {line.url}",
    ]
    for words in told:
        out(words, indent="    ")
