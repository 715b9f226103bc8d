"""The same paper gives the same words and the same bytes in every format, and nothing private leaves for others."""

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from homeground.case.message import Message
from homeground.papers.check import PrivateInShared, check
from homeground.papers.paper import Bullets, Heading, KeyValue, Note, Paper, Para, Run, Sentence, Table, Title
from homeground.press import FORMATS, CannotSet, Format, fragment, page_count, render
from homeground.press.said import tidy
from homeground.wording import parts, say
from tests.press.papers import BRIEF, LETTER, PAPERS, PROPOSAL, run
from tests.press.reading import html_text, squeezed, text_of

NASTY = '#read("/etc/passwd") *x* _y_ $z$ <script>alert(1)</script> & &amp; | [a](b) `c` \\d {e} @f ~~g~~ "h" <!-- i --> ]]> --'
EACH = [pytest.param(paper, form, id=f"{paper.name}.{form}") for paper in PAPERS for form in FORMATS]


TIMES = 15
"""How often `holding` says its words."""


def times(words: str, found: str) -> int:
    """How often the words are found, overlapping or not."""
    return len(re.findall(f"(?={re.escape(squeezed(words))})", found))


def own(words: str) -> Run:
    return (Sentence(Message.verbatim(words)),)


def holding(words: str) -> Paper:
    """A paper with somebody's words in every kind of node."""
    return Paper(
        name="proposal",
        reader="boss",
        look="report",
        title=Message.verbatim(tidy(words) or "Title"),
        author=words,
        on=PROPOSAL.on,
        nodes=(
            Title("title", own(tidy(words) or "Title")),
            KeyValue("pairs", ((own(words), own(words)),)),
            Heading("heading", 1, own(words)),
            Para("para", own(words) + own(words)),
            Bullets("bullets", (own(words), own(words))),
            Bullets("numbers", (own(words),), is_numbered=True),
            Table("table", own(words), (own(words), own(words)), ((own(words), own(words)),), (50, 50), ("left", "right")),
            Note("note", own(words)),
        ),
    )


def test_the_samples_are_sound() -> None:
    assert all(check(paper) == () for paper in PAPERS)


@pytest.mark.parametrize(("paper", "form"), EACH)
def test_every_sentence_is_in_every_format(paper: Paper, form: Format) -> None:
    found = squeezed(text_of(render(paper, form, say), form))
    unseen = {"week"} if form in ("pdf", "docx", "html") else set()
    missing = [said for node, sentence in paper.sentences() if node not in unseen if (said := squeezed(say(sentence.message))) not in found]
    assert missing == []


@pytest.mark.parametrize(("paper", "form"), EACH)
def test_the_same_paper_gives_the_same_bytes(paper: Paper, form: Format) -> None:
    assert render(paper, form, say) == render(paper, form, say)


def test_a_new_process_gives_the_same_bytes() -> None:
    assert _hashes_of_a_process("1") == _hashes_of_a_process("2")


def _hashes_of_a_process(seed: str) -> str:
    tell = (
        "import hashlib; from homeground.press import FORMATS, render; from homeground.wording import say;"
        "from tests.press.papers import PAPERS;"
        "print([hashlib.sha256(render(paper, form, say)).hexdigest() for paper in PAPERS for form in FORMATS])"
    )
    places = os.pathsep.join(place for place in sys.path if place)
    told = subprocess.run(
        [sys.executable, "-c", tell],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": places, "TZ": f"Etc/GMT+{seed}"},
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    here = [hashlib.sha256(render(paper, form, say)).hexdigest() for paper in PAPERS for form in FORMATS]
    assert told.strip() == str(here)
    return told


@pytest.mark.parametrize("form", FORMATS)
def test_somebodys_own_words_are_printed_as_they_stand(form: Format) -> None:
    found = squeezed(text_of(render(holding(NASTY), form, say), form))
    assert times(NASTY, found) >= TIMES


def test_somebodys_own_words_are_shown_in_the_preview_as_they_stand() -> None:
    shown = fragment(holding(NASTY), parts, lambda _source: None)
    assert times(NASTY, squeezed(html_text(shown))) >= TIMES
    assert "<script" not in shown


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "pdf"])
@example(words="a\n=")
@example(words="a\n---")
@given(words=st.text(max_size=60) | st.text(alphabet="#*_-+=|>`~<&;![]()\\ \n\t1.)a", max_size=30))
def test_any_words_can_be_printed(form: Format, words: str) -> None:
    found = squeezed(text_of(render(holding(words), form, say), form))
    assert times(tidy(words), found) >= TIMES or not squeezed(tidy(words))


@settings(max_examples=25)
@given(words=st.text(max_size=30) | st.text(alphabet=st.characters(max_codepoint=0x17F), max_size=60))
def test_any_words_are_set_as_pdf_or_the_letters_at_fault_are_named(words: str) -> None:
    try:
        made = render(holding(words), "pdf", say)
    except CannotSet as refused:
        made, at_fault = b"", refused.characters
    assert made.startswith(b"%PDF-") or set(at_fault) <= set(words) != set()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("paper", [LETTER, PROPOSAL], ids=lambda paper: paper.name)
def test_a_private_sentence_never_leaves_in_a_shared_paper(paper: Paper, form: Format) -> None:
    hidden = Para("hidden", (Sentence(Message("I would leave."), is_private=True),))
    with pytest.raises(PrivateInShared, match="hidden"):
        render(replace(paper, nodes=(*paper.nodes, hidden)), form, say)


def test_a_private_sentence_is_kept_out_of_preview_and_count_too() -> None:
    paper = replace(LETTER, nodes=(*LETTER.nodes, Para("hidden", (Sentence(Message("I would leave."), is_private=True),))))
    with pytest.raises(PrivateInShared):
        fragment(paper, parts, lambda _source: None)
    with pytest.raises(PrivateInShared):
        page_count(paper, say)


@pytest.mark.parametrize("form", FORMATS)
def test_the_private_brief_says_so_and_the_letter_does_not(form: Format) -> None:
    mark = squeezed("Private: for you only")
    assert mark in squeezed(text_of(render(BRIEF, form, say), form))
    assert mark not in squeezed(text_of(render(LETTER, form, say), form))


@pytest.mark.parametrize("form", FORMATS)
def test_a_letter_begins_with_its_address_and_a_proposal_with_its_title(form: Format) -> None:
    def begins_with_address(paper: Paper) -> bool:
        body = squeezed(text_of(render(paper, form, say), form))
        at_address, at_greeting = body.index("MartinHale,HeadofBilling"), len(body.partition("DearMartin")[0])
        return at_address < body.rindex(squeezed(say(paper.title)), 0, at_greeting)

    assert begins_with_address(LETTER)
    assert not begins_with_address(replace(LETTER, look="report"))


@pytest.mark.parametrize("form", FORMATS)
def test_what_says_nothing_leaves_no_trace(form: Format) -> None:
    empty = (Para("p", ()), Note("n", ()), Bullets("b", ((), run(" "))), KeyValue("k", ()), Bullets("o", (), is_numbered=True))
    assert render(replace(LETTER, nodes=(*LETTER.nodes, *empty)), form, say) == render(LETTER, form, say)


@pytest.mark.parametrize("form", FORMATS)
def test_a_line_break_of_ones_own_stays(form: Format) -> None:
    made = render(replace(LETTER, nodes=(*LETTER.nodes, Para("own", own("First line.\nSecond line.")))), form, say)
    assert "First line." in text_of(made, form).replace("\r", "").split("\n")


def test_any_sample_fits_its_pages() -> None:
    assert [page_count(paper, say) for paper in PAPERS] == [1, 3, 1]
