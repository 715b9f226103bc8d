"""The checklist of one case: which controls its data ask for, which have a proof that counts, and which tasks stay in the office."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from homeground.case.message import Message, Slot
from homeground.case.safeguard import PROOFS, Safeguard
from homeground.case.task import Data
from homeground.concerns.control import LEVELS, ClassId, Control, DataClass, Level, SiteRule
from homeground.concerns.facts import controls, data_classes, site_rules

CheckState: TypeAlias = Literal["in-place", "expired", "open"]
CHECK_STATES: dict[CheckState, str] = {"in-place": "In place", "expired": "Expired", "open": "Nothing yet"}
"""Each state in words."""
_STRONGEST_FIRST = tuple(PROOFS)
_KNOWN_BY = {"shown": "seen by {by:bare}", "stated": "the word of {by:bare}"}


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist. `proof`: the strongest that counts, else the newest that has expired. `until`: its last day."""

    control: Control
    level: Level
    state: CheckState
    proof: Safeguard | None
    until: date | None


def classes_offered(answers: Iterable[Data | None]) -> tuple[DataClass, ...]:
    """The kinds of data to choose from, by what the tasks say of theirs; what must stay on site offers none."""
    given = set(answers)
    return tuple(one for one in data_classes().values() if given & set(one.answers))


def level_of(control: Control, classes: Collection[str]) -> Level:
    """How firmly these kinds of data together ask for a control: as firmly as the strictest of them."""
    levels = [control.level[name] for name in _known(classes)]
    return max(levels, key=LEVELS.index, default="no")


def checklist(classes: Collection[str], proofs: Collection[Safeguard], today: date) -> tuple[Check, ...]:
    """The controls that these kinds of data ask for, what is required first; an expired proof counts as none. There is no score."""
    asked = [(control, level_of(control, classes)) for control in controls().values()]
    wanted = [(control, level) for control, level in asked if level != "no"]
    return tuple(_check(control, level, proofs, today) for control, level in sorted(wanted, key=lambda one: -LEVELS.index(one[1])))


def how_known(safeguard: Safeguard, by: Slot | None) -> Message:
    """How a safeguard is known, and `by` whom where somebody is named: “seen by the IT service desk”, “my own word”."""
    proof = safeguard.proof or "stated"
    return Message(_KNOWN_BY[proof], by=by) if by is not None and proof in _KNOWN_BY else Message(PROOFS[proof])


def counts_until(safeguard: Safeguard) -> date | None:
    """The last day on which a proof counts; nothing where it has no day or does not say how it is known."""
    if safeguard.on is None or safeguard.proof is None:
        return None
    control = next(one for one in controls().values() if one.word == safeguard.control)
    return safeguard.on + timedelta(days=control.proof_ttl_days)


def counts(safeguard: Safeguard, today: date) -> bool:
    """A proof counts from its day on, until it has expired."""
    until = counts_until(safeguard)
    return until is not None and safeguard.on is not None and safeguard.on <= today <= until


def site_rules_that_hold(classes: Collection[str], proofs: Iterable[Safeguard], today: date) -> tuple[SiteRule, ...]:
    """The rules that keep tasks with such data on office days; one is lifted by its control, once a proof of it counts."""
    picked = _known(classes)
    proved = {proof.control for proof in proofs if counts(proof, today)}
    lifted = {one.id for one in controls().values() if one.word in proved}
    return tuple(rule for rule in site_rules() if set(rule.classes) & set(picked) and rule.unless not in lifted)


def _known(classes: Collection[str]) -> list[ClassId]:
    return [one.id for one in data_classes().values() if one.id in classes]


def _check(control: Control, level: Level, proofs: Iterable[Safeguard], today: date) -> Check:
    own = [proof for proof in proofs if proof.control == control.word and counts_until(proof)]
    valid = [proof for proof in own if counts(proof, today)]
    if valid:
        best = min(valid, key=lambda proof: (_STRONGEST_FIRST.index(proof.proof or "stated"), -_day(proof)))
        return Check(control, level, "in-place", best, counts_until(best))
    over = [proof for proof in own if proof.on is not None and proof.on <= today]
    if over:
        newest = max(over, key=_day)
        return Check(control, level, "expired", newest, counts_until(newest))
    return Check(control, level, "open", None, None)


def _day(proof: Safeguard) -> int:
    return proof.on.toordinal() if proof.on else 0
