"""docs/reference/ says what the program does today."""

import json
import re
from pathlib import Path

import pytest

from homeground.case import SECTIONS, Section
from homeground.case.field import fields_of
from homeground.cli.catalogue import calls
from homeground.cli.shapes import SHAPES
from tests.cli.calls import command
from tools import write_reference


def test_the_reference_is_fresh() -> None:
    stale = write_reference.stale()
    assert stale == [], f"docs/reference is out of date ({', '.join(stale)}); run: {write_reference.COMMAND}"


def test_a_changed_missing_or_left_over_page_is_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_reference, "REFERENCE", tmp_path)
    assert write_reference.stale() == sorted(write_reference.pages())
    write_reference.write()
    assert write_reference.stale() == []
    (tmp_path / "json.md").write_text("changed")
    (tmp_path / "sections.md").unlink()
    (tmp_path / "old.md").write_text("left over")
    assert write_reference.stale() == ["json.md", "old.md", "sections.md"]
    write_reference.write()
    assert write_reference.stale() == []


def test_the_pages_are_the_same_whatever_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = write_reference.pages()
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("HOMEGROUND_HOME", "elsewhere")
    assert write_reference.pages() == wanted


def test_every_command_every_question_and_every_shape_is_told() -> None:
    pages = write_reference.pages()
    for words, _ in calls():
        assert f"### {' '.join(words)}\n" in pages["commands.md"]
        for option in command(words).params:
            assert all(written in pages["commands.md"] for written in option.opts if written.startswith("-"))
    for section in SECTIONS:
        for field in fields_of(section.shape):
            assert f"### {field.name}\n\n{field.question.ask}\n\n{field.question.why}\n" in pages["sections.md"]
    schemas = re.findall(r"^## ([\w ]+)\n\n```json\n(.*?)^```", pages["json.md"], flags=re.MULTILINE | re.DOTALL)
    assert [name for name, _ in schemas] == list(SHAPES)
    assert all(json.loads(schema)["type"] == "object" for _, schema in schemas)


def test_what_is_private_is_marked() -> None:
    private = sum(field.question.private for section in SECTIONS for field in fields_of(section.shape))
    assert write_reference.sections().count("- Private:") == private > 5


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_the_schema_of_a_section_tells_each_question_with_its_reason_unit_and_example(section: Section) -> None:
    told = json.loads(write_reference.schema())["$defs"][section.name]
    properties = (told["additionalProperties"] if section.has_rows else told)["properties"]
    for field in fields_of(section.shape):
        one = properties[field.name]
        assert (one["title"], one["description"], one["examples"]) == (field.question.ask, field.question.why, [field.question.example])
        assert one.get("x-unit", "") == field.question.unit
        assert one.get("x-private", False) == field.question.private
