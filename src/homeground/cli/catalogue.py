"""All commands at one look: where each is defined and its help in a line, so that `--help` need not load them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias


class Listed(NamedTuple):
    """One command: the module of this room that defines it, and its help in one line.

    The module calls it by all its words: `undo_command`, and in a group `law_list_command`. `maker` is the module's function
    that makes it from its word, where several commands are drawn from records.
    """

    module: str
    help: str
    maker: str = ""


class Grouped(NamedTuple):
    """Commands under one word: the help of the word in one line, and its commands."""

    help: str
    commands: Mapping[str, Listed]


Table: TypeAlias = Mapping[str, Listed | Grouped]
"""Commands, or words that hold some, by what is typed."""

CHAPTERS: dict[str, dict[str, Listed | Grouped]] = {
    "Begin": {
        "start": Listed("start", "A first answer after a few questions; no case needed, and nothing is kept."),
        "now": Listed("next_step", "What to do now, from wherever the matter stands; no case needed."),
        "demo": Listed("example", "Write every paper of the example case."),
        "serve": Listed("serving", "Open Homeground in your browser, on this computer alone."),
        "new": Listed("begin", "Begin a case."),
        "list": Listed("begin", "List your cases."),
    },
    "Answer": {
        "next": Listed("next_step", "Your one next step, and why it is this one."),
        "ready": Listed("ready", "Whether to ask now, how strong your case stands, and what to mind."),
        "answer": Listed("answering", "Answer a section: from a file, or question by question."),
        "record": Listed("record", "Keep what you counted on a day at the office."),
        "show": Listed("showing", "Show the case, or the answers of one section."),
        "history": Listed("past", "Show what was answered when, and what happened."),
        "undo": Listed("past", "Take back the last answer, or bring an older one back."),
    },
    "Know": {
        "law": Grouped(
            "What the law lets you ask, and by when they must answer.",
            {
                "list": Listed("law_list", "List the places whose law is recorded."),
                "check": Listed("law_check", "Check the facts of one request against a place’s rule."),
                "explain": Listed("law_explain", "Explain the whole rule of a place in words."),
                "mine": Listed("law_mine", "Say where the law stands for your case."),
                "ask": Listed("law_ask", "Answer what your rights turn on, one question at a time."),
            },
        ),
        "policy": Grouped(
            "What your employer’s policy says, and the law beside it.",
            {
                "read": Listed("policy_read", "Read your employer’s policy, and show the clauses that matter."),
                "confirm": Listed("policy_confirm", "Confirm the clauses that were found in your policy."),
                "beside": Listed("policy_beside", "Lay your policy beside the law, part by part."),
            },
        ),
        "tasks": Grouped(
            "Which of your work can move, and how many days.",
            {
                "rate": Listed("tasks_rate", "Say of each task in a table whether it can be done at home."),
                "from": Listed("tasks_from", "Begin your list of tasks with those of an occupation, from your own download."),
                "mine": Listed("tasks_mine", "Say how many home days the work of your case allows."),
                "week": Listed("tasks_week", "Say how many home days your work allows, and what would win more."),
            },
        ),
        "data": Grouped(
            "Your own download of O*NET, offline.",
            {
                "add": Listed("data_add", "Add your own download of the O*NET® database, to search it offline."),
                "list": Listed("data_list", "List the downloads of the O*NET® database that you added."),
                "titles": Listed("data_titles", "Find occupations by their titles, the best first."),
                "tasks": Listed("data_tasks", "Show the task bank of an occupation: what people in it do."),
                "activities": Listed("data_activities", "Find detailed work activities by their words, each with our label."),
                "remove": Listed("data_remove", "Take a release of the O*NET® database out again."),
            },
        ),
        "jobs": Listed("jobs", "Jobs like yours, and what is published about them."),
        "evidence": Listed("evidence", "Show what studies say on a concern, for and against."),
        "lint": Listed("lint", "Look at the tone of a text that your boss will read or hear."),
        "cite": Listed("cite", "Look for figures in a text that are going round in a wrong version."),
        "worth": Listed("worth", "Say what your package comes to in money, for you and for your employer."),
        "money": Listed("money", "Reckon what an hour, a year or a package is worth."),
        "concerns": Listed("concerns", "Say what a boss may fear, and an honest way through it."),
        "security": Listed("security", "Say which safeguards your data ask for at home, each with its proof."),
        "device": Grouped(
            "A read-only look at your own computer.",
            {"check": Listed("device_check", "Look at this computer, and say which safeguards are in place.")},
        ),
        "calendar": Listed("calendar", "Write your days into a file that calendars read."),
    },
    "Talk": {
        "practise": Listed("practise", "Rehearse the talk with a simulated boss."),
        "print": Listed("printing", "Write a paper as PDF, Word, web page, Markdown or text."),
        "sent": Listed("talks", "Note that you sent a paper.", maker="noting"),
        "table": Listed("table", "Show what is on the table, or begin it."),
        "advise": Listed("advise", "Say what to offer next, whether to take what is on the table, and when to stop."),
        "offer": Listed("talks", "Note what you offered your boss.", maker="noting"),
        "reply": Listed("talks", "Note what your boss answered.", maker="noting"),
        "withdraw": Listed("talks", "Take back what you noted: it did not happen."),
    },
    "Try": {
        "trial": Grouped(
            "A trial: planned, drawn by lot, logged, judged exactly.",
            {
                "plan": Listed("trial_plan", "Show the plan of your trial, and what it can be expected to show."),
                "import": Listed("trial_import", "Look at the days of another system’s export, and take them in."),
                "freeze": Listed("trial_plan", "Freeze the plan: from now on nobody changes it."),
                "numbers": Listed("trial_numbers", "Draw the home days together: first both digests, then both numbers."),
                "log": Listed("trial_log", "Log a day of the trial: one number."),
                "review": Listed("trial_review", "Note the weekly review of a fit trial."),
                "status": Listed("trial_status", "Show how far the trial has come, and once it is closed what came out."),
                "close": Listed("trial_status", "End the trial."),
                "bundle": Listed("trial_status", "Write everything that is needed to check the result."),
                "weeks": Listed("trial_weeks", "Say how many weeks a trial needs, and what it can rule out."),
                "draw": Listed("trial_draw", "Draw the home days of a plan from the secret numbers of both sides."),
                "test": Listed("trial_test", "Judge a log exactly, by the law of its lot."),
                "verify": Listed("trial_verify", "Check a bundle: plan, draw, log and result, byte for byte."),
            },
        ),
    },
    "Keep": {
        "export": Listed("carrying", "Write a case into one text file, to take it elsewhere."),
        "import": Listed("carrying", "Read a case from such a file."),
        "backup": Listed("safe", "Save a checked copy of everything."),
        "restore": Listed("safe", "Go back to such a copy."),
        "rename": Listed("begin", "Give a case another name."),
        "erase": Listed("erasing", "Erase answers, or a whole case, for good."),
    },
}
"""The commands by chapter, in the order in which the help tells them."""

COMMANDS: dict[str, Listed | Grouped] = {name: listed for chapter in CHAPTERS.values() for name, listed in chapter.items()}
"""Every first word that can be typed."""


def calls(table: Table = COMMANDS) -> Iterator[tuple[tuple[str, ...], Listed | Grouped]]:
    """Every command and every word that holds some, with all that is typed for it: `("undo",)`, `("law",)`, `("law", "list")`."""
    for name, listed in table.items():
        yield (name,), listed
        if isinstance(listed, Grouped):
            yield from (((name, *words), one) for words, one in calls(listed.commands))
