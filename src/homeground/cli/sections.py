"""A section as data and on the screen: each question with its answer, private ones marked."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from homeground.case.case import Case
from homeground.case.field import Field, field_of
from homeground.case.message import Message
from homeground.case.privacy import is_row_private
from homeground.case.reading import Body, body_of
from homeground.case.section import Section, section_named
from homeground.cli.parts import AnswerLine, MissingLine, RowLine, SectionLine
from homeground.cli.screen import day, heading, out, table, title
from homeground.desk.overview import SectionState
from homeground.law import UnknownQuestion, question_for, token_said
from homeground.wording import say

PRIVATE = "private"


def bodies(case: Case, section: Section) -> Any:  # noqa: ANN401 - a body, or one for each row
    """The answers of a section as plain values; of a list, by row."""
    held = getattr(case, section.name)
    return {row: body_of(value) for row, value in held.items()} if section.has_rows else body_of(held)


def section_line(case: Case, state: SectionState) -> SectionLine:
    """A section with how far it is and what was answered."""
    section = section_named(state.section)
    held = getattr(case, section.name)
    return SectionLine(
        section=section.name,
        title=section.title,
        state=state.state,
        summary=say(state.summary),
        missing=tuple(MissingLine(path=missing.path, what=say(missing.what)) for missing in state.missing),
        answers=() if section.has_rows else _answers(section, body_of(held), is_private=False),
        rows=tuple(_row(section, row, value) for row, value in held.items()) if section.has_rows else (),
    )


def tell_section(line: SectionLine) -> None:
    """The section on the screen."""
    section = section_named(line.section)
    title(f"{line.title} ({line.section})")
    out(line.summary)
    if line.answers:
        out()
        table([(answer.question, _shown(section, answer), _mark(is_private=answer.is_private)) for answer in line.answers])
    for row in line.rows:
        heading(row.row)
        table([(answer.question, _shown(section, answer), _mark(is_private=answer.is_private)) for answer in row.answers])
    if line.missing:
        heading("Still wanted")
        for missing in line.missing:
            out(missing.what, indent="  ")
    out(f"\nAnswer it: homeground answer {line.section}")


def _row(section: Section, row: str, value: object) -> RowLine:
    is_private = is_row_private(value)
    return RowLine(row=row, is_private=is_private, answers=_answers(section, body_of(value), is_private=is_private))


def _answers(section: Section, body: Body, *, is_private: bool) -> tuple[AnswerLine, ...]:
    return tuple(_answer(field_of(section.shape, name), value, is_private=is_private) for name, value in body.items())


def _answer(field: Field, value: object, *, is_private: bool) -> AnswerLine:
    question = field.question
    return AnswerLine(field=field.name, question=question.ask, answer=value, unit=question.unit, is_private=is_private or question.private)


def _shown(section: Section, line: AnswerLine) -> str:
    return in_words(field_of(section.shape, line.field), line.answer)


_LEGAL = ("true_of_me", "not_true_of_me", "route", "ground")
"""The answers that hold words of the law."""


def in_words(field: Field, value: Any) -> str:  # noqa: ANN401 - a plain value of any field
    """An answer as a person reads it: choices by their meaning, numbers with their unit."""
    meanings = field.question.choices
    if field.name in _LEGAL:
        return "; ".join(_legal(part) for part in (value if isinstance(value, (list, tuple)) else [value]))
    match field.kind:
        case "yes-no":
            return "yes" if value else "no"
        case "choice":
            return meanings.get(value, str(value))
        case "several":
            return ", ".join(meanings.get(part, part) for part in value)
        case "lines":
            return "\n".join(f"- {part}" for part in value)
        case "moments":
            return "\n".join(say(Message("{at}", at=datetime.fromisoformat(part))) for part in value)
        case "day":
            return day(date.fromisoformat(value))
        case "clock":
            return say(Message("{at}", at=time.fromisoformat(value)))
        case "number" | "line" | "words":
            return f"{value} {field.question.unit}".rstrip()


def _legal(word: str) -> str:
    """A circumstance, right or ground in plain words; a flag of the law by its question."""
    try:
        asked = question_for(word)
    except UnknownQuestion:
        return word.replace("_", " ")
    return asked.ask if asked.kind == "yes-no" else token_said(word)


def _mark(*, is_private: bool) -> str:
    return PRIVATE if is_private else ""
