"""What the boss may fear, with an honest way through each concern; and which safeguards the data ask for at home."""

from homeground.concerns.checks import (
    CHECK_STATES,
    Check,
    CheckState,
    checklist,
    classes_offered,
    counts,
    counts_until,
    how_known,
    level_of,
    site_rules_that_hold,
)
from homeground.concerns.citation import Citation, cited
from homeground.concerns.common import CommonConcern, Measure
from homeground.concerns.control import LEVELS, Control, DataClass, Level, Probe, SiteRule, Source
from homeground.concerns.facts import catalogue, controls, data_classes, measures, probes, site_rules, sources
from homeground.concerns.fault import BadFacts, Fault
from homeground.concerns.incidents import rate_still_possible
from homeground.concerns.named import UnknownConcern, common_concern, concern_named, control_of, measure_of, never_said
from homeground.concerns.progress import Act, Lack, is_answered, is_checkable, is_conceded, lacking, next_act

__all__ = [
    "CHECK_STATES",
    "LEVELS",
    "Act",
    "BadFacts",
    "Check",
    "CheckState",
    "Citation",
    "CommonConcern",
    "Control",
    "DataClass",
    "Fault",
    "Lack",
    "Level",
    "Measure",
    "Probe",
    "SiteRule",
    "Source",
    "UnknownConcern",
    "catalogue",
    "checklist",
    "cited",
    "classes_offered",
    "common_concern",
    "concern_named",
    "control_of",
    "controls",
    "counts",
    "counts_until",
    "data_classes",
    "how_known",
    "is_answered",
    "is_checkable",
    "is_conceded",
    "lacking",
    "level_of",
    "measure_of",
    "measures",
    "never_said",
    "next_act",
    "probes",
    "rate_still_possible",
    "site_rules",
    "site_rules_that_hold",
    "sources",
]
