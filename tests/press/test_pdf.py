"""The PDF is tagged, titled, dated by the paper, set in our font, and refuses what a reader could not be told."""

from dataclasses import replace

import pypdfium2
import pytest

from homeground.case.message import Message
from homeground.papers.paper import Figure, Heading, Paper, Para, Title
from homeground.press import BrokenPaper, CannotSet, page_count, render
from homeground.press.script import FONTS, covered, pieces
from homeground.wording import say
from tests.press.papers import BRIEF, LETTER, PAPERS, PROPOSAL, WEEK, run
from tests.press.reading import pdf_pages, squeezed


def with_words(words: str) -> Paper:
    return replace(LETTER, nodes=(*LETTER.nodes, Para("own", run("{own}", own=words))))


def test_it_is_titled_signed_and_dated_by_the_paper() -> None:
    document = pypdfium2.PdfDocument(render(PROPOSAL, "pdf", say))
    told = document.get_metadata_dict()
    assert told["Title"] == say(PROPOSAL.title)
    assert told["Author"] == "Ada Okafor"
    assert told["CreationDate"].startswith("D:20261012000000")
    assert document.is_tagged()


def test_only_fonts_that_travel_with_us_are_inside() -> None:
    made = render(PROPOSAL, "pdf", say)
    assert b"Figtree" in made
    assert b"Libertinus" not in made
    assert b"Libertinus" in render(with_words("Привет"), "pdf", say)


def test_pages_are_numbered_where_there_are_several() -> None:
    pages = [squeezed(page) for page in pdf_pages(render(PROPOSAL, "pdf", say))]
    assert ["1of3" in pages[0], "2of3" in pages[1], "3of3" in pages[2]] == [True, True, True]
    assert "1of1" not in squeezed(pdf_pages(render(LETTER, "pdf", say))[0])


def test_every_page_of_a_private_paper_says_so() -> None:
    paper = replace(BRIEF, nodes=(*BRIEF.nodes, *(Para(f"more-{n}", run("More of it.") * 60) for n in range(6))))
    pages = pdf_pages(render(paper, "pdf", say))
    assert len(pages) > 1
    assert all("Private: for you only" in page for page in pages)


def test_a_long_table_repeats_its_header_row_on_the_next_page() -> None:
    pages = pdf_pages(render(PROPOSAL, "pdf", say))
    assert all("Where" in page and "Why" in page for page in pages[:2])


def test_no_line_ends_between_a_day_and_its_month() -> None:
    dates = " ".join(f"{'so ' * at}on 14 October" for at in range(30))
    lines = [line.strip() for page in pdf_pages(render(with_words(dates), "pdf", say)) for line in page.splitlines()]
    assert sum(line.count("14 October") for line in lines) == 30
    assert not [line for line in lines if line.endswith("14")]


def test_no_page_begins_with_the_signature() -> None:
    close = "Yours sincerely,"
    for more in range(8, 40):
        pages = pdf_pages(render(replace(LETTER, nodes=(*LETTER.nodes[:-1], *filling(more), LETTER.nodes[-1])), "pdf", say))
        assert not pages[-1].lstrip().startswith(close)
        if len(pages) > 1:
            return
    pytest.fail("the letter never filled its page")


def filling(lines: int) -> tuple[Para, ...]:
    return tuple(Para(f"line-{at}", run("One more line.")) for at in range(lines))


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (replace(WEEK, id="fault", alt=()), "alt text"),
        (Heading("fault", 3, run("Too deep")), "heading"),
        (Figure("fault", "<svg", run("A picture"), run("A picture")), "SVG"),
    ],
)
def test_a_fault_that_a_reader_would_stumble_over_is_refused_with_its_node(fault: Figure | Heading, why: str) -> None:
    with pytest.raises(BrokenPaper, match=why) as refused:
        render(replace(PROPOSAL, nodes=(*PROPOSAL.nodes, fault, Para("after", run("After.")))), "pdf", say)
    assert refused.value.node == "fault"


def test_a_paper_without_a_title_is_refused() -> None:
    with pytest.raises(BrokenPaper, match=r"the whole paper: .*title"):
        render(replace(LETTER, title=Message("")), "pdf", say)


def test_a_second_page_is_counted() -> None:
    assert page_count(with_words("One more line of a very long letter. " * 60), say) == 2


@pytest.mark.parametrize(
    "words", ["Zażółć gęślą jaźń", "Nguyễn Thị Ánh", "Ξεσκεπάζω", "Привет", "Þórður", "→ ≤ ½ ²", "e\u0301 non\u2011breaking"]
)
def test_words_in_other_scripts_are_set_where_a_font_here_can(words: str) -> None:
    assert b"%PDF" in render(with_words(words), "pdf", say)


@pytest.mark.parametrize(
    ("words", "characters"),
    [
        ("Meet 你好 there", "你好"),
        ("fine 😀", "😀"),
        ("Привет 😀, Việt", "😀"),
        ("مرحبا", "مرحبا"),
        ("नमस्ते", "नमस्ते"),
        ("สวัสดี", "สวัสดี"),
        ("\ue000", "\ue000"),
        ("a word 0\u1dc0", "\u1dc0"),
    ],
)
def test_letters_that_no_font_here_sets_well_are_named(words: str, characters: str) -> None:
    with pytest.raises(CannotSet, match="DOCX") as refused:
        render(with_words(words), "pdf", say)
    assert refused.value.characters == "".join(dict.fromkeys(characters))


def test_a_word_is_never_set_in_two_fonts() -> None:
    assert pieces("Ask Việt now\nПривет, you") == [
        ("Ask ", False),
        ("Việt", True),
        (" now", False),
        ("\n", False),
        ("Привет,", True),
        (" you", False),
    ]


def test_the_font_has_the_letters_of_western_and_central_europe() -> None:
    assert {ord(letter) for letter in "AZaz09äéñøßłčőşž€£–’“”…−≤"} <= covered()
    assert ord("Ж") not in covered()


def test_the_template_imports_nothing_from_a_network() -> None:
    template = (FONTS.parent / "paper.typ").read_text("utf-8")
    assert "@" not in template
    assert "#import" not in template
    assert "#include" not in template


def test_the_fonts_licence_travels_with_it() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")


def test_the_samples_title_is_told_once() -> None:
    assert all(len([node for node in paper.nodes if isinstance(node, Title)]) == 1 for paper in PAPERS)
