"""Which work can move: five answers a task, one rule; a guess from its words, and the person decides."""

from homeground.portability.facts import activities, figures, occupations
from homeground.portability.figure import CONCEPTS, Concept, Figure, FigureSource, Known, Teller
from homeground.portability.figure_words import figure_said, margin_said, source_said, where_said
from homeground.portability.guessing import Guess, guess
from homeground.portability.home_capable import CONDITIONS, ELEMENTS, Condition, HomeCapable, NotTheElements, home_capable
from homeground.portability.jobs_like import (
    NOT_GRANTED,
    OWN_TASKS_FIRST,
    JobsLikeYours,
    ShareMovable,
    UnknownOccupation,
    counts_tasks,
    figures_for,
    general_figures,
    occupation_named,
    offered_in_group,
    share_movable,
)
from homeground.portability.load_figures import BadFigures, Figures, figures_from
from homeground.portability.many import BadCodes, rate_codes
from homeground.portability.notice import NOTICE, Taken, attribution, read_taken, taken_from
from homeground.portability.occupation import GROUPS, MajorGroup, Occupation
from homeground.portability.packed.change import Change, ChangeKind
from homeground.portability.packed.need import Term
from homeground.portability.packed.of_case import CaseWeek, asked_week, week_of
from homeground.portability.packed.plan import FindingKind, Piece, PlannedDay, WeekFinding, WeekPlan, plan_week
from homeground.portability.packed.reading import week_of_file
from homeground.portability.packed.remedy import Remedy, remedies
from homeground.portability.packed.said import remedy_said, week_finding_said
from homeground.portability.packed.tied import tied_by
from homeground.portability.packed.week import BadWeek, TiedBy, Week, WeekTask
from homeground.portability.rated_text import AnswerBy, By, RatedText, rate_text
from homeground.portability.rating import ANSWERS, CONCERNS_FED, RESULTS, TIES, Movable, Rating, Result, Tie, movable_hours, rate
from homeground.portability.title_search import Match, likeliest

__all__ = [
    "ANSWERS",
    "CONCEPTS",
    "CONCERNS_FED",
    "CONDITIONS",
    "ELEMENTS",
    "GROUPS",
    "NOTICE",
    "NOT_GRANTED",
    "OWN_TASKS_FIRST",
    "RESULTS",
    "TIES",
    "AnswerBy",
    "BadCodes",
    "BadFigures",
    "BadWeek",
    "By",
    "CaseWeek",
    "Change",
    "ChangeKind",
    "Concept",
    "Condition",
    "Figure",
    "FigureSource",
    "Figures",
    "FindingKind",
    "Guess",
    "HomeCapable",
    "JobsLikeYours",
    "Known",
    "MajorGroup",
    "Match",
    "Movable",
    "NotTheElements",
    "Occupation",
    "Piece",
    "PlannedDay",
    "RatedText",
    "Rating",
    "Remedy",
    "Result",
    "ShareMovable",
    "Taken",
    "Teller",
    "Term",
    "Tie",
    "TiedBy",
    "UnknownOccupation",
    "Week",
    "WeekFinding",
    "WeekPlan",
    "WeekTask",
    "activities",
    "asked_week",
    "attribution",
    "counts_tasks",
    "figure_said",
    "figures",
    "figures_for",
    "figures_from",
    "general_figures",
    "guess",
    "home_capable",
    "likeliest",
    "margin_said",
    "movable_hours",
    "occupation_named",
    "occupations",
    "offered_in_group",
    "plan_week",
    "rate",
    "rate_codes",
    "rate_text",
    "read_taken",
    "remedies",
    "remedy_said",
    "share_movable",
    "source_said",
    "taken_from",
    "tied_by",
    "week_finding_said",
    "week_of",
    "week_of_file",
    "where_said",
]
