"""How much of a stranger's file is read, and how much of this machine its reader may take."""

from __future__ import annotations

import sys

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


def limit_this_process() -> None:
    """Bind this process to the limits, for good; where a stricter one holds already, it stays.

    Windows knows none of them: there the parent's clock and the sizes still hold. macOS refuses a limit of the address space.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    most = {resource.RLIMIT_CPU: SECONDS, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_NOFILE: OPEN_FILES, resource.RLIMIT_CORE: 0}
    if sys.platform != "darwin":
        most[resource.RLIMIT_AS] = MEMORY_BYTES
    for what, wanted in most.items():
        held = resource.getrlimit(what)[1]
        limit = wanted if held == resource.RLIM_INFINITY else min(wanted, held)
        resource.setrlimit(what, (limit, limit))
