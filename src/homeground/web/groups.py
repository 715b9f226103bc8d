"""How the questions of a long section are laid out, so that nobody is met by seventeen boxes at once."""

from __future__ import annotations

from dataclasses import dataclass

from homeground.case.field import fields_of
from homeground.case.section import Section


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together. Those of a `is_more` group wait behind their title until one is answered."""

    title: str
    fields: tuple[str, ...]
    about: str = ""
    is_more: bool = False


_GROUPS: dict[str, tuple[Group, ...]] = {
    "person": (
        Group("You and your job", ("name", "job_title", "occupation", "employer", "place")),
        Group("Who can say yes", ("boss_name", "boss_title")),
        Group("Where the matter stands", ("where", "where_since", "boss_said")),
        Group(
            "Your contract",
            ("industry", "employed_since", "hours_per_week", "days_per_week", "workdays", "office_weekdays", "also_decides"),
            "The proposal uses these; the letter can do without.",
            is_more=True,
        ),
        Group(
            "What an office day costs you",
            ("currency", "pay_per_year", "commute_minutes", "fare_per_day"),
            "For your eyes only. No paper that others read prints these.",
            is_more=True,
        ),
    ),
    "terms": (
        Group("The days", ("home_days", "weekdays", "today_home_days")),
        Group("From when, and the way out", ("start_on", "trial_end_on", "review_on", "notice")),
        Group("Room to agree", ("other_patterns", "slots")),
        Group(
            "How the trial is judged",
            ("measure", "measured_from", "level_now", "fails_if"),
            "A rule that is written down before the first day cannot be bent.",
            is_more=True,
        ),
        Group(
            "Your limits",
            ("can_give", "wants", "smallest", "alternative", "if_no", "as_good_as", "mark_met_percent", "offers_at_most"),
            "For your eyes only. They stand in your meeting notes and in no other paper.",
            is_more=True,
        ),
    ),
    "trial": (
        Group("What it has to show", ("need", "kind", "question")),
        Group("When", ("start_on", "weeks", "practice_weeks", "closed")),
        Group(
            "By what it is judged",
            (
                "measure_name",
                "measure_unit",
                "measure_source",
                "measure_query",
                "direction",
                "decimals",
                "margin_percent",
                "level_percent",
                "looks",
                "guards",
            ),
            "For a fair lot and for week pairs.",
        ),
        Group(
            "Which days are drawn", ("home_days", "design", "weekdays", "office_weekdays", "longest_run"), "For a fair lot.", is_more=True
        ),
        Group(
            "A fit trial",
            ("fit_weekdays", "grown_weekdays", "grows_from_week", "goes_on_if", "review_weekday"),
            "Fixed days, a review each week, no verdict.",
            is_more=True,
        ),
        Group("What happens to the data", ("not_used_for", "delete_on"), "A trial that can be turned against you is none."),
    ),
    "record": (
        Group("", ("done", "interruptions")),
        Group("Another day, or a note", ("on", "note"), "Left open, the day is today.", is_more=True),
    ),
    "money": (
        Group("What you keep", ("take_home_per_year", "marginal_tax_percent", "weeks_per_year")),
        Group(
            "What a day costs you",
            ("meals_per_day", "home_energy_per_day", "miles_per_day", "rate_per_mile", "kit_per_year", "stipend_per_year"),
            "Nothing that you leave open is counted.",
        ),
        Group(
            "What was brought up",
            (
                "gladly",
                "brought_by",
                "pay_cut_percent",
                "pay_cut_until",
                "extra_hours_per_week",
                "extra_task",
                "extra_replaces",
                "extra_until",
                "lowest_pay_per_hour",
                "overtime_due",
            ),
            "For your eyes only, and only if somebody brought it up. The program prices it; it never proposes it.",
            is_more=True,
        ),
        Group(
            "Your employer’s own figures",
            (
                "desk_cost_per_year",
                "desk_share_percent",
                "replacement_cost",
                "leavers_percent",
                "absence_days_fewer",
                "employer_pays_per_year",
                "figures_from",
            ),
            "The proposal says what they come to. Without figures of your own place it says nothing of money.",
            is_more=True,
        ),
    ),
    "rights": (
        Group(
            "How you ask",
            ("way", "route", "may_show", "asked_before", "earlier_requests", "earlier_open", "earlier_decided", "earlier_decisions"),
        ),
        Group("You and your employer", ("employer_size", "age")),
        Group(
            "What the request says in your own words",
            ("reasons_told", "effect", "where_at_home", "further"),
            "Some laws want these in the request. What you write here goes into it, and nothing else does.",
            is_more=True,
        ),
        Group(
            "Family, health and the like",
            ("has_children", "child_ages", "disabled_child_ages", "true_of_me", "not_true_of_me"),
            "For your eyes only. They may open a stronger right; no paper that others read prints them.",
            is_more=True,
        ),
        Group(
            "What happened to a formal request",
            ("met_on", "extended_to", "ground", "appealed_on", "appeal_met_on", "agreed_on"),
            "Each step may start a clock.",
            is_more=True,
        ),
    ),
    "concerns": (
        Group("What is said, and what lies under it", ("concern", "heard", "fear", "asked")),
        Group("What you promise", ("commitment", "check", "risk_left")),
        Group("What is counted in a trial", ("measure", "margin"), "It settles what words cannot.", is_more=True),
        Group("Where your boss is right", ("boss_is_right", "narrowed"), is_more=True),
    ),
    "clauses": (
        Group("", ("kind", "text", "judged")),
        Group("What it counts", ("number", "unit", "base", "modal")),
        Group("Where it stands", ("page", "heading"), is_more=True),
    ),
    "workplace": (
        Group("How you are reached", ("reachable_from", "reachable_to", "channel", "answer_minutes", "stand_in")),
        Group("Where you work", ("room", "line", "equipment", "storage", "data_classes")),
        Group("What your boss sees of a home day", ("plan_note", "result_note", "call_in")),
    ),
    "tasks": (
        Group("", ("name", "hours_per_week")),
        Group(
            "What ties it to the office",
            ("thing", "people", "access", "data", "timing"),
            "Five short answers decide where it can be done.",
        ),
        Group(
            "When it must be done",
            ("times_per_week", "can_wait", "within_days", "weekdays"),
            "So the program can find the fewest office days.",
            is_more=True,
        ),
        Group("More about it", ("taken_on", "rather_office", "note", "taken_from"), is_more=True),
    ),
}


def groups_of(section: Section) -> tuple[Group, ...]:
    """The section's groups, which hold each of its questions once; a section without any is one group."""
    every = tuple(field.name for field in fields_of(section.shape))
    return _GROUPS.get(section.name, (Group("", every),))
