"""Markdown and text say the same in signs that any program can show."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from homeground.papers.paper import Bullets, Heading, Para
from homeground.press import render
from homeground.press.markdown import escaped
from homeground.press.said import tidy
from homeground.wording import say
from tests.press.papers import BRIEF, LETTER, PROPOSAL, run
from tests.press.reading import html_text

SIGNS = st.text(alphabet="#*_-+=|>`~<&;!?[](){}\\/:\"'^$. \n\t10)a", max_size=40)


@given(SIGNS | st.text(max_size=60))
def test_a_markdown_reader_sees_one_paragraph_with_the_very_words(words: str) -> None:
    words = tidy(words).replace("\n", " ")
    tokens = MarkdownIt("commonmark").enable("table").parse(escaped(words))
    assert [token.type for token in tokens] == (["paragraph_open", "inline", "paragraph_close"] if words.strip() else [])
    assert all(child.type in ("text", "text_special") for token in tokens for child in token.children or [])
    assert "".join(child.content for token in tokens for child in token.children or []) == words.strip()


def test_markdown_has_headings_lists_and_tables_of_its_own() -> None:
    page = MarkdownIt("commonmark").enable("table").render(render(PROPOSAL, "md", say).decode())
    assert [page.count(tag) for tag in ("<h1>", "<h2>", "<h3>", "<table>", "<ol>", "<hr")] == [1, 7, 2, 2, 1, 3]
    assert '<th style="text-align:right">Hours a week</th>' in page
    assert "A week under this proposal: at home on Monday, Wednesday and Friday." in page


def test_a_table_in_text_is_told_line_by_line() -> None:
    told = render(PROPOSAL, "txt", say).decode()
    assert "Work: Invoice batches and exceptions\nHours a week: 9\nWhere: Home or office\nWhy: Nothing ties it to the office\n" in told


def test_lines_of_text_are_short_enough_for_any_mail() -> None:
    told = render(PROPOSAL, "txt", say).decode().splitlines()
    assert max(map(len, told)) == 76
    address = "https://example.org/" + "long-" * 20
    paper = replace(LETTER, nodes=(*LETTER.nodes, Para("p", run("{own}", own=f"See {address} there."))))
    assert address in render(paper, "txt", say).decode().splitlines()


def test_headings_in_text_are_underlined_by_their_rank() -> None:
    told = render(PROPOSAL, "txt", say).decode()
    assert told.startswith(f"{say(PROPOSAL.title)}\n{'=' * len(say(PROPOSAL.title))}\n")
    assert "\n5. A home day\n-------------\n\nBefore noon\n\n1. A plan" in told


def test_later_lines_of_an_item_stand_below_its_words() -> None:
    long = Bullets("long", (run("word " * 20), run("short")), is_numbered=True)
    told = render(replace(LETTER, nodes=(*LETTER.nodes, long)), "txt", say).decode()
    assert "\n1. word word" in told
    assert "\n   word word" in told
    assert "\n2. short" in told


def test_the_private_mark_comes_first() -> None:
    assert render(BRIEF, "txt", say).startswith(b"Private: for you only\n\n")
    assert render(BRIEF, "md", say).startswith(b"**Private: for you only**\n\n")


def test_a_heading_that_ends_in_a_number_sign_keeps_it() -> None:
    page = MarkdownIt("commonmark").render(
        render(replace(LETTER, nodes=(*LETTER.nodes, Heading("h", 1, run("In C #")))), "md", say).decode()
    )
    assert "In C #" in html_text(page)
