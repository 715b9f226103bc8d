"""Occupations, groups and published figures as the JSON of `homeground jobs` has them."""

from __future__ import annotations

from homeground.cli.shapes.jobs import FigureLine, GroupLine, JobLine
from homeground.portability import GROUPS, Figure, Occupation, offered_in_group, share_movable


def figure_line(figure: Figure) -> FigureLine:
    """A figure together with its source."""
    source = figure.source
    return FigureLine(
        concept=figure.concept,
        told_by=source.told_by,
        percent=figure.percent,
        of=figure.of,
        country=source.country,
        period=figure.period,
        se=figure.se,
        low=figure.low,
        high=figure.high,
        range_is=figure.range_is,
        margin=figure.margin,
        source=source.cite,
        url=source.url,
        licence=source.licence,
        known=source.known,
        checked_on=source.checked_on,
        note=source.note,
    )


def job_line(occupation: Occupation, why: str | None = None) -> JobLine:
    """An occupation with what is published of it."""
    share = share_movable(occupation)
    return JobLine(
        soc=occupation.soc,
        title=occupation.title,
        group=occupation.group.code,
        group_name=occupation.group.name,
        why=why,
        tasks=occupation.tasks,
        low=share.low,
        mid=share.mid,
        high=share.high,
        feasible=figure_line(share.feasible),
        offered=figure_line(share.offered) if share.offered else None,
    )


def group_line(code: str) -> GroupLine:
    """A major group with what is offered in it."""
    offered = offered_in_group(code)
    return GroupLine(group=code, name=GROUPS[code].name, offered=figure_line(offered) if offered else None)
