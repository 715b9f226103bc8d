"""Studies and misquotes as lines of JSON, drawn from what the evidence says."""

from __future__ import annotations

from homeground import evidence
from homeground.case.shape import shape
from homeground.evidence import Fit, HeldBack, Misquoted, Sides, Source, Verified
from homeground.wording import say


@shape
class MisquoteLine:
    """One sentence that is wrong; `span` is from which character to which, `source` where the truth was read."""

    id: str
    span: tuple[int, int]
    says: str
    truth: str
    source: str | None


@shape
class FindingLine:
    """One finding; `interval` is null where it is not recorded."""

    outcome: str
    direction: str
    effect: str
    interval: str | None


@shape
class StudyLine:
    """One study on its side; `counterpart` is the id of the nearest on the other side, `why` its place in the ranking in words."""

    id: str
    side: str
    citation: str
    year: int
    sample: str
    findings: tuple[FindingLine, ...]
    does_not_show: str
    points: int
    why: str
    counterpart: str | None
    verified: Verified
    url: str
    cautions: tuple[str, ...]
    never: tuple[str, ...]
    note: str | None


@shape
class NotUsedLine:
    """One study that is not used, and why."""

    id: str
    citation: str
    why: str


@shape
class ConcernLine:
    """One concern, with how many studies speak for the employee and how many against or both ways."""

    id: str
    name: str
    studies_for: int
    studies_against: int


def misquote_line(found: Misquoted) -> MisquoteLine:
    """A sentence that was found."""
    return MisquoteLine(
        id=found.id, span=found.span, says=found.says, truth=found.truth, source=source_said(found.source) if found.source else None
    )


def source_said(source: Source) -> str:
    """Where something was read, and how, in a line."""
    return f"{source.cite}. {say(evidence.KNOWN[source.verified])} {source.url}"


def study_lines(seen: Sides) -> tuple[StudyLine, ...]:
    """Every study of a concern, side by side, each side with the nearest first."""
    support = tuple(pair.study for pair in seen.pairs)
    told = [_study_line("for", pair.study, support, pair.counterpart.study.id if pair.counterpart else None) for pair in seen.pairs]
    for side, fits in (("against", seen.against), ("null", seen.null), ("context", seen.context), ("claim", seen.claims)):
        told += [_study_line(side, fit, fits) for fit in fits]
    return tuple(told)


def not_used_line(held: HeldBack) -> NotUsedLine:
    """A study that is not used."""
    return NotUsedLine(id=held.study.id, citation=held.study.cite, why=say(held.why))


def _study_line(side: str, fit: Fit, among: tuple[Fit, ...], counterpart: str | None = None) -> StudyLine:
    study = fit.study
    return StudyLine(
        id=study.id,
        side=side,
        citation=study.cite,
        year=study.year,
        sample=study.sample,
        findings=tuple(
            FindingLine(
                outcome=one.outcome, direction=one.direction, effect=one.effect, interval=one.interval if one.has_interval else None
            )
            for one in study.findings
        ),
        does_not_show=study.does_not_show,
        points=fit.points,
        why=say(evidence.why_said(fit, among)),
        counterpart=counterpart,
        verified=study.verified,
        url=study.url,
        cautions=tuple(f"Going round: {one.wrong}. True: {one.truth}." for one in evidence.cautions(study)),
        never=tuple(one.say for one in study.never),
        note=study.note,
    )
