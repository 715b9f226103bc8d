"""Reads the question of `homeground advise FILE.json` (docs/specs/negotiation.md, section 10), with every mistake told by its path."""

from __future__ import annotations

from collections.abc import Iterator

from homeground.negotiation.asked import MOST_OFFERS, OFFERS_LEFT, Question, answers_of, kept_of
from homeground.negotiation.looking import Look
from homeground.negotiation.masks import Week, shipped_masks
from homeground.negotiation.package import MOST_MASKS, Issue, Mask, Table
from homeground.negotiation.read_history import Talk, read_concerns, read_history
from homeground.negotiation.read_said import read_said
from homeground.negotiation.said import Said

SCHEMA = 1
MOST_SEED = 2**32 - 1
_KEYS = ("schema", "issues", "preferences", "masks", "history", "offers_left", "seed", "today", "concerns", "brought")
_ISSUE = ("id", "name", "options", "now")


def read_asked(raw: object) -> Question:
    """The question that a document asks. `BadAnswer` tells every mistake with its path: first the table's, then the rest of them."""
    look = Look()
    told = look.table(raw, "", _KEYS, needed=("issues",))
    if told.get("schema", SCHEMA) != SCHEMA or isinstance(told.get("schema", SCHEMA), bool):
        look.wrong("schema", f"this version of the program reads schema {SCHEMA}")
    issues = tuple(_issues(look, told.get("issues", [])))
    look.done()
    masks = tuple(_masks(look, told.get("masks", []), issues))
    look.done()
    table = Table(issues, (*masks, *shipped_masks(issues, Week(), room=MOST_MASKS - len(masks))))
    said = look.take(lambda: read_said(told.get("preferences", {}), table))
    talk = look.take(lambda: read_history(told.get("history", []), table)) or Talk()
    brought = frozenset(look.words(told.get("brought", []), "brought", [issue.id for issue in issues], "issue"))
    question = Question(
        table=table,
        said=said or Said((), (), ()),
        history=talk.history,
        noted=talk.noted,
        unanswered=talk.unanswered,
        is_waiting=talk.is_waiting,
        waiting_since=talk.waiting_since,
        offers_left=look.whole(told.get("offers_left", OFFERS_LEFT), "offers_left", 1, MOST_OFFERS),
        seed=look.whole(told.get("seed", 0), "seed", 0, MOST_SEED),
        today=look.day(told.get("today"), "today"),
        concerns=read_concerns(look, told.get("concerns", []), "concerns"),
        answers=answers_of(table),
        brought=brought,
        kept=kept_of(table, brought),
    )
    look.done()
    return question


def _issues(look: Look, raw: object) -> Iterator[Issue]:
    for path, part in look.each(raw, "issues"):
        told = look.table(part, path, _ISSUE, needed=("id", "options", "now"))
        if not {"id", "options", "now"} <= told.keys():
            continue
        name, options = look.text(told["id"], f"{path}.id"), look.texts(told["options"], f"{path}.options")
        now = look.one_of(told["now"], f"{path}.now", options, "option") if options else None
        title = look.text(told.get("name", name), f"{path}.name") or name
        yield Issue(name, title, options, options.index(now) if now else 0)


def _masks(look: Look, raw: object, issues: tuple[Issue, ...]) -> Iterator[Mask]:
    for path, part in look.each(raw, "masks"):
        told = look.table(part, path, ("name", "not_together"), needed=("name", "not_together"))
        pairs = tuple(_pairs(look, told.get("not_together", []), f"{path}.not_together", issues))
        yield Mask(look.text(told.get("name", "mask"), f"{path}.name"), pairs)


def _pairs(look: Look, raw: object, path: str, issues: tuple[Issue, ...]) -> Iterator[tuple[int, int]]:
    ids = [issue.id for issue in issues]
    for where, part in look.each(raw, path):
        if not isinstance(part, list) or len(part) != 2:  # noqa: PLR2004 - an issue and an option
            look.wrong(where, 'write an issue and its option: ["home_days", "four days"]')
        elif (issue := look.one_of(part[0], f"{where}[0]", ids, "issue")) is not None:
            options = issues[ids.index(issue)].options
            if (option := look.one_of(part[1], f"{where}[1]", options, "option")) is not None:
                yield ids.index(issue), options.index(option)
