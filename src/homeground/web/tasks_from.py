"""Begin the list of one's tasks with those of an occupation, from one's own download: those that are ticked, and no others."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from homeground.case.message import Message
from homeground.case.reading import BadAnswer, Mistake
from homeground.desk.interview import DeviceUnasked
from homeground.desk.library import HeldTask, NoSuchRelease
from homeground.desk.library_said import database_of
from homeground.desk.overview import Overview, overview
from homeground.desk.start_tasks import Started, start_tasks
from homeground.desk.task_bank import NoReleaseYet, NoSuchOccupation, TaskBank, task_bank
from homeground.portability import read_taken
from homeground.web.data import NO_RELEASE, data_address
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.library import LABELS, attribution_of, has_library, library
from homeground.web.notice import Notice, leave
from homeground.web.shelf import open_case
from homeground.web.stamp import stamp, today
from homeground.wording import say

_FEW = 5
"""A list of so many tasks is still short."""
_NONE_TICKED = Mistake("tasks", "tick those that you do")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A task to tick: its label with its look, and whether it is ticked, or in the list already."""

    task: HeldTask
    label: str
    look: str
    is_ticked: bool
    is_there: bool


@require_http_methods(["GET", "HEAD", "POST"])
def tasks_from(request: HttpRequest, name: str, code: str) -> HttpResponse:
    """The tasks of an occupation as checkboxes; those that are ticked become rows, and rows that are there stay."""
    file = open_case(name)
    look = overview(file, today())
    if not look.case.device.is_answered:
        return device_first(request, name)
    ticked = request.POST.getlist("task")
    release = request.POST.get("release") or None
    try:
        if request.method != "POST":
            return _page(request, name, look, task_bank(library(), code), code)
        if not ticked:
            return _page(request, name, look, task_bank(library(), code, release=release), code, mistakes=(_NONE_TICKED,))
        started = start_tasks(file, library(), code, ticked, stamp=stamp(), release=release)
    except BadAnswer as bad:
        bank = task_bank(library(), code, release=release)
        return _page(request, name, look, bank, code, ticked=ticked, mistakes=bad.mistakes)
    except DeviceUnasked:
        return device_first(request, name)
    except NoReleaseYet:
        return _elsewhere(request, name, look, NO_RELEASE)
    except NoSuchRelease:
        return _elsewhere(request, name, look, "That release is not here any more. Nothing was changed.")
    except NoSuchOccupation:
        return _elsewhere(request, name, look, "Your download has no occupation of that code. Look for yours by its title.")
    leave(request, _told(name, started))
    return HttpResponseRedirect(reverse("section", args=[name, "tasks"]))


def begin_with(name: str, look: Overview) -> str:
    """Where a list of tasks that is short can be begun from an occupation; empty where it is long, or no downloads are kept here."""
    if len(look.case.tasks) > _FEW or not has_library():
        return ""
    chosen = look.case.person.occupation
    return reverse("tasks-from", args=[name, chosen]) if chosen else data_address(name, look.case.person.job_title or "")


def _told(name: str, started: Started) -> Notice:
    new, there = len(started.changes), started.there_already
    if not new:
        return Notice(text="Nothing was changed: these tasks are in your list already.")
    stayed = " There already, and left as it was: {there}." if there else ""
    text = say(Message("{new:task|tasks} added to your list." + stayed, new=new, there=there))
    return Notice(text=text, case=name, section="tasks")


def _elsewhere(request: HttpRequest, name: str, look: Overview, text: str) -> HttpResponse:
    """To the downloads, where another can be added or another occupation looked up."""
    leave(request, Notice(text=text))
    return HttpResponseRedirect(data_address(name, look.case.person.job_title or ""))


def _page(
    request: HttpRequest,
    name: str,
    look: Overview,
    bank: TaskBank,
    code: str,
    *,
    ticked: Collection[str] = (),
    mistakes: tuple[Mistake, ...] = (),
) -> HttpResponse:
    known = {taken.task for task in look.case.tasks.values() if (taken := read_taken(task.taken_from))}
    offered = [
        Offered(
            task=one.task,
            label=LABELS[one.label][0],
            look=LABELS[one.label][1],
            is_ticked=one.task.id in ticked,
            is_there=one.task.id in known,
        )
        for one in bank.tasks
    ]
    context = {
        "frame": frame_of(name, look, "work", today()),
        "bank": bank,
        "code": code,
        "called": database_of(bank.release.name),
        "offered": offered,
        "others": data_address(name, look.case.person.job_title or ""),
        "mistakes": [("tasks", "The tasks:", mistake.remedy) for mistake in mistakes],
        "attribution": attribution_of(bank.release.name),
    }
    return render(request, "homeground/tasks_from.html", context, status=422 if mistakes else 200)
