"""Change any one answer of the example: the sentences that rest on it change, and no others."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from homeground.case import SECTIONS, BadAnswer, Case, Fact, Message
from homeground.case.field import Field, fields_of
from homeground.case.reading import body_of, read
from homeground.guidance import asking
from homeground.papers import PAPERS
from homeground.papers.paper import Sentence
from homeground.wording import say
from tests import ada

ADA = ada.case()
UNDER_THE_LAW = ada.changed(ADA, rights=ada.changed(ADA.rights, way="law", reasons_told="It is quiet.", further=("proof: I enclose it.",)))
FOR_A_DUTY = ada.changed(
    ADA, rights=ada.changed(ADA.rights, way="adjustment", true_of_me=("disability",), not_true_of_me=ADA.rights.not_true_of_me[1:])
)
WITH_THEIR_FIGURES = ada.changed(
    ADA,
    money=ada.changed(
        ADA.money,
        desk_cost_per_year="4200",
        desk_share_percent="50",
        replacement_cost="6500",
        leavers_percent="15",
        employer_pays_per_year="180",
        figures_from="the budget of 2026",
    ),
)
BASES = {"example": ADA, "law": UNDER_THE_LAW, "adjustment": FOR_A_DUTY, "figures": WITH_THEIR_FIGURES}
"""The cases whose answers are changed one by one."""
TURN_THE_LAW = ("person", "terms", "rights")
"""The sections that are changed one by one in the two cases that ask otherwise than informally."""


def _paths() -> Iterator[tuple[str, Field]]:
    for section in SECTIONS:
        held = getattr(ADA, section.name)
        for row in held if section.has_rows else [""]:
            for field in fields_of(section.shape):
                yield ".".join(part for part in (section.name, row, field.name) if part), field


_SPECIAL: dict[str, tuple[object, ...]] = {
    "place": ("IE",),
    "currency": ("EUR",),
    "occupation": ("15-1252",),
    "weekdays": (("mon", "tue", "wed"),),
    "route": ("other",),
    "ground": ("cost",),
    "child_ages": (("9",),),
    "disabled_child_ages": (("6",),),
    "true_of_me": (("carer",),),
    "not_true_of_me": (("pregnant",),),
    "earlier_requests": ((date(2026, 2, 3),),),
    "earlier_decisions": ((date(2026, 3, 20),),),
    "further": (("proof: I enclose them.",),),
    "reasons_told": ("I care for my father.",),
    "effect": ("One person fewer at the counter.",),
    "where_at_home": ("14 Mill Lane",),
    "as_good_as": (("home-days: one day",),),
    "closed": ((date(2027, 3, 26),),),
    "guards": (("on time; higher; 20",),),
}
_STEP: dict[type, Callable[[Any], tuple[object, ...]]] = {
    bool: lambda value: (not value,),
    str: lambda value: (f"{value} x",),
    Decimal: lambda value: (value + 1, value - 1),
    date: lambda value: (value + timedelta(days=1), value - timedelta(days=1)),
    time: lambda value: (value.replace(minute=30),),
}
_STEP_LIST: dict[str, Callable[[Any], tuple[object, ...]]] = {
    "several": lambda value: (value[:-1],),
    "moments": lambda value: ((*value[:-1], value[-1] + timedelta(hours=1)),),
    "lines": lambda value: ((*value[:-1], f"{value[-1]} x"),),
}


def _others(field: Field, value: object) -> Iterator[object]:
    """Other answers to the same question."""
    if not field.is_required:
        yield None
    if field.kind == "choice":
        yield from (word for word in field.question.choices if word != value)
    elif field.name in _SPECIAL:
        yield from _SPECIAL[field.name]
    elif isinstance(value, tuple):
        yield from _STEP_LIST[field.kind](value)
    else:
        yield from next((step(value) for kind, step in _STEP.items() if isinstance(value, kind)), ())


def _changed(base: Case, path: str, value: object) -> Case | None:
    section, *rest = path.split(".")
    held = getattr(base, section)
    row = held[rest[0]] if isinstance(held, Mapping) else held
    body = {name: old for name, old in body_of(row).items() if name != rest[-1]}
    try:
        new = read(type(row), body if value is None else {**body, rest[-1]: value})
    except BadAnswer:
        return None
    return ada.changed(base, **{section: {**held, rest[0]: new} if isinstance(held, Mapping) else new})


def _cases(base: Case, path: str, field: Field) -> list[Case]:
    return [changed for other in _others(field, base.value(path)) if (changed := _changed(base, path, other)) is not None]


def _told(case: Case) -> dict[tuple[str, str, str], Sentence]:
    return {
        (name, node, say(sentence.message)): sentence
        for name, kind in PAPERS.items()
        for node, sentence in kind.of(case, ada.TODAY).sentences()
    }


def _facts(message: Message) -> Iterator[Fact]:
    for _, slot in message.slots:
        if isinstance(slot, Fact):
            yield slot
        inner = slot.value if isinstance(slot, Fact) else slot
        if isinstance(inner, Message):
            yield from _facts(inner)


@cache
def _before(base: str) -> Mapping[tuple[str, str, str], Sentence]:
    return _told(BASES[base])


BEFORE = _before("example")
SWITCHES = ("kind", "may_tell", "may_name", "found")
"""Answers that decide whether a row or a part is there at all."""


def _may_come_or_go(sentence: Sentence, path: str, case: Case) -> bool:
    """When an answer is taken away, its heading, its label and the rest of its row may go with it; the next row may move up."""
    is_frame = not sentence.sources or any(source.partition(".")[0] == path.partition(".")[0] for source in sentence.sources)
    return is_frame and (case.value(path) in (None, ()) or path.rsplit(".", 1)[-1] in SWITCHES)


def _rests_on(sentence: Sentence, path: str) -> bool:
    return any(path == source or path.startswith(f"{source}.") for source in sentence.sources)


def _is_another(path: str, paper: str, node: str, base: Case, case: Case) -> bool:
    """Where the matter stands and how it is asked make another letter; a bargain is in every paper but for an adjustment."""
    if path == "rights.way":
        return True
    asks = [asking(one, ada.TODAY) for one in (base, case)]
    is_otherwise = asks[0].option != asks[1].option or asks[0].duty != asks[1].duty
    is_cut_to_fit = paper == "brief" and node in ("cards", "aims") and base is not ADA
    if paper == "brief" and node.startswith("missing") and path in DECIDE:
        return True
    return (paper == "letter" and (path == "person.where" or (is_otherwise and path in DECIDE))) or is_cut_to_fit


DECIDE = (
    "person.place",
    "rights.earlier_open",
    "rights.earlier_requests",
    "rights.asked_before",
    "rights.true_of_me",
    "rights.not_true_of_me",
)
"""Answers by which the letter is the formal request, or names a duty."""


def _hold_what_rests(name: str, path: str, field: Field) -> None:
    base, before = BASES[name], _before(name)
    cases = _cases(base, path, field)
    assert cases, "the test found no other answer to try"
    gone: set[tuple[str, str, str]] = set()
    for case in cases:
        after = _told(case)
        for key in before.keys() ^ after.keys():
            sentence = before.get(key) or after[key]
            may_change = _rests_on(sentence, path) or _may_come_or_go(sentence, path, case)
            assert may_change or _is_another(path, key[0], key[1], base, case), f"{key} does not rest on {path}"
        gone |= before.keys() - after.keys()
    printed = {key for key, sentence in before.items() if any(fact.sources == (path,) for fact in _facts(sentence.message))}
    assert printed <= gone, f"{printed - gone} print {path} and did not change with it"


@pytest.mark.parametrize(("path", "field"), [pytest.param(path, field, id=path) for path, field in _paths()])
def test_one_changed_answer_changes_the_sentences_that_rest_on_it_and_no_others(path: str, field: Field) -> None:
    _hold_what_rests("example", path, field)


@pytest.mark.parametrize("base", ["law", "adjustment"])
@pytest.mark.parametrize(
    ("path", "field"), [pytest.param(path, field, id=path) for path, field in _paths() if path.startswith(TURN_THE_LAW)]
)
def test_that_holds_for_a_formal_request_and_for_an_adjustment_too(path: str, field: Field, base: str) -> None:
    _hold_what_rests(base, path, field)


@pytest.mark.parametrize(("path", "field"), [pytest.param(path, field, id=path) for path, field in _paths() if path.startswith("money.")])
def test_that_holds_where_the_employers_figures_are_known(path: str, field: Field) -> None:
    _hold_what_rests("figures", path, field)


def test_every_source_is_an_answer_of_the_case() -> None:
    for key, sentence in BEFORE.items():
        for source in sentence.sources:
            assert source.split(".")[0] in {section.name for section in SECTIONS}, key
            ADA.value(source)


PAPERS_NEED_NOT = {
    "device": "it guards the case, and is nobody’s business",
    "person.industry": "examples are looked for in it",
    "person.employer": "the reader knows it",
    "person.place": "the law depends on it",
    "person.currency": "sums are in it",
    "person.pay_per_year": "for the employee’s eyes",
    "person.fare_per_day": "for the employee’s eyes",
    "rights.": "the law is found by them",
    "record.": "papers tell the mean of all days, and no day by itself",
    "clauses.": "the ask is held against them",
    "issues.": "they are what the talks are about, and offers are made of them",
    "choices.": "for the employee’s eyes: they say what an offer is worth",
    "trial.": "her trial is planned after the talk",
    "terms.if_no": "for the employee’s eyes: nothing worse is proposed",
    "terms.mark_met_percent": "for the employee’s eyes: how much to stake on a trial",
    "terms.offers_at_most": "for the employee’s eyes: how long to go on",
    "money.gladly": "it is asked once, for yourself",
    "policy.dated": "a rule holds from a day on",
    "policy.no_rule_on": "it is not asked again",
    "reasons.journey": "not switched on",
    "reasons.my-father": "not switched on",
}


def test_an_answer_that_no_paper_uses_is_asked_for_another_reason() -> None:
    used = {source for sentence in BEFORE.values() for source in sentence.sources}
    given = [path for path, _ in _paths() if ADA.value(path) not in (None, ())]
    silent = [path for path in given if path not in used and not any(path.startswith(known) for known in PAPERS_NEED_NOT)]
    assert {path.rsplit(".", 1)[-1] for path in silent} <= {
        "same_industry",
        "fear",
        "asked",
        "boss_is_right",
        "kind",
        "seen_on",
        "heard",
    }
