"""What can be counted in a trial to settle a concern, in the words in which a paper says it."""

from typing import Literal

MeasureWord = Literal[
    "output-per-hour",
    "milestones-on-time",
    "rework",
    "focus-hours",
    "board-current",
    "answer-times",
    "missed-calls",
    "team-pulse",
    "work-passed-on",
    "incidents",
    "controls-proved",
    "terms-breached",
    "mentoring-given",
    "actual-cost",
    "client-complaints",
    "managers-minutes",
]
MEASURES = {
    "output-per-hour": "output per paid hour, in agreed units",
    "milestones-on-time": "milestones on time",
    "rework": "rework, errors or complaints per unit",
    "focus-hours": "hours of work without a meeting or interruption",
    "board-current": "days on which the board or note was there by the agreed hour",
    "answer-times": "answers within the promised time, by channel",
    "missed-calls": "missed calls in core hours",
    "team-pulse": "colleagues’ answers to one question, from 1 to 5",
    "work-passed-on": "work passed to colleagues because of a home day",
    "incidents": "incidents and near misses with data",
    "controls-proved": "safeguards in place, with a dated proof",
    "terms-breached": "breaches of what was agreed on place, tasks and paper",
    "mentoring-given": "mentoring and reviews given in a week",
    "actual-cost": "what it really costs the employer",
    "client-complaints": "complaints of clients, and requests to meet in the office",
    "managers-minutes": "minutes a week that it takes the manager",
}
