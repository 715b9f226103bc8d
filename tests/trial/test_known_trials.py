"""Known answers of other programs, and the vectors: every one is reached within its tolerance."""

import csv
import json
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from homeground.trial import Direction, ObservedBlock, judge
from homeground.trial.choices import five_week_tables
from homeground.trial.exact import chance_at
from homeground.trial.look_levels import first_level, second_level
from homeground.trial.lot import Lot
from homeground.trial.weeks import Prospect, smallest_p
from homeground.trial.whole import count_at_least
from tests.trial.observations import of_vector, week_choices

Row = dict[str, Any]


def chosen(marks: str, mark: str) -> tuple[int, ...]:
    return tuple(at for at, one in enumerate(marks) if one == mark)


def free(length: int) -> list[tuple[int, ...]]:
    return list(combinations(range(length), length // 2))


def in_pairs(length: int) -> list[tuple[int, ...]]:
    return list(product(*((at, at + 1) for at in range(0, length, 2))))


def alternating(length: int, longest: int) -> list[tuple[int, ...]]:
    def runs(one: tuple[int, ...]) -> int:
        marks = [at in one for at in range(length)]
        return max(len(run) for run in _runs(marks))

    return [one for one in free(length) if runs(one) <= longest]


def _runs(marks: list[bool]) -> Iterator[list[bool]]:
    run: list[bool] = []
    for mark in marks:
        if run and run[-1] != mark:
            yield run
            run = []
        run.append(mark)
    yield run


def tail(values: list[int], sets: list[tuple[int, ...]], drawn: tuple[int, ...]) -> float:
    """The share of sets whose values sum to at least those of the set drawn: one block, with a list of its own."""
    lot = Lot.of_blocks([[sum(values[at] for at in one) for one in sets]], [sets.index(drawn)])
    return count_at_least(lot) / lot.assignments


def two_sided(values: list[int], sets: list[tuple[int, ...]], drawn: tuple[int, ...]) -> float:
    gaps = [abs(2 * sum(values[at] for at in one) - sum(values)) for one in sets]
    lot = Lot.of_blocks([gaps], [sets.index(drawn)])
    return count_at_least(lot) / lot.assignments


def flips(differences: list[int], *, both: bool = False) -> tuple[int, int]:
    """Assignments in which the sum of differences with free signs is at least the one seen, and how many there are."""
    lot = Lot.of_blocks([[one, -one] for one in differences], [0] * len(differences))
    total = sum(differences)
    count = count_at_least(lot)
    return (2 * count if both and total else count), lot.assignments


def weeks_of(given: Row) -> list[ObservedBlock]:
    lengths = given.get("weeks") or [given["week"]] * (len(given["y"]) // given["week"])
    home, blocks, at = ("1" if "1" in given["z"] else "B"), [], 0
    for length in lengths:
        marks, values = given["z"][at : at + length], given["y"][at : at + length]
        choices = week_choices(length, marks.count(home))
        blocks.append(ObservedBlock((tuple(values),), choices, choices.index((chosen(marks, home),))))
        at += length
    return blocks


def assignments(given: Row) -> Row:
    times = given["times"]
    sets = {"free": free(times), "alternating": alternating(times, given["atd_max_run"])}
    return {
        "pairs": Lot.of_blocks([[0, 1]] * (times // 2), [0] * (times // 2)).assignments,
        **{name: Lot.of_blocks([[0] * len(each)], [0]).assignments for name, each in sets.items()},
    }


def of_days(pick: Callable[[int], list[tuple[int, ...]]], *, both: bool = False) -> Callable[[Row], Row]:
    def answer(given: Row) -> Row:
        found = two_sided if both else tail
        return {"p": found(given["y"], pick(len(given["y"])), chosen(given["z"], "B"))}

    return answer


def of_weeks(given: Row) -> Row:
    ratio = 1 - Fraction(str(given.get("margin", 0)))
    found = chance_at(weeks_of(given), ratio, "higher")
    statistic = judge(weeks_of(given), margin=1 - ratio, alpha=Fraction(1, 20), direction="higher").statistic
    return {"assignments": found.assignments, "statistic": float(statistic), "p": float(found.high)}


def limit(given: Row) -> Row:
    found = judge(weeks_of(given), margin=Fraction(1, 10), alpha=Fraction(str(given["alpha"])), direction="higher").lower
    return {"ratio": (found.thousandths or 0) / 1000}


def pooled_means(given: Row) -> Row:
    """The engine with another statistic: the mean of all home days less the mean of all office days."""
    blocks, home_days = weeks_of(given), given["z"].count("B")
    office_days = len(given["z"]) - home_days
    scores = [[_pooled(block, choice[0], home_days, office_days) for choice in block.choices] for block in blocks]
    drawn = [block.drawn for block in blocks]
    lot = Lot.of_blocks(scores, drawn)
    seen = sum(scored[number] for scored, number in zip(scores, drawn, strict=True))
    return {"assignments": lot.assignments, "statistic": seen / (home_days * office_days), "p": count_at_least(lot) / lot.assignments}


def _pooled(block: ObservedBlock, homes: tuple[int, ...], home_days: int, office_days: int) -> int:
    return sum(value * (office_days if at in homes else -home_days) for at, value in enumerate(block.weeks[0]) if value is not None)


def plain_sum(given: Row) -> Row:
    """The engine with another statistic: the sum of home values."""
    blocks = weeks_of(given)
    scores = [[sum(block.weeks[0][at] or 0 for at in choice[0]) for choice in block.choices] for block in blocks]
    lot = Lot.of_blocks(scores, [block.drawn for block in blocks])
    count = count_at_least(lot)
    return {"assignments": lot.assignments, "count": count, "p": count / lot.assignments}


def sign_flips(given: Row) -> Row:
    one, ways = flips(given["differences"])
    both, _ = flips(given["differences"], both=True)
    return {"n": ways, "count_ge": one, "p_one": one / ways, "p_two": both / ways}


def paired(given: Row) -> Row:
    differences = [home - office for home, office in zip(given["home"], given["office"], strict=True)]
    one, ways = flips(differences)
    both, _ = flips(differences, both=True)
    ranks, _ = flips(_signed_ranks(differences))
    return {"perm_one": one / ways, "perm_two": both / ways, "wilcoxon_one": ranks / ways}


def _signed_ranks(differences: list[int]) -> list[int]:
    """Twice the rank of each size, so that ranks shared by equal sizes are whole; of no difference, none."""
    sizes = sorted(map(abs, filter(None, differences)))
    return [(2 * sizes.index(abs(one)) + sizes.count(abs(one)) + 1) * (1 if one > 0 else -1) if one else 0 for one in differences]


def looks(given: Row) -> Row:
    from statistics import NormalDist  # noqa: PLC0415 - needed for these rows alone

    alpha, normal = given["alpha_one_sided"], NormalDist()
    first = {"O'Brien-Fleming-type spending": first_level(alpha), "O'Brien-Fleming": 0.008822525, "Pocock": 0.03036726}[given["type"]]
    levels = [first, second_level(first, alpha)]
    return {"z": [normal.inv_cdf(1 - level) for level in levels], "levels": levels}


WAYS: dict[str, Callable[[Row], Row | float]] = {
    "T09": assignments,
    "T10": assignments,
    "T12": assignments,
    "T13": lambda given: len(five_week_tables(given["each_weekday_home"])),
    "T15": lambda given: float(smallest_p("free", weeks=given["weeks"], home_days=given["home_days"])),
    "T16": lambda given: float(smallest_p("free", weeks=given["weeks"], home_days=given["home_days"])),
    "T18": of_days(free),
    "T19": of_days(free, both=True),
    "T21": of_days(in_pairs, both=True),
    "T22": of_days(lambda length: alternating(length, 2)),
    "T24": of_weeks,
    "T25": of_weeks,
    "T26": limit,
    "T27": pooled_means,
    "T28": plain_sum,
    "T30": sign_flips,
    "T31": paired,
    "T63": looks,
    "T64": looks,
    "T65": looks,
}


def test_every_known_answer_is_reached_within_its_tolerance(reference_data: Path) -> None:
    with (reference_data / "cases" / "trial.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["id"] for row in rows} == set(WAYS)
    for row in rows:
        known, found = json.loads(row["known_answer"]), WAYS[row["id"]](json.loads(row["input"]))
        pairs = [(found[key], known[key]) for key in known] if isinstance(known, dict) and isinstance(found, dict) else [(found, known)]
        for told, wanted in pairs:
            assert told == pytest.approx(wanted, abs=float(row["tolerance"]), rel=0), row["id"]


def test_every_exact_vector_is_reached_to_the_last_assignment(reference_data: Path) -> None:
    vectors = json.loads((reference_data / "cases" / "trial-vectors.json").read_text(encoding="utf-8"))["exact"]
    assert len(vectors) == 16
    for vector in vectors:
        blocks = of_vector(vector)
        result = judge(blocks, margin=Fraction(vector["margin"]), alpha=Fraction(1, 20), direction=vector["direction"])
        for key in ("at_margin", "at_one"):
            _agrees(blocks, vector, key)
        assert result.limit.thousandths == vector["limit_thousandths"], vector["name"]
        assert result.limit.method == "exact"
        if "upper_thousandths" in vector:
            assert result.upper.thousandths == vector["upper_thousandths"], vector["name"]
        assert float(result.statistic) == pytest.approx(float(vector["at_margin"]["statistic"]), abs=1e-9)


def test_every_planning_vector_is_reached(reference_data: Path) -> None:
    vectors = json.loads((reference_data / "cases" / "trial-vectors.json").read_text(encoding="utf-8"))["planning"]
    for vector in vectors:
        before = Prospect(float(vector["cv"]), Fraction(vector["margin"]), vector["home_days"])
        ratio, power = float(vector["ratio"]), float(vector["power"])
        assert before.raw_weeks(ratio=ratio, power=power) == pytest.approx(float(vector["raw"]), abs=1e-5), vector
        weeks = before.weeks(ratio=ratio, power=power)
        assert weeks == vector["weeks"], vector
        assert before.rules_out(weeks, ratio=ratio) == pytest.approx(float(vector["rules_out_expected"]), abs=1e-6), vector


def _agrees(blocks: list[ObservedBlock], vector: Row, key: str) -> None:
    known = vector[key]
    direction: Direction = vector["direction"]
    other: Direction = "lower" if direction == "higher" else "higher"
    found, opposite = (chance_at(blocks, Fraction(known["ratio"]), side) for side in (direction, other))
    assert (str(found.count), str(found.assignments)) == (known["count"], known["assignments"]), vector["name"]
    assert str(opposite.count) == known["count_other_side"], vector["name"]
    assert float(found.high) == pytest.approx(float(known["p"]), abs=1e-12)
