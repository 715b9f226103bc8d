"""Answers, journals and cases of every kind, for laws that hold for all of them."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st

from homeground.case import SECTIONS, SHAPE, Case, Entry, Section, fold
from homeground.case.entry import answer_body, removed_body
from homeground.case.field import Field, fields_of
from homeground.case.happening import HAPPENINGS
from homeground.case.reading import BadAnswer, body_of, read

FEW = settings(max_examples=50)
"""For laws over whole cases, each of which takes longer to draw and to read than many other examples together."""

PRIVATE_MARK = "zq-private-zq"
"""Stands in every private text of `marked` cases, and nowhere else."""

_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Cn", "Co")), min_size=1, max_size=40).filter(str.strip)
_DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
_SPECIAL: dict[str, list[Any]] = {
    "place": ["GB", "IE", "US-VT"],
    "occupation": ["43-3021", "15-1252"],
    "currency": ["GBP", "EUR", "JPY"],
    "address": ["https://example.org/a", "http://a.example/x?y=1"],
    "route": ["request", "flexible-carer"],
    "ground": ["customers", "team_culture"],
    "true_of_me": [["carer"], ["disability", "federally_regulated"]],
    "not_true_of_me": [["pregnant"], ["probation", "apprentice"]],
    "child_ages": [["4"], ["11", "0"]],
    "disabled_child_ages": [["4"]],
    "earlier_requests": [["2026-02-03"]],
    "earlier_decisions": [["2026-03-20", "2025-03-20"]],
    "further": [["proof: I enclose the certificate."], ["other_parent: We do not ask at once.", "x-1: It is so."]],
    "employer_size": ["1", "640"],
    "age": ["41"],
    "page": ["1", "98"],
    "options": [["none", "two days"], ["none", "one day", "two days"]],
    "now": ["none"],
    "favourite": ["two days"],
    "guess": [["0.20 0.35 0.60"]],
    "guards": [["on time; higher; 20"], ["reply; lower; 12.5"]],
    "digits": ["0f" * 32],
    "sealed": ["1e" * 32],
    "source_sha256": ["2d" * 32],
    "entered_at": ["2027-01-12T17:05:00Z"],
}
_PACKAGES = ("as_good_as", "left", "right", "offer", "second", "third", "counter")
_PACKAGE = [["home-days: two days"], ["home-days: none", "trial-length: 12 weeks"]]


def _number(field: Field) -> st.SearchStrategy[str]:
    low, high = field.question.at_least or Decimal(0), field.question.at_most or Decimal(7)
    return st.decimals(low, high, places=1).map(str)


def answer(field: Field) -> st.SearchStrategy[Any]:
    """A raw answer to one field's question."""
    if field.question.choices and field.kind == "choice":
        return st.sampled_from(sorted(field.question.choices))
    if field.name in _SPECIAL:
        return st.sampled_from(_SPECIAL[field.name])
    if field.name in _PACKAGES:
        return st.sampled_from(_PACKAGE)
    by_kind: dict[str, st.SearchStrategy[Any]] = {
        "line": _WORDS,
        "words": _WORDS,
        "yes-no": st.booleans(),
        "day": _DAYS,
        "clock": st.times().map(lambda t: time(t.hour, t.minute)),
        "number": _number(field),
        "several": st.lists(st.sampled_from(sorted(field.question.choices or ["-"])), max_size=5),
        "lines": st.lists(_WORDS, max_size=4),
        "moments": st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), max_size=3),  # noqa: DTZ001 - a local slot
    }
    return by_kind[field.kind]


@cache
def raw_answers(shape: type) -> st.SearchStrategy[dict[str, Any]]:
    """Raw answers to some of a section's questions; they may contradict each other."""
    fields = fields_of(shape)
    required = {f.name: answer(f) for f in fields if f.is_required}
    return st.fixed_dictionaries(required, optional={f.name: answer(f) for f in fields if not f.is_required})


@cache
def values(shape: type) -> st.SearchStrategy[Any]:
    """Checked values of a section's shape."""
    return raw_answers(shape).map(lambda raw: _read_or_none(shape, raw)).filter(lambda value: value is not None)


def happened(kind: str) -> st.SearchStrategy[Any]:
    """Checked values of a kind of happening."""
    return values(HAPPENINGS[kind].shape)  # type: ignore[arg-type]  # a type is hashable


def _read_or_none(shape: type, raw: dict[str, Any]) -> object | None:
    try:
        return read(shape, raw)
    except BadAnswer:
        return None


ROWS = st.sampled_from(["a", "b", "post-and-cheques", "7"])
IDS = st.integers(1, 2**64).map(lambda number: UUID(int=number))
FUTURE_KINDS = st.sampled_from(["ballot-held", "day-dreamt", "x"])


@st.composite
def entries(draw: st.DrawFn, number: int, section: Section | None = None) -> Entry:
    """An entry of any kind, known or not yet."""
    kind = (
        "answer"
        if section
        else draw(st.sampled_from(["answer", "answer", "answer", "removed", *HAPPENINGS, "withdrawn", "correction", "future"]))
    )
    section = section or draw(st.sampled_from(SECTIONS))
    row = draw(ROWS) if section.has_rows else None
    match kind:
        case "answer":
            body = answer_body(section.name, row, draw(values(section.shape)))
        case "removed":
            body = removed_body(section.name, row)
        case "withdrawn":
            body = {"of": str(draw(IDS))}
        case "correction":
            happening = draw(st.sampled_from(sorted(HAPPENINGS)))
            body = {"of": str(draw(IDS)), "kind": happening, "fields": body_of(draw(happened(happening)))}
        case "future":
            kind, body = draw(FUTURE_KINDS), draw(st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=9), max_size=3))
        case _:
            body = body_of(draw(happened(kind)))
    at = datetime(2026, 10, 9, 8, tzinfo=UTC) + timedelta(minutes=number)
    shape = draw(st.sampled_from([SHAPE, SHAPE, SHAPE, SHAPE + 1])) if kind == "x" else SHAPE
    return Entry(id=UUID(int=number), number=number, at=at, on=at.date(), by="me", shape=shape, facts_version="", kind=kind, body=body)


@st.composite
def journals(draw: st.DrawFn, max_size: int = 12) -> tuple[Entry, ...]:
    """A journal of such entries, numbered with gaps."""
    size = draw(st.integers(0, max_size))
    return tuple(draw(entries(number * 3)) for number in range(1, size + 1))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case that a journal tells, with most sections answered; of a list, one row or two."""
    lists = [section for section in SECTIONS if section.has_rows]
    journal = [draw(entries(number, section)) for number, section in enumerate((*SECTIONS, *lists), start=1)]
    return fold(journal)


def marked(case: Case) -> Case:
    """The same case with a mark in every text that is private by its question or by its row."""
    return fold(tuple(_marked(case)))


def _marked(case: Case) -> list[Entry]:
    made: list[Entry] = []
    for section in SECTIONS:
        held = getattr(case, section.name)
        for row, value in held.items() if section.has_rows else [(None, held)]:
            is_kept = getattr(value, "may_tell", True) is False or getattr(value, "may_name", True) is False
            body = {name: _mark(field, old) if is_kept or field.question.private else old for name, field, old in _fields(value)}
            number = len(made) + 1
            at = datetime(2026, 10, 9, 8, tzinfo=UTC)
            content = {"section": section.name, "fields": body} | ({"row": row} if row else {})
            made.append(
                Entry(
                    id=UUID(int=number),
                    number=number,
                    at=at,
                    on=at.date(),
                    by="me",
                    shape=SHAPE,
                    facts_version="",
                    kind="answer",
                    body=content,
                )
            )
    return made


def _fields(value: Any) -> list[tuple[str, Field, Any]]:  # noqa: ANN401 - a value of any section
    body = body_of(value)
    return [(field.name, field, body[field.name]) for field in fields_of(value.__class__) if field.name in body]


def _mark(field: Field, old: list[str] | str) -> list[str] | str:
    if field.name in _SPECIAL:
        return old
    if field.kind in ("line", "words"):
        return PRIVATE_MARK
    if field.name in _PACKAGES:
        return [f"{line.partition(':')[0]}: {PRIVATE_MARK}" for line in old]
    return [PRIVATE_MARK for _ in old] if field.kind == "lines" else old
