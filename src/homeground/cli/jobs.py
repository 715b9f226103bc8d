"""The published occupations that are most like a job, and what is published about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import click

from homeground.case.message import Message
from homeground.cli.job_lines import figure_line, group_line, job_line
from homeground.cli.options import command, json_option
from homeground.cli.screen import heading, json, out, table, title
from homeground.cli.shapes.jobs import Jobs
from homeground.cli.trouble import Refused
from homeground.portability import (
    GROUPS,
    NOT_GRANTED,
    NOTICE,
    OWN_TASKS_FIRST,
    Figure,
    FigureSource,
    Match,
    Occupation,
    ShareMovable,
    UnknownOccupation,
    counts_tasks,
    figure_said,
    general_figures,
    likeliest,
    occupation_named,
    offered_in_group,
    share_movable,
    source_said,
    where_said,
)
from homeground.wording import say

_CAUTIONS = (counts_tasks(), NOT_GRANTED, OWN_TASKS_FIRST)


@command("jobs", "jobs billing analyst", "jobs --occupation 43-3021", "jobs --group 43 --json")
@click.argument("words", metavar="[TITLE]", nargs=-1)
@click.option("--occupation", "soc", metavar="CODE", help="Show one occupation in full, by its code.")
@click.option("--group", metavar="NUMBER", help="Show what is offered in a whole group, by its number.")
@json_option
def jobs_command(*, words: tuple[str, ...], soc: str | None, group: str | None, as_json: bool) -> None:
    """Jobs like yours, and what is published about them.

    TITLE is a job title as you say it. The five occupations most like it are a list to choose from; none is picked for you.
    """
    typed = " ".join(words).strip()
    if [bool(typed), soc is not None, group is not None].count(True) != 1:
        raise Refused("Say one thing: a job title, an occupation or a group.", "For example: homeground jobs billing analyst")
    found = likeliest(typed)
    occupation = _occupation(soc) if soc is not None else None
    groups = [] if found or occupation else [_group(group)] if group is not None else list(GROUPS)
    if as_json:
        json(_shown(typed or None, found, occupation, groups))
    elif occupation:
        _tell_one(share_movable(occupation))
    elif found:
        _tell_found(typed, found)
    else:
        _tell_groups(typed, groups)


def _occupation(soc: str) -> Occupation:
    try:
        return occupation_named(soc)
    except UnknownOccupation as error:
        near = ", ".join(f"{one.soc} ({one.title})" for one in error.nearest)
        raise Refused(
            f"There is no occupation {soc}.",
            f"The nearest: {near}" if near else "A code is written like this: 43-3021",
            "Find the code by a job title: homeground jobs billing analyst",
        ) from None


def _group(group: str) -> str:
    code = group.strip().removesuffix("-0000")
    if code not in GROUPS:
        raise Refused(f"There is no group {group}.", f"The groups: {', '.join(f'{one.code} {one.name}' for one in GROUPS.values())}")
    return code


def _shown(typed: str | None, found: Sequence[Match], occupation: Occupation | None, groups: Iterable[str]) -> Jobs:
    asked = (job_line(occupation),) if occupation else tuple(job_line(match.occupation, match.why) for match in found)
    return Jobs(
        title=typed,
        jobs=asked,
        groups=tuple(map(group_line, groups)),
        general=tuple(map(figure_line, general_figures())),
        cautions=tuple(map(say, _CAUTIONS)),
        notice=NOTICE,
    )


def _tell_found(typed: str, found: Sequence[Match]) -> None:
    title(f"Published occupations most like “{typed}”")
    out("None is picked for you. Which is most like your job?")
    shares = [share_movable(match.occupation) for match in found]
    numbers = _numbered(figure for share in shares for figure in share.figures)
    for match, share in zip(found, shares, strict=True):
        out(f"\n{match.occupation.soc}  {match.occupation.title}")
        out(f"{match.occupation.group.name}; {match.why}", indent="  ")
        _tell_figures(share, numbers)
    out(f"\nOne in full: homeground jobs --occupation {found[0].occupation.soc}")
    out(f"None of these: homeground jobs --group {found[0].occupation.group.code}, with the number of your group")
    _tell_rest(numbers)


def _tell_one(share: ShareMovable) -> None:
    title(f"{share.occupation.soc}  {share.occupation.title}")
    out(f"{share.occupation.group.name}; {share.occupation.tasks} tasks were counted.")
    numbers = _numbered(share.figures)
    _tell_figures(share, numbers)
    _tell_rest(numbers)


def _tell_groups(typed: str, groups: Sequence[str]) -> None:
    if typed:
        title(f"No published occupation is known by “{typed}”.")
        out("Say it in other words, or look for the group in which your work lies.\n")
    told = {code: offered_in_group(code) for code in groups}
    table(
        [(code, GROUPS[code].name, *_offered(figure)) for code, figure in told.items()], head=("Group", "", "Offered by the employer", "")
    )
    _tell_rest(_numbered(filter(None, told.values())))


def _offered(figure: Figure | None) -> tuple[str, str]:
    if figure is None:
        return "not told", ""
    return say(Message("{percent} {of}", percent=figure.percent, of=figure.of)), say(where_said(figure))


def _tell_figures(share: ShareMovable, numbers: Mapping[FigureSource, int]) -> None:
    for figure in share.figures:
        out(f"- {_numbered_line(figure, numbers)}", indent="  ")
    if share.offered is None:
        out("- To how many it is offered is not told.", indent="  ")


def _tell_rest(numbers: Mapping[FigureSource, int]) -> None:
    """The figures of all jobs apart, what must be said beside any, and the sources by their numbers."""
    general = general_figures()
    heading("All jobs: three kinds of figure that must not be mixed")
    numbers = _numbered(general, numbers)
    for figure in general:
        out(f"- {_numbered_line(figure, numbers)}", indent="  ")
    out()
    for caution in _CAUTIONS:
        out(say(caution))
    heading("Sources")
    for source, number in numbers.items():
        out(f"{number}. {say(source_said(source))}", indent="  ")
        out(source.url, indent="     ")
    if any(source.id == "our-labels" for source in numbers):
        out(f"\n{NOTICE}")


def _numbered(figures: Iterable[Figure], before: Mapping[FigureSource, int] = MappingProxyType({})) -> dict[FigureSource, int]:
    """The sources of figures by number, after those that have one."""
    sources = dict.fromkeys([*before, *(figure.source for figure in figures)])
    return {source: number for number, source in enumerate(sources, start=1)}


def _numbered_line(figure: Figure, numbers: Mapping[FigureSource, int]) -> str:
    return f"{say(figure_said(figure))} [{numbers[figure.source]}]"
