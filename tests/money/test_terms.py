"""How a sum is counted, line by line: each line is true by itself, and the last ones say what comes out."""

import ast
import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.money import FORMULAS, Term, counted, read_inputs, terms
from homeground.wording import say
from tests.money.known import ROWS, TODAY, Known
from tests.money.strategies import raw_inputs

HALF = Fraction(5, 10**5)
TRACE = Fraction(1, 10**30)
SIGNS: dict[type[ast.AST], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def worked_out(term: Term, numbers: Mapping[str, Fraction]) -> Fraction:
    """What a line gives for these numbers."""
    signs = term.how.text.translate(str.maketrans("×−÷{}", "*-/()"))
    return value_of(ast.parse(signs, mode="eval").body, numbers)


def value_of(node: ast.expr, numbers: Mapping[str, Fraction]) -> Fraction:
    match node:
        case ast.Constant(value=int(value)):
            return Fraction(value)
        case ast.Name(id=name):
            return numbers[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -value_of(operand, numbers)
        case ast.BinOp(left=left, op=op, right=right):
            return SIGNS[type(op)](value_of(left, numbers), value_of(right, numbers))
    raise AssertionError(ast.dump(node))


def is_true(term: Term) -> bool:
    """Whether a line holds; a number with four places may have been rounded there, and leaves that much room."""
    slots = {name: value for name, value in term.how.slots if isinstance(value, Decimal)}
    numbers = {name: Fraction(value) for name, value in slots.items()}
    given = worked_out(term, numbers)
    rounded = [name for name, value in slots.items() if value.as_tuple().exponent == -4]
    room = sum((abs(worked_out(term, {**numbers, name: numbers[name] + HALF}) - given) for name in rounded), Fraction(0))
    return abs(given - Fraction(term.value)) <= room * 11 / 10 + TRACE


@pytest.mark.parametrize("known", ROWS, ids=lambda known: known.id)
def test_every_line_of_a_known_answer_is_true(known: Known) -> None:
    formula = FORMULAS[known.formula]
    lines = terms(formula, read_inputs(formula, known.inputs, today=TODAY))
    assert [line for line in lines if not is_true(line)] == []


@pytest.mark.parametrize("name", FORMULAS)
@settings(max_examples=25)
@given(data=st.data())
def test_every_line_of_any_sum_is_true(name: str, data: st.DataObject) -> None:
    formula = FORMULAS[name]
    inputs = read_inputs(formula, data.draw(raw_inputs(formula)), today=TODAY)
    assert [line for line in terms(formula, inputs) if not is_true(line)] == []


@pytest.mark.parametrize("name", FORMULAS)
@settings(max_examples=25)
@given(data=st.data())
def test_every_number_that_comes_out_stands_at_the_end_of_some_line(name: str, data: st.DataObject) -> None:
    formula = FORMULAS[name]
    inputs = read_inputs(formula, data.draw(raw_inputs(formula)), today=TODAY)
    ends = {line.value for line in terms(formula, inputs)} | {Decimal(0)}
    missing = {output for output, value in counted(formula, inputs).items() if isinstance(value, Decimal) and value not in ends}
    assert missing == set()


def test_a_cut_that_is_nought_or_a_place_that_costs_nothing_makes_no_line_of_noughts() -> None:
    formula = FORMULAS["worker.net"]
    raw = {"gross": "40000", "take_home": "32000", "marginal_tax": "0.25", "weeks": "50", "home_days": "5", "fares_day": "8"}
    said = [(line.name, say(line.how)) for line in terms(formula, read_inputs(formula, raw, today=TODAY))]
    assert ("what the cut costs", "40,000 × 0 × (1 − 0.25)") not in said
    assert said[-1] == ("what is left of the year", "32,000")
    assert ("what the places cost", "0 × 8") in said
