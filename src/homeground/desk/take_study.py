"""Take a study into the employee's own evidence, together with the nearest on the other side."""

from __future__ import annotations

from collections.abc import Iterable

from homeground.case.journal import fold
from homeground.case.reading import body_of
from homeground.concerns import common_concern
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import Changed, answer_whole
from homeground.evidence import CONCERNS, ConcernId, as_find, setting_of, taken_together


def take_study(file: CaseFile, study_id: str, *, stamp: Stamp, on: Iterable[ConcernId] = ()) -> tuple[Changed, ...]:
    """Add a study to the evidence, with its counterpart where it speaks for the employee; one act, so that undo takes both back.

    The counterpart is the nearest on the concerns named, else on those of the case. A study that is there already, by its address, is
    left as it is. Raises what `taken_together` raises; `DeviceUnasked`; `BadAnswer` where there are too many rows.
    """
    case = fold(file.entries())
    raised = {common.id for held in case.concerns.values() if (common := common_concern(held.concern))}
    together = taken_together(study_id, setting_of(case, stamp.on), on=(*on, *(one for one in CONCERNS if one in raised)))
    there = {held.address for held in case.evidence.values()}
    rows = {row: body_of(held) for row, held in case.evidence.items()}
    new = {study.id.lower(): body_of(as_find(study, stamp.on)) for study in together if study.url not in there}
    changes = answer_whole(file, "evidence", {**rows, **{row: body for row, body in new.items() if row not in rows}}, stamp=stamp)
    return tuple(one for one in changes if one.row in new)
