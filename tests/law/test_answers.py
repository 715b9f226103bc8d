"""An answer carries the chain to its sources, and says which calendar its dates rest on."""

from homeground.law import Answer, check, read_given, regime_named
from tests.law.sample import TEXT, loaded


def answered(place: str, **facts: object) -> Answer:
    return check(regime_named(place), read_given({"route": "request", "request": "2026-03-02", **facts}))


def test_every_part_of_an_answer_leads_to_its_sources() -> None:
    answer = answered("GB", ground="cost", trial=True, today="2026-10-01")
    rules = {rule.id: rule.sources for rule in answer.rules}
    assert {"version", "limit", "must:dated", "deadline:decision", "deadline:complaint", "grounds", "trial"} <= set(rules)
    assert rules["change:deadline:complaint"] == ("limit",)
    assert all(rules.values())
    assert {source.read for source in answer.sources.values()} <= {"text", "text-part", "secondary", "memory"}
    assert {name for sources in rules.values() for name in sources} == set(answer.sources)


def test_a_rule_without_a_source_of_its_own_has_the_route_s() -> None:
    answer = check(regime_named("PT"), read_given({"route": "propose", "request": "2026-05-04"}))
    assert answer.route is not None
    assert {rule.sources for rule in answer.rules if rule.id.startswith("must:")} == {answer.route.source}


def test_conditions_are_part_of_the_chain() -> None:
    rules = {rule.id for rule in answered("AU", employed_since="2020-01-01").rules}
    assert {"eligible:1", "eligible:2"} <= rules


def test_a_date_that_rests_on_holidays_says_which_calendar_computed_it() -> None:
    assert answered("AU", employed_since="2020-01-01").computed_by == "holidays 0.109, AU-NSW"
    assert answered("GB").computed_by is None


def test_an_answer_knows_what_a_page_needs_beside_it() -> None:
    answer = answered("GB")
    assert answer.route is not None
    assert [must.text for must in answer.route.must if must.id in answer.missing]
    assert answer.regime.adviser.who.startswith("Acas")
    assert answer.route.is_scarce


def test_where_no_route_is_in_force_nothing_is_claimed() -> None:
    answer = check(regime_named("IE"), read_given({"route": "remote", "request": "2024-03-05"})).as_json()
    assert (answer["version"], answer["kind"], answer["deadlines"], answer["rules"], answer["missing"]) == (None, None, {}, [], [])
    assert answer["why"] == ["no such route in force on 2024-03-05"]


def test_of_several_times_in_the_job_the_latest_counts() -> None:
    two = TEXT.replace('{ any = ["child<12", "carer"], source', '{ service = "2 years", at = "request", source')
    asked = read_given({"route": "request", "request": "2024-03-04", "employed_since": "2023-10-02"})
    answer = check(loaded(two), asked)
    assert str(answer.eligible_from) == "2025-10-02"
    assert answer.next == "other_route"  # two conditions fail
