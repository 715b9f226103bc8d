"""What must hold for every paper before it is set: rules on the tree alone, and budgets of words once it is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal, TypeAlias

from homeground.case.message import Fact, Message
from homeground.case.quantity import Money
from homeground.papers.paper import Bullets, Figure, Heading, KeyValue, Node, Note, Paper, Para, Run, Table, Title, sentences_of
from homeground.papers.reading_grade import average_sentence, reading_grade, words_of

Code: TypeAlias = Literal[
    "private-in-shared",
    "title",
    "same-id",
    "skipped-heading",
    "no-alt",
    "no-header",
    "widths",
    "ragged-row",
    "bare-number",
    "no-source",
    "word-count",
    "long-sentences",
    "reading-grade",
]

SENTENCE_WORDS_MAX = 22
READING_GRADE_MAX = 9
WIDTHS_TOGETHER = 100

_SLOT = re.compile(r"\{[^{}]*\}")
_SECTION_NUMBER = re.compile(r"^\d+(\.\d+)*\.?\s")
_OWN_NUMBERS = re.compile(r"\b25 minutes\b|\b1 of\b|\bof 100\b|\bfrom 100%")
"""Numbers of the program's own: the length of the talk that it proposes, and of how many a chance is told."""


class PrivateInShared(Exception):
    """A paper that others read holds something private; it must not be set."""

    def __init__(self, nodes: tuple[str, ...]) -> None:
        """Name the nodes; never what they say."""
        super().__init__(f"private in a shared paper: {', '.join(nodes)}")
        self.nodes = nodes


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend in a paper: which rule, at which node (empty for the whole paper), and why."""

    code: Code
    node: str
    message: Message


def require_sound(paper: Paper) -> None:
    """Raise `PrivateInShared` when a paper that others read holds a private sentence."""
    private = (*dict.fromkeys(fault.node for fault in _private_in_shared(paper)), *_unguarded_title(paper))
    if private:
        raise PrivateInShared(private)


def _unguarded_title(paper: Paper) -> tuple[str, ...]:
    """The title stands in the file's own data too: there it may rest on nothing that the title's sentence does not."""
    told = {
        source
        for node in paper.nodes
        if isinstance(node, Title)
        for sentence in node.run
        for source in (*sentence.sources, *sentence.message.sources)
    }
    return ("title",) if paper.is_shared and not set(paper.title.sources) <= told else ()


def check(paper: Paper) -> tuple[Fault, ...]:
    """Every fault that the tree alone shows, in the order of the rules."""
    rules = (
        _private_in_shared,
        _one_title_first,
        _same_ids,
        _skipped_headings,
        _without_alt,
        _unsound_tables,
        _bare_numbers,
        _without_source,
    )
    return tuple(fault for rule in rules for fault in rule(paper))


def budget(paper: Paper, say: Callable[[Message], str], between: tuple[int, int]) -> tuple[Fault, ...]:
    """Too few or too many words (`between`: fewest and most), sentences that are too long on average, and a reading grade above nine.

    Counted is running text: title, headings, paragraphs, lists, pairs and notes. Sentences and grade are taken of
    paragraphs, lists and notes, since a heading or a pair is no sentence.
    """
    count = sum(len(words_of(text)) for text in _said(paper.nodes, (Title, Heading, Para, Bullets, KeyValue, Note), say))
    prose = tuple(_said(paper.nodes, (Para, Bullets, Note), say))
    return (*_word_count(count, *between), *_long_sentences(prose), *_hard_words(prose))


def _word_count(words: int, low: int, high: int) -> Iterator[Fault]:
    if not low <= words <= high:
        yield Fault(
            "word-count",
            "",
            Message("It has {words} words of running text. Between {low} and {high} are wanted.", words=words, low=low, high=high),
        )


def _long_sentences(prose: Sequence[str]) -> Iterator[Fault]:
    average = average_sentence(prose)
    if average > SENTENCE_WORDS_MAX:
        text = "Its sentences have {average} words on average. At most {most} are wanted."
        yield Fault("long-sentences", "", Message(text, average=average.quantize(Decimal("0.1")), most=SENTENCE_WORDS_MAX))


def _hard_words(prose: Sequence[str]) -> Iterator[Fault]:
    grade = reading_grade(prose)
    if grade > READING_GRADE_MAX:
        text = "Its reading grade is {grade}. At most {most} is wanted: use shorter words and sentences."
        yield Fault("reading-grade", "", Message(text, grade=grade.quantize(Decimal("0.1")), most=READING_GRADE_MAX))


def _private_in_shared(paper: Paper) -> Iterator[Fault]:
    if paper.is_shared:
        for node, sentence in paper.sentences():
            if sentence.is_private:
                yield Fault("private-in-shared", node, Message("Somebody else reads this paper, and this sentence is private."))


def _one_title_first(paper: Paper) -> Iterator[Fault]:
    if not paper.nodes or not isinstance(paper.nodes[0], Title):
        yield Fault("title", paper.nodes[0].id if paper.nodes else "", Message("A paper begins with its title."))
    for node in paper.nodes[1:]:
        if isinstance(node, Title):
            yield Fault("title", node.id, Message("A paper has one title, and it comes first."))


def _same_ids(paper: Paper) -> Iterator[Fault]:
    seen: set[str] = set()
    for node in paper.nodes:
        if node.id in seen:
            yield Fault("same-id", node.id, Message("Another node of this paper has the same name."))
        seen.add(node.id)


def _skipped_headings(paper: Paper) -> Iterator[Fault]:
    levels = [(0, ""), *((node.level, node.id) for node in paper.nodes if isinstance(node, Heading))]
    for (above, _), (level, node) in pairwise(levels):
        if not 1 <= level <= above + 1:
            text = "A heading of level {level} cannot follow one of level {above}: headings go down one level at a time."
            yield Fault("skipped-heading", node, Message(text, level=level, above=above))


def _without_alt(paper: Paper) -> Iterator[Fault]:
    for node in paper.nodes:
        if isinstance(node, Figure) and _is_blank(node.alt):
            yield Fault("no-alt", node.id, Message("A picture needs words that stand for it."))


def _unsound_tables(paper: Paper) -> Iterator[Fault]:
    for table in paper.nodes:
        if isinstance(table, Table):
            if not table.head or any(_is_blank(cell) for cell in table.head):
                yield Fault("no-header", table.id, Message("Every column of a table needs a heading."))
            if sum(table.widths) != WIDTHS_TOGETHER or min(table.widths) <= 0:
                yield Fault("widths", table.id, Message("The widths of the columns must sum to a hundred, each above nought."))
            if any(len(row) != len(table.head) for row in (table.widths, table.align, *table.rows)):
                yield Fault("ragged-row", table.id, Message("Every row, with widths and alignment, must be as long as the header row."))


def _bare_numbers(paper: Paper) -> Iterator[Fault]:
    for node in paper.nodes:
        for sentence in sentences_of(node):
            for text in _texts(sentence.message):
                numbered = _SECTION_NUMBER.sub("", text) if isinstance(node, Heading) else text
                if re.search(r"\d", _OWN_NUMBERS.sub("", _SLOT.sub("", numbered))):
                    yield Fault("bare-number", node.id, Message("A number stands in the text with nothing behind it: “{text}”.", text=text))


def _without_source(paper: Paper) -> Iterator[Fault]:
    for node, sentence in paper.sentences():
        if not sentence.sources:
            for name in _unsourced(sentence.message):
                yield Fault("no-source", node, Message("The number in the slot “{name}” names no answer that it rests on.", name=name))


def _texts(message: Message) -> Iterator[str]:
    """The fixed text of a message and of those inside it."""
    yield message.text
    for _, slot in message.slots:
        value = slot.value if isinstance(slot, Fact) else slot
        if isinstance(value, Message):
            yield from _texts(value)


def _unsourced(message: Message) -> Iterator[str]:
    """The slots of a message, and of those inside it, that hold a number and no source."""
    for name, slot in message.slots:
        match slot:
            case Message():
                yield from _unsourced(slot)
            case int() | Decimal() | Money() | Fact(value=int() | Decimal() | Money(), sources=()):
                yield name
            case Fact(value=Message() as inner, sources=()):
                yield from _unsourced(inner)


def _is_blank(run: Run) -> bool:
    return not any(
        _SLOT.sub("", sentence.message.text).strip() or any(slot != "" for _, slot in sentence.message.slots) for sentence in run
    )


def _said(nodes: Iterable[Node], kinds: tuple[type[Node], ...], say: Callable[[Message], str]) -> Iterator[str]:
    """The text of each run of these kinds of node; a run ends where a line, an item or a cell ends."""
    for node in nodes:
        if isinstance(node, kinds):
            match node:
                case Bullets(items=runs):
                    pass
                case KeyValue(pairs=pairs):
                    runs = tuple(run for pair in pairs for run in pair)
                case _:
                    runs = (tuple(sentences_of(node)),)
            for run in runs:
                yield " ".join(say(sentence.message) for sentence in run)
