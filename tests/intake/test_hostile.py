"""Files that nobody should have to read are refused in one message, quickly, and the program that asked is untouched."""

import os
import socket
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from homeground.intake import CannotRead, child, read_policy
from homeground.intake.limits import FILE_BYTES, PAGES
from tests.intake import made
from tests.intake.made import LOCK, STREAM, paragraphs, pdf_of, word_file

SAID = "Either party may end the arrangement with two weeks' notice."
BOMB = 400 << 20
LAUGHS = "".join(f'<!ENTITY lol{at} "{f"&lol{at - 1};" * 10}">' for at in range(1, 10))
DOCTYPE = '<!DOCTYPE d [<!ENTITY lol0 "lol">{}]>'
OUTSIDE = '<Relationships><Relationship Id="t" Type="x/{}" Target="http://127.0.0.1:9/t" TargetMode="External"/></Relationships>'


def cut(data: bytes, share: float = 0.5) -> bytes:
    return data[: int(len(data) * share)]


def lying(data: bytes, true_size: int) -> bytes:
    """The archive says of its part that it is small."""
    return data.replace(true_size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


HOSTILE: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "a DOCX that unpacks to 400 MiB": ("bomb", "docx", lambda: made.word_bomb(BOMB)),
    "a DOCX that hides what it unpacks to": ("damaged", "docx", lambda: lying(made.word_bomb(BOMB), BOMB)),
    "a DOCX of 3,000 parts": ("bomb", "docx", lambda: word_file(paragraphs(SAID), **{f"a{at}": "" for at in range(3000)})),
    "a DOCX of empty paragraphs without end": (
        "wordless",
        "docx",
        lambda: word_file(paragraphs().replace("</w:body>", "<w:p/>" * 5_000_000 + "</w:body>")),
    ),
    "a DOCX nested without end": ("wordless", "docx", lambda: word_file(f'<d xmlns:w="{made.WORD}">' + "<w:p>" * 2_000_000)),
    "a DOCX whose entities grow": ("entities", "docx", lambda: word_file(DOCTYPE.format(LAUGHS) + paragraphs("&lol9;"))),
    "a DOCX whose entity is a file of ours": (
        "entities",
        "docx",
        lambda: word_file('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + paragraphs("&x;")),
    ),
    "a DOCX with a template elsewhere": (
        "outside",
        "docx",
        lambda: word_file(paragraphs(SAID), word___rels__settings_xml_rels=OUTSIDE.format("attachedTemplate")),
    ),
    "a DOCX cut off": ("damaged", "docx", lambda: cut(word_file(paragraphs(SAID)))),
    "a DOCX of noise": ("damaged", "docx", lambda: b"PK\3\4" + made.noise()),
    "a DOCX that is no archive": ("misnamed", "docx", made.noise),
    "a DOCX of broken XML": ("damaged", "docx", lambda: word_file(paragraphs(SAID)[:-20])),
    "a DOCX locked with a password": ("locked", "docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")),
    "an old DOC called DOCX": ("misnamed", "docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(5000)),
    "a PDF of noise": ("damaged", "pdf", lambda: b"%PDF-1.7\n" + made.noise() + b"%%EOF"),
    "a PDF that is none": ("misnamed", "pdf", made.noise),
    "a PDF cut off": ("damaged", "pdf", lambda: cut(made.as_pdf([made.Block("p", SAID)]))),
    "a PDF that lacks its end": ("damaged", "pdf", lambda: made.as_pdf([made.Block("p", SAID)])[:-200]),
    "a PDF locked with a password": ("locked", "pdf", lambda: pdf_of(STREAM, trailer=LOCK)),
    "a PDF from a scanner": ("scanned", "pdf", made.picture_pdf),
    "a PDF of an empty page": ("scanned", "pdf", lambda: pdf_of(b"")),
    "a PDF whose pages run in a circle": ("scanned", "pdf", lambda: pdf_of(STREAM, trailer="", kids="2 0 R")),
    "a PDF whose page unpacks to 400 MiB": (
        "damaged",
        "pdf",
        lambda: pdf_of(zlib.compress(zlib.compress(bytes(400 << 20), 1)), about_stream="/Filter [/FlateDecode /FlateDecode]"),
    ),
    "a text of noise": ("damaged", "txt", made.noise),
    "a Markdown file of noise": ("damaged", "md", made.noise),
    "a web page of noise": ("damaged", "html", made.noise),
    "a text that is a PDF": ("misnamed", "txt", lambda: made.as_pdf([made.Block("p", SAID)])),
    "a text of empty lines": ("wordless", "txt", lambda: b"\n" * 5_000_000),
    "a web page of empty boxes": ("wordless", "html", lambda: b"<div>" * 4_000_000),
    "a web page of open comments": ("wordless", "html", lambda: b"<!--" * 5_000_000),
    "an empty file": ("empty", "txt", bytes),
    "a file too large": ("too_large", "txt", lambda: b"a" * (FILE_BYTES + 1)),
    "a kind that nobody knows": ("unknown_kind", "odt", lambda: b"PK\3\4"),
}


def children() -> set[str]:
    """The processes that this one started and that have not ended."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    """No child outlives a test; those that other tests of this process keep are none of ours."""
    before = children()
    yield
    assert children() <= before


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_message(name: str, tmp_path: Path) -> None:
    reason, ending, make = HOSTILE[name]
    file = tmp_path / f"policy.{ending}"
    file.write_bytes(make())
    with pytest.raises(CannotRead) as refused:
        read_policy(file)
    assert refused.value.reason == reason
    assert str(refused.value) == f"{file}: {refused.value.what} {refused.value.mend}"
    assert "\n" not in str(refused.value)


GROWTH = """
import sys
from pathlib import Path
from homeground.intake import CannotRead, read_policy
def most(): return next(int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
before = most()
try: read_policy(sys.argv[1])
except CannotRead: pass
print(most() - before)
"""


def long_answer() -> bytes:
    """So many long clauses that the answer is as long as it may get."""
    return (f"The manager approves each request of {'é' * 900} staff. " * 3000).encode()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems count otherwise")
@pytest.mark.parametrize(("ending", "make"), [("docx", lambda: made.word_bomb(BOMB)), ("txt", long_answer)])
def test_who_asks_grows_by_less_than_50_mib(ending: str, make: Callable[[], bytes], tmp_path: Path) -> None:
    file = tmp_path / f"policy.{ending}"
    file.write_bytes(make())
    said = subprocess.run([sys.executable, "-c", GROWTH, str(file)], capture_output=True, text=True, check=True).stdout
    assert int(said) < 50 * 1024


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "missing"),
        (lambda path: path.mkdir(), "not_a_file"),
        (os.mkfifo, "not_a_file"),
        (lambda path: path.symlink_to("/dev/zero"), "not_a_file"),
        (lambda path: path.symlink_to(path), "no_right"),
    ],
)
def test_what_is_no_file_is_refused(make: Callable[[Path], object], reason: str, tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    make(path)
    with pytest.raises(CannotRead) as refused:
        read_policy(path)
    assert refused.value.reason == reason


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(CannotRead):
        read_policy("policy\0.txt")


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "policy.txt"
    file.write_text(SAID)
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this account may read everything")
    with pytest.raises(CannotRead, match="right to read"):
        read_policy(file)


def test_a_page_from_a_scanner_among_others_is_named_as_unread(tmp_path: Path) -> None:
    file = tmp_path / "policy.pdf"
    file.write_bytes(made.picture_pdf(pages_with_text=1))
    policy = read_policy(file)
    assert {clause.page for clause in policy.clauses} == {1}
    assert [(one.page, one.why) for one in policy.unread] == [(2, "the page is a picture, as from a scanner")]


def test_pages_beyond_the_limit_are_named_as_unread(tmp_path: Path) -> None:
    file = tmp_path / "policy.pdf"
    file.write_bytes(pdf_of(STREAM, pages=PAGES + 700))
    policy = read_policy(file)
    assert policy.pages == PAGES + 700
    assert [one.part for one in policy.unread if one.page == PAGES + 1] == [f"pages {PAGES + 1} to {PAGES + 700}"]


def test_a_link_that_waits_for_a_click_is_no_reason_to_refuse(tmp_path: Path) -> None:
    file = tmp_path / "policy.docx"
    file.write_bytes(word_file(paragraphs(SAID), word___rels__document_xml_rels=OUTSIDE.format("hyperlink")))
    assert {clause.kind for clause in read_policy(file).clauses} == {"termination", "notice"}


def test_nothing_that_a_web_page_names_is_loaded_or_run(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        there = f"http://127.0.0.1:{server.getsockname()[1]}"
        file = tmp_path / "policy.html"
        file.write_text(
            f"<html><head><link rel=stylesheet href='{there}/a.css'><script src='{there}/a.js'></script></head><body>"
            f"<script>document.write('You must give two weeks notice.')</script><p>{SAID}</p>"
            f"<img src='{there}/a.png' alt='The map'><iframe src='file:///etc/hostname'>You must come.</iframe></body></html>"
        )
        policy = read_policy(file)
        with pytest.raises(TimeoutError):
            server.accept()
    assert {clause.text for clause in policy.clauses} == {SAID}
    assert [one.part for one in policy.unread] == ["picture or frame 1: The map", "picture or frame 2"]


@pytest.mark.parametrize(
    "words", ["a", "a ", "1 ", "[", "*", "_a", "|a", "<a", "week two ", "no one may ", "and must ", "notice of ", "week 1 ", "(", "’s but "]
)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_no_text_makes_the_reader_go_back_and_forth(words: str, form: str, tmp_path: Path) -> None:
    times = []
    for size in (20_000, 80_000):
        file = tmp_path / f"policy-{size}"
        file.write_text((words * size)[:size])
        began = time.process_time()
        child.answer(form, str(file))
        times.append(time.process_time() - began)
    assert times[1] < 10 * times[0] + 0.1  # four times the text, about four times the time
