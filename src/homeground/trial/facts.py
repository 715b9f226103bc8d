"""The files packaged beside this room: the program that checks a bundle by itself, and the words that explain it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_HERE = files("homeground.trial").joinpath("alone")
VERIFIER = "verify_bundle.py"
READ_ME = "read_me.txt"
EARLIER_VERIFIERS = frozenset({"452244608e6f6122191b0618b04e158195a55cdc41927cb46346f542eaab1db9"})
"""The digests of the programs that went out in bundles before this one, and are known to check the same."""


@cache
def verifier() -> bytes:
    """The program that checks a bundle without this package: standard library alone, under 100 lines."""
    return _read(VERIFIER)


@cache
def read_me() -> bytes:
    """What a bundle says of itself, in plain text."""
    return _read(READ_ME)


def _read(name: str) -> bytes:
    return _HERE.joinpath(name).read_bytes().replace(b"\r\n", b"\n")
