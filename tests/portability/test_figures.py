"""Published figures: each says what it tells, where, when and who told it, and a file that does not is refused with its entry."""

import csv
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from homeground.portability import GROUPS, BadFigures, Figure, figures, figures_from

PACKAGED = files("homeground.portability").joinpath("figures.toml").read_text(encoding="utf-8")


def _by_id(name: str) -> Figure:
    return next(figure for figure in figures().figures if figure.id == name)


def test_every_figure_says_its_concept_country_period_and_source() -> None:
    for figure in figures().figures:
        assert figure.concept in ("feasible", "offered", "done")
        assert figure.country in ("United States", "Great Britain", "Germany")
        assert any(part.isdigit() and len(part) == 4 for part in figure.period.split())
        assert figure.source.cite
        assert figure.source.url.startswith("https://")
        assert figure.source.licence


def test_every_figure_has_its_margin_or_says_why_there_is_none() -> None:
    for figure in figures().figures:
        assert [figure.se is not None, figure.low is not None, figure.margin is not None].count(True) == 1


def test_the_three_figures_that_must_not_be_mixed_differ() -> None:
    told = {name: (_by_id(name).concept, str(_by_id(name).percent)) for name in ("us-feasible-2018", "us-offered-2023", "us-done-2024-q1")}
    assert told == {
        "us-feasible-2018": ("feasible", "37"),
        "us-offered-2023": ("offered", "11.4"),
        "us-done-2024-q1": ("done", "22.9"),
    }
    assert str(_by_id("us-done-2023-08").percent) == "19.5"


def test_what_is_offered_is_told_for_every_major_group_but_farming() -> None:
    told = [figure.group for figure in figures().figures if figure.group]
    assert sorted(told) == sorted(set(GROUPS) - {"45"})


def test_the_figures_of_the_major_groups_are_those_of_the_survey(reference_data: Path) -> None:
    with (reference_data / "data" / "ors2023_telework_soc2018.csv").open(encoding="utf-8") as file:
        told = {row["soc_2018_code"][:2]: row for row in csv.DictReader(file) if row["soc_2018_code"].endswith("-0000")}
    assert _by_id("us-offered-2023").percent == Decimal(told.pop("00")["estimate"])
    assert {figure.group: (figure.percent, figure.se) for figure in figures().figures if figure.group} == {
        group: (Decimal(row["estimate"]), Decimal(row["standard_error"]) if row["standard_error"] else None) for group, row in told.items()
    }


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('percent = "56"', 'per_cent = "56"', "figure de-feasible-2018: per_cent: there is no such key; did you mean percent?"),
        ('percent = "56"', "", "figure de-feasible-2018: percent is needed"),
        ('percent = "56"', "percent = 5.6", 'figure de-feasible-2018: percent: write it in quotes, exactly: "5.6"'),
        ('percent = "56"', 'percent = "156"', "figure de-feasible-2018: percent: from 0 to 100 %"),
        ('period = "August 2023"', 'period = "lately"', "figure us-done-2023-08: period: "),
        ('source = "alipour"', 'source = "alipur"', "figure de-feasible-2018: source: no source is named alipur; did you mean alipour?"),
        ('low = "25"', "", "figure us-feasible-2018: margin: give either se, or low, high and range_is"),
        ('low = "25"', 'low = "38"', "figure us-feasible-2018: low: the range 38 to 59 does not hold 37"),
        ('group = "11"', 'group = "12"', "figure us-offered-2023-11: group: 12 is no major group"),
        ('id = "us-offered-2023-13"', 'id = "us-offered-2023-11"', "figure us-offered-2023-11: this id stands here twice"),
        ('country = "DE"', "", "source alipour: country is needed"),
        ('country = "DE"', 'country = "FR"', "source alipour: country: give FR a name in figure.py"),
        ('told_by = "employers"', 'told_by = "workers"', "source ors-2023: told_by: what is offered is told by employers"),
        ("[sources.alipour]", "[quellen.alipour]", "quellen: there is no such part; known: sources, figure"),
        ("[sources.alipour]", "[sources.alipour", "(at line "),
    ],
)
def test_a_wrong_file_is_refused_with_file_and_entry(right: str, wrong: str, told: str) -> None:
    assert right in PACKAGED
    with pytest.raises(BadFigures) as refused:
        figures_from(PACKAGED.replace(right, wrong, 1), "mine.toml")
    assert any(line.startswith("mine.toml, ") and told in line for line in str(refused.value).splitlines()), str(refused.value)


def test_all_faults_of_a_file_are_told_at_once() -> None:
    wrong = PACKAGED.replace('percent = "37"', "").replace('percent = "56"', "")
    with pytest.raises(BadFigures) as refused:
        figures_from(wrong, "mine.toml")
    assert len(refused.value.faults) == 2
