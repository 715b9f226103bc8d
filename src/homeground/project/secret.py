"""A secret that opens the door once."""

from __future__ import annotations

import secrets
from threading import Lock


class OneTimeSecret:
    """It lives in the one process that serves the pages, so that it can't be used twice."""

    def __init__(self, words: str) -> None:
        """Keep the secret, unused."""
        self._words, self._is_used, self._turn = words, False, Lock()

    def matches(self, given: str) -> bool:
        """Whether this is the secret, used or not; how long the answer takes tells nothing about it."""
        return secrets.compare_digest(given.encode(errors="replace"), self._words.encode())

    def use_up(self) -> bool:
        """Whether the secret was still good; from now on it is not."""
        with self._turn:
            was_good, self._is_used = not self._is_used, True
        return was_good
