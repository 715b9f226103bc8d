"""A form drawn from the questions of a section: what was typed, how each question is answered, what is to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache

from homeground.case.field import fields_of
from homeground.case.person import Person
from homeground.case.reading import Mistake, body_of, to_form
from homeground.case.section import Section
from homeground.web.control import Control, control_of
from homeground.web.groups import Group, groups_of

Texts = Mapping[str, list[str]]
"""What stands in a form, by field, as a browser sends it."""

Told = tuple[tuple[str, str, str], ...]
"""Mistakes for the summary: address of the control, its question, the remedy; the first two empty for a mistake of the whole."""

_FILLS_IN = {"name": "name", "job_title": "organization-title", "employer": "organization"}
"""What a browser may know of its reader (WCAG 1.3.5). Nothing is switched off: that would empty the boxes after Back."""


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Controls under one heading; `is_open` where they are not hidden behind it."""

    group: Group
    controls: tuple[Control, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Form:
    """A section's form: its groups, and the mistakes in the order of the page."""

    groups: tuple[FormGroup, ...]
    mistakes: Told


def texts_of(value: object) -> dict[str, list[str]]:
    """What stands in the form of a value that is kept."""
    return blank_texts(type(value)) | to_form(type(value), body_of(value))


def blank_texts(shape: type) -> dict[str, list[str]]:
    """What stands in an empty form: nothing, but “no” where silence means no."""
    return {name: ["no"] for name in _no_unless_said(shape)}


def form_of(section: Section, texts: Texts, mistakes: Iterable[Mistake] = (), *, starts_at: str = "") -> Form:
    """The section's form, filled, with its mistakes told beside the questions and together; `starts_at` has the focus."""
    told = tuple(mistakes)
    controls = controls_of(section.shape, texts, told)
    if starts_at:
        controls[starts_at] = replace(controls[starts_at], starts_here=True)
    return Form(tuple(_group(group, controls) for group in groups_of(section)), summary_of(told, controls))


def controls_of(shape: type, texts: Texts, mistakes: Iterable[Mistake] = ()) -> dict[str, Control]:
    """The controls of a shape's questions, by field."""
    errors = {_top(mistake): mistake.remedy for mistake in reversed(tuple(mistakes))}
    fills_in = _FILLS_IN if shape is Person else {}
    return {
        field.name: control_of(
            field,
            texts.get(field.name, []),
            error=errors.get(field.name, ""),
            may_be_open=field.name not in _no_unless_said(shape),
            fills_in=fills_in.get(field.name, ""),
        )
        for field in fields_of(shape)
    }


def summary_of(mistakes: Iterable[Mistake], controls: Mapping[str, Control]) -> Told:
    """The mistakes for the summary on top of a page."""
    about = [(controls.get(_top(mistake)), mistake.remedy) for mistake in mistakes]
    return tuple((control.focus_id, control.ask, remedy) if control else ("", "", remedy) for control, remedy in about)


@cache
def _no_unless_said(shape: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(shape) if field.default is False)


def _top(mistake: Mistake) -> str:
    return mistake.field.split(".")[0]


def _group(group: Group, controls: Mapping[str, Control]) -> FormGroup:
    chosen = tuple(controls[name] for name in group.fields)
    is_open = not group.is_more or any(control.is_filled or control.error for control in chosen)
    return FormGroup(group, chosen, is_open)
