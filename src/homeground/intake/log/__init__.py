"""Logs of other systems for a trial: recognised by their columns, counted by day in the child, with every unused row listed."""

from homeground.intake.log.found import (
    FORM_NAMES,
    GUARD_ONLY,
    LOG_FORMS,
    MEASURES,
    Asked,
    DateChoice,
    DateOrder,
    LogDay,
    LogForm,
    LogRead,
    Measure,
    Unused,
)
from homeground.intake.log.own import template
from homeground.intake.log.read import read_log
from homeground.intake.log.said import HOW_TO_EXPORT, NOTES_SAID, UNUSED_SAID, CannotReadLog
from homeground.intake.log.zones import local_zone

__all__ = [
    "FORM_NAMES",
    "GUARD_ONLY",
    "HOW_TO_EXPORT",
    "LOG_FORMS",
    "MEASURES",
    "NOTES_SAID",
    "UNUSED_SAID",
    "Asked",
    "CannotReadLog",
    "DateChoice",
    "DateOrder",
    "LogDay",
    "LogForm",
    "LogRead",
    "Measure",
    "Unused",
    "local_zone",
    "read_log",
    "template",
]
