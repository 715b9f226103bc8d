"""Pages asked by Django's own client, over cases in memory."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.test.utils import override_settings

from homeground.project.launch import set_up
from homeground.project.secret import OneTimeSecret
from homeground.store import MemoryShelf
from tests import ada

HERE = "127.0.0.1:8100"


def pytest_configure() -> None:
    """Django is told once a process; each test brings its own shelf and secret."""
    if not settings.configured:
        set_up(MemoryShelf(), port=8100, token="unused")  # noqa: S106 - opens nothing


@pytest.fixture
def shelf() -> Iterator[MemoryShelf]:
    """An empty shelf, and a door whose secret is `open`."""
    empty = MemoryShelf()
    with override_settings(SHELF=empty, LAUNCH_SECRET=OneTimeSecret("open")):
        yield empty


@pytest.fixture
def stranger(shelf: MemoryShelf) -> Client:
    """A browser on this machine that has not opened the link."""
    return Client(headers={"host": HERE})


@pytest.fixture
def reader(stranger: Client) -> Client:
    """A browser that came in by the link."""
    assert stranger.get("/?token=open").status_code == 302
    return stranger


@pytest.fixture
def ada_reader(shelf: MemoryShelf, reader: Client) -> Client:
    """A browser before the example's whole case."""
    shelf.create("ada").append(ada.drafts())
    return reader
