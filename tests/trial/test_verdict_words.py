"""A verdict says no more than the lot gives, in words that promise nothing."""

import re
from dataclasses import replace
from fractions import Fraction
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.trial import ObservedBlock, judge, verdict_of
from homeground.trial.exact import Direction
from homeground.trial.percent import at_least, at_most, nearest
from homeground.trial.verdict_told import Extent, extent_of, more_weeks, one_of, verdict_said
from homeground.wording import say
from tests.trial.observations import TRIALS
from tests.trial.test_verdicts import judged

BANNED = re.compile(r"\bprov(e|es|ed|en|ing)\b|\bproofs?\b|significan|no downside|guarantee|!(?!=)", re.IGNORECASE)
EXTENT = Extent(weeks=12, home_days=24, office_days=36, missing_days=0)
DIRECTIONS: st.SearchStrategy[Direction] = st.sampled_from(["higher", "lower"])


def words(p: str, at_one: str, lower: int, upper: int | None, direction: Direction = "higher", ratio: str = "1.03") -> str:
    result = replace(judged(p, at_one, lower, upper, direction), ratio=Fraction(ratio), distance=1.6)
    said = verdict_said(verdict_of(result), result, EXTENT)
    return " ".join(map(say, (said.headline, *said.sentences)))


def test_not_worse_names_the_days_the_draws_and_what_is_ruled_out() -> None:
    assert words("0.04", "0.3", 940, 1130) == (
        "Shown: not worse. Over 12 weeks, 24 home days and 36 office days, drawn by lot beforehand. "
        "Home output was 3% above office output. The 90% interval goes from 94% to 113% of office output. "
        "If home days really cost more than 10%, a lot as good as this would come up in at most 1 of 25 draws. "
        "The trial rules out a fall of more than 6%."
    )


def test_better_says_how_rare_it_would_be_for_no_change_at_all() -> None:
    told = words("0.001", "0.03", 1020, 1140, ratio="1.08")
    assert "rules out any fall, and a gain of less than 2%" in told
    assert told.endswith("Even for no change at all the lot would be as good in at most 1 of 33 draws.")


def test_lower_within_the_margin_says_both() -> None:
    assert words("0.001", "0.99", 955, 985, ratio="0.97").endswith("Home output was lower, and by less than the 10% agreed.")


def test_worse_says_by_how_much_at_the_least_and_what_to_do() -> None:
    told = words("0.6", "0.99", 800, 965, ratio="0.88")
    assert told.endswith("Home output was lower: by at least 3%. We advise to say so, and to agree something else.")


def test_not_settled_says_what_is_ruled_out_and_how_much_longer_it_would_take() -> None:
    told = words("0.2", "0.6", 832, 1080, ratio="0.99")
    assert "The trial rules out a fall of more than 17%, not the 10% agreed. It would take about 17 more weeks." in told


def test_a_headline_that_few_missing_days_could_turn_says_so() -> None:
    result = judged("0.04", "0.3", 940, 1130)
    said = verdict_said("not_worse", result, replace(EXTENT, missing_days=4), turning=2)
    assert say(said.headline) == "Shown: not worse. 2 missing days could turn it."
    assert say(said.sentences[-1]).startswith("It hangs on few days: 2 missing days")


def test_where_less_is_better_a_rise_is_ruled_out() -> None:
    told = words("0.01", "0.3", 920, 1061, "lower", "0.98")
    assert "Home days came to 2% less than office days." in told
    assert "The trial rules out a rise of more than 7%." in told


def test_a_void_trial_says_what_broke_and_nothing_of_the_output() -> None:
    said = verdict_said("void", judged("0.01", "0.01", 1000, 1200), EXTENT, ("crossed", "log_broken"))
    assert [say(one) for one in said.sentences] == [
        "More than a fifth of the home days drawn were not worked where they were drawn, so the two places are hardly compared.",
        "The daybook was changed after it was written, or lines of it are lost.",
    ]


def test_missing_days_are_owned_up_to() -> None:
    result = judged("0.01", "0.3", 940, 1100)
    assert len(verdict_said("not_worse", result, replace(EXTENT, missing_days=2)).cannot_show) == 5
    assert len(verdict_said("not_worse", result, EXTENT).cannot_show) == 4


@pytest.mark.parametrize(("distance", "weeks"), [(2.5, 1), (1.9, 9), (0.0, None), (-1.0, None)])
def test_the_weeks_still_needed_follow_from_how_far_the_margin_is(distance: float, weeks: int | None) -> None:
    assert more_weeks(replace(judged("0.2", "0.6", 832, 1080), distance=distance), EXTENT) == weeks


@pytest.mark.parametrize(
    ("p", "assignments", "draws"), [("1/25", 10**6, 25), ("3/60", 60, 20), ("1/60", 60, 60), ("1/1000000", 1000, 1000)]
)
def test_one_of_so_many_draws_is_never_more_than_there_are(p: str, assignments: int, draws: int) -> None:
    assert one_of(Fraction(p), assignments) == draws


@given(st.fractions(0, 2, max_denominator=5000))
def test_limits_are_rounded_outward_and_descriptions_to_the_nearest(share: Fraction) -> None:
    assert Fraction(at_least(share), 100) <= share <= Fraction(at_most(share), 100)
    assert abs(nearest(share) - share * 100) <= Fraction(1, 2)


@settings(max_examples=20)
@given(TRIALS, DIRECTIONS)
def test_every_trial_is_told_without_a_banned_word(blocks: list[ObservedBlock], direction: Direction) -> None:
    result = judge(blocks, margin=Fraction(1, 10), alpha=Fraction(1, 20), direction=direction)
    said = verdict_said(verdict_of(result), result, extent_of(blocks))
    told = " ".join(say(one) for one in (said.headline, *said.sentences, *said.cannot_show))
    assert not BANNED.search(told)


def test_no_sentence_of_the_room_promises_too_much() -> None:
    for file in files("homeground.trial").iterdir():
        if file.name.endswith(("_words.py", "_said.py")):
            assert not BANNED.search(file.read_text(encoding="utf-8")), file.name


def test_extent_counts_what_was_measured() -> None:
    blocks = [
        ObservedBlock(((1, None, 3),), (((0,),), ((1,),), ((2,),)), 0),
        ObservedBlock(((None, 2, 2),), (((0,),), ((1,),), ((2,),)), 0),
    ]
    assert extent_of(blocks) == Extent(weeks=2, home_days=1, office_days=3, missing_days=2)
