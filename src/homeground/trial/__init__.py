"""The trial: planned, drawn by lot, frozen, logged, and judged exactly by the law of its own lot."""

from homeground.trial.again import earlier_trials, is_of_other_work, is_planned_anew, trial_now
from homeground.trial.betting import Bet, bet
from homeground.trial.blocks import Block, BlockKind, blocks_of, measured_weeks
from homeground.trial.bundle import BadBundle, pack, unpack
from homeground.trial.canonical import Json, NotCanonical, canonical, read_canonical, read_json
from homeground.trial.choices import choices_of, five_week_tables, week_choices
from homeground.trial.contents import make_bundle, manifest_of
from homeground.trial.day_entry import Counted, DayEntry, NotADay, Worked, read_entry, scaled, unscaled
from homeground.trial.daybook import BrokenChain, Daybook, Flag, daybook_of, read_daybook
from homeground.trial.digest import NotWords, digest_of, from_words, in_words, is_meant, told_digits
from homeground.trial.draw import (
    Draw,
    DrawnDay,
    Place,
    Role,
    Stream,
    check_nonce,
    commitment,
    draw_days,
    draw_from,
    numbers_from,
    read_nonce,
    seed_of,
)
from homeground.trial.exact import Chance, Choice, Direction, Judged, Limit, NotAnObservation, ObservedBlock, chance_at, judge
from homeground.trial.expected import days_before, forecast_of
from homeground.trial.facts import read_me, verifier
from homeground.trial.fit import FitDay, FitPlan, Phase
from homeground.trial.forecast import Forecast, HardlySettles, practice_week_said
from homeground.trial.guards import GuardJudged, GuardState, judge_guard
from homeground.trial.heads import head_due, lines_sent
from homeground.trial.held import Stage, TrialHeld, counted_of, trial_of, words_of
from homeground.trial.kinds import KINDS, NEEDS, Kind, KindOfTrial, Need, advised_kind, kind_of
from homeground.trial.looks import Look
from homeground.trial.lot_outline import Outline, outline
from homeground.trial.measure import Guard, Measure
from homeground.trial.missing import days_to_turn, missing_days, near_turn, unfavourable_chance
from homeground.trial.model import Model, model_of
from homeground.trial.moved_work import CarriedOver, Displaced, carried_over, displaced
from homeground.trial.observing import DayOutcome, observed, outcomes
from homeground.trial.percent import at_least, at_most, nearest, percent_said
from homeground.trial.plan import DESIGNS, Design, Plan
from homeground.trial.planned import Planned, plan_of
from homeground.trial.reading import read_fit_plan, read_plan
from homeground.trial.result import Result, judged_at, result_of
from homeground.trial.result_told import CameOut, Half, TooEarly, bundle_of, came_out, half_of, has_result, settled_until
from homeground.trial.revealed import Revealed, read_revealed, reveal
from homeground.trial.rows import CountedDay, blocks_by_design, blocks_by_plan
from homeground.trial.spread import Spread, TooLittleMeasured, spread_of
from homeground.trial.thrown import number_from_throws
from homeground.trial.verdict import Break, VerdictKind, breaks_of, verdict_of
from homeground.trial.verdict_told import Extent, VerdictSaid, extent_of, more_weeks, verdict_said
from homeground.trial.verifying import Broken, Verified, verify
from homeground.trial.weeks import NothingToShow, Prospect, assignments_of, smallest_p
from homeground.trial.whole_plan import CannotSucceed, CompletePlan, complete, freeze, read_complete

__all__ = [
    "DESIGNS",
    "KINDS",
    "NEEDS",
    "BadBundle",
    "Bet",
    "Block",
    "BlockKind",
    "Break",
    "Broken",
    "BrokenChain",
    "CameOut",
    "CannotSucceed",
    "CarriedOver",
    "Chance",
    "Choice",
    "CompletePlan",
    "Counted",
    "CountedDay",
    "DayEntry",
    "DayOutcome",
    "Daybook",
    "Design",
    "Direction",
    "Displaced",
    "Draw",
    "DrawnDay",
    "Extent",
    "FitDay",
    "FitPlan",
    "Flag",
    "Forecast",
    "Guard",
    "GuardJudged",
    "GuardState",
    "Half",
    "HardlySettles",
    "Json",
    "Judged",
    "Kind",
    "KindOfTrial",
    "Limit",
    "Look",
    "Measure",
    "Model",
    "Need",
    "NotADay",
    "NotAnObservation",
    "NotCanonical",
    "NotWords",
    "NothingToShow",
    "ObservedBlock",
    "Outline",
    "Phase",
    "Place",
    "Plan",
    "Planned",
    "Prospect",
    "Result",
    "Revealed",
    "Role",
    "Spread",
    "Stage",
    "Stream",
    "TooEarly",
    "TooLittleMeasured",
    "TrialHeld",
    "VerdictKind",
    "VerdictSaid",
    "Verified",
    "Worked",
    "advised_kind",
    "assignments_of",
    "at_least",
    "at_most",
    "bet",
    "blocks_by_design",
    "blocks_by_plan",
    "blocks_of",
    "breaks_of",
    "bundle_of",
    "came_out",
    "canonical",
    "carried_over",
    "chance_at",
    "check_nonce",
    "choices_of",
    "commitment",
    "complete",
    "counted_of",
    "daybook_of",
    "days_before",
    "days_to_turn",
    "digest_of",
    "displaced",
    "draw_days",
    "draw_from",
    "earlier_trials",
    "extent_of",
    "five_week_tables",
    "forecast_of",
    "freeze",
    "from_words",
    "half_of",
    "has_result",
    "head_due",
    "in_words",
    "is_meant",
    "is_of_other_work",
    "is_planned_anew",
    "judge",
    "judge_guard",
    "judged_at",
    "kind_of",
    "lines_sent",
    "make_bundle",
    "manifest_of",
    "measured_weeks",
    "missing_days",
    "model_of",
    "more_weeks",
    "near_turn",
    "nearest",
    "number_from_throws",
    "numbers_from",
    "observed",
    "outcomes",
    "outline",
    "pack",
    "percent_said",
    "plan_of",
    "practice_week_said",
    "read_canonical",
    "read_complete",
    "read_daybook",
    "read_entry",
    "read_fit_plan",
    "read_json",
    "read_me",
    "read_nonce",
    "read_plan",
    "read_revealed",
    "result_of",
    "reveal",
    "scaled",
    "seed_of",
    "settled_until",
    "smallest_p",
    "spread_of",
    "told_digits",
    "trial_now",
    "trial_of",
    "unfavourable_chance",
    "unpack",
    "unscaled",
    "verdict_of",
    "verdict_said",
    "verifier",
    "verify",
    "week_choices",
    "words_of",
]
