"""Writes a section's answers as TOML that `homeground answer` reads, and templates to fill in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from homeground.case.field import Field, field_of, fields_of
from homeground.case.reading import Body
from homeground.case.section import Section

_WHOLE = re.compile(r"0|[1-9][0-9]{0,17}")


def template(section: Section) -> str:
    """Every question of a section with why it is asked, and its example; take away the # before what you answer.

    A line that begins with `# ` is for reading; a line that begins with `#` alone is an example that may be used.
    """
    lines = [f"# {section.title} ({section.name}). {section.about}"]
    lines += ["# Take the # away before what you answer, and write your own answer there; what you leave out is not answered."]
    if section.has_rows:
        lines += [f"# Copy all lines below for each {section.row}, and give each a short name of its own in the brackets."]
        lines += ["", f"#[my-{section.row}]"]
    for field in fields_of(section.shape):
        lines += ["", *_asked(field), f"#{field.name} = {_example(field)}"]
    return "\n".join(lines) + "\n"


def answers(section: Section, body: Body | Mapping[str, Body]) -> str:
    """The answers of a section as its file: a list's rows as tables."""
    if not section.has_rows:
        return "".join(_written(section.shape, body))
    return "\n".join(f"[{row}]\n{''.join(_written(section.shape, fields))}" for row, fields in body.items())


def _written(shape: type, body: Body) -> Iterator[str]:
    for name, value in body.items():
        yield f"{name} = {_value(field_of(shape, name), value)}\n"


def _asked(field: Field) -> Iterator[str]:
    question = field.question
    told = [question.ask, question.why]
    if field.is_required:
        told.append("Needed.")
    if question.private:
        told.append("Private: never printed in a paper that others read.")
    if bounds := bounds_of(field):
        told.append(f"{bounds[0].upper()}{bounds[1:]}.")
    for words in told:
        yield from (f"# {line}" for line in wrap(words, 98))
    for word, meaning in question.choices.items():
        yield f"#   {word}: {meaning}"


def bounds_of(field: Field) -> str:
    """The unit and bounds of a field, in words."""
    question = field.question
    low = f"at least {question.at_least}" if question.at_least is not None else ""
    high = f"at most {question.at_most}" if question.at_most is not None else ""
    unit = f"in {question.unit}" if question.unit else ""
    longest = f"at most {question.longest} characters" if field.kind in ("line", "words", "lines") else ""
    return ", ".join(part for part in (unit, low, high, longest) if part)


def _example(field: Field) -> str:
    example = field.question.example
    if field.kind in ("several", "lines", "moments"):
        return _value(field, json.loads(example))
    return _value(field, example == "yes" if field.kind == "yes-no" else example)


def _value(field: Field, value: Any) -> str:  # noqa: ANN401 - JSON values
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(_text(str(part)) for part in value)}]"
    if field.kind == "day" or (field.kind == "number" and _WHOLE.fullmatch(str(value))):
        return str(value)
    return _text(str(value))


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
