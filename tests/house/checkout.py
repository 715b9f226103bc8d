"""The checkout as the house rules see it: its tracked files, and a copy in which a fault can be planted."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "homeground"
SHELLS = frozenset({"__main__", "assistant", "cli", "project", "web", "store", "intake", "device", "press", "wording"})
"""The rooms that may touch the world."""


@cache
def tracked_files() -> tuple[Path, ...]:
    """Every file that belongs to the project: what git knows and what it does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],  # noqa: S607 - git from the path, as developers have it
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return tuple(file for name in sorted(listed.split("\0")) if name and (file := ROOT / name).is_file())


def texts(*suffixes: str) -> Iterator[tuple[Path, str]]:
    """The tracked text files with one of these endings (all of them where none is named), with what they say."""
    for file in tracked_files():
        if not suffixes or file.suffix in suffixes or file.name in suffixes:
            try:
                yield file, file.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def rooms() -> frozenset[str]:
    """The inhabited rooms."""
    return frozenset(init.parent.name for init in PACKAGE.glob("*/__init__.py")) | {main.stem for main in PACKAGE.glob("__main__.py")}


def pure_rooms() -> frozenset[str]:
    """The rooms that take values and give values."""
    return rooms() - SHELLS


def copy_to(folder: Path) -> Path:
    """A copy of the package and of the rules it is held to."""
    shutil.copytree(PACKAGE, folder / "src" / "homeground", ignore=shutil.ignore_patterns("__pycache__"))
    for name in (".importlinter", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def plant(copy: Path, where: str, text: str) -> Path:
    """Put a file into a copy's package."""
    file = copy / "src" / "homeground" / where
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def tool(*arguments: str, cwd: Path, **environment: str) -> str:
    """What a checker says, whatever its verdict."""
    done = subprocess.run([sys.executable, *arguments], cwd=cwd, env=os.environ | environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr
