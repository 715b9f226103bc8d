"""Where on the pages an answer is given, a paper is read or a step is done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from django.urls import reverse

from homeground.case.privacy import HAPPENING_PATHS
from homeground.case.section import section_named
from homeground.desk.overview import AnswerSection, NoteReply, OpenBoard, ReadPaper, RunTrial, Step
from homeground.papers import PAPERS

_ON_THE_LAW: Mapping[str, tuple[str, str]] = {
    "law-question": ("#question", "Answer now"),
    "how-to-ask": ("#way", "Choose now"),
    "take-it-further": ("", "See the law"),
}
"""The steps that are done on the page of the law: where on it, and the word on the button."""
_OF_THE_TRIAL = ("plans_frozen", "draws_made", "days_logged", "heads_sent", "reviews_held", "trials_closed")


def answer_at(case: str, path: str) -> str:
    """The address of an answer by its dotted path (`terms.home_days`, `tasks.post.note`, `evidence`)."""
    section, *rest = path.split(".")
    if section in _OF_THE_TRIAL:
        return reverse("trial-now", args=[case])
    if section in HAPPENING_PATHS:
        return f"{reverse('overview', args=[case])}#happened"
    if section_named(section).has_rows and rest:
        base = reverse("row", args=[case, section, rest.pop(0)])
    else:
        base = reverse("section", args=[case, section])
    return f"{base}#a-{rest[0]}" if rest else base


def step_at(case: str, step: Step) -> tuple[str, str]:
    """Where the next step is done, and the word on its button."""
    match step.target:
        case AnswerSection() if step.id in _ON_THE_LAW:
            anchor, word = _ON_THE_LAW[step.id]
            return f"{reverse('law', args=[case])}{anchor}", word
        case AnswerSection(section):
            return answer_at(case, section), "Look at it again" if step.id == "own-device" else "Answer now"
        case ReadPaper(paper):
            return reverse("paper", args=[case, paper]), f"Open the {PAPERS[paper].noun}"
        case NoteReply():
            return reverse("note", args=[case, "reply-received"]), "Note the answer"
        case OpenBoard():
            return reverse("board", args=[case]), "Open the board"
        case RunTrial():
            return reverse("trial-now", args=[case]), "Open the trial"
        case never:
            assert_never(never)
