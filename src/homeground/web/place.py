"""Where on the pages an answer is given, a paper is read or a step is done."""

from __future__ import annotations

from django.urls import reverse

from homeground.case.section import section_named
from homeground.desk.overview import Step


def answer_at(case: str, path: str) -> str:
    """The address of an answer by its dotted path (`terms.home_days`, `tasks.post.note`, `evidence`)."""
    section, *rest = path.split(".")
    if section_named(section).has_rows and rest:
        base = reverse("row", args=[case, section, rest.pop(0)])
    else:
        base = reverse("section", args=[case, section])
    return f"{base}#a-{rest[0]}" if rest else base


def step_at(case: str, step: Step) -> tuple[str, str]:
    """Where the next step is done, and the word on its button; both empty where nothing is to be done."""
    kind, _, name = step.target.partition("/")
    match kind:
        case "section":
            return answer_at(case, name), "Look at it again" if step.id == "own-device" else "Answer now"
        case "paper":
            return reverse("paper", args=[case, name]), "Open the notes" if name == "brief" else f"Open the {name}"
        case "reply":
            return reverse("note", args=[case, "reply-received"]), "Note the answer"
        case "sent":
            return reverse("note", args=[case, "paper-sent"]), "Note that I sent it"
        case "history":
            return reverse("history", args=[case]), "Look at the history"
        case _:
            return "", ""
