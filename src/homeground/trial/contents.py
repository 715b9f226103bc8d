"""What a bundle of a trial holds, and how it is made."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.trial.bundle import pack
from homeground.trial.canonical import canonical
from homeground.trial.daybook import Daybook
from homeground.trial.digest import digest_of
from homeground.trial.facts import READ_ME, VERIFIER, read_me, verifier
from homeground.trial.result import result_of
from homeground.trial.revealed import Revealed

PLAN, DRAW, LOG, RESULT, MANIFEST = "plan.json", "draw.json", "log.jsonl", "result.json", "manifest.json"
NAMES = (DRAW, LOG, MANIFEST, PLAN, READ_ME, RESULT, VERIFIER)
"""The files of a bundle, in their order."""


def make_bundle(revealed: Revealed, book: Daybook) -> bytes:
    """The bundle of a trial: everything that is needed to check its result, with the program that does so."""
    files = {
        PLAN: book.plan.canonical,
        DRAW: revealed.data,
        LOG: book.data,
        RESULT: result_of(revealed.draw(book.plan), book).data,
        READ_ME: read_me(),
        VERIFIER: verifier(),
    }
    return pack({**files, MANIFEST: manifest_of(files, book.head)})


def manifest_of(files: Mapping[str, bytes], head: str) -> bytes:
    """The file `manifest.json`: the digest of every other file, its name with _ for the point, and the head of the log."""
    sums = {name.replace(".", "_"): digest_of(data) for name, data in files.items() if name != MANIFEST}
    return canonical({**sums, "head": head})
