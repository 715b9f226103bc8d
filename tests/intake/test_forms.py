"""A policy says the same in whatever form it comes: each planted clause is found with its place and its numbers."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from homeground.intake import FoundClause, ReadPolicy, read_policy
from tests.intake import made
from tests.intake.made import Block

POLICY = [
    Block("h1", "Who may work from home"),
    Block("p", "Our bakery was founded in 1911 and has 40 ovens."),
    Block("p", "Sales and office staff are eligible. Staff must have six (6) months of service before they ask."),
    Block("h1", "How it is arranged"),
    Block("h2", "Amount"),
    Block("p", "Staff may work from home up to two days a week."),
    Block("li", "The line manager approves each request."),
    Block("li", "A decision must be made within ten (10) business days."),
    Block("h2", "Change and end"),
    Block("p", "Either party may end the arrangement with one month's notice."),
    Block("row", "Appeal | An appeal may be lodged within five (4) days."),
]
FORMS: dict[str, Callable[[Sequence[Block]], bytes]] = {
    "pdf": made.as_pdf,
    "docx": made.as_docx,
    "html": made.as_html,
    "md": made.as_markdown,
    "txt": made.as_text,
}
PLANTED = [
    ("eligibility", "Sales and office staff are eligible.", "none", None, 1, "Who may work from home"),
    ("tenure", "Staff must have six (6) months of service before they ask.", "must", ("6", "month", None), 1, "Who may work from home"),
    ("days", "Staff may work from home up to two days a week.", "may", ("2", "days_per_week", "home"), 2, "Amount"),
    ("approval_chain", "The line manager approves each request.", "none", None, 2, "Amount"),
    ("answer_time", "A decision must be made within ten (10) business days.", "must", ("10", "working_day", None), 2, "Amount"),
    ("termination", "Either party may end the arrangement with one month's notice.", "may", ("1", "month", None), 2, "Change and end"),
    ("notice", "Either party may end the arrangement with one month's notice.", "may", ("1", "month", None), 2, "Change and end"),
]


@pytest.fixture(scope="module", params=FORMS)
def policy(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ReadPolicy:
    file = tmp_path_factory.mktemp("policy") / f"policy.{request.param}"
    file.write_bytes(FORMS[request.param](POLICY))
    return read_policy(file)


@pytest.mark.parametrize(("kind", "words", "modal", "number", "page", "heading"), PLANTED)
def test_each_planted_clause_is_found(
    policy: ReadPolicy, kind: str, words: str, modal: str, number: tuple[str, str, str | None] | None, page: int, heading: str
) -> None:
    clause = found(policy, kind)
    assert clause.text.replace("’", "'") == words
    assert clause.modal == modal
    assert (clause.number, clause.unit, clause.base) == (number or (None, None, None))
    assert clause.page == (page if policy.form == "pdf" else None)
    assert (clause.heading or "").lower().endswith(heading.lower())


def test_a_conflict_of_word_and_figure_is_shown_and_not_settled(policy: ReadPolicy) -> None:
    clause = found(policy, "appeal")
    assert clause.number is None
    assert [one.number for one in clause.numbers] == ["5", "4"]
    assert "five (4) days" in (clause.conflict or "")


def test_nothing_else_is_found(policy: ReadPolicy) -> None:
    assert {clause.kind for clause in policy.clauses} == {kind for kind, *_ in PLANTED} | {"appeal"}
    assert policy.unread == ()


def test_the_pages_of_a_pdf_are_counted_and_no_others(policy: ReadPolicy) -> None:
    assert policy.pages == (2 if policy.form == "pdf" else None)


def found(policy: ReadPolicy, kind: str) -> FoundClause:
    clauses = [clause for clause in policy.clauses if clause.kind == kind]
    assert len(clauses) == 1, clauses
    return clauses[0]


def test_a_heading_that_stands_over_all_is_named_first(tmp_path: Path) -> None:
    file = tmp_path / "policy.docx"
    file.write_bytes(made.as_docx(POLICY))
    assert found(read_policy(file), "notice").heading == "How it is arranged > Change and end"


def test_a_policy_of_a_hundred_pages_is_read_at_once(tmp_path: Path) -> None:
    file = tmp_path / "policy.pdf"
    words = made.escaped("Either party may end the arrangement with two weeks' notice. ")
    file.write_bytes(made.set_page(f"#for at in range(100) [#lorem(200 + at) {words} #lorem(250) #pagebreak(weak: true)]"))
    began = time.monotonic()
    policy = read_policy(file)
    assert time.monotonic() - began < 5  # one second where nothing else is going on
    assert (policy.pages, len(policy.clauses), policy.unread) == (100, 200, ())
