"""Logs in JSON: GitHub's issues and ActivityWatch's buckets. What is not needed is let go while the file is parsed, titles first of all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from homeground.intake.limits import LOG_NAMES
from homeground.intake.log.dates import LONGEST_SECONDS, read_moment
from homeground.intake.log.found import LogForm, Note, UnusedReason
from homeground.intake.log.layouts import names
from homeground.intake.log.row import Row, Time
from homeground.intake.log.said import GaveUp
from homeground.intake.log.text import Text

Pairs = list[tuple[str, Any]]
_GITHUB_KNOWN = names(
    "assignees, author, blockedBy, blocking, body, closed, closedAt, closedByPullRequestsReferences, comments, createdAt, id, isPinned,"
    "issueType, labels, milestone, number, parent, projectCards, projectItems, reactionGroups, state, stateReason, subIssues,"
    "subIssuesSummary, title, updatedAt, url"
)
_BUCKET_KNOWN = names("id, name, type, client, hostname, created, data, events, last_updated, metadata")
_EVENT_KNOWN = names("id, timestamp, duration, data")
_ISSUE_MARKS = ("state", "closedAt")
_DONE = ("", "COMPLETED", "REOPENED")
_STOPS_AT = 30
_AFK = "afkstatus"


class Issue(NamedTuple):
    """What is kept of an item of GitHub."""

    state: object
    reason: object
    closed_at: object
    who: object


class Event(NamedTuple):
    """What is kept of an event of ActivityWatch."""

    timestamp: object
    duration: object
    status: object


class Bucket(NamedTuple):
    """One watcher's events."""

    type: object
    events: object


class GitHub:
    """The answer of `gh issue list --json …`; read when it is made. `GaveUp`."""

    form: LogForm = "github"

    def __init__(self, text: Text) -> None:
        """Read it all."""
        self.text = text
        self._unknown: set[str] = set()
        found = _parsed(text, self._kept)
        if not isinstance(found, list) or not any(isinstance(one, Issue) for one in found):
            raise GaveUp("unknown_form" if found else "no_rows")
        self._items: list[object] = found
        self.columns = (*_ISSUE_MARKS, "stateReason", "assignees")
        self.unknown = tuple(sorted(self._unknown)[:LOG_NAMES])
        issues = [one for one in found if isinstance(one, Issue)]
        hints: tuple[tuple[bool, Note], ...] = (
            (True, "utc_times"),
            (len(found) == _STOPS_AT, "stops_at_thirty"),
            (not any(one.closed_at for one in issues), "none_closed"),
        )
        self.notes = tuple(note for holds, note in hints if holds)

    def rows(self) -> Iterator[Row]:
        """Every item, by its place in the list."""
        for at, one in enumerate(self._items, start=1):
            yield _closed(at, one) if isinstance(one, Issue) else Row(at, unused="no_row")

    def _kept(self, pairs: Pairs) -> object:
        said = dict(pairs)
        if all(name in said for name in _ISSUE_MARKS):
            self._unknown |= said.keys() - _GITHUB_KNOWN
            return Issue(said["state"], said.get("stateReason"), said["closedAt"], said.get("assignees"))
        return said["login"] if isinstance(said.get("login"), str) else None


class ActivityWatch:
    """An export of buckets; of its events only those count that say whether the person was at the keys. `GaveUp`."""

    form: LogForm = "activitywatch"
    notes: tuple[Note, ...] = ("utc_times",)
    columns = ("buckets", "type", "events", "timestamp", "duration", "status")

    def __init__(self, text: Text) -> None:
        """Read it all."""
        self.text = text
        self._unknown: set[str] = set()
        found = _parsed(text, self._kept)
        buckets = found.get("buckets") if isinstance(found, dict) else None
        if not isinstance(buckets, dict):
            raise GaveUp("unknown_form")
        self._buckets = [one for one in buckets.values() if isinstance(one, Bucket)]
        self.unknown = tuple(sorted(self._unknown)[:LOG_NAMES])

    def rows(self) -> Iterator[Row]:
        """Every event of every bucket, counted through."""
        at = 0
        for bucket in self._buckets:
            for one in bucket.events if isinstance(bucket.events, list) else ():
                at += 1
                if bucket.type != _AFK:
                    yield Row(at, unused="other_watcher")
                else:
                    yield _active(at, one) if isinstance(one, Event) else Row(at, unused="no_row")

    def _kept(self, pairs: Pairs) -> object:
        said = dict(pairs)
        if "timestamp" in said and "duration" in said:
            self._unknown |= said.keys() - _EVENT_KNOWN
            data = said.get("data")
            return Event(said["timestamp"], said["duration"], data.get("status") if isinstance(data, dict) else None)
        if "events" in said:
            self._unknown |= said.keys() - _BUCKET_KNOWN
            return Bucket(said.get("type"), said["events"])
        if "status" in said:
            return {"status": said["status"]}
        return {name: value for name, value in pairs if isinstance(value, Bucket) or name == "buckets"}


def _parsed(text: Text, kept: Callable[[Pairs], object]) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return json.loads(text.whole(), object_pairs_hook=kept)
    except json.JSONDecodeError as error:
        is_at_end = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated")
        raise GaveUp("cut_off" if is_at_end else "damaged", f"line {error.lineno}") from error
    except (ValueError, RecursionError) as error:
        raise GaveUp("damaged") from error


def _closed(at: int, issue: Issue) -> Row:
    people = issue.who if isinstance(issue.who, list) else []
    who = tuple((one,) for one in people if isinstance(one, str))
    moment = read_moment(issue.closed_at) if isinstance(issue.closed_at, str) else None
    unused: UnusedReason | None = None
    if not issue.closed_at or str(issue.state).upper() != "CLOSED":
        unused = "not_closed"
    elif str(issue.reason or "").upper() not in _DONE:
        unused = "not_done"
    elif not moment:
        unused = "bad_date"
    return Row(at, (Time(moment),) if moment else (), who, unused)


def _active(at: int, event: Event) -> Row:
    moment = read_moment(event.timestamp) if isinstance(event.timestamp, str) else None
    size = event.duration
    if not moment:
        return Row(at, unused="bad_date")
    if isinstance(size, bool) or not isinstance(size, (int, float)):
        return Row(at, unused="bad_duration")
    if not 0 <= size <= LONGEST_SECONDS:
        return Row(at, unused="negative_duration" if size < 0 else "bad_duration")
    if event.status != "not-afk":
        return Row(at, unused="away")
    first, last = round(moment.timestamp()), round(moment.timestamp() + size)
    return Row(at, (Time(datetime.fromtimestamp(first, UTC), last - first),))
