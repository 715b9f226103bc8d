"""The table of a case, as data and on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from homeground.case.case import Case
from homeground.case.choice import RATHER
from homeground.case.issue import PILES, Issue
from homeground.case.package import package_of
from homeground.case.terms import IF_NO
from homeground.cli.parts import MissingLine
from homeground.cli.screen import heading, out, table, title
from homeground.cli.shapes.table import Alternative, ChoiceLine, IssueLine, MaskLine, SuggestedLine, TableShown, WrongLine
from homeground.desk.interview import Changed
from homeground.desk.negotiation import prepared
from homeground.desk.overview import Missing
from homeground.desk.table import suggested
from homeground.negotiation import Table, mask_rules
from homeground.wording import say


def table_shown(name: str, case: Case, today: date, added: Sequence[Changed] = ()) -> TableShown:
    """What is on the table of a case on a day."""
    asked = prepared(case, today)
    on_the_table = asked.question.table if asked.question else None
    return TableShown(
        case=name,
        issues=tuple(_issue(row, issue) for row, issue in case.issues.items()),
        choices=tuple(
            ChoiceLine(choice=row, left=package_of(one.left), right=package_of(one.right), answer=one.answer)
            for row, one in case.choices.items()
        ),
        alternative=Alternative(
            if_no=case.terms.if_no,
            as_good_as=package_of(case.terms.as_good_as),
            offers_at_most=int(case.terms.offers_at_most) if case.terms.offers_at_most is not None else None,
            offers_made=len(case.offers),
        ),
        packages=on_the_table.count if on_the_table else None,
        masks=tuple(_masks(on_the_table)) if on_the_table else (),
        added=tuple(str(change.row) for change in added),
        suggested=tuple(SuggestedLine(issue=one.row, name=one.template.name, why=say(one.why)) for one in suggested(case)),
        lacks=_missing(asked.lacks),
        better_with=_missing(asked.better_with),
        mend=tuple(WrongLine(path=one.field, mend=one.remedy) for one in asked.mistakes),
    )


def tell_table(shown: TableShown) -> None:
    """The issues with their options first, then what is not known yet, then what could be added."""
    if not shown.issues:
        title("Nothing is on the table yet.")
        out("Begin with issues that suit your case: homeground table --begin")
    else:
        title("What is on the table")
        rows = [(line.issue, line.name, _options(line), _cared(line)) for line in shown.issues]
        table(rows, head=("Row", "Issue", "From worst to best for you", "Only for you"))
        out("\nWhat holds today stands in [brackets].")
    if shown.choices:
        heading("What you would rather get")
        table([(_differs(line), RATHER[line.answer] if line.answer else "open") for line in shown.choices])
    if shown.alternative.if_no:
        out(f"\nIf the answer stays no: {IF_NO[shown.alternative.if_no]}.")
    _tell_masks(shown)
    _tell("To mend", (f"{line.path}: {line.mend}" for line in shown.mend))
    _tell("Still needed", (line.what for line in shown.lacks))
    _tell("The advice knows more with", (line.what for line in shown.better_with))
    _tell("You could add", (f"{line.name} ({line.issue}). {line.why}" for line in shown.suggested))
    if shown.issues:
        out("\nAnswer what is open: homeground answer issues --row ROW. Add yours: homeground answer issues")


def _tell_masks(shown: TableShown) -> None:
    """Options of one issue that are forbidden with the same others are told together."""
    names = {line.issue: line.name for line in shown.issues}
    first: dict[tuple[str, str, tuple[tuple[str, str], ...]], list[str]] = {}
    for mask in shown.masks:
        (issue, option), *others = mask.not_together
        first.setdefault((mask.said, issue, tuple(others)), []).append(option)
    _tell("Never proposed", (f"{rule} {_together(names, issue, options, others)}." for (rule, issue, others), options in first.items()))


def _together(names: Mapping[str, str], issue: str, options: Sequence[str], others: Sequence[tuple[str, str]]) -> str:
    parts = [f"{names[issue]}: {', '.join(options)}", *(f"{names[other]}: {option}" for other, option in others)]
    return "; with ".join(parts)


def _tell(name: str, lines: Iterable[str]) -> None:
    """Lines under their heading; nothing where there are none."""
    told = list(lines)
    if told:
        heading(name)
    for line in told:
        out(f"- {line}", indent="  ")


def _issue(row: str, issue: Issue) -> IssueLine:
    return IssueLine(
        issue=row,
        name=issue.name,
        options=issue.options,
        now=issue.now,
        concerns=issue.concerns,
        brought=issue.brought,
        pile=issue.pile,
        likes=issue.likes,
        favourite=issue.favourite,
    )


def _masks(on_the_table: Table) -> Iterable[MaskLine]:
    said = {str(name): rule.said for name, rule in mask_rules().items()}
    for mask in on_the_table.masks:
        issues = on_the_table.issues
        pairs = tuple((issues[issue].id, issues[issue].options[option]) for issue, option in mask.not_together)
        yield MaskLine(name=mask.name, said=said[mask.name], not_together=pairs)


def _missing(found: Iterable[Missing]) -> tuple[MissingLine, ...]:
    return tuple(MissingLine(path=one.path, what=say(one.what)) for one in found)


def _options(line: IssueLine) -> str:
    return " · ".join(f"[{option}]" if option == line.now else option for option in line.options)


def _cared(line: IssueLine) -> str:
    return PILES[line.pile] if line.pile else ""


def _differs(line: ChoiceLine) -> str:
    return f"{', '.join(line.left.values())}, or: {', '.join(line.right.values())}"
