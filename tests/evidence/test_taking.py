"""A study goes into the employee's own evidence with the nearest on the other side, or not at all."""

import pytest

from homeground.evidence import (
    NewestVersion,
    NotToBeTaken,
    Study,
    as_find,
    cautions,
    misquotes_in,
    setting_of,
    studies,
    taken_together,
    why_not_shared,
)
from tests import ada

SETTING = setting_of(ada.case(), ada.TODAY)
ALL = tuple(studies().values())


@pytest.mark.parametrize("study", ALL, ids=[study.id for study in ALL])
def test_no_study_for_the_employee_is_taken_alone_where_another_side_is_recorded(study: Study) -> None:
    try:
        together = taken_together(study.id, SETTING)
    except (NotToBeTaken, NewestVersion):
        assert why_not_shared(study) or study.stance in ("null", "context")
        return
    assert together[0] == study
    assert study.stance == "for" or together == (study,)
    assert study.stance != "for" or together[1].stance in ("against", "mixed")
    assert all(why_not_shared(one) is None for one in together)


@pytest.mark.parametrize("study", ALL, ids=[study.id for study in ALL])
def test_a_row_fits_its_fields_says_how_it_is_known_and_is_no_misquote(study: Study) -> None:
    find = as_find(study, ada.TODAY)
    assert find.says
    assert any(words in find.says for words in ("was read.", "was not read."))
    assert all(one.truth.rstrip(".")[1:] in find.says for one in cautions(study))
    assert find.says.endswith(".")
    assert why_not_shared(study) or misquotes_in(find.says) == ()
    assert ("Intervals are not recorded." in find.says) is not any(one.has_interval for one in study.findings)
    assert (find.kind, find.address, find.seen_on) == ("study", study.url, ada.TODAY)


def test_what_a_note_forbids_travels_with_the_study() -> None:
    assert all(never.say in str(as_find(studies()["E12"], ada.TODAY).says) for never in studies()["E12"].never)


def test_an_old_version_a_vendor_and_a_threat_are_refused_with_their_reason() -> None:
    with pytest.raises(NewestVersion):
        taken_together("E52", SETTING)
    for name in ("E48", "E30"):
        with pytest.raises(NotToBeTaken) as told:
            taken_together(name, SETTING)
        assert told.value.why == why_not_shared(studies()[name])
