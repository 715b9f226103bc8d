"""The locks: every file by its hash, nothing by its address, and all that pyproject.toml asks for."""

import re
import subprocess
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.checkout import PACKAGE, ROOT, texts

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-uv.txt")
WANTED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(lock: str) -> dict[str, str]:
    """Each package of a lock with its version."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text, flags=re.MULTILINE)}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_records_no_address(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_takes_every_package_by_its_hash(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    packages = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]
    assert packages
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("name", ["uv.lock", "pylock.toml"])
def test_a_lock_that_records_addresses_stays_out_of_the_project(name: str) -> None:
    ignored = subprocess.run(["git", "check-ignore", "--quiet", name], cwd=ROOT, check=False)  # noqa: S607 - git from the path
    assert ignored.returncode == 0


def test_the_lock_holds_what_the_package_needs() -> None:
    needed = [*WANTED["project"]["dependencies"], *WANTED["dependency-groups"]["build"]]
    assert unmet(needed, "requirements.txt") == []


def test_the_lock_for_developers_holds_what_the_tests_need() -> None:
    assert unmet(WANTED["dependency-groups"]["dev"], "requirements-dev.txt") == []


def test_the_tests_run_against_the_very_versions_that_people_get() -> None:
    tested = pins("requirements-dev.txt")
    assert {name: version for name, version in pins("requirements.txt").items() if tested.get(name) != version} == {}


def unmet(needed: list[str], lock: str) -> list[str]:
    pinned = pins(lock)
    wanted = [Requirement(text) for text in needed]
    return [str(one) for one in wanted if not one.specifier.contains(pinned.get(canonicalize_name(one.name), "0"), prereleases=True)]


BROUGHT_ALONG = {"pydantic-core": "pydantic"}
"""Packages of which another one is the public face."""


def test_the_package_asks_for_what_it_imports_and_for_nothing_else() -> None:
    source = "\n".join(text for file, text in texts(".py") if PACKAGE in file.parents)
    owners = packages_distributions()
    modules = set(re.findall(r"^\s*(?:from|import) (\w+)", source, flags=re.MULTILINE)) | set(re.findall(r'"(\w+)\.\w', source))
    imported = {canonicalize_name(owner) for module in modules for owner in owners.get(module, ())} - {"homeground"}
    asked = {canonicalize_name(Requirement(text).name) for text in WANTED["project"]["dependencies"]}
    assert {BROUGHT_ALONG.get(name, name) for name in imported} == asked
