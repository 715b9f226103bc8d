"""The law at the command line: what is recorded, what it says of the facts of one request, and the whole rule in words."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from homeground import law
from tests.cli.conftest import Terminal
from tests.cli.test_wrong_calls import one_message
from tests.law.known import ROWS

OnDay = Callable[[str], None]
ASKED = {"route": "request", "request": "2026-03-02", "today": "2026-03-10"}


def checked(terminal: Terminal, place: str, facts: dict[str, Any]) -> str:
    return terminal.done("law", "check", place, "--facts", "-", typed=json.dumps(facts))


def without_addresses(said: str) -> str:
    return "\n".join(line for line in said.splitlines() if not line.strip().startswith("http"))


def test_every_known_answer_comes_out_as_the_check_itself_gives_it(terminal: Terminal) -> None:
    for row in ROWS:
        regime = law.regime_named(row.place)
        told = terminal.done("law", "check", row.place, "--facts", "-", "--json", typed=json.dumps(row.facts))
        wanted = law.check(regime, law.read_given(row.facts, regime)).as_json()
        assert list(json.loads(told).items()) == list(wanted.items()), row.id


def test_every_known_answer_can_be_told_in_words(terminal: Terminal) -> None:
    for row in ROWS:
        said = checked(terminal, row.place, dict(row.facts))
        assert not set(without_addresses(said)) & set("{}_"), row.id
        assert law.regime_named(row.place).adviser.who in said


def test_an_answer_says_what_to_do_next_by_when_who_has_to_act_and_how_each_source_was_read(terminal: Terminal) -> None:
    said = checked(terminal, "gb", {**ASKED, "trial": True, "ground": "team_culture"})
    for words in (
        "Great Britain (England, Wales, Scotland): request, in force since 6 April 2024",
        "the employer may say no, and has to give the reason",
        "You have asked. They have to answer by 1 May 2026.",
        "1 May 2026     your employer   their answer is due",
        "If they say nothing by then, they have broken the rule.",
        "- carries its date",
        "The ground that they gave (team culture) is none of those that the rule allows.",
        "A trial does not move the day of their answer.",
        "Employment Rights Act 1996 s.80G. The rule itself was read.",
        "Read up to 28 February 2026.",
        "https://www.acas.org.uk",
        "no advice on your case",
    ):
        assert words in said


def test_where_a_rule_can_be_read_in_two_ways_both_days_are_shown_and_one_acts_by_the_earlier(terminal: Terminal) -> None:
    said = checked(terminal, "PL", {"route": "binding", "request": "2026-03-02", "today": "2026-03-10", "child_ages": [3]})
    assert "11 March 2026   your employer   a refusal is due by this day (counted the other way: 10 March 2026)" in said
    assert "Weekends and public holidays as in holidays" in said


def test_what_is_not_known_is_told_apart_from_what_does_not_hold(terminal: Terminal) -> None:
    said = checked(terminal, "BE", {"route": "cba162", "request": "2026-03-02", "employed_since": "2026-01-05"})
    assert "no          6 months in the job" in said
    assert "not known   one of these is true of you: a child under 12" in said
    assert "Time alone cures it from 5 July 2026." in said


def test_a_day_on_which_no_version_was_in_force_is_told(terminal: Terminal) -> None:
    said = checked(terminal, "GB", {"route": "request", "request": "2014-06-29"})
    assert "No such route in force on 2014-06-29." in said


def test_a_right_that_is_not_open_sets_no_days_and_asks_for_no_paper(terminal: Terminal) -> None:
    said = checked(terminal, "NL", {"route": "place", "today": "2026-10-09", "proposed_start": "2027-01-01", "employer_size": 9})
    assert "This right is not open to you as things stand." in said
    assert "Days" not in said.splitlines()
    assert "Still to go into your written request" not in said


def test_once_a_request_is_answered_nothing_has_to_go_into_it_any_more(terminal: Terminal) -> None:
    answered = {**ASKED, "decision": "2026-03-09", "outcome": "refused"}
    assert "Still to go into your written request" in checked(terminal, "GB", ASKED)
    assert "Still to go into your written request" not in checked(terminal, "GB", answered)


def test_a_rule_that_was_read_long_ago_says_so_first_of_all_things_to_know(terminal: Terminal, on_day: OnDay) -> None:
    assert "Careful: that is more than" not in checked(terminal, "GB", ASKED)
    on_day("2027-03-01")
    assert "Careful: that is more than 12 months before 1 March 2027." in checked(terminal, "GB", ASKED)
    assert "Careful: that is more than 12 months" in terminal.done("law", "explain", "GB")
    lines = {line["id"]: line["is_stale"] for line in terminal.json("law", "list")["places"]}
    assert lines["GB"]
    assert not lines["UY"]


def test_the_route_may_be_named_beside_the_facts(terminal: Terminal, write: Callable[[str, str], str]) -> None:
    file = write("facts.json", '{"request": "2026-03-02"}')
    assert terminal.json("law", "check", "GB", "--facts", file, "--route", "request")["version"] == "2024-04-06"
    both = write("facts.json", '{"request": "2026-03-02", "route": "request"}')
    assert terminal.json("law", "check", "GB", "--facts", both, "--route", "request")["version"] == "2024-04-06"
    assert "--route says other" in terminal.refused("law", "check", "GB", "--facts", both, "--route", "other")


def test_the_list_holds_every_place_with_its_rights_and_every_pointer(terminal: Terminal) -> None:
    told, said = terminal.json("law", "list"), terminal.done("law", "list")
    assert {line["id"]: len(line["routes"]) for line in told["places"]} == {one.id: len(one.routes) for one in law.regimes().values()}
    assert [line["id"] for line in told["pointers"]] == [stub.id for stub in law.stubs()]
    assert "AU-VIC     Victoria, Australia (bill)" in said
    assert "wfh-notice: only a bill" in said
    assert all(stub.url in said for stub in law.stubs())


def test_the_list_shows_the_version_of_the_day_alone(terminal: Terminal, on_day: OnDay) -> None:
    assert "ffwo: hard to refuse" in terminal.done("law", "list")
    on_day("2020-01-01")
    said = terminal.done("law", "list")
    assert "ffwo: may be refused" in said
    assert "ffwo: hard to refuse" not in said


@pytest.mark.parametrize("place", list(law.regimes()))
def test_the_whole_rule_of_a_place_is_told_with_every_source_that_a_rule_names(terminal: Terminal, place: str) -> None:
    told, said = terminal.json("law", "explain", place), terminal.done("law", "explain", place)
    ids = [source["id"] for source in told["sources"]]
    rules = [rule for route in told["routes"] for part in route["parts"] for rule in part["rules"]]
    assert all(set(rule["sources"]) <= set(ids) for rule in rules)
    assert all(source["cite"] in said and source["url"] in said for source in told["sources"])
    assert f"[{len(ids)}]" in said or f", {len(ids)}]" in said
    for route in told["routes"]:
        parts = {part["part"] for part in route["parts"]}
        assert parts >= {"eligible", "request"}
        for rule in (rule for part in route["parts"] for rule in part["rules"]):
            assert not set(rule["said"]) & set("{}_")
            assert rule["said"] in said


def test_a_right_is_explained_alone_with_all_its_versions(terminal: Terminal) -> None:
    routes = terminal.json("law", "explain", "ES", "adaptation")["routes"]
    assert [(route["id"], route["ends_on"]) for route in routes] == [("adaptation", None), ("adaptation", "2023-06-29")]


def test_rules_of_every_kind_have_their_words(terminal: Terminal) -> None:
    for place, words in (
        ("GB", "Their answer is due: 2 months beginning with the day they get your request. An appeal is included in that time."),
        ("GB", "Only on these: extra cost is a burden; harms ability to meet customer demand"),
        ("GB", "Tribunal time limit 3 months becomes 6 months, expected about 1 October 2026"),
        ("NL", "1 request in 1 year counted from the last answer."),
        ("IE", "On these, for example" if law.regimes()["IE"].routes[0].grounds else "None are listed."),
        ("PL", "Up to 24 days in a calendar year."),
        ("AU-VIC", "Up to 2 days in a week, at 38 hours a week."),
        ("US-CA-SF", "More after a major life event."),
        ("IT", "First in line: a child under 13; disabled child; carer; disability."),
        ("IT", "What the agreement has to hold"),
        ("US-VT", "2 requests in a calendar year"),
        ("ES", "It applies: at least 30 % of working time over 3 months."),
    ):
        assert words in terminal.done("law", "explain", place)


WRONG_FACTS: list[tuple[str | bytes, str]] = [
    ("", "line 1: this is not JSON"),
    ('{"route": "request",\n "request": }', "line 2: this is not JSON"),
    ("[" * 100_000, "too many brackets"),
    ('{"route": "request", "employer_size": ' + "9" * 5000 + "}", "standard input: "),
    ('{"route": "request", "weekly_hours": NaN}', "NaN is no number"),
    ('{"route": "request", "weekly_hours": 1e999}', "weekly_hours: "),
    ('{"route": "request", "route": "other"}', "route is told twice"),
    (b"\xff\xfe{}", "not UTF-8 text"),
    ("[]", "write the facts as one object"),
    ('"GB"', "write the facts as one object"),
    ("{}", "request: needed, or else today"),
    ('{"route": "request"}', "request: needed, or else today"),
    ('{"today": "2026-03-02", "age": 900}', "age: at most 120 years"),
    ('{"today": "2026-03-02", "child_ages": [3, 121]}', "child_ages: at most 120 years"),
    ('{"today": "2026-03-02", "colour": 3}', "colour: there is no such fact; the nearest are "),
    ('{"route": "reqest", "today": "2026-03-02"}', "no route reqest; did you mean request?"),
    ('{"route": "request", "today": "2026-02-30"}', "today: there is no day 2026-02-30"),
    ('{"route": "request", "today": "tomorrow"}', "today: write one day as YYYY-MM-DD"),
    ('{"route": "request", "today": "9999-01-01"}', "today: 9999-01-01 lies outside the years"),
    ('{"route": "request", "request": "2026-03-02", "decision": "2026-03-01"}', "decision: 2026-03-01 lies before request"),
    (
        '{"route": "request", "request": "2026-03-02", "decision": "2026-05-01", "today": "2026-03-10"}',
        "today: 2026-03-10 lies before decision (2026-05-01)",
    ),
    ('{"route": "request", "today": "2026-03-10", "previous_requests": ["2027-01-01"]}', "today: 2026-03-10 lies before previous_requests"),
    ('{"route": "request", "decision": "2026-03-01"}', "request: a decision answers a request"),
    ('{"route": "request", "today": "2026-03-02", "employd_since": "2020-01-01"}', "did you mean employed_since?"),
    ('{"route": "request", "today": "2026-03-02", "child_ages": 4}', "child_ages: write a list of whole years"),
    ('{"route": "request", "today": "2026-03-02", "child_ages": [-1]}', "child_ages: not less than 0"),
    ('{"route": "request", "today": "2026-03-02", "circumstances": ["carrer"]}', "did you mean carer?"),
    ('{"route": "request", "today": "2026-03-02", "subdiv": "XX"}', "subdiv: "),
    ('{"route": "request", "today": "2026-03-02", "extension": {"decison": "2026-09-01"}}', "did you mean decision?"),
    ('{"route": "re\\u001b[31m", "today": "2026-03-02"}', "route: "),
    ('{"route": "\\ud800", "today": "2026-03-02"}', "route: "),
]


@pytest.mark.parametrize(("content", "says"), WRONG_FACTS, ids=[repr(content[:60]) for content, _ in WRONG_FACTS])
def test_wrong_facts_are_refused_with_one_message(terminal: Terminal, content: str | bytes, says: str) -> None:
    said = terminal.refused("law", "check", "GB", "--facts", "-", typed=content)
    assert says in said
    assert "\x1b" not in said
    one_message(said)
    assert not terminal.home.exists()


def test_all_mistakes_of_the_facts_are_told_at_once(terminal: Terminal) -> None:
    said = terminal.refused("law", "check", "GB", "--facts", "-", typed='{"today": "x", "age": -3}')
    assert said.splitlines()[0] == "2 mistakes in standard input. Nothing was computed."
    assert [line.split(": ")[0].strip() for line in said.splitlines()[1:]] == ["today", "age"]


def test_the_only_right_of_a_place_need_not_be_named_and_several_are_named_where_it_is_missing(terminal: Terminal) -> None:
    assert "You may ask now." in terminal.done("law", "check", "GB", "--facts", "-", typed='{"today": "2026-03-02"}')
    said = terminal.refused("law", "check", "PL", "--facts", "-", typed='{"today": "2026-03-02"}')
    assert "route: needed: one of: binding, occasional, flexible-parent" in said


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("XX", "Recorded: AU, AU-VIC"),
        ("Ireland", "Did you mean IE (Ireland) or GB-NIR (Northern Ireland)?"),
        ("irland", "Did you mean IE (Ireland)?"),
        ("UK", "Did you mean GB (Great Britain (England, Wales, Scotland)) or GB-NIR (Northern Ireland)?"),
        ("Scotland", "Did you mean GB (Great Britain"),
        ("Germany", "All that is known of DE (read in a note about the rule): no general"),
        ("DE", "Whom to ask there: a trade union, the works council"),
        ("GB-SCT", "Did you mean GB (Great Britain"),
        ("EU", "All that is known of EU (read in a note about the rule): Directive 2019/1158"),
        ("", "Recorded: AU"),
    ],
)
def test_a_place_that_is_not_recorded_is_met_with_the_places_and_the_nearest(terminal: Terminal, place: str, says: str) -> None:
    for call in (("check", place, "--facts", "-"), ("explain", place)):
        said = terminal.refused("law", *call, typed="{}")
        assert says in said
        assert "That does not mean that there is no right." in said
        one_message(said)


@pytest.mark.parametrize(
    ("place", "facts", "says"),
    [
        ("GB", {"request": "2026-03-02"}, "Asked on 2 March 2026. They have to answer by 1 May 2026."),
        ("GB", {"request": "2026-12-02"}, "If you ask on 2 December 2026, they have to answer by 1 February 2027."),
        (
            "GB",
            {"request": "2026-12-02", "today": "2026-11-02"},
            "You may ask now. If you ask on 2 December 2026, they have to answer by 1 February 2027.",
        ),
        ("AU", {"today": "2026-10-09", "employed_since": "2020-01-01", "circumstances": ["carer"]}, "You may ask now."),
        (
            "AU",
            {"today": "2026-10-09", "employed_since": "2020-01-01"},
            "yes         12 months in the job by the day when you ask: fulfilled",
        ),
        ("IE", {"today": "2026-10-09", "employed_since": "2024-01-01"}, "fulfilled on any day from 1 July 2024"),
        ("IE", {"today": "2026-10-09", "employed_since": "2026-09-01"}, "not known   6 months in the job"),
    ],
)
def test_what_is_known_is_said_though_no_day_of_today_or_of_the_request_is_given(
    terminal: Terminal, place: str, facts: dict[str, object], says: str
) -> None:
    route = "remote" if place == "IE" else "request"
    assert says in terminal.done("law", "check", place, "--facts", "-", typed=json.dumps({"route": route, **facts}))


def test_what_is_said_on_the_screen_changes_nothing_in_the_json(terminal: Terminal) -> None:
    facts = json.dumps({"route": "request", "request": "2026-03-02"})
    assert json.loads(terminal.done("law", "check", "GB", "--facts", "-", "--json", typed=facts))["next"] == "wait"


def test_once_answered_the_day_of_the_answer_and_of_silence_are_past(terminal: Terminal) -> None:
    facts = json.dumps({"route": "request", "request": "2026-03-02", "decision": "2026-04-02", "outcome": "refused"})
    said = terminal.done("law", "check", "GB", "--facts", "-", typed=facts)
    assert "last day to take it further" in said
    assert "their answer is due" not in said
    assert "If they say nothing" not in said
