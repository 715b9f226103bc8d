"""Entries to write: one made by hand, and any that Hypothesis thinks of."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from hypothesis import strategies as st

from homeground.case.entry import SHAPE, Draft

NOON = datetime(2026, 10, 12, 12, 0, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 2, 7, 5, 9, tzinfo=UTC)


def draft(kind: str, body: Mapping[str, Any], *, id_: UUID | None = None, shape: int = SHAPE) -> Draft:
    return Draft(id=id_ or uuid4(), at=NOON, on=date(2026, 10, 12), by="me", shape=shape, facts_version="2026-10", kind=kind, body=body)


def person(employer: str) -> Draft:
    return draft("answer", {"section": "person", "fields": {"employer": employer}})


def task(row: str, name: str) -> Draft:
    return draft("answer", {"section": "tasks", "row": row, "fields": {"name": name}})


def note(words: str) -> Draft:
    return draft("reply-received", {"reply": "maybe", "on": "2026-10-12", "said": words})


plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
json_values = st.recursive(plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=12)
bodies = st.dictionaries(st.text(), json_values, max_size=5)
subjects = st.sampled_from(["person", "terms", "tasks/post", "tasks/phones"])


@st.composite
def answers(draw: st.DrawFn) -> Draft:
    section, _, row = draw(subjects).partition("/")
    about = {"section": section, **({"row": row} if row else {})}
    kind = draw(st.sampled_from(["answer", "answer", "removed"]))
    return draft(kind, about | ({"fields": draw(bodies)} if kind == "answer" else {}), id_=draw(st.uuids()))


@st.composite
def any_drafts(draw: st.DrawFn) -> Draft:
    return Draft(
        id=draw(st.uuids()),
        at=draw(st.datetimes(timezones=st.just(UTC))),
        on=draw(st.dates()),
        by=draw(st.text()),
        shape=draw(st.integers(min_value=0, max_value=2**40)),
        facts_version=draw(st.text()),
        kind=draw(st.text()),
        body=draw(bodies),
    )
