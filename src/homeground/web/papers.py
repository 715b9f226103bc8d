"""The papers: the list with what each still lacks, the preview, the files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.desk.overview import overview
from homeground.desk.print import UnknownPaper, paper_of, paper_state, paper_states, remarks
from homeground.papers.paper import Paper
from homeground.press import FORMATS, CannotSet, fragment
from homeground.press import render as set_paper
from homeground.web.frame import frame_of
from homeground.web.notice import Notice, leave
from homeground.web.place import answer_at
from homeground.web.shelf import open_case
from homeground.web.stamp import today
from homeground.wording import parts, say

FORMAT_WORDS: Mapping[str, str] = {"pdf": "PDF", "docx": "Word", "html": "HTML", "md": "Markdown", "txt": "text"}
_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}


@require_safe
def every(request: HttpRequest, name: str) -> HttpResponse:
    """All papers, each with its files and its gaps."""
    file, on = open_case(name), today()
    look = overview(file, on)
    states = paper_states(look.case, on)
    context = {
        "frame": frame_of(name, look, "papers", on),
        "papers": states,
        "has_gaps": any(state.gaps for state in states),
        "formats": FORMAT_WORDS.items(),
    }
    return render(request, "homeground/papers.html", context)


@require_safe
def preview(request: HttpRequest, name: str, paper: str) -> HttpResponse:
    """One paper as it will print; its numbers lead to the answers that they rest on."""
    file, on = open_case(name), today()
    look = overview(file, on)
    chosen = _paper_or_404(look.case, paper, on)
    states = paper_states(look.case, on)
    context = {
        "frame": frame_of(name, look, "papers", on),
        "chosen": paper_state(look.case, paper, on),
        "papers": states,
        "remarks": remarks(chosen, say),
        "formats": FORMAT_WORDS.items(),
        "other_formats": [(form, word) for form, word in FORMAT_WORDS.items() if form != "pdf"],
        # press escapes every word of it; the only markup in it is press's own
        "sheet": mark_safe(fragment(chosen, parts, lambda path: answer_at(name, path))),  # noqa: S308 - see above
    }
    return render(request, "homeground/paper.html", context)


@require_safe
def download(request: HttpRequest, name: str, paper: str, form: str) -> HttpResponse:
    """The paper as a file."""
    if form not in FORMATS:
        raise Http404("Papers have no such format.")
    chosen = _paper_or_404(fold(open_case(name).entries()), paper, today())
    try:
        content = set_paper(chosen, form, say)
    except CannotSet as trouble:
        leave(request, Notice(text=str(trouble)))
        return HttpResponseRedirect(reverse("paper", args=[name, paper]))
    disposition = f'attachment; filename="{paper}.{form}"'
    return HttpResponse(content, content_type=_TYPES[form], headers={"Content-Disposition": disposition})


def _paper_or_404(case: Case, name: str, on: date) -> Paper:
    try:
        return paper_of(case, name, on)
    except UnknownPaper:
        raise Http404("There is no such paper.") from None
