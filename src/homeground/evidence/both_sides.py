"""Both sides of a concern: each study that supports the employee, with the nearest one on the other side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from homeground.case.message import Message
from homeground.evidence.concern_ids import CONCERNS, ConcernId
from homeground.evidence.facts import studies
from homeground.evidence.ranking import Fit, ranked
from homeground.evidence.setting import Setting
from homeground.evidence.study import Study
from homeground.evidence.uses import why_not_shared, why_not_support

OTHER_SIDE = ("against", "mixed")
ONE_SIDED = Message("what is recorded against it cannot be printed, and one side alone is not believed")


class UnknownConcern(LookupError):
    """No concern has this id."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A study for the employee, and the nearest on the other side; nothing there where none is recorded."""

    study: Fit
    counterpart: Fit | None


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A study that bears on the concern and is not used, with the reason."""

    study: Study
    why: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What the studies say on one concern, each list with the nearest first.

    `against` holds the mixed ones too; `null` looked for an effect and found none; `claims` are vendors', to be expected from
    others and never used; `held_back` may not be used, each with its reason.
    """

    concern: ConcernId
    pairs: tuple[Pair, ...]
    against: tuple[Fit, ...]
    null: tuple[Fit, ...]
    context: tuple[Fit, ...]
    claims: tuple[Fit, ...]
    held_back: tuple[HeldBack, ...]


def sides(concern: ConcernId, setting: Setting, *, shared: bool = False, among: Iterable[Study] | None = None) -> Sides:
    """Both sides of a concern, as the employee alone may see them, or (`shared`) as a paper for others may print them.

    In a shared paper a study stands beside its counterpart or not at all: where the other side is recorded and cannot be
    printed, neither is printed. All recorded studies are looked at, or those `among` which to look. `UnknownConcern` for an
    id that is none.
    """
    if concern not in CONCERNS:
        raise UnknownConcern(concern)
    bearing = tuple(study for study in (studies().values() if among is None else among) if concern in study.bears_on)
    why_not = why_not_shared if shared else why_not_support
    usable = tuple(study for study in bearing if why_not(study) is None)
    against = ranked((study for study in usable if study.stance in OTHER_SIDE), setting)
    is_one_sided = shared and not against and any(_is_on_other_side(study) for study in bearing)
    support = _of(usable, "for")
    return Sides(
        concern=concern,
        pairs=() if is_one_sided else tuple(Pair(fit, against[0] if against else None) for fit in ranked(support, setting)),
        against=against,
        null=ranked(_of(usable, "null"), setting),
        context=ranked(_of(usable, "context"), setting),
        claims=() if shared else ranked((study for study in bearing if study.is_vendor and not study.is_superseded), setting),
        held_back=tuple(
            HeldBack(study, why)
            for study in bearing
            if (why := why_not(study) or (ONE_SIDED if is_one_sided and study in support else None)) and (shared or not study.is_vendor)
        ),
    )


def counterpart(study: Study, concern: ConcernId, setting: Setting, *, shared: bool = False) -> Fit | None:
    """The nearest study on the other side of the same concern, other than itself; nothing where none may be used."""
    return next((fit for fit in sides(concern, setting, shared=shared).against if fit.study.id != study.id), None)


def _of(studies: Iterable[Study], stance: str) -> tuple[Study, ...]:
    return tuple(study for study in studies if study.stance == stance)


def _is_on_other_side(study: Study) -> bool:
    return study.stance in OTHER_SIDE and not study.is_superseded
