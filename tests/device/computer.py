"""A made-up Linux computer for tests of pages and commands: its disk is encrypted, and it has no other program that could be asked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

LSBLK = """#!/bin/sh
echo lsblk >> "{folder}/asked"
echo '{{"blockdevices": [{{"name": "a", "type": "crypt", "mountpoints": ["/"]}}]}}'
"""
SEEN = "the disk of the system is encrypted"


class Computer:
    """Where its programs lie, and what was asked of it."""

    def __init__(self, folder: Path) -> None:
        """Put its one program there."""
        self.folder = folder
        (folder / "lsblk").write_text(LSBLK.format(folder=folder), encoding="utf-8")
        (folder / "lsblk").chmod(0o755)

    @property
    def asked(self) -> list[str]:
        """The programs that were started."""
        log = self.folder / "asked"
        return log.read_text(encoding="utf-8").split() if log.exists() else []


def planted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    """That computer instead of this one."""
    if sys.platform == "win32":
        pytest.skip("its program is a script of a POSIX shell")
    folder.mkdir()
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr("homeground.device.run._POSIX_FOLDERS", (str(folder),))
    return Computer(folder)
