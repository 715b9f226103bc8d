"""A file of facts that could mislead is refused, with its name, the part, the line and the remedy."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.concerns import BadFacts, catalogue, controls, measures
from homeground.concerns.load import catalogue_of, security_of

HERE = files("homeground.concerns")
CATALOGUE = HERE.joinpath("catalogue.toml").read_text(encoding="utf-8")
SECURITY = HERE.joinpath("security.toml").read_text(encoding="utf-8")


def refusal(text: str) -> str:
    """What is said of a file, whichever of the two it is; empty where it is taken."""
    try:
        if "[[control]]" in text:
            security_of(text, "security.toml")
        else:
            catalogue_of(text, "catalogue.toml", controls())
    except BadFacts as bad:
        return str(bad)
    return ""


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_the_packaged_files_are_taken() -> None:
    assert refusal(CATALOGUE) == refusal(SECURITY) == ""
    assert (len(catalogue()), len(measures()), len(controls())) == (20, 16, 26)


@pytest.mark.parametrize(
    ("text", "old", "new", "told"),
    [
        (
            CATALOGUE,
            'commitments = [\n  "The office',
            'comitments = [\n  "The office',
            "concern O14, comitments: there is no such key; did you mean commitments?",
        ),
        (CATALOGUE, 'kind = "clients"', 'kind = "client"', "concern O14, kind: write 'data-security', "),
        (CATALOGUE, 'kind = "clients"', 'kind = "culture"', "concern O14, kind: culture is used twice"),
        (CATALOGUE, 'kind = "clients"', 'kind = "culture"', "concern: a case may name clients, and nothing here stands for it"),
        (CATALOGUE, 'id = "O14"', 'id = "O13"', "id: O13 is used twice"),
        (CATALOGUE, 'measures = ["T03", "T07", "T15"]', "", "concern O14: measures is needed"),
        (CATALOGUE, '"T07", "T15"]', '"T07", "T51"]', "concern O14, measures: T51: there is no such measure; did you mean T"),
        (
            CATALOGUE,
            '"T07", "T15"]',
            '"T07", "T08"]',
            "concern O14, measures: T08 does not say that it settles O14; both name each other, or neither",
        ),
        (CATALOGUE, 'settles = ["O14"]', 'settles = ["O14", "O13"]', "measure T15, settles: O13 does not name T15 among its measures"),
        (CATALOGUE, 'settles = ["O14"]', 'settles = ["O41"]', "measure T15, settles: O41: there is no such concern; did you mean O"),
        (
            CATALOGUE,
            '"C20", "C21", "C24"]',
            '"C20", "C21", "C42"]',
            "concern O01, controls: C42: there is no such control; did you mean C",
        ),
        (CATALOGUE, 'never = ["Clients can’t tell"]', "never = []", "concern O14, never: name at least one"),
        (CATALOGUE, 'for = ["E44"', 'for = ["e44"', "'e44' is not written as it should be"),
        (CATALOGUE, "schema = 1", "schema = 2", "schema: write 1"),
        (CATALOGUE, "schema = 1", "schema = 1.5", 'write 1.5 in quotes, exactly: "1.5"'),
        (CATALOGUE, "\n[[measure]]", "\n[[measure", "line "),
        (SECURITY, 'sources = ["PCI"]', 'sources = ["PCY"]', "control C23, sources: PCY: there is no such source; did you mean PCI?"),
        (SECURITY, ', cui = "no", privileged = "no" }', ', cui = "no" }', "control C23, level: say the level for privileged too"),
        (
            SECURITY,
            'pci = "required", cui = "no"',
            'pci = "demanded", cui = "no"',
            "control C23, level, pci: write 'no', 'advised' or 'required'",
        ),
        (SECURITY, 'word = "backup"', 'word = "ending"', "control: a case may name backup, and nothing here stands for it"),
        (SECURITY, 'unless = "C23"', 'unless = "C32"', "site_rule card-payments, unless: C32: there is no such control; did you mean C"),
        (SECURITY, "section_read = true", 'section_read = "yes"', "section_read: Input should be a valid boolean"),
        (SECURITY, 'control = "C15"', 'control = "C51"', "control: C51: there is no such control"),
        (SECURITY, 'why = "they listen"\n', "", "control C11: why is needed"),
    ],
)
def test_a_fault_is_told_with_its_part_and_remedy(text: str, old: str, new: str, told: str) -> None:
    assert old in text
    said = refusal(text.replace(old, new, 1))
    assert told in said
    assert all(line.startswith(("catalogue.toml, ", "security.toml, ")) for line in said.splitlines())


def test_a_fault_names_its_line() -> None:
    old = 'measures = ["T03", "T07", "T15"]'
    assert f"line {line_of(CATALOGUE, old)}, concern O14, measures" in refusal(CATALOGUE.replace(old, 'measures = ["T99"]'))
    header = line_of(CATALOGUE, 'id = "O14"') - 1
    assert f"line {header}, concern O14: measures is needed" in refusal(CATALOGUE.replace(old, ""))


def test_all_faults_are_told_at_once_in_the_order_of_the_lines() -> None:
    said = refusal(SECURITY.replace('sources = ["PCI"]', 'sources = ["PCY"]').replace('sources = ["NSA"', 'sources = ["NSX"'))
    names = [name for line in said.splitlines() for name in ("NSX", "PCY") if name in line]
    assert names == sorted(names)
    assert set(names) == {"NSX", "PCY"}


@given(st.integers(0, len(CATALOGUE)), st.integers(0, 60), st.sampled_from(["", "#", '"', "]", "= 1", "\n[[concern]]\n", "\x00", "é"]))
def test_a_damaged_file_is_taken_or_refused_and_never_a_surprise(start: int, length: int, instead: str) -> None:
    refusal(CATALOGUE[:start] + instead + CATALOGUE[start + length :])
