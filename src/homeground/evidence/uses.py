"""What a study may be used for: the newest version alone, no vendor as support, nothing from memory in what others read."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.case.message import Message
from homeground.evidence.facts import studies
from homeground.evidence.study import Barred, Study

BAITS = frozenset({"motives", "offer", "threat"})
"""What a finding becomes when an employee's own paper says it to the boss: a study barred from one of these is for the employee alone."""

_WHY_BAITS: Mapping[str, Message] = {
    "motives": Message("in your paper it would speak of managers’ motives"),
    "offer": Message("in your paper it would offer a pay cut"),
    "threat": Message("in your paper it would read as a threat to leave"),
}


class UnknownStudy(LookupError):
    """No study has this id."""


class NewestVersion(ValueError):
    """A newer version takes the place of this study; `newer` is its id."""

    def __init__(self, study: Study) -> None:
        """Name both versions."""
        super().__init__(f"{study.id} is superseded by {study.superseded_by}; cite the newest version")
        self.newer = study.superseded_by


def cited(study_id: str) -> Study:
    """The study that is cited under this id. `UnknownStudy` where there is none, `NewestVersion` for an old one."""
    found = studies().get(study_id)
    if found is None:
        raise UnknownStudy(study_id)
    return newest(found)


def newest(study: Study) -> Study:
    """The study itself where no newer version is known; else `NewestVersion`."""
    if study.is_superseded:
        raise NewestVersion(study)
    return study


def is_barred(study: Study, use: Barred) -> bool:
    """Whether a note forbids this use of the study."""
    return any(never.use == use for never in study.never)


def why_not_support(study: Study) -> Message | None:
    """Why a study supports nothing, not even for the employee alone; nothing where it may."""
    if study.is_superseded:
        return Message("{newer} takes its place", newer=str(study.superseded_by))
    if study.is_vendor:
        return Message("made by somebody who sells something: a claim to expect, no support")
    return None


def why_not_shared(study: Study) -> Message | None:
    """Why a study stays out of what others read; nothing where it may enter."""
    if reason := why_not_support(study):
        return reason
    if study.verified == "memory":
        return Message("not read, only remembered")
    return next((_WHY_BAITS[never.use] for never in study.never if never.use in BAITS), None)
