"""Checks the bundle of a trial from its own files: the plan, the draw, the daybook, the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from homeground.case import BadAnswer
from homeground.trial.bundle import BadBundle, unpack
from homeground.trial.canonical import NotCanonical, read_json
from homeground.trial.contents import DRAW, LOG, MANIFEST, NAMES, PLAN, RESULT, manifest_of
from homeground.trial.daybook import BrokenChain, Daybook, read_daybook
from homeground.trial.digest import digest_of, is_meant, told_digits
from homeground.trial.draw import Draw
from homeground.trial.facts import EARLIER_VERIFIERS, VERIFIER, verifier
from homeground.trial.result import Result, result_of
from homeground.trial.revealed import Revealed, read_revealed
from homeground.trial.whole_plan import CompletePlan, read_complete

What = Literal["bundle", "files", "manifest", "plan", "plan_sent", "draw", "log", "heads_sent", "result", "verifier"]
"""What may be broken: the ZIP, its list of files, their digests, each part, or what was sent at the time."""


@dataclass(frozen=True, slots=True)
class Broken:
    """One thing that does not agree: what, and why."""

    what: What
    why: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What a bundle holds as far as it could be read, and everything in it that does not agree; nothing broken means that all holds."""

    broken: tuple[Broken, ...]
    plan: CompletePlan | None = None
    revealed: Revealed | None = None
    draw: Draw | None = None
    book: Daybook | None = None
    result: Result | None = None

    @property
    def holds(self) -> bool:
        """Whether everything agrees."""
        return not self.broken


def verify(data: bytes, *, plan_sent: str = "", heads_sent: Sequence[str] = ()) -> Verified:
    """Check a bundle from its own files, without a network.

    `plan_sent`: the digest of the plan, or its eight words, as the employer got it on the day when the plan was frozen. `heads_sent`:
    the heads of the daybook from the notes of the weeks. A bundle alone cannot show that the whole was not written anew; these do.
    `NotWords` where one of them is no digest, nor at least twelve digits of one, nor its words.
    """
    told = [told_digits(one) for one in (plan_sent, *heads_sent) if one]
    plan_told, heads_told = (told[0], told[1:]) if plan_sent else ("", told)
    try:
        files = unpack(data)
    except BadBundle as error:
        return Verified((Broken("bundle", str(error)),))
    if set(files) != set(NAMES):
        return Verified((Broken("files", _other_files(files)),))
    return _Check(files).run(plan_told, heads_told)


class _Check:
    """One check of a bundle; what is broken is gathered on the way."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.broken: list[Broken] = []

    def run(self, plan_sent: str, heads_sent: Sequence[str]) -> Verified:
        plan, revealed = self._plan(plan_sent), self._revealed()
        book = self._book(plan, heads_sent) if plan else None
        draw = self._draw(plan, revealed) if plan and revealed else None
        result = self._result(draw, book) if draw and book else None
        self._sums(book)
        if self.files[VERIFIER] != verifier() and digest_of(self.files[VERIFIER]) not in EARLIER_VERIFIERS:
            self._note("verifier", f"{VERIFIER} is another program than the one known here: do not run it")
        return Verified(tuple(self.broken), plan, revealed, draw, book, result)

    def _plan(self, plan_sent: str) -> CompletePlan | None:
        digest = digest_of(self.files[PLAN])
        if plan_sent and not is_meant(plan_sent, digest):
            self._note("plan_sent", f"this is not the plan that was sent: its digest is {digest}")
        try:
            return read_complete(self.files[PLAN])
        except (NotCanonical, BadAnswer) as error:
            self._note("plan", str(error))
            return None

    def _revealed(self) -> Revealed | None:
        try:
            return read_revealed(self.files[DRAW])
        except NotCanonical as error:
            self._note("draw", str(error))
            return None

    def _draw(self, plan: CompletePlan, revealed: Revealed) -> Draw:
        for role in revealed.unopened(plan):
            self._note("draw", f"the {role} was committed to another number, or for another plan")
        return revealed.draw(plan)

    def _book(self, plan: CompletePlan, heads_sent: Sequence[str]) -> Daybook | None:
        try:
            book = read_daybook(plan, self.files[LOG])
        except BrokenChain as error:
            for why in error.breaks:
                self._note("log", why)
            return None
        for head in heads_sent:
            if not any(is_meant(head, known) for known in book.heads):
                self._note("heads_sent", f"the log had the head {head} when it was sent, and has no such line now: it was written anew")
        return book

    def _result(self, draw: Draw, book: Daybook) -> Result:
        result = result_of(draw, book)
        for why in _differences(self.files[RESULT], result.data):
            self._note("result", why)
        return result

    def _sums(self, book: Daybook | None) -> None:
        head = book.head if book else digest_of(self.files[LOG].rstrip(b"\n").rpartition(b"\n")[2])
        if self.files[MANIFEST] != manifest_of(self.files, head):
            self._note("manifest", "it lists other digests than those of the files, or another head of the log")

    def _note(self, what: What, why: str) -> None:
        self.broken.append(Broken(what, why))


def _other_files(names: Iterable[str]) -> str:
    lacking, added = sorted(set(NAMES) - set(names)), sorted(set(names) - set(NAMES))
    told = [f"{', '.join(lacking)} is not in it"] if lacking else []
    return "; ".join([*told, f"{', '.join(added)} does not belong into it"] if added else told)


def _differences(found: bytes, again: bytes) -> Iterator[str]:
    """What another result says, key by key."""
    if found == again:
        return
    try:
        said, right = read_json(found), read_json(again)
    except NotCanonical as error:
        yield str(error)
        return
    if isinstance(said, Mapping) and isinstance(right, Mapping):
        for key in sorted({*said, *right}):
            if said.get(key, "") != right.get(key, ""):
                yield f"{key}: {said.get(key, 'nothing')} stands there, {right.get(key, 'nothing')} comes out"
    if isinstance(said, Mapping) and said == right:
        yield "another spelling than the canonical one"
