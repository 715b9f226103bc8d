"""How much of a stranger's file is read, and how much of this machine its reader may take."""

from __future__ import annotations

import sys
from dataclasses import dataclass

FILE_BYTES = 20 << 20
FIRST_BYTES = 1024
"""A PDF says what it is somewhere in its first so many bytes."""
SECONDS = 8
"""Processor time and wall time, each."""
MEMORY_BYTES = 600 << 20
OPEN_FILES = 32
PAGES = 300
CHARACTERS = 2_000_000
SOURCE_CHARACTERS = 2 * CHARACTERS
"""Of a web page, marks and words together."""
LINES = 50_000
SENTENCES = 20_000
"""Three hundred full pages have some 15,000 lines and 12,000 sentences."""
MARKS = 500_000
"""Tags of a web page or a Word file; Word writes some thirty for a paragraph."""
UNPACKED_BYTES = 200 << 20
PARTS = 2_000
"""Entries of a DOCX file, which is a zip archive."""
CLAUSES = 1_000
"""Of a policy of twenty pages, some forty sentences are clauses; beyond so many the rest is left unread."""
ANSWER_BYTES = 8 << 20

RELEASE_FILE_BYTES = 200 << 20
"""Of a download of occupation data: its zip, its one table, or all files of its folder. A text release packs to some 13 MiB."""
RELEASE_FILES = 300
RELEASE_UNPACKED_BYTES = 1536 << 20
RELEASE_ROWS = 5_000_000
"""Of all its tables together, read or passed over; a release has some two million, the largest table 300,000."""
RELEASE_CELL = 4_000
"""Characters of one cell; the longest description of an occupation has 811."""
LINE_BYTES = 1 << 20
"""Of an answer that comes line by line."""

LOG_FILE_BYTES = 200 << 20
"""Of another system's log; a million rows of a time sheet take some 110 MiB."""
LOG_ROWS = 2_000_000
LOG_CELL = 1 << 20
"""Characters of one cell; a description may be long."""
LOG_LISTED = 20_000
"""So many runs of unused rows are listed by their lines; how many rows lie beyond is told."""
LOG_NAMES = 200
"""So many unknown columns are named."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may take: `seconds` of processor time, `wait_seconds` until it is ended whatever it does, memory, open files."""

    seconds: int
    wait_seconds: int
    memory_bytes: int
    answer_bytes: int
    open_files: int = OPEN_FILES


POLICY = Limits(SECONDS, SECONDS, MEMORY_BYTES, ANSWER_BYTES)
RELEASE = Limits(seconds=60, wait_seconds=300, memory_bytes=1536 << 20, answer_bytes=64 << 20)
"""A spreadsheet of 300,000 rows takes some 340 MiB; whoever listens writes to a disk meanwhile, so that the wait is longer."""
LOG = Limits(seconds=90, wait_seconds=300, memory_bytes=1280 << 20, answer_bytes=8 << 20)


def limit_this_process(limits: Limits = POLICY) -> None:
    """Bind this process to the limits, for good; where a stricter one holds already, it stays.

    Windows knows none of them: there the parent's clock and the sizes still hold. macOS refuses a limit of the address space.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    most = {
        resource.RLIMIT_CPU: limits.seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_CORE: 0,
    }
    if sys.platform != "darwin":
        most[resource.RLIMIT_AS] = limits.memory_bytes
    for what, wanted in most.items():
        held = resource.getrlimit(what)[1]
        limit = wanted if held == resource.RLIM_INFINITY else min(wanted, held)
        resource.setrlimit(what, (limit, limit))
