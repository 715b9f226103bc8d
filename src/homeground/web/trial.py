"""The page of the trial: before a plan, the plan and its draw, one tap a day, and after the last day what came out."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from homeground.case.reading import BadAnswer, Mistake
from homeground.case.trial_events import REASONS
from homeground.desk import trial as desk
from homeground.desk import trial_draw
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import withdraw
from homeground.desk.overview import overview
from homeground.desk.trial import CannotSucceed, HardlySettles, TooEarly, look_at_trial, missing_of
from homeground.desk.trial_calendar import trial_calendar
from homeground.desk.trial_days import log_day
from homeground.desk.trial_heads import heads_of, note_sent
from homeground.desk.trial_reviews import hold_review
from homeground.press import calendar_file
from homeground.trial import DESIGNS, is_of_other_work, verify
from homeground.web import trial_shown as shown
from homeground.web.frame import frame_of
from homeground.web.interview import device_first
from homeground.web.notice import Notice, leave
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case
from homeground.web.stamp import secret_number, stamp, today
from homeground.wording import say


@require_http_methods(["GET", "HEAD", "POST"])
def trial(request: HttpRequest, name: str) -> HttpResponse:
    """The page as far as the trial has come; each button is one step of it."""
    file = open_case(name)
    if not overview(file, today()).case.device.is_answered:
        return device_first(request, name)
    if request.method != "POST":
        return _page(request, file)
    act = _ACTS.get(request.POST.get("do", ""))
    if act is None:
        raise Http404("There is no such step.")
    try:
        leave(request, Notice(text=act(request, file)))
    except BadAnswer as bad:
        return _page(request, file, bad.mistakes)
    except CannotSucceed as doubt:
        return _page(request, file, (Mistake("", str(doubt)),), is_doubted=True)
    except HardlySettles as doubt:
        said = (doubt.forecast.own_risk, *doubt.forecast.mends)
        return _page(request, file, tuple(Mistake("", say(one)) for one in said), is_doubted=True)
    return HttpResponseRedirect(reverse("trial-now", args=[name]))


@require_safe
def picture(_request: HttpRequest, name: str, which: str) -> HttpResponse:
    """The data of a picture, as a table that other programs read."""
    look = look_at_trial(overview(open_case(name), today()).case, today())
    found = next((one for one in shown.pictures_shown(look) if one.name == which), None)
    if found is None:
        raise Http404("There is no such picture yet.")
    written = io.StringIO()
    csv.writer(written).writerows([found.head, *found.rows])
    return _file(written.getvalue().encode(), f"{name}-trial-{which}.csv", "text/csv; charset=utf-8")


@require_safe
def bundle(_request: HttpRequest, name: str) -> HttpResponse:
    """Everything that is needed to check the result."""
    try:
        data = desk.bundle(overview(open_case(name), today()).case, today())
    except TooEarly as early:
        raise Http404(str(early)) from None
    return _file(data, f"{name}-trial.zip", "application/zip")


@require_safe
def plan_file(_request: HttpRequest, name: str) -> HttpResponse:
    """The frozen plan, byte for byte: its digest is what both sides hold."""
    held = look_at_trial(overview(open_case(name), today()).case, today()).held
    if held.frozen is None:
        raise Http404("The plan is not frozen yet.")
    return _file(held.frozen.plan.encode(), "plan.json", "application/json")


@require_safe
def days_file(_request: HttpRequest, name: str) -> HttpResponse:
    """The home days for a calendar."""
    days = trial_calendar(look_at_trial(overview(open_case(name), today()).case, today()).held)
    if not days:
        raise Http404("The home days are not known yet.")
    return _file(calendar_file(days, say), f"{name}-home-days.ics", "text/calendar; charset=utf-8")


def _file(data: bytes, called: str, kind: str) -> HttpResponse:
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{called}"'})


def _freeze(request: HttpRequest, file: CaseFile) -> str:
    desk.freeze(file, stamp=stamp(), knowingly="knowingly" in request.POST, delete_on=_day(request.POST.get("delete_on", "")))
    return "The plan is frozen. Send it to your employer today: their inbox is the time stamp."


def _commit(_request: HttpRequest, file: CaseFile) -> str:
    trial_draw.commit(file, secret_number(), stamp=stamp())
    return "Your secret number is drawn and sealed in this case. Send its digest."


def _take_digest(request: HttpRequest, file: CaseFile) -> str:
    trial_draw.take_commitment(file, request.POST.get("digits", ""), stamp=stamp())
    return "The digest of your employer is kept."


def _throws(request: HttpRequest, file: CaseFile) -> str:
    trial_draw.take_throws(file, request.POST.get("throws", ""), stamp=stamp())
    return "The throws are kept. Now show your own number: the home days follow from both."


def _wrong_paste(_request: HttpRequest, file: CaseFile) -> str:
    trial_draw.take_back_commitment(file, stamp=stamp())
    return "Taken back: the digest of your employer is wanted again. The journal keeps both."


def _reveal(_request: HttpRequest, file: CaseFile) -> str:
    trial_draw.reveal_own(file, stamp=stamp())
    return "Your number is shown below. Send it."


def _take_number(request: HttpRequest, file: CaseFile) -> str:
    trial_draw.take_number(file, request.POST.get("digits", ""), stamp=stamp())
    return "The number fits its digest, and is kept."


def _refuse(_request: HttpRequest, file: CaseFile) -> str:
    trial_draw.refuse(file, "employer", stamp=stamp())
    return "Noted: the draw ends. Close this trial, and a new plan can start."


def _log(request: HttpRequest, file: CaseFile) -> str:
    worked = request.POST.get("worked", "")
    logged = log_day(
        file,
        stamp=stamp(),
        value=None if worked == "absent" else request.POST.get("value", "").strip() or None,
        worked=worked or None,
        on=_day(request.POST.get("on", "")),
        reason=request.POST.get("reason", "") or None,
        note=request.POST.get("note", "").strip(),
        guards=_guards(request.POST),
    )
    said = {"new": "Kept.", "changed": "Corrected. What was said first stays in the log.", "same": "Nothing was changed."}
    return said.get(logged.how, "Kept.")


def _review(request: HttpRequest, file: CaseFile) -> str:
    said = {name: request.POST.get(name, "").strip() for name in ("went_well", "went_badly", "next_week")}
    on = _day(request.POST.get("on", "")) or today()
    hold_review(file, {**{name: words for name, words in said.items() if words}, "on": on, "stays": "stays" in request.POST}, stamp=stamp())
    return "The review is kept. The report tells it."


def _note(request: HttpRequest, file: CaseFile) -> str:
    note_sent(file, stamp=stamp(), head=request.POST.get("head", ""))
    return "Noted: this head of the log was sent."


def _take_back(request: HttpRequest, file: CaseFile) -> str:
    sent = {str(number) for number, _ in heads_of(overview(file, today()).case)}
    if (number := request.POST.get("which", "")) in sent:
        withdraw(file, UUID(number), stamp=stamp())
    return "Taken back: it counts no longer."


def _guards(sent: Mapping[str, str]) -> list[str]:
    """The numbers of the guards that were typed, each as a line."""
    return [f"{sent[f'guard-name-{at}']}: {value.strip()}" for at in range(4) if (value := sent.get(f"guard-{at}", "")).strip()]


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise BadAnswer((Mistake("on", "write the day as 2027-01-12"),)) from None


def _close(request: HttpRequest, file: CaseFile) -> str:
    desk.close(file, request.POST.get("why", ""), stamp=stamp())
    return "The trial is closed."


_ACTS: Mapping[str, Callable[[HttpRequest, CaseFile], str]] = {
    "freeze": _freeze,
    "commit": _commit,
    "take-digest": _take_digest,
    "throws": _throws,
    "wrong-paste": _wrong_paste,
    "reveal": _reveal,
    "take-number": _take_number,
    "refuse": _refuse,
    "log": _log,
    "review": _review,
    "note": _note,
    "take-back": _take_back,
    "close": _close,
}


def _page(request: HttpRequest, file: CaseFile, mistakes: tuple[Mistake, ...] = (), *, is_doubted: bool = False) -> HttpResponse:
    case = overview(file, today())
    look = look_at_trial(case.case, today())
    context: dict[str, object] = {
        "frame": frame_of(file.name, case, "trial", today()),
        "siblings": siblings(file.name, room_named("trial"), "trial-now"),
        "look": look,
        "stage": look.stage,
        "boss": case.case.person.boss_name or "your employer",
        "mistakes": [one.remedy for one in mistakes],
        "is_doubted": is_doubted or (look.forecast is not None and look.forecast.is_weak),
        "lacks_deletion": look.planned.lacks == ("delete_on",),
        "typed": request.POST if mistakes else {},
        "missing": missing_of(look),
        "kinds": shown.kinds_shown(look),
        "one_week": shown.one_week_said(look),
        "tap": shown.tap_of(look),
        "others": _others(look),
        "windows": shown.windows_of(look),
        "is_apart": look.planned.complete is not None and is_of_other_work(case.case, look.planned.complete.plan.measure),
        "heads": heads_of(case.case),
        "reasons": REASONS.items(),
        "review_due": look.held.review_due(today()),
        "may_grow": look.held.fit is not None and len(look.held.fit.phases) > 1,
        "drawn": DESIGNS[look.held.plan.plan.design] if look.held.plan else "",
        "guards_asked": [guard.name for guard in look.held.plan.plan.guards] if look.held.plan else [],
        "own_digest": look.held.commitments.get("employee", ""),
        "their_digest": look.held.commitments.get("employer", ""),
        "own_number": look.held.nonces["employee"].hex() if "employee" in look.held.nonces else "",
        "is_theirs_there": "employer" in look.held.nonces,
    }
    if look.result:
        context |= {
            "came": look.result,
            "pictures": shown.pictures_shown(look),
            "guards": shown.guards_shown(look.result),
            "beside": shown.beside_of(look.result),
            "checked": _checked(look) if "check" in request.GET else None,
        }
    return render(request, "homeground/trial.html", context, status=422 if mistakes else 200)


def _others(look: desk.TrialLook) -> list[tuple[date, str]]:
    """Days that can be told or corrected, the open ones first, each with what stands there."""
    open_days = [on for on in look.unlogged if on != look.today]
    told = sorted((on for on in look.held.latest if look.held.plan is None or look.held.plan.has(on)), reverse=True)
    if look.held.fit or not look.held.frozen or look.stage not in ("waiting", "running", "over"):
        return []
    return [*((on, "to be counted") for on in open_days), *((on, "correct it") for on in told)]


def _checked(look: desk.TrialLook) -> tuple[str, ...]:
    """What a check of the bundle found broken; nothing where all holds."""
    sent = tuple(head.head for head in look.held.sent)
    found = verify(desk.bundle(look.case, look.today), plan_sent=look.held.plan.digest if look.held.plan else "", heads_sent=sent)
    return tuple(f"{one.what}: {one.why}" for one in found.broken)
