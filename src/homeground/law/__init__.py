"""What the law of a place says about asking to work from home: regimes as data, one pure check, and what to ask for it."""

from homeground.law.answer import Answer, Rule
from homeground.law.calendar import UnknownCalendar, computed_by
from homeground.law.case_facts import asked_at, outcome_of, reply_to_request
from homeground.law.check import check
from homeground.law.deadlines import DeadlineDue
from homeground.law.employer_policy import policy_option
from homeground.law.facts import regimes, stubs
from homeground.law.fault import BadRegime, Fault
from homeground.law.for_case import Option, Outlook, outlook
from homeground.law.given import BadFacts, Given
from homeground.law.held import lacking
from homeground.law.kinder import Beside, beside
from homeground.law.length import Length
from homeground.law.open_matters import Gap, gaps
from homeground.law.places import (
    UnknownPlace,
    UnknownQuestion,
    load_regime,
    missing_questions,
    places_like,
    question_for,
    read_given,
    regime_named,
)
from homeground.law.policy_route import home_days
from homeground.law.questions import Missing
from homeground.law.regime import Calendar, Kind, Regime, Route
from homeground.law.rule import Trial
from homeground.law.rule_said import condition_said, deadline_notes, deadline_rule_said, limit_said, scarce_said, token_said
from homeground.law.said import (
    DEPTH,
    KINDS,
    READ,
    SILENCE,
    checked_said,
    deadline_said,
    expected_said,
    is_served,
    judged_said,
    next_said,
    standing_said,
    warnings_said,
)
from homeground.law.shown import Adviser, Said, Source, Stronger, Stub
from homeground.law.stale import is_stale
from homeground.law.trials import decision_may_wait_until
from homeground.law.words import Ask

__all__ = [
    "DEPTH",
    "KINDS",
    "READ",
    "SILENCE",
    "Adviser",
    "Answer",
    "Ask",
    "BadFacts",
    "BadRegime",
    "Beside",
    "Calendar",
    "DeadlineDue",
    "Fault",
    "Gap",
    "Given",
    "Kind",
    "Length",
    "Missing",
    "Option",
    "Outlook",
    "Regime",
    "Route",
    "Rule",
    "Said",
    "Source",
    "Stronger",
    "Stub",
    "Trial",
    "UnknownCalendar",
    "UnknownPlace",
    "UnknownQuestion",
    "asked_at",
    "beside",
    "check",
    "checked_said",
    "computed_by",
    "condition_said",
    "deadline_notes",
    "deadline_rule_said",
    "deadline_said",
    "decision_may_wait_until",
    "expected_said",
    "gaps",
    "home_days",
    "is_served",
    "is_stale",
    "judged_said",
    "lacking",
    "limit_said",
    "load_regime",
    "missing_questions",
    "next_said",
    "outcome_of",
    "outlook",
    "places_like",
    "policy_option",
    "question_for",
    "read_given",
    "regime_named",
    "regimes",
    "reply_to_request",
    "scarce_said",
    "standing_said",
    "stubs",
    "token_said",
    "warnings_said",
]
