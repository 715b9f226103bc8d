"""The HTML stands alone and can be read aloud; the preview fits into a page and leads from each number to its answer."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from homeground.case.message import Fact, Message
from homeground.papers.paper import Figure, Paper, Para, Sentence
from homeground.press import fragment, render
from homeground.wording import parts, say
from tests.press.papers import BRIEF, LETTER, PAPERS, PROPOSAL, run

_VOID = {"meta", "br", "hr", "link", "img", "input"}


class Tags(HTMLParser):
    """Every tag with its attributes; refuses tags that are not closed in order."""

    def __init__(self, made: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(made)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def named(self, *names: str) -> list[str]:
        return [tag for tag, _ in self.seen if tag in names]


def shown(paper: Paper = PROPOSAL) -> str:
    return fragment(paper, parts, lambda source: f"/answer/{source.replace('.', '/')}")


def test_tags_are_closed_in_order_and_nothing_is_fetched() -> None:
    for paper in PAPERS:
        made = render(paper, "html", say).decode()
        tags = Tags(made)
        assert not [name for _, attributes in tags.seen for name in attributes if name in ("src", "href", "style") or name.startswith("on")]
        assert "http://" not in made.replace("http://www.w3.org/2000/svg", "")
        assert "https://" not in made
        assert set(re.findall(r"url\(.{6}", made)) == {'url("data:'}


def test_one_file_holds_little_more_than_its_words() -> None:
    assert all(len(render(paper, "html", say)) < 60_000 for paper in PAPERS)


def test_the_file_has_one_title_and_headings_below_it() -> None:
    tags = Tags(render(PROPOSAL, "html", say).decode())
    assert tags.named("h1", "h2", "h3") == ["h1", "h2", "h2", "h2", "h2", "h2", "h3", "h3", "h2", "h2"]
    assert tags.seen[0] == ("html", {"lang": "en-GB"})
    assert f"<title>{say(PROPOSAL.title)}</title>" in render(PROPOSAL, "html", say).decode()


def test_the_preview_leaves_the_first_heading_to_the_page() -> None:
    tags = Tags(shown())
    assert tags.named("h1", "h2", "h3", "h4") == ["h2", "h3", "h3", "h3", "h3", "h3", "h4", "h4", "h3", "h3"]
    assert tags.named("html", "head", "body", "style", "script") == []
    assert not [name for _, attributes in tags.seen for name in attributes if name == "style"]


def test_tables_have_caption_scopes_and_labels() -> None:
    tags = Tags(shown())
    assert tags.named("caption") == ["caption"] * 2
    scopes = [attributes.get("scope") for tag, attributes in tags.seen if tag == "th"]
    assert scopes == ["col"] * 4 + ["row"] * 9 + ["col"] * 4 + ["row"] * 3
    labels = [attributes["data-l"] for tag, attributes in tags.seen if tag == "td"]
    assert labels[:3] == ["Hours a week", "Where", "Why"]
    assert [attributes for tag, attributes in tags.seen if tag == "tr" and attributes] == [{"class": "total"}]


def test_what_rests_on_an_answer_leads_to_it() -> None:
    assert '<a class="src" href="/answer/terms/home_days">three days</a>' in shown()
    assert '<a class="src" href="/answer/tasks/invoice/hours_per_week">9</a>' in shown()


def test_what_leads_nowhere_is_no_link() -> None:
    assert "<a" not in fragment(PROPOSAL, parts, lambda _source: None)
    only_second = Para("p", run("{n}", n=Fact("forty", ("nowhere", "person.pay"))))
    paper = replace(LETTER, nodes=(*LETTER.nodes, only_second))
    assert '<a class="src" href="/pay">forty</a>' in fragment(paper, parts, {"person.pay": "/pay"}.get)


def test_an_address_cannot_break_out_of_its_link() -> None:
    paper = replace(LETTER, nodes=(*LETTER.nodes, Para("p", run("{n}", n=Fact("forty", ("x",))))))
    made = fragment(paper, parts, lambda _source: '"><script>alert(1)</script>')
    Tags(made)
    assert "<script" not in made


def test_a_picture_brings_its_words_or_gets_them() -> None:
    assert '<title id="wk-t">A week under this proposal</title>' in shown()
    bare = Figure("bare", '<svg viewBox="0 0 1 1"><rect/></svg>', run("A <lit> window"), run("The sign"))
    made = fragment(replace(LETTER, nodes=(*LETTER.nodes, bare)), parts, lambda _source: None)
    assert '<svg viewBox="0 0 1 1" role="img"><title>A &lt;lit&gt; window</title><rect/></svg>' in made


def test_every_printed_page_of_a_private_paper_says_so() -> None:
    made = render(BRIEF, "html", say).decode()
    assert '@top-left{content:"Private: for you only"' in made
    assert '<p class="private">Private: for you only</p>' in made
    assert "@top-left" not in render(PROPOSAL, "html", say).decode()


def test_sentences_keep_a_space_between_them() -> None:
    two = Para("p", (Sentence(Message("One.")), Sentence(Message("")), Sentence(Message("Two."))))
    paper = replace(LETTER, nodes=(*LETTER.nodes, two))
    assert "<p>One. Two.</p>" in shown(paper)
    assert "<p>One. Two.</p>" in render(paper, "html", say).decode()
