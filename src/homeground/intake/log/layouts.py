"""The columns of each log that is a table: by which it is known, which are read, and which are known and passed over.

Toggl: support.toggl.com and public exports; Clockify: public exports; Jira: public exports, and Atlassian's manual of the data
pipeline; GitLab: its manual of the CSV export. The spec says which was read where.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from homeground.intake.log.found import LogForm

_MONEY = re.compile(r" \((?:[a-z]{3})?\)$")
"""A currency in a name, as in `Billable Rate (USD)` or `Amount ()`."""


class Layout(NamedTuple):
    """One kind of table: the names in small letters."""

    form: LogForm
    marks: frozenset[str]
    """A header that has all of these is this one."""
    without: frozenset[str]
    """And none of these."""
    needed: tuple[str, ...]
    """Without these nothing can be counted; a missing one is asked for by name."""
    who: tuple[str, ...]
    """How its person is known; the first that is filled in tells people apart."""
    known: frozenset[str]
    has_money: bool = False


def names(text: str) -> frozenset[str]:
    """The names of a list parted by commas."""
    return frozenset(name.strip() for name in text.split(","))


OWN = Layout(
    "own",
    marks=names("date, value, assigned"),
    without=frozenset(),
    needed=("date", "value", "assigned"),
    who=(),
    known=names("date, value, assigned, worked"),
)
TOGGL = Layout(
    "toggl",
    marks=names("start date, duration"),
    without=names("duration (h), issue key"),
    needed=("start date", "start time", "duration"),
    who=("email", "user"),
    known=names(
        "user, email, client, project, task, description, billable, start date, start time, end date, end time, duration, tags, amount"
    ),
    has_money=True,
)
CLOCKIFY = Layout(
    "clockify",
    marks=names("start date, duration (h)"),
    without=frozenset(),
    needed=("start date", "start time"),
    who=("email", "user"),
    known=names(
        "project, client, description, task, activity, user, group, email, tags, billable, start date, start time, end date, end time,"
        " duration (h), duration (decimal), billable rate, billable amount, cost rate, cost amount, profit, amount, type, invoiced,"
        " invoice id, date of creation"
    ),
    has_money=True,
)
JIRA = Layout(
    "jira",
    marks=names("issue key"),
    without=frozenset(),
    needed=("resolved",),
    who=("assignee id", "assignee"),
    known=names(
        "summary, issue key, issue id, parent id, parent, parent key, parent summary, issue type, status, status category,"
        " status category changed, project key, project name, project type, project lead, project lead id, project description,"
        " project url, priority, resolution, assignee, assignee id, reporter, reporter id, creator, creator id, created, updated,"
        " last viewed, resolved, affects version/s, affects versions, fix version/s, fix versions, component/s, components, due date,"
        " votes, labels, description, environment, watchers, watchers id, log work, original estimate, remaining estimate, time spent,"
        " work ratio, σ original estimate, σ remaining estimate, σ time spent, security level, sprint, attachment, comment"
    ),
)
JIRA_PIPELINE = Layout(
    "jira",
    marks=names("key, issue_type, resolution_date"),
    without=frozenset(),
    needed=("resolution_date",),
    who=("assignee_id", "assignee_name"),
    known=names(
        "id, instance_url, url, key, project_key, project_name, project_type, project_category, issue_type, summary, description,"
        " creator_id, creator_name, reporter_id, reporter_name, assignee_id, assignee_name, status, status_category, priority_sequence,"
        " priority_name, resolution, watcher_count, vote_count, created_date, resolution_date, updated_date, due_date, estimate,"
        " original_estimate, time_spent, parent_id, environment, security_level, archived_flag, archived_person_id, archived_date"
    ),
)
GITLAB = Layout(
    "gitlab",
    marks=names("title, state, created at (utc)"),
    without=frozenset(),
    needed=("state", "closed at (utc)"),
    who=("assignee username", "assignee"),
    known=names(
        "issue id, iid, type, url, title, state, description, author, author username, assignee, assignee username, confidential, locked,"
        " start date, due date, created at (utc), updated at (utc), closed at (utc), milestone, weight, labels, time estimate, time spent,"
        " epic id, epic title, parent id, parent iid, parent title"
    ),
)
LAYOUTS = (OWN, CLOCKIFY, TOGGL, JIRA, JIRA_PIPELINE, GITLAB)
SUMMARIES = (names("time (h)"), names("time (decimal)"))
"""By these names a summary of Clockify is known, which has no days."""


def plain(name: str, *, has_money: bool = False) -> str:
    """A column's name as it is compared.

    >>> plain("  Start  Date"), plain("Billable Rate (USD)", has_money=True), plain("Amount ()", has_money=True)
    ('start date', 'billable rate', 'amount')
    """
    text = " ".join(name.split()).lower()
    return _MONEY.sub("", text) if has_money else text


def layout_of(header: Sequence[str]) -> Layout | None:
    """The layout that this header has."""
    held = {plain(name) for name in header}
    return next((one for one in LAYOUTS if one.marks <= held and not one.without & held), None)


def is_summary(header: Sequence[str]) -> bool:
    """The header is that of a summary."""
    held = {plain(name) for name in header}
    return any(marks <= held for marks in SUMMARIES) and "start date" not in held
