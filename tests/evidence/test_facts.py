"""The recorded facts hang together, within themselves and with the reference data that they were taken from."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from homeground.concerns import catalogue
from homeground.evidence import CONCERNS, misquotes_in, studies, watched, words
from homeground.evidence.facts import employer_file, misquote_file


def reference(folder: Path, name: str) -> dict[str, Any]:
    return tomllib.loads((folder / "facts" / f"{name}.toml").read_text(encoding="utf-8"))


def test_no_file_was_compiled_tomorrow() -> None:
    assert misquote_file().compiled <= date.today()  # noqa: DTZ011 - no file knows tomorrow
    assert employer_file().compiled <= date.today()  # noqa: DTZ011 - as above
    assert all(study.checked <= date.today() for study in studies().values())  # noqa: DTZ011 - as above


def test_every_concern_but_health_and_safety_and_tax_has_a_study() -> None:
    without = {concern for concern in CONCERNS if not any(concern in study.bears_on for study in studies().values())}
    assert without == {"O12", "O13"}


def test_whoever_brings_the_figure_of_a_superseded_study_is_warned() -> None:
    for study in studies().values():
        if study.superseded_by:
            assert study.outdated or any(one.about == study.superseded_by for one in misquote_file().misquotes), study.id


def test_every_word_of_the_vocabulary_is_used() -> None:
    used = list(studies().values())
    trades = {tag for one in used for tag in one.industry} | {tag for one in employer_file().employers for tag in one.industry}
    assert set(words().arrangements) == {study.arrangement for study in used}
    assert set(words().designs) == {study.design for study in used}
    assert set(words().industries) == trades


def test_only_intervals_that_somebody_read_are_recorded() -> None:
    assert {study.id for study in studies().values() for finding in study.findings if finding.has_interval} == {"E34"}


def test_what_is_remembered_and_not_read_says_so_where_it_stands() -> None:
    remembered = {study.id for study in studies().values() if "from memory" in repr(study)}
    assert remembered == {"E01", "E02", "E03", "E10", "E11", "E13", "E15", "E19", "E24", "E25", "E28", "E35", "E38", "E40", "E50"}


def test_no_employer_of_law_health_insurance_or_banking_speaks_for_it() -> None:
    trades = {tag for one in employer_file().employers if one.direction == "for" for tag in one.industry}
    assert trades.isdisjoint({"law", "health", "insurance", "banking"})


def test_nothing_that_is_shown_claims_more_than_a_study_can() -> None:
    shown = [str(part) for study in studies().values() for part in (study.findings, study.does_not_show, study.note, study.never)]
    shown += [one.truth for one in misquote_file().misquotes]
    assert not [text for text in shown if any(word in text.lower() for word in ("significant", "guarantee", "proves that", "no downside"))]


def test_the_concerns_have_the_ids_and_names_of_the_catalogue() -> None:
    assert {one.id: one.title for one in catalogue().values()} == CONCERNS


def test_what_a_concern_names_is_recorded_bears_on_it_and_is_no_old_version() -> None:
    employers = {one.id for one in employer_file().employers}
    for concern in catalogue().values():
        for named in set(concern.evidence) - employers:
            assert concern.id in studies()[named].bears_on, (concern.id, named)
            assert not studies()[named].is_superseded


def test_every_study_misquote_and_employer_of_the_reference_is_here(reference_data: Path) -> None:
    assert set(studies()) == {one["id"] for one in reference(reference_data, "studies")["study"]}
    assert [one.id for one in misquote_file().misquotes] == [one["id"] for one in reference(reference_data, "misquotes")["misquote"]]
    employers = reference(reference_data, "employers")
    assert [one.id for one in employer_file().employers] == [one["id"] for one in employers["employer"]]
    assert [one.id for one in employer_file().lists] == [one["id"] for one in employers["list"]]


def test_a_study_that_a_concern_of_the_reference_cites_lists_that_concern_and_is_no_old_version(reference_data: Path) -> None:
    for concern in reference(reference_data, "objections")["concern"]:
        assert concern["id"] in CONCERNS
        for side in ("for", "against", "null"):
            for cited in concern.get(side, []):
                if cited.startswith("E"):
                    assert concern["id"] in studies()[cited].bears_on
                    assert not studies()[cited].is_superseded


def test_each_wrong_claim_of_the_reference_fires_itself_and_nothing_else(reference_data: Path) -> None:
    for one in reference(reference_data, "misquotes")["misquote"]:
        assert [found.id for found in misquotes_in(one["claim"])] == [one["id"]]
        assert misquotes_in(one["truth"]) == ()


def test_every_figure_of_the_reference_beside_every_near_word_fires(reference_data: Path) -> None:
    for one in reference(reference_data, "misquotes")["misquote"]:
        for figure in one["figures"]:
            for near in one["near"]:
                assert one["id"] in {found.id for found in misquotes_in(f"It was {figure}, and {near} they say")}, (figure, near)


@pytest.mark.parametrize("one", watched(), ids=lambda one: f"{one.id} {one.guard.truth[:30]}")
def test_the_truth_of_no_wrong_version_fires(one: Any) -> None:  # noqa: ANN401 - a named tuple
    assert misquotes_in(one.guard.truth) == ()
