"""The first page: the cases on this machine, a new one, and one that comes from a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from homeground.case.device import Device
from homeground.case.person import WHERE, Person
from homeground.case.reading import BadAnswer, Mistake, from_form, read
from homeground.case.section import section_named
from homeground.desk.begin import begin
from homeground.desk.begin import take_in as put_in
from homeground.desk.naming import DEFAULT, free_name, plain_name
from homeground.desk.transfer import Parcel, read_export
from homeground.store import Unkeepable
from homeground.web.control import Control
from homeground.web.form import Texts, controls_of, summary_of
from homeground.web.notice import Notice, leave
from homeground.web.saving import typed
from homeground.web.shelf import shelf
from homeground.web.stamp import stamp

_DEVICE = section_named("device")
_MUST_CHOOSE = "choose one"


@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """The cases of this machine, and the first questions of a new one."""
    if request.method == "POST":
        return _begin(request)
    return _page(request, {"name": [free_name(DEFAULT, shelf().names())]})


@require_POST
def take_in(request: HttpRequest) -> HttpResponse:
    """A new case from an exported file."""
    try:
        parcel = _parcel(request)
        file = put_in(shelf(), parcel, free_name(plain_name(parcel.name) or DEFAULT, shelf().names()))
    except BadAnswer as bad:
        return _page(request, {"name": [free_name(DEFAULT, shelf().names())]}, import_mistakes=bad.mistakes)
    except Unkeepable as bad:
        return _page(request, {"name": [free_name(DEFAULT, shelf().names())]}, import_mistakes=(Mistake("", str(bad)),))
    unread = f" {len(parcel.unread)} of its entries are of a kind that this version can’t read; they are kept." if parcel.unread else ""
    leave(request, Notice(text=f"The case was taken in as “{file.name}”.{unread}"))
    return HttpResponseRedirect(reverse("overview", args=[file.name]))


def _begin(request: HttpRequest) -> HttpResponse:
    texts = typed(request, Device) | typed(request, Person) | {"name": [request.POST.get("name", "")]}
    taken = shelf().names()
    name = plain_name(texts["name"][0]) or free_name(DEFAULT, taken)
    mistakes = tuple(_mistakes(name, texts, taken))
    if mistakes:
        return _page(request, texts, mistakes)
    device = read(Device, from_form(Device, texts))
    if device.is_seen_by_employer and "anyway" not in request.POST:
        return render(request, "homeground/own_device_first.html", {"kept": {key: texts[key][0] for key in texts}})
    where = {"where": texts["where"]} if "where" in texts else {}
    begin(shelf(), name, from_form(Device, dict(texts)), from_form(Person, where), stamp=stamp())
    return HttpResponseRedirect(reverse("overview", args=[name]))


def _mistakes(name: str, texts: Texts, taken: Iterable[str]) -> Iterable[Mistake]:
    if name in taken:
        yield Mistake("name", f"there is a case called {name} on this machine already; {free_name(name, tuple(taken))} is free")
    for field in ("whose", "account"):
        if not texts.get(field, [""])[-1]:
            yield Mistake(field, _MUST_CHOOSE)
    for shape, names in ((Device, ("whose", "account")), (Person, ("where",))):
        try:
            read(shape, from_form(shape, {key: texts[key] for key in names if key in texts}))
        except BadAnswer as bad:
            yield from bad.mistakes


def _page(
    request: HttpRequest, texts: Texts, mistakes: tuple[Mistake, ...] = (), import_mistakes: tuple[Mistake, ...] = ()
) -> HttpResponse:
    device, person = controls_of(Device, texts, mistakes), controls_of(Person, texts, mistakes)
    asked: dict[str, Control] = {"name": person["name"], **device, "where": person["where"]}
    context = {
        "cases": shelf().names(),
        "name": texts["name"][0],
        "name_error": next((mistake.remedy for mistake in mistakes if mistake.field == "name"), ""),
        "first": (_to_choose(device["whose"]), _to_choose(device["account"]), person["where"]),
        "wheres": WHERE.items(),
        "mistakes": summary_of(mistakes, asked),
        "import_mistakes": [f"{mistake.field}: {mistake.remedy}".removeprefix(": ") for mistake in import_mistakes],
    }
    return render(request, "homeground/start.html", context, status=422 if mistakes or import_mistakes else 200)


def _to_choose(control: Control) -> Control:
    """The same question without the way to leave it open."""
    return replace(control, choices=tuple(choice for choice in control.choices if choice.value))


def _parcel(request: HttpRequest) -> Parcel:
    sent = request.FILES.get("file")
    if sent is None:
        raise BadAnswer((Mistake("", "choose a file that Homeground exported, of at most 20 megabytes"),))
    try:
        text = sent.read().decode("utf-8")
    except UnicodeDecodeError:
        raise BadAnswer((Mistake("", "this is no text file; choose one that Homeground exported"),)) from None
    return read_export(text)
