"""What a simulated boss answers to a move, and how the talk stands afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from homeground.case.message import Message
from homeground.negotiation.package import Package
from homeground.negotiation.rehearsal.boss import TOLD_APART, worth
from homeground.negotiation.rehearsal.coach import coach_offer, coach_words
from homeground.negotiation.rehearsal.counter import from_the_offer, from_today
from homeground.negotiation.rehearsal.dice import share
from homeground.negotiation.rehearsal.move import AskedWhat, Ended, Move, Offered, Spoken, Taken
from homeground.negotiation.rehearsal.nuisance import given_for_nothing, liked_best, nuisances_in
from homeground.negotiation.rehearsal.so_far import HURT, TURNS, Answer, Nuisance, Scene, SoFar, Turn, needed
from homeground.negotiation.rehearsal.words import first_way, in_words, said

NEAR = 0.18
"""So near to a yes, on a scale where the boss’s best package is 1, the answer is maybe and not no."""
_SILENT = 0.3
"""How often a no comes without a reason."""
_EDITS_THE_OFFER = ("open", "mirror", "mine")


def reply_to(scene: Scene, so_far: SoFar, move: Move) -> Turn:
    """The turn that a move makes."""
    match move:
        case Offered():
            turn = _to_offer(scene, so_far, move)
        case Spoken():
            turn = _to_words(scene, so_far, move)
        case AskedWhat():
            turn = _to_question(scene, so_far, move)
        case Taken():
            return _to_taking(scene, so_far, move)
        case Ended():
            after = replace(so_far, is_ended=True)
            return _turn(move, "word", [said("ended", scene.seed, so_far.turns)], after)
        case _:
            assert_never(move)
    return _with_the_clock(scene, turn)


def _to_offer(scene: Scene, so_far: SoFar, move: Offered) -> Turn:
    package = liked_best(scene, move)
    nuisances = nuisances_in(scene, so_far, move)
    gave = given_for_nothing(scene, so_far, package) if move.beside is None else ()
    coach = coach_offer(scene, so_far, move, nuisances, gave)
    other = tuple(one for one in move.packages if one != package)
    after = replace(so_far, offers=(*so_far.offers, package), beside=(*so_far.beside, *other), on_table=None, has_just_asked=False)
    after = replace(after, since_new=so_far.since_new + 1, turns=so_far.turns + 1)
    after, words, has_left = _struck(scene, after, nuisances)
    if has_left:
        return _turn(move, "no", words, after, coach=coach, nuisances=nuisances, gave=gave)
    need = needed(scene, replace(after, turns=so_far.turns))
    value = worth(scene.boss.tables, package)
    if "repeat" in nuisances:
        return _turn(move, "no", words, after, coach=coach, nuisances=nuisances, gave=gave)
    if move.beside is not None:
        words.append(_picked(scene, so_far, move, package, is_near=value >= need - NEAR))
    if value >= need - TOLD_APART:
        words.append(said("yes", scene.seed, so_far.turns))
        return _turn(move, "yes", words, replace(after, agreed=package), coach=coach, nuisances=nuisances, gave=gave)
    answer: Answer = "maybe" if value >= need - NEAR else "no"
    more, after = _instead(scene, so_far, after, package, need, answer)
    return _turn(move, answer, [*words, *more], after, coach=coach, nuisances=nuisances, gave=gave)


def _picked(scene: Scene, so_far: SoFar, move: Offered, package: Package, *, is_near: bool) -> Message:
    """Which of two packages the boss likes better, as far as it differs; neither where both are far from a yes."""
    if not is_near:
        return said("neither", scene.seed, so_far.turns)
    other = move.beside if package == move.package else move.package
    changes = in_words(scene.table, package, apart_from=other)
    return said("picks", scene.seed, so_far.turns, changes=changes)


def _instead(scene: Scene, so_far: SoFar, after: SoFar, offer: Package, need: float, answer: Answer) -> tuple[list[Message], SoFar]:
    """What is said instead of yes: an open worry first, else another package or a new worry, else a bare no."""
    seed, turn = scene.seed, so_far.turns
    if after.open_worry is not None:
        near = said("no-near" if answer == "maybe" else "no", seed, turn)
        return [near, said("still-open", seed, turn, worry=scene.worry_words(after.open_worry))], after
    package = _counter(scene, so_far, offer, need)
    if answer == "maybe" and package:
        changes = in_words(scene.table, package, apart_from=offer)
        return [said("maybe", seed, turn, changes=changes)], replace(after, on_table=package)
    if after.raised < len(scene.worries):
        words = [said("no", seed, turn), said("next-worry", seed, turn, worry=scene.worry_words(after.raised))]
        return words, replace(after, raised=after.raised + 1)
    if package is None or share(seed, "silent", turn) < _SILENT:
        return [said("no", seed, turn)], after
    if package == scene.table.now:
        return [said("no", seed, turn), said("as-it-is", seed, turn)], after
    key = "stays" if scene.boss.kind == "hard-liner" and package == so_far.on_table else "counter"
    changes = in_words(scene.table, package, apart_from=scene.table.now)
    return [said(key, seed, turn, changes=changes)], replace(after, on_table=package)


def _counter(scene: Scene, so_far: SoFar, offer: Package, need: float) -> Package | None:
    if scene.boss.kind == "hard-liner" and so_far.on_table and worth(scene.boss.tables, so_far.on_table) >= need - TOLD_APART:
        return so_far.on_table
    make = from_the_offer if scene.boss.kind in _EDITS_THE_OFFER else from_today
    return make(scene.table, scene.boss, offer, need)


def _to_words(scene: Scene, so_far: SoFar, move: Spoken) -> Turn:
    nuisances = nuisances_in(scene, so_far, move)
    coach = coach_words(move.heard, is_open=so_far.open_worry is not None)
    after = replace(so_far, has_just_asked=False, turns=so_far.turns + 1)
    after, words, has_left = _struck(scene, after, nuisances, move)
    if has_left or nuisances:
        return _turn(move, "no" if has_left else "word", words, after, coach=coach, nuisances=nuisances)
    kept = [said("private", scene.seed, so_far.turns)] if move.heard.tells_private else []
    more, after = _heard(scene, after, move)
    return _turn(move, "word", [*kept, *more], after, coach=coach)


def _heard(scene: Scene, so_far: SoFar, move: Spoken) -> tuple[list[Message], SoFar]:
    """What is said to words that do not press: a worry is answered by a check, and told about by a question."""
    seed, turn, place, heard = scene.seed, so_far.turns, so_far.open_worry, move.heard
    if place is None:
        return [said("what-then", seed, turn)], so_far
    asked = so_far.asked | {place} if heard.asks_first else so_far.asked
    if heard.checks:
        after = replace(so_far, asked=asked, answered=so_far.answered | {place}, since_new=0)
        words = [said("heard", seed, turn)]
        if after.open_worry is not None:
            return [*words, said("next-worry", seed, turn, worry=scene.worry_words(after.open_worry))], after
        if after.raised < len(scene.worries):
            after = replace(after, raised=after.raised + 1)
            return [*words, said("next-worry", seed, turn, worry=scene.worry_words(after.raised - 1))], after
        return [*words, said("what-then", seed, turn)], after
    if heard.asks and place in so_far.asked:
        return [said("explains-again", seed, turn)], so_far
    if heard.asks:
        return [said("explains", seed, turn, fear=scene.fear_words(place))], replace(so_far, asked=asked, since_new=0)
    return [said("no-check", seed, turn)], so_far


def _to_question(scene: Scene, so_far: SoFar, move: Move) -> Turn:
    """What would make it acceptable: the issue that matters most, and a package where no worry stands in the way."""
    nuisances = nuisances_in(scene, so_far, move)
    after = replace(so_far, has_just_asked=True, since_new=0, turns=so_far.turns + 1)
    after, words, has_left = _struck(scene, after, nuisances)
    coach = tuple(first_way(f"coach-{one}") for one in nuisances) or (first_way("coach-asked-what"),)
    if has_left or nuisances:
        return _turn(move, "no" if has_left else "word", words, after, coach=coach, nuisances=nuisances)
    place, option = wanted_most(scene)
    issue = scene.table.issues[place]
    words.append(said("matters", scene.seed, so_far.turns, issue=issue.name, option=issue.options[option]))
    if after.open_worry is not None:
        words.append(said("still-open", scene.seed, so_far.turns, worry=scene.worry_words(after.open_worry)))
        return _turn(move, "word", words, after, coach=coach)
    offer = so_far.offers[-1] if so_far.offers else scene.table.now
    package = _counter(scene, so_far, offer, needed(scene, so_far))
    if package is None or package == scene.table.now:
        return _turn(move, "word", [*words, said("as-it-is", scene.seed, so_far.turns)], after, coach=coach)
    changes = in_words(scene.table, package, apart_from=scene.table.now)
    words.append(said("could-do", scene.seed, so_far.turns, changes=changes))
    return _turn(move, "maybe", words, replace(after, on_table=package), coach=coach)


def wanted_most(scene: Scene) -> tuple[int, int]:
    """The issue that matters most to the boss, and the option liked best in it."""
    tables = scene.boss.tables
    place = max(range(len(tables)), key=lambda one: max(tables[one]) - min(tables[one]))
    return place, tables[place].index(max(tables[place]))


def _to_taking(scene: Scene, so_far: SoFar, move: Move) -> Turn:
    package = so_far.on_table
    is_below = package is not None and worth(scene.mine.tables, package) < scene.mine.reserve - TOLD_APART
    coach = (first_way("coach-took-below"),) if is_below else ()
    after = replace(so_far, agreed=package)
    return _turn(move, "yes", [said("taken", scene.seed, so_far.turns)], after, coach=coach)


def _struck(scene: Scene, after: SoFar, nuisances: tuple[Nuisance, ...], move: Move | None = None) -> tuple[SoFar, list[Message], bool]:
    """What nuisance does: a word on it, one strike, and the end of the talk once patience is used up."""
    if not nuisances:
        return after, [], False
    after = replace(after, strikes=after.strikes + (HURT if nuisances[0] in ("threat", "insult") else 1))
    words = [_word_on(scene, after, nuisances[0], move)]
    if after.strikes < scene.boss.patience:
        return after, words, False
    words.append(said("patience", scene.seed, after.turns))
    return replace(after, is_ended=True, on_table=None), words, True


def _word_on(scene: Scene, after: SoFar, nuisance: Nuisance, move: Move | None) -> Message:
    if nuisance not in ("tone", "wording") or not isinstance(move, Spoken):
        return said(nuisance, scene.seed, after.turns)
    code = move.heard.of_the_gravest[0].code
    return said("tone-I" if code == "press" else f"tone-{code[:1]}" if code[:1] in "NIRMS" else "tone", scene.seed, after.turns)


def _with_the_clock(scene: Scene, turn: Turn) -> Turn:
    """At the last turn the boss has to go; what lies on the table stays there for the day."""
    after = turn.after
    if after.turns < TURNS or after.agreed is not None or after.is_ended:
        return turn
    words = [said("time", scene.seed, after.turns)]
    if after.on_table is not None:
        words.append(said("table-stays", scene.seed, after.turns))
    return replace(turn, said=(*turn.said, *words))


def _turn(
    move: Move,
    answer: Answer,
    words: Iterable[Message],
    after: SoFar,
    *,
    coach: Iterable[Message] = (),
    nuisances: tuple[Nuisance, ...] = (),
    gave: tuple[int, ...] = (),
) -> Turn:
    return Turn(move=move, answer=answer, said=tuple(words), coach=tuple(coach), nuisances=nuisances, gave=gave, after=after)
