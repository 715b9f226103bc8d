"""The evidence of the proposal: the own record first, no single day, no employer that was seen too long ago."""

from datetime import date, timedelta

from homeground.case import Case
from homeground.case.privacy import is_private
from homeground.guidance import missing_in_proposal
from homeground.papers import PAPERS
from homeground.papers.check import check
from homeground.papers.writer import Writer
from homeground.wording import say
from tests import ada

ADA = ada.case()


def _lines(case: Case, today: date = ada.TODAY) -> list[str]:
    paper = PAPERS["proposal"].of(case, today)
    assert check(paper) == ()
    return [say(sentence.message) for node, sentence in paper.sentences() if node.startswith(("evidence", "sources"))]


def _seen(row: str, on: date | None) -> Case:
    return ada.changed(ADA, evidence={**ADA.evidence, row: ada.changed(ADA.evidence[row], seen_on=on)})


def test_the_own_record_stands_first_and_says_what_it_does_not_show() -> None:
    told = _lines(ADA)
    assert told[2].startswith("Over ten days at the office")
    assert told[4] == "It does not show what days at home would bring; it is a level, and no proof."
    assert told[5] == "What the interruptions were about:"


def test_with_fewer_than_ten_days_the_employees_own_line_stands_first() -> None:
    nine = dict(list(ADA.record.items())[:9])
    assert _lines(ada.changed(ADA, record=nine))[2] == "What the interruptions were about:"


def test_no_single_day_stands_in_a_paper_that_others_read() -> None:
    counts = [(60_000 + 1_011 * number, 80_000 + 1_013 * number) for number in range(10)]
    loud = {
        row: ada.changed(day, done=str(done), interruptions=str(interruptions), note="amber lake")
        for (row, day), (done, interruptions) in zip(ADA.record.items(), counts, strict=True)
    }
    single = ("amber", *(f"{count:,}" for pair in counts for count in pair))
    for kind in PAPERS.values():
        text = " ".join(say(sentence.message) for _, sentence in kind.of(ada.changed(ADA, record=loud), ada.TODAY).sentences())
        assert not kind.is_shared or not any(one in text for one in single)


def test_a_sentence_about_a_single_day_is_private_and_one_about_all_of_them_is_not() -> None:
    w = Writer(ADA, ada.TODAY)
    assert w.sentence("{done}", done=w.fact("record.2026-09-07.done")).is_private
    assert all(is_private(ADA, f"record.2026-09-14.{name}") for name in ("on", "done", "interruptions", "note"))
    assert not is_private(ADA, "record")


def test_an_employer_that_was_seen_a_while_ago_is_named_with_its_day() -> None:
    day = ada.TODAY - timedelta(days=100)
    assert "Northgate Insurance, billing team, as of 1 July 2026:" in _lines(_seen("northgate", day))
    assert "Northgate Insurance, billing team:" in _lines(_seen("northgate", ada.TODAY - timedelta(days=90)))


def test_an_employer_that_was_seen_too_long_ago_or_on_no_day_is_left_out_and_named_on_the_screen() -> None:
    for on in (ada.TODAY - timedelta(days=181), None, ada.TODAY + timedelta(days=1)):
        case = _seen("northgate", on)
        assert not any("Northgate" in line for line in _lines(case))
        gaps = [say(gap.what) for gap in missing_in_proposal(case, ada.TODAY) if gap.path == "evidence.northgate.seen_on"]
        assert len(gaps) == 1
        assert gaps[0].startswith("“Northgate Insurance, billing team” stays out of your papers.")


def test_a_study_stands_with_what_it_does_not_show_or_the_gap_is_named() -> None:
    bare = ada.changed(ADA.evidence["trip-com"], does_not_show=None)
    gaps = missing_in_proposal(ada.changed(ADA, evidence={**ADA.evidence, "trip-com": bare}), ada.TODAY)
    assert "evidence.trip-com.does_not_show" in [gap.path for gap in gaps]
