"""Studies and misquotes at the command line: both sides with their reasons, and figures that are going round wrong."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_wrong_calls import one_message

Write = Callable[[str, str | bytes], str]
WRONG = "We looked it up.\n\nRemote staff work\n5.14 hours a day. Studies prove it.\n"


def test_each_wrong_sentence_is_quoted_with_the_truth_and_its_source(terminal: Terminal, write: Write) -> None:
    file = write("letter.txt", WRONG)
    said = terminal.done("cite", file)
    for words in (
        f"{file}: 2 sentences say what is not so",
        "“Remote staff work 5.14 hours a day.”",
        "  What is true: The 5-hour figure averages everybody who did any work at home that day, evenings included.",
        "  Source: BLS American Time Use Survey, 2024 results (2025). Only a report about it was read. https://www.bls.gov/",
        "“Studies prove it.”",
        "  It names no source.",
        "does not mean that its figures are right",
    ):
        assert words in said
    assert not terminal.home.exists()


def test_where_nothing_is_found_it_says_what_that_does_not_mean(terminal: Terminal, write: Write) -> None:
    said = terminal.done("cite", write("letter.txt", "All is well here."))
    assert "nothing of the kind was found" in said
    assert "the 12 wrong or outdated versions that are recorded here" in said
    assert "does not mean that its figures are right" in said


def test_json_has_the_span_of_each_sentence_as_it_stands_in_the_text(terminal: Terminal, write: Write) -> None:
    [first, second] = terminal.json("cite", write("letter.txt", WRONG))["misquotes"]
    assert (first["id"], first["says"]) == ("M01", "Remote staff work\n5.14 hours a day.")
    start, end = first["span"]
    assert WRONG[start:end] == first["says"]
    assert first.keys() == {"id", "span", "says", "truth", "source"}
    assert "bls.gov" in first["source"]
    assert (second["id"], second["source"]) == ("S2", None)


def test_standard_input_is_read_for_a_dash(terminal: Terminal) -> None:
    assert "standard input: 1 sentence says what is not so" in terminal.done("cite", "-", typed="Hybrid staff save 56 minutes a week.")
    assert terminal.done("cite", "-", "--json", typed="Well.") == '{\n  "misquotes": []\n}\n'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not UTF-8 text"),
        (b"PK\x03\x04\x00\x00", "this is not a text"),
        (b"", "there is nothing in it to look at"),
        (b" \n\n\t", "there is nothing in it to look at"),
        (b"\xff\xfea\x00", "not UTF-8 text"),
        (b"x" * 5_000_001, "is larger than 5 MB"),
    ],
)
def test_what_is_no_text_is_refused(terminal: Terminal, write: Write, content: bytes, says: str) -> None:
    file = write("letter.docx", content)
    said = terminal.refused("cite", file)
    assert says in said
    assert file in said
    one_message(said)


def test_marks_of_a_page_and_of_a_terminal_stay_text(terminal: Terminal, write: Write) -> None:
    file = write("letter.html", "<b>Remote</b> staff\x1b[31m work 5.14 hours a day.")
    assert "“<b>Remote</b> staff[31m work 5.14 hours a day.”" in terminal.done("cite", file)


def test_the_concerns_are_listed_with_how_many_studies_speak_each_way(terminal: Terminal) -> None:
    assert "O03       Productivity" in terminal.done("evidence")
    told = terminal.json("evidence")
    assert (told["concern"], len(told["concerns"]), told["studies"]) == (None, 20, [])
    [productivity] = [one for one in told["concerns"] if one["id"] == "O03"]
    assert (productivity["studies_for"], productivity["studies_against"]) == (11, 7)


def test_both_sides_of_a_concern_are_shown_with_why_and_what_each_does_not_show(terminal: Terminal) -> None:
    said = terminal.done("evidence", "productivity", "--home-days", "2", "--industry", "software", "--country", "US")
    for words in (
        "O03: Productivity",
        "The nearest to your case first: 2 of 5 days at home; software, technology firms; US.",
        "For working from home\n  - E02 Bloom, Han, Liang",
        "one third fewer (7.2% to 4.8%: from memory); interval not recorded",
        "Does not show: Full remote; new hires and interns",
        "Why here: closest because it is two days a week at home and software; strongest because it was drawn by lot.",
        "Beside it stands E05.",
        "Against it, or both ways\n  - E05 Emanuel, Harrington",
        "Looked for an effect, and found none",
        "Not used\n  - E06",
        "E05 takes its place.",
        "and 8 further off: --all",
    ):
        assert words in said
    assert "further off: --all" not in terminal.done("evidence", "O03", "--all")


def test_json_names_each_side_with_points_and_counterpart(terminal: Terminal) -> None:
    told = terminal.json("evidence", "o03", "--home-days", "2", "--industry", "software", "--country", "us")
    first = told["studies"][0]
    assert (first["id"], first["side"], first["points"], first["counterpart"]) == ("E02", "for", 6, "E05")
    assert first["findings"][0]["interval"] is None
    assert {one["side"] for one in told["studies"]} == {"for", "against", "null", "context"}
    assert [one["id"] for one in told["not_used"]] == ["E06"]


@pytest.mark.parametrize("written", ["O20", "o20", "home-life", "quiet and care", "Quiet and care at home"])
def test_a_concern_is_named_by_its_id_its_word_or_words_of_its_name(terminal: Terminal, written: str) -> None:
    assert terminal.json("evidence", written)["concern"] == "O20"


def test_options_move_the_ranking(terminal: Terminal) -> None:
    def points(study: str, *said: str) -> int:
        told = terminal.json("evidence", "O03", *said)["studies"]
        return next(int(one["points"]) for one in told if one["id"] == study)

    assert points("E05", "--home-days", "4") == points("E05", "--home-days", "2") + 4
    assert points("E10", "--home-days", "2", "--days-per-week", "3") == points("E10", "--home-days", "2") - 4
    assert points("E04", "--ordered") == points("E04") + 3
    assert points("E08", "--months-in-post", "30") == points("E08", "--months-in-post", "3") - 2


def test_a_case_says_what_is_not_said_at_the_call(ada_terminal: Terminal) -> None:
    said = ada_terminal.done("evidence", "O03", "--case", "ada", "--home-days", "2")
    assert "2 of 5 days at home; GB; 49 months in post." in said


def test_a_shared_paper_gets_no_vendor_and_nothing_one_sided(terminal: Terminal) -> None:
    alone, shared = terminal.json("evidence", "O01"), terminal.json("evidence", "O01", "--shared")
    assert [one["side"] for one in alone["studies"]] == ["for", "claim"]
    assert shared["studies"] == []
    assert "No study that may be used is recorded on this" in terminal.done("evidence", "O01", "--shared")
    assert "No study that may be used is recorded on this" in terminal.done("evidence", "O13")


def test_a_wrong_figure_that_goes_round_about_a_study_is_told_with_it(terminal: Terminal) -> None:
    assert "Going round: Call-centre staff gain 7.5% when they go remote. True: A draft" in terminal.done("evidence", "O03", "--all")
    assert "Never as a sign that you or others will leave." in terminal.done("evidence", "O19")


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (("evidence", "prodctivity"), "Did you mean O03 (Productivity)?"),
        (("evidence", "of"), "several concerns"),
        (("evidence", "zzzz"), "The concerns: homeground evidence"),
        (("evidence", "O03", "--home-days", "9"), "from 0 to 7 days"),
        (("evidence", "O03", "--home-days", "two"), "write a plain number"),
        (("evidence", "O03", "--country", "England"), "two letters, such as GB"),
        (("evidence", "O03", "--months-in-post", "-1"), "0<=x<=720"),
        (("evidence", "O03", "--case", "bob"), "There is no case called bob"),
        (("cite",), "Missing argument 'FILE'"),
        (("cite", "no-such.txt"), "there is no such file"),
        (("cite", "."), "this is a folder"),
    ],
)
def test_a_wrong_call_is_one_message(terminal: Terminal, call: tuple[str, ...], says: str) -> None:
    said = terminal.refused(*call)
    assert says in said
    one_message(said)


def test_a_study_is_taken_with_its_counterpart_and_one_undo_takes_both_back(ada_terminal: Terminal) -> None:
    taken = ada_terminal.done("evidence", "--take", "e10")
    assert "evidence e10" in taken
    assert taken.count("new") == 2
    ada_terminal.done("undo", "evidence")
    assert "e10" not in ada_terminal.done("show", "evidence")


def test_a_study_that_may_not_be_used_is_refused_with_the_way_out(ada_terminal: Terminal) -> None:
    for name, words in (("E52", "--take E02"), ("E48", "sells something"), ("E99", "no study E99")):
        assert words in ada_terminal.refused("evidence", "--take", name)
