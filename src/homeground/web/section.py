"""One section of the interview: its questions on one page, saved together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from homeground.case.reading import BadAnswer, Mistake
from homeground.case.section import Section, section_named
from homeground.desk.case_file import CaseFile, Stale
from homeground.desk.interview import DeviceUnasked
from homeground.desk.overview import Overview, overview
from homeground.web import rows
from homeground.web.form import Texts, form_of, texts_of
from homeground.web.interview import device_first, mistakes_in, section_context, section_or_404, status_of
from homeground.web.jobs import jobs_like
from homeground.web.money import money_context
from homeground.web.notice import Notice, leave
from homeground.web.rooms import next_section
from homeground.web.saving import save, typed
from homeground.web.shelf import open_case
from homeground.web.shown import differences
from homeground.web.stamp import today

_Page = tuple[str, Callable[[HttpRequest, str, Overview], dict[str, object]]]
"""The template of a page, and what it shows of a case besides what all such pages show."""
_PAGE: _Page = ("homeground/section.html", lambda _request, _case, _look: {})
_PAGES: Mapping[str, _Page] = {
    "money": ("homeground/money.html", lambda request, _case, look: money_context(request, look.case, today())),
    "person": ("homeground/section.html", lambda _request, case, look: {"jobs_like": jobs_like(case, look.case.person)}),
}
"""The sections that show more."""


@require_http_methods(["GET", "HEAD", "POST"])
def section(request: HttpRequest, name: str, section_name: str) -> HttpResponse:
    """The page of a section: a form, or a list of rows."""
    file, chosen = open_case(name), section_or_404(section_name)
    if request.method == "POST":
        return rows.add(request, file, chosen) if chosen.has_rows else _save(request, file, chosen)
    look = overview(file, today())
    if not look.case.device.is_answered and chosen.name != "device":
        return device_first(request, name)
    if chosen.has_rows:
        return rows.listing(request, file, chosen, look)
    return _page(request, file, chosen, look, texts_of(getattr(look.case, chosen.name)))


def _save(request: HttpRequest, file: CaseFile, chosen: Section) -> HttpResponse:
    texts = typed(request, chosen.shape)
    try:
        changed = save(request, file, chosen, texts)
    except (BadAnswer, DeviceUnasked) as error:
        return _page(request, file, chosen, overview(file, today()), texts, mistakes_in(error))
    except Stale:
        look = overview(file, today())
        return _page(request, file, chosen, look, texts, theirs=texts_of(getattr(look.case, chosen.name)))
    if changed.how == "same":
        leave(request, Notice(text=f"{chosen.title}: nothing was changed."))
    else:
        leave(request, Notice(text=f"{chosen.title}: saved.", case=file.name, section=chosen.name))
    after = next_section(chosen.name)
    if "next" in request.POST and after:
        return HttpResponseRedirect(reverse("section", args=[file.name, after]))
    return HttpResponseRedirect(reverse("overview", args=[file.name]))


def _page(
    request: HttpRequest,
    file: CaseFile,
    chosen: Section,
    look: Overview,
    texts: Texts,
    mistakes: Iterable[Mistake] = (),
    *,
    theirs: Texts | None = None,
) -> HttpResponse:
    after, form = next_section(chosen.name), form_of(chosen, texts, mistakes)
    context = section_context(request, file.name, chosen, look) | {
        "form": form,
        "seen": look.seen.get(chosen.name, 0),
        "after": section_named(after).title if after else "",
        "is_stale": theirs is not None,
        "differences": tuple(differences(chosen.shape, theirs or {}, texts)),
    }
    template, shown = _PAGES.get(chosen.name, _PAGE)
    context |= shown(request, file.name, look)
    status = status_of(has_mistakes=bool(form.mistakes), is_stale=theirs is not None)
    return render(request, template, context, status=status)
