"""What happens when our modules are imported: nothing that Windows lacks, nothing heavy before it is needed."""

import subprocess
import sys

from tests.house.checkout import ROOT
from tests.house.rules import POSIX_ONLY

HEAVY = ("babel", "django", "docx", "granian", "lxml", "numpy", "pypdfium2", "typst")

IMPORT_ALL = f"""
import builtins, importlib, os, pkgutil
os.environ["DJANGO_SETTINGS_MODULE"] = "homeground.project.settings"
given = builtins.__import__
def ours_without_posix(name, globals=None, locals=None, fromlist=(), level=0):
    if (globals or {{}}).get("__name__", "").startswith("homeground") and name.partition(".")[0] in {set(POSIX_ONLY)!r}:
        raise ImportError(f"there is no {{name}} on Windows, and {{globals['__name__']}} imports it")
    return given(name, globals, locals, fromlist, level)
builtins.__import__ = ours_without_posix
import homeground
try:
    import django
    django.setup()
except ImportError as error:
    raise SystemExit(f"Django: {{error}}")
names = [module.name for module in pkgutil.walk_packages(homeground.__path__, "homeground.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""

HELP = f"""
import contextlib, sys
from homeground.__main__ import main
sys.argv = ["homeground", "--help"]
with contextlib.suppress(SystemExit):
    main()
print("LOADED", sorted(set(sys.modules) & set({HEAVY!r})))
"""


def python(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT / "src", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_module_can_be_imported_where_there_is_no_posix() -> None:
    assert int(python(IMPORT_ALL)) > 50


def test_the_help_is_shown_without_loading_anything_heavy() -> None:
    said = python(HELP)
    assert "Usage: homeground" in said
    assert said.splitlines()[-1] == "LOADED []"
