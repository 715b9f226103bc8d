"""The facts packaged beside this room: common issues, combinations that are never proposed, and what is said in a rehearsal."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pydantic import TypeAdapter

from homeground.case.package import issue_name
from homeground.negotiation.template import MaskName, MaskRule, UsualIssue, UsualIssues


@cache
def templates() -> Mapping[str, UsualIssue]:
    """The issues that are often on the table, by id, in the order in which they are suggested."""
    return MappingProxyType({one.id: one for one in _held().issues})


@cache
def mask_rules() -> Mapping[MaskName, MaskRule]:
    """The combinations that are never proposed, by name."""
    return MappingProxyType({one.name: one for one in _held().masks})


def is_refused(mask: str) -> bool:
    """Whether a combination is not taken either where the boss proposes it: so it is with every rule that is not the program's own."""
    rule = {str(name): rule for name, rule in mask_rules().items()}.get(mask)
    return rule is None or rule.is_refused


def template_of(issue: str, name: str = "") -> UsualIssue | None:
    """The template from which an issue of that id is made, `home_days` or `home-days` alike; nothing for an issue of one's own.

    One that is about pay or extra work is known by its words too, whatever it is called.
    """
    return templates().get(issue_name(issue)) or next((one for one in templates().values() if _speaks_of(one, issue, name)), None)


def _speaks_of(template: UsualIssue, *texts: str) -> bool:
    said = [f" {' '.join(re.split('[^a-z]+', text.casefold()))} " for text in texts]
    return any(f" {word} " in text for word in template.words for text in said)


@cache
def rehearsal_words() -> Mapping[str, Mapping[str, list[str]]]:
    """What is said in a rehearsal: for each thing the ways to say it, and the words by which promises and checks are known."""
    return MappingProxyType(tomllib.loads(_text("rehearsal", "words.toml")))


@cache
def hurtful_words() -> Mapping[str, Mapping[str, list[str] | str]]:
    """The words by which an insult, a threat and a last word are heard, each group with why, what to say instead, and its source."""
    return MappingProxyType(tomllib.loads(_text("rehearsal", "hurtful.toml")))


@cache
def _held() -> UsualIssues:
    return TypeAdapter(UsualIssues).validate_python(tomllib.loads(_text("templates.toml")))


def _text(*place: str) -> str:
    return files("homeground.negotiation").joinpath(*place).read_text(encoding="utf-8")
