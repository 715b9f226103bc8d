"""The documents hang together: every link leads somewhere, every page is on the map, the README names the two commands."""

import re
from pathlib import Path

from tests.house.checkout import ROOT, texts

DOCS = ROOT / "docs"
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)|<img[^>]* src=\"([^\"]+)\"")


def targets(text: str) -> list[str]:
    """Where the links of a page lead, those to other sites and those in examples of code left out."""
    prose = re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.MULTILINE | re.DOTALL)
    prose = re.sub(r"`[^`\n]*`", "", prose)
    return [one for found in LINK.findall(prose) for one in found if one and not re.match(r"[a-z]+:", one)]


def anchors(text: str) -> set[str]:
    """The names under which a page's headings can be linked to."""
    headings = re.findall(r"^#+ +(.+?) *$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def leads_nowhere(page: Path, target: str) -> bool:
    """Whether a link on a page has no file, or no heading, at its end."""
    place, _, anchor = target.partition("#")
    file = (page.parent / place).resolve() if place else page
    return not file.exists() or bool(anchor and file.suffix == ".md" and anchor not in anchors(file.read_text(encoding="utf-8")))


def test_every_link_leads_somewhere() -> None:
    broken = {
        f"{page.relative_to(ROOT)}: {target}" for page, text in texts(".md") for target in targets(text) if leads_nowhere(page, target)
    }
    assert broken == set()


def test_a_planted_link_to_nowhere_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One heading\n[here](#one-heading) [there](other.md) [gone](#two) `[code](x.md)`\n")
    assert [target for target in targets(page.read_text()) if leads_nowhere(page, target)] == ["other.md", "#two"]


def test_every_page_that_the_code_names_is_there() -> None:
    named = {(file.name, page) for file, text in texts(".py", ".toml", "run") for page in re.findall(r"\bdocs/[\w/.-]+\.md\b", text)}
    assert len(named) > 2
    assert {(name, page) for name, page in named if not (ROOT / page).exists()} == set()


def test_every_page_of_the_docs_is_on_the_map() -> None:
    page = DOCS / "index.md"
    linked = {(DOCS / target.partition("#")[0]).resolve() for target in targets(page.read_text(encoding="utf-8"))}
    pages = {file for file, _ in texts(".md") if DOCS in file.parents and file != page}
    covered = {file for file in pages if file in linked or file.parent in linked}
    assert pages - covered == set()


def test_decisions_are_numbered_without_gaps_and_take_one_page_each() -> None:
    decisions = sorted((DOCS / "decisions").glob("[0-9]*.md"))
    assert [int(file.name[:4]) for file in decisions] == list(range(1, len(decisions) + 1))
    for file in decisions:
        text = file.read_text(encoding="utf-8")
        assert re.match(rf"# {int(file.name[:4])}\. \S", text), file.name
        assert len(text.splitlines()) <= 60, file.name


def test_a_news_file_is_one_or_two_plain_sentences() -> None:
    for file in (ROOT / "changes").glob("*.md"):
        if file.name != "README.md":
            text = file.read_text(encoding="utf-8")
            assert re.fullmatch(r"[A-Z][^\n]{10,300}[.)]\n", text), file.name


def commands(text: str) -> list[str]:
    """The lines to type: those of the fenced blocks, without what is said beside them."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    return [line.partition("#")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


def test_the_readme_names_two_commands_and_what_follows_from_them() -> None:
    typed = commands((ROOT / "README.md").read_text(encoding="utf-8"))
    assert typed[:2] == ["./run", "./run test"]
    assert all(line.startswith("./run ") for line in typed[2:])


def test_the_readme_fits_a_screen() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 60
