"""Published findings that bear on a case, for and against; employers that may be named; figures that must not be quoted."""

from homeground.evidence.ageing import Freshness, freshness
from homeground.evidence.both_sides import HeldBack, Pair, Sides, UnknownConcern, counterpart, sides
from homeground.evidence.concern_ids import CONCERNS, ConcernId
from homeground.evidence.employer import Employer, ExampleList
from homeground.evidence.examples import Find, Finds, Lack, Lead, Leads, finds, leads
from homeground.evidence.facts import studies, words
from homeground.evidence.fault import BadFacts, Fault
from homeground.evidence.guard import Misquoted, Watched, cautions, misquotes_in, watched
from homeground.evidence.misquote import Misquote, Source
from homeground.evidence.office_days import (
    DAYS_WANTED,
    RECORD_SHOWS_NOT,
    DaysCounted,
    Level,
    level_said,
    own_record,
    record_said,
)
from homeground.evidence.ranking import Closeness, Fit, fit, ranked
from homeground.evidence.said import FRESH, KNOWN, LACKS, finding_said, interval_said, why_said
from homeground.evidence.setting import Setting, setting_of
from homeground.evidence.study import Never, Study, StudyFinding
from homeground.evidence.taking import NotToBeTaken, as_find, taken_together
from homeground.evidence.uses import NewestVersion, UnknownStudy, cited, is_barred, why_not_shared
from homeground.evidence.written import Verified

__all__ = [
    "CONCERNS",
    "DAYS_WANTED",
    "FRESH",
    "KNOWN",
    "LACKS",
    "RECORD_SHOWS_NOT",
    "BadFacts",
    "Closeness",
    "ConcernId",
    "DaysCounted",
    "Employer",
    "ExampleList",
    "Fault",
    "Find",
    "Finds",
    "Fit",
    "Freshness",
    "HeldBack",
    "Lack",
    "Lead",
    "Leads",
    "Level",
    "Misquote",
    "Misquoted",
    "Never",
    "NewestVersion",
    "NotToBeTaken",
    "Pair",
    "Setting",
    "Sides",
    "Source",
    "Study",
    "StudyFinding",
    "UnknownConcern",
    "UnknownStudy",
    "Verified",
    "Watched",
    "as_find",
    "cautions",
    "cited",
    "counterpart",
    "finding_said",
    "finds",
    "fit",
    "freshness",
    "interval_said",
    "is_barred",
    "leads",
    "level_said",
    "misquotes_in",
    "own_record",
    "ranked",
    "record_said",
    "setting_of",
    "sides",
    "studies",
    "taken_together",
    "watched",
    "why_not_shared",
    "why_said",
    "words",
]
