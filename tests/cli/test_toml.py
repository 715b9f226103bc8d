"""Answers as TOML: templates that can be filled in, files that come back as they were, and no file that ends in a traceback."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from homeground.case import SECTIONS, Section
from homeground.case.field import fields_of
from homeground.case.reading import body_of, read
from homeground.cli.toml_out import answers, template
from tests import strategies
from tests.cli.conftest import Terminal

EXAMPLE = re.compile(r"^#(?=[\[a-z_])", re.MULTILINE)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_a_template_with_its_examples_uncommented_is_accepted(ada_terminal: Terminal, section: Section) -> None:
    filled = EXAMPLE.sub("", ada_terminal.done("answer", "--template", section.name))
    ada_terminal.done("answer", section.name, "-", typed=filled)
    shown = tomllib.loads(ada_terminal.done("show", section.name, "--toml"))
    fields = next(iter(shown.values())) if section.has_rows else shown
    given = tomllib.loads(filled)
    assert set(fields) == set(next(iter(given.values())) if section.has_rows else given) == {f.name for f in fields_of(section.shape)}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_an_untouched_template_answers_nothing(section: Section) -> None:
    assert tomllib.loads(template(section)) == {}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_a_template_asks_every_question_with_its_reason_and_marks_what_is_private(section: Section) -> None:
    text = " ".join(template(section).replace("\n#", " ").split())
    for field in fields_of(section.shape):
        question = field.question
        assert f"{question.ask} {question.why}" in text
        for word, meaning in question.choices.items():
            assert f"{word}: {meaning}" in text
    assert text.count("Private: never printed") == sum(field.question.private for field in fields_of(section.shape))


@given(st.data(), st.sampled_from(SECTIONS))
def test_any_answers_written_as_toml_are_read_as_they_were(data: st.DataObject, section: Section) -> None:
    value = data.draw(strategies.values(section.shape))
    body = body_of(value)
    written = tomllib.loads(answers(section, {"row-1": body} if section.has_rows else body))
    assert read(section.shape, written["row-1"] if section.has_rows else written) == value


NAMES = st.sampled_from([field.name for section in SECTIONS for field in fields_of(section.shape)] + ["x", "a.b", '"a b"', "''"])
SCALARS = st.one_of(
    st.integers().map(str),
    st.floats().map(repr),
    st.sampled_from(
        ["true", "2026-10-12", "09:00:00", "2026-10-12T09:00:00Z", "2026-10-12 09:00:00", "[]", "{}", "[[]]", "{a = {b = 1}}", ""]
    ),
    st.text(max_size=20).map(lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'),
    st.sampled_from(
        ['"mine"', '["mon", "mon"]', '"yes"', '"3"', '"not-asked"', "[1, 2]", '[["mon"]]', "[{a = 1}]", '"\\u0000"', '"\\ud800"']
    ),
)
LINES = st.one_of(
    st.tuples(NAMES, SCALARS).map(" = ".join),
    st.sampled_from(["[a]", "[a.b]", "[[a]]", '["A b"]', '[""]', "# note", "", '"""', "a = '''", "]"]),
    st.text(max_size=30),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES, max_size=8).map("\n".join), st.sampled_from(SECTIONS))
def test_no_file_however_wrong_ends_in_a_traceback(ada_terminal: Terminal, text: str, section: Section) -> None:
    before = ada_terminal.entries()
    file = Path("answers.toml")
    file.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
    done = ada_terminal.call("answer", section.name, str(file))
    assert done.exit_code in (0, 2)
    if done.exit_code == 2:
        assert done.stderr
        assert ada_terminal.entries() == before
