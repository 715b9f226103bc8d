"""Writes docs/reference/ from the program itself: `python -m tools.write_reference`; a test says when that is due."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import click
from pydantic import TypeAdapter

from homeground.case import SECTIONS, Section
from homeground.case.entry import ROW_ID
from homeground.case.field import Field, fields_of
from homeground.case.reading import adapter
from homeground.cli.catalogue import CHAPTERS, calls
from homeground.cli.main import homeground
from homeground.cli.shapes import SHAPES
from homeground.cli.toml_out import bounds_of, template

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
COMMAND = "python -m tools.write_reference"
_WRITTEN = f"<!-- Written by the program: {COMMAND}. Do not edit it by hand. -->"
_COMPLETION = """\
## Completion in your shell

Commands, options, sections and the names of your cases are completed with the Tab key. Add one line, once:

| shell | file | line |
| --- | --- | --- |
| bash | `~/.bashrc` | `eval "$(_HOMEGROUND_COMPLETE=bash_source homeground)"` |
| zsh | `~/.zshrc` | `eval "$(_HOMEGROUND_COMPLETE=zsh_source homeground)"` |
| fish | `~/.config/fish/completions/homeground.fish` | `_HOMEGROUND_COMPLETE=fish_source homeground \\| source` |
"""
_STATUS = """\
## Exit status

| status | means |
| --- | --- |
| 0 | done |
| 1 | a mistake of our own; `HOMEGROUND_DEBUG=1` shows its details |
| 2 | the input or the call is wrong; one message on standard error says what, where and how to mend it, and nothing was changed |
| 130 | stopped by Ctrl-C |

## Environment

| variable | means |
| --- | --- |
| `HOMEGROUND_HOME` | the folder of your cases, where `--home` names none |
| `HOMEGROUND_TODAY` | act as on another day, such as `2026-10-09`, to try things out |
| `HOMEGROUND_DEBUG` | `1` shows the details of a mistake of our own |
| `NO_COLOR` | any value switches bold type off |

What is shown to a person may change; what `--json` gives is [written down](json.md) and stays.
"""


def pages() -> dict[str, str]:
    """Every page of the reference by the name of its file."""
    return {"commands.md": commands(), "sections.md": sections(), "json.md": shapes(), "templates.md": templates(), "schema.json": schema()}


def commands() -> str:
    """Each command's help, word for word."""
    context = click.Context(homeground, info_name="homeground", terminal_width=100, help_option_names=["-h", "--help"])
    parts = ["# Commands", _WRITTEN, _fenced(homeground.get_help(context)), *_chapters(context), _STATUS, _COMPLETION]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def sections() -> str:
    """Each section with its questions."""
    parts = ["# Sections", _WRITTEN, "What is asked, and why. No answer is ever needed for a paper, but a row needs the fields marked so."]
    for section in SECTIONS:
        parts += [f"## {section.name}: {section.title}", section.about]
        if section.has_rows:
            parts.append(f"A list: each {section.row} is a row of its own, named by 1 to 40 small letters, digits and dashes.")
        parts += [_field(field) for field in fields_of(section.shape)]
    return "\n\n".join(parts) + "\n"


def shapes() -> str:
    """The JSON Schema of each command's `--json`."""
    parts = [
        "# JSON",
        _WRITTEN,
        "With `--json` a command gives one object. Days are `YYYY-MM-DD`, moments ISO 8601, exact numbers are texts.",
    ]
    for name, shape in SHAPES.items():
        schema = TypeAdapter(shape).json_schema(mode="serialization")
        parts += [f"## {name}", _fenced(json.dumps(schema, indent=2, ensure_ascii=False), "json")]
    return "\n\n".join(parts) + "\n"


def schema() -> str:
    """The JSON Schema of each section's answers, for editors and other programs."""
    defs = {section.name: _schema_of(section) for section in SECTIONS}
    told = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Homeground: the answers of a case", "$defs": defs}
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _schema_of(section: Section) -> dict[str, object]:
    answers = adapter(section.shape).json_schema(mode="validation")
    if not section.has_rows:
        return answers
    return {
        "type": "object",
        "description": section.about,
        "propertyNames": {"pattern": f"^{ROW_ID.pattern}$"},
        "additionalProperties": answers,
    }


def templates() -> str:
    """The file to fill in for each section."""
    parts = [
        "# Templates",
        _WRITTEN,
        "What `homeground answer --template SECTION` gives: a file to fill in for `homeground answer SECTION FILE.toml`.",
    ]
    parts += [f"## {section.name}\n\n{_fenced(template(section), 'toml')}" for section in SECTIONS]
    return "\n\n".join(parts) + "\n"


def stale() -> list[str]:
    """The pages that no longer say what the program does."""
    wanted = pages()
    here = {file.name: file.read_text(encoding="utf-8") for file in REFERENCE.glob("*.*")}
    return sorted(name for name in wanted | here if wanted.get(name) != here.get(name))


def write() -> None:
    """Write every page anew, and take away those that are no more."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for file in REFERENCE.glob("*.*"):
        if file.name not in wanted:
            file.unlink()
    for name, text in wanted.items():
        (REFERENCE / name).write_text(text, encoding="utf-8", newline="\n")


def _chapters(context: click.Context) -> Iterator[str]:
    for chapter, table in CHAPTERS.items():
        yield f"## {chapter}"
        for words, _ in calls(table):
            yield f"### {' '.join(words)}"
            yield _fenced(_help(context, words))


def _help(context: click.Context, words: tuple[str, ...]) -> str:
    """The help of a command by all its words, each looked for in the one before."""
    for word in words:
        group = context.command
        command = group.get_command(context, word) if isinstance(group, click.Group) else None
        if command is None:
            raise LookupError(" ".join(words))
        context = click.Context(command, parent=context, info_name=word, terminal_width=100)
    return context.get_help()


def _field(field: Field) -> str:
    question = field.question
    lines = [f"### {field.name}", "", question.ask, "", question.why, ""]
    lines += [f"- Example: `{question.example}`"]
    if bounds := bounds_of(field):
        lines.append(f"- {bounds[0].upper()}{bounds[1:]}.")
    if question.choices:
        lines.append(f"- One of: {', '.join(f'`{word}` ({meaning})' for word, meaning in question.choices.items())}.")
    if field.is_required:
        lines.append("- A row needs it.")
    if question.private:
        lines.append("- Private: never printed in a paper that others read.")
    return "\n".join(lines)


def _fenced(text: str, language: str = "text") -> str:
    return f"```{language}\n{text.rstrip()}\n```"


if __name__ == "__main__":
    os.environ.pop("HOMEGROUND_HOME", None)
    write()
    click.echo(f"Written: {', '.join(pages())} in {REFERENCE.relative_to(ROOT)}/")
