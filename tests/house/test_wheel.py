"""The package is an ordinary one: its wheel, installed into an environment of its own, does the main job.

No network is used. The wheel itself and its command are installed as anybody would install them; the libraries it
depends on are lent from the environment that runs this test (a `.pth` file names that folder), so what is tested is
our packaging, not theirs. That `requirements.txt` holds all of them is tested beside the locks.
"""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from homeground.papers import PAPERS
from homeground.press import FORMATS
from tests.house.checkout import PACKAGE, ROOT, tracked_files


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    made = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    return next(folder.glob("homeground-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index", str(wheel)],
        check=True,
    )
    asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    (Path(packages) / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python.parent


def test_the_wheel_carries_every_file_of_the_package_and_the_example(wheel: Path) -> None:
    carried = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("homeground/")}
    ours = {file.relative_to(PACKAGE.parent).as_posix() for file in tracked_files() if PACKAGE in file.parents}
    example = {f"homeground/{file.relative_to(ROOT).as_posix()}" for file in tracked_files() if ROOT / "examples" in file.parents}
    assert carried == ours | example


def test_the_wheel_carries_the_licences(wheel: Path) -> None:
    names = [name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/licenses/" in name]
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("OFL.txt") for name in names)


def test_the_installed_package_prints_the_example(installed: Path, tmp_path: Path) -> None:
    told = run(installed, "demo", "out", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    printed = {file.name for file in (tmp_path / "out").iterdir()}
    wanted = {f"{paper}.{form}" for paper in PAPERS for form in FORMATS}
    assert wanted <= printed


def test_the_installed_package_is_the_one_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    asked = [str(installed / "python"), "-P", "-c", "import homeground; print(homeground.__file__)"]
    place = subprocess.run(asked, cwd=tmp_path, env={}, capture_output=True, text=True, check=True).stdout.strip()
    assert Path(place).is_relative_to(installed.parent)


def run(installed: Path, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """The installed command, in an environment that holds nothing but an empty home."""
    bare = {"HOME": str(cwd), "PATH": "", "SYSTEMROOT": os.environ.get("SYSTEMROOT", "")}
    return subprocess.run([str(installed / "homeground"), *arguments], cwd=cwd, env=bare, capture_output=True, text=True, check=False)
