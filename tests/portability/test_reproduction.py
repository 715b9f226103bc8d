"""Published figures on work from home come out of the reference data, each within its tolerance."""

import gzip
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.reproduction import flags
from benchmarks.reproduction.__main__ import main
from benchmarks.reproduction.activities import occupation_scores
from benchmarks.reproduction.jobs import Jobs, by_sector, filled
from benchmarks.reproduction.ranks import area_under_curve, spearman
from benchmarks.reproduction.results import Published, published, reproduced
from benchmarks.reproduction.tables import Scores, mean_by, numbers, read_table
from benchmarks.reproduction.united_states import single_conditions
from homeground.portability import CONDITIONS, home_capable, occupations

NAMED = os.environ.get("HOMEGROUND_REFERENCE_DATA")
PUBLISHED = {one.id: one for one in published(Path(NAMED))} if NAMED and Path(NAMED).is_dir() else {}
VALUES = st.lists(st.integers(0, 4).map(float), min_size=4, max_size=30)


@pytest.fixture(scope="module")
def figures(reference_data: Path) -> Mapping[str, float]:
    return reproduced(reference_data)


@pytest.mark.parametrize("name", PUBLISHED or ["no figure without the reference data"])
def test_a_published_figure_is_met(figures: Mapping[str, float], name: str) -> None:
    assert name in figures, "it is not computed"
    assert PUBLISHED[name].is_met_by(figures[name]), f"{PUBLISHED[name].value} was published, {figures[name]} is ours"


def test_all_published_digits_are_met(figures: Mapping[str, float]) -> None:
    for one in PUBLISHED.values():
        met, _, digits = one.digits_met_by(figures[one.id]).partition(" of ")
        assert met == digits, (one, figures[one.id])


def test_two_cells_of_table_a1_need_residual_titles_to_count_as_zero(reference_data: Path) -> None:
    filled_otherwise = single_conditions(reference_data, residual_as_zero=False)
    missed = [name for name, ours in filled_otherwise.items() if not PUBLISHED[name].is_met_by(ours)]
    assert missed == ["dn-ta1-dealwithpublic-wages", "dn-ta1-inspect_equip"]


def test_answers_just_at_or_just_inside_the_thresholds_give_the_published_flags_back(reference_data: Path) -> None:
    known = flags.flags(reference_data)
    columns = [
        np.where(holds, one.threshold, one.threshold + (0.01 if one.sense == "at most" else -0.01))
        for one, holds in zip(CONDITIONS, known.met.T, strict=True)
        for _ in one.elements
    ]
    judged = home_capable(np.column_stack(columns))
    assert (judged.met == known.met).all()
    assert (judged.is_home_capable == known.published).all()


def test_the_shares_that_are_shipped_are_our_labels_rolled_up_over_the_tasks(reference_data: Path) -> None:
    ours, shipped = occupation_scores(reference_data), occupations()
    assert list(shipped) == ours.mid.codes.tolist()
    assert [one.tasks for one in shipped.values()] == ours.tasks.values.tolist()
    for name, scores in (("low", ours.low), ("mid", ours.mid), ("high", ours.high)):
        assert [f"{getattr(one, name)}" for one in shipped.values()] == [f"{value:.3f}" for value in scores.values], name


def test_what_is_said_to_be_offered_is_what_the_survey_says(reference_data: Path) -> None:
    survey = read_table(reference_data / "data" / "ors2023_telework_soc2018.csv")
    rows = zip(survey["soc_2018_code"], numbers(survey["estimate"]), numbers(survey["standard_error"]), strict=True)
    told = {str(code): (percent, error) for code, percent, error in rows}
    shipped = {code: (one.offered_percent, one.offered_se) for code, one in occupations().items()}
    assert sum(percent is not None for percent, _ in shipped.values()) == 400
    for code, figures in shipped.items():
        expected = told.get(code, (np.nan, np.nan))
        np.testing.assert_array_equal([np.nan if figure is None else float(figure) for figure in figures], expected, code)


def test_a_country_that_still_counts_by_the_older_classification_has_no_share(figures: Mapping[str, float]) -> None:
    assert "dn-country-ZAF" not in figures


def test_a_wage_above_the_top_counts_as_100_one_that_is_not_known_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "data" / "oes2018_natsector_detailed.csv.gz"
    file.parent.mkdir()
    file.write_bytes(gzip.compress(b"OCC_CODE,TOT_EMP,H_MEAN\n11-1011,20,#\n11-1021,20,25.5\n11-1031,20,*\n11-2011,**,30\n"))
    jobs = by_sector(tmp_path)
    assert jobs.count.tolist() == [20, 20, 20, 0]
    assert jobs.wages[[0, 1, 3]].tolist() == [2000, 510, 0]
    assert np.isnan(jobs.wages[2])


def test_the_table_ends_with_how_many_figures_are_met(reference_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert reference_data.is_dir()
    assert main() == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("276 of 276 within tolerance")


@pytest.mark.parametrize("named", ["", "no such folder"])
def test_without_a_folder_of_reference_data_the_table_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    monkeypatch.setenv("HOMEGROUND_REFERENCE_DATA", named)
    assert main() == 2
    assert "does not name a folder" in capsys.readouterr().err


def test_a_figure_says_how_many_of_the_published_digits_it_has() -> None:
    one = Published("x", "what", "0.3663898", 0.00000005)
    assert [one.digits_met_by(ours) for ours in (0.36638982, 0.3664049, 0.9)] == ["7 of 7", "4 of 7", "0 of 7"]
    assert [one.is_met_by(ours) for ours in (0.36638984, 0.3663899)] == [True, False]
    assert Published("x", "what", "968", 0).digits_met_by(967) == "2 of 3"
    assert Published("x", "what", "0", 0).digits_met_by(0.0) == "1 of 1"


def test_a_row_without_a_weight_counts_for_nothing() -> None:
    codes = np.array(["b", "a", "b", "c"])
    scores = mean_by(codes, np.array([1.0, 0.5, 0.0, 1.0]), np.array([3.0, 1.0, 1.0, np.nan]))
    assert scores.of(np.array(["a", "b"])).tolist() == [0.5, 0.75]
    assert np.isnan(scores.of(np.array(["c", "d"]))).all()


def test_a_residual_title_counts_as_zero_in_the_mean_that_it_is_given() -> None:
    codes = np.array(["11-1011", "11-1012", "11-1019", "12-1011"])
    jobs = Jobs(codes, np.array([30.0, 10.0, 60.0, 5.0]), np.zeros(4), {})
    scores = Scores(codes[[0, 1, 3]], np.array([1.0, 0.0, 0.5]))
    assert filled(jobs, scores).tolist() == [1.0, 0.0, 0.3, 0.5]


@given(VALUES)
def test_ranks_alike_correlate_fully_and_turned_round_fully_the_other_way(values: list[float]) -> None:
    one = np.array([*values, 5.0])
    assert spearman(one, one**3) == pytest.approx(1)
    assert spearman(one, -one) == pytest.approx(-1)


@given(VALUES, st.data())
def test_the_area_under_the_curve_is_the_share_of_pairs_in_order_half_for_a_tie(values: list[float], data: st.DataObject) -> None:
    hits = data.draw(st.lists(st.booleans(), min_size=len(values), max_size=len(values)).filter(lambda some: 0 < sum(some) < len(some)))
    pairs = [
        1.0 if high > low else 0.5 if high == low else 0.0
        for high, is_hit in zip(values, hits, strict=True)
        for low, is_other in zip(values, hits, strict=True)
        if is_hit and not is_other
    ]
    assert area_under_curve(np.array(values), np.array(hits)) == pytest.approx(sum(pairs) / len(pairs))
