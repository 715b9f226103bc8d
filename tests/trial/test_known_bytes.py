"""Every plan, digest, word, number drawn and line of a log comes out byte for byte as a program written apart from ours has it."""

import json
from pathlib import Path
from typing import Any

import pytest

from homeground.trial import (
    NotCanonical,
    Stream,
    canonical,
    commitment,
    complete,
    daybook_of,
    digest_of,
    draw_days,
    five_week_tables,
    in_words,
    read_complete,
    read_daybook,
    read_json,
    read_plan,
    seed_of,
    week_choices,
)
from tests.trial.plans import EMPLOYEE, EMPLOYER

Known = dict[str, Any]


@pytest.fixture(scope="module")
def known(reference_data: Path) -> Known:
    vectors: Known = json.loads((reference_data / "cases" / "trial-vectors.json").read_text(encoding="utf-8"))
    return vectors


def test_each_value_has_the_known_spelling(known: Known) -> None:
    for vector in known["canonical_json"]:
        written = canonical(vector["value"])
        assert (written.decode(), digest_of(written)) == (vector["bytes"], vector["sha256"])


def test_what_has_no_spelling_is_refused(known: Known) -> None:
    for vector in known["canonical_json_refused"]:
        with pytest.raises(NotCanonical):
            read_json(vector["json"])


def test_digests_are_said_in_the_known_words(known: Known) -> None:
    assert [in_words(vector["sha256"]) for vector in known["words"]] == [vector["words"] for vector in known["words"]]


def test_commitments_seed_and_numbers_are_the_known_ones(known: Known) -> None:
    draw = known["draw"]
    plan = draw["plan_sha256"]
    assert commitment(plan, "employee", EMPLOYEE) == draw["commitment_employee"]
    assert commitment(plan, "employer", EMPLOYER) == draw["commitment_employer"]
    seed = seed_of(plan, employee=EMPLOYEE, employer=EMPLOYER)
    assert seed.hex() == draw["seed"]
    assert Stream(seed).take(96).hex() == draw["stream_first_96_bytes"]
    for vector in draw["below"]:
        stream = Stream(seed)
        assert [stream.below(n) for n in vector["n"]] == vector["out"]
        assert stream.used == vector["bytes_used"]


def test_the_choices_stand_in_the_known_order(known: Known) -> None:
    choices = known["choices"]
    for weekdays, home_days, longest_run, name in (
        ((1, 2, 3, 4, 5), 2, 0, "two_of_five_in_order"),
        ((1, 2, 3, 4, 5), 2, 1, "two_of_five_longest_run_1"),
        ((1, 2, 4, 5), 3, 2, "three_of_mon_tue_thu_fri_longest_run_2"),
    ):
        assert [list(chosen) for (chosen,) in week_choices(weekdays, home_days, longest_run)] == choices[name]
    for home_days, tables in choices["five_week_tables"].items():
        ours = five_week_tables(int(home_days))
        assert len(ours) == tables["count"]
        for example in tables["examples"]:
            assert [list(week) for week in ours[example["number"]]] == example["home_days_of_each_week"]


def test_each_plan_has_the_known_bytes_and_draws_the_known_days(known: Known) -> None:
    for vector in known["plans"]:
        plan = complete(read_plan(vector["toml_values"]))
        assert plan.canonical.decode() == vector["canonical"]
        assert (plan.digest, plan.words, str(plan.assignments)) == (vector["plan_sha256"], vector["words"], vector["assignments"])
        assert read_complete(plan.canonical) == plan
        drawn = draw_days(plan, employee=bytes.fromhex(vector["nonce_employee"]), employer=bytes.fromhex(vector["nonce_employer"]))
        assert [list(pair) for pair in zip(drawn.numbers, map(len, plan.choices), strict=True)] == vector["numbers_drawn"]
        assert [{"date": str(day.on), "place": day.place} for day in drawn.days] == vector["days"]


def test_the_known_log_is_read_and_written_again(known: Known) -> None:
    log = known["log"]
    plan = complete(read_plan(known["plans"][0]["toml_values"]))
    data = "".join(line["line"] + "\n" for line in log["lines"]).encode()
    book = read_daybook(plan, data)
    assert (book.plan.digest, book.head, book.data) == (log["plan_sha256"], log["head"], data)
    assert list(book.heads[1:]) == [line["sha256"] for line in log["lines"]]
    assert daybook_of(plan, (entry.counted for entry in book.entries)) == book
