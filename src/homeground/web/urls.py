"""The addresses of the pages."""

from django.urls import path

from homeground.web import case, erase, happened, history, keep, pages, papers, rows, section, start, theme

_CASE = "c/<slug:name>/"

urlpatterns = [
    path("", start.start, name="start"),
    path("import/", start.take_in, name="import"),
    path("now/<slug:where>/", pages.now, name="now"),
    path("theme/", theme.choose, name="theme"),
    path("kept/", pages.kept, name="kept"),
    path("sources/", pages.sources, name="sources"),
    path("help/", pages.helping, name="help"),
    path(_CASE, case.overview, name="overview"),
    path(f"{_CASE}undo/", history.undo, name="undo"),
    path(f"{_CASE}happened/<slug:kind>/", happened.note, name="note"),
    path(f"{_CASE}happened/<uuid:happening>/better/", happened.correct, name="correct"),
    path(f"{_CASE}happened/<uuid:happening>/withdraw/", happened.withdraw, name="withdraw"),
    path(f"{_CASE}papers/", papers.every, name="papers"),
    path(f"{_CASE}papers/<slug:paper>/", papers.preview, name="paper"),
    path(f"{_CASE}papers/<slug:paper>.<slug:form>", papers.download, name="download"),
    path(f"{_CASE}history/", history.history, name="history"),
    path(f"{_CASE}history/back/", history.bring_back, name="bring-back"),
    path(f"{_CASE}history/<slug:section_name>/", history.history, name="section-history"),
    path(f"{_CASE}keep/", keep.keep, name="keep"),
    path(f"{_CASE}keep/rename/", keep.rename, name="rename"),
    path(f"{_CASE}keep/backup/", keep.backup, name="backup"),
    path(f"{_CASE}keep/export/", keep.export, name="export"),
    path(f"{_CASE}keep/erase/", erase.case, name="erase-case"),
    path(f"{_CASE}keep/erase/happened/<uuid:happening>/", erase.happened, name="erase-happened"),
    path(f"{_CASE}keep/erase/<slug:section_name>/", erase.answers, name="erase-answers"),
    path(f"{_CASE}<slug:section_name>/", section.section, name="section"),
    path(f"{_CASE}<slug:section_name>/<slug:row>/", rows.row, name="row"),
    path(f"{_CASE}<slug:section_name>/<slug:row>/remove/", rows.remove, name="remove-row"),
]
