"""Reads the question of `homeground advise` from JSON, with every slip told by its line or its path."""

from __future__ import annotations

from homeground.case.reading import BadAnswer
from homeground.cli.json_in import NOTHING, read_json
from homeground.cli.refusal import counted, line
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused
from homeground.negotiation import Question, read_asked

_LOOKS = (
    'A question looks like this: {"issues": [{"id": "home_days", "options": ["none", "two days"], "now": "none"}, '
    '{"id": "trial", "options": ["none", "12 weeks"], "now": "none"}], "preferences": {"piles": {"must": ["home_days"]}}}'
)


def read_question(file: str) -> Question:
    """What the file asks; every mistake is told at once."""
    try:
        return read_asked(read_json(file, _LOOKS))
    except BadAnswer as error:
        raise Refused(f"{counted(error.mistakes)} in {named(file)}. {NOTHING}", *map(line, error.mistakes)) from None
