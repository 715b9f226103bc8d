"""Studies taken into the employee's own evidence: one for the employee never without the nearest on the other side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from homeground.case.evidence import Evidence
from homeground.case.field import field_of
from homeground.case.message import Message
from homeground.evidence.both_sides import ONE_SIDED, OTHER_SIDE, sides
from homeground.evidence.concern_ids import ConcernId
from homeground.evidence.facts import words
from homeground.evidence.guard import cautions
from homeground.evidence.setting import Setting
from homeground.evidence.study import Study, StudyFinding
from homeground.evidence.uses import cited, why_not_shared

NEITHER_SIDE = Message("it points neither way; your evidence holds what speaks for it and against it")
_READ = {
    "abstract": "Only its abstract or summary was read.",
    "secondary": "Only a report about it was read.",
    "memory": "It was not read.",
}
_CUT = "…"


class NotToBeTaken(ValueError):
    """A study that does not go into the employee's evidence; `why` says the reason."""

    def __init__(self, study: Study, why: Message) -> None:
        """Keep the study and the reason."""
        super().__init__(study.id)
        self.study, self.why = study, why


def taken_together(study_id: str, setting: Setting, *, on: Iterable[ConcernId] = ()) -> tuple[Study, ...]:
    """The study, and beside one for the employee its counterpart, on the first of these concerns that it bears on, else on its own.

    `UnknownStudy`, `NewestVersion`; `NotToBeTaken` for one that no paper for others may print, or that points neither way.
    """
    study = cited(study_id)
    if why := why_not_shared(study):
        raise NotToBeTaken(study, why)
    if study.stance in OTHER_SIDE:
        return (study,)
    if study.stance != "for":
        raise NotToBeTaken(study, NEITHER_SIDE)
    concerns = tuple(dict.fromkeys((*(one for one in on if one in study.bears_on), *study.bears_on)))
    pairs = [pair for one in concerns for pair in sides(one, setting, shared=True).pairs if pair.study.study.id == study.id]
    if not pairs:
        raise NotToBeTaken(study, ONE_SIDED)
    beside = next((pair.counterpart.study for pair in pairs if pair.counterpart), None)
    return (study, beside) if beside else (study,)


def as_find(study: Study, seen_on: date) -> Evidence:
    """A study as a row of the employee's evidence, cut at a word where a field is too short for it.

    What must be said with it (how it is known, the truth of a wrong version that goes round, what a note forbids) is never cut.
    """
    arrangement = words().arrangements[study.arrangement].says
    told = "; ".join(f"{one.outcome}: {one.effect}{_interval(one)}" for one in study.findings)
    unknown = () if any(one.has_interval for one in study.findings) else ("Intervals are not recorded.",)
    rest = " ".join((*unknown, _READ[study.verified], *(never.say for never in study.never)))
    truths = "".join(f"; {_lower(one.truth.rstrip('.'))}" for one in cautions(study))
    room = field_of(Evidence, "says").question.longest - len(f"{truths}. {rest}{_CUT}")
    return Evidence(
        title=_cut(study.cite, field_of(Evidence, "title").question.longest),
        kind="study",
        says=f"{_cut(_capital(f'{study.sample}, {arrangement}: {told}'), room)}{truths}. {rest}",
        points="for" if study.stance == "for" else "against" if study.stance == "against" else "mixed",
        does_not_show=_cut(study.does_not_show, field_of(Evidence, "does_not_show").question.longest),
        address=study.url,
        seen_on=seen_on,
    )


def _interval(finding: StudyFinding) -> str:
    return f" (interval {finding.interval})" if finding.has_interval else ""


def _lower(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cut(text: str, longest: int) -> str:
    text = text.rstrip(". ")
    if len(text) <= longest:
        return text
    head, _, _ = text[: longest - 1].rpartition(" ")
    return head.rstrip(" ,;:(") + _CUT
