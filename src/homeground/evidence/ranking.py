"""Which studies lie nearest to a case: points with a reason each, then the design, then the newest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from homeground.case.message import Message
from homeground.evidence.facts import words
from homeground.evidence.setting import Setting
from homeground.evidence.study import Study
from homeground.evidence.uses import newest
from homeground.evidence.vocabulary import EVERY_INDUSTRY

SAME_DOSE, SAME_INDUSTRY, ANY_INDUSTRY, SAME_COUNTRY, FORCED, OTHER_TENURE = 4, 2, 1, 1, -3, -2
"""The points; our judgement, and shown in words. Source: docs/specs/evidence.md, section 3."""


@dataclass(frozen=True, slots=True)
class Closeness:
    """One reason why a study is nearer to the case, or further off: its points, and words that go on after "it is"."""

    points: int
    why: Message


@dataclass(frozen=True, slots=True)
class Fit:
    """A study with the reasons for its place in the ranking."""

    study: Study
    reasons: tuple[Closeness, ...]

    @property
    def points(self) -> int:
        """All points together."""
        return sum(reason.points for reason in self.reasons)

    @property
    def rank_of_design(self) -> int:
        """How well the design can tell cause from chance; 1 is best."""
        return words().designs[self.study.design].rank


def ranked(studies: Iterable[Study], setting: Setting) -> tuple[Fit, ...]:
    """The studies, the nearest first: most points, then best design, then newest, then by id.

    `NewestVersion` where one of them is superseded.
    """
    return tuple(sorted((fit(newest(study), setting) for study in studies), key=_place))


def fit(study: Study, setting: Setting) -> Fit:
    """How near one study lies to the case. What is not known of the case gives no points."""
    return Fit(study, tuple(_reasons(study, setting)))


def _place(fit: Fit) -> tuple[int, int, int, str]:
    return -fit.points, fit.rank_of_design, -fit.study.year, fit.study.id


def _reasons(study: Study, setting: Setting) -> Iterator[Closeness]:
    arrangement = words().arrangements[study.arrangement]
    week = {True: "part", False: "whole", None: None}[setting.is_part_of_week]
    if week is not None and arrangement.week == week:
        yield Closeness(SAME_DOSE, Message("{says}", says=arrangement.says))
    shared = tuple(tag for tag in study.industry if tag in setting.industries and tag != EVERY_INDUSTRY)
    if shared:
        yield Closeness(SAME_INDUSTRY, _listed(tuple(words().industries[tag].says for tag in shared)))
    elif EVERY_INDUSTRY in study.industry:
        yield Closeness(ANY_INDUSTRY, Message("of {says}", says=words().industries[EVERY_INDUSTRY].says))
    if setting.country is not None and study.country == setting.country:
        yield Closeness(SAME_COUNTRY, Message("from your country ({country})", country=study.country))
    if arrangement.forced and setting.is_chosen:
        yield Closeness(FORCED, Message("about an order, while you ask by choice"))
    if study.leaves_out == "new-hires" and setting.is_new_in_post is True:
        yield Closeness(OTHER_TENURE, Message("without new staff, and you are new"))
    if study.leaves_out == "experienced" and setting.is_new_in_post is False:
        yield Closeness(OTHER_TENURE, Message("of new staff alone, and you are not new"))


def _listed(names: tuple[str, ...]) -> Message:
    *first, last = names
    return Message("{first} and {last}", first=", ".join(first), last=last) if first else Message("{last}", last=last)
