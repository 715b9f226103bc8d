"""Each probe says pass, fail or unknown as it should, of outputs of three systems; what cannot be read is never a pass."""

import re
from dataclasses import replace
from datetime import date
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.concerns import probes as recorded_probes
from homeground.device import Limits, probes_of
from homeground.device.ask import Command, Heard, Probe, Trouble
from tests.device.heard import FOLDER, LIMITS, SYSTEMS, Told, every, probe

NAMES = {"Linux": "linux", "Darwin": "macos", "Windows": "windows"}
PROBES = [(system, one) for system in SYSTEMS for one in probes_of(system, LIMITS)]
ASKING = [(system, one) for system, one in PROBES if one.asks]
PRIVATE = re.compile(r"ada|brown|neighbour|holiday|slides|([0-9a-f]{2}:){5}|S-1-|8d1f5b6e|/srv|D:|vda|nvme|nobody|root", re.IGNORECASE)


@pytest.mark.parametrize("told", every(), ids=str)
def test_an_output_is_judged_as_written_beside_it(told: Told) -> None:
    verdict = probe(told.system, told.control).read(*told.answers)
    assert verdict.state == told.says, verdict.seen


@pytest.mark.parametrize(("system", "one"), ASKING, ids=lambda value: getattr(value, "control", value))
def test_every_probe_that_asks_passes_fails_and_does_not_know_at_least_once(system: str, one: Probe) -> None:
    said = {told.says for told in every() if (told.system, told.control) == (system, one.control)}
    assert said == {"pass", "fail", "unknown"}


def test_every_probe_that_the_facts_record_is_there_and_no_other() -> None:
    assert {(NAMES[system], one.control) for system, one in PROBES} == {(one.os, one.control) for one in recorded_probes()}
    assert len(PROBES) == len(recorded_probes()) == 21
    assert [(system, one.control) for system, one in PROBES if not one.asks] == [("Linux", "C05")]


def test_each_output_says_how_it_is_known_and_none_lies_about_unused() -> None:
    assert {told.origin for told in every()} == {"recorded", "reconstructed"}
    assert {told.system for told in every() if told.origin == "recorded"} == {"Linux"}
    manifest = (FOLDER / "manifest.toml").read_text(encoding="utf-8")
    assert [file for file in FOLDER.rglob("*.txt") if file.relative_to(FOLDER).as_posix() not in manifest] == []


@pytest.mark.parametrize("told", every(), ids=str)
def test_what_was_seen_is_short_and_names_no_person_network_number_or_path(told: Told) -> None:
    seen = probe(told.system, told.control).read(*told.answers).seen
    assert PRIVATE.search(seen) is None
    assert 0 < len(seen) <= 120


@pytest.mark.parametrize("told", [told for told in every() if told.says != "pass"], ids=str)
def test_an_output_that_is_cut_off_never_becomes_a_pass(told: Told) -> None:
    one = probe(told.system, told.control)
    if (told.system, told.control) == ("Darwin", "C02"):
        return  # its first line alone is what a Mac says that is through
    for place, heard in enumerate(told.answers):
        for end in range(len(heard.text)):
            cut = [*told.answers[:place], replace(heard, text=heard.text[:end]), *told.answers[place + 1 :]]
            assert one.read(*cut).state != "pass", heard.text[:end]


@pytest.mark.parametrize("told", [told for told in every() if told.says == "pass"], ids=str)
def test_without_the_first_of_its_answers_nothing_passes(told: Told) -> None:
    first, *others = told.answers
    others = [Heard(trouble="missing")] * len(others) if told.control in ("C04", "C06") else others
    assert probe(told.system, told.control).read(replace(first, text=""), *others).state == "unknown"


@pytest.mark.parametrize(("system", "one"), ASKING, ids=lambda value: getattr(value, "control", value))
@pytest.mark.parametrize("trouble", get_args(Trouble))
def test_where_nothing_comes_the_reason_is_told_and_nothing_is_claimed(system: str, one: Probe, trouble: Trouble) -> None:
    verdict = one.read(*(Heard(trouble=trouble) for _ in one.asks))
    assert verdict.state == "unknown"
    assert verdict.seen


_TEXTS = (
    st.text() | st.text(alphabet='{}[]":,\n =*.0123456789ONWPAactiveyes') | st.sampled_from([h.text for t in every() for h in t.answers])
)


@given(st.data())
def test_no_text_makes_a_reader_stumble(data: st.DataObject) -> None:
    _, one = data.draw(st.sampled_from(ASKING))
    heard = st.builds(Heard, _TEXTS, st.integers(0, 255), st.none() | st.sampled_from(get_args(Trouble)))
    assert one.read(*(data.draw(heard) for _ in one.asks)).state in ("pass", "fail", "unknown")


@given(st.data())
def test_random_text_never_passes(data: st.DataObject) -> None:
    system, one = data.draw(st.sampled_from(ASKING))
    texts = [data.draw(st.text(min_size=4)) for _ in one.asks]
    assert one.read(*map(Heard, texts)).state != "pass", (system, one.control)


def test_regulated_data_ask_for_a_shorter_wait() -> None:
    strict = Limits(today=LIMITS.today, lock_seconds=299)
    for system in SYSTEMS:
        passing = [told for told in every() if (told.system, told.control, told.says) == (system, "C06", "pass")]
        assert any(probe(system, "C06", strict).read(*told.answers).state != "pass" for told in passing)


def test_a_release_is_known_by_its_day() -> None:
    answers = next(told for told in every() if told.system == "Windows" and told.control == "C03").answers
    days = (date(2026, 9, 23), date(2026, 12, 1), date(2029, 1, 1))
    assert [probe("Windows", "C03", Limits(today=day)).read(*answers).state for day in days] == ["pass", "fail", "fail"]


def test_no_command_is_a_shell_asks_for_rights_or_for_the_network() -> None:
    commands = [ask for _, one in PROBES for ask in one.asks if isinstance(ask, Command)]
    for ask, word in product(commands, ("sudo", "pkexec", "runas", "bash", "sh", "cmd", "curl", "ping", "softwareupdate", "update")):
        assert word not in ask.words
    assert all("-C" in ask.words for ask in commands if ask.words[0] == "dnf")
