"""British English: how dates, times and units are written. A second language is a second file of this form."""

from homeground.case.quantity import Days, Hours, Minutes, Quantity, Times, Weeks, WorkingDays

DAY = "d MMMM y"
DAY_SHORT = "d MMM y"
DAY_WITH_WEEKDAY = "EEEE d MMMM y"
CLOCK = "HH:mm"
MOMENT = "{day} at {clock}"

UNITS: dict[type[Quantity], dict[str, str]] = {
    Hours: {"one": "{number} hour", "other": "{number} hours"},
    Days: {"one": "{number} day", "other": "{number} days"},
    Minutes: {"one": "{number} minute", "other": "{number} minutes"},
    Weeks: {"one": "{number} week", "other": "{number} weeks"},
    WorkingDays: {"one": "{number} working day", "other": "{number} working days"},
    Times: {"one": "once a week", "other": "{number} times a week"},
}
"""Each unit by the plural form of its number (CLDR's names of the forms)."""

PERCENT = "{number}%"

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
"""The numbers that are written as words where a text asks for words."""
