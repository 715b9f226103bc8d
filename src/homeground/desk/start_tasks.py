"""Start the list of one's tasks from a task bank: chosen texts become rows, and what is there already stays as it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from homeground.case.field import field_of
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Mistake, body_of
from homeground.case.section import section_named
from homeground.case.task import Task
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import Changed, answer_whole
from homeground.desk.library import Library
from homeground.desk.library_said import number_of
from homeground.desk.naming import row_name
from homeground.desk.task_bank import BankTask, TaskBank, task_bank
from homeground.portability import read_taken, taken_from

_CUT = "…"


@dataclass(frozen=True, slots=True)
class Started:
    """What was taken: the bank, the rows that are new, and how many of the chosen tasks were there already."""

    bank: TaskBank
    changes: tuple[Changed, ...]
    there_already: int


def start_tasks(
    file: CaseFile, library: Library, code: str, only: Collection[str] | None, *, stamp: Stamp, release: str | None = None
) -> Started:
    """Take tasks of an occupation into the section `tasks`: those whose ids are named, else all.

    Each row says from where its text is. Rows that are there are never written over, and a task that was taken before is not taken
    again. All is one act, so that undo takes it back at once. Raises what `task_bank` raises; `BadAnswer` for an id that the bank
    does not have or for too many rows; `DeviceUnasked`.
    """
    bank = task_bank(library, code, release=release)
    chosen = _chosen(bank, only)
    held = fold(file.entries()).tasks
    known = {taken.task for task in held.values() if (taken := read_taken(task.taken_from))}
    new = [one.task for one in chosen if one.task.id not in known]
    rows = {row: body_of(task) for row, task in held.items()}
    section = section_named("tasks")
    for task in new:
        fields = {"name": shortened(task.text), "taken_from": taken_from(number_of(bank.release.name), task.id)}
        rows[row_name(section, fields, rows)] = fields
    changes = answer_whole(file, "tasks", rows, stamp=stamp)
    return Started(bank, tuple(one for one in changes if one.row not in held), len(chosen) - len(new))


def shortened(text: str) -> str:
    """A task's text as the name of a row: without its full stop, cut at the end of a word where it is too long.

    >>> shortened("Count slips.")
    'Count slips'
    """
    longest = field_of(Task, "name").question.longest
    text = text.rstrip(". ")
    if len(text) <= longest:
        return text
    head, _, _ = text[:longest].rpartition(" ")
    return (head or text[: longest - 1]).rstrip(" ,;:") + _CUT


def _chosen(bank: TaskBank, only: Collection[str] | None) -> list[BankTask]:
    if only is None:
        return [*bank.tasks]
    there = {one.task.id for one in bank.tasks}
    unknown = [number for number in only if number not in there]
    if unknown:
        raise BadAnswer(tuple(Mistake(number, "the task bank of this occupation has no task of that id") for number in unknown))
    return [one for one in bank.tasks if one.task.id in set(only)]
