"""The data folder: where it is, and that nobody else on this machine can read it."""

from __future__ import annotations

import os
from pathlib import Path

DATABASE = "homeground.sqlite3"
BACKUPS = "backups"
_OTHERS = 0o077


def data_folder(override: str | None) -> Path:
    """The folder named by the call, else by HOMEGROUND_HOME, else where this system keeps a person's data."""
    named = override or os.environ.get("HOMEGROUND_HOME")
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path  # noqa: PLC0415 - only asked where nobody named a folder

    return user_data_path("homeground", appauthor=False)


def make_private_folder(folder: Path) -> None:
    """Make the folder, and those above it, where they are missing, for their owner alone; one that was there keeps its mode."""
    for missing in [above for above in (*reversed(folder.parents), folder) if not above.exists()]:
        missing.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make the file if it is not there, and close it to others. SQLite gives the files beside it the same mode.

    An existing file is never opened here: closing it would drop the locks that SQLite holds on it for this process.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        keep_private(path)


def keep_private(path: Path) -> None:
    """Take away what others may do with a file, where the system knows modes and the file is ours."""
    if os.name == "nt":
        return
    now = path.stat()
    if now.st_mode & _OTHERS and now.st_uid == os.geteuid():
        path.chmod(now.st_mode & 0o700)


def settle(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows does that by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
