"""The same program by both ways, on the day on which the real job's story plays."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.test.utils import override_settings

from homeground.project.launch import set_up
from homeground.project.secret import OneTimeSecret
from homeground.store import MemoryShelf
from tests.cli.conftest import Terminal
from tests.real.doors import Files, Pages
from tests.real.job import TODAY
from tests.web.conftest import HERE


def pytest_configure() -> None:
    """Django is told once a process; these tests bring their own shelf and secret."""
    if not settings.configured:
        set_up(MemoryShelf(), port=8100, token="unused")  # noqa: S106 - opens nothing


@pytest.fixture(scope="module", autouse=True)
def _on_the_day() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("HOMEGROUND_TODAY", TODAY.isoformat())
        yield


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A terminal over an empty folder."""
    folder = tmp_path_factory.mktemp("files")
    return Files(Terminal(folder / "home"), folder)


@pytest.fixture(scope="module")
def pages(_on_the_day: None) -> Iterator[Pages]:
    """A browser that came in by the link, before an empty shelf."""
    shelf = MemoryShelf()
    with override_settings(SHELF=shelf, LAUNCH_SECRET=OneTimeSecret("open")):
        browser = Client(headers={"host": HERE})
        browser.get("/?token=open")
        yield Pages(browser, shelf)
