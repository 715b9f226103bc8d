"""The house's own rules hold in the checkout, and each refuses what is planted."""

import re

import pytest

from tests.house import rules
from tests.house.checkout import PACKAGE, ROOT, pure_rooms, texts

OURS = ("src", "tests", "benchmarks", "tools", "run")


def sources() -> list[tuple[str, str]]:
    """Our own Python files, by their place."""
    found = [(file.relative_to(ROOT).as_posix(), text) for file, text in texts(".py", "run") if "#!/usr/bin/env bash" not in text]
    return [(place, text) for place, text in found if place.split("/")[0] in OURS]


SOURCES = sources()
PACKAGED = [(place, text) for place, text in SOURCES if place.startswith("src/")]


def test_each_rule_switched_off_in_a_line_has_its_reason() -> None:
    found = {place: list(rules.silenced_without_reason(text)) for place, text in SOURCES}
    assert {place: lines for place, lines in found.items() if lines} == {}


def test_each_rule_switched_off_in_pyproject_has_its_reason() -> None:
    assert list(rules.ignored_without_reason((ROOT / "pyproject.toml").read_text(encoding="utf-8"))) == []


def test_no_value_is_copied_without_being_checked() -> None:
    assert {place: list(rules.unchecked_copies(text)) for place, text in PACKAGED if list(rules.unchecked_copies(text))} == {}


def test_nothing_is_left_unfinished() -> None:
    assert {place: list(rules.unfinished(text)) for place, text in PACKAGED if list(rules.unfinished(text))} == {}


def test_no_fact_and_no_example_is_written_as_a_float() -> None:
    places = [(file, text) for file, text in texts(".toml") if PACKAGE in file.parents or ROOT / "examples" in file.parents]
    assert {str(file): list(rules.floats(text)) for file, text in places if list(rules.floats(text))} == {}


def test_nothing_posix_only_is_imported_at_import_time() -> None:
    assert {place: list(rules.posix_imports(text)) for place, text in PACKAGED if list(rules.posix_imports(text))} == {}


def test_no_class_of_the_pure_rooms_bears_a_name_that_the_glossary_turns_down() -> None:
    turned_down = rules.words_not_used((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))
    assert len(turned_down) > 15  # the glossary was read
    pure = [(place, text) for place, text in PACKAGED if place.split("/")[2] in pure_rooms()]
    names = {f"{place}: {name}" for place, text in pure for name in rules.classes(text) if turned_down & set(rules.words_of(name))}
    assert names == set()


def test_each_module_says_in_its_first_sentence_what_it_holds() -> None:
    long = {place for place, text in PACKAGED if not re.match(r'"""[^\n]{10,139}', text)}
    assert long == set()


@pytest.mark.parametrize(
    "line",
    ["x = 1  # noqa", "x = 1  # noqa: E501", "x = 1  # noqa: E501, S101 -", "x = 1  # type: ignore", "x = 1  # type: ignore[arg-type]"],
)
def test_a_planted_silence_without_reason_is_found(line: str) -> None:
    assert list(rules.silenced_without_reason(line))


@pytest.mark.parametrize("line", ["x = 1  # noqa: E501, S101 - because", "x = 1  # type: ignore[arg-type]  # because"])
def test_a_silence_with_its_reason_is_let_be(line: str) -> None:
    assert not list(rules.silenced_without_reason(line))


def test_a_planted_ignore_without_reason_is_found() -> None:
    planted = '[tool.ruff.lint.per-file-ignores]\n"tests/**" = [\n  "S101", # pytest asserts\n  "D",\n]\n"run" = ["T201"]\n'
    assert list(rules.ignored_without_reason(planted)) == ['line 4: "D",', "line 6: one rule a line, each with its reason"]


def test_a_planted_unchecked_copy_is_found() -> None:
    assert list(rules.unchecked_copies('bad = task.model_copy(update={"share": 2})')) == ["line 1: model_copy"]


@pytest.mark.parametrize("line", ["raise NotImplementedError", "pass  # pragma: no cover", "# TO" + "DO: later"])
def test_a_planted_stub_is_found(line: str) -> None:
    assert list(rules.unfinished(line))


def test_a_planted_float_is_found() -> None:
    assert list(rules.floats('share = 0.1\nexact = "0.1"\non = 2026-10-12\nrows = [{ x = 1e3 }]')) == ["0.1", "1e3"]


def test_a_planted_posix_import_is_found_unless_it_waits_for_a_call() -> None:
    assert list(rules.posix_imports("import fcntl")) == ["line 1: fcntl"]
    assert list(rules.posix_imports("try:\n    from resource import getrlimit\nexcept ImportError:\n    pass")) == ["line 2: resource"]
    assert list(rules.posix_imports("def lock() -> None:\n    import fcntl")) == []


def test_a_planted_name_that_the_glossary_turns_down_is_found() -> None:
    turned_down = rules.words_not_used("| Word | Meaning | Not |\n| --- | --- | --- |\n| Tie | what binds | `blocker`, hindrance |")
    assert turned_down == {"blocker"}
    assert turned_down & set(rules.words_of(next(rules.classes("class TaskBlocker: ..."))))
