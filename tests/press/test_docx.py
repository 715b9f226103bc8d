"""The DOCX is a document that a person can work on: real styles, fixed columns, words for pictures, nothing of this machine."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as DocumentObject

from homeground.papers.paper import Bullets
from homeground.press import render
from homeground.wording import say
from tests.press.papers import BRIEF, LETTER, PAPERS, PROPOSAL, run
from tests.press.reading import docx_text


def opened(made: bytes) -> DocumentObject:
    return Document(BytesIO(made))


PROPOSED = opened(render(PROPOSAL, "docx", say))


def test_headings_and_lists_have_their_own_styles() -> None:
    styles = {paragraph.text: paragraph.style.name for paragraph in PROPOSED.paragraphs if paragraph.style}
    assert styles[say(PROPOSAL.title)] == "Title"
    assert styles["1. Summary"] == "Heading 1"
    assert styles["Before noon"] == "Heading 2"
    assert styles["A plan in the team channel by nine."] == "List Number"
    assert styles["Three days, as above: the fullest test."] == "List Bullet"


def test_each_numbered_list_begins_at_one() -> None:
    lists = (Bullets("a", (run("One"), run("Two")), is_numbered=True), Bullets("b", (run("Uno"),), is_numbered=True))
    document = opened(render(replace(LETTER, nodes=(*LETTER.nodes, *lists)), "docx", say))
    numbers = document.element.xpath("//w:p[w:pPr/w:pStyle[@w:val='ListNumber']]/w:pPr/w:numPr/w:numId/@w:val")
    assert len(numbers) == 3
    assert numbers[0] == numbers[1] != numbers[2]
    starts = document.part.numbering_part.element.xpath("//w:num[w:lvlOverride/w:startOverride[@w:val='1']]/@w:numId")
    assert set(numbers) == set(starts)


def test_columns_keep_the_widths_of_the_paper() -> None:
    tasks, worries = PROPOSED.tables
    for table, shares in ((tasks, (38, 12, 22, 28)), (worries, (16, 32, 24, 28))):
        assert not table.autofit
        widths = [column.width or 0 for column in table.columns]
        assert [round(100 * width / sum(widths)) for width in widths] == list(shares)
        assert all([cell.width for cell in row.cells] == widths for row in table.rows)


def test_a_header_row_repeats_and_no_row_is_torn() -> None:
    for table in PROPOSED.tables:
        rows = table._tbl.tr_lst  # noqa: SLF001 - the library has no view of it
        assert [bool(row.xpath("w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.xpath("w:trPr/w:cantSplit") for row in rows)


def test_only_the_table_with_a_total_ends_in_one() -> None:
    looks = [table._tbl.xpath("w:tblPr/w:tblLook/@w:lastRow") for table in PROPOSED.tables]  # noqa: SLF001 - as above
    assert looks == [["1"], ["0"]]


def test_a_picture_has_words_that_stand_for_it() -> None:
    assert PROPOSED.element.xpath("//wp:docPr/@descr") == ["A week under this proposal: at home on Monday, Wednesday and Friday."]
    assert len(PROPOSED.inline_shapes) == 1


def test_it_says_its_language_title_and_author_and_only_the_papers_day() -> None:
    told = PROPOSED.core_properties
    day = datetime(2026, 10, 12, tzinfo=UTC)
    assert (told.title, told.author, told.last_modified_by, told.language) == (say(PROPOSAL.title), "Ada Okafor", "Ada Okafor", "en-GB")
    assert (told.created, told.modified, told.comments) == (day, day, "")
    assert PROPOSED.styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["en-GB"]


def test_the_files_inside_are_sorted_and_have_no_date() -> None:
    with ZipFile(BytesIO(render(PROPOSAL, "docx", say))) as archive:
        entries = archive.infolist()
        everything = b"".join(archive.read(entry) for entry in entries)
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"
    assert b"python-docx" not in everything
    assert b"http-equiv" not in everything


def test_its_font_has_a_named_stand_in() -> None:
    with ZipFile(BytesIO(render(LETTER, "docx", say))) as archive:
        fonts = archive.read("word/fontTable.xml").decode()
        styles = archive.read("word/styles.xml").decode()
    assert 'w:name="Figtree"' in fonts
    assert 'w:altName w:val="Calibri"' in fonts
    assert 'w:ascii="Figtree"' in styles


def test_pages_are_a4_and_numbered_where_there_may_be_several() -> None:
    for paper in PAPERS:
        section = opened(render(paper, "docx", say)).sections[0]
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)  # type: ignore[union-attr]  # it is set
        fields = section.footer._element.xpath("//w:fldSimple/@w:instr")  # noqa: SLF001 - the library has no fields
        assert fields == ([] if paper is LETTER else ["PAGE", "NUMPAGES"])


def test_the_private_mark_stands_in_the_head_of_every_page() -> None:
    assert opened(render(BRIEF, "docx", say)).sections[0].header.paragraphs[0].text == "Private: for you only"
    assert "Private" not in docx_text(render(PROPOSAL, "docx", say))
