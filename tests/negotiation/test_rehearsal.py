"""The rehearsal: the same seed gives the same talk, no boss takes too little, and the debrief says what was really to be had."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.case.message import Message
from homeground.case.reading import BadAnswer
from homeground.negotiation.package import Issue, Mask, Table
from homeground.negotiation.rehearsal import (
    DRAWN_KINDS,
    HOW_ENDED,
    TURNS,
    AskedWhat,
    Ended,
    Ground,
    Move,
    Offered,
    Scene,
    Spoken,
    Taken,
    Talk,
    broken_said,
    counts_said,
    debrief,
    draw_boss,
    hear,
    hurt_in,
    in_words,
    like_mine,
    play,
    private,
    private_said,
    result_said,
    trade_said,
    wanted_said,
    worries_raised,
    worth,
)
from homeground.negotiation.rehearsal.best import is_taken, missed_trades
from homeground.negotiation.rehearsal.boss import TOLD_APART, BossDrawn, Manner, demand
from homeground.negotiation.rehearsal.counter import from_the_offer, from_today
from homeground.negotiation.rehearsal.so_far import STRUCK, needed
from homeground.wording import say
from tests.negotiation.rehearsing import ASKS, CHECKS, PRESSES, WORRIES, moves, packages, said, scene_of, scenes

TABLE = Table(
    (
        Issue("home-days", "Days at home", ("none", "one day", "two days", "three days"), 0),
        Issue("reporting", "What is reported", ("a note a day", "a note a week", "as today"), 2),
        Issue("core-hours", "Phone cover", ("08:30 to 17:30", "09:00 to 17:00"), 1),
    )
)
MINE = ((0.0, 0.2, 0.4, 0.6), (0.0, 0.1, 0.2), (0.0, 0.2))
SCENE = scene_of(TABLE, MINE, "firm", 7)
PLAIN: dict[str, Any] = {
    "kind": "firm",
    "tables": ((0.6, 0.4, 0.2, 0.0), (0.4, 0.2, 0.0), (0.0, 0.0)),
    "reserve": 0.1,
    "least": 0.1,
    "manner": Manner(1.0, 1.0),
    "patience": 3,
}


def walk(scene: Scene, wanted: list[Move]) -> Talk:
    """As many of these moves as can be made."""
    made: list[Move] = []
    for move in wanted:
        try:
            play(scene, [*made, move])
        except BadAnswer:
            continue
        made.append(move)
    return play(scene, made)


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    """Any talk over any scene."""
    scene = draw(scenes())
    wanted: list[Move] = draw(st.lists(moves(scene.table), max_size=TURNS + 1))
    if draw(st.booleans()):
        wanted.append(draw(st.one_of(st.just(Taken()), st.just(Ended()))))
    return walk(scene, wanted)


@settings(max_examples=60, deadline=None)
@given(talks())
def test_the_same_seed_and_the_same_moves_give_the_same_talk(talk: Talk) -> None:
    again = play(talk.scene, [turn.move for turn in talk.turns])
    assert again == talk
    assert debrief(again) == debrief(talk)


@settings(max_examples=60, deadline=None)
@given(talks())
def test_what_was_not_said_yet_changes_nothing_that_was_said(talk: Talk) -> None:
    before = play(talk.scene, [turn.move for turn in talk.turns[:-1]])
    assert before.turns == talk.turns[:-1]  # so a turn that is taken back leaves no trace


@settings(max_examples=100, deadline=None)
@given(talks())
def test_no_boss_agrees_to_less_than_the_least_or_to_what_a_mask_forbids(talk: Talk) -> None:
    boss = talk.scene.boss
    for turn in talk.turns:
        for package in (turn.after.agreed, turn.after.on_table):
            if package is not None:
                assert worth(boss.tables, package) >= boss.least - TOLD_APART >= boss.reserve - 2 * TOLD_APART
                assert talk.scene.table.allows(package)


@settings(max_examples=60, deadline=None)
@given(scenes())
def test_the_best_of_the_debrief_is_taken_at_the_last_turn_by_a_boss_whose_worries_are_answered(scene: Scene) -> None:
    best = debrief(play(scene, [])).best
    if best is None:
        return
    patient = [said(f"{ASKS} {CHECKS}")] * (TURNS - 1)
    last = play(scene, [*patient, Offered(best.package)])
    assert last.so_far.agreed == best.package


@settings(max_examples=60, deadline=None)
@given(scenes())
def test_nothing_that_this_boss_would_take_is_better_than_the_best_of_the_debrief(scene: Scene) -> None:
    best = debrief(play(scene, [])).best
    taken = [package for package in packages(scene.table) if is_taken(scene.boss, package)]
    most = max((worth(scene.mine.tables, package) for package in taken), default=0.0)
    if best is None:
        assert most <= scene.mine.reserve + 2 * TOLD_APART
    else:
        assert worth(scene.mine.tables, best.package) >= most - TOLD_APART


@settings(max_examples=60, deadline=None)
@given(talks())
def test_each_missed_trade_is_better_for_the_employee_and_would_have_been_taken(talk: Talk) -> None:
    base = talk.so_far.agreed or talk.scene.table.now
    for trade in debrief(talk).missed:
        changed = {**dict(enumerate(base)), **dict(trade.gains), **dict(trade.gives)}
        package = tuple(changed[place] for place in range(len(base)))
        assert worth(talk.scene.mine.tables, package) > worth(talk.scene.mine.tables, base)
        assert is_taken(talk.scene.boss, package)
        assert talk.scene.table.allows(package)


@settings(max_examples=60, deadline=None)
@given(talks())
def test_a_nuisance_shortens_patience_and_makes_no_answer_kinder(talk: Talk) -> None:
    so_far = [play(talk.scene, []).so_far, *(turn.after for turn in talk.turns)]
    for (before, after), turn in zip(pairwise(so_far), talk.turns, strict=True):
        assert after.strikes == before.strikes + bool(turn.nuisances)
        assert (after.strikes >= talk.scene.boss.patience) <= after.is_ended


def test_pressing_again_and_again_ends_the_talk() -> None:
    scene = replace(SCENE, boss=replace(SCENE.boss, patience=2))
    pressed = play(scene, [said(PRESSES.text, PRESSES), said(PRESSES.text, PRESSES)])
    assert (pressed.so_far.is_over, debrief(pressed).how) == (True, "patience")
    with pytest.raises(BadAnswer, match="the talk is over"):
        play(scene, [*(turn.move for turn in pressed.turns), Ended()])


def test_the_same_package_again_is_a_nuisance_and_raises_what_is_asked_for() -> None:
    offer = Offered((3, 2, 1))
    talk = play(SCENE, [said(CHECKS), said(CHECKS), offer, offer])
    assert talk.turns[-1].nuisances[0] == "repeat"
    assert debrief(talk).broken[0].turn == 4
    assert STRUCK > 0


def test_the_same_package_again_is_not_taken_though_it_would_be_from_somebody_who_had_not_asked_for_it_before() -> None:
    scene = replace(SCENE, worries=(), boss=BossDrawn(**{**PLAIN, "least": 0.2}))
    offer, wait = Offered((1, 2, 1)), [said(CHECKS)] * (TURNS - 2)
    assert play(scene, [said(CHECKS), *wait, offer]).so_far.agreed == offer.package
    assert play(scene, [offer, *wait, offer]).so_far.agreed is None


def test_neither_a_counter_package_nor_a_missed_trade_breaks_a_mask() -> None:
    masks = (Mask("three days and a note a day", ((0, 3), (1, 0))), Mask("no days and a note a day", ((0, 0), (1, 0))))
    table = Table(TABLE.issues, masks)
    boss = BossDrawn(**{**PLAIN, "tables": ((0.5, 0.4, 0.3, 0.0), (0.5, 0.3, 0.0), (0.0, 0.0)), "least": 0.3})
    for need in (0.3, 0.6, 0.8):
        for make in (from_the_offer, from_today):
            package = make(table, boss, (3, 2, 1), need)
            assert package is not None
            assert table.allows(package)
    assert from_the_offer(table, boss, (3, 2, 1), 1.0) is None  # what the boss likes best is masked
    missed = missed_trades(replace(SCENE, table=table, boss=boss), (1, 0, 1))
    assert (0, 2) in {gain for trade in missed for gain in trade.gains}  # three days would gain more, and are masked
    for trade in missed:
        changed = {**dict(enumerate((1, 0, 1))), **dict(trade.gains), **dict(trade.gives)}
        assert table.allows(tuple(changed[place] for place in range(3)))


def test_three_offers_in_a_row_tire_and_a_question_between_them_does_not() -> None:
    one, two, three = Offered((3, 2, 1)), Offered((3, 1, 1)), Offered((3, 0, 1))
    assert "many" in play(SCENE, [one, two, three]).turns[-1].nuisances
    assert "many" not in play(SCENE, [one, two, AskedWhat(), three]).turns[-1].nuisances


def test_asking_what_would_do_twice_in_a_row_tires() -> None:
    assert play(SCENE, [AskedWhat(), AskedWhat()]).turns[-1].nuisances == ("asked-twice",)


def test_a_worry_is_told_about_when_asked_and_answered_by_a_check_alone() -> None:
    asked = play(SCENE, [said(ASKS)])
    assert asked.so_far.asked == {0}
    assert asked.so_far.answered == set()
    assert play(SCENE, [said("Trust me.")]).so_far.answered == set()
    assert play(SCENE, [said(ASKS), said(CHECKS)]).so_far.answered == {0}
    assert play(SCENE, [said(CHECKS, PRESSES)]).so_far.answered == set()  # what presses is not heard as an answer


def test_way_given_with_nothing_asked_for_is_told_and_a_trade_is_not() -> None:
    first = Offered((3, 1, 1))
    assert debrief(play(SCENE, [first, Offered((2, 1, 1))])).counts.gave == ("Days at home",)
    assert debrief(play(SCENE, [first, Offered((2, 2, 1))])).counts.gave == ()


def test_what_is_worth_less_than_no_agreement_is_told_offered_or_taken() -> None:
    scene = scene_of(TABLE, MINE, "open", 7, reserve=0.9)
    talk = play(scene, [said(CHECKS), Offered((1, 1, 1))])
    assert ("below", 2) in {(one.guard, one.turn) for one in debrief(talk).broken}


def test_a_move_that_cannot_be_made_says_why() -> None:
    with pytest.raises(BadAnswer, match="nothing on the table"):
        play(SCENE, [Taken()])
    masked = replace(SCENE, table=Table(TABLE.issues, (Mask("too many days", ((0, 3),)),)))
    with pytest.raises(BadAnswer, match="too many days"):
        play(masked, [Offered((3, 2, 1))])
    with pytest.raises(BadAnswer, match=r"turns are used up|talk is over"):
        play(SCENE, [said(CHECKS)] * (TURNS + 1))


def test_a_boss_gives_way_early_late_never_or_when_given_to() -> None:
    boss = BossDrawn(kind="firm", tables=((0.0, 1.0), (0.0, 0.0)), reserve=0.3, least=0.4, manner=Manner(1.0, 1.0), patience=3)
    half = {bend: demand(replace(boss, manner=Manner(1.0, bend)), gone=0.5, given=0.0) for bend in (0.5, 1.0, 3.0)}
    assert half[0.5] < half[1.0] < half[3.0]
    assert demand(replace(boss, manner=Manner(0.0, 1.0)), gone=0.0, given=0.0) == 0.4
    mirror = replace(boss, manner=Manner(1.0, 8.0, 1.0))
    assert demand(mirror, gone=0.1, given=0.3) == pytest.approx(0.7)
    assert demand(mirror, gone=0.1, given=0.9) == 0.4  # whatever is given, never below the least
    assert all(demand(boss, gone=1.0, given=0.0) == pytest.approx(0.4) for boss in (boss, mirror))
    with pytest.raises(ValueError, match="below the reserve"):
        replace(boss, least=0.2)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(DRAWN_KINDS), st.integers(0, 10_000))
def test_a_drawn_boss_has_one_scale_and_raises_what_the_real_one_said_first(kind: str, seed: int) -> None:
    raised = worries_raised(kind, seed, WORRIES)  # type: ignore[arg-type]  # drawn from the kinds
    assert raised[0].is_heard
    boss = draw_boss(kind, seed, [Ground(mine=options) for options in MINE], [one.kind for one in raised])  # type: ignore[arg-type]  # as above
    assert boss.top == pytest.approx(1.0)
    assert sum(map(min, boss.tables)) == pytest.approx(0.0)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.floats(-5, 5), min_size=2, max_size=4), min_size=2, max_size=4), st.floats(-9, 9), st.floats(-9, 9))
def test_a_boss_from_what_is_believed_keeps_the_order_of_packages_and_takes_nothing_below_the_reserve(
    tables: list[list[float]], reserve: float, least: float
) -> None:
    boss = like_mine(tables, reserve=reserve, least=least, manner=Manner(0.5, 1.0))
    assert 0 <= boss.reserve <= boss.least <= 1
    assert all(0 <= value <= 1 + TOLD_APART for options in boss.tables for value in options)
    for options, scaled in zip(tables, boss.tables, strict=True):
        assert scaled[options.index(max(options))] == max(scaled)


@pytest.mark.parametrize(
    ("words", "asks_first", "checks"),
    [
        ("What would you need to see?", True, False),
        ("The call log shows it each Friday. Would that do?", False, True),
        ("What would do? You’d see my three aims by nine, in writing.", True, True),
        ("Trust me, it will be fine.", False, False),
        ("Could you check the log?", True, False),  # a question answers nothing
    ],
)
def test_a_question_before_the_answer_and_a_check_are_heard(words: str, asks_first: bool, checks: bool) -> None:  # noqa: FBT001 - a column of the table
    heard = hear(words)
    assert (heard.asks_first, heard.checks) == (asks_first, checks)


def test_a_question_promises_nothing() -> None:
    assert hear("I will come in on Tuesdays.").promises
    assert not hear("What if I will come in on Tuesdays?").promises


WHOLE: list[Move] = [
    said(ASKS),
    said("I must have an answer by Friday.", PRESSES),
    said("I share what the trial shows, and the result is written down."),
    Offered((3, 2, 1)),
    said(CHECKS),
    AskedWhat(),
    Offered((2, 1, 1)),
    Taken(),
]


def test_a_whole_talk_reads_as_it_was_read_aloud() -> None:
    talk = play(SCENE, WHOLE)
    told = [f"Boss: {say(talk.opening)}"]
    for turn in talk.turns:
        told.append(f"Me: {_words(turn.move)}")
        told += [f"  ({say(line)})" for line in turn.coach]
        told.append(f"Boss [{turn.answer}]: {' '.join(map(say, turn.said))}")
    found = debrief(talk)
    told += [HOW_ENDED[found.how], *map(say, result_said(found))]
    told += [say(trade_said(TABLE, one, is_from_today=False)) for one in found.missed]
    told += [say(broken_said(one)) for one in found.broken]
    told += [say(wanted_said(TABLE, one)) for one in found.wanted]
    told += [f"{what}: {count}" for what, count in counts_said(found.counts)]
    assert "\n".join(told) + "\n" == Path(__file__).with_name("rehearsed.txt").read_text(encoding="utf-8")


def _words(move: Move) -> str:
    match move:
        case Offered(package):
            return in_words(TABLE, package)
        case Spoken(words):
            return words
        case _:
            return f"[{type(move).__name__}]"


def test_a_package_is_told_whole_or_by_what_differs() -> None:
    assert in_words(TABLE, (1, 2, 1), apart_from=(0, 2, 1)) == "Days at home: one day"
    assert in_words(TABLE, (1, 2, 1)) == "Days at home: one day; What is reported: as today; Phone cover: 09:00 to 17:00"


@pytest.mark.parametrize(
    "words",
    [
        "You are an idiot and a control freak.",
        "You're pathetic.",
        "Your rule about the office is simply ridiculous.",
        "This is pathetic. You have no idea how to lead.",
        "Idiot.",
        "Who do you think you are?",
        "That is bullshit.",
        "You must be out of your mind",
    ],
)
def test_an_insult_cools_the_boss_makes_a_yes_dearer_and_is_named_in_the_debrief(words: str) -> None:
    talk = play(SCENE, [said(words)])
    turn = talk.turns[0]
    assert turn.nuisances == ("insult",)
    assert say(turn.said[0]) in {"I will not be spoken to like that.", "That was uncalled for. I had thought better of this talk."}
    assert needed(SCENE, turn.after) > needed(SCENE, play(SCENE, [said("Trust me.")]).so_far)
    told = debrief(talk)
    assert [say(broken_said(one)) for one in told.broken] == ["Turn 1: a line that insults your boss or looks down on them."]
    assert (told.counts.hurt, told.counts.pressed) == (1, 0)


@pytest.mark.parametrize("words", ["You will regret this.", "Say yes, or else I will talk.", "See you in court."])
def test_a_threat_is_heard_as_one(words: str) -> None:
    assert play(SCENE, [said(words)]).turns[0].nuisances == ("threat",)


def test_a_boss_with_little_patience_ends_the_talk_after_an_insult() -> None:
    scene = scene_of(TABLE, MINE, "hard", 7)
    assert debrief(play(scene, [said("You are a liar.")])).how == "patience"


@pytest.mark.parametrize(
    "words",
    [
        "I was an idiot to ask so late, and I thank you.",
        "You are not stupid, and neither am I.",
        "I would never call you a tyrant.",
        "That may be a stupid question: who picks up the phone while you are away?",
        "Is it crazy of me to ask you for two days?",
        "The log is checked by mail or else by phone.",
        "I see that you worry about the clients, and about trust.",
        "You are right, and this is not ridiculous at all.",
    ],
)
def test_plain_words_hurt_nobody(words: str) -> None:
    assert hurt_in(words) == ()


def test_a_last_word_presses() -> None:
    talk = play(SCENE, [said("This is my last offer. Decide now.")])
    assert talk.turns[0].nuisances == ("tone",)
    assert debrief(talk).counts.pressed == 1


def test_a_private_matter_presses_nobody_and_the_debrief_says_once_and_kindly_that_it_need_not_be_told() -> None:
    words = "I have depression. What worries you most?"
    talk = play(SCENE, [Spoken(words, hear(words, [private("I have depression.")]))] * 2)
    assert [turn.nuisances for turn in talk.turns] == [(), ()]
    counts = debrief(talk).counts
    assert (counts.pressed, counts.hurt, counts.private, counts.asked) == (0, 0, 2, 1)
    assert say(private_said(counts) or Message("")).startswith("You told something of your health, your family or your life. That is human")
    assert private_said(debrief(play(SCENE, [said(ASKS)])).counts) is None


def test_of_two_packages_at_once_the_boss_takes_none_or_the_one_that_is_worth_more_to_the_boss() -> None:
    best = max(packages(TABLE), key=lambda package: worth(SCENE.boss.tables, package))
    worst = min(packages(TABLE), key=lambda package: worth(SCENE.boss.tables, package))
    for move in (Offered(worst, best), Offered(best, worst)):
        talk = play(SCENE, [move])
        assert talk.so_far.agreed == best
        assert "rather this one" in say(talk.turns[0].said[0]) or "If I had to choose" in say(talk.turns[0].said[0])
    second = sorted(packages(TABLE), key=lambda package: worth(SCENE.boss.tables, package))[1]
    turn = play(SCENE, [Offered(worst, second)]).turns[0]
    assert turn.answer == "no"
    assert "either" in say(turn.said[0])


def test_neither_of_two_may_be_put_again_and_the_same_twice_is_no_choice() -> None:
    talk = play(SCENE, [Offered((3, 2, 1), (3, 1, 1)), Offered((3, 2, 1)), Offered((3, 1, 1))])
    assert ["repeat" in turn.nuisances for turn in talk.turns] == [False, True, True]
    with pytest.raises(BadAnswer, match="both packages are the same"):
        play(SCENE, [Offered((3, 2, 1), (3, 2, 1))])
