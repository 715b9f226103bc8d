"""A fault in a paper is found, with the name of its node, before anybody can print it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.message import Fact, Message, Slot
from homeground.case.quantity import Days, Money
from homeground.papers import PAPERS
from homeground.papers.check import PrivateInShared, budget, check, require_sound
from homeground.papers.paper import (
    Bullets,
    Figure,
    Heading,
    KeyValue,
    Node,
    Note,
    Paper,
    Para,
    Run,
    Sentence,
    Signature,
    Space,
    Table,
    Title,
)
from homeground.papers.reading_grade import average_sentence, reading_grade, sentences_in, syllables, words_of
from homeground.wording import say


def run(text: str, **slots: Slot) -> Run:
    return (Sentence(Message(text, **slots)),)


TABLE = Table(
    "work",
    run("Work"),
    (run("Task"), run("Hours")),
    ((run("Post"), run("{n}", n=Fact(Days(3), ("tasks.post",)))),),
    (70, 30),
    ("left", "right"),
)
SOUND = Paper(
    name="letter",
    reader="boss",
    look="letter",
    title=Message("Ask"),
    author="Ada",
    on=date(2026, 10, 12),
    nodes=(
        Title("title", run("Ask")),
        KeyValue("address", ((run("Date"), run("{on}", on=date(2026, 10, 12))),)),
        Heading("first", 1, run("1. What I ask")),
        Heading("second", 2, run("1.1 In short")),
        Para("ask", run("I ask for {days} a week, and for a talk of 25 minutes.", days=Fact(Days(3), ("terms.home_days",)))),
        TABLE,
        Figure("week", "<svg/>", run("Three days lit"), run("The week")),
        Heading("third", 1, run("What stays")),
        Bullets("stays", (run("{own}", own="I worked 35 hours."),)),
        Note("note", run("A remark.")),
        Signature("sign", run("Yours,"), run("Ada")),
        Space("space", run("What was said"), 3),
    ),
)


def with_node(node: Node) -> Paper:
    return replace(SOUND, nodes=(*SOUND.nodes, node))


def test_a_sound_paper_has_no_fault() -> None:
    assert check(SOUND) == ()
    require_sound(SOUND)


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("title", Title("fault", run("Again"))),
        ("skipped-heading", Heading("fault", 3, run("Too deep"))),
        ("skipped-heading", Heading("fault", 0, run("Too high"))),
        ("no-alt", Figure("fault", "<svg/>", (), run("A picture"))),
        ("no-alt", Figure("fault", "<svg/>", run("{alt}", alt=""), run("A picture"))),
        ("no-header", replace(TABLE, id="fault", head=(run(" "), run("Hours")))),
        ("no-header", replace(TABLE, id="fault", head=())),
        ("widths", replace(TABLE, id="fault", widths=(70, 31))),
        ("widths", replace(TABLE, id="fault", widths=(120, -20))),
        ("widths", replace(TABLE, id="fault", widths=())),
        ("ragged-row", replace(TABLE, id="fault", rows=((run("Post"),),))),
        ("ragged-row", replace(TABLE, id="fault", align=("left",))),
        ("bare-number", Para("fault", run("It saves 3 hours."))),
        ("bare-number", Para("fault", run("{inner}", inner=Message("It saves 3 hours.")))),
        ("bare-number", Para("fault", run("1. No heading"))),
        ("bare-number", Heading("fault", 1, run("All 8 tasks"))),
        ("bare-number", Bullets("fault", (run("fine"), run("Ring 999")))),
        ("no-source", Para("fault", run("It saves {n} hours.", n=3))),
        ("no-source", Para("fault", run("It saves {n}.", n=Fact(Money(Decimal(3), "GBP"), ())))),
        ("no-source", Para("fault", run("It saves {n}.", n=Fact(Message("{m}", m=Decimal(3)), ())))),
        ("private-in-shared", Para("fault", (Sentence(Message("My back hurts."), is_private=True),))),
        ("private-in-shared", replace(TABLE, id="fault", caption=(Sentence(Message("Private"), is_private=True),))),
    ],
)
def test_a_planted_fault_is_found_at_its_node(code: str, fault: Node) -> None:
    assert {(found.code, found.node) for found in check(with_node(fault))} >= {(code, "fault")}
    assert {found.node for found in check(with_node(fault))} == {"fault"}


def test_two_nodes_of_one_name_are_found() -> None:
    assert [(found.code, found.node) for found in check(with_node(Note("ask", run("Again"))))] == [("same-id", "ask")]


def test_a_paper_that_does_not_begin_with_its_title_is_found() -> None:
    assert ("title", "ask") in {
        (found.code, found.node) for found in check(replace(SOUND, nodes=(Para("ask", run("Hello")), *SOUND.nodes)))
    }
    assert [found.code for found in check(replace(SOUND, nodes=()))] == ["title"]


def test_a_number_is_sourced_by_its_sentence_too() -> None:
    assert check(with_node(Para("more", (Sentence(Message("{n} more.", n=3), sources=("tasks.post",)),)))) == ()


def test_every_fault_can_be_said() -> None:
    nodes = (Heading("h", 4, run("5 x")), Figure("f", "", (), ()), Table("t", (), (), ((run("x"),),), (), ()), Para("h", run("{n}", n=1)))
    assert all(say(found.message) for found in check(replace(SOUND, nodes=nodes)))


@given(st.integers(0, len(SOUND.nodes) - 1), st.booleans())
def test_one_private_sentence_anywhere_keeps_a_paper_from_others_and_never_from_oneself(at: int, is_shared: bool) -> None:  # noqa: FBT001 - drawn by Hypothesis
    secret = Para("secret", (Sentence(Message("The alternative is to leave.")), Sentence(Message("My back hurts."), is_private=True)))
    paper = replace(SOUND, reader="boss" if is_shared else "self", nodes=(*SOUND.nodes[:at], secret, *SOUND.nodes[at:]))
    if not is_shared:
        require_sound(paper)
        return
    with pytest.raises(PrivateInShared) as refused:
        require_sound(paper)
    assert refused.value.nodes == ("secret",)
    assert "back" not in str(refused.value)


BUDGETS = sorted({kind.words for kind in PAPERS.values()})


@pytest.mark.parametrize(("between", "words"), [((low, high), n) for low, high in BUDGETS for n in (low - 1, low, high, high + 1) if n > 0])
def test_a_paper_keeps_its_budget_of_words(between: tuple[int, int], words: int) -> None:
    text = " ".join(["so it is."] * (words // 3) + ["so"] * (words % 3))
    paper = replace(
        SOUND,
        nodes=(Para("all", run(text)), *[node for node in SOUND.nodes if isinstance(node, Table | Figure | Signature | Space)]),
    )
    found = [fault for fault in budget(paper, say, between) if fault.code == "word-count"]
    assert bool(found) == (not between[0] <= words <= between[1])
    assert all(str(words) in say(fault.message).replace(",", "") for fault in found)


def test_long_sentences_and_hard_words_are_faults() -> None:
    long = replace(SOUND, nodes=(Para("all", run("we go on and on " * 5)),))
    hard = replace(SOUND, nodes=(Para("all", run("Organisational reconciliation necessitates considerable deliberation.")),))
    plain = replace(SOUND, nodes=(Para("all", run("You can reach me by phone. I am at my desk all day.")),))
    assert [fault.code for fault in budget(long, say, (220, 330))][1:] == ["long-sentences"]
    assert [fault.code for fault in budget(hard, say, (220, 330))][1:] == ["reading-grade"]
    assert [fault.code for fault in budget(plain, say, (220, 330))][1:] == []
    assert "Its sentences have 25 words on average" in say(budget(long, say, (220, 330))[1].message)


def test_headings_and_pairs_make_no_sentence_longer() -> None:
    paper = replace(
        SOUND,
        nodes=(Heading("h", 1, run("very " * 30)), KeyValue("k", ((run("very " * 30), run("very " * 30)),)), Para("p", run("We go."))),
    )
    assert [fault.code for fault in budget(paper, say, (220, 330))] == ["word-count"]


def test_the_grade_is_the_published_formula() -> None:
    text = "The cat sat on the mat. It was happy."  # 9 words, 2 sentences, 10 syllables
    assert average_sentence([text]) == Decimal("4.5")
    assert reading_grade([text]) == Decimal("0.39") * Decimal("4.5") + Decimal("11.8") * Decimal(10) / 9 - Decimal("15.59")


def test_a_figure_with_a_point_ends_no_sentence() -> None:
    assert sentences_in(["I work 6.5 hours. From 9:00 I am here (at 17.30 I stop.) Then", "“Yes.” Good."]) == [
        "I work 6.5 hours.",
        "From 9:00 I am here (at 17.30 I stop.",
        "Then",
        "“Yes.",
        "Good.",
    ]


@given(st.text())
def test_any_text_can_be_counted(text: str) -> None:
    assert reading_grade([text]) >= Decimal("-15.59")
    assert all(syllables(word) >= 1 for word in words_of(text))
    assert sum(len(words_of(sentence)) for sentence in sentences_in([text])) == len(words_of(text))
