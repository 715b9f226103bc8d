"""A file of facts that could mislead is refused, with its name, the part, the line where it can be found, and the remedy."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.evidence import BadFacts, studies, words
from homeground.evidence.load import read_employers, read_misquotes, read_studies, read_words

NAMES = ("words", "studies", "misquotes", "employers")
TEXTS = {name: files("homeground.evidence").joinpath(f"{name}.toml").read_text(encoding="utf-8") for name in NAMES}


def refusal(name: str, text: str) -> str:
    """What is said when the file is refused."""
    try:
        match name:
            case "words":
                read_words(text)
            case "studies":
                read_studies(text, words())
            case "misquotes":
                read_misquotes(text, studies())
            case _:
                read_employers(text, studies(), words())
    except BadFacts as error:
        return str(error)
    return "it was taken"


def spoiled(name: str, old: str, new: str) -> tuple[str, int]:
    """What is said of the packaged file with one thing changed, and the line on which it was changed."""
    text = TEXTS[name]
    assert old in text, old
    return refusal(name, text.replace(old, new, 1)), text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize("name", NAMES)
def test_each_packaged_file_is_taken(name: str) -> None:
    assert refusal(name, TEXTS[name]) == "it was taken"


FAULTS = tomllib.loads((Path(__file__).parent / "faults.toml").read_text(encoding="utf-8"))["fault"]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault['file']}: {fault['told'][:70]}")
def test_a_fault_is_told_with_file_part_and_remedy(fault: dict[str, str]) -> None:
    said, _ = spoiled(fault["file"], fault["old"], fault["new"])
    assert said.startswith(f"{fault['file']}.toml, line ")
    assert fault["told"] in said


NEEDED = """citation year status setting country industry arrangement design sample stance does_not_show url verified checked bears_on"""


@pytest.mark.parametrize("key", NEEDED.split())
def test_a_study_lacks_nothing(key: str) -> None:
    text = TEXTS["studies"]
    line = next(line for line in text.splitlines() if line.startswith(f"{key} = "))
    assert f"study E01: {key} is needed" in refusal("studies", text.replace(line + "\n", "", 1))


@pytest.mark.parametrize("key", ["outcome", "direction", "effect", "interval"])
def test_a_finding_lacks_nothing(key: str) -> None:
    without = re.sub(rf',? ?{key} = "[^"]*"', "", TEXTS["studies"], count=1).replace("{,", "{", 1)
    assert f"study E01, findings 1: {key} is needed" in refusal("studies", without)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("studies", 'design = "rct"\nsample = "1,612', 'design = "rtc"\nsample = "1,612'),
        ("studies", '  { outcome = "promotion given performance", direction = "against"', '  { outcome = "x", direction = "no"'),
        ("misquotes", 'about = "E22"', 'about = "E99"'),
        ("employers", "observed = 2025-09-09", "observed = 2027-09-09"),
        ("words", 'mandate = { says = "an order', 'mandate = { say = "an order'),
        ("studies", "compiled = 2026-11-30", 'compiled = "today"'),
    ],
)
def test_the_line_is_the_one_on_which_the_fault_stands(name: str, old: str, new: str) -> None:
    said, line = spoiled(name, old, new)
    assert said.startswith(f"{name}.toml, line {line}, ")


def test_all_faults_of_one_kind_are_told_at_once_in_the_order_of_the_lines() -> None:
    text = TEXTS["studies"].replace('design = "panel"', 'design = "pannel"').replace('country = "BD"', 'country = "-"', 1)
    assert "country" in refusal("studies", text)  # values first
    text = TEXTS["studies"].replace('design = "panel"', 'design = "pannel"').replace('arrangement = "mandate"', 'arrangement = "mandat"')
    told = refusal("studies", text).splitlines()
    assert [line.partition(": ")[2] for line in told] == [
        *["there is no mandat; did you mean mandate?"] * 3,
        "there is no pannel; did you mean panel?",
    ]
    lines = [int(line.split(",")[1].removeprefix(" line ")) for line in told]
    assert lines == sorted(lines)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "junk", ["", "\x00", "= =", "[[[", "schema = ", "schema = 2", "study = 3\n", "[[study]]\nfindings = 3\n", "x = " + "[" * 5000]
)
def test_junk_is_refused_and_never_a_surprise(name: str, junk: str) -> None:
    assert refusal(name, junk).startswith(f"{name}.toml, ")


@given(
    st.sampled_from(NAMES),
    st.floats(0, 1),
    st.integers(0, 80),
    st.sampled_from(["", "#", '"', "]", "= 1", "\n[[study]]\n", "\n[[misquote]]\n", "\x00", "é", "{"]),
)
def test_a_damaged_file_is_taken_or_refused_and_never_a_surprise(name: str, where: float, length: int, instead: str) -> None:
    text = TEXTS[name]
    start = int(where * len(text))
    assert refusal(name, text[:start] + instead + text[start + length :])
